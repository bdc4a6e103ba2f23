"""The search index on a database server: PostgreSQL's word lists, made of our own words without its dictionaries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, text
from sqlalchemy.orm import Session

from kpdesk.store.search_words import words_of

LONGEST_WORD = 500
"""Signs of a word that are kept: the server refuses words above two kilobytes."""


def create_index(connection: Connection, table: str) -> None:
    """Makes an empty index."""
    connection.exec_driver_sql(f"CREATE TABLE {table} (id bigint PRIMARY KEY, body tsvector NOT NULL)")
    connection.exec_driver_sql(f"CREATE INDEX ix_{table}_body ON {table} USING gin (body)")


def put(session: Session, table: str, rows: Sequence[tuple[int, str]]) -> None:
    """Writes the words of records, in place of what the index held of them."""
    write(session.connection(), table, rows, " ON CONFLICT (id) DO UPDATE SET body = excluded.body")


def add(session: Session, table: str, rows: Sequence[tuple[int, str]]) -> None:
    """Writes the words of records that the index does not hold yet."""
    write(session.connection(), table, rows)


def write(connection: Connection, table: str, rows: Iterable[tuple[int, str]], otherwise: str = "") -> None:
    """Inserts the words of records; ``otherwise`` is what happens to a record that is there already."""
    given = [(key, _listed(body)) for key, body in rows]
    if given:
        statement = f"INSERT INTO {table} (id, body) VALUES (%s, array_to_tsvector(%s::text[])){otherwise}"
        connection.exec_driver_sql(statement, given)


def remove(session: Session, table: str, keys: Iterable[int]) -> None:
    """Takes records out of the index."""
    session.execute(text(f"DELETE FROM {table} WHERE id = :id"), [{"id": key} for key in keys])


def find(session: Session, table: str, words: Sequence[str], limit: int, *, latest: bool = False) -> Sequence[int]:
    """Returns the keys of at most ``limit`` records in which every word begins a word, first or last entered first."""
    query = " & ".join(f"'{word[:LONGEST_WORD]}':*" for word in words)
    order = "DESC" if latest else "ASC"
    return session.scalars(
        text(f"SELECT id FROM {table} WHERE body @@ CAST(:query AS tsquery) ORDER BY id {order} LIMIT :limit"),
        {"query": query, "limit": limit},
    ).all()


def entries(connection: Connection, table: str) -> list[tuple[int, str]]:
    """Returns the words of every record in the index, for a copy of the store."""
    listed = f"SELECT id, array_to_string(tsvector_to_array(body), ' ') FROM {table} ORDER BY id"
    return [(row[0], row[1]) for row in connection.exec_driver_sql(listed)]


def _listed(body: str) -> list[str]:
    return sorted({word[:LONGEST_WORD] for word in words_of(body)})
