"""All records of a store as one encrypted database file, from whichever kind of database; and back onto a server.

Tables are copied as they stand, by the columns that the server says it has, so that a copy made before a schema step
needs nothing of today's records. Sealed columns are copied sealed: both kinds of store know the same key.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, Final

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    Connection,
    Engine,
    MetaData,
    Table,
    Text,
    bindparam,
    cast,
    func,
    insert,
    select,
    text,
)

from kpdesk.base.clock import Clock
from kpdesk.store import search_fts5, search_tsvector
from kpdesk.store.backup_file import check_database, copy_database
from kpdesk.store.engine import WRITES, make_engine
from kpdesk.store.search import INDEXES, table_of

_AT_ONCE: Final = 2000


def copy_records(engine: Engine, target: Path, key: bytes, clock: Clock) -> Path:
    """Returns the target, an encrypted database with every record under the same key, test-opened.

    Raises as :func:`kpdesk.store.backup_file.copy_database`, and Broken ``database_connection_lost``.
    """
    if engine.dialect.name == "sqlite":
        return copy_database(engine, target, key)
    from kpdesk.store.migrations import apply_steps, schema_version

    beside = target.with_name(target.name + ".part")
    copy = make_engine(beside, key)
    try:
        apply_steps(copy, 0, schema_version(engine), clock)
        with engine.connect() as source, copy.execution_options(**{WRITES: True}).begin() as written:
            written.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
            tables = _tables_of(source)
            for table in tables.sorted_tables:
                written.execute(table.delete())
                for block in _blocks(source, table):
                    written.execute(_as_text(table).insert(), block)
            for index in INDEXES:
                entries = search_tsvector.entries(source, table_of(index))
                if entries:
                    search_fts5.add_to(written, table_of(index), entries)
        copy.dispose()
        check_database(beside, key)
        beside.replace(target)
    finally:
        copy.dispose()
        for leftover in (beside, Path(f"{beside}-wal"), Path(f"{beside}-shm"), Path(f"{beside}-journal")):
            with suppress(OSError):
                leftover.unlink(missing_ok=True)
    return target


def pour_records(copy: Engine, written: Connection) -> None:
    """Puts every record of a copy into the server's empty tables, within the connection's transaction.

    The copy must be at the same schema step. Keys that the server counts itself go on after the last one.
    """
    tables = _tables_of(written)
    with copy.connect() as source:
        for table in tables.sorted_tables:
            written.execute(table.delete())
            given = insert(table).values({column.name: _taken(column) for column in table.columns})
            for block in _blocks(source, _as_text(table)):
                written.execute(given, block)
            if "id" in table.columns:
                _count_on(written, table)
        for index in INDEXES:
            search_tsvector.write(written, table_of(index), search_fts5.entries(source, table_of(index)))


def _tables_of(connection: Connection) -> MetaData:
    """Reads the tables as the server has them, in generic types, without those of the search indexes."""
    found = MetaData()
    searched = {table_of(index) for index in INDEXES}
    found.reflect(connection, only=lambda name, _meta: name not in searched)
    for table in found.tables.values():
        for column in table.columns:
            column.type = column.type.as_generic()
            column.server_default = None
    return found


def _as_text(table: Table) -> Table:
    """The same table with JSON as the text that it is: decoding and encoding it again would lose what NULL meant."""
    plain = table.to_metadata(MetaData())
    for column in plain.columns:
        if isinstance(column.type, JSON):
            column.type = Text()
    return plain


def _taken(column: Column[Any]) -> ColumnElement[Any]:
    """How a value of the copy goes into the server's column."""
    if isinstance(column.type, JSON):
        return cast(bindparam(column.name, type_=Text()), JSON)
    return bindparam(column.name, type_=column.type)


def _blocks(source: Connection, table: Table) -> Iterator[list[dict[str, Any]]]:
    """Gives the rows in the order of their keys: what points at an earlier row of its own table finds it there."""
    columns = [
        cast(column, Text).label(column.name) if isinstance(column.type, JSON) else column for column in table.columns
    ]
    wanted = select(*columns).order_by(*table.primary_key.columns)
    with source.execute(wanted, execution_options={"yield_per": _AT_ONCE}) as rows, closing(rows.cursor):
        for block in rows.mappings().partitions():
            yield [dict(row) for row in block]


def _count_on(connection: Connection, table: Table) -> None:
    last = connection.scalar(select(func.max(table.c.id))) or 0
    asked = text("SELECT setval(pg_get_serial_sequence(:name, 'id'), :next, false)")
    connection.execute(asked, {"name": table.name, "next": last + 1})
