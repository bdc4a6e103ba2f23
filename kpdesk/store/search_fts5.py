"""The search index in the embedded database: SQLite's FTS5."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import Connection, text
from sqlalchemy.orm import Session

MERGED_FROM = 4
"""Segments of one level from which on writing merges them little by little: FTS5's own setting."""

MOST_SEGMENTS = 256
"""Segments of one level at which all are merged at once: above what filling leaves, or the next save would do it."""


def create_index(connection: Connection, table: str) -> None:
    """Makes an empty index."""
    connection.exec_driver_sql(
        f"CREATE VIRTUAL TABLE {table} USING fts5(body, content='', contentless_delete=1, "
        "prefix='1 2 3 4', tokenize=\"unicode61 remove_diacritics 0\", detail=none)"
    )


def put(session: Session, table: str, rows: Sequence[tuple[int, str]]) -> None:
    """Writes the words of records, in place of what the index held of them."""
    # Straight to the driver: with thousands of entries the statement's own parameters cost more than the index.
    session.connection().exec_driver_sql(f"INSERT OR REPLACE INTO {table} (rowid, body) VALUES (?, ?)", list(rows))


def add(session: Session, table: str, rows: Sequence[tuple[int, str]]) -> None:
    """Writes the words of records that the index does not hold yet: it is not searched for them first."""
    add_to(session.connection(), table, rows)


def add_to(connection: Connection, table: str, rows: Sequence[tuple[int, str]]) -> None:
    """Writes the words of records that the index does not hold yet, where there is a connection only."""
    connection.exec_driver_sql(f"INSERT INTO {table} (rowid, body) VALUES (?, ?)", list(rows))


@contextmanager
def filling(session: Session, table: str) -> Iterator[None]:
    """Lets the index put off its tidying during the block; later writes do it bit by bit."""
    _configure(session, table, automerge=0, crisismerge=MOST_SEGMENTS)
    try:
        yield
    finally:
        if session.in_transaction():
            _configure(session, table, automerge=MERGED_FROM, crisismerge=MOST_SEGMENTS)


def _configure(session: Session, table: str, **settings: int) -> None:
    statement = f"INSERT INTO {table} ({table}, rank) VALUES (?, ?)"
    session.connection().exec_driver_sql(statement, list(settings.items()))


def remove(session: Session, table: str, keys: Iterable[int]) -> None:
    """Takes records out of the index."""
    session.execute(text(f"DELETE FROM {table} WHERE rowid = :id"), [{"id": key} for key in keys])


def find(session: Session, table: str, words: Sequence[str], limit: int, *, latest: bool = False) -> Sequence[int]:
    """Returns the keys of at most ``limit`` records in which every word begins a word, first or last entered first."""
    query = " AND ".join(f'"{word}" *' for word in words)
    order = " ORDER BY rowid DESC" if latest else ""
    statement = f"SELECT rowid FROM {table} WHERE {table} MATCH ?{order} LIMIT ?"
    # Straight to the driver: asked several times with every key that is pressed in the search line.
    return session.connection().exec_driver_sql(statement, (query, limit)).scalars().all()


def entries(connection: Connection, table: str) -> list[tuple[int, str]]:
    """Returns the words of every record in the index, for a copy of the store."""
    name = f"{table}_words"
    connection.exec_driver_sql(f"CREATE VIRTUAL TABLE temp.{name} USING fts5vocab(main, {table}, instance)")
    try:
        found = connection.exec_driver_sql(f"SELECT doc, group_concat(term, ' ') FROM temp.{name} GROUP BY doc").all()
    finally:
        connection.exec_driver_sql(f"DROP TABLE temp.{name}")
    return [(row[0], row[1]) for row in found]
