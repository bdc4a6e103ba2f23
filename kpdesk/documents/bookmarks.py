"""Bookmarks and a title for a PDF that PDFium has saved: PDFium reads outlines but writes none.

They are appended as the PDF format's own "incremental update": the bytes before stay as they are.
Source: ISO 32000-1, 7.5.6 (incremental updates), 12.3.3 (document outline).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from kpdesk.base.clock import local
from kpdesk.base.errors import Broken

_PROGRAM = "KP Desk"
_REFERENCE = re.compile(rb"(\d+)\s+0\s+R")


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


def with_bookmarks(pdf: bytes, marks: Sequence[Bookmark], title: str, moment: datetime) -> bytes:
    """Returns the PDF with its outline, title and the moment as its only date.

    Raises Broken ``pdf_damaged`` for a file without a plain table of its objects.
    """
    saved = _Saved(pdf)
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
    catalog = saved.body(saved.root).rstrip()
    more = b"/Outlines %d 0 R/PageMode/UseOutlines" % outline if roots else b""
    objects[saved.root] = catalog[:-2] + more + b"/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None>>>>"
    return saved.appended(objects, info)


class _Saved:
    """The tables of a PDF as PDFium writes them: objects in plain sight, one classic cross-reference table."""

    def __init__(self, pdf: bytes) -> None:
        self._pdf = pdf
        ends = pdf.rfind(b"startxref")
        trailer = pdf.rfind(b"trailer")
        root = re.search(rb"/Root\s+(\d+)\s+0\s+R", pdf[trailer:])
        size = re.search(rb"/Size\s+(\d+)", pdf[trailer:])
        if ends < 0 or trailer < 0 or root is None or size is None:
            raise Broken("pdf_damaged")
        self.start = int(pdf[ends + 9 :].split()[0])
        self.root, self.size = int(root[1]), int(size[1])
        identity = re.search(rb"/ID\s*\[.*?\]", pdf[trailer:], re.DOTALL)
        self._identity = identity[0] if identity else b""
        self._offsets = self._read_offsets()

    def _read_offsets(self) -> dict[int, int]:
        found: dict[int, int] = {}
        lines = iter(self._pdf[self.start : self._pdf.rfind(b"trailer")].split(b"\n"))
        next(lines)
        for line in lines:
            head = line.split()
            if len(head) != 2:
                continue
            first, count = int(head[0]), int(head[1])
            for number in range(first, first + count):
                offset, _generation, kind = next(lines).split()
                if kind == b"n":
                    found[number] = int(offset)
        return found

    def body(self, number: int) -> bytes:
        """Returns the dictionary of an object."""
        at = self._offsets.get(number)
        if at is None:
            raise Broken("pdf_damaged")
        start = self._pdf.index(b"obj", at) + 3
        return self._pdf[start : self._pdf.index(b"endobj", start)].strip()

    def pages(self) -> list[int]:
        """Returns the object numbers of the pages in their order."""
        tree = re.search(rb"/Pages\s+(\d+)\s+0\s+R", self.body(self.root))
        if tree is None:
            raise Broken("pdf_damaged")
        return self._below(int(tree[1]))

    def _below(self, number: int) -> list[int]:
        body = self.body(number)
        kids = re.search(rb"/Kids\s*\[(.*?)\]", body, re.DOTALL)
        if kids is None:
            return [number]
        return [page for kid in _REFERENCE.findall(kids[1]) for page in self._below(int(kid))]

    def appended(self, objects: dict[int, bytes], info: int) -> bytes:
        """Returns the PDF with these objects added or replaced."""
        parts = [self._pdf if self._pdf.endswith(b"\n") else self._pdf + b"\n"]
        at = len(parts[0])
        table = [b"xref\n"]
        for number, body in sorted(objects.items()):
            text = b"%d 0 obj\n%s\nendobj\n" % (number, body)
            table.append(b"%d 1\n%010d 00000 n \n" % (number, at))
            parts.append(text)
            at += len(text)
        trailer = b"trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/Prev %d%s>>\nstartxref\n%d\n%%%%EOF\n" % (
            max(self.size, *(number + 1 for number in objects)), self.root, info, self.start, self._identity, at,
        )  # fmt: skip
        return b"".join([*parts, *table, trailer])


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
