"""Key slots beside the records: on a database server every computer of the office finds the same ones.

An embedded store keeps them in ``keys.json`` only. Where the records lie on a server they stand in its table, and the
file is this computer's copy, so that a log-in can open the sealed address before there is a connection.
"""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from kpdesk.store.folder import DataFolder
from kpdesk.store.key_slots import KeySlot, KeySlots, SlotKind, read_slots, write_slots
from kpdesk.store.meta import OFFICE, STORE_ID, meta
from kpdesk.store.schema import Base


class KeySlotRecord(Base):
    """One sealed copy of the store's key, as :class:`kpdesk.store.key_slots.KeySlot` has it."""

    __tablename__ = "key_slot"

    kind: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    salt: Mapped[str]
    memory_kib: Mapped[int]
    passes: Mapped[int]
    lanes: Mapped[int]
    sealed: Mapped[str]


_SLOT = KeySlotRecord.__table__


def slots_in(session: Session) -> KeySlots:
    """Returns the slots that stand in the database; raises Broken ``store_damaged`` for a store without identity."""
    rows = session.connection().execute(select(_SLOT).order_by(_SLOT.c.kind.desc(), _SLOT.c.name))
    slots = tuple(KeySlot(**{**row._mapping, "kind": SlotKind(row.kind)}) for row in rows)
    return KeySlots(meta(session, STORE_ID), meta(session, OFFICE), slots)


def put_slots(connection: Connection, slots: KeySlots) -> None:
    """Puts the slots in place of those in the database, within the connection's transaction."""
    connection.execute(delete(KeySlotRecord))
    connection.execute(
        insert(KeySlotRecord),
        [
            {
                "kind": slot.kind.value,
                "name": slot.name,
                "salt": slot.salt,
                "memory_kib": slot.memory_kib,
                "passes": slot.passes,
                "lanes": slot.lanes,
                "sealed": slot.sealed,
            }
            for slot in slots.slots
        ],
    )


def present_slots(session: Session, folder: DataFolder) -> KeySlots:
    """Returns the slots that hold: the server's where the records lie on one, the key file's otherwise."""
    return slots_in(session) if folder.on_server else read_slots(folder.key_slots)


def keep_slots(session: Session, folder: DataFolder, slots: KeySlots) -> None:
    """Writes the slots where they belong, and this computer's copy."""
    if folder.on_server:
        put_slots(session.connection(), slots)
    write_slots(folder.key_slots, slots)
