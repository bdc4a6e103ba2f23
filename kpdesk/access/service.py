"""Verbs on users and settings."""

from __future__ import annotations

from sqlalchemy import select

from kpdesk.access.attempts import forgive
from kpdesk.access.draft import UserDraft
from kpdesk.access.records import SettingRecord, UserRecord
from kpdesk.access.rules import Permission, allow, password_problems
from kpdesk.base.actor import Role
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.problems import refuse_if_any
from kpdesk.base.settings import SETTINGS, Scope
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.store.folder import DataFolder
from kpdesk.store.key_slots import KeySlot, KeySlots, SlotKind
from kpdesk.store.slot_records import keep_slots, present_slots
from kpdesk.store.unit_of_work import UnitOfWork


def add_user(uow: UnitOfWork, draft: UserDraft, folder: DataFolder, key: bytes, cost: Argon2Cost) -> Changes:
    """Makes the account and its key slot; raises ProblemsFound, Refused ``not_permitted``, ``user_exists``."""
    allow(uow.actor, Permission.USERS)
    refuse_if_any(draft.check())
    if uow.session.scalar(select(UserRecord.id).where(UserRecord.name == draft.name)):
        raise Refused("user_exists", field="name", user=draft.name)
    record = UserRecord(name=draft.name, full_name=draft.full_name.strip(), role=draft.role.value)
    uow.session.add(record)
    uow.flush()
    uow.note("user_added", "user", record.name, full_name=record.full_name, role=record.role)
    _seal_for(uow, folder, draft.name, draft.password, key, cost)
    return Changes.of("access", uids=(record.uid,))


def disable_user(uow: UnitOfWork, name: str, folder: DataFolder) -> Changes:
    """Closes the account: its key slot is taken away, its record and history stay.

    Raises Refused ``not_permitted``, ``user_unknown``, ``last_administrator``.
    """
    allow(uow.actor, Permission.USERS)
    record = _user(uow, name)
    slots = present_slots(uow.session, folder)
    if record.role == Role.ADMINISTRATOR.value and not _other_administrators(uow, name, slots):
        raise Refused("last_administrator", user=name)
    record.disabled_at = uow.now
    uow.note("user_disabled", "user", name)
    keep_slots(uow.session, folder, slots.without(SlotKind.USER, name))
    return Changes.of("access", uids=(record.uid,))


def reset_password(
    uow: UnitOfWork, name: str, password: str, folder: DataFolder, key: bytes, cost: Argon2Cost
) -> Changes:
    """Gives a user a new password, also to a disabled one who is let in again; everyone may change his own.

    Raises Refused ``not_permitted``, ``user_unknown``, ProblemsFound.
    """
    if name != uow.actor.name:
        allow(uow.actor, Permission.USERS)
    refuse_if_any(password_problems(password))
    record = _user(uow, name)
    record.disabled_at = None
    uow.note("password_reset", "user", name)
    _seal_for(uow, folder, name, password, key, cost)
    forgive(folder.attempts, name)
    return Changes.of("access", uids=(record.uid,))


def link_user(uow: UnitOfWork, name: str, person_uid: str | None, supports_uid: str | None) -> Changes:
    """Says who the user is on the roll, and which officer he works for; None takes a link away.

    What concerns either he does not handle. Raises Refused ``not_permitted``, ``user_unknown``,
    ``user_supports_himself``.
    """
    allow(uow.actor, Permission.USERS)
    record = _user(uow, name)
    if person_uid and person_uid == supports_uid:
        raise Refused("user_supports_himself", field="supports", user=name)
    record.person_uid, record.supports_uid = person_uid or None, supports_uid or None
    uow.note("user_linked", "user", name, person=record.person_uid, supports=record.supports_uid)
    return Changes.of("access", uids=(record.uid,))


def set_setting(uow: UnitOfWork, key: str, value: object) -> Changes:
    """Sets one setting, of the office or of this user; raises Refused ``setting_unknown``, ``setting_not_possible``."""
    setting = SETTINGS.get(key)
    if setting is None:
        raise Refused("setting_unknown", field=key, key=key)
    if setting.scope is Scope.OFFICE:
        allow(uow.actor, Permission.SETTINGS)
    typed = setting.checked(value)
    owner = uow.actor.name if setting.scope is Scope.USER else ""
    uow.session.merge(SettingRecord(user_name=owner, key=key, value=str(typed)))
    uow.note("setting_changed", "setting", key, value=typed)
    return Changes.of("access")


def _user(uow: UnitOfWork, name: str) -> UserRecord:
    record = uow.session.scalar(select(UserRecord).where(UserRecord.name == name))
    if record is None:
        raise Refused("user_unknown", field="user", user=name)
    return record


def _other_administrators(uow: UnitOfWork, name: str, slots: KeySlots) -> bool:
    """Tells whether another one can log in: a power cut may have left an account whose key slot is gone."""
    others = select(UserRecord.name).where(
        UserRecord.role == Role.ADMINISTRATOR.value, UserRecord.name != name, UserRecord.disabled_at.is_(None)
    )
    return not set(slots.user_names()).isdisjoint(uow.session.scalars(others))


def _seal_for(uow: UnitOfWork, folder: DataFolder, name: str, password: str, key: bytes, cost: Argon2Cost) -> None:
    """Writes the slot before the caller commits: a slot without account opens nothing, the reverse locks out."""
    slot = KeySlot.sealed_for(SlotKind.USER, name, password, key, cost)
    keep_slots(uow.session, folder, present_slots(uow.session, folder).with_slot(slot))
