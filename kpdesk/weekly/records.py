"""Weekly returns as the store keeps them: drafts, and frozen ones that are never changed again."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, deferred, mapped_column

from kpdesk.store.schema import Record


class ReturnRecord(Record):
    """The return of one week in one revision (``edition``, from 1).

    A frozen one holds the figures, the uids of the rows that each figure was counted from, the PDF bytes,
    the digest of figures and rows, the office's signature over the digest and the audit head of that moment.
    """

    __tablename__ = "weekly_return"
    __table_args__ = (UniqueConstraint("week", "edition"),)

    week: Mapped[str] = mapped_column(String(8), index=True)
    first: Mapped[date]
    last: Mapped[date]
    edition: Mapped[int] = mapped_column(default=1)
    state: Mapped[str] = mapped_column(String(10), default="draft")
    drawn_up_by: Mapped[str]
    drawn_up_at: Mapped[datetime]
    nil: Mapped[bool] = mapped_column(default=False)
    letter_no: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    figures: Mapped[dict[str, Any]] = mapped_column(JSON)
    counted: Mapped[dict[str, Any]] = mapped_column(JSON)
    parts: Mapped[dict[str, Any]] = mapped_column(JSON)
    certificate: Mapped[dict[str, Any]] = mapped_column(JSON)
    frozen_by: Mapped[str | None]
    frozen_at: Mapped[datetime | None]
    digest: Mapped[str | None] = mapped_column(String(64), index=True)
    signature: Mapped[str | None] = mapped_column(String(128))
    audit_head: Mapped[str | None] = mapped_column(String(64))
    audit_seq: Mapped[int | None]
    pdf_a4: Mapped[bytes | None] = deferred(mapped_column(LargeBinary))
    pdf_legal: Mapped[bytes | None] = deferred(mapped_column(LargeBinary))
