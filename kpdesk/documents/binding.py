"""Many PDFs bound into one: pages in their order, each stamped with its place in the whole, with bookmarks."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import pypdfium2

from kpdesk.base.progress import Progress, silent
from kpdesk.base.sentences import sentence
from kpdesk.documents.bookmarks import Bookmark, with_bookmarks
from kpdesk.documents.page_stamps import Stamp
from kpdesk.documents.paper import Paper, mm

_FROM_TOP = 24.0  # points: above the running head of our papers, within what laser printers reach
_SIDE_MM = 12.0
_ROOM_ABOVE_MM = 14.0


@dataclass(frozen=True, slots=True)
class Leaves:
    """Pages of one PDF, from ``first`` (counted from 0) on, ``count`` of them.

    ``fitted`` puts each on a sheet of the binding, upright and made smaller where it must be: foreign scans.
    """

    pdf: bytes
    first: int
    count: int
    fitted: bool = False


@dataclass(frozen=True, slots=True)
class Cover:
    """What the bound PDF says of itself: its title, the number stamped beside the page's, when it was drawn up.

    Without a number the pages are left as they are: letters that are printed together and parted afterwards.
    """

    title: str
    number: str
    moment: datetime
    language: str = "en"


def pages_in(untrusted_pdf: bytes, most: int) -> int:
    """Returns how many pages a PDF has, 0 where it cannot be opened or has more than ``most``."""
    try:
        with pypdfium2.PdfDocument(untrusted_pdf) as document:
            return len(document) if len(document) <= most else 0
    except pypdfium2.PdfiumError:
        return 0


def bind(
    leaves: Sequence[Leaves],
    bookmarks: Sequence[Bookmark],
    cover: Cover,
    sheet: Paper,
    progress: Progress | None = None,
) -> bytes:
    """Returns the pages in one PDF, where the cover has a number stamped "page x of y" at the top; raises Cancelled."""
    progress = progress or silent()
    whole = pypdfium2.PdfDocument.new()
    try:
        for done, part in enumerate(leaves):
            progress.step("case_file_binding", done, len(leaves))
            with pypdfium2.PdfDocument(part.pdf) as document:
                if part.fitted:
                    _fit(whole, document, part, sheet)
                else:
                    whole.import_pages(document, list(range(part.first, part.first + part.count)))
        stamps = _stamps(whole, cover) if cover.number else []
        target = io.BytesIO()
        whole.save(target)
    finally:
        whole.close()
    return with_bookmarks(target.getvalue(), bookmarks, cover.title, cover.moment, stamps)


def _fit(whole: pypdfium2.PdfDocument, document: pypdfium2.PdfDocument, part: Leaves, sheet: Paper) -> None:
    width, height = sheet.points
    across, down = width - 2 * mm(_SIDE_MM), height - mm(_SIDE_MM + _ROOM_ABOVE_MM)
    for place in range(part.first, part.first + part.count):
        source = document[place]
        box, turn = source.get_cropbox(), source.get_rotation()
        source.set_rotation(0)  # PDFium would turn the page only, and not the edges that it is cut at
        source.close()
        wide, high = max(box[2] - box[0], 1.0), max(box[3] - box[1], 1.0)
        if turn in {90, 270}:
            wide, high = high, wide
        scale = min(across / wide, down / high, 1.0)
        corner = ((width - wide * scale) / 2, mm(_SIDE_MM) + (down - high * scale) / 2)
        page = whole.new_page(width, height)
        shown = document.page_as_xobject(place, whole).as_pageobject()
        shown.set_matrix(_placed(box, turn, scale, corner))
        page.insert_obj(shown)
        page.gen_content()
        page.close()


def _placed(
    box: tuple[float, float, float, float], turns: int, scale: float, corner: tuple[float, float]
) -> pypdfium2.PdfMatrix:
    """Returns the matrix that turns a page upright, as a viewer would, and puts it at the corner."""
    left, bottom, right, top = box
    moved = {
        0: pypdfium2.PdfMatrix(1, 0, 0, 1, -left, -bottom),
        90: pypdfium2.PdfMatrix(0, -1, 1, 0, -bottom, right),
        180: pypdfium2.PdfMatrix(-1, 0, 0, -1, right, top),
        270: pypdfium2.PdfMatrix(0, 1, -1, 0, top, -left),
    }[turns]
    scaled: pypdfium2.PdfMatrix = moved.scale(scale, scale).translate(*corner)
    return scaled


def _stamps(whole: pypdfium2.PdfDocument, cover: Cover) -> list[Stamp]:
    """Returns the stamp of each page; figures and Latin letters in either language, as the case number itself."""
    pages = len(whole)
    stamps: list[Stamp] = []
    for place in range(pages):
        width, height = whole.get_page_size(place)
        text = sentence("case_file_stamp", {"number": cover.number, "page": place + 1, "pages": pages})
        stamps.append(Stamp(text, width - mm(_SIDE_MM), height - _FROM_TOP))
    return stamps


__all__ = ["Bookmark", "Cover", "Leaves", "bind", "pages_in"]
