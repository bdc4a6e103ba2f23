"""The office's own templates and the papers that were issued, as the store keeps them."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kpdesk.store.schema import Record


class LetterTemplateRecord(Record):
    """One version of an office's template; an empty text means the built-in one again.

    ``pack_no`` and ``pack_on`` are number and date of the CPO's data pack that brought it (null: the office's own).
    """

    __tablename__ = "letter_template"
    __table_args__ = (UniqueConstraint("paper", "language", "version"),)

    paper: Mapped[str] = mapped_column(String(40))
    language: Mapped[str] = mapped_column(String(2))
    version: Mapped[int]
    text: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    pack_no: Mapped[int | None]
    pack_on: Mapped[date | None]


class IssuedPaperRecord(Record):
    """A paper as it was issued: every word of it, so that it prints the same whatever changes later.

    ``edition`` counts from 1; a further one has the reason for which the paper was drawn up anew.
    """

    __tablename__ = "issued_paper"
    __table_args__ = (UniqueConstraint("step_uid", "paper", "language", "edition"),)

    case_id: Mapped[int] = mapped_column(ForeignKey("disciplinary_case.id"), index=True)
    step_uid: Mapped[str] = mapped_column(String(36))
    seq: Mapped[int]
    paper: Mapped[str] = mapped_column(String(40))
    language: Mapped[str] = mapped_column(String(2))
    edition: Mapped[int]
    template: Mapped[str] = mapped_column(String(40))
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    reason: Mapped[str] = mapped_column(default="")
