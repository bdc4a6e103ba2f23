"""From a name and a password to an open store."""

from __future__ import annotations

from contextlib import ExitStack

from sqlalchemy import select

from kpdesk.access.attempts import failed_attempts, forgive, record_failure, refuse_while_waiting
from kpdesk.access.records import UserRecord
from kpdesk.access.slots_elsewhere import opened_key, refuse_outdated
from kpdesk.base.actor import Actor, Role
from kpdesk.base.clock import Clock
from kpdesk.base.errors import Refused
from kpdesk.base.machine import computer_name
from kpdesk.crypto.words import normalise_words
from kpdesk.store.folder import DataFolder
from kpdesk.store.key_slots import SlotKind
from kpdesk.store.store import Store, Workplace

RECOVERY = "recovery"


def log_in(folder: DataFolder, user: str, password: str, clock: Clock) -> Workplace:
    """Returns the workplace of this user in the opened store.

    Raises Refused ``store_missing``, ``store_newer``, ``store_in_use``, ``user_unknown``, ``user_disabled``,
    ``password_wrong``, ``wait_before_password``, ``password_changed_elsewhere``; Broken ``key_file_damaged``,
    ``store_damaged``, ``database_not_reached``.
    """
    key = _key(folder, SlotKind.USER, user, password, clock)
    return _entered(folder, key, user, clock)


def log_in_with_recovery_sheet(folder: DataFolder, words: str, clock: Clock) -> Workplace:
    """Returns the first administrator's workplace, opened with the recovery sheet's words; raises as log_in."""
    key = _key(folder, SlotKind.RECOVERY, RECOVERY, normalise_words(words), clock)
    return _entered(folder, key, None, clock)


def _key(folder: DataFolder, kind: SlotKind, name: str, passphrase: str, clock: Clock) -> bytes:
    """Returns the store's key; a wrong password is written down before it is refused."""
    if folder.key_slots.exists():
        refuse_while_waiting(folder.attempts, name, clock.now())
    try:
        return opened_key(folder, kind, name, passphrase)
    except Refused as refused:
        if refused.code == "password_wrong":
            record_failure(folder.attempts, name, clock.now())
        raise


def _entered(folder: DataFolder, key: bytes, user: str | None, clock: Clock) -> Workplace:
    with ExitStack() as on_failure:
        store = Store(folder, key, clock)
        on_failure.callback(store.close)
        refuse_outdated(store, *((SlotKind.USER, user) if user is not None else (SlotKind.RECOVERY, RECOVERY)))
        workplace = Workplace(store, _actor(store, user))
        _note_entry(workplace, by_recovery_sheet=user is None)
        on_failure.pop_all()
    return workplace


def _actor(store: Store, user: str | None) -> Actor:
    wanted = UserRecord.name == user if user is not None else UserRecord.role == Role.ADMINISTRATOR.value
    with store.reading() as session:
        # With the sheet: the first administrator whose account is open; where none is, the first of all.
        order = (UserRecord.disabled_at.is_not(None), UserRecord.id)
        found = session.scalars(select(UserRecord).where(wanted).order_by(*order)).first()
        if found is None:
            raise Refused("user_unknown", field="user", user=user)
        if found.disabled_at is not None and user is not None:
            raise Refused("user_disabled", field="user", user=user)
        return Actor(found.name, found.full_name, Role(found.role), found.office)


def _note_entry(workplace: Workplace, *, by_recovery_sheet: bool) -> None:
    """Puts the wrong passwords since the last time, and this log-in, into the audit trail."""
    path = workplace.store.folder.attempts
    failures = failed_attempts(path)
    with workplace.writing() as uow:
        for attempt in failures:
            if attempt.noted:
                continue
            uow.note("password_wrong", "user", attempt.user, at=attempt.at)
        uow.note("logged_in", "user", workplace.actor.name, recovery_sheet=by_recovery_sheet, computer=computer_name())
        uow.commit()
    forgive(path, RECOVERY if by_recovery_sheet else workplace.actor.name)
