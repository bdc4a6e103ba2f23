"""Records of other offices as headquarters holds them: what their last files said, in columns that can be asked.

The columns are those of :mod:`kpdesk.exchange.record_tables`. ``owner`` is the office whose record it is, ``epoch``
and ``place`` say which of its files brought the row (:attr:`kpdesk.exchange.manifest.Manifest.place`), ``last_file`` is
that file's inbox uid. ``row_digest`` is of what the row says, ``extra`` holds columns of a newer program that this one
does not know. All of it can be built anew from the files.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from sqlalchemy import JSON, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from kpdesk.store.schema import Base


class HeldRow(Base):
    """What every held row has."""

    __abstract__ = True

    uid: Mapped[str] = mapped_column(String(80), primary_key=True)
    owner: Mapped[str] = mapped_column(String(8), index=True)
    epoch: Mapped[str] = mapped_column(String(36))
    place: Mapped[int]
    last_file: Mapped[str] = mapped_column(String(36))
    withdrawn: Mapped[bool] = mapped_column(default=False)
    row_digest: Mapped[str] = mapped_column(String(32))
    extra: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))


class HeldCopyRecord(Base):
    """How complete the records of an office are here, table by table.

    ``full_*`` say where its newest full copy stands among its files ("" and 0: none has come yet): what an older file
    said beside it no longer counts. ``told_*`` say how many records stood there by its newest file.
    """

    __tablename__ = "held_copy"

    owner: Mapped[str] = mapped_column(String(8), primary_key=True)
    table_name: Mapped[str] = mapped_column(String(20), primary_key=True)
    full_epoch: Mapped[str] = mapped_column(String(36), default="")
    full_place: Mapped[int] = mapped_column(default=0)
    told_epoch: Mapped[str] = mapped_column(String(36), default="")
    told_place: Mapped[int] = mapped_column(default=0)
    told_count: Mapped[int] = mapped_column(default=0)


class HeldClaimRecord(Base):
    """The last word of an office about a record that another office holds, or held after it.

    A live one is a conflict until the holder lets the record go, and is held then; one that is ``withdrawn`` tells that
    the office let it go. ``entry`` holds the row's values as JSON, by column.
    """

    __tablename__ = "held_claim"

    table_name: Mapped[str] = mapped_column(String(20), primary_key=True)
    uid: Mapped[str] = mapped_column(String(80), primary_key=True)
    owner: Mapped[str] = mapped_column(String(8), primary_key=True)
    epoch: Mapped[str] = mapped_column(String(36))
    place: Mapped[int]
    last_file: Mapped[str] = mapped_column(String(36))
    withdrawn: Mapped[bool]
    row_digest: Mapped[str] = mapped_column(String(32))
    whole: Mapped[bool]
    entry: Mapped[dict[str, Any]] = mapped_column(JSON)
    extra: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))


class HeldPersonRecord(HeldRow):
    """One official of another office.

    ``known_epoch`` and ``known_place`` are those of the newest file that was for this office itself and so brought
    CNIC and mobile as this office may have them; a file for another one, which was passed on, leaves the two alone.
    """

    __tablename__ = "held_person"
    __table_args__ = (Index("ix_held_person_supervisor", "owner", "posting_supervisor", "withdrawn"),)

    name: Mapped[str | None]
    father_name: Mapped[str | None]
    rank: Mapped[str | None] = mapped_column(String(20))
    bps: Mapped[int | None]
    belt_no: Mapped[str | None] = mapped_column(String(30))
    cnic: Mapped[str | None] = mapped_column(String(13))
    personnel_no: Mapped[str | None] = mapped_column(String(8))
    mobile: Mapped[str | None] = mapped_column(String(20))
    posting: Mapped[str | None]
    posted_on: Mapped[date | None]
    posting_order: Mapped[str | None]
    posting_supervisor: Mapped[str | None]
    enlisted_on: Mapped[date | None]
    rank_since: Mapped[date | None]
    service_state: Mapped[str | None] = mapped_column(String(30))
    duty_state: Mapped[str | None] = mapped_column(String(30))
    state_since: Mapped[date | None]
    duty_since: Mapped[date | None]
    known_epoch: Mapped[str] = mapped_column(String(36), default="")
    known_place: Mapped[int] = mapped_column(default=0)


class HeldPostingRecord(HeldRow):
    """Something that held of an official and is over: a posting, a rank, a state."""

    __tablename__ = "held_posting"

    person: Mapped[str | None] = mapped_column(String(36), index=True)
    aspect: Mapped[str | None] = mapped_column(String(20))
    value: Mapped[str | None]
    held_from: Mapped[date | None]
    held_until: Mapped[date | None]
    order_no: Mapped[str | None]
    supervisor: Mapped[str | None]


class HeldViolationRecord(HeldRow):
    """One person's part in what was seen, at another office."""

    __tablename__ = "held_violation"
    __table_args__ = (
        Index("ix_held_violation_person", "person", "seen_on"),
        Index("ix_held_violation_seen", "seen_on", "owner", "kind"),
    )

    number: Mapped[str | None] = mapped_column(String(30))
    person: Mapped[str | None] = mapped_column(String(36))
    rank_then: Mapped[str | None] = mapped_column(String(20))
    posting_then: Mapped[str | None]
    supervisor_then: Mapped[str | None]
    kind: Mapped[str | None] = mapped_column(String(10))
    platform: Mapped[str | None] = mapped_column(String(30))
    seen_on: Mapped[date | None]
    posted_on: Mapped[date | None]
    part: Mapped[str | None] = mapped_column(String(20))
    on_duty: Mapped[bool | None]
    attribution: Mapped[str | None] = mapped_column(String(20))
    attribution_on: Mapped[date | None]
    disposal: Mapped[str | None] = mapped_column(String(30))
    disposed_on: Mapped[date | None]
    reopened_on: Mapped[date | None]
    case_number: Mapped[str | None] = mapped_column(String(30))
    referral: Mapped[str | None]
    station: Mapped[str | None]
    fir_no: Mapped[str | None]
    fir_date: Mapped[date | None]


class HeldCaseRecord(HeldRow):
    """A case at another office; ``violations`` are uids divided by blanks."""

    __tablename__ = "held_case"
    __table_args__ = (Index("ix_held_case_number", "number", "owner", "state", "outcome", "uid"),)

    number: Mapped[str | None] = mapped_column(String(30))
    person: Mapped[str | None] = mapped_column(String(36), index=True)
    violations: Mapped[str | None]
    track: Mapped[str | None] = mapped_column(String(30))
    state: Mapped[str | None] = mapped_column(String(40))
    opened_on: Mapped[date | None]
    last_step_on: Mapped[date | None] = mapped_column(index=True)
    due_on: Mapped[date | None]
    due_what: Mapped[str | None] = mapped_column(String(40))
    authority: Mapped[str | None]
    enquiry_officer: Mapped[str | None]
    suspended_on: Mapped[date | None]
    outcome: Mapped[str | None] = mapped_column(String(40))
    closed_on: Mapped[date | None]


class HeldStepRecord(HeldRow):
    """A step of a case at another office."""

    __tablename__ = "held_step"
    __table_args__ = (Index("ix_held_step_on", "on_date", "step", "owner"),)

    case: Mapped[str | None] = mapped_column("case_uid", String(36), index=True)
    seq: Mapped[int | None]
    step: Mapped[str | None] = mapped_column(String(40))
    on_date: Mapped[date | None]
    letter_no: Mapped[str | None]
    outcome: Mapped[str | None] = mapped_column(String(40))


class HeldAwardRecord(HeldRow):
    """A punishment awarded at another office, and what became of it."""

    __tablename__ = "held_award"

    case: Mapped[str | None] = mapped_column("case_uid", String(36), index=True)
    person: Mapped[str | None] = mapped_column(String(36), index=True)
    punishment: Mapped[str | None] = mapped_column(String(40))
    grade: Mapped[str | None] = mapped_column(String(10))
    amount: Mapped[int | None]
    unit: Mapped[str | None] = mapped_column(String(20))
    ordered_on: Mapped[date | None]
    ob_no: Mapped[str | None]
    authority: Mapped[str | None]
    state: Mapped[str | None] = mapped_column(String(20))
    undone_on: Mapped[date | None]
    undone_by: Mapped[str | None]


class HeldAccountRecord(HeldRow):
    """An account or group on another office's monitoring register."""

    __tablename__ = "held_account"

    platform: Mapped[str | None] = mapped_column(String(30))
    kind: Mapped[str | None] = mapped_column(String(30))
    name: Mapped[str | None]
    authorised: Mapped[bool | None]
    members: Mapped[int | None]
    found_on: Mapped[date | None]
    closed_on: Mapped[date | None]
    proof: Mapped[str | None]
    exception_reason: Mapped[str | None]


class HeldSignatureRecord(HeldRow):
    """What stands of one official and one directive at another office."""

    __tablename__ = "held_signature"

    person: Mapped[str | None] = mapped_column(String(36), index=True)
    directive: Mapped[str | None] = mapped_column(String(36), index=True)
    state: Mapped[str | None] = mapped_column(String(20))
    on_date: Mapped[date | None]


HELD: Final[dict[str, type[HeldRow]]] = {
    "person": HeldPersonRecord,
    "posting": HeldPostingRecord,
    "violation": HeldViolationRecord,
    "case": HeldCaseRecord,
    "step": HeldStepRecord,
    "award": HeldAwardRecord,
    "account": HeldAccountRecord,
    "signature": HeldSignatureRecord,
}
"""Where the rows of each record table are held."""
