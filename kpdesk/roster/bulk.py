"""Work on very many rows at once."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import repeat
from operator import itemgetter
from typing import Any

from sqlalchemy import Table, insert
from sqlalchemy.orm import Session


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


def insert_rows(session: Session, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Inserts rows that all have the same columns, as :func:`insert_columns`."""
    if rows:
        names = list(rows[0])
        cells = (
            zip(*map(itemgetter(*names), rows), strict=True) if len(names) > 1 else [[row[names[0]] for row in rows]]
        )
        insert_columns(session, table, dict(zip(names, cells, strict=True)), {}, len(rows))


def insert_columns(
    session: Session, table: Table, columns: Mapping[str, Sequence[Any]], same: Mapping[str, Any], count: int
) -> None:
    """Inserts ``count`` rows given by their columns; ``same`` holds what is the same in all of them.

    Twice as fast as a statement with its parameters: the statement and the types' own conversions are the dialect's,
    taken once for a column and each different value instead of for every cell. Columns that are not named get no
    defaults of the mapping.
    """
    connection = session.connection()
    dialect = connection.dialect
    compiled = insert(table).inline().compile(dialect=dialect, column_keys=[*columns, *same])
    names = compiled.positiontup
    assert names is not None
    converted: list[Iterable[Any]] = []
    for name in names:
        convert = table.c[name].type.dialect_impl(dialect).bind_processor(dialect)
        if name in same:
            converted.append(repeat(convert(same[name]) if convert else same[name], count))
        elif convert and table.c[name].type.python_type is date:
            converted.append(map(_Each(convert).__getitem__, columns[name]))
        else:
            converted.append(map(convert, columns[name]) if convert else columns[name])
    connection.exec_driver_sql(str(compiled), list(zip(*converted, strict=True)))


class _Each(dict[Any, Any]):
    """Values with what they convert to; each different one is converted once."""

    def __init__(self, convert: Callable[[Any], Any]) -> None:
        self._convert = convert

    def __missing__(self, value: Any) -> Any:
        converted = self[value] = self._convert(value)
        return converted
