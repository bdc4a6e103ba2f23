"""Key slots that changed at another computer: this one's copy follows the database server's."""

from __future__ import annotations

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from kpdesk.base.errors import Broken, Refused
from kpdesk.store.folder import DataFolder
from kpdesk.store.key_slots import KeySlots, SlotKind, read_slots, write_slots
from kpdesk.store.server_place import read_place
from kpdesk.store.slot_records import slots_in
from kpdesk.store.store import Store


def opened_key(folder: DataFolder, kind: SlotKind, name: str, passphrase: str) -> bytes:
    """Returns the store's key; raises Refused ``store_missing``, ``user_unknown``, ``password_wrong``.

    What this computer's copy refuses is tried with the server's slots, where the server can be asked before the
    store is open: a user or a password may be newer than the copy.
    """
    known = read_slots(folder.key_slots)
    try:
        return known.of(kind, name).opened_with(passphrase)
    except Refused:
        newer = _asked(folder)
        if newer is None or newer.slots == known.slots:
            raise
        write_slots(folder.key_slots, newer)
        return newer.of(kind, name).opened_with(passphrase)


def refuse_outdated(store: Store, kind: SlotKind, name: str) -> None:
    """Returns when the slot that opened the store is the server's own; this computer's copy is renewed.

    Raises Refused ``user_unknown`` for an account that was closed, ``password_changed_elsewhere``.
    """
    if not store.folder.on_server:
        return
    known = read_slots(store.folder.key_slots)
    with store.reading() as session:
        present = slots_in(session)
    if present.slots != known.slots:
        write_slots(store.folder.key_slots, present)
    if present.of(kind, name) != known.of(kind, name):
        raise Refused("password_changed_elsewhere", field="password", user=name)


def slots_at(engine: Engine) -> KeySlots:
    """Returns the slots in the engine's database; closes it."""
    try:
        with Session(engine) as session:
            return slots_in(session)
    finally:
        engine.dispose()


def _asked(folder: DataFolder) -> KeySlots | None:
    place = read_place(folder.server) if folder.on_server else None
    if place is None:
        return None
    from kpdesk.store.server_address import open_address
    from kpdesk.store.server_engine import make_server_engine

    address = open_address(place)
    if address is None:
        return None
    try:
        return slots_at(make_server_engine(address, None))
    except Broken:
        return None  # the answer of this computer's own copy stands
