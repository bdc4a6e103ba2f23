"""The rows of a data pack: as the CPO's store gives them, and as the office's store has them to be compared with."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sqlalchemy import Text, cast, select
from sqlalchemy.orm import Session

from kpdesk.reference.queries import COLUMNS, stored_row
from kpdesk.reference.records import ReferenceRecord
from kpdesk.reference.rows import Row
from kpdesk.reference.rules import Table


@dataclass(frozen=True, slots=True)
class PackLine:
    """A row as the CPO has it: ``built_in`` where the CPO left it as the program brought it, ``withdrawn`` its reason
    for taking it out (empty: it stands)."""

    uid: str
    table: Table
    row: Row
    built_in: bool = False
    withdrawn: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """A row as this store has it; ``pack_uid`` is the CPO's name for it, ``pack_no`` the pack its values come from.

    ``period`` says that a pack ended it, or that it began here with a pack while the CPO's row begins earlier.
    """

    uid: str
    table: Table
    row: Row
    built_in: bool
    withdrawn: bool
    pack_uid: str | None = None
    pack_no: int | None = None
    period: str = ""

    @property
    def own(self) -> bool:
        """Whether somebody of this office added it, changed it or took it out, after any pack."""
        return self.pack_no is None and (self.withdrawn or not self.built_in)


def pack_lines(session: Session, tables: Collection[Table]) -> tuple[PackLine, ...]:
    """Returns the rows of these lists as a pack carries them; those that stand before those that were taken out."""
    lines = [
        PackLine(
            record.uid,
            Table(record.table_name),
            row,
            record.built_in and record.withdrawn_at is None,
            record.withdrawn_reason or "" if record.withdrawn_at else "",
        )
        for record, row in _read(session, tables)
    ]
    return tuple(sorted(lines, key=lambda line: bool(line.withdrawn)))


def standing(session: Session, tables: Collection[Table]) -> tuple[Standing, ...]:
    """Returns the rows of these lists as they are here, those that were taken out included."""
    return tuple(
        Standing(
            record.uid, Table(record.table_name), row, record.built_in, record.withdrawn_at is not None,
            record.pack_uid, record.pack_no, record.pack_period or "",
        )
        for record, row in _read(session, tables)
    )  # fmt: skip


def _read(session: Session, tables: Collection[Table]) -> Iterator[tuple[ReferenceRecord, Row]]:
    chosen = select(ReferenceRecord, cast(ReferenceRecord.entry, Text).label("entry_text")).order_by(ReferenceRecord.id)
    names = [table.value for table in tables]
    for record, entry in session.execute(chosen.where(ReferenceRecord.table_name.in_(names))):
        values = (getattr(record, name) for name in COLUMNS)
        yield record, stored_row(Table(record.table_name), entry, *values)
