"""Reads of the reference data that this store keeps."""

from __future__ import annotations

import json
from datetime import date
from functools import lru_cache
from typing import Final

from sqlalchemy import Text, cast, select
from sqlalchemy.orm import Session

from kpdesk.access.queries import settings
from kpdesk.base.clock import iso_utc
from kpdesk.base.errors import Broken
from kpdesk.base.problems import ProblemsFound
from kpdesk.reference.items import Item
from kpdesk.reference.records import ReferenceRecord
from kpdesk.reference.reference import Reference
from kpdesk.reference.row_types import ROW_TYPES
from kpdesk.reference.row_values import row_of
from kpdesk.reference.rows import Row
from kpdesk.reference.rules import Table

COLUMNS: Final = ("code", "valid_from", "valid_to", "source", "page", "confirm")
"""Fields of a row that are columns of the store; the others stand in ``entry``."""

_ITEM = (ReferenceRecord.uid, ReferenceRecord.built_in, ReferenceRecord.revision)
_STAMP = (ReferenceRecord.changed_at, ReferenceRecord.changed_by, ReferenceRecord.pack_no, ReferenceRecord.pack_on)


def load(session: Session) -> Reference:
    """Returns the lookup object over the rows of this store; raises Broken ``reference_rows_damaged``."""
    rows = {table: tuple(item.row for item in found) for table, found in _items(session).items()}
    return Reference.of(rows, str(settings(session, "")["weekly_days_off"]))


def items(session: Session, table: Table) -> tuple[Item, ...]:
    """Returns the rows of one table with their place in the store; the periods of one code stand together.

    Raises Broken ``reference_rows_damaged``.
    """
    return tuple(_items(session, table)[table])


def table_of(session: Session, uid: str) -> Table | None:
    """Returns the table in which that row stands, or None when there is no such row."""
    name = session.scalar(select(ReferenceRecord.table_name).where(ReferenceRecord.uid == uid))
    return Table(name) if name else None


def _items(session: Session, *tables: Table) -> dict[Table, list[Item]]:
    """Asks once for all tables; a code keeps the place of its first record when a later period is added."""
    wanted = tables or tuple(Table)
    fields = (getattr(ReferenceRecord, name) for name in COLUMNS)
    chosen = select(ReferenceRecord.table_name, cast(ReferenceRecord.entry, Text), *fields, *_ITEM, *_STAMP)
    chosen = chosen.where(ReferenceRecord.withdrawn_at.is_(None)).order_by(ReferenceRecord.id)
    if tables:
        chosen = chosen.where(ReferenceRecord.table_name.in_([table.value for table in tables]))
    found: dict[Table, dict[str, list[Item]]] = {table: {} for table in wanted}
    for name, entry, *values in session.execute(chosen):
        row = stored_row(Table(name), entry, *values[: len(COLUMNS)])
        uid, built_in, revision, changed_at, changed_by, pack_no, pack_on = values[len(COLUMNS) :]
        item = Item(uid, Table(name), row, built_in, revision, iso_utc(changed_at), changed_by, pack_no, pack_on)
        found[item.table].setdefault(row.code, []).append(item)
    return {
        table: [item for periods in codes.values() for item in _in_order(periods)] for table, codes in found.items()
    }


def _in_order(periods: list[Item]) -> list[Item]:
    return sorted(periods, key=lambda item: item.row.valid_from or date.min)


# The same text always gives the same row: an office's few hundred rows are read once and then found here.
@lru_cache(maxsize=4096)
def stored_row(table: Table, entry: str, *columns: object) -> Row:
    """Returns the row that these columns of the store hold; raises Broken ``reference_rows_damaged``."""
    values = {**json.loads(entry), **dict(zip(COLUMNS, columns, strict=True))}
    try:
        return row_of(ROW_TYPES[table], values)
    except ProblemsFound as found:
        place = {"table": table.value, "value": values["code"], "where": found.field}
        raise Broken("reference_rows_damaged", **place) from found
