"""What an office set about its printers."""

from __future__ import annotations

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from kpdesk.store.schema import Record


class PrinterRecord(Record):
    """A printer by the name that its computer gives it; ``letterhead_mm`` of the first sheet carry a printed head."""

    __tablename__ = "printer"

    name: Mapped[str] = mapped_column(String(255), unique=True)
    letterhead_mm: Mapped[int] = mapped_column(default=0)
