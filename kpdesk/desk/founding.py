"""Setting up a new store: key, first administrator, office keys, reference data, recovery sheet."""

from __future__ import annotations

from contextlib import ExitStack

from kpdesk.access.draft import UserDraft
from kpdesk.access.login import RECOVERY
from kpdesk.access.office_keys import make_office_keys
from kpdesk.access.records import UserRecord
from kpdesk.base.actor import Actor, Role
from kpdesk.base.clock import Clock, SystemClock
from kpdesk.base.errors import Refused
from kpdesk.base.problems import refuse_if_any
from kpdesk.crypto.passphrase import DEFAULT_COST, Argon2Cost
from kpdesk.crypto.words import new_passphrase
from kpdesk.desk.joining import settle
from kpdesk.desk.server_wanted import ServerWanted
from kpdesk.directives.service import install_directives
from kpdesk.reference.pack import built_in
from kpdesk.reference.service import install
from kpdesk.store.folder import DataFolder
from kpdesk.store.key_slots import KeySlot, KeySlots, SlotKind, new_store_key, write_slots
from kpdesk.store.meta import EPOCH, EPOCH_NOTE, OFFICE, STORE_ID, put_meta
from kpdesk.store.schema import new_uid
from kpdesk.store.slot_records import put_slots
from kpdesk.store.store import Store, Workplace


def found_store(
    folder: DataFolder,
    office: str,
    user: str,
    full_name: str,
    password: str,
    clock: Clock | None = None,
    cost: Argon2Cost | None = None,
    server: ServerWanted | None = None,
) -> tuple[Workplace, str]:
    """Returns the first administrator's workplace and the six words of the recovery sheet.

    The key slots are written last: until then there is no store, and what a power cut left of it is removed
    by the next try. Raises Refused ``store_exists``, ``office_unknown``, ProblemsFound; with a database server as
    :func:`kpdesk.store.server_schema.make_room`.
    """
    draft = UserDraft(user, full_name or user, Role.ADMINISTRATOR, password)
    refuse_if_any(draft.check())
    if folder.key_slots.exists():
        raise Refused("store_exists", field="store", path=str(folder.root))
    code = built_in().office(office).code
    folder.make()
    for leftover in (*folder.root.glob("store.db*"), folder.server):
        leftover.unlink(missing_ok=True)
    key, store_id, words = new_store_key(), new_uid(), new_passphrase()
    if server is not None:
        folder = settle(folder, server, store_id, key)
    with ExitStack() as on_failure:
        store = Store(folder, key, clock or SystemClock())
        on_failure.callback(store.close)
        workplace = Workplace(store, Actor(draft.name, draft.full_name, Role.ADMINISTRATOR, code))
        spend = cost or DEFAULT_COST
        slots = (
            KeySlot.sealed_for(SlotKind.USER, draft.name, password, key, spend),
            KeySlot.sealed_for(SlotKind.RECOVERY, RECOVERY, words, key, spend),
        )
        _fill(workplace, draft, KeySlots(store_id, code, slots))
        on_failure.pop_all()
    return workplace, words


def _fill(workplace: Workplace, draft: UserDraft, slots: KeySlots) -> None:
    """On a server the slots are part of the transaction: the database has an office with them, or has none."""
    store_id, folder = slots.store_id, workplace.store.folder
    with workplace.writing() as uow:
        put_meta(uow.session, STORE_ID, store_id)
        put_meta(uow.session, OFFICE, workplace.actor.office)
        put_meta(uow.session, EPOCH, new_uid())
        put_meta(uow.session, EPOCH_NOTE, "founded")
        uow.session.flush()
        uow.note("store_founded", "store", store_id, office=workplace.actor.office)
        uow.session.add(UserRecord(name=draft.name, full_name=draft.full_name, role=draft.role.value))
        uow.note("user_added", "user", draft.name, full_name=draft.full_name, role=draft.role)
        install(uow)
        install_directives(uow)
        make_office_keys(uow)
        if folder.on_server:
            put_slots(uow.session.connection(), slots)
        uow.commit()
    write_slots(folder.key_slots, slots)
