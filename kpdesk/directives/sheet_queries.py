"""Reads on signature sheets and scans."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kpdesk.base.errors import Refused
from kpdesk.directives.queries import record_of
from kpdesk.directives.records import (
    AcknowledgementRecord,
    DirectiveScanRecord,
    SignaturePageRecord,
    SignatureSheetRecord,
)
from kpdesk.directives.rows import ScanRow, SheetPageRow
from kpdesk.roster.records import PersonRecord


def sheet_pages(session: Session, code: str) -> tuple[SheetPageRow, ...]:
    """Returns every page of every signature sheet of a letter, newest sheet first, its pages in order."""
    letter = record_of(session, code)
    found = session.execute(
        select(SignatureSheetRecord, SignaturePageRecord, DirectiveScanRecord.uid)
        .join(SignaturePageRecord, SignaturePageRecord.sheet_id == SignatureSheetRecord.id)
        .outerjoin(DirectiveScanRecord, DirectiveScanRecord.id == SignaturePageRecord.scan_id)
        .where(SignatureSheetRecord.directive_id == letter.id, SignatureSheetRecord.withdrawn_at.is_(None))
        .order_by(SignatureSheetRecord.id.desc(), SignaturePageRecord.page)
    ).all()
    ticked = _ticked(session, letter.id)
    return tuple(
        SheetPageRow(
            sheet.number, page.page, sheet.pages, sheet.about, page.station, sheet.printed_at, len(page.persons),
            ticked.get(f"{sheet.number}/{page.page}", 0), scan, page.scan_page,
        )
        for sheet, page, scan in found
    )  # fmt: skip


def sheet_record(session: Session, number: str) -> SignatureSheetRecord:
    """Returns a sheet by its number in any letter case; raises Refused ``sheet_unknown``."""
    record = session.scalar(
        select(SignatureSheetRecord).where(
            SignatureSheetRecord.number == number.strip().upper(), SignatureSheetRecord.withdrawn_at.is_(None)
        )
    )
    if record is None:
        raise Refused("sheet_unknown", field="sheet", sheet=number)
    return record


def page_record(session: Session, name: str) -> tuple[SignatureSheetRecord, SignaturePageRecord]:
    """Returns sheet and page of a name such as ``D9-3/2``; raises Refused ``sheet_unknown``."""
    number, _, page = name.strip().rpartition("/")
    sheet = sheet_record(session, number or name)
    record = session.get(SignaturePageRecord, (sheet.id, int(page) if page.isdecimal() and len(page) < 6 else 0))
    if record is None:
        raise Refused("sheet_unknown", field="sheet", sheet=name)
    return sheet, record


def persons_on(session: Session, directive_id: int, name: str) -> tuple[str, ...]:
    """Returns the uids of the persons of a page, in its order.

    Raises Refused ``sheet_unknown``, also for a page of another letter.
    """
    sheet, page = page_record(session, name)
    if sheet.directive_id != directive_id:
        raise Refused("sheet_unknown", field="sheet", sheet=name)
    return tuple(page.persons)


def scans(session: Session, code: str) -> tuple[ScanRow, ...]:
    """Returns the scans attached to a letter, oldest first."""
    found = session.scalars(
        select(DirectiveScanRecord)
        .where(
            DirectiveScanRecord.directive_id == record_of(session, code).id, DirectiveScanRecord.withdrawn_at.is_(None)
        )
        .order_by(DirectiveScanRecord.id)
    )
    return tuple(map(scan_row, found))


def scan_record(session: Session, uid: str) -> DirectiveScanRecord:
    """Returns a scan by its uid; raises Refused ``scan_unknown``."""
    record = session.scalar(
        select(DirectiveScanRecord).where(DirectiveScanRecord.uid == uid, DirectiveScanRecord.withdrawn_at.is_(None))
    )
    if record is None:
        raise Refused("scan_unknown", field="scan", scan=uid)
    return record


def scan_row(record: DirectiveScanRecord) -> ScanRow:
    """Returns the record as a row."""
    return ScanRow(
        record.uid, record.is_sheet, record.file_name, record.media_type, record.size_bytes, record.sha256,
        record.changed_at, record.changed_by,
    )  # fmt: skip


def _ticked(session: Session, directive_id: int) -> dict[str, int]:
    """Returns how many acknowledgements stand on each page, by its name."""
    rows = session.execute(
        select(AcknowledgementRecord.sheet, func.count())
        .join(PersonRecord, PersonRecord.id == AcknowledgementRecord.person_id)
        .where(
            AcknowledgementRecord.directive_id == directive_id,
            AcknowledgementRecord.sheet != "",
            AcknowledgementRecord.withdrawn_at.is_(None),
        )
        .group_by(AcknowledgementRecord.sheet)
    )
    return {row[0]: row[1] for row in rows}
