"""Directives and acknowledgements as the store keeps them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kpdesk.store.schema import Base, Record


class DirectiveRecord(Record):
    """A letter; what is not known is null and reads "not on record".

    ``dated`` to ``dated_last`` are the first and last day it can have been issued (the same when the day is known),
    ``ends_on`` the last day it is in force (null: still in force), ``offices`` whom it binds (empty: the province).
    ``ranks`` whom of them (empty: everybody). ``reiterates``, ``supersedes`` and ``extends`` hold codes.
    ``attaches`` says that a violation carries it; ``title`` is ours, ``subject`` the letter's own subject line.
    ``cpo_uid`` and ``cpo_file`` (an inbox uid) are set where the CPO sent the letter: it is the CPO's then, and only
    ``office_note`` is this office's own.
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
    reiterates: Mapped[list[Any]] = mapped_column(JSON, default=list)
    supersedes: Mapped[list[Any]] = mapped_column(JSON, default=list)
    extends: Mapped[list[Any]] = mapped_column(JSON, default=list)
    asks: Mapped[list[Any]] = mapped_column(JSON, default=list)
    offices: Mapped[list[Any]] = mapped_column(JSON, default=list)
    ranks: Mapped[list[Any]] = mapped_column(JSON, default=list)
    attaches: Mapped[bool] = mapped_column(default=True)
    ends_on: Mapped[date | None]
    source: Mapped[str | None]
    note: Mapped[str] = mapped_column(default="")
    office_note: Mapped[str] = mapped_column(default="")
    cpo_uid: Mapped[str | None] = mapped_column(String(36), unique=True)
    cpo_file: Mapped[str | None] = mapped_column(String(36))


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
    """What a person did about a directive; ``sheet`` names the paper it stands on, ``note`` such as the witnesses."""

    __tablename__ = "acknowledgement"
    __table_args__ = (
        UniqueConstraint("directive_id", "person_id"),
        # A letter's entries are counted by state without looking at one of them.
        Index("ix_acknowledgement_counted", "directive_id", "state", "on_date", "withdrawn_at"),
    )

    directive_id: Mapped[int] = mapped_column(ForeignKey("directive.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    state: Mapped[str] = mapped_column(String(20))
    on_date: Mapped[date]
    sheet: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class EarlierAcknowledgementRecord(Base):
    """What an acknowledgement said before it was changed; nothing is ever overwritten without a trace here."""

    __tablename__ = "acknowledgement_earlier"

    id: Mapped[int] = mapped_column(primary_key=True)
    directive_id: Mapped[int] = mapped_column(ForeignKey("directive.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    state: Mapped[str] = mapped_column(String(20))
    on_date: Mapped[date]
    sheet: Mapped[str]
    note: Mapped[str]
    recorded_at: Mapped[datetime]
    recorded_by: Mapped[str] = mapped_column(String(60))


class DirectiveScanRecord(Record):
    """A scanned paper, sealed in the store's folder: the letter itself, or signed sheets (``is_sheet``)."""

    __tablename__ = "directive_scan"

    directive_id: Mapped[int] = mapped_column(ForeignKey("directive.id"), index=True)
    is_sheet: Mapped[bool] = mapped_column(default=False)
    file_name: Mapped[str]
    media_type: Mapped[str] = mapped_column(String(40))
    size_bytes: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    stored_as: Mapped[str] = mapped_column(String(60))


class SignatureSheetRecord(Record):
    """A signature sheet that was printed: ``number`` such as ``D9-3``, ``about`` the station or "" for everybody."""

    __tablename__ = "signature_sheet"

    directive_id: Mapped[int] = mapped_column(ForeignKey("directive.id"), index=True)
    number: Mapped[str] = mapped_column(String(40), unique=True)
    about: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(String(2))
    size: Mapped[str] = mapped_column(String(10))
    printed_at: Mapped[datetime]
    pages: Mapped[int]
    persons: Mapped[int]


class SignaturePageRecord(Base):
    """A page of a sheet: its station, the uids of its persons in order, the signed scan where one was attached."""

    __tablename__ = "signature_page"

    sheet_id: Mapped[int] = mapped_column(ForeignKey("signature_sheet.id"), primary_key=True)
    page: Mapped[int] = mapped_column(primary_key=True)
    station: Mapped[str] = mapped_column(default="")
    persons: Mapped[list[Any]] = mapped_column(JSON)
    scan_id: Mapped[int | None] = mapped_column(ForeignKey("directive_scan.id"))
    scan_page: Mapped[int | None]
