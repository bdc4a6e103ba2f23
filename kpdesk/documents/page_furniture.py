"""What stands around the text on each page: heading line, page numbers, tags, draft mark, QR code."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import hypot

from reportlab.pdfgen.canvas import Canvas

from kpdesk.base.sentences import sentence
from kpdesk.documents.line_drawing import Pen
from kpdesk.documents.paper import Paper, mm
from kpdesk.documents.qr import draw_qr
from kpdesk.documents.text_style import URDU_NASKH, Align, Direction, TextStyle
from kpdesk.documents.typeset import typeset

_QR_LEFT_MM, _QR_BASE_MM = 5.0, 6.5
"""Outside what laser printers cannot reach, 1 mm clear of the text, and whole on a scan that is turned by 2 degrees."""
_QR_CLEAR_MM = 3.0  # from the text's edge: letters close beside it would be part of the code to a reader
_SMALL = 8.0
_DRAFT_GREY = 0.87
_MARK_SHARE = 0.78  # of the page's diagonal, so that no letter of a long mark is cut off


@dataclass(frozen=True, slots=True)
class Furniture:
    """What each page repeats. ``tags`` are distribution tags such as CONFIDENTIAL; ``qr`` gives a page's code text
    from its number and the number of pages; ``mark`` is the draft watermark's words, empty for none. Without
    ``numbered`` the pages carry no number of their own: they are bound into a larger whole.
    """

    office: str = ""
    document_id: str = ""
    revision: str = ""
    tags: tuple[str, ...] = ()
    mark: str = ""
    qr: Callable[[int, int], str] | None = None
    language: str = "en"
    numbered: bool = True


def marked_as_practice(furniture: Furniture) -> Furniture:
    """Returns the furniture of a paper that holds invented data: it says so at head and foot, and across the page."""
    said = sentence("paper_practice", language=furniture.language)
    across = sentence("paper_practice_mark", language=furniture.language)
    mark = f"{across} · {furniture.mark}" if furniture.mark else across
    return replace(furniture, tags=(said, *furniture.tags), mark=mark)


def small_style(language: str) -> TextStyle:
    """Returns the style of running heads and feet."""
    if language == "ur":
        return replace(URDU_NASKH, size=_SMALL, space_after=0)
    return TextStyle(size=_SMALL, direction=Direction.BY_TEXT)


def draw_furniture(canvas: Canvas, furniture: Furniture, paper: Paper, page: int, pages: int) -> None:
    """Draws heading, foot and QR code of page ``page`` of ``pages``."""
    style = small_style(furniture.language)
    left, room = mm(paper.left_mm), paper.text_width
    head = paper.points[1] - mm(paper.top_mm) + 12
    foot = mm(paper.bottom_mm) - 6
    number = sentence("paper_page_of", {"page": page, "pages": pages}, furniture.language)
    if page > 1:
        _line(canvas, furniture.office, style, left, head, room)
    tags = "  ".join(furniture.tags)
    _line(canvas, tags, replace(style, bold=True, align=Align.CENTRE), left, head + 14, room)
    _line(canvas, tags, replace(style, bold=True, align=Align.CENTRE), left, foot - 11, room)
    identity = "   ".join(text for text in (furniture.document_id, furniture.revision) if text)
    clear = mm(_QR_CLEAR_MM) if furniture.qr is not None else 0.0
    _line(canvas, identity, style, left + clear, foot, room - clear)
    if furniture.numbered:
        _line(canvas, number, replace(style, align=Align.END), left + clear, foot, room - clear)
    if furniture.qr is not None:
        draw_qr(canvas, furniture.qr(page, pages), mm(_QR_LEFT_MM), mm(_QR_BASE_MM))


def draw_mark(canvas: Canvas, furniture: Furniture, paper: Paper) -> None:
    """Draws the draft watermark under the page's text, where there is one."""
    if not furniture.mark:
        return
    width, height = paper.points
    style = TextStyle(size=96, bold=True, align=Align.CENTRE)
    room = _MARK_SHARE * hypot(width, height)
    style = replace(style, size=min(style.size, style.size * room / typeset(furniture.mark, style, 2000)[0].width))
    lines = typeset(furniture.mark, style, 2000)
    canvas.saveState()
    canvas.translate(width / 2, height / 2)
    canvas.rotate(35 if paper.landscape else 52)
    canvas.setFillGray(_DRAFT_GREY)
    pen = Pen(canvas)
    pen.lines(lines, style, -1000, lines[0].height / 2, 2000)
    pen.lift()
    canvas.restoreState()


def _line(canvas: Canvas, text: str, style: TextStyle, x: float, base: float, width: float) -> None:
    if text:
        lines = typeset(text, style, width)[:1]
        pen = Pen(canvas)
        pen.lines(lines, style, x, base + lines[0].ascent, width)
        pen.lift()
