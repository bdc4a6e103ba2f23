"""A line of text stamped on finished pages: a form drawn after what the page holds, whatever that is.

PDFium can do it too, but takes every page apart for it: forty times the time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.pdfbase.pdfmetrics import stringWidth

from kpdesk.documents.saved_pdf import REFERENCE, SavedPdf, entries, written

_FONT, _SIZE = "Helvetica-Bold", 8.0


@dataclass(frozen=True, slots=True)
class Stamp:
    """What is stamped on a page: a line of Latin letters and digits that ends at ``right``, ``base`` from below, in
    points.
    """

    text: str
    right: float
    base: float


def stamped_pages(saved: SavedPdf, pages: Sequence[int], stamps: Sequence[Stamp], first_new: int) -> dict[int, bytes]:
    """Returns the new and the changed objects of a PDF whose pages carry the stamps."""
    font, opening = first_new, first_new + 1
    objects = {
        font: b"<</Type/Font/Subtype/Type1/BaseFont/%s/Encoding/WinAnsiEncoding>>" % _FONT.encode(),
        opening: _stream(b"", b"q"),
    }
    closing = first_new + 2
    objects[closing] = _stream(b"", b"Q /KpdStamp Do")
    for place, (page, stamp) in enumerate(zip(pages, stamps, strict=True)):
        form = first_new + 3 + place
        objects[form] = _form(stamp, font)
        found = entries(saved.body(page))
        contents = REFERENCE.findall(_contents(saved, found.get(b"/Contents", b"")))
        refs = b" ".join(b"%s 0 R" % number for number in contents)
        found[b"/Contents"] = b"[%d 0 R %s %d 0 R]" % (opening, refs, closing)
        found[b"/Resources"] = _with_form(saved, found.get(b"/Resources", b"<<>>"), form)
        objects[page] = written(found)
    return objects


def _contents(saved: SavedPdf, value: bytes) -> bytes:
    """Returns the references to a page's streams: one, an array of them, or a reference to such an array."""
    one = REFERENCE.fullmatch(value.strip())
    if one is None:
        return value
    body = saved.body(int(one[1]))
    return body if body.startswith(b"[") else value


def _with_form(saved: SavedPdf, value: bytes, form: int) -> bytes:
    resources = entries(_dictionary(saved, value))
    forms = entries(_dictionary(saved, resources.get(b"/XObject", b"<<>>")))
    forms[b"/KpdStamp"] = b"%d 0 R" % form
    resources[b"/XObject"] = written(forms)
    return written(resources)


def _dictionary(saved: SavedPdf, value: bytes) -> bytes:
    one = REFERENCE.fullmatch(value.strip())
    return saved.body(int(one[1])) if one else value


def _form(stamp: Stamp, font: int) -> bytes:
    text = stamp.text.encode("cp1252", "replace").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    left = stamp.right - stringWidth(stamp.text, _FONT, _SIZE)
    drawn = b"BT /F %.1f Tf %.2f %.2f Td (%s) Tj ET" % (_SIZE, left, stamp.base, text)
    head = b"/Type/XObject/Subtype/Form/BBox[0 0 %.2f %.2f]/Resources<</Font<</F %d 0 R>>>>" % (
        stamp.right + 1, stamp.base + _SIZE * 2, font,
    )  # fmt: skip
    return _stream(head, drawn)


def _stream(head: bytes, data: bytes) -> bytes:
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (head, len(data), data)
