"""Scans of letters and signed sheets: attached, looked at, taken off the record."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.canonical import sha256_hex
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Broken, Refused
from kpdesk.base.letters import control_at, tidy
from kpdesk.base.progress import Progress, silent
from kpdesk.directives.queries import record_of
from kpdesk.directives.records import DirectiveRecord, DirectiveScanRecord, SignaturePageRecord
from kpdesk.directives.rows import ScanRow
from kpdesk.directives.scan_locker import Paper, open_paper, seal_paper
from kpdesk.directives.service import FEATURE
from kpdesk.directives.sheet_queries import scan_record, scan_row
from kpdesk.store.unit_of_work import UnitOfWork

_LONGEST_NAME = 200


def attach_letter(uow: UnitOfWork, code: str, paper: Paper, folder: Path) -> tuple[Changes, Path | None]:
    """Keeps the scan of a letter and returns the sealed file, None where the same scan is on record already.

    Remove the file when nothing is committed. Raises Refused ``not_permitted``, ``directive_unknown`` and as
    :func:`kpdesk.directives.scan_locker.seal_paper`.
    """
    allow(uow.actor, Permission.DIRECTIVES)
    letter = record_of(uow.session, code)
    _record, path = kept(uow, letter, paper, folder, is_sheet=False)
    return Changes.of(FEATURE, uids=(letter.uid,)), path


def kept(
    uow: UnitOfWork, letter: DirectiveRecord, paper: Paper, folder: Path, *, is_sheet: bool
) -> tuple[DirectiveScanRecord, Path | None]:
    """Returns the record of a scan and the file that was sealed for it; the same scan is kept once for a letter."""
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
        return present, None
    path, sealed = seal_paper(uow, paper, folder)
    record = DirectiveScanRecord(
        directive_id=letter.id,
        is_sheet=is_sheet,
        file_name=_clean_name(paper.name),
        media_type=paper.media_type,
        size_bytes=len(paper.data),
        sha256=sealed,
        stored_as=path.name,
    )
    uow.session.add(record)
    uow.flush()
    uow.note(
        "scan_attached", "directive", letter.uid, code=letter.code, scan=record.uid, file=record.file_name,
        sha256=sealed,
    )  # fmt: skip
    return record, path


def look_at(uow: UnitOfWork, uid: str, folder: Path, *, exported: bool = False) -> tuple[ScanRow, bytes]:
    """Returns a scan with its bytes and notes who looked at it, or took a copy.

    Raises Refused ``scan_unknown``; Broken ``scan_damaged``.
    """
    record = scan_record(uow.session, uid)
    data = open_paper(uow.session, folder, record.stored_as, record.sha256)
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
        try:
            open_paper(session, folder, record.stored_as, record.sha256)
        except Broken:
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


def _clean_name(name: str) -> str:
    return tidy("".join(sign for sign in name if control_at(sign) is None))[-_LONGEST_NAME:]
