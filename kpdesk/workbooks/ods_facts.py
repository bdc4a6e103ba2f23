"""Hidden rows, merged blocks and error cells of an .ods, from the tags of its rows ([OpenDocument 1.3] part 3, 9)."""

from __future__ import annotations

import html
import itertools
import re
import zipfile
from collections.abc import Iterator
from typing import Final

from kpdesk.base.errors import Broken, Refused
from kpdesk.base.progress import Progress
from kpdesk.workbooks.grid import Merge
from kpdesk.workbooks.limits import Limits
from kpdesk.workbooks.sheet_facts import SheetFacts
from kpdesk.workbooks.zip_guard import BROKEN_PART

_CONTENT: Final = "content.xml"
_CHUNK: Final = 1 << 22
_LONGEST_ROW: Final = 1 << 24
_MARK: Final = re.compile(rb"<table:(table|table-row)(?=[\s/>])([^<>]{0,2000})>")
_CELL: Final = re.compile(rb"<table:(?:covered-)?table-cell(?=[\s/>])([^<>]{0,20000})>(?:<text:p>([^<]{0,20}))?")
_HIDDEN: Final = re.compile(rb"""\btable:visibility=["'](?:collapse|filter)["']""")
_NAME: Final = re.compile(rb"""\btable:name=["']([^"'<>]*)["']""")
_REPEATED_ROWS: Final = re.compile(rb"""\btable:number-rows-repeated=["'](\d{1,9})["']""")
_REPEATED: Final = re.compile(rb"""\btable:number-columns-repeated=["'](\d{1,9})["']""")
_ROWS_SPANNED: Final = re.compile(rb"""\btable:number-rows-spanned=["'](\d{1,9})["']""")
_COLUMNS_SPANNED: Final = re.compile(rb"""\btable:number-columns-spanned=["'](\d{1,9})["']""")
_ERROR: Final = re.compile(rb"""\bcalcext:value-type=["']error["']""")
_TELLING: Final = (b"-spanned=", b'"error"', b"'error'")


def facts_in_ods(archive: zipfile.ZipFile, limits: Limits, progress: Progress) -> dict[str, SheetFacts]:
    """Returns the facts of each sheet by its name; the parts must have passed ``xml_guard.scan`` before.

    Raises Broken ``workbook_damaged``, Refused ``workbook_too_many_problems``; Cancelled.
    """
    found: dict[str, SheetFacts] = {}
    facts, number = SheetFacts(), 0
    for mark, attributes, inside in _marks(archive, progress):
        if mark == b"table":
            name = _NAME.search(attributes)
            facts, number = SheetFacts(), 0
            found[html.unescape(name[1].decode("utf-8", "replace")) if name else ""] = facts
            continue
        count = _count(_REPEATED_ROWS, attributes)
        if number < limits.rows:
            if _HIDDEN.search(attributes):
                facts.hidden_rows.update(range(number + 1, min(number + count, limits.rows) + 1))
            if any(telling in inside for telling in _TELLING):
                _note_cells(inside, number + 1, facts, limits)
        number += count
    return found


def _marks(archive: zipfile.ZipFile, progress: Progress) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Gives each tag of a sheet or row with its attributes and all that stands up to the next one."""
    carried = b""
    try:
        with archive.open(_CONTENT) as handle:
            while piece := handle.read(_CHUNK):
                progress.step("workbook_checking")
                buffer = carried + piece
                marks = list(_MARK.finditer(buffer))
                for mark, following in itertools.pairwise(marks):
                    yield mark[1], mark[2], buffer[mark.end() : following.start()]
                carried = buffer[marks[-1].start() if marks else -_CHUNK :][:_LONGEST_ROW]
    except (*BROKEN_PART, KeyError) as error:
        raise Broken("workbook_damaged", field="file") from error
    for mark in _MARK.finditer(carried):
        yield mark[1], mark[2], carried[mark.end() :]


def _note_cells(row: bytes, number: int, facts: SheetFacts, limits: Limits) -> None:
    column = 0
    for cell in _CELL.finditer(row):
        attributes = cell[1]
        height, breadth = _count(_ROWS_SPANNED, attributes), _count(_COLUMNS_SPANNED, attributes)
        if height > 1 or breadth > 1:
            facts.merges.append(Merge(number, column, number + height - 1, column + breadth - 1))
        if _ERROR.search(attributes):
            facts.errors.append((number, column, (cell[2] or b"").decode("utf-8", "replace")))
        column += _count(_REPEATED, attributes)
        if len(facts.errors) + len(facts.merges) > limits.problems:
            raise Refused("workbook_too_many_problems", field="file", limit=limits.problems)


def _count(pattern: re.Pattern[bytes], attributes: bytes) -> int:
    found = pattern.search(attributes)
    return int(found[1]) if found else 1
