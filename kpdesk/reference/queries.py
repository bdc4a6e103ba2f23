"""Reads of the reference data that this store keeps."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.base.clock import iso_utc
from kpdesk.base.errors import Broken
from kpdesk.base.problems import ProblemsFound
from kpdesk.reference.items import Item
from kpdesk.reference.records import ReferenceRecord
from kpdesk.reference.reference import Reference
from kpdesk.reference.row_values import row_of
from kpdesk.reference.rows import ROW_TYPES, Row
from kpdesk.reference.rules import Table

COLUMNS = ("code", "valid_from", "valid_to", "source", "page", "confirm")
"""Fields of a row that are columns of the store; the others stand in ``entry``."""


def load(session: Session) -> Reference:
    """Returns the lookup object over the rows of this store; raises Broken ``reference_rows_damaged``."""
    rows: dict[Table, tuple[Row, ...]] = {}
    for table in Table:
        rows[table] = tuple(row_in(record) for record in records_of(session, table))
    return Reference.of(rows)


def items(session: Session, table: Table) -> tuple[Item, ...]:
    """Returns the rows of one table with their place in the store; the periods of one code stand together."""
    return tuple(
        Item(
            record.uid,
            table,
            row_in(record),
            record.built_in,
            record.revision,
            iso_utc(record.changed_at),
            record.changed_by,
        )
        for record in records_of(session, table)
    )


def records_of(session: Session, table: Table) -> list[ReferenceRecord]:
    """Returns the records of one table that are not withdrawn; the periods of one code stand together."""
    chosen = select(ReferenceRecord).where(
        ReferenceRecord.table_name == table.value, ReferenceRecord.withdrawn_at.is_(None)
    )
    records = list(session.scalars(chosen.order_by(ReferenceRecord.id)))
    place: dict[str, int] = {}
    for record in records:
        place.setdefault(record.code, record.id)
    return sorted(records, key=lambda record: (place[record.code], record.valid_from or date.min))


def row_in(record: ReferenceRecord) -> Row:
    """Returns the row that a record holds; raises Broken ``reference_rows_damaged`` when it holds none."""
    values = {**record.entry, **{name: getattr(record, name) for name in COLUMNS}}
    try:
        return row_of(ROW_TYPES[Table(record.table_name)], values)
    except ProblemsFound as found:
        place = {"table": record.table_name, "value": record.code, "where": found.field}
        raise Broken("reference_rows_damaged", **place) from found
