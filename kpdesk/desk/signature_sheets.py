"""The desk's face for scans of letters, signature sheets and the list of who has not signed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from kpdesk.access.queries import settings
from kpdesk.base.changes import Changes
from kpdesk.base.files import write_file
from kpdesk.base.pasted import Attached, path_of
from kpdesk.base.progress import Progress, silent
from kpdesk.desk.registers import RegistersDesk
from kpdesk.directives import ack_lists, scans, sheet_queries, sheets
from kpdesk.directives.draft import SheetDraft
from kpdesk.directives.queries import row_of
from kpdesk.directives.records import DirectiveRecord, SignatureSheetRecord
from kpdesk.directives.rows import AckWanted, Matched, ScanRow, SheetPageRow
from kpdesk.directives.service import FEATURE
from kpdesk.directives.sheet_code import read_code
from kpdesk.directives.sheet_paper import SheetHead, draw_sheet
from kpdesk.documents.letterhead import Office
from kpdesk.documents.paper import Size
from kpdesk.documents.qr_reading import page_count, qr_in
from kpdesk.documents.scanned_paper import read_paper
from kpdesk.reference.queries import load
from kpdesk.store.sealed_files import Intake
from kpdesk.store.store import Workplace
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.weekly.papers import letterhead_of


@dataclass(frozen=True, slots=True)
class PrintedSheet:
    """A signature sheet that is on record under its number, as it is printed."""

    number: str
    pages: int
    persons: int
    pdf: bytes

    @property
    def changes(self) -> Changes:
        """What pages must know."""
        return Changes.of(FEATURE)


@dataclass(frozen=True, slots=True)
class AttachedScan:
    """What became of one file of signed sheets: pages that were matched, places in it whose code was not read."""

    file: str
    matched: tuple[Matched, ...]
    not_matched: tuple[int, ...]
    changes: Changes


class SignatureSheetsDesk:
    """Scans and signature sheets of the open store."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def pages(self, code: str) -> tuple[SheetPageRow, ...]:
        """Returns the pages of a letter's sheets, newest sheet first; raises Refused ``directive_unknown``."""
        with self._at.reading() as session:
            return sheet_queries.sheet_pages(session, code)

    def scans(self, code: str) -> tuple[ScanRow, ...]:
        """Returns the scans of a letter; raises Refused ``directive_unknown``."""
        with self._at.reading() as session:
            return sheet_queries.scans(session, code)

    def postings(self) -> tuple[str, ...]:
        """Returns the stations that somebody is posted to."""
        with self._at.reading() as session:
            return ack_lists.postings_on_roll(session)

    def print_sheet(self, draft: SheetDraft, progress: Progress | None = None) -> PrintedSheet:
        """Puts a new sheet on record and returns it drawn; stopped, it leaves no trace.

        Raises as :func:`kpdesk.directives.sheets.make_sheet`.
        """
        with self._at.writing() as uow:
            record = sheets.make_sheet(uow, draft, load(uow.session))
            printed = self._drawn(uow.session, record, progress)
            uow.commit()
        return printed

    def print_again(self, number: str, progress: Progress | None = None) -> PrintedSheet:
        """Returns a sheet that is on record, drawn once more; raises Refused ``sheet_unknown``."""
        with self._at.reading() as session:
            return self._drawn(session, sheet_queries.sheet_record(session, number), progress)

    def attach_signed(self, files: Sequence[Attached], progress: Progress | None = None) -> tuple[AttachedScan, ...]:
        """Keeps scans of signed sheets, each page with the sheet that its code names; each file in one transaction.

        What holds no code that can be read is kept by :meth:`attach_page`. Raises Refused ``scan_not_paper``,
        ``scan_too_large``, ``picture_not_understood``, ``file_not_found``.
        """
        watched = progress or silent()
        found = []
        for done, file in enumerate(files):
            watched.step("attaching_scans", done, len(files))
            paper, path = read_paper(file), path_of(file)
            codes = [(one.page, code) for one in qr_in(paper.data, path, watched) if (code := read_code(one.text))]
            with self._at.writing() as uow, Intake(self._folder) as intake:
                named = {page: sheets.page_meant(uow.session, uow.office, code) for page, code in codes}
                matched = tuple(Matched(page, name) for page, name in sorted(named.items()) if name)
                pairs = [(one.file_page, one.page) for one in matched]
                changes = sheets.attach_pages(uow, paper, pairs, intake)
                uow.commit()
                intake.keep()
            known = {one.file_page for one in matched}
            missing = tuple(page for page in range(1, page_count(paper.data, path) + 1) if page not in known)
            found.append(AttachedScan(file.name, matched, missing, changes))
        return tuple(found)

    def attach_page(self, file: Attached, page: str, file_page: int = 1) -> Changes:
        """Keeps a scan whose code cannot be read as the page that a person names, such as ``D9-3/2``.

        Raises Refused ``sheet_unknown``, ``file_page_missing`` and as :meth:`attach_signed`.
        """
        paper = read_paper(file)
        sheets.check_file_page(file_page, page_count(paper.data, path_of(file)))
        return self._kept(lambda uow, intake: sheets.attach_pages(uow, paper, [(file_page, page)], intake))

    def attach_letter(self, code: str, file: Attached) -> Changes:
        """Keeps the scan of a letter; raises as :func:`kpdesk.directives.scans.attach_letter`."""
        paper = read_paper(file)
        return self._kept(lambda uow, intake: scans.attach_letter(uow, code, paper, intake))

    def open_scan(self, uid: str) -> tuple[ScanRow, bytes]:
        """Returns a scan and its bytes, noted in the history; raises as :func:`kpdesk.directives.scans.look_at`."""
        with self._at.writing() as uow:
            found = scans.look_at(uow, uid, self._folder)
            uow.commit()
        return found

    def export_scan(self, uid: str, target: Path, *, force: bool = False) -> Path:
        """Writes a copy of a scan, noted in the history; raises Refused ``file_exists`` and as :meth:`open_scan`."""
        with self._at.writing() as uow:
            _row, data = scans.look_at(uow, uid, self._folder, exported=True)
            written = write_file(target, data, force=force)
            uow.commit()
        return written

    def verify_scans(self, progress: Progress | None = None) -> tuple[int, tuple[ScanRow, ...]]:
        """Returns how many scans were hashed again, and those that are missing or were changed."""
        with self._at.reading() as session:
            return scans.damaged(session, self._folder, progress)

    def withdraw_scan(self, uid: str, reason: str) -> Changes:
        """Takes a scan off the record; raises as :func:`kpdesk.directives.scans.withdraw`."""
        with self._at.writing() as uow:
            changes = scans.withdraw(uow, uid, reason)
            uow.commit()
        return changes

    def list_pdf(
        self, code: str, wanted: AckWanted, size: Size = Size.A4, language: str = "en",
        progress: Progress | None = None,
    ) -> bytes:  # fmt: skip
        """Returns a list such as "who has not signed" on paper; raises Refused ``directive_unknown``."""
        registers = RegistersDesk(self._at)
        return registers.pdf(registers.acknowledgements(code, wanted, language), size, progress)

    def export_list(
        self, code: str, wanted: AckWanted, target: Path, *, force: bool = False, progress: Progress | None = None
    ) -> int:
        """Writes a list to an .xlsx and returns how many rows it has; raises Refused ``file_exists``."""
        registers = RegistersDesk(self._at)
        return registers.export(registers.acknowledgements(code, wanted), target, force=force, progress=progress)

    def _drawn(self, session: Session, record: SignatureSheetRecord, progress: Progress | None) -> PrintedSheet:
        watched = progress or silent()
        letter = session.get_one(DirectiveRecord, record.directive_id)
        head = self._head(session, record.number, Size(record.size), record.language, letter, record)
        pages = sheets.pages_of(session, record, load(session))
        pdf = draw_sheet(head, pages, lambda page: watched.step("drawing_sheets", page, record.pages))
        return PrintedSheet(record.number, record.pages, record.persons, pdf)

    def _head(
        self, session: Session, number: str, size: Size, language: str, letter: DirectiveRecord,
        sheet: SignatureSheetRecord | None = None,
    ) -> SheetHead:  # fmt: skip
        office = self._at.actor.office
        letterhead = letterhead_of(load(session), office, settings(session, self._at.actor.name))
        moment = sheet.printed_at if sheet else self._at.clock.now()
        return SheetHead(
            office, Office(letterhead.heading, letterhead.contact), row_of(letter), number, moment, size, language
        )

    def _kept(self, verb: Callable[[UnitOfWork, Intake], Changes]) -> Changes:
        with self._at.writing() as uow, Intake(self._folder) as intake:
            changes = verb(uow, intake)
            uow.commit()
            intake.keep()
        return changes

    @property
    def _folder(self) -> Path:
        return self._at.store.folder.evidence
