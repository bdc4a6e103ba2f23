"""Reading QR codes back from a scan, a photograph or a PDF."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pypdfium2
import zxingcpp
from PIL import Image, UnidentifiedImageError

from kpdesk.base.errors import Refused
from kpdesk.base.files import read_file, size_bytes
from kpdesk.base.progress import Progress, silent

LARGEST_FILE_BYTES: Final = 64 * 1024 * 1024
LARGEST_PICTURE_PIXELS: Final = 80_000_000  # an A4 sheet at 800 dpi
MOST_PAGES: Final = 500
_DOTS_PER_INCH = 200
_LARGEST_SHEET_POINTS = 3000.0
_FORMATS = ("PNG", "JPEG")


@dataclass(frozen=True, slots=True)
class ReadCode:
    """A QR code found on a page; pages count from 1, a picture is page 1."""

    page: int
    text: str


def read_qr(path: Path, progress: Progress | None = None) -> tuple[ReadCode, ...]:
    """Returns the QR codes in a PNG, JPEG or PDF file, page by page; empty when there is none.

    Raises Refused ``picture_too_large``, ``picture_not_understood`` and as :func:`kpdesk.base.files.read_file`.
    """
    return qr_in(picture_bytes(path), path, progress)


def picture_bytes(path: Path) -> bytes:
    """Returns a picture's or PDF's bytes as they came, none of them looked at; raises Refused ``picture_too_large``."""
    if size_bytes(path) > LARGEST_FILE_BYTES:
        raise Refused("picture_too_large", field="file", path=str(path))
    return read_file(path)


def qr_in(untrusted_data: bytes, path: Path, progress: Progress | None = None) -> tuple[ReadCode, ...]:
    """Returns the QR codes in a file that was read already; ``path`` names it. Raises as :func:`read_qr`.

    Who keeps a file and what its codes say reads it once: between two readings it could become another.
    """
    steps = progress or silent()
    found: list[ReadCode] = []
    for page, (total, picture) in enumerate(_pictures(untrusted_data, path), start=1):
        steps.step("reading_qr", page, total)
        codes = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
        found += [ReadCode(page, code.text) for code in codes if code.valid]
    return tuple(found)


def page_count(untrusted_data: bytes, path: Path) -> int:
    """Returns how many pages a PDF has, 1 for a picture; raises Refused ``picture_not_understood``."""
    if not untrusted_data.startswith(b"%PDF"):
        return 1
    try:
        with pypdfium2.PdfDocument(untrusted_data) as document:
            return len(document)
    except pypdfium2.PdfiumError as error:
        raise Refused("picture_not_understood", field="file", path=str(path)) from error


def _pictures(untrusted_data: bytes, path: Path) -> Iterator[tuple[int, Image.Image]]:
    if untrusted_data.startswith(b"%PDF"):
        yield from _pages(untrusted_data, path)
    else:
        yield 1, _picture(untrusted_data, path)


def _picture(untrusted_data: bytes, path: Path) -> Image.Image:
    try:
        with Image.open(io.BytesIO(untrusted_data), formats=_FORMATS) as picture:
            if picture.width * picture.height > LARGEST_PICTURE_PIXELS:
                raise Refused("picture_too_large", field="file", path=str(path))
            return picture.convert("L")
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise Refused("picture_not_understood", field="file", path=str(path)) from error


def _pages(untrusted_data: bytes, path: Path) -> Iterator[tuple[int, Image.Image]]:
    try:
        document = pypdfium2.PdfDocument(untrusted_data)
    except pypdfium2.PdfiumError as error:
        raise Refused("picture_not_understood", field="file", path=str(path)) from error
    with document:
        count = len(document)
        if count > MOST_PAGES:
            raise Refused("picture_too_large", field="file", path=str(path))
        for page in document:
            longest = max(*page.get_size(), 1.0)
            scale = _DOTS_PER_INCH / 72 * min(1.0, _LARGEST_SHEET_POINTS / longest)
            yield count, page.render(scale=scale, grayscale=True).to_pil()
            page.close()
