"""Proving that nothing changed: every sealed file hashed again, every exhibit that is not as it was named."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.errors import Broken
from kpdesk.base.machine import computer_name
from kpdesk.base.problems import Problem, refuse_if_any
from kpdesk.base.progress import Progress, silent, within
from kpdesk.store.sealed_files import fault_of
from kpdesk.store.stray_files import StrayFile, stray_files, sweep
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.evidence_queries import sealed_of
from kpdesk.violations.evidence_rows import EvidenceFault, EvidenceVerdict
from kpdesk.violations.records import EvidenceRecord, ViolationRecord

LOCKER = "locker"
"""What the audit trail calls the whole of the evidence."""


def verify(session: Session, folder: Path, progress: Progress | None = None) -> EvidenceVerdict:
    """Hashes every file of the locker again and returns which exhibits are not as they were taken in, and how.

    Withdrawn exhibits are proved too: they may be called for. Raises Cancelled.
    """
    progress = progress or silent()
    rows = session.execute(
        select(EvidenceRecord, ViolationRecord.number)
        .join(ViolationRecord, ViolationRecord.id == EvidenceRecord.violation_id)
        .order_by(ViolationRecord.number, EvidenceRecord.id)
    ).all()
    files = {(record.stored_as, record.size_bytes, record.sha256): sealed_of(record) for record, _number in rows}
    total, done = sum(sealed.size_bytes for sealed in files.values()), 0
    found: dict[tuple[str, int, str], Broken | None] = {}
    for key, sealed in files.items():
        progress.step("verifying_evidence", done, total)
        found[key] = fault_of(session, folder, sealed, within(progress, "verifying_evidence", done, total))
        done += sealed.size_bytes
    faults = tuple(
        EvidenceFault(number, record.exhibit, record.file_name, fault.code, fault.values)
        for record, number in rows
        if (fault := found[record.stored_as, record.size_bytes, record.sha256]) is not None
    )
    strays = stray_files(session, folder)
    return EvidenceVerdict(len({record.stored_as for record, _number in rows}), len(rows), faults, strays)


def note_verified(uow: UnitOfWork, verdict: EvidenceVerdict) -> None:
    """Notes in the audit trail that the locker was verified and what was found."""
    faults = [[fault.number, fault.exhibit, fault.code] for fault in verdict.faults]
    uow.note(
        "evidence_verified", "evidence", LOCKER, files=verdict.files, exhibits=verdict.exhibits, faults=faults,
        strays=[stray.name for stray in verdict.strays], computer=computer_name(),
    )  # fmt: skip


def sweep_strays(uow: UnitOfWork, folder: Path, reason: str) -> tuple[StrayFile, ...]:
    """Removes the files that no record names and that are older than a day, with the reason in the history.

    Raises ProblemsFound, Refused ``not_permitted``; Broken ``disk_failed``.
    """
    allow(uow.actor, Permission.RESTORE)
    if not reason.strip():
        refuse_if_any([Problem("reason_missing", "reason")])
    swept = sweep(uow.session, folder, uow.now)
    if swept:
        names = [stray.name for stray in swept]
        uow.note("evidence_swept", "evidence", LOCKER, files=names, reason=reason.strip(), computer=computer_name())
    return swept
