"""The register of reminders: each letter as it was issued."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from kpdesk.store.schema import Record


class ReminderRecord(Record):
    """A reminder to one office; ``letters`` holds its words in each language, so that a reprint is the same paper.

    ``scope`` is the week that was asked about, or ``all``; ``ordinal`` counts the reminders of one chain, of which
    ``previous`` is the number of the one before.
    """

    __tablename__ = "reminder"

    number: Mapped[str] = mapped_column(String(40), unique=True)
    addressee: Mapped[str] = mapped_column(String(8), index=True)
    scope: Mapped[str] = mapped_column(String(8))
    ordinal: Mapped[int] = mapped_column(default=1)
    previous: Mapped[str | None] = mapped_column(String(40))
    issued_at: Mapped[datetime]
    answer_by: Mapped[date]
    debts: Mapped[list[Any]] = mapped_column(JSON)
    letters: Mapped[dict[str, Any]] = mapped_column(JSON)
