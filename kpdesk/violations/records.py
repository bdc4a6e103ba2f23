"""Violations, the directives in force at the time, and evidence as the store keeps them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from kpdesk.store.schema import Base, Record
from kpdesk.store.sealed_columns import SealedBytes

_IMPORTED = text("import_batch IS NOT NULL")
_KEYED = text("import_key IS NOT NULL")


class ViolationRecord(Record):
    """One person's part in what was seen; ``person_id`` is null while the person is not identified.

    ``seen_on`` is the day on which it came to the office's notice. ``disposed_on`` is set when it no longer
    pends, with ``disposal`` saying how; both are cleared, and ``reopened_on`` set, when a case is remanded; the days
    between go to ``earlier_ends``, so that an earlier week can still be told as it stood.
    ``posted_on`` is the day on which the item itself was put out, where it is known. ``import_key`` knows a row of
    an imported log again; ``case_number`` is the latest case about it, set by the cases. ``forum`` answers for a
    criticism whether it was a complaint to a competent forum, and to which; ``accused`` holds initials only.
    ``supervisor_then`` is who supervised the posting when it was logged. ``received_from`` is the office that handed
    it over with its person on ``received_on``: there it was counted as new, here it pends from that day.
    """

    __tablename__ = "violation"
    __table_args__ = (
        # With all that a count by weeks asks for, so that it is answered from the index alone.
        Index(
            "ix_violation_week",
            "seen_on",
            "disposed_on",
            "kind",
            "withdrawn_at",
            "protected",
            "platform",
            "received_on",
        ),
        # What pends, or pended until lately, out of all that was ever seen.
        Index("ix_violation_disposed", "disposed_on"),
        Index("ix_violation_person", "person_id", "seen_on"),
        # Only of those that were imported: what is logged by hand writes into neither.
        Index("ix_violation_import_batch", "import_batch", sqlite_where=_IMPORTED, postgresql_where=_IMPORTED),
        Index("uq_violation_import_key", "import_key", unique=True, sqlite_where=_KEYED, postgresql_where=_KEYED),
    )

    number: Mapped[str] = mapped_column(String(30), unique=True)
    incident: Mapped[str] = mapped_column(String(36), index=True)
    state: Mapped[str] = mapped_column(String(20), default="logged")
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    unidentified: Mapped[str] = mapped_column(default="")
    rank_then: Mapped[str] = mapped_column(String(20), default="")
    posting_then: Mapped[str] = mapped_column(default="")
    supervisor_then: Mapped[str] = mapped_column(default="")
    kind: Mapped[str] = mapped_column(String(10))
    platform: Mapped[str] = mapped_column(String(30), default="")
    handle: Mapped[str] = mapped_column(default="")
    url: Mapped[str] = mapped_column(default="")
    seen_on: Mapped[date]
    seen_by: Mapped[str] = mapped_column(default="")
    obtained: Mapped[str] = mapped_column(String(20), default="public")
    posted_on: Mapped[date | None]
    part: Mapped[str] = mapped_column(String(20), default="did")
    on_duty: Mapped[bool | None]
    places: Mapped[list[Any]] = mapped_column(JSON, default=list)
    factors: Mapped[list[Any]] = mapped_column(JSON, default=list)
    what: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    forum: Mapped[str] = mapped_column(String(20), default="")
    protected: Mapped[bool] = mapped_column(default=False)
    authority_note: Mapped[str] = mapped_column(default="")
    attribution_on: Mapped[date | None]
    attribution_note: Mapped[str] = mapped_column(default="")
    attribution: Mapped[str] = mapped_column(String(20), default="undecided")
    station: Mapped[str] = mapped_column(default="")
    fir_no: Mapped[str] = mapped_column(default="")
    fir_date: Mapped[date | None]
    accused: Mapped[str] = mapped_column(default="")
    outlet: Mapped[str] = mapped_column(default="")
    permitted_by: Mapped[str] = mapped_column(default="")
    custody_action: Mapped[str] = mapped_column(default="")
    referral: Mapped[str] = mapped_column(default="")
    disposed_on: Mapped[date | None]
    disposal: Mapped[str | None] = mapped_column(String(30))
    reopened_on: Mapped[date | None]
    earlier_ends: Mapped[list[Any]] = mapped_column(JSON, default=list)
    case_number: Mapped[str | None] = mapped_column(String(30))
    received_from: Mapped[str] = mapped_column(String(8), default="")
    received_on: Mapped[date | None]
    import_batch: Mapped[str | None] = mapped_column(String(36))
    import_key: Mapped[str | None] = mapped_column(String(64))


class ViolationDirectiveRecord(Base):
    """A directive that was in force on the day, and what was known of this person's acknowledgement at the time.

    ``acknowledged`` and ``acknowledged_on`` are as they stood when it was logged or he was identified; what is on
    record now is read beside them from the acknowledgements.
    """

    __tablename__ = "violation_directive"

    violation_id: Mapped[int] = mapped_column(ForeignKey("violation.id"), primary_key=True)
    directive_id: Mapped[int] = mapped_column(ForeignKey("directive.id"), primary_key=True)
    acknowledged: Mapped[str | None] = mapped_column(String(20))
    acknowledged_on: Mapped[date | None]


class ViolationDraftRecord(Record):
    """A violation that somebody has begun to type: in no list, no count and no report. ``entry`` is what he typed."""

    __tablename__ = "violation_draft"

    title: Mapped[str] = mapped_column(default="")
    entry: Mapped[dict[str, Any]] = mapped_column(JSON)


class LogAnswerRecord(Base):
    """What a person said a wording of the monitoring units means, asked once for all later sheets."""

    __tablename__ = "violation_log_answer"

    question: Mapped[str] = mapped_column(String(10), primary_key=True)
    wording: Mapped[str] = mapped_column(String(300), primary_key=True)
    answer: Mapped[str] = mapped_column(String(40))
    changed_at: Mapped[datetime]
    changed_by: Mapped[str] = mapped_column(String(60))


class EvidenceRecord(Record):
    """An evidence file in the locker; the original is kept encrypted and is never changed.

    What stands from ``url`` on is the capture sheet (:class:`kpdesk.violations.capture.Capture`); ``taken_*`` say who
    entered it. Several exhibits may name one sealed file.
    """

    __tablename__ = "evidence"

    violation_id: Mapped[int] = mapped_column(ForeignKey("violation.id"), index=True)
    exhibit: Mapped[str] = mapped_column(String(20))
    file_name: Mapped[str]
    media_type: Mapped[str] = mapped_column(String(100), default="")
    kind_differs: Mapped[bool] = mapped_column(default=False)
    size_bytes: Mapped[int] = mapped_column(BigInteger)
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    stored_as: Mapped[str] = mapped_column(String(80))
    taken_at: Mapped[datetime]
    taken_by: Mapped[str]
    taken_on: Mapped[str] = mapped_column(default="")
    url: Mapped[str] = mapped_column(default="")
    handle: Mapped[str] = mapped_column(default="")
    account_id: Mapped[str] = mapped_column(default="")
    display_name: Mapped[str] = mapped_column(default="")
    posted_at: Mapped[datetime | None]
    captured_at: Mapped[datetime | None]
    captured_by: Mapped[str] = mapped_column(default="")
    computer: Mapped[str] = mapped_column(default="")
    obtained: Mapped[str] = mapped_column(String(20), default="")
    witness: Mapped[str] = mapped_column(default="")
    followers: Mapped[int | None] = mapped_column(BigInteger)
    views: Mapped[int | None] = mapped_column(BigInteger)
    shows_accused: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(default="")


class ThumbnailRecord(Base):
    """A small picture of an exhibit's contents; it lies in the encrypted database, never on the disk."""

    __tablename__ = "evidence_thumbnail"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    jpeg: Mapped[bytes] = mapped_column(SealedBytes("evidence_thumbnail.jpeg"))
