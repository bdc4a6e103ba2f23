"""Reference data as the store keeps it: one row of any table, with its validity and its source."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import JSON, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kpdesk.store.schema import Record


class ReferenceRecord(Record):
    """One row; ``table_name`` and ``code`` name it, ``entry`` holds its fields, ``confirm`` asks to check the paper."""

    __tablename__ = "reference_item"
    __table_args__ = (UniqueConstraint("table_name", "code", "valid_from"),)

    table_name: Mapped[str] = mapped_column(String(30), index=True)
    code: Mapped[str] = mapped_column(String(40))
    entry: Mapped[dict[str, Any]] = mapped_column(JSON)
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    source: Mapped[str | None]
    page: Mapped[str | None]
    confirm: Mapped[bool] = mapped_column(default=False)
    built_in: Mapped[bool] = mapped_column(default=True)
