"""The case file as one PDF: index, the file's own pages, the papers as issued, scans and capture sheets, numbered."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from sqlalchemy import select

from kpdesk.base.clock import on_paper
from kpdesk.base.errors import Broken
from kpdesk.base.progress import Progress, silent
from kpdesk.base.sentences import sentence
from kpdesk.cases.case_file import CaseFile, Entry, Part
from kpdesk.cases.case_file_pages import IndexLine, Pen, draw_index, draw_parts, part_title
from kpdesk.cases.letters import template
from kpdesk.cases.loading import LoadedCase
from kpdesk.cases.paper_content import PaperContent, compose, content_from
from kpdesk.cases.paper_records import IssuedPaperRecord
from kpdesk.cases.paper_writer import Writer
from kpdesk.cases.papers import Printed, draw_paper
from kpdesk.cases.records import CaseScanRecord
from kpdesk.cases.scan_rows import ScanRow
from kpdesk.documents.binding import Bookmark, Cover, Leaves, bind, pages_in
from kpdesk.documents.document import Document, Section, draw_document
from kpdesk.documents.page_furniture import Furniture
from kpdesk.documents.paper import Paper as Sheet
from kpdesk.documents.picture import Picture
from kpdesk.store.sealed_files import Sealed, kept_bytes
from kpdesk.violations.capture_pages import draw_capture_sheets
from kpdesk.violations.picture_reading import opened_picture

MOST_SCAN_PAGES: Final = 400
_SCAN_SIDE_PIXELS: Final = 2000


@dataclass(frozen=True, slots=True)
class Source:
    """What the file is bound from: the case, its content, how it is written, the folder of the sealed files.

    ``preface`` stands above the index; ``rewrite`` is applied to the words of every paper before it is drawn.
    """

    case: LoadedCase
    file: CaseFile
    writer: Writer
    pen: Pen
    folder: Path
    preface: Sequence[str] = ()
    rewrite: Callable[[PaperContent], PaperContent] | None = None


@dataclass(frozen=True, slots=True)
class _Piece:
    title: str
    on: str
    leaves: Leaves | None
    level: int = 1


def bind_case_file(source: Source, progress: Progress | None = None) -> Printed:
    """Returns the whole file; a scan that cannot be opened is listed with its hash and why. Raises Cancelled."""
    progress = progress or silent()
    pen, file, sheet = source.pen, source.file, Sheet(source.pen.head.size)
    scans, notes = ({}, {}) if pen.public else _scans(source)
    if pen.public:
        notes = {scan.uid: pen.say("case_file_scan_out") for entry in file.entries for scan in entry.scans}
    parts_pdf, places = draw_parts(file, pen, notes, sheet)
    pieces: list[_Piece] = []
    for part in Part:
        place = places.get(part)
        pieces.append(_Piece(part_title(part, pen.language), "", Leaves(parts_pdf, *place) if place else None, 0))
        pieces += _papers(source, file.parts[part], scans, progress)
        if part is Part.EVIDENCE and not pen.public:
            pieces += _capture_sheets(source)
    _first_try, index_pages = draw_index(file, _lines(pieces, 0), source.preface, pen, sheet)
    lines = _lines(pieces, index_pages)
    index, _pages = draw_index(file, lines, source.preface, pen, sheet)
    title = pen.say("case_file_title_public" if pen.public else "case_file_title", number=file.number)
    marks = [Bookmark(pen.say("case_file_index"), 0)]
    marks += [Bookmark(line.title, line.first - 1, line.level) for line in lines if line.first]
    leaves = [Leaves(index, 0, index_pages), *(piece.leaves for piece in pieces if piece.leaves)]
    pdf = bind(leaves, marks, Cover(title, file.number, pen.head.moment, pen.language), sheet, progress)
    return Printed(pdf, sum(part.count for part in leaves), tuple(line.title for line in lines if line.first))


def _lines(pieces: Sequence[_Piece], before: int) -> list[IndexLine]:
    lines: list[IndexLine] = []
    page = before
    for piece in pieces:
        count = piece.leaves.count if piece.leaves else 0
        lines.append(IndexLine(piece.title, piece.on, page + 1 if count else 0, page + count, piece.level))
        page += count
    return lines


def _papers(source: Source, entries: Sequence[Entry], scans: Mapping[str, Leaves], progress: Progress) -> list[_Piece]:
    pieces: list[_Piece] = []
    for done, entry in enumerate(entries):
        progress.step("case_file_papers", done, len(entries))
        on = on_paper(entry.on)
        for content in _contents(source, entry):
            printed = draw_paper(content, Sheet(source.pen.head.size))
            title = sentence(f"paper_{content.paper}", language=source.pen.language)
            pieces.append(_Piece(title, on, Leaves(printed.pdf, 0, printed.pages)))
        for scan in entry.scans:
            if scan.uid in scans:
                title = source.pen.say("case_file_scan_of", step=entry.title, file=scan.file_name)
                pieces.append(_Piece(title, on, scans[scan.uid]))
    return pieces


def _contents(source: Source, entry: Entry) -> list[PaperContent]:
    """Returns the papers of a step as they were issued; one that was never printed is drawn up as it would read."""
    issued: dict[tuple[str, str], PaperContent] = {}
    for record in source.writer.session.scalars(
        select(IssuedPaperRecord)
        .where(
            IssuedPaperRecord.case_id == source.case.record.id,
            IssuedPaperRecord.seq == entry.seq,
            IssuedPaperRecord.withdrawn_at.is_(None),
        )
        .order_by(IssuedPaperRecord.edition)
    ):
        issued[record.paper, record.language] = content_from(record.content)
    built_in = partial(template, language=source.writer.language)
    moment = source.pen.head.moment
    found: list[PaperContent] = []
    for paper in entry.papers:
        kept = [content for (name, _language), content in issued.items() if name == paper.value]
        found += kept or [compose(source.case, paper, source.writer, built_in, moment, entry.seq)]
    return [source.rewrite(content) for content in found] if source.rewrite else found


def _capture_sheets(source: Source) -> list[_Piece]:
    pieces: list[_Piece] = []
    for entry in source.file.evidence:
        if entry.sheets:
            pdf = draw_capture_sheets(entry.sheets, source.pen.head)
            title = source.pen.say("capture_title_all", number=entry.violation.number)
            pieces.append(_Piece(title, on_paper(entry.violation.seen_on), Leaves(pdf, 0, pages_in(pdf, 1 << 20))))
    return pieces


def _scans(source: Source) -> tuple[dict[str, Leaves], dict[str, str]]:
    """Returns the pages of each scan by its uid, and for those without any why."""
    pages: dict[str, Leaves] = {}
    notes: dict[str, str] = {}
    kept = {
        scan.uid: Sealed(scan.stored_as, scan.size_bytes, scan.sha256)
        for scan in source.writer.session.scalars(
            select(CaseScanRecord).where(CaseScanRecord.case_id == source.case.record.id)
        )
    }
    for entry in source.file.entries:
        for scan in entry.scans:
            try:
                untrusted_data = kept_bytes(source.writer.session, source.folder, kept[scan.uid])
            except Broken as error:
                notes[scan.uid] = sentence(error.code, error.values, source.pen.language)
                continue
            found = _scan_pages(scan, untrusted_data, source.pen)
            if found is None:
                notes[scan.uid] = source.pen.say("case_file_scan_unreadable")
            else:
                pages[scan.uid] = found
    return pages, notes


def _scan_pages(scan: ScanRow, untrusted_data: bytes, pen: Pen) -> Leaves | None:
    if scan.media_type == "application/pdf":
        count = pages_in(untrusted_data, MOST_SCAN_PAGES)
        return Leaves(untrusted_data, 0, count, fitted=True) if count else None
    picture = opened_picture(untrusted_data, _SCAN_SIDE_PIXELS)
    if picture is None:
        return None
    picture.thumbnail((_SCAN_SIDE_PIXELS, _SCAN_SIDE_PIXELS))
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=80)
    sheet = Sheet(pen.head.size, left_mm=20, right_mm=15)
    shown = Picture(target.getvalue(), sheet.text_width, sheet.text_height - 16, pen.language)
    furniture = Furniture(pen.head.office.name, scan.file_name, language=pen.language, numbered=False)
    document = Document(scan.file_name, pen.head.office.name, pen.head.moment, [Section([shown], sheet)], furniture)
    return Leaves(draw_document(document), 0, 1)


def cleaned(content: PaperContent, clean: Callable[[str], str]) -> PaperContent:
    """Returns a paper with the words left out that ``clean`` leaves out; letterhead and signatory stay."""
    return dataclasses.replace(
        content,
        to=tuple(clean(text) for text in content.to),
        title=clean(content.title),
        under=clean(content.under),
        paragraphs=tuple(clean(text) for text in content.paragraphs),
        copies=tuple(clean(text) for text in content.copies),
        slip=tuple(clean(text) for text in content.slip),
    )
