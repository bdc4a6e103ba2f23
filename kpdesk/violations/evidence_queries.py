"""Reads on evidence."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from kpdesk.base.errors import Refused
from kpdesk.violations.records import EvidenceRecord, ViolationRecord
from kpdesk.violations.rows import EvidenceRow


def evidence_of(session: Session, violation_id: int) -> tuple[EvidenceRow, ...]:
    """Returns the exhibits of one violation in their order."""
    found = session.execute(
        select(EvidenceRecord, ViolationRecord.uid)
        .join(ViolationRecord, ViolationRecord.id == EvidenceRecord.violation_id)
        .where(EvidenceRecord.violation_id == violation_id, EvidenceRecord.withdrawn_at.is_(None))
        .order_by(EvidenceRecord.id)
    ).all()
    also = _also(session, [record for record, _uid in found])
    return tuple(_row(record, uid, also.get(record.id, ())) for record, uid in found)


def evidence_record(session: Session, uid: str) -> EvidenceRecord:
    """Returns the record of an exhibit; raises Refused ``evidence_unknown``."""
    record = session.scalar(select(EvidenceRecord).where(EvidenceRecord.uid == uid))
    if record is None:
        raise Refused("evidence_unknown", field="evidence", evidence=uid)
    return record


def numbers_with(session: Session, sha256: str) -> tuple[str, ...]:
    """Returns the numbers of the violations that hold a file with these contents."""
    found = session.scalars(
        select(ViolationRecord.number)
        .join(EvidenceRecord, EvidenceRecord.violation_id == ViolationRecord.id)
        .where(EvidenceRecord.sha256 == sha256, EvidenceRecord.withdrawn_at.is_(None))
        .order_by(ViolationRecord.number)
    )
    return tuple(dict.fromkeys(found))


def _also(session: Session, records: Iterable[EvidenceRecord]) -> dict[int, tuple[str, ...]]:
    """Returns for each exhibit the numbers of other violations that hold the same file."""
    other = aliased(EvidenceRecord)
    rows = session.execute(
        select(EvidenceRecord.id, ViolationRecord.number)
        .join(other, other.sha256 == EvidenceRecord.sha256)
        .join(ViolationRecord, ViolationRecord.id == other.violation_id)
        .where(
            EvidenceRecord.id.in_([record.id for record in records]),
            other.violation_id != EvidenceRecord.violation_id,
            other.withdrawn_at.is_(None),
        )
        .order_by(ViolationRecord.number)
    )
    found: dict[int, tuple[str, ...]] = {}
    for key, number in rows:
        found[key] = (*found.get(key, ()), number)
    return found


def _row(record: EvidenceRecord, violation_uid: str, also: tuple[str, ...]) -> EvidenceRow:
    return EvidenceRow(
        record.uid,
        violation_uid,
        record.exhibit,
        record.file_name,
        record.media_type,
        record.size_bytes,
        record.sha256,
        record.captured_at,
        record.captured_by,
        record.note,
        also,
    )
