"""Signature sheets: who stands on which page is put on record before the paper leaves the printer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import func, insert, or_, select
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.directives.draft import SheetDraft
from kpdesk.directives.queries import bound_officials, record_of
from kpdesk.directives.records import AcknowledgementRecord, DirectiveRecord, SignaturePageRecord, SignatureSheetRecord
from kpdesk.directives.rules import AckState
from kpdesk.directives.scans import kept
from kpdesk.directives.service import FEATURE
from kpdesk.directives.sheet_code import SheetCode, names_hash
from kpdesk.directives.sheet_paper import ROWS_ON_PAGE, SheetPage, SheetPerson
from kpdesk.directives.sheet_queries import page_record
from kpdesk.documents.scanned_paper import ScannedPaper
from kpdesk.reference.reference import Reference
from kpdesk.roster.records import PersonRecord
from kpdesk.store.sealed_files import Intake
from kpdesk.store.unit_of_work import UnitOfWork

_AT_ONCE = 500


def make_sheet(uow: UnitOfWork, draft: SheetDraft, reference: Reference) -> SignatureSheetRecord:
    """Returns the record of a new sheet with its pages; the caller draws it and commits.

    Raises Refused ``not_permitted``, ``directive_unknown``, ``nobody_to_sign``.
    """
    allow(uow.actor, Permission.LOG)
    letter = record_of(uow.session, draft.directive)
    pages = list(_pages(_signers(uow.session, letter, draft, reference), ROWS_ON_PAGE[draft.size]))
    if not pages:
        raise Refused("nobody_to_sign", field="posting", posting=draft.posting or letter.code)
    record = SignatureSheetRecord(
        directive_id=letter.id,
        number=_next_number(uow.session, letter),
        about=draft.posting,
        language=draft.language,
        size=draft.size.value,
        printed_at=uow.now,
        pages=len(pages),
        persons=sum(len(uids) for _station, uids in pages),
    )
    uow.session.add(record)
    uow.flush()
    rows = [
        {"sheet_id": record.id, "page": number, "station": station, "persons": uids}
        for number, (station, uids) in enumerate(pages, 1)
    ]
    uow.session.execute(insert(SignaturePageRecord), rows)
    uow.note(
        "signature_sheet_printed", "directive", letter.uid, code=letter.code, sheet=record.number, pages=record.pages,
        persons=record.persons,
    )  # fmt: skip
    return record


def pages_of(session: Session, sheet: SignatureSheetRecord, reference: Reference) -> list[SheetPage]:
    """Returns the pages as they are drawn, with the names as they are on record now."""
    stored = session.scalars(
        select(SignaturePageRecord).where(SignaturePageRecord.sheet_id == sheet.id).order_by(SignaturePageRecord.page)
    ).all()
    people = _people(session, [uid for page in stored for uid in page.persons], sheet.language, reference)
    pages, serial = [], 1
    for page in stored:
        pages.append(SheetPage(page.station, serial, [people[uid] for uid in page.persons]))
        serial += len(page.persons)
    return pages


def attach_pages(uow: UnitOfWork, paper: ScannedPaper, pages: Iterable[tuple[int, str]], intake: Intake) -> Changes:
    """Keeps a scan of signed sheets; each of ``pages`` is a place in the file and the name of the page it shows.

    A page that has a scan already gets the new one. Raises Refused ``not_permitted``, ``sheet_unknown``.
    """
    allow(uow.actor, Permission.LOG)
    touched: dict[str, None] = {}
    for file_page, name in pages:
        sheet, page = page_record(uow.session, name)
        letter = uow.session.get_one(DirectiveRecord, sheet.directive_id)
        scan = kept(uow, letter, paper, intake, is_sheet=True)
        page.scan_id, page.scan_page = scan.id, file_page
        touched[letter.uid] = None
        uow.note(
            "signature_page_attached", "directive", letter.uid, code=letter.code, sheet=f"{sheet.number}/{page.page}",
            scan=scan.uid, file_page=file_page,
        )  # fmt: skip
    return Changes.of(FEATURE, uids=tuple(touched))


def check_file_page(file_page: int, pages: int) -> None:
    """Returns when the scan has that page; raises Refused ``file_page_missing``."""
    if not 1 <= file_page <= pages:
        raise Refused("file_page_missing", field="file_page", page=file_page, pages=pages)


def page_meant(session: Session, office: str, code: SheetCode) -> str | None:
    """Returns the name of the page that a code names, or None where this store never printed that page."""
    try:
        sheet, page = page_record(session, f"{code.sheet}/{code.page}")
    except Refused:
        return None
    is_ours = code.office == office and names_hash(page.persons) == code.names
    return f"{sheet.number}/{page.page}" if is_ours else None


def _signers(
    session: Session, letter: DirectiveRecord, draft: SheetDraft, reference: Reference
) -> list[tuple[str, str]]:
    """Returns posting and uid of everybody who is to sign: by station, from the senior rank down, then by name."""
    wanted = select(PersonRecord.posting, PersonRecord.rank, PersonRecord.sort_name, PersonRecord.uid).where(
        *bound_officials(letter)
    )
    if draft.posting:
        wanted = wanted.where(PersonRecord.posting == draft.posting)
    if draft.only_not_signed:
        acknowledged = AcknowledgementRecord
        wanted = wanted.outerjoin(
            acknowledged,
            (acknowledged.person_id == PersonRecord.id)
            & (acknowledged.directive_id == letter.id)
            & acknowledged.withdrawn_at.is_(None),
        ).where(or_(acknowledged.state.is_(None), acknowledged.state != AckState.SIGNED.value))
    orders = {rank.code: rank.order for rank in reference.ranks}
    found = sorted(
        session.execute(wanted),
        key=lambda row: (
            not row.posting,
            row.posting.casefold(),
            row.posting,
            -orders.get(row.rank, -1),
            row.sort_name,
        ),
    )
    return [(row.posting, row.uid) for row in found]


def _pages(signers: Sequence[tuple[str, str]], rows: int) -> Iterator[tuple[str, list[str]]]:
    page: list[str] = []
    station = ""
    for posting, uid in signers:
        if page and (posting != station or len(page) == rows):
            yield station, page
            page = []
        station = posting
        page.append(uid)
    if page:
        yield station, page


def _people(session: Session, uids: Sequence[str], language: str, reference: Reference) -> dict[str, SheetPerson]:
    found: dict[str, SheetPerson] = {}
    names = {rank.code: (language == "ur" and rank.name_ur) or rank.name for rank in reference.ranks}
    for first in range(0, len(uids), _AT_ONCE):
        wanted = PersonRecord.uid.in_(uids[first : first + _AT_ONCE])
        found.update((row.uid, _person(row, language, names)) for row in session.execute(select(*_NAMES).where(wanted)))
    return found


_NAMES = (
    PersonRecord.uid, PersonRecord.rank, PersonRecord.name, PersonRecord.name_urdu, PersonRecord.father_name,
    PersonRecord.father_name_urdu, PersonRecord.belt_no,
)  # fmt: skip


def _person(row: Any, language: str, ranks: dict[str, str]) -> SheetPerson:
    urdu = language == "ur"
    return SheetPerson(
        row.uid,
        ranks.get(row.rank, row.rank),
        (urdu and row.name_urdu) or row.name,
        (urdu and row.father_name_urdu) or row.father_name,
        row.belt_no,
    )


def _next_number(session: Session, letter: DirectiveRecord) -> str:
    count = session.scalar(
        select(func.count()).select_from(SignatureSheetRecord).where(SignatureSheetRecord.directive_id == letter.id)
    )
    return f"{letter.code}-{(count or 0) + 1}"
