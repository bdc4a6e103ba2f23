"""Personnel as the store keeps them, and every import with what it changed."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from kpdesk.roster.rules import ServiceState
from kpdesk.store.schema import Base, Record

_WITHDRAWN = text("withdrawn_at IS NOT NULL")
LEFT = text(f"service_state NOT IN ({', '.join(repr(state.value) for state in ServiceState if state.serves)})")
"""Who no longer serves; in these words, or the index of them is not used."""


class PersonRecord(Record):
    """One official. ``cnic`` is 13 digits, ``personnel_no`` 8 digits.

    Only the CNIC is unique: rolls hold one personnel number at two persons by a slip, which is noted, not refused.
    """

    __tablename__ = "person"
    __table_args__ = (
        # With "withdrawn_at" the place of a page far down is found in the index alone.
        Index("ix_person_order_name", "sort_name", "id", "withdrawn_at"),
        Index("ix_person_order_belt", "belt_no", "id", "withdrawn_at"),
        Index("ix_person_order_rank", "rank", "id", "withdrawn_at"),
        Index("ix_person_order_posting", "posting", "id", "withdrawn_at"),
        # Only of the few that are withdrawn: a full one would be preferred to the orders above, and then sorted.
        Index("ix_person_withdrawn", "withdrawn_at", sqlite_where=_WITHDRAWN, postgresql_where=_WITHDRAWN),
        Index("ix_person_left", "service_state", sqlite_where=LEFT, postgresql_where=LEFT),
    )

    name: Mapped[str]
    father_name: Mapped[str] = mapped_column(default="")
    name_urdu: Mapped[str] = mapped_column(default="")
    father_name_urdu: Mapped[str] = mapped_column(default="")
    sort_name: Mapped[str]
    rank: Mapped[str] = mapped_column(String(20), default="")
    bps: Mapped[int | None]
    belt_no: Mapped[str] = mapped_column(String(30), default="")
    cnic: Mapped[str | None] = mapped_column(String(13), unique=True)
    personnel_no: Mapped[str | None] = mapped_column(String(8), index=True)
    born_on: Mapped[date | None]
    enlisted_on: Mapped[date | None]
    rank_since: Mapped[date | None]
    posting: Mapped[str] = mapped_column(default="")
    posted_on: Mapped[date | None]
    posting_order: Mapped[str] = mapped_column(default="")
    posting_supervisor: Mapped[str | None]
    mobile: Mapped[str] = mapped_column(String(20), default="")
    address: Mapped[str] = mapped_column(default="")
    qualification: Mapped[str] = mapped_column(default="")
    domicile: Mapped[str] = mapped_column(default="")
    gender: Mapped[str] = mapped_column(String(10), default="")
    service_state: Mapped[str] = mapped_column(String(30), default="in_service")
    duty_state: Mapped[str] = mapped_column(String(30), default="present")
    state_since: Mapped[date | None]
    state_order: Mapped[str] = mapped_column(default="")
    duty_since: Mapped[date | None]
    duty_order: Mapped[str | None]
    belt_since: Mapped[date | None]


class ImportBatchRecord(Record):
    """One accepted roll: its file, the mapping that was used, the answers that were given, the counts of its plan.

    ``changed_at`` moves when the import is taken back; ``accepted_at`` never does.
    """

    __tablename__ = "roster_import"

    file_name: Mapped[str]
    file_sha256: Mapped[str] = mapped_column(String(64))
    mapping: Mapped[dict[str, Any]] = mapped_column(JSON)
    answers: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    counts: Mapped[dict[str, Any]] = mapped_column(JSON)
    accepted_at: Mapped[datetime]
    accepted_by: Mapped[str]
    undone_at: Mapped[datetime | None]
    undone_by: Mapped[str | None]


class ImportChangeRecord(Base):
    """What an import did to one person: ``before`` is null for an added one; ``person_revision`` after it."""

    __tablename__ = "roster_import_change"

    id: Mapped[int] = mapped_column(primary_key=True)
    batch_id: Mapped[int] = mapped_column(ForeignKey("roster_import.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    person_revision: Mapped[int]
    before: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    after: Mapped[dict[str, Any]] = mapped_column(JSON)


class ImportMappingRecord(Base):
    """The office's remembered mapping for sheets with the same headings."""

    __tablename__ = "roster_mapping"

    headings_sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    mapping: Mapped[dict[str, Any]] = mapped_column(JSON)
    changed_at: Mapped[datetime]


class ImportAnswerRecord(Base):
    """An answer about a value (an unknown rank, another spelling of a posting) that later rolls are read by."""

    __tablename__ = "roster_answer"

    question: Mapped[str] = mapped_column(String(120), primary_key=True)
    answer: Mapped[str] = mapped_column(String(200))
    changed_at: Mapped[datetime]


class IdentityAnswerRecord(Base):
    """An answer to who is who, found again by the data that it was asked about, and the import that it came with."""

    __tablename__ = "roster_identity_answer"

    data_sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    answer: Mapped[str] = mapped_column(String(200))
    batch_id: Mapped[int | None] = mapped_column(ForeignKey("roster_import.id"), index=True)
    answered_at: Mapped[datetime]
    answered_by: Mapped[str] = mapped_column(String(60))
