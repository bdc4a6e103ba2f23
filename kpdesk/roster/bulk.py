"""Work on very many rows at once."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import repeat
from operator import itemgetter
from typing import Any, TypeVar

from sqlalchemy import Table, insert
from sqlalchemy.orm import Session

from kpdesk.base.progress import Progress

STEP = 1000

T = TypeVar("T")


@contextmanager
def without_collector() -> Iterator[None]:
    """Keeps Python's cycle collector still during the block.

    Rows hold no cycles, yet the collector walks all of them again at every few thousand: a fifth of an import's time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def stepping(rows: Iterable[T], progress: Progress, label: str, before: int = 0, total: int = 0) -> Iterator[T]:
    """Gives the rows, telling the place after every thousand; raises Cancelled."""
    for place, row in enumerate(rows):
        if place % STEP == 0:
            progress.step(label, before + place, total)
        yield row


def insert_rows(session: Session, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Inserts rows that all have the same columns, as :class:`Inserting`."""
    if rows:
        names = list(rows[0])
        cells = (
            zip(*map(itemgetter(*names), rows), strict=True) if len(names) > 1 else [[row[names[0]] for row in rows]]
        )
        Inserting(session, table, names, {}).insert(dict(zip(names, cells, strict=True)), len(rows))


class Inserting:
    """Inserts rows given by their columns, block after block; ``same`` holds what is the same in all of them.

    Twice as fast as a statement with its parameters: the statement and the types' own conversions are the dialect's,
    taken once for a column and each different value instead of for every cell. Columns that are not named get no
    defaults of the mapping.
    """

    def __init__(self, session: Session, table: Table, columns: Iterable[str], same: Mapping[str, Any]) -> None:
        self._connection = session.connection()
        dialect = self._connection.dialect
        compiled = insert(table).inline().compile(dialect=dialect, column_keys=[*columns, *same])
        self._names = compiled.positiontup
        self._statement = str(compiled)
        self._same: dict[str, Any] = {}
        self._convert: dict[str, Callable[[Any], Any]] = {}
        for name in self._names or ():
            convert = table.c[name].type.dialect_impl(dialect).bind_processor(dialect)
            if name in same:
                self._same[name] = convert(same[name]) if convert else same[name]
            elif convert:
                is_date = table.c[name].type.python_type is date
                self._convert[name] = _Each(convert).__getitem__ if is_date else convert

    def insert(self, columns: Mapping[str, Sequence[Any]], count: int) -> None:
        """Inserts ``count`` rows."""
        assert self._names is not None
        converted: list[Iterable[Any]] = []
        for name in self._names:
            if name in self._same:
                converted.append(repeat(self._same[name], count))
            else:
                convert = self._convert.get(name)
                converted.append(map(convert, columns[name]) if convert else columns[name])
        self._connection.exec_driver_sql(self._statement, list(zip(*converted, strict=True)))


class _Each(dict[Any, Any]):
    """Values with what they convert to; each different one is converted once."""

    def __init__(self, convert: Callable[[Any], Any]) -> None:
        self._convert = convert

    def __missing__(self, value: Any) -> Any:
        converted = self[value] = self._convert(value)
        return converted
