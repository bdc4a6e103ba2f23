"""Queries of headquarters as the office that is asked keeps them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kpdesk.store.schema import Record


class ReceivedQueryRecord(Record):
    """One question; ``asker`` and ``number`` know it again when it is sent once more.

    ``finding`` and ``finding_ur`` are the sentence that it rests on, ``rows`` its rows in words, ``question`` what the
    asker wrote. ``answer_outbox`` is the file in which the answer went; "" until it was written to one.
    """

    __tablename__ = "received_query"
    __table_args__ = (UniqueConstraint("asker", "number"),)

    query_uid: Mapped[str] = mapped_column(String(36))
    asker: Mapped[str] = mapped_column(String(8))
    number: Mapped[str] = mapped_column(String(30))
    test: Mapped[str] = mapped_column(String(40))
    finding: Mapped[str]
    finding_ur: Mapped[str]
    question: Mapped[str]
    rows: Mapped[list[Any]] = mapped_column(JSON)
    due_on: Mapped[date] = mapped_column(index=True)
    asked_by: Mapped[str]
    received_at: Mapped[datetime]
    inbox_uid: Mapped[str] = mapped_column(String(36))
    answer: Mapped[str] = mapped_column(default="")
    answered_by: Mapped[str] = mapped_column(default="")
    answered_on: Mapped[date | None]
    answer_outbox: Mapped[str] = mapped_column(String(36), default="")
