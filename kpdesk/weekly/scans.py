"""Scans of the signed paper of a frozen return: attached by the code on each page, looked at, taken off.

Each file is sealed by itself in the store's folder (:mod:`kpdesk.store.sealed_files`).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.letters import tidy
from kpdesk.documents.paper import Size
from kpdesk.documents.scanned_paper import ScannedPaper
from kpdesk.store.sealed_files import Intake, Sealed, kept_bytes
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.weekly.checking import newest_frozen
from kpdesk.weekly.queries import record_of
from kpdesk.weekly.records import ReturnRecord
from kpdesk.weekly.rules import ReturnState
from kpdesk.weekly.scan_records import ReturnScanRecord
from kpdesk.weekly.scan_rows import ReturnScanRow, ScannedPage, SignedCopy

FEATURE = "weekly"


def attach(
    uow: UnitOfWork,
    intake: Intake,
    record: ReturnRecord,
    paper: ScannedPaper,
    pages: Sequence[ScannedPage],
    *,
    by_hand: bool = False,
) -> Changes:
    """Keeps a scan with its frozen return; the same file is kept once for a return.

    Raises Refused ``not_permitted`` and as :meth:`kpdesk.store.sealed_files.Intake.seal`.
    """
    allow(uow.actor, Permission.DRAW_UP_WEEK)
    sealed = intake.seal(uow, paper.data)
    if _is_kept(uow.session, record.id, sealed.sha256):
        intake.remove(sealed.stored_as)
        return Changes()
    scan = ReturnScanRecord(
        return_id=record.id, file_name=paper.name, media_type=paper.media_type, size_bytes=sealed.size_bytes,
        sha256=sealed.sha256, stored_as=sealed.stored_as, by_hand=by_hand,
        pages=[[one.file_page, one.page, one.pages, one.size.value, one.language] for one in pages],
    )  # fmt: skip
    uow.session.add(scan)
    uow.flush()
    uow.note(
        "week_scan_attached", "weekly_return", record.uid, week=record.week, edition=record.edition, scan=scan.uid,
        file=paper.name, pages=", ".join(str(one.page) for one in pages), sha256=sealed.sha256, by_hand=by_hand,
    )  # fmt: skip
    return Changes.of(FEATURE, uids=(record.uid,))


def look_at(uow: UnitOfWork, folder: Path, uid: str, *, exported: bool = False) -> tuple[ReturnScanRow, bytes]:
    """Returns a scan with its bytes, proved to be what was attached, and notes who looked at it or took a copy.

    Raises Refused ``week_scan_unknown``; Broken as :func:`kpdesk.store.sealed_files.kept_bytes`.
    """
    scan, record = _found(uow.session, uid)
    data = kept_bytes(uow.session, folder, Sealed(scan.stored_as, scan.size_bytes, scan.sha256))
    action = "week_scan_exported" if exported else "week_scan_opened"
    uow.note(
        action, "weekly_return", record.uid, week=record.week, edition=record.edition, file=scan.file_name, scan=uid
    )
    return _row(scan, record), data


def withdraw(uow: UnitOfWork, uid: str, reason: str) -> Changes:
    """Takes a scan that was attached by mistake off the record; its file stays sealed.

    Raises Refused ``not_permitted``, ``reason_missing``, ``week_scan_unknown``.
    """
    allow(uow.actor, Permission.DRAW_UP_WEEK)
    if not tidy(reason):
        raise Refused("reason_missing", field="reason")
    scan, record = _found(uow.session, uid)
    scan.withdrawn_at, scan.withdrawn_reason = uow.now, tidy(reason)
    uow.note(
        "week_scan_withdrawn", "weekly_return", record.uid, week=record.week, edition=record.edition,
        file=scan.file_name, scan=uid, reason=scan.withdrawn_reason,
    )  # fmt: skip
    return Changes.of(FEATURE, uids=(record.uid,))


def frozen_record(session: Session, week: str, edition: int | None = None) -> ReturnRecord:
    """Returns a frozen return, the last frozen edition unless one is named; raises Refused ``week_not_frozen``."""
    record = record_of(session, week, edition or newest_frozen(session, week))
    if record is None or record.state != ReturnState.FROZEN.value:
        raise Refused("week_not_frozen", field="week", week=week, edition=edition or 1)
    return record


def signed_copy(session: Session, record: ReturnRecord) -> SignedCopy:
    """Returns what of a return's signed paper has been scanned."""
    chosen = select(ReturnScanRecord).where(
        ReturnScanRecord.return_id == record.id, ReturnScanRecord.withdrawn_at.is_(None)
    )
    rows = tuple(_row(scan, record) for scan in session.scalars(chosen.order_by(ReturnScanRecord.id)))
    return SignedCopy(
        record.week, record.edition, newest_frozen(session, record.week), *_pages_of(rows), rows
    )  # fmt: skip


def _pages_of(rows: Sequence[ReturnScanRow]) -> tuple[int, tuple[int, ...]]:
    """Returns the number of pages of the paper of which most was scanned, and which of them are missing.

    A return is printed on A4 or Legal, in English or Urdu; pages of one print do not make up for those of another.
    """
    printed: dict[tuple[int, Size, str], set[int]] = {}
    for row in rows:
        for one in row.pages:
            printed.setdefault((one.pages, one.size, one.language), set()).add(one.page)
    if not printed:
        return 0, ()
    (pages, _size, _language), here = min(printed.items(), key=lambda paper: (paper[0][0] - len(paper[1]), paper[0]))
    return pages, tuple(sorted(set(range(1, pages + 1)) - here))


def _found(session: Session, uid: str) -> tuple[ReturnScanRecord, ReturnRecord]:
    scan = session.scalar(
        select(ReturnScanRecord).where(ReturnScanRecord.uid == uid, ReturnScanRecord.withdrawn_at.is_(None))
    )
    if scan is None:
        raise Refused("week_scan_unknown", field="scan", scan=uid)
    return scan, session.get_one(ReturnRecord, scan.return_id)


def _is_kept(session: Session, return_id: int, sha256: str) -> bool:
    found = select(ReturnScanRecord.id).where(
        ReturnScanRecord.return_id == return_id,
        ReturnScanRecord.sha256 == sha256,
        ReturnScanRecord.withdrawn_at.is_(None),
    )
    return session.scalar(found) is not None


def _row(scan: ReturnScanRecord, record: ReturnRecord) -> ReturnScanRow:
    pages = tuple(
        ScannedPage(int(place), int(page), int(pages), Size(str(size)), str(language))
        for place, page, pages, size, language in scan.pages
    )
    return ReturnScanRow(
        scan.uid, record.week, record.edition, scan.file_name, scan.media_type, scan.size_bytes, scan.sha256,
        scan.by_hand, pages, scan.changed_by, scan.changed_at,
    )  # fmt: skip
