"""Who was head of this office when, as the store keeps it."""

from __future__ import annotations

from datetime import date

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from kpdesk.store.schema import Record


class HeadRecord(Record):
    """One officer's time as head of this office; the last day is included, an open end is null.

    ``person_uid`` is he himself on the roll, where he stands on it.
    """

    __tablename__ = "office_head"

    name: Mapped[str]
    rank: Mapped[str] = mapped_column(String(20), default="")
    person_uid: Mapped[str | None] = mapped_column(String(36))
    first_day: Mapped[date | None] = mapped_column(index=True)
    last_day: Mapped[date | None]
    order_no: Mapped[str] = mapped_column(default="")
