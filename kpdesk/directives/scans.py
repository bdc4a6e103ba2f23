"""Scans of letters and signed sheets: attached, looked at, taken off the record."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.canonical import sha256_hex
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Broken, Refused
from kpdesk.base.letters import tidy
from kpdesk.base.progress import Progress, silent
from kpdesk.directives.queries import record_of
from kpdesk.directives.records import DirectiveRecord, DirectiveScanRecord, SignaturePageRecord
from kpdesk.directives.rows import ScanRow
from kpdesk.directives.service import FEATURE
from kpdesk.directives.sheet_queries import scan_record, scan_row
from kpdesk.documents.scanned_paper import ScannedPaper
from kpdesk.store.sealed_files import Intake, Sealed, fault_of, kept_bytes
from kpdesk.store.unit_of_work import UnitOfWork


def attach_letter(uow: UnitOfWork, code: str, paper: ScannedPaper, intake: Intake) -> Changes:
    """Keeps the scan of a letter, once.

    Raises Refused ``not_permitted``, ``directive_unknown`` and as :meth:`kpdesk.store.sealed_files.Intake.seal`.
    """
    allow(uow.actor, Permission.DIRECTIVES)
    letter = record_of(uow.session, code)
    kept(uow, letter, paper, intake, is_sheet=False)
    return Changes.of(FEATURE, uids=(letter.uid,))


def kept(
    uow: UnitOfWork, letter: DirectiveRecord, paper: ScannedPaper, intake: Intake, *, is_sheet: bool
) -> DirectiveScanRecord:
    """Returns the record of a scan; the same scan is kept once for a letter."""
    sha256 = sha256_hex(paper.data)
    present = uow.session.scalar(
        select(DirectiveScanRecord).where(
            DirectiveScanRecord.directive_id == letter.id,
            DirectiveScanRecord.sha256 == sha256,
            DirectiveScanRecord.is_sheet == is_sheet,
            DirectiveScanRecord.withdrawn_at.is_(None),
        )
    )
    if present is not None:
        return present
    sealed = intake.seal(uow, paper.data)
    record = DirectiveScanRecord(
        directive_id=letter.id,
        is_sheet=is_sheet,
        file_name=paper.name,
        media_type=paper.media_type,
        size_bytes=sealed.size_bytes,
        sha256=sealed.sha256,
        stored_as=sealed.stored_as,
    )
    uow.session.add(record)
    uow.flush()
    uow.note(
        "scan_attached", "directive", letter.uid, code=letter.code, scan=record.uid, file=record.file_name,
        sha256=sealed.sha256,
    )  # fmt: skip
    return record


def look_at(uow: UnitOfWork, uid: str, folder: Path, *, exported: bool = False) -> tuple[ScanRow, bytes]:
    """Returns a scan with its bytes and notes who looked at it, or took a copy.

    Raises Refused ``scan_unknown``; Broken ``scan_damaged``.
    """
    record = scan_record(uow.session, uid)
    try:
        data = kept_bytes(uow.session, folder, _sealed(record))
    except Broken as error:
        raise Broken("scan_damaged", stored_as=record.stored_as) from error
    letter = uow.session.get_one(DirectiveRecord, record.directive_id)
    action = "scan_exported" if exported else "scan_opened"
    uow.note(action, "directive", letter.uid, code=letter.code, scan=record.uid, file=record.file_name)
    return scan_row(record), data


def damaged(session: Session, folder: Path, progress: Progress | None = None) -> tuple[int, tuple[ScanRow, ...]]:
    """Returns how many scans were hashed again, and those that are missing or no longer what they were."""
    watched = progress or silent()
    records = session.scalars(select(DirectiveScanRecord).where(DirectiveScanRecord.withdrawn_at.is_(None))).all()
    found = []
    for done, record in enumerate(records):
        watched.step("verifying_scans", done, len(records))
        if fault_of(session, folder, _sealed(record)) is not None:
            found.append(scan_row(record))
    return len(records), tuple(found)


def withdraw(uow: UnitOfWork, uid: str, reason: str) -> Changes:
    """Takes a scan that was attached by mistake off the record; its pages wait for another one.

    Raises Refused ``not_permitted``, ``reason_missing``, ``scan_unknown``.
    """
    allow(uow.actor, Permission.DIRECTIVES)
    if not tidy(reason):
        raise Refused("reason_missing", field="reason")
    record = scan_record(uow.session, uid)
    record.withdrawn_at, record.withdrawn_reason = uow.now, tidy(reason)
    uow.session.execute(
        update(SignaturePageRecord).where(SignaturePageRecord.scan_id == record.id).values(scan_id=None, scan_page=None)
    )
    letter = uow.session.get_one(DirectiveRecord, record.directive_id)
    uow.note(
        "scan_withdrawn", "directive", letter.uid, code=letter.code, scan=uid, file=record.file_name,
        reason=record.withdrawn_reason,
    )  # fmt: skip
    return Changes.of(FEATURE, uids=(letter.uid,))


def _sealed(record: DirectiveScanRecord) -> Sealed:
    return Sealed(record.stored_as, record.size_bytes, record.sha256)
