"""Full-text search behind one face: SQLite's FTS5 here; another database gets its own twin of this file.

An index holds words that were folded by its feature, so that spelling variants are already one; it is kept
in the same transaction as the record. ``rowid`` is the record's integer key.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import Connection, text
from sqlalchemy.orm import Session

INDEXES = ("person", "violation", "case")
MOST_WORDS = 20
"""Of what is typed; each more would only narrow further what twenty words have already narrowed to nothing."""

MERGED_FROM = 4
"""Segments of one level from which on writing merges them little by little: FTS5's own setting."""

MOST_SEGMENTS = 256
"""Segments of one level at which all are merged at once: above what filling leaves, or the next save would do it."""

_WORD = re.compile(r"[^\W_]+")
_ARABIC_SUPPLEMENT = range(0x0750, 0x0780)


def create_indexes(connection: Connection) -> None:
    """Makes the empty indexes; called by the first schema step."""
    for name in INDEXES:
        connection.exec_driver_sql(
            f"CREATE VIRTUAL TABLE search_{name} USING fts5(body, content='', contentless_delete=1, "
            "prefix='1 2 3 4', tokenize=\"unicode61 remove_diacritics 0\", detail=none)"
        )


def put(session: Session, index: str, entries: Iterable[tuple[int, str]]) -> None:
    """Writes the folded words of records, in place of what the index held of them."""
    rows = list(entries)
    if rows:
        # Straight to the driver: with thousands of entries the statement's own parameters cost more than the index.
        statement = f"INSERT OR REPLACE INTO {_table(index)} (rowid, body) VALUES (?, ?)"
        session.connection().exec_driver_sql(statement, rows)


def add(session: Session, index: str, entries: Iterable[tuple[int, str]]) -> None:
    """Writes the folded words of records that the index does not hold yet: it is not searched for them first."""
    rows = list(entries)
    if rows:
        session.connection().exec_driver_sql(f"INSERT INTO {_table(index)} (rowid, body) VALUES (?, ?)", rows)


@contextmanager
def filling(session: Session, index: str) -> Iterator[None]:
    """Lets the index put off its tidying during the block; later writes do it bit by bit.

    Merging what was just written again and again takes a third of the time of filling it with very many records.
    """
    _configure(session, index, automerge=0, crisismerge=MOST_SEGMENTS)
    try:
        yield
    finally:
        if session.in_transaction():
            _configure(session, index, automerge=MERGED_FROM, crisismerge=MOST_SEGMENTS)


def _configure(session: Session, index: str, **settings: int) -> None:
    statement = f"INSERT INTO {_table(index)} ({_table(index)}, rank) VALUES (?, ?)"
    session.connection().exec_driver_sql(statement, list(settings.items()))


def remove(session: Session, index: str, keys: Iterable[int]) -> None:
    """Takes records out of the index."""
    rows = [{"id": key} for key in keys]
    if rows:
        session.execute(text(f"DELETE FROM {_table(index)} WHERE rowid = :id"), rows)


def find(session: Session, index: str, folded: str, limit: int) -> Sequence[int]:
    """Returns the keys of at most ``limit`` records in which every word of ``folded`` begins a word."""
    words = _WORD.findall("".join(sign if _is_token(sign) else " " for sign in folded))[:MOST_WORDS]
    if not words:
        return ()
    query = " AND ".join(f'"{word}" *' for word in words)
    return session.scalars(
        text(f"SELECT rowid FROM {_table(index)} WHERE {_table(index)} MATCH :query LIMIT :limit"),
        {"query": query, "limit": limit},
    ).all()


def _is_token(sign: str) -> bool:
    """Tells whether the index's tokenizer (Unicode 6.1) takes the sign for a letter or digit.

    A sign that it splits at would make a phrase of one word, which the index refuses. Python's table of Unicode 3.2
    is older than the tokenizer's, so it never promises too much; the letters of Khowar and Torwali came after it.
    """
    return unicodedata.ucd_3_2_0.category(sign)[0] in "LN" or ord(sign) in _ARABIC_SUPPLEMENT


def _table(index: str) -> str:
    """Returns the table's name; the name comes from code only, never from a person."""
    assert index in INDEXES
    return f"search_{index}"
