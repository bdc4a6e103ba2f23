"""The answer of the reader child, taken line by line and believed in nothing but plain values."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, Final

from kpdesk.base.errors import Broken, KpDeskError, Refused
from kpdesk.base.progress import Progress
from kpdesk.workbooks.grid import Cell, Merge, Row, Sheet
from kpdesk.workbooks.limits import Limits
from kpdesk.workbooks.merged_blocks import merges_in_use
from kpdesk.workbooks.text_checks import CONTROL, Findings

_ESCAPED: Final = re.compile(r"\\(?:u00[01789]|ud[89a-f]|[bf])", re.IGNORECASE)
_BARE: Final = re.compile("[\x7f-\x9f]")
_SIGNS_OF_CONTROLS: Final = (b"\\", b"\x7f", b"\xc2")
"""Bytes of which one is in every line of JSON that holds a control character; they are rare and found at once."""
_CELL_TYPES: Final = frozenset({str, int, float, bool, type(None), datetime.date, datetime.datetime, datetime.time})
_MOST_COLUMNS: Final = 16_384
_REFUSALS: Final = frozenset({"workbook_password_protected", "workbook_too_large"})


class ReaderFailedError(Exception):
    """The child ended without an answer, or its answer is not one."""


def sheets_of(
    answer: Iterable[bytes | None], progress: Progress, limits: Limits, findings: Findings
) -> tuple[Sheet, ...]:
    """Returns the sheets that the child read, empty ones too; ``answer`` gives None while it waits for a line.

    Raises what the child refused (:class:`Refused`, Broken ``workbook_damaged``), :class:`ReaderFailedError` when the
    answer breaks off or is not understood, and Cancelled.
    """
    building: list[_SheetUnderWay] = []
    try:
        for line, text in _lines(answer, limits):
            progress.step("workbook_reading", sum(len(s.rows) for s in building), sum(s.height for s in building))
            if line is None:
                continue
            if "refused" in line:
                raise _refusal(line, limits)
            if "end" in line:
                return _distinct(tuple(sheet.finished() for sheet in building))
            if "sheet" in line:
                building.append(_SheetUnderWay(line))
            else:
                building[-1].take(line, text, findings)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise ReaderFailedError from error
    raise ReaderFailedError


def _lines(answer: Iterable[bytes | None], limits: Limits) -> Iterator[tuple[dict[str, Any] | None, str]]:
    """Gives each line with its text, where that may hold control characters."""
    total = 0
    for raw in answer:
        if raw is None:
            yield None, ""
            continue
        total += len(raw)
        if total > limits.answer_bytes:
            raise Refused("workbook_too_large", field="file", place="", rows=limits.rows, columns=limits.columns)
        text = raw.decode("utf-8")
        yield json.loads(text), text if any(sign in raw for sign in _SIGNS_OF_CONTROLS) else ""


def _distinct(sheets: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    """Returns the sheets; raises Broken ``workbook_damaged`` when two bear one name: places would be ambiguous."""
    if len({sheet.name for sheet in sheets}) != len(sheets):
        raise Broken("workbook_damaged", field="file")
    return sheets


def _refusal(line: dict[str, Any], limits: Limits) -> KpDeskError:
    code = line["refused"]
    if code not in _REFUSALS:
        return Broken("workbook_damaged", field="file")
    place = str(line.get("place", ""))[:40]
    return Refused(code, field="file", sheet=str(line.get("sheet", ""))[:80], place=place, rows=limits.rows,
                   columns=limits.columns)  # fmt: skip


def _may_hold_controls(text: str) -> bool:
    """Tells quickly whether a line of JSON can hold a control character; escapes are looked for only where one is."""
    if "\\" in text and _ESCAPED.search(text):
        return True
    return "\x7f" in text if text.isascii() else _BARE.search(text) is not None


class _SheetUnderWay:
    """A sheet whose rows are still coming in."""

    def __init__(self, head: dict[str, Any]) -> None:
        self.name = str(head["sheet"])
        self.hidden = bool(head["hidden"])
        self.top = int(head["top"])
        self.height = int(head["height"])
        self.left = int(head["left"])
        if not 0 <= self.left <= _MOST_COLUMNS:
            raise ValueError("left")
        self.width = 0
        self.merges = tuple(Merge(int(r1) + 1, int(c1), int(r2) + 1, int(c2)) for r1, c1, r2, c2 in head["merges"])
        self.rows: list[Row] = []
        # A roll has few different days: each is made, kept and hashed once.
        self._day = lru_cache(maxsize=1 << 16)(datetime.date.fromordinal)

    def take(self, line: dict[str, Any], text: str, findings: Findings) -> None:
        """Adds a block of rows; looks into single cells only where the block says or shows that it must."""
        first_number = self.top + len(self.rows) + 1
        columns: list[list[Any]] = line["columns"]
        for place in line["days"]:
            columns[place] = [None if ordinal is None else self._day(ordinal) for ordinal in columns[place]]
        for place in line["tagged"]:
            columns[place] = [
                self._untagged(cell, first_number + row, place, findings) if type(cell) is list else cell
                for row, cell in enumerate(columns[place])
            ]
        self._check_shape(columns)
        if _may_hold_controls(text):
            self._note_controls(columns, first_number, findings)
        beside = [(None,) * len(columns[0])] * self.left
        self.rows.extend(zip(*beside, *columns, strict=True))

    def finished(self) -> Sheet:
        """Returns the sheet without empty rows at its end."""
        while self.rows and all(cell is None for cell in self.rows[-1]):
            self.rows.pop()
        return Sheet(self.name, tuple(self.rows), self.top + 1, self.hidden, frozenset(), self._merges_in_use())

    def _merges_in_use(self) -> tuple[Merge, ...]:
        return merges_in_use(self.merges, self.top + len(self.rows), len(self.rows[0]) if self.rows else 0)

    def _check_shape(self, columns: list[list[Any]]) -> None:
        """Raises ValueError unless all blocks have as many columns as the first, and hold nothing but cells."""
        self.width = self.width or len(columns)
        if len(columns) != self.width or not all(type(cells) is list for cells in columns):
            raise ValueError("not a block of columns")
        if any(not _CELL_TYPES.issuperset(map(type, cells)) for cells in columns):
            raise ValueError("not a column of cells")

    def _untagged(self, tagged: list[Any], number: int, column: int, findings: Findings) -> Cell:
        kind, value = tagged
        if kind == "d":
            return self._day(value)
        if kind == "s":
            return datetime.datetime.fromisoformat(value)
        if kind == "t":
            return datetime.time.fromisoformat(value)
        findings.too_long(self.name, number, column + self.left, int(value))
        return None

    def _note_controls(self, columns: list[list[Any]], first_number: int, findings: Findings) -> None:
        for column, cells in enumerate(columns):
            for place, cell in enumerate(cells):
                if type(cell) is str and CONTROL.search(cell):
                    findings.control(self.name, first_number + place, column + self.left, cell)
