"""Lists of evidence that travelled: what came from other offices, what another office asked of this one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.errors import Refused
from kpdesk.base.machine import computer_name
from kpdesk.base.media_kinds import can_be_shown
from kpdesk.base.progress import Progress
from kpdesk.exchange.evidence_asking import wanted_of
from kpdesk.exchange.evidence_records import AskedEvidenceRecord, HeldEvidenceRecord
from kpdesk.store.sealed_files import Sealed, kept_bytes, unsealed
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.evidence_access import refuse_unfit
from kpdesk.violations.evidence_out import LARGEST_SHOWN_BYTES, SHORTEST_REASON
from kpdesk.violations.evidence_rows import EvidenceShown
from kpdesk.violations.records import EvidenceRecord, ViolationRecord


@dataclass(frozen=True, slots=True)
class HeldEvidenceRow:
    """An exhibit of another office; ``is_here`` when its contents are kept, ``wanted`` when they are asked for."""

    uid: str
    office: str
    violation: str
    number: str
    exhibit: str
    file_name: str
    media_type: str
    size_bytes: int
    sha256: str
    way: str
    is_here: bool
    wanted: bool
    came_at: datetime | None
    fault: str
    asked_at: datetime | None
    asked_why: str


@dataclass(frozen=True, slots=True)
class AskedRow:
    """An exhibit of this office that another one asked for and that has not gone yet."""

    uid: str
    asked_by: str
    asked_at: datetime
    number: str
    exhibit: str
    file_name: str
    size_bytes: int
    shows_accused: bool


def held_evidence(session: Session, *, office: str = "", violation: str = "", missing: bool = False) -> tuple[
    HeldEvidenceRow, ...
]:  # fmt: skip
    """Returns the exhibits of other offices, of one of them or of one violation (uid or number) where that is given.

    ``missing`` leaves those whose contents are not here and are wanted.
    """
    wanted = select(HeldEvidenceRecord)
    if office:
        wanted = wanted.where(HeldEvidenceRecord.owner == office)
    if violation:
        wanted = wanted.where((HeldEvidenceRecord.violation == violation) | (HeldEvidenceRecord.number == violation))
    records = session.scalars(wanted.order_by(HeldEvidenceRecord.number, HeldEvidenceRecord.exhibit)).all()
    asked = {one.uid for owner in {record.owner for record in records} for one in wanted_of(session, owner)}
    rows = tuple(_row(record, wanted=record.uid in asked) for record in records)
    return tuple(row for row in rows if row.wanted) if missing else rows


def asked_of_us(session: Session) -> tuple[AskedRow, ...]:
    """Returns what other offices asked for, may leave and has not gone yet, the oldest first."""
    found = session.execute(
        select(AskedEvidenceRecord, EvidenceRecord, ViolationRecord.number)
        .join(EvidenceRecord, EvidenceRecord.uid == AskedEvidenceRecord.exhibit)
        .join(ViolationRecord, ViolationRecord.id == EvidenceRecord.violation_id)
        .where(
            AskedEvidenceRecord.answered_at.is_(None), EvidenceRecord.withdrawn_at.is_(None),
            ViolationRecord.withdrawn_at.is_(None), ~ViolationRecord.protected,
        )
        .order_by(AskedEvidenceRecord.asked_at, AskedEvidenceRecord.id)
    )  # fmt: skip
    return tuple(
        AskedRow(
            record.uid, asked.asked_by, asked.asked_at, number, record.exhibit, record.file_name, record.size_bytes,
            record.shows_accused,
        )
        for asked, record, number in found
    )  # fmt: skip


def view_held(uow: UnitOfWork, uid: str, reason: str, folder: Path) -> EvidenceShown:
    """Returns an exhibit's contents for the screen and notes who looked at it and why.

    Raises Refused ``not_permitted``, ``evidence_unknown``, ``evidence_not_here``, ``evidence_reason_missing``,
    ``evidence_not_shown_here``; Broken as :func:`kpdesk.store.sealed_files.unsealed`.
    """
    allow(uow.actor, Permission.EVIDENCE_VIEW)
    record, sealed, why = _asked(uow, uid, reason)
    if not can_be_shown(record.media_type) or record.size_bytes > LARGEST_SHOWN_BYTES:
        raise Refused("evidence_not_shown_here", file=record.file_name)
    data = kept_bytes(uow.session, folder, sealed)
    uow.note("evidence_viewed", "held_evidence", record.uid, **_about(record), reason=why)
    return EvidenceShown(
        record.uid, record.number, record.exhibit, record.file_name, record.media_type, data, shows_accused=False
    )


def export_held(
    uow: UnitOfWork, uid: str, folder: Path, target: IO[bytes], name: str, reason: str, progress: Progress | None = None
) -> None:
    """Writes an exhibit's contents to the target, to the last bit, and notes who took it and why.

    Raises as :func:`view_held`.
    """
    allow(uow.actor, Permission.EVIDENCE_EXPORT)
    record, sealed, why = _asked(uow, uid, reason)
    unsealed(uow.session, folder, sealed, target, progress)
    uow.note(
        "evidence_exported", "held_evidence", record.uid, **_about(record), reason=why, sha256=record.sha256,
        copy_sha256=record.sha256, working_copy=False, target=name,
    )  # fmt: skip


def _asked(uow: UnitOfWork, uid: str, reason: str) -> tuple[HeldEvidenceRecord, Sealed, str]:
    record = uow.session.get(HeldEvidenceRecord, uid)
    if record is None:
        raise Refused("evidence_unknown", field="exhibit", evidence=uid)
    if record.stored_as is None:
        raise Refused("evidence_not_here", number=record.number, exhibit=record.exhibit, office=record.owner)
    why = reason.strip()
    if len(why) < SHORTEST_REASON:
        raise Refused("evidence_reason_missing", field="reason")
    refuse_unfit(why)
    return record, Sealed(record.stored_as, record.size_bytes, record.sha256), why


def _about(record: HeldEvidenceRecord) -> dict[str, object]:
    return {
        "number": record.number, "exhibit": record.exhibit, "computer": computer_name(), "of_office": record.owner
    }  # fmt: skip


def _row(record: HeldEvidenceRecord, *, wanted: bool) -> HeldEvidenceRow:
    return HeldEvidenceRow(
        record.uid, record.owner, record.violation, record.number, record.exhibit, record.file_name,
        record.media_type, record.size_bytes, record.sha256, record.way, record.stored_as is not None, wanted,
        record.came_at, record.fault, record.asked_at, record.asked_why,
    )  # fmt: skip
