"""Full-text search behind one face: FTS5 in the embedded database, word lists on a database server.

An index holds words that were folded by its feature, so that spelling variants are already one; it is kept
in the same transaction as the record, by the record's integer key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from kpdesk.store import search_fts5, search_tsvector
from kpdesk.store.search_words import words_of

INDEXES = ("person", "violation", "case", "account")
LONGEST_LISTED = 4
"""Letters of the longest beginnings for which the embedded index keeps a list of its own."""

MOST_WORDS = 20
"""Of what is typed; each more would only narrow further what twenty words have already narrowed to nothing."""


def create_indexes(connection: Connection) -> None:
    """Makes the empty indexes; called by the first schema step."""
    for name in INDEXES:
        if connection.dialect.name == "sqlite":
            search_fts5.create_index(connection, table_of(name))
        else:
            search_tsvector.create_index(connection, table_of(name))


def put(session: Session, index: str, entries: Iterable[tuple[int, str]]) -> None:
    """Writes the folded words of records, in place of what the index held of them."""
    rows = list(entries)
    if rows:
        write = search_fts5.put if _embedded(session) else search_tsvector.put
        write(session, table_of(index), rows)


def add(session: Session, index: str, entries: Iterable[tuple[int, str]]) -> None:
    """Writes the folded words of records that the index does not hold yet: it is not searched for them first."""
    rows = list(entries)
    if rows:
        write = search_fts5.add if _embedded(session) else search_tsvector.add
        write(session, table_of(index), rows)


@contextmanager
def filling(session: Session, index: str) -> Iterator[None]:
    """Lets the index put off its tidying during the block; later writes do it bit by bit.

    Merging what was just written again and again takes a third of the time of filling it with very many records.
    """
    if not _embedded(session):
        yield
        return
    with search_fts5.filling(session, table_of(index)):
        yield


def remove(session: Session, index: str, keys: Iterable[int]) -> None:
    """Takes records out of the index."""
    gone = list(keys)
    if gone:
        take = search_fts5.remove if _embedded(session) else search_tsvector.remove
        take(session, table_of(index), gone)


def find(session: Session, index: str, folded: str, limit: int, *, latest: bool = False) -> Sequence[int]:
    """Returns the keys of at most ``limit`` records in which every word of ``folded`` begins a word.

    Those entered first come first, or with ``latest`` those entered last.
    """
    words = words_of(folded)[:MOST_WORDS]
    if not words:
        return ()
    look = search_fts5.find if _embedded(session) else search_tsvector.find
    return look(session, table_of(index), words, limit, latest=latest)


def candidates(session: Session, index: str, folded: str, limit: int) -> Sequence[int]:
    """Returns the keys of records entered last that may fit: of long words only the first letters are compared.

    Whoever asks looks at each record himself. Where very many records have a word, its whole beginning would be
    gathered from all of them first; of the first four letters the index has a list that is read from its end.
    """
    words = [word[:LONGEST_LISTED] for word in words_of(folded)[:MOST_WORDS]]
    return find(session, index, " ".join(dict.fromkeys(words)), limit, latest=True)


def table_of(index: str) -> str:
    """Returns the index's table; the name comes from code only, never from a person."""
    assert index in INDEXES
    return f"search_{index}"


def _embedded(session: Session) -> bool:
    return session.get_bind().dialect.name == "sqlite"
