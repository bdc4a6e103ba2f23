"""Scanned papers that prove a step: the signed receipt, the bearer's report, the postal slip.

Each is sealed by itself in the store's folder (:mod:`kpdesk.store.sealed_files`); the record names it by its SHA-256.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.file_names import entered_name
from kpdesk.base.media_kinds import is_scan, kind_by_bytes
from kpdesk.base.pasted import Attached
from kpdesk.base.progress import Progress
from kpdesk.cases.loading import find_case
from kpdesk.cases.records import CaseRecord, CaseScanRecord, CaseStepRecord
from kpdesk.cases.scan_rows import ScanRow
from kpdesk.store.sealed_files import Intake, Sealed, kept_bytes
from kpdesk.store.unit_of_work import UnitOfWork

LARGEST_SCAN_BYTES: Final = 50 * 1024**2


def attach(
    uow: UnitOfWork, intake: Intake, case: str, seq: int, file: Attached, progress: Progress | None = None
) -> Changes:
    """Keeps a PDF, JPEG or PNG with the step of that number in the case; the same scan is kept once for a step.

    Raises Refused ``not_permitted``, ``case_unknown``, ``step_number_unknown``, ``scan_not_paper`` and as
    :meth:`kpdesk.store.sealed_files.Intake.seal`.
    """
    allow(uow.actor, Permission.CASE_STEPS)
    record = find_case(uow.session, case)
    step = uow.session.scalar(
        select(CaseStepRecord).where(CaseStepRecord.case_id == record.id, CaseStepRecord.seq == seq)
    )
    if step is None:
        raise Refused("step_number_unknown", field="step", case=record.number, number=seq)
    sealed = intake.seal(uow, file, progress, most_bytes=LARGEST_SCAN_BYTES)
    kind = kind_by_bytes(sealed.head)
    if not is_scan(kind):
        raise Refused("scan_not_paper", field="file", file=file.name)
    if _is_kept(uow.session, step.uid, sealed.sha256):
        intake.remove(sealed.stored_as)
        return Changes()
    name = entered_name(Path(file.name))
    scan = CaseScanRecord(
        case_id=record.id, step_uid=step.uid, file_name=name, media_type=kind, size_bytes=sealed.size_bytes,
        sha256=sealed.sha256, stored_as=sealed.stored_as,
    )  # fmt: skip
    uow.session.add(scan)
    uow.note(
        "case_scan_attached", "case", record.uid, number=record.number, step=step.step, file=name, sha256=sealed.sha256
    )
    return Changes.of("cases", uids=(record.uid,))


def look_at(uow: UnitOfWork, folder: Path, uid: str) -> tuple[ScanRow, bytes]:
    """Returns a scan with its bytes, proved to be what was attached, and notes who looked at it.

    Raises Refused ``scan_unknown``; Broken as :func:`kpdesk.store.sealed_files.kept_bytes`.
    """
    scan = uow.session.scalar(
        select(CaseScanRecord).where(CaseScanRecord.uid == uid, CaseScanRecord.withdrawn_at.is_(None))
    )
    if scan is None:
        raise Refused("scan_unknown", field="scan", uid=uid)
    data = kept_bytes(uow.session, folder, Sealed(scan.stored_as, scan.size_bytes, scan.sha256))
    case = uow.session.get_one(CaseRecord, scan.case_id)
    uow.note("case_scan_opened", "case", case.uid, number=case.number, file=scan.file_name, sha256=scan.sha256)
    return _row(scan), data


def scans_of(session: Session, case_id: int) -> tuple[ScanRow, ...]:
    """Returns the scans of a case in the order in which they were attached."""
    found = session.scalars(
        select(CaseScanRecord)
        .where(CaseScanRecord.case_id == case_id, CaseScanRecord.withdrawn_at.is_(None))
        .order_by(CaseScanRecord.id)
    )
    return tuple(_row(scan) for scan in found)


def _is_kept(session: Session, step_uid: str, sha256: str) -> bool:
    found = select(CaseScanRecord.id).where(
        CaseScanRecord.step_uid == step_uid, CaseScanRecord.sha256 == sha256, CaseScanRecord.withdrawn_at.is_(None)
    )
    return session.scalar(found) is not None


def _row(scan: CaseScanRecord) -> ScanRow:
    return ScanRow(
        scan.uid, scan.step_uid, scan.file_name, scan.media_type, scan.size_bytes, scan.sha256, scan.changed_by
    )
