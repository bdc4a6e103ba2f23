"""Violations, the directives in force at the time, and evidence as the store keeps them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from kpdesk.store.schema import Base, Record


class ViolationRecord(Record):
    """One person's part in what was seen; ``person_id`` is null while the person is not identified.

    ``seen_on`` is the day on which it came to the office's notice. ``disposed_on`` is set when it no longer
    pends, with ``disposal`` saying how; both are cleared, and ``reopened_on`` set, when a case is remanded.
    ``posted_on`` is the day on which the item itself was put out, where it is known. ``import_key`` knows a row of
    an imported log again; ``case_number`` is the latest case about it, set by the cases.
    """

    __tablename__ = "violation"
    __table_args__ = (
        Index("ix_violation_week", "seen_on", "disposed_on", "kind"),
        Index("ix_violation_person", "person_id", "seen_on"),
    )

    number: Mapped[str] = mapped_column(String(30), unique=True)
    incident: Mapped[str] = mapped_column(String(36), index=True)
    state: Mapped[str] = mapped_column(String(20), default="logged")
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    unidentified: Mapped[str] = mapped_column(default="")
    rank_then: Mapped[str] = mapped_column(String(20), default="")
    posting_then: Mapped[str] = mapped_column(default="")
    kind: Mapped[str] = mapped_column(String(10), index=True)
    platform: Mapped[str] = mapped_column(String(30), default="")
    handle: Mapped[str] = mapped_column(default="")
    url: Mapped[str] = mapped_column(default="")
    seen_on: Mapped[date]
    seen_by: Mapped[str] = mapped_column(default="")
    obtained: Mapped[str] = mapped_column(String(20), default="public")
    posted_on: Mapped[date | None]
    part: Mapped[str] = mapped_column(String(20), default="did")
    on_duty: Mapped[bool | None]
    factors: Mapped[list[Any]] = mapped_column(JSON, default=list)
    what: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    protected: Mapped[bool] = mapped_column(default=False)
    authority_note: Mapped[str] = mapped_column(default="")
    attribution_on: Mapped[date | None]
    attribution_note: Mapped[str] = mapped_column(default="")
    attribution: Mapped[str] = mapped_column(String(20), default="undecided")
    station: Mapped[str] = mapped_column(default="")
    fir_no: Mapped[str] = mapped_column(default="")
    fir_date: Mapped[date | None]
    outlet: Mapped[str] = mapped_column(default="")
    permitted_by: Mapped[str] = mapped_column(default="")
    custody_action: Mapped[str] = mapped_column(default="")
    referral: Mapped[str] = mapped_column(default="")
    disposed_on: Mapped[date | None]
    disposal: Mapped[str | None] = mapped_column(String(30))
    reopened_on: Mapped[date | None]
    case_number: Mapped[str | None] = mapped_column(String(30))
    import_batch: Mapped[str | None] = mapped_column(String(36), index=True)
    import_key: Mapped[str | None] = mapped_column(String(64), unique=True)


class ViolationDirectiveRecord(Base):
    """A directive that was in force on the day, and this person's acknowledgement of it at the time of logging."""

    __tablename__ = "violation_directive"

    violation_id: Mapped[int] = mapped_column(ForeignKey("violation.id"), primary_key=True)
    directive_id: Mapped[int] = mapped_column(ForeignKey("directive.id"), primary_key=True)
    acknowledged: Mapped[str | None] = mapped_column(String(20))


class EvidenceRecord(Record):
    """An evidence file in the locker; the original is kept encrypted and is never changed."""

    __tablename__ = "evidence"

    violation_id: Mapped[int] = mapped_column(ForeignKey("violation.id"), index=True)
    exhibit: Mapped[str] = mapped_column(String(20))
    file_name: Mapped[str]
    media_type: Mapped[str] = mapped_column(String(60), default="")
    size_bytes: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    stored_as: Mapped[str] = mapped_column(String(80))
    captured_at: Mapped[datetime | None]
    captured_by: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
