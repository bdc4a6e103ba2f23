"""Signature sheets on paper: one name to a line with room to sign, the heading on every page, a code on every page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from reportlab.platypus.flowables import Flowable

from kpdesk.base.clock import local, on_paper
from kpdesk.base.sentences import sentence
from kpdesk.directives.rows import DirectiveRow
from kpdesk.directives.sheet_code import code_text
from kpdesk.documents.block import Block
from kpdesk.documents.document import Document, Section, draw_document
from kpdesk.documents.letterhead import Office, office_heading
from kpdesk.documents.line_drawing import Pen
from kpdesk.documents.page_furniture import Furniture
from kpdesk.documents.paper import Paper, Size, mm
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.text_style import URDU_NASKH, Align, Direction, TextStyle, body
from kpdesk.documents.typeset import typeset

ROWS_ON_PAGE: Final = {Size.A4: 18, Size.LEGAL: 24}
_ROW_MM: Final = 9.6
_HEADING_MM: Final = 8.0
_PADDING: Final = 3.0
_LONGEST_TITLE: Final = 110
_LONGEST_STATION: Final = 40
"""Longer ones would push names off the page that they are on record for."""

_SHARES: Final = (0.07, 0.15, 0.22, 0.2, 0.09, 0.17, 0.1)
_HEADINGS: Final = ("serial", "rank", "name", "father_name", "belt", "signature", "date")


@dataclass(frozen=True, slots=True)
class SheetPerson:
    """One who signs, as the paper names him."""

    uid: str
    rank: str
    name: str
    father_name: str
    belt_no: str


@dataclass(frozen=True, slots=True)
class SheetPage:
    """One page: the station in its heading ("" for none), and who stands on it from which serial number."""

    station: str
    first_serial: int
    persons: Sequence[SheetPerson]


@dataclass(frozen=True, slots=True)
class SheetHead:
    """Whose sheet it is, about which letter, under which number; ``moment`` is when it was printed first."""

    office_code: str
    office: Office
    letter: DirectiveRow
    number: str
    moment: datetime
    size: Size = Size.A4
    language: str = "en"


def draw_sheet(head: SheetHead, pages: Sequence[SheetPage], on_page: Callable[[int], None] | None = None) -> bytes:
    """Returns the sheet as a PDF with exactly the pages given; the same input gives the same bytes."""
    paper = Paper(head.size, right_mm=10, top_mm=14, bottom_mm=14)
    sections = [Section(_page(head, page, number, len(pages)), paper) for number, page in enumerate(pages, 1)]
    furniture = Furniture(
        office=head.office.name,
        document_id=_words("sheet_name", head, sheet=head.number),
        qr=lambda page, _pages: code_text(
            head.office_code, head.number, page, [person.uid for person in pages[page - 1].persons]
        ),
        language=head.language,
    )
    title = _words("sheet_title", head)
    document = Document(f"{title} {head.number}", head.office.name, head.moment, sections, furniture)
    return draw_document(document, on_page=on_page)


def _page(head: SheetHead, page: SheetPage, number: int, pages: int) -> list[Flowable]:
    style = replace(body(head.language), size=10 if head.language == "en" else 10.5, space_after=3)
    title = replace(style, size=style.size + 2, bold=True, align=Align.CENTRE, space_after=2)
    letter = head.letter
    about = _cut((head.language == "ur" and letter.title_urdu) or letter.title, _LONGEST_TITLE)
    values = {"number": letter.number_shown(head.language), "dated": letter.dated_shown(head.language), "about": about}
    on = on_paper(local(head.moment).date())
    lines = [
        RichParagraph(_words("sheet_title", head), title),
        RichParagraph(_words("sheet_letter", head, **values), style),
        RichParagraph(_words("sheet_declaration", head), style),
        RichParagraph(
            _words(
                "sheet_of",
                head,
                sheet=head.number,
                page=number,
                pages=pages,
                date=on,
                station=_cut(page.station, _LONGEST_STATION) or "–",
            ),
            replace(style, bold=True),
        ),
    ]
    foot = replace(style, space_before=10, space_after=4)
    ending = [
        RichParagraph(_words("sheet_read_out_by", head), foot),
        RichParagraph(_words("sheet_witnesses", head), foot),
    ]
    return [*office_heading(head.office, head.language), *lines, SignatureGrid(page, head.size, head.language), *ending]


class SignatureGrid(Block):
    """Lines of equal height, so that a page holds as many names as were meant for it."""

    def __init__(self, page: SheetPage, size: Size, language: str) -> None:
        super().__init__()
        self._page, self._rows, self._language = page, ROWS_ON_PAGE[size], language
        self.spaceBefore = self.spaceAfter = 4

    def wrap(self, room_width: float, room_height: float) -> tuple[float, float]:
        """Returns the room taken, in points."""
        self.width = room_width
        self.height = mm(_HEADING_MM) + len(self._page.persons) * mm(_ROW_MM)
        return self.width, self.height

    def draw(self) -> None:
        """Draws heading, names and lines."""
        canvas: Any = self.canv
        pen, heading = Pen(canvas), mm(_HEADING_MM)
        canvas.setFillGray(0.9)
        canvas.rect(0, self.height - heading, self.width, heading, stroke=0, fill=1)
        canvas.setFillGray(0)
        titles = [sentence(f"sheet_column_{name}", language=self._language) for name in _HEADINGS]
        self._line(pen, titles, self.height, heading, bold=True)
        top = self.height - heading
        for place, person in enumerate(self._page.persons):
            cells = (
                str(self._page.first_serial + place), person.rank, person.name, person.father_name, person.belt_no,
                "", "",
            )  # fmt: skip
            self._line(pen, cells, top, mm(_ROW_MM))
            top -= mm(_ROW_MM)
        canvas.setLineWidth(0.5)
        for y in (self.height, *(self.height - heading - n * mm(_ROW_MM) for n in range(len(self._page.persons) + 1))):
            canvas.line(0, y, self.width, y)
        for x in self._edges():
            canvas.line(x, 0, x, self.height)
        pen.lift()

    def _edges(self) -> list[float]:
        edges, at = [0.0], 0.0
        for share in _SHARES:
            at += share * self.width
            edges.append(at)
        return [self.width - edge for edge in edges] if self._language == "ur" else edges

    def _line(self, pen: Pen, cells: Sequence[str], top: float, height: float, *, bold: bool = False) -> None:
        edges = self._edges()
        for place, text in enumerate(cells):
            left, right = sorted((edges[place], edges[place + 1]))
            style, lines = _fitted(text, right - left - 2 * _PADDING, height, self._language, bold)
            used = sum(line.height for line in lines)
            pen.lines(lines, style, left + _PADDING, top - (height - used) / 2, right - left - 2 * _PADDING)


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def _fitted(text: str, width: float, height: float, language: str, bold: bool) -> tuple[TextStyle, Sequence[Any]]:
    """Returns the largest of four sizes in which the whole text fits; of what never fits, the lines that do."""
    base = (
        replace(URDU_NASKH, urdu_leading_ems=1.35, leading_ems=1.2) if language == "ur" else TextStyle(leading_ems=1.15)
    )
    direction = Direction.RIGHT_TO_LEFT if language == "ur" else Direction.BY_TEXT
    for size in (9.5, 8.5, 7.5, 6.5):
        style = replace(base, size=size, bold=bold, direction=direction)
        lines = typeset(text, style, width)
        if sum(line.height for line in lines) <= height:
            return style, lines
    fitting = [line for place, line in enumerate(lines) if sum(one.height for one in lines[: place + 1]) <= height]
    return style, fitting


def _words(code: str, head: SheetHead, **values: object) -> str:
    return sentence(code, values, head.language)
