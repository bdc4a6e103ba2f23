"""Weekly returns as the store keeps them: drafts, and frozen ones that are never changed again."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, deferred, mapped_column

from kpdesk.store.schema import Record


class ReturnRecord(Record):
    """The return of one week in one revision (``edition``, from 1).

    A frozen one holds the figures, the uids of the rows that each figure was counted from, the digest of everything
    that it states, the office's signature over the digest and the audit head of that moment; its papers stand beside
    it. By language, ``en`` and ``ur``: ``letter`` holds what this week's letter has otherwise than the settings,
    ``narrative`` what a person worded himself, ``issued`` the whole letter as it was frozen. ``reasons`` are those of
    the certificate's exceptions by their key, ``revised_because`` those of changed figures, under "" that of the whole
    revision. ``waiver`` says why nobody else froze what one person drew up.
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
    letter: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    narrative: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    reasons: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    revised_because: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    waiver: Mapped[str] = mapped_column(default="")
    issued: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
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


class ReturnPaperRecord(Record):
    """A frozen return as a PDF, on one sheet in one language: what is printed again years later, byte for byte."""

    __tablename__ = "weekly_paper"
    __table_args__ = (UniqueConstraint("return_id", "size", "language"),)

    return_id: Mapped[int] = mapped_column(ForeignKey("weekly_return.id"), index=True)
    size: Mapped[str] = mapped_column(String(10))
    language: Mapped[str] = mapped_column(String(4))
    sha256: Mapped[str] = mapped_column(String(64))
    pdf: Mapped[bytes] = deferred(mapped_column(LargeBinary))
