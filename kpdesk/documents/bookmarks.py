"""Bookmarks, stamps and a title for a PDF that PDFium has saved: PDFium reads outlines but writes none.

They are appended as the PDF format's own "incremental update": the bytes before stay as they are.
Source: ISO 32000-1, 7.5.6 (incremental updates), 12.3.3 (document outline).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from kpdesk.base.clock import local
from kpdesk.documents.page_stamps import Stamp, stamped_pages
from kpdesk.documents.saved_pdf import SavedPdf

_PROGRAM = "KP Desk"


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A line of the outline: ``page`` counted from 0, ``level`` 0 or 1; an entry of level 1 hangs on the last of 0."""

    title: str
    page: int
    level: int = 0


@dataclass(slots=True)
class _Item:
    mark: Bookmark
    number: int
    children: list[_Item] = field(default_factory=list)


def with_bookmarks(
    pdf: bytes, marks: Sequence[Bookmark], title: str, moment: datetime, stamps: Sequence[Stamp] = ()
) -> bytes:
    """Returns the PDF with its outline, title, the moment as its only date, and a stamp on each page.

    Raises Broken ``pdf_damaged`` for a file without a plain table of its objects.
    """
    saved = SavedPdf(pdf)
    pages = saved.pages()
    first_new = saved.size
    objects: dict[int, bytes] = {}
    info = first_new
    stamp = local(moment).strftime("D:%Y%m%d%H%M%S+05'00'").encode()
    objects[info] = b"<</Title %s/Creator(%s)/Producer(%s)/CreationDate(%s)/ModDate(%s)>>" % (
        _text(title), _PROGRAM.encode(), _PROGRAM.encode(), stamp, stamp,
    )  # fmt: skip
    outline = first_new + 1
    roots = _hung(marks, outline + 1)
    if roots:
        objects |= _outline(roots, outline, pages)
    if stamps:
        objects |= stamped_pages(saved, pages, stamps, max(objects) + 1)
    catalog = saved.body(saved.root).rstrip()
    more = b"/Outlines %d 0 R/PageMode/UseOutlines" % outline if roots else b""
    objects[saved.root] = catalog[:-2] + more + b"/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None>>>>"
    return saved.appended(objects, info)


def _hung(marks: Sequence[Bookmark], first: int) -> list[_Item]:
    roots: list[_Item] = []
    for number, mark in enumerate(marks, start=first):
        item = _Item(mark, number)
        (roots[-1].children if mark.level and roots else roots).append(item)
    return roots


def _outline(roots: list[_Item], outline: int, pages: list[int]) -> dict[int, bytes]:
    objects = {
        outline: b"<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>"
        % (roots[0].number, roots[-1].number, len(roots))
    }
    for root in roots:
        objects |= _entries(root.children, root.number, pages)
    return objects | _entries(roots, outline, pages)


def _entries(items: list[_Item], parent: int, pages: list[int]) -> dict[int, bytes]:
    objects: dict[int, bytes] = {}
    for place, item in enumerate(items):
        body = b"<</Title %s/Parent %d 0 R/Dest[%d 0 R/Fit]" % (_text(item.mark.title), parent, pages[item.mark.page])
        if place:
            body += b"/Prev %d 0 R" % items[place - 1].number
        if place + 1 < len(items):
            body += b"/Next %d 0 R" % items[place + 1].number
        if item.children:
            first, last = item.children[0].number, item.children[-1].number
            body += b"/First %d 0 R/Last %d 0 R/Count %d" % (first, last, -len(item.children))
        objects[item.number] = body + b">>"
    return objects


def _text(text: str) -> bytes:
    return b"<FEFF" + text.encode("utf-16-be", "replace").hex().upper().encode() + b">"
