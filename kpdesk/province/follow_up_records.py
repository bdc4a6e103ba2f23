"""What headquarters did about a finding: asked the office, got an answer, or laid it to rest."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from kpdesk.store.schema import Record


class FollowUpRecord(Record):
    """One query about a finding, or its settling without one; ``number`` is None where nobody was asked.

    ``finding`` and ``finding_ur`` are the sentence as it stood then, ``rows`` what it rested on: a finding that was
    settled comes back when rows are added to it. ``outbox_uid`` is the file in which the query went.
    """

    __tablename__ = "finding_follow_up"

    finding_key: Mapped[str] = mapped_column(String(300), index=True)
    test: Mapped[str] = mapped_column(String(40))
    asked: Mapped[str] = mapped_column(String(8), index=True)
    finding: Mapped[str]
    finding_ur: Mapped[str]
    rows: Mapped[list[Any]] = mapped_column(JSON)
    number: Mapped[str | None] = mapped_column(String(30), unique=True)
    question: Mapped[str] = mapped_column(default="")
    asked_on: Mapped[date | None]
    asked_by: Mapped[str] = mapped_column(default="")
    due_on: Mapped[date | None]
    outbox_uid: Mapped[str] = mapped_column(String(36), default="")
    answer: Mapped[str] = mapped_column(default="")
    answered_by: Mapped[str] = mapped_column(default="")
    answered_on: Mapped[date | None]
    answer_file: Mapped[str] = mapped_column(String(36), default="")
    answer_came_at: Mapped[datetime | None]
    settled_reason: Mapped[str] = mapped_column(default="")
    settled_on: Mapped[date | None]
    settled_by: Mapped[str] = mapped_column(default="")
