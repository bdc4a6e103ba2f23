"""One bounded pass over a workbook's XML before any parser sees it.

It stops what parsers stumble over (entities, other encodings, parts larger than they say) and notes on the way what
the fast reader does not tell: hidden rows, error cells, formulas that were never calculated, cells far outside.
"""

from __future__ import annotations

import re
import time
import zipfile
from collections.abc import Iterator
from typing import Final

from kpdesk.base.errors import Broken, Refused
from kpdesk.base.progress import Progress
from kpdesk.workbooks.grid import column_index
from kpdesk.workbooks.limits import Limits
from kpdesk.workbooks.sheet_facts import SheetFacts
from kpdesk.workbooks.zip_guard import BROKEN_PART, unsafe

_KIB: Final = 1 << 10
_CHUNK: Final = 1 << 20
_LONGEST_ROW: Final = 1 << 18
_TAIL: Final = 64
_XML: Final = (".xml", ".rels", ".vml")
_NEVER_SHEETS: Final = ("sharedstrings.xml", "styles.xml", "workbook.xml")
_DECLARATION: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)", re.IGNORECASE)
_ENCODING: Final = re.compile(rb"""^<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)["']""")
_KNOWN_ENCODINGS: Final = frozenset({b"utf-8", b"utf8", b"us-ascii", b"ascii"})
# Every repetition is bounded or cannot give back, and none crosses a tag: a hostile part must not make them slow.
_ROW_START: Final = rb"""<(?:\w{1,9}:)?row\b"""
_CELL_START: Final = rb"""<(?:\w{1,9}:)?c\b"""
_PLACE: Final = rb"""[^<>]{0,200}?\br=["']([A-Z]{1,3})(\d{1,7})["'][^<>]{0,200}+(?<!/)>"""
_FORMULA: Final = rb"""<(?:\w{1,9}:)?f\b(?:[^<>]{0,300}/>|[^<>]{0,300}>[^<]*+</[^<>]{1,20}>)"""
_HIDDEN_ROW: Final = re.compile(
    _ROW_START + rb"""(?=[^<>]{0,300}\bhidden=["'](?:1|true)["'])[^<>]{0,300}?\br=["'](\d{1,7})["']"""
)
_HIDDEN_COLUMN: Final = re.compile(
    rb"""<(?:\w{1,9}:)?col\b(?=[^<>]{0,300}\bhidden=["'](?:1|true)["'])"""
    rb"""(?=[^<>]{0,300}?\bmin=["'](\d{1,5})["'])[^<>]{0,300}?\bmax=["'](\d{1,5})["']"""
)
_MOST_COLUMNS: Final = 16_384
_CELL: Final = re.compile(_CELL_START + _PLACE + rb"""\s*+<(?:\w{1,9}:)?(?:v|f|is)\b""")
_ERROR_MARKS: Final = (b't="e"', b"t='e'")
_ERROR: Final = re.compile(
    _CELL_START
    + rb"""(?=[^<>]{0,200}\bt=["']e["'])"""
    + _PLACE
    + rb"(?:"
    + _FORMULA
    + rb")?<(?:\w{1,9}:)?v>([^<]{0,20})"
)
_NEVER_CALCULATED: Final = re.compile(
    _CELL_START + _PLACE + _FORMULA + rb"""(?:<(?:\w{1,9}:)?v\s*+/>|<(?:\w{1,9}:)?v></[^<>]{1,20}>)?</(?:\w{1,9}:)?c>"""
)
_FORMULA_MARKS: Final = (b"<f>", b"<f ", b":f>", b":f ")


def scan(archive: zipfile.ZipFile, limits: Limits, progress: Progress) -> dict[str, SheetFacts]:
    """Returns the facts of each sheet part by its name, where ``limits`` want them; other parts are only checked.

    Raises Refused ``workbook_unsafe`` (``entity``, ``encoding``, ``unpacked_size``), ``workbook_takes_too_long``,
    ``workbook_too_many_problems``, Broken ``workbook_damaged``; Cancelled.
    """
    facts: dict[str, SheetFacts] = {}
    ends = time.monotonic() + limits.wall_seconds
    parts = [part for part in archive.infolist() if part.filename.lower().endswith(_XML)]
    done, total = 0, sum(part.file_size for part in parts)
    for part in parts:
        found, noted = SheetFacts(), limits.facts and _is_sheet(part)
        for chunk in _chunks(archive, part):
            progress.step("workbook_checking", done // _KIB, total // _KIB)
            done += len(chunk)
            if time.monotonic() > ends:
                raise Refused("workbook_takes_too_long", field="file")
            if noted:
                _note(chunk, found, limits)
        if noted:
            facts[part.filename] = found
    return facts


def check_reach(archive: zipfile.ZipFile, limits: Limits) -> None:
    """Returns when no filled cell of an .xlsx lies outside the limits; empty formatted cells may lie anywhere.

    It explains a child that died: the fast reader reserves the whole rectangle up to the last filled cell, and one at
    XFD1048576 ends its process. Raises Refused ``workbook_too_large`` with the cell's place.
    """
    for part in filter(_is_sheet, archive.infolist()):
        for chunk in _chunks(archive, part):
            _check_reach(chunk, limits)


def _is_sheet(part: zipfile.ZipInfo) -> bool:
    """Tells whether a part may be a sheet: any of the workbook's own, for its place is the writer's choice."""
    name = part.filename.lower()
    return name.startswith("xl/") and name.endswith(".xml") and not name.endswith(_NEVER_SHEETS)


def _chunks(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """Gives the part in pieces that end between rows, each checked for declarations; the first for its encoding."""
    carried, first, total = b"", True, 0
    try:
        with archive.open(part) as handle:
            while piece := handle.read(_CHUNK):
                total += len(piece)
                buffer = carried + piece
                if first:
                    _check_encoding(buffer)
                    first = False
                # One sign is found many times faster than two, and it is rare.
                if b"!" in buffer and b"<!" in buffer and _DECLARATION.search(buffer):
                    raise unsafe("entity", part=part.filename)
                cut = _cut(buffer)
                yield buffer[:cut]
                carried = buffer[cut:]
    except BROKEN_PART as error:
        raise Broken("workbook_damaged", field="file") from error
    if total != part.file_size:
        raise unsafe("unpacked_size", part=part.filename)
    yield carried


def _cut(buffer: bytes) -> int:
    """Returns where the last whole row ends; inside an endless row, shortly before the end."""
    first = max(len(buffer) - _LONGEST_ROW, 0)
    row = max(buffer.rfind(b"<row", first), buffer.rfind(b":row", first))
    place = buffer.rfind(b"<", 0, row + 1)
    return place if place > len(buffer) - _LONGEST_ROW and place > 0 else max(len(buffer) - _TAIL, 0)


def _check_encoding(start: bytes) -> None:
    """Refuses all but UTF-8: the fast reader takes a UTF-16 sheet for an empty one, and guards would be blind."""
    bare = start.removeprefix(b"\xef\xbb\xbf")
    if b"\0" in bare[:64] or bare.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise unsafe("encoding")
    declared = _ENCODING.match(bare[:256])
    if declared and declared[1].lower() not in _KNOWN_ENCODINGS:
        raise unsafe("encoding")


def _note(chunk: bytes, facts: SheetFacts, limits: Limits) -> None:
    if b"hidden=" in chunk:
        facts.hidden_rows.update(int(found[1]) for found in _HIDDEN_ROW.finditer(chunk))
        for first, last in _HIDDEN_COLUMN.findall(chunk):
            facts.hidden_columns.update(range(int(first) - 1, min(int(last), _MOST_COLUMNS)))
    if any(mark in chunk for mark in _ERROR_MARKS):
        facts.errors.extend(
            (int(r), column_index(c.decode()), v.decode(errors="replace")) for c, r, v in _ERROR.findall(chunk)
        )
    if any(mark in chunk for mark in _FORMULA_MARKS):
        facts.never_calculated.extend((int(r), column_index(c.decode())) for c, r in _NEVER_CALCULATED.findall(chunk))
    if len(facts.errors) + len(facts.never_calculated) > limits.problems:
        raise Refused("workbook_too_many_problems", field="file", limit=limits.problems)


def _check_reach(chunk: bytes, limits: Limits) -> None:
    for found in _CELL.finditer(chunk):
        letters, row = found[1].decode(), int(found[2])
        if row > limits.rows or column_index(letters) >= limits.columns:
            raise Refused(
                "workbook_too_large", field="file", place=f"{letters}{row}", rows=limits.rows, columns=limits.columns
            )
