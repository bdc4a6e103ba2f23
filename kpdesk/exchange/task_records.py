"""What receipts ask this office to do, and rows of changed files that a person accepted, as the store keeps them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from kpdesk.store.schema import Record


class ReceiptTaskRecord(Record):
    """One thing that a receipt asks for; ``sent`` is the outbox uid of the file that it is about.

    ``sent`` is "" for a file that this computer did not write. ``words`` are the receipt's own sentences by language,
    for a code that this program does not know. ``facts`` fill the sentence of the code.
    """

    __tablename__ = "receipt_task"

    sent: Mapped[str] = mapped_column(String(36), index=True, default="")
    receipt: Mapped[str] = mapped_column(String(36), index=True)
    asked_by: Mapped[str] = mapped_column(String(8))
    file_name: Mapped[str]
    kind: Mapped[str] = mapped_column(String(20), default="")
    period: Mapped[str] = mapped_column(String(20), default="")
    code: Mapped[str] = mapped_column(String(60))
    sheet: Mapped[str] = mapped_column(String(31), default="")
    row: Mapped[int | None]
    row_uid: Mapped[str] = mapped_column(String(80), default="")
    facts: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    words: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    asked_at: Mapped[datetime]
    settled_at: Mapped[datetime | None]
    settled_by: Mapped[str] = mapped_column(String(60), default="")
    settled_note: Mapped[str] = mapped_column(default="")


class AmberRowRecord(Record):
    """A row that was changed after sealing and that a named person accepted with a reason (``changed_by`` is he)."""

    __tablename__ = "amber_row"

    file: Mapped[str] = mapped_column(String(36), index=True)
    table_name: Mapped[str] = mapped_column(String(30))
    sheet: Mapped[str] = mapped_column(String(31))
    row: Mapped[int]
    row_uid: Mapped[str] = mapped_column(String(80))
    entry: Mapped[dict[str, Any]] = mapped_column(JSON)
    before: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    reason: Mapped[str]
