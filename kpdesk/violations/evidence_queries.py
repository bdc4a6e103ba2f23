"""Reads on evidence."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from kpdesk.base.errors import Refused
from kpdesk.store.sealed_files import Sealed
from kpdesk.violations.capture import CAPTURE_FIELDS, Capture
from kpdesk.violations.evidence_rows import EvidenceRow
from kpdesk.violations.records import EvidenceRecord, ViolationRecord


def evidence_of(session: Session, violation_id: int) -> tuple[EvidenceRow, ...]:
    """Returns the exhibits of one violation in their order, without withdrawn ones."""
    found = session.execute(
        select(EvidenceRecord, ViolationRecord)
        .join(ViolationRecord, ViolationRecord.id == EvidenceRecord.violation_id)
        .where(EvidenceRecord.violation_id == violation_id, EvidenceRecord.withdrawn_at.is_(None))
        .order_by(EvidenceRecord.id)
    ).all()
    also = _also(session, [record for record, _violation in found])
    return tuple(_row(record, violation, also.get(record.id, ())) for record, violation in found)


def exhibit(session: Session, uid: str) -> EvidenceRow:
    """Returns one exhibit, also a withdrawn one; raises Refused ``evidence_unknown``."""
    record = evidence_record(session, uid)
    return _row(record, violation_of(session, record), _also(session, [record]).get(record.id, ()))


def evidence_record(session: Session, uid: str) -> EvidenceRecord:
    """Returns the record of an exhibit; raises Refused ``evidence_unknown``."""
    record = session.scalar(select(EvidenceRecord).where(EvidenceRecord.uid == uid))
    if record is None:
        raise Refused("evidence_unknown", field="evidence", evidence=uid)
    return record


def violation_of(session: Session, record: EvidenceRecord) -> ViolationRecord:
    """Returns the violation that an exhibit belongs to."""
    return session.get_one(ViolationRecord, record.violation_id)


def violation_named(session: Session, uid: str) -> ViolationRecord:
    """Returns a violation by uid or number, withdrawn ones included; raises Refused ``violation_unknown``."""
    text = uid.strip()
    wanted = select(ViolationRecord).where((ViolationRecord.uid == text) | (ViolationRecord.number == text.upper()))
    record = session.scalar(wanted)
    if record is None:
        raise Refused("violation_unknown", field="violation", violation=uid)
    return record


def sealed_of(record: EvidenceRecord) -> Sealed:
    """Returns the sealed file that an exhibit names."""
    return Sealed(record.stored_as, record.size_bytes, record.sha256)


def kept_as(session: Session, sha256: str) -> tuple[Sealed, ...]:
    """Returns the sealed files that hold these contents already."""
    found = session.scalars(select(EvidenceRecord).where(EvidenceRecord.sha256 == sha256).order_by(EvidenceRecord.id))
    return tuple({record.stored_as: sealed_of(record) for record in found}.values())


def numbers_with(session: Session, sha256: str) -> tuple[str, ...]:
    """Returns the numbers of the violations that hold a file with these contents."""
    found = session.scalars(
        select(ViolationRecord.number)
        .join(EvidenceRecord, EvidenceRecord.violation_id == ViolationRecord.id)
        .where(EvidenceRecord.sha256 == sha256, EvidenceRecord.withdrawn_at.is_(None))
        .order_by(ViolationRecord.number)
    )
    return tuple(dict.fromkeys(found))


def capture_of(record: EvidenceRecord) -> Capture:
    """Returns an exhibit's capture sheet."""
    return Capture(**{name: getattr(record, name) for name in CAPTURE_FIELDS})


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


def _row(record: EvidenceRecord, violation: ViolationRecord, also: tuple[str, ...]) -> EvidenceRow:
    return EvidenceRow(
        uid=record.uid,
        violation_uid=violation.uid,
        number=violation.number,
        exhibit=record.exhibit,
        file_name=record.file_name,
        media_type=record.media_type,
        size_bytes=record.size_bytes,
        sha256=record.sha256,
        taken_at=record.taken_at,
        taken_by=record.taken_by,
        taken_on=record.taken_on,
        capture=capture_of(record),
        kind_differs=record.kind_differs,
        also=also,
    )
