"""The objects of a PDF as PDFium saves it, and more of them appended: the format's own "incremental update".

Source: ISO 32000-1, 7.3 (objects), 7.5.4 (cross-reference table), 7.5.6 (incremental updates).
"""

from __future__ import annotations

import re
from typing import Final

from kpdesk.base.errors import Broken

REFERENCE: Final = re.compile(rb"(\d+)\s+0\s+R")
_TOKEN: Final = re.compile(
    rb"<<|>>|\[|\]|\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)|<[0-9A-Fa-f\s]*>|/[^\s<>\[\]()/]*|[^\s<>\[\]()/]+",
    re.DOTALL,
)


def entries(dictionary: bytes) -> dict[bytes, bytes]:
    """Returns what stands under each name of a dictionary ``<<…>>``, as it is written."""
    tokens = [(match.start(), match.end(), match[0]) for match in _TOKEN.finditer(dictionary)][1:-1]
    found: dict[bytes, bytes] = {}
    at = 0
    while at < len(tokens):
        name, at = tokens[at][2], at + 1
        first, depth = at, 0
        while at < len(tokens) and (depth or at == first or not tokens[at][2].startswith(b"/")):
            depth += {b"<<": 1, b"[": 1, b">>": -1, b"]": -1}.get(tokens[at][2], 0)
            at += 1
        if at > first:
            found[name] = dictionary[tokens[first][0] : tokens[at - 1][1]]
    return found


def written(found: dict[bytes, bytes]) -> bytes:
    """Returns a dictionary with these entries."""
    return b"<<" + b"".join(b"%s %s" % pair for pair in found.items()) + b">>"


class SavedPdf:
    """The tables of a PDF as PDFium writes them: objects in plain sight, one classic cross-reference table."""

    def __init__(self, pdf: bytes) -> None:
        """Raises Broken ``pdf_damaged`` for a file without a plain table of its objects."""
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
        return [page for kid in REFERENCE.findall(kids[1]) for page in self._below(int(kid))]

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
