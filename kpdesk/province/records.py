"""What headquarters keeps of each office's week."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kpdesk.store.schema import Record


class ReceivedReturnRecord(Record):
    """The return of one office for one week as last received; ``reporting_office`` is who reports."""

    __tablename__ = "received_return"
    __table_args__ = (UniqueConstraint("reporting_office", "week", "edition"),)

    reporting_office: Mapped[str] = mapped_column(String(8), index=True)
    week: Mapped[str] = mapped_column(String(8), index=True)
    first: Mapped[date]
    last: Mapped[date]
    edition: Mapped[int]
    nil: Mapped[bool]
    figures: Mapped[dict[str, Any]] = mapped_column(JSON)
    certificate: Mapped[dict[str, Any]] = mapped_column(JSON)
    frozen_at: Mapped[datetime]
    received_at: Mapped[datetime]
    inbox_uid: Mapped[str] = mapped_column(String(36))
