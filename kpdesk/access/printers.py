"""Printers that are loaded with the office's printed letterhead: how much of the first sheet's top is left blank."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.printer_records import PrinterRecord
from kpdesk.access.rules import Permission, allow
from kpdesk.base.errors import Refused
from kpdesk.base.letters import control_at, tidy
from kpdesk.store.unit_of_work import UnitOfWork

MOST_MM: Final = 120
"""More than the upper third of a sheet is no letterhead."""
_LONGEST_NAME = 255


@dataclass(frozen=True, slots=True)
class PrinterRow:
    """A printer with the height of the printed letterhead that lies in it, in millimetres."""

    name: str
    letterhead_mm: int


def printers(session: Session) -> tuple[PrinterRow, ...]:
    """Returns the printers that something was set about, by name."""
    records = session.scalars(
        select(PrinterRecord).where(PrinterRecord.withdrawn_at.is_(None)).order_by(PrinterRecord.name)
    )
    return tuple(PrinterRow(record.name, record.letterhead_mm) for record in records)


def letterhead_mm(session: Session, printer: str) -> int:
    """Returns how many millimetres of the first sheet's top are left blank on that printer; 0 for plain paper."""
    return next((row.letterhead_mm for row in printers(session) if row.name == printer), 0)


def set_letterhead(uow: UnitOfWork, printer: str, height_mm: int) -> None:
    """Sets the height of the printed letterhead in a printer, in millimetres; 0 for plain paper.

    Raises Refused ``not_permitted``, ``printer_not_named``, ``letterhead_not_possible``.
    """
    allow(uow.actor, Permission.SETTINGS)
    name = tidy(printer)
    if not name or len(name) > _LONGEST_NAME or control_at(name) is not None:
        raise Refused("printer_not_named", field="printer")
    if not 0 <= height_mm <= MOST_MM:
        raise Refused("letterhead_not_possible", field="mm", mm=height_mm, most=MOST_MM)
    record = uow.session.scalar(select(PrinterRecord).where(PrinterRecord.name == name))
    if record is None:
        record = PrinterRecord(name=name)
        uow.session.add(record)
    record.letterhead_mm = height_mm
    uow.flush()
    uow.note("letterhead_set", "printer", record.uid, printer=name, mm=height_mm)
