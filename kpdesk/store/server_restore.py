"""Putting a copy's records in the place of those on a database server; what stood there is kept under another name."""

from __future__ import annotations

from pathlib import Path

from kpdesk.base.clock import Clock
from kpdesk.store.engine import WRITES, make_engine
from kpdesk.store.folder import DataFolder
from kpdesk.store.key_slots import KeySlots
from kpdesk.store.migrations import apply_steps_on, newest_step, upgrade
from kpdesk.store.record_copy import pour_records
from kpdesk.store.server_address import sealed_address
from kpdesk.store.server_engine import SCHEMA, make_server_engine
from kpdesk.store.server_place import ServerPlace
from kpdesk.store.slot_records import put_slots


def restore_on_server(place: ServerPlace, copy: Path, key: bytes, slots: KeySlots, clock: Clock) -> str:
    """Returns the name under which the database now keeps what stood there; all in one transaction, or nothing.

    ``copy`` is the encrypted database of a backup; it is brought to this program's schema first. Raises Broken
    ``database_not_reached``, ``database_connection_lost``, ``database_no_right``, ``sealed_data_damaged`` where the
    backup is of a store with another key.
    """
    address, aside = sealed_address(place, key), f"before_restore_{clock.now():%Y%m%dt%H%M%S}"
    embedded, server = make_engine(copy, key), make_server_engine(address, key)
    try:
        upgrade(embedded, DataFolder(copy.parent).make(), key, clock)
        with server.execution_options(**{WRITES: True}).begin() as connection:
            connection.exec_driver_sql(f"ALTER SCHEMA {SCHEMA} RENAME TO {aside}")
            connection.exec_driver_sql(f"CREATE SCHEMA {SCHEMA}")
            apply_steps_on(connection, 0, newest_step(), clock)
            pour_records(embedded, connection)
            put_slots(connection, slots)
    finally:
        embedded.dispose()
        server.dispose()
    return aside
