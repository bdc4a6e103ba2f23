"""Directives and acknowledgements as the store keeps them."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kpdesk.store.schema import Record


class DirectiveRecord(Record):
    """A letter; what is not known is null and reads "not on record".

    ``dated`` to ``dated_last`` are the first and last day it can have been issued (the same when the day is known),
    ``ends_on`` the last day it is in force (null: still in force), ``offices`` whom it binds (empty: the province).
    ``attaches`` says that a violation carries it; ``title`` is ours, ``subject`` the letter's own subject line.
    """

    __tablename__ = "directive"

    code: Mapped[str] = mapped_column(String(20), unique=True)
    title: Mapped[str]
    title_urdu: Mapped[str] = mapped_column(default="")
    instrument: Mapped[str] = mapped_column(String(20), default="letter")
    letter_no: Mapped[str | None]
    dated: Mapped[date | None]
    dated_last: Mapped[date | None]
    date_precision: Mapped[str] = mapped_column(String(10), default="day")
    issuer: Mapped[str | None]
    subject: Mapped[str | None]
    ban_no: Mapped[int | None]
    reiterates: Mapped[str | None] = mapped_column(String(20))
    supersedes: Mapped[str | None] = mapped_column(String(20))
    asks: Mapped[list[Any]] = mapped_column(JSON, default=list)
    offices: Mapped[list[Any]] = mapped_column(JSON, default=list)
    attaches: Mapped[bool] = mapped_column(default=True)
    ends_on: Mapped[date | None]
    source: Mapped[str | None]
    note: Mapped[str] = mapped_column(default="")


class DischargeRecord(Record):
    """What the office noted as done about one thing that a directive asked for."""

    __tablename__ = "directive_discharge"
    __table_args__ = (UniqueConstraint("directive_id", "what"),)

    directive_id: Mapped[int] = mapped_column(ForeignKey("directive.id"), index=True)
    what: Mapped[str] = mapped_column(String(30))
    done_on: Mapped[date]
    letter_no: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class AcknowledgementRecord(Record):
    """What a person did about a directive: read out, signed, refused, absent, on leave."""

    __tablename__ = "acknowledgement"
    __table_args__ = (UniqueConstraint("directive_id", "person_id"),)

    directive_id: Mapped[int] = mapped_column(ForeignKey("directive.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    state: Mapped[str] = mapped_column(String(20))
    on_date: Mapped[date]
    sheet: Mapped[str] = mapped_column(default="")
