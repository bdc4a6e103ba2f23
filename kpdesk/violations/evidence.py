"""Verbs on evidence: taking files in, giving copies out, proving that nothing changed."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.files import written_beside
from kpdesk.base.letters import control_at, tidy
from kpdesk.base.progress import Progress, silent
from kpdesk.store.sealed_files import Intake, Sealed, fault_of, unsealed
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.evidence_queries import evidence_record, numbers_with
from kpdesk.violations.numbering import exhibit_name
from kpdesk.violations.records import EvidenceRecord, ViolationRecord
from kpdesk.violations.rules import State
from kpdesk.violations.service import record_of

LONGEST_NAME = 255


@dataclass(slots=True)
class EvidenceDraft:
    """A file to be taken in, and how it was captured; ``captured_at`` None is not known."""

    path: Path
    captured_at: datetime | None = None
    captured_by: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceTaken:
    """What became of one file at one violation; ``uid`` None when this violation holds the same file already.

    ``same_as`` names the other violations that hold the same contents.
    """

    uid: str | None
    number: str
    exhibit: str
    file_name: str
    size_bytes: int
    sha256: str
    same_as: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EvidenceFault:
    """An exhibit that is not as it was taken in: ``code`` is ``evidence_missing`` or ``evidence_changed``."""

    number: str
    exhibit: str
    file_name: str
    code: str


@dataclass(frozen=True, slots=True)
class EvidenceVerdict:
    """What hashing everything again found; ``files`` are the sealed files, ``exhibits`` the entries that name them."""

    files: int
    exhibits: int
    faults: tuple[EvidenceFault, ...]


def take_in(
    uow: UnitOfWork,
    violations: tuple[str, ...],
    drafts: tuple[EvidenceDraft, ...],
    intake: Intake,
    progress: Progress | None = None,
) -> tuple[Changes, tuple[EvidenceTaken, ...]]:
    """Seals each file once and enters it as an exhibit of each violation (by uid or number).

    Raises Refused ``not_permitted``, ``violation_unknown``, ``violation_is_withdrawn`` and as :meth:`Intake.seal`.
    """
    allow(uow.actor, Permission.LOG)
    records = [_open_record(uow, uid) for uid in violations]
    taken: list[EvidenceTaken] = []
    for draft in drafts:
        sealed = intake.seal(uow, draft.path, progress, field="evidence")
        entered = [_enter(uow, record, draft, sealed) for record in records]
        if all(item.uid is None for item in entered):
            intake.remove(sealed.stored_as)
        taken.extend(entered)
    return Changes.of("violations", uids=tuple(record.uid for record in records)), tuple(taken)


def export(uow: UnitOfWork, uid: str, folder: Path, target: Path, progress: Progress | None = None) -> Changes:
    """Writes a copy of the original and notes who took it; never over a file that is there.

    Raises Refused ``evidence_unknown``, ``file_exists``; Broken as :func:`kpdesk.store.sealed_files.unsealed`.
    """
    record = evidence_record(uow.session, uid)
    with written_beside(target) as handle:
        unsealed(uow.session, folder, _sealed(record), handle, progress)
    number = uow.session.scalar(select(ViolationRecord.number).where(ViolationRecord.id == record.violation_id))
    uow.note(
        "evidence_exported",
        "evidence",
        record.uid,
        number=number,
        exhibit=record.exhibit,
        sha256=record.sha256,
        target=target.name,
    )
    return Changes.of("violations", uids=(record.uid,))


def verify(session: Session, folder: Path, progress: Progress | None = None) -> EvidenceVerdict:
    """Hashes every file in the locker again and returns which exhibits are not as they were taken in."""
    progress = progress or silent()
    rows = session.execute(
        select(EvidenceRecord, ViolationRecord.number)
        .join(ViolationRecord, ViolationRecord.id == EvidenceRecord.violation_id)
        .order_by(ViolationRecord.number, EvidenceRecord.id)
    ).all()
    states: dict[str, str | None] = {}
    for place, (record, _number) in enumerate(rows):
        progress.step("verifying_evidence", place, len(rows))
        if record.stored_as not in states:
            fault = fault_of(session, folder, _sealed(record))
            states[record.stored_as] = fault.code if fault else None
    faults = tuple(
        EvidenceFault(number, record.exhibit, record.file_name, code)
        for record, number in rows
        if (code := states[record.stored_as]) is not None
    )
    return EvidenceVerdict(len(states), len(rows), faults)


def note_verified(uow: UnitOfWork, verdict: EvidenceVerdict) -> None:
    """Notes in the audit trail that the locker was verified and what was found."""
    faults = [f"{fault.number} {fault.exhibit}: {fault.code}" for fault in verdict.faults]
    uow.note("evidence_verified", "evidence", "locker", files=verdict.files, exhibits=verdict.exhibits, faults=faults)


def _enter(uow: UnitOfWork, record: ViolationRecord, draft: EvidenceDraft, sealed: Sealed) -> EvidenceTaken:
    name = _clean_name(draft.path.name)
    held = uow.session.scalar(
        select(EvidenceRecord).where(
            EvidenceRecord.violation_id == record.id,
            EvidenceRecord.sha256 == sealed.sha256,
            EvidenceRecord.withdrawn_at.is_(None),
        )
    )
    same_as = tuple(n for n in numbers_with(uow.session, sealed.sha256) if n != record.number)
    if held is not None:
        return EvidenceTaken(None, record.number, held.exhibit, name, sealed.size_bytes, sealed.sha256, same_as)
    count = uow.session.scalar(select(func.count()).where(EvidenceRecord.violation_id == record.id)) or 0
    entry = EvidenceRecord(
        violation_id=record.id,
        exhibit=exhibit_name(count),
        file_name=name,
        media_type=mimetypes.guess_type(name, strict=False)[0] or "",
        size_bytes=sealed.size_bytes,
        sha256=sealed.sha256,
        stored_as=sealed.stored_as,
        captured_at=draft.captured_at,
        captured_by=draft.captured_by.strip(),
        note=draft.note.strip(),
    )
    uow.session.add(entry)
    uow.flush()
    uow.note(
        "evidence_taken_in",
        "evidence",
        entry.uid,
        number=record.number,
        exhibit=entry.exhibit,
        file=name,
        sha256=sealed.sha256,
        size_bytes=sealed.size_bytes,
    )
    return EvidenceTaken(entry.uid, record.number, entry.exhibit, name, sealed.size_bytes, sealed.sha256, same_as)


def _open_record(uow: UnitOfWork, uid: str) -> ViolationRecord:
    record = record_of(uow, uid)
    if record.state == State.WITHDRAWN:
        raise Refused("violation_is_withdrawn", number=record.number)
    return record


def _sealed(record: EvidenceRecord) -> Sealed:
    return Sealed(record.stored_as, record.size_bytes, record.sha256)


def _clean_name(name: str) -> str:
    kept = "".join(sign for sign in name if control_at(sign) is None)
    return tidy(kept)[-LONGEST_NAME:]
