"""The file's own pages: its index, what was put on record in each part, the exhibits, the history of overrides."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from reportlab.platypus.flowables import Flowable

from kpdesk.base.clock import minute_on_paper, on_paper
from kpdesk.base.sentences import sentence
from kpdesk.cases.case_file import CaseFile, Entry, Evidence, Part
from kpdesk.cases.scan_rows import ScanRow
from kpdesk.documents.document import Document, Section, draw_document
from kpdesk.documents.letterhead import office_heading
from kpdesk.documents.page_furniture import Furniture
from kpdesk.documents.paper import Paper as Sheet
from kpdesk.documents.picture import PageMark
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.table_rows import Column, Table
from kpdesk.documents.tables import long_table
from kpdesk.documents.text_style import Align, TextStyle, body
from kpdesk.roster.list_pages import ListHead
from kpdesk.violations.capture_pages import hash_in_groups
from kpdesk.violations.custody_words import action_words

_DAY, _PAGES = "00.00.0000", "0000–0000"
THIRD_PARTIES: Final = frozenset({"witnesses", "defence_witnesses"})
"""Fields that hold nothing but names of third parties."""


@dataclass(frozen=True, slots=True)
class Pen:
    """How the pages are written: whose they are, and what becomes of each text before it is drawn.

    ``clean`` leaves words out of a copy for a stranger; ``public`` also leaves out who typed what.
    """

    head: ListHead
    clean: Callable[[str], str]
    withheld: Callable[[str], str]
    public: bool = False

    @property
    def language(self) -> str:
        """The language of the pages."""
        return self.head.language

    def say(self, code: str, **values: object) -> str:
        """Returns the words of a code."""
        return sentence(code, values, self.language)

    def table(
        self, columns: Sequence[Column], rows: Sequence[Sequence[str]], bold: frozenset[int] = frozenset()
    ) -> Flowable:
        """Returns a table without serial numbers."""
        size = 10 if self.language == "ur" else 8.5
        return long_table(Table(columns, rows, serial=False, emphasised=bold, language=self.language, size=size))

    def said(self, name: str, text: str) -> str:
        """Returns the value of a field as it may be read by whom the file is for."""
        return self.withheld(text) if self.public and name in THIRD_PARTIES else self.clean(text)

    @property
    def style(self) -> TextStyle:
        """The style of the text."""
        return body(self.language)


@dataclass(frozen=True, slots=True)
class IndexLine:
    """One line of the index; ``level`` 0 is a part of the file; ``first`` 0 has no page."""

    title: str
    on: str
    first: int
    last: int
    level: int


def draw_parts(
    file: CaseFile, pen: Pen, notes: Mapping[str, str], sheet: Sheet
) -> tuple[bytes, Mapping[Part, tuple[int, int]]]:
    """Returns the pages of the parts that hold anything, and where each begins (from 0) and how many it has.

    ``notes`` says of a scan, by its uid, why its pages are not in the file.
    """
    filled = [part for part in Part if part is Part.HISTORY or file.parts[part] or (part is Part.EVIDENCE)]
    starts: dict[int, str] = {}
    sections = [Section([PageMark(starts, part.value), *_part(part, file, pen, notes)], sheet) for part in filled]
    pages: list[int] = []
    furniture = Furniture(pen.head.office.name, file.number, language=pen.language, numbered=False)
    title = pen.say("case_file_title", number=file.number)
    pdf = draw_document(
        Document(title, pen.head.office.name, pen.head.moment, sections, furniture), on_page=pages.append
    )
    order = sorted(starts)
    ends = [*order[1:], len(pages) + 1]
    return pdf, {Part(starts[at]): (at - 1, end - at) for at, end in zip(order, ends, strict=True)}


def draw_index(
    file: CaseFile, lines: Sequence[IndexLine], preface: Sequence[str], pen: Pen, sheet: Sheet
) -> tuple[bytes, int]:
    """Returns the index with the heading of the file, and how many pages it takes."""
    centred = replace(pen.style, align=Align.CENTRE, bold=True, keep_with_next=True)
    code = "case_file_title_public" if pen.public else "case_file_title"
    story: list[Flowable] = [
        *office_heading(pen.head.office, pen.language),
        RichParagraph(pen.say(code, number=file.number), replace(centred, size=centred.size + 3, space_after=4)),
        RichParagraph(pen.clean(file.person), replace(centred, space_after=2)),
        RichParagraph(
            pen.say("case_file_stands", opened=on_paper(file.opened_on), state=file.state),
            replace(pen.style, align=Align.CENTRE, space_after=6),
        ),
        *(RichParagraph(text, replace(pen.style, size=pen.style.size - 1, space_after=3)) for text in preface),
    ]
    columns = (
        Column(pen.say("case_file_index_paper"), 6),
        Column(pen.say("case_file_index_on"), 1, fits=_DAY),
        Column(pen.say("case_file_index_pages"), 1, Align.END, fits=_PAGES),
    )
    rows = [(line.title if not line.level else f"   {line.title}", line.on, _span(line)) for line in lines]
    story.append(pen.table(columns, rows, frozenset(place for place, line in enumerate(lines) if not line.level)))
    pages: list[int] = []
    furniture = Furniture(pen.head.office.name, file.number, language=pen.language, numbered=False)
    title = pen.say(code, number=file.number)
    document = Document(title, pen.head.office.name, pen.head.moment, [Section(story, sheet)], furniture)
    pdf = draw_document(document, on_page=pages.append)
    return pdf, len(pages)


def part_title(part: Part, language: str) -> str:
    """Returns such as "A. Charge"."""
    place = list(Part).index(part)
    letter = "ابپتٹثجچح"[place] if language == "ur" else "ABCDEFGHI"[place]
    return f"{letter}. {sentence(f'case_file_part_{part}', language=language)}"


def _span(line: IndexLine) -> str:
    if not line.first:
        return "—"
    return str(line.first) if line.first == line.last else f"{line.first}–{line.last}"


def _part(part: Part, file: CaseFile, pen: Pen, notes: Mapping[str, str]) -> list[Flowable]:
    heading = replace(pen.style, size=pen.style.size + 2, bold=True, space_after=6, keep_with_next=True)
    story: list[Flowable] = [RichParagraph(part_title(part, pen.language), heading)]
    if part is Part.HISTORY:
        return [*story, *_history(file, pen)]
    if part is Part.EVIDENCE:
        for entry in file.evidence:
            story += _violation(entry, pen)
    if file.parts[part]:
        story.append(_steps(file.parts[part], pen))
    scans = [scan for entry in file.parts[part] for scan in entry.scans]
    if scans:
        story += [_small_head("case_file_scans", pen), _scans(scans, pen, notes)]
    return story


def _steps(entries: Sequence[Entry], pen: Pen) -> Flowable:
    columns = [
        Column(pen.say("case_file_step_no"), 0.6),
        Column(pen.say("case_file_index_on"), 1, fits=_DAY),
        Column(pen.say("case_file_step"), 2.4),
        Column(pen.say("case_file_particulars"), 5),
    ]
    if not pen.public:
        columns.append(Column(pen.say("case_file_entered"), 1.8, fits=_DAY))
    return pen.table(columns, [_step(entry, pen) for entry in entries])


def _step(entry: Entry, pen: Pen) -> tuple[str, ...]:
    blank = pen.say("case_not_on_record")
    lines = [f"{item.title}: {pen.said(item.name, item.text)}" for item in entry.particulars]
    row = (str(entry.seq), on_paper(entry.on), entry.title, "\n".join(lines) or blank)
    return row if pen.public else (*row, f"{entry.entered_by}\n{minute_on_paper(entry.entered_at)}")


def _scans(scans: Sequence[ScanRow], pen: Pen, notes: Mapping[str, str]) -> Flowable:
    columns = (
        Column(pen.say("capture_file_name"), 3),
        Column(pen.say("capture_sha256"), 4),
        Column(pen.say("case_file_scan_pages"), 3),
    )
    follows = pen.say("case_file_scan_follows")
    rows = [(pen.clean(scan.file_name), hash_in_groups(scan.sha256), notes.get(scan.uid, follows)) for scan in scans]
    return pen.table(columns, rows)


def _violation(entry: Evidence, pen: Pen) -> list[Flowable]:
    violation = entry.violation
    hide = pen.withheld if pen.public else pen.clean
    rows = [
        (pen.say("case_file_violation"), violation.number),
        (pen.say("case_file_kind"), entry.kind),
        (
            pen.say("case_file_platform"),
            " · ".join(text for text in (entry.platform, pen.clean(violation.handle)) if text),
        ),
        (pen.say("capture_url"), hide(violation.url)),
        (pen.say("case_file_seen_on"), on_paper(violation.seen_on)),
        (pen.say("case_file_seen_by"), hide(violation.seen_by)),
        (pen.say("case_file_what"), pen.clean(violation.what)),
    ]
    columns = (Column(pen.say("capture_particular"), 2), Column(pen.say("capture_as_recorded"), 6))
    story: list[Flowable] = [pen.table(columns, [row for row in rows if row[1]])]
    if entry.hidden:
        return [*story, _said("case_file_exhibits_hidden", pen)]
    if not entry.sheets:
        return [*story, _said("case_file_no_exhibit", pen)]
    return [*story, *_exhibits(entry, pen)]


def _exhibits(entry: Evidence, pen: Pen) -> list[Flowable]:
    columns = (
        Column(pen.say("case_file_exhibit"), 1),
        Column(pen.say("capture_file_name"), 3),
        Column(pen.say("capture_sha256"), 4),
        Column(pen.say("capture_captured_at"), 1.5, fits=_DAY),
    )
    rows = [
        (
            sheet.exhibit.exhibit,
            pen.clean(f"{sheet.exhibit.file_name}\n{sheet.exhibit.media_type}, {sheet.exhibit.size_bytes:,}"),
            hash_in_groups(sheet.exhibit.sha256),
            minute_on_paper(sheet.exhibit.taken_at),
        )
        for sheet in entry.sheets
    ]
    story: list[Flowable] = [_small_head("case_file_exhibits", pen), pen.table(columns, rows)]
    if pen.public:
        story += [_said("case_file_pictures_out", pen), _small_head("capture_custody", pen), _custody(entry, pen)]
    return story


def _custody(entry: Evidence, pen: Pen) -> Flowable:
    """The log of a public copy: what was done when, without who looked and why."""
    columns = (
        Column(pen.say("case_file_exhibit"), 1),
        Column(pen.say("capture_log_when"), 2, fits=_DAY),
        Column(pen.say("capture_log_what"), 5),
    )
    rows = [
        (sheet.exhibit.exhibit, minute_on_paper(line.at), pen.clean(action_words(line, pen.language)))
        for sheet in entry.sheets
        for line in sheet.custody
    ]
    return pen.table(columns, rows)


def _history(file: CaseFile, pen: Pen) -> list[Flowable]:
    style = replace(pen.style, space_after=4)
    story: list[Flowable] = [RichParagraph(pen.say("case_file_overrides_told"), style)]
    rows = [
        (
            f"{entry.seq}\n{on_paper(entry.on)}",
            entry.title,
            pen.clean(sentence(override.warning.code, override.warning.values, pen.language)),
            sentence(override.warning.rule, language=pen.language),
            pen.clean(override.reason) or sentence("guard_told_only", language=pen.language),
            "" if pen.public else f"{entry.entered_by}\n{minute_on_paper(entry.entered_at)}",
        )
        for entry in file.entries
        for override in entry.overrides
    ]
    columns = (
        Column(pen.say("case_file_index_on"), 1, fits=_DAY),
        Column(pen.say("case_file_step"), 1.6),
        Column(pen.say("case_file_finding"), 3),
        Column(pen.say("case_file_rule"), 1.7),
        Column(pen.say("case_file_reason"), 2.6),
        Column(pen.say("case_file_entered"), 1.4, fits=_DAY),
    )
    kept = columns[:-1] if pen.public else columns
    story += [_small_head("case_file_overrides", pen), pen.table(kept, [row[: len(kept)] for row in rows])]
    return [*story, _small_head("case_file_all_steps", pen), _steps(file.entries, pen)]


def _small_head(code: str, pen: Pen) -> Flowable:
    return RichParagraph(pen.say(code), replace(pen.style, bold=True, space_before=8, keep_with_next=True))


def _said(code: str, pen: Pen) -> Flowable:
    return RichParagraph(pen.say(code), replace(pen.style, space_before=4))
