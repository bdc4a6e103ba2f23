"""Directives and acknowledgements as the store keeps them."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kpdesk.store.schema import Record


class DirectiveRecord(Record):
    """A letter; what is not known is null and reads "not on record". ``ends_on`` is null while it is in force."""

    __tablename__ = "directive"

    code: Mapped[str] = mapped_column(String(20), unique=True)
    letter_no: Mapped[str | None]
    dated: Mapped[date | None]
    date_precision: Mapped[str] = mapped_column(String(10), default="day")
    issuer: Mapped[str | None]
    subject: Mapped[str]
    subject_urdu: Mapped[str] = mapped_column(default="")
    ban_no: Mapped[int | None]
    reiterates: Mapped[str | None] = mapped_column(String(20))
    supersedes: Mapped[str | None] = mapped_column(String(20))
    asks: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    ends_on: Mapped[date | None]
    source: Mapped[str | None]


class AcknowledgementRecord(Record):
    """What a person did about a directive: read out, signed, refused, absent, on leave."""

    __tablename__ = "acknowledgement"
    __table_args__ = (UniqueConstraint("directive_id", "person_id"),)

    directive_id: Mapped[int] = mapped_column(ForeignKey("directive.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    state: Mapped[str] = mapped_column(String(20))
    on_date: Mapped[date]
    sheet: Mapped[str] = mapped_column(default="")
