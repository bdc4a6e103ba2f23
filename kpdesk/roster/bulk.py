"""Work on very many rows at once."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
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
    """Inserts rows that all have the same columns, twice as fast as a statement with its parameters.

    The statement and the types' own conversions are the dialect's, taken once for a column instead of for every
    cell; columns that are not named get no defaults of the mapping.
    """
    if not rows:
        return
    connection = session.connection()
    dialect = connection.dialect
    compiled = insert(table).inline().compile(dialect=dialect, column_keys=list(rows[0]))
    names = compiled.positiontup
    assert names is not None
    columns = []
    for name, cells in zip(names, zip(*map(itemgetter(*names), rows), strict=True), strict=True):
        convert = table.c[name].type.dialect_impl(dialect).bind_processor(dialect)
        columns.append(list(map(convert, cells)) if convert else cells)
    connection.exec_driver_sql(str(compiled), list(zip(*columns, strict=True)))
