"""One page of a PDF: taken out, and its words compared with those of another."""

from __future__ import annotations

import difflib
import io
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from kpdesk.base.errors import Refused

_MOST_SHOWN = 8
_MOST_WORDS = 5_000
"""More than any sheet holds; comparing takes the product of both pages' words."""
_PICTURE_SHARE = 0.5
"""A page that is half picture is a scan; words on it were guessed by the scanner's program."""


def page_alone(pdf: bytes, page: int) -> bytes:
    """Returns a PDF with page ``page`` only, counted from 1; raises IndexError for a page that is not there."""
    with pypdfium2.PdfDocument(pdf) as whole:
        if not 1 <= page <= len(whole):
            raise IndexError(page)
        alone = pypdfium2.PdfDocument.new()
        try:
            alone.import_pages(whole, [page - 1])
            target = io.BytesIO()
            alone.save(target)
        finally:
            alone.close()
    return target.getvalue()


def pages_of(pdf: bytes) -> int:
    """Returns how many pages a PDF of ours has."""
    with pypdfium2.PdfDocument(pdf) as whole:
        return len(whole)


def other_words(untrusted_data: bytes, path: Path, page: int, true_pdf: bytes, true_page: int) -> tuple[str, ...]:
    """Returns where the words of a file's page differ from the true page's: ``found [true]``, at most eight.

    Empty for a picture and for a scanned page, which hold no words of their own. Raises Refused
    ``picture_not_understood``.
    """
    if not untrusted_data.startswith(b"%PDF"):
        return ()
    try:
        found = _words(untrusted_data, page)
    except pypdfium2.PdfiumError as error:
        raise Refused("picture_not_understood", field="file", path=str(path)) from error
    if not found:
        return ()
    true = _words(true_pdf, true_page)
    told = []
    for kind, first, last, true_first, true_last in difflib.SequenceMatcher(None, found, true, False).get_opcodes():
        if kind != "equal":
            told.append(f"{' '.join(found[first:last]) or '–'} [{' '.join(true[true_first:true_last]) or '–'}]")
    return tuple(told[:_MOST_SHOWN])


def _words(pdf: bytes, page: int) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        shown = document[page - 1]
        try:
            if _is_scanned(shown):
                return []
            text = shown.get_textpage()
            try:
                return str(text.get_text_range()).split()[:_MOST_WORDS]
            finally:
                text.close()
        finally:
            shown.close()


def _is_scanned(page: pypdfium2.PdfPage) -> bool:
    width, height = page.get_size()
    for picture in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE]):
        left, bottom, right, top = picture.get_bounds()
        if (right - left) * (top - bottom) > _PICTURE_SHARE * width * height:
            return True
    return False
