"""Capture sheets on paper: one exhibit after the other, with hash, thumbnail and custody log, in English and Urdu.

What shows an accused in custody is never printed: a line stands in the picture's place.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reportlab.platypus.flowables import Flowable

from kpdesk.base.clock import minute_on_paper
from kpdesk.base.sentences import sentence
from kpdesk.documents.document import Document, Section, draw_document
from kpdesk.documents.letterhead import office_heading
from kpdesk.documents.page_furniture import Furniture
from kpdesk.documents.paper import Paper, mm
from kpdesk.documents.picture import PageMark, Picture
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.signature_block import signed
from kpdesk.documents.table_rows import Column, Table
from kpdesk.documents.tables import long_table
from kpdesk.documents.text_style import Align, TextStyle, body
from kpdesk.roster.list_pages import ListHead
from kpdesk.violations.custody_words import action_words
from kpdesk.violations.evidence_rows import CustodyEntry, EvidenceRow
from kpdesk.violations.moments import moment_on_paper

OnPage = Callable[[int], None]
_PICTURE_MM = (70.0, 45.0)
_HASH_GROUP = 8


@dataclass(frozen=True, slots=True)
class CaptureSheet:
    """One exhibit as it is printed; ``thumbnail`` None where there is none or it must not be printed."""

    exhibit: EvidenceRow
    custody: tuple[CustodyEntry, ...]
    thumbnail: bytes | None


def draw_capture_sheets(sheets: Sequence[CaptureSheet], head: ListHead, *, on_page: OnPage | None = None) -> bytes:
    """Returns the sheets as a PDF; each exhibit starts a new page, whose code names it with its hash."""
    paper, codes = Paper(head.size), dict[int, str]()
    sections = [Section(_flowables(sheet, head, codes), paper) for sheet in sheets]
    number = sheets[0].exhibit.number
    title = sentence("capture_title_all", {"number": number}, head.language)

    def code_of(page: int, _pages: int) -> str:
        return codes[max(start for start in codes if start <= page)]

    furniture = Furniture(office=head.office.name, document_id=title, qr=code_of, language=head.language)
    return draw_document(Document(title, head.office.name, head.moment, sections, furniture), on_page=on_page)


def exhibit_code(row: EvidenceRow) -> str:
    """Returns what the square code of a capture sheet says: ``KPDX:MRD-V-2026-0001:A:`` and the whole SHA-256."""
    return f"KPDX:{row.number}:{row.exhibit}:{row.sha256}".upper()


def hash_in_groups(sha256: str) -> str:
    """Returns the hash in two lines of four groups of eight, as two people can read it to each other."""
    groups = [sha256[start : start + _HASH_GROUP] for start in range(0, len(sha256), _HASH_GROUP)]
    return "\n".join(" ".join(groups[start : start + 4]) for start in range(0, len(groups), 4))


def runs_of_checks(entries: Sequence[CustodyEntry]) -> list[list[CustodyEntry]]:
    """Returns the entries one by one, but checks in a row that found it unchanged as one: years of them fill pages."""
    runs: list[list[CustodyEntry]] = []
    for entry in entries:
        if runs and _found_unchanged(entry) and _found_unchanged(runs[-1][-1]):
            runs[-1].append(entry)
        else:
            runs.append([entry])
    return runs


def _found_unchanged(entry: CustodyEntry) -> bool:
    return entry.action == "verified" and entry.intact is True


def _flowables(sheet: CaptureSheet, head: ListHead, codes: dict[int, str]) -> list[Flowable]:
    language, row, style = head.language, sheet.exhibit, body(head.language)
    heading = replace(style, size=style.size + 2, bold=True, align=Align.CENTRE, space_after=4, keep_with_next=True)
    values = {"number": row.number, "exhibit": row.exhibit}
    story: list[Flowable] = [PageMark(codes, exhibit_code(row)), *office_heading(head.office, language)]
    story.append(RichParagraph(sentence("capture_title", values, language), heading))
    story.append(_picture(sheet, style, language))
    story.append(_particulars(row, language))
    story.append(_part("capture_custody", style, language))
    story.append(_custody(sheet.custody, language))
    story.append(
        RichParagraph(
            sentence("capture_statement", language=language), replace(style, space_before=6, keep_with_next=True)
        )
    )
    for code in ("capture_signed_by", "capture_witnessed_by"):
        line = replace(style, space_before=12, space_after=2, keep_with_next=True)
        story.append(RichParagraph(sentence(code, language=language), line))
    return list(signed(story, head.signatory, language))


def _picture(sheet: CaptureSheet, style: TextStyle, language: str) -> Flowable:
    row = sheet.exhibit
    if sheet.thumbnail is not None and not row.shows_accused:
        across, down = _PICTURE_MM
        return Picture(sheet.thumbnail, mm(across), mm(down), language)
    code = "capture_picture_accused" if row.shows_accused else "capture_picture_none"
    return RichParagraph(sentence(code, {"kind": row.media_type}, language), replace(style, bold=True))


def _particulars(row: EvidenceRow, language: str) -> Flowable:
    capture = row.capture
    values: list[tuple[str, str]] = [
        ("file_name", row.file_name),
        ("media_type", row.media_type),
        ("size", f"{row.size_bytes:,}"),
        ("sha256", hash_in_groups(row.sha256)),
        ("url", capture.url),
        ("handle", capture.handle),
        ("account_id", capture.account_id),
        ("display_name", capture.display_name),
        ("followers", _count(capture.followers)),
        ("views", _count(capture.views)),
        ("posted_at", moment_on_paper(capture.posted_at)),
        ("captured_at", moment_on_paper(capture.captured_at)),
        ("captured_by", capture.captured_by),
        ("computer", capture.computer),
        ("obtained", sentence(f"capture_obtained_{capture.obtained}", language=language) if capture.obtained else ""),
        ("witness", capture.witness),
        ("taken_in", _taken_in(row, language)),
        ("also", ", ".join(row.also)),
        ("note", capture.note),
    ]
    blank = sentence("capture_not_recorded", language=language)
    optional = {"also", "note"}
    rows = [
        (sentence(f"capture_{name}", language=language), text or blank)
        for name, text in values
        if text or name not in optional
    ]
    columns = (
        Column(sentence("capture_particular", language=language), 2),
        Column(sentence("capture_as_recorded", language=language), 5),
    )
    return long_table(Table(columns, rows, serial=False, language=language, size=10 if language == "ur" else 9))


def _taken_in(row: EvidenceRow, language: str) -> str:
    values = {"moment": moment_on_paper(row.taken_at), "user": row.taken_by, "computer": row.taken_on}
    return sentence("capture_taken_values", values, language)


def _custody(entries: Sequence[CustodyEntry], language: str) -> Flowable:
    columns = (
        Column(sentence("capture_log_entry", language=language), 1),
        Column(sentence("capture_log_when", language=language), 2, fits="00.00.0000"),
        Column(sentence("capture_log_who", language=language), 2),
        Column(sentence("capture_log_what", language=language), 3),
        Column(sentence("capture_log_why", language=language), 3),
    )
    rows = [
        (
            str(run[0].seq) if len(run) == 1 else f"{run[0].seq}–{run[-1].seq}",
            minute_on_paper(run[-1].at),
            ", ".join(dict.fromkeys(entry.actor for entry in run)),
            action_words(run[-1], language) + (f" ×{len(run)}" if len(run) > 1 else ""),
            run[-1].reason,
        )
        for run in runs_of_checks(entries)
    ]
    return long_table(Table(columns, rows, serial=False, language=language, size=9 if language == "ur" else 8))


def _part(code: str, style: TextStyle, language: str) -> Flowable:
    look = replace(style, bold=True, space_before=8, space_after=2, keep_with_next=True)
    return RichParagraph(sentence(code, language=language), look)


def _count(count: int | None) -> str:
    return "" if count is None else f"{count:,}"
