"""Which rows of a sheet are people, and what the others are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from kpdesk.roster.columns import Columns
from kpdesk.roster.fields import Field
from kpdesk.roster.flaws import shown
from kpdesk.roster.header import Header, header_at
from kpdesk.roster.headings import heading_key
from kpdesk.roster.texts import is_blank, text_of
from kpdesk.workbooks.grid import Cell, Row, Sheet

_TOTAL = re.compile(r"^(?:grand |sub[ -]?)?total\b|^(?:کل|میزان|ٹوٹل)\b", re.IGNORECASE)
_SIGNED = re.compile(
    r"^(?:prepared|checked|verified|compiled|submitted|countersigned|signed?)\b|^signature|^(?:دستخط|تیار کنندہ)",
    re.IGNORECASE,
)
_FATHER_LINE = re.compile(r"^(?:[sdw]\s*[/\\.]\s*o\b|(?:son|daughter|wife) of\b|ولد\b|بنت\b|زوجہ\b)", re.IGNORECASE)
"""A line of its own below the name that it belongs to."""

_NUMBER = re.compile(r"\d.{2,}\d")
_IDENTITY = re.compile(r"\d.{2,}\d|^[\d\W]*\d[\d\W]*$")
"""Digits that can be a number of a person, and not the count behind a section's name."""

_FEW_CELLS = 3
_COUNTED = [str(number) for number in range(1, 100)]
"""Offices number their columns in a row below the headings."""

_TEXTS_OF_TOTAL = 2
_SHORTEST_NUMBER = 1000


class Reason(StrEnum):
    """Why a row is not taken for a person."""

    HEADING = "heading"
    SECTION = "section"
    TOTAL = "total"
    SIGNATURE = "signature"
    NUMBER_ONLY = "number_only"
    HIDDEN = "hidden"
    ANSWERED = "answered"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that is no person: its number, why, and its first text."""

    sheet: str
    row: int
    reason: Reason
    text: str


@dataclass(frozen=True, slots=True)
class SectionLine:
    """A text alone in its row: where it stands and the whole of it, counts and all."""

    row: int
    column: int
    text: str


@dataclass(slots=True)
class People:
    """The rows that are people and their numbers; ``left_out`` are the others.

    ``lines`` are the section lines in their order, the first ``titles`` of them above the headings; ``above`` counts
    for each person the lines that stand above him. ``next_header`` is where a table with other columns begins.
    """

    rows: list[Row] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    above: list[int] = field(default_factory=list)
    lines: list[SectionLine] = field(default_factory=list)
    titles: int = 0
    next_header: Header | None = None
    left_out: list[LeftOut] = field(default_factory=list)


def people_in(
    sheet: Sheet, header: Header, columns: Columns, *, include_hidden: bool = False, above: People | None = None
) -> People:
    """Returns the people below the header; blank rows are passed over, everything else is named.

    A single text between people is a section (``PS CITY (42)``), after the last one a signature. Headings in another
    order or with other names end the table; ``above`` are the people of the table before, whose sections go on.
    """
    titles = list(above.lines) if above else titles_of(sheet, header)
    found = People(lines=titles, titles=above.titles if above else len(titles))
    table = _Shape(columns, sheet, header)
    trailing = 0
    for index in range(header.last + 1, len(sheet.rows)):
        row = sheet.rows[index]
        number = sheet.row_number(index)
        plain = table.is_plainly_person(row)
        reason = None if plain else table.judge(row)
        if reason is Judgement.BLANK:
            continue
        if reason in (None, Reason.HEADING) and not plain and (other := table.other_header(index)) is not None:
            found.next_header = other
            return found
        if reason is Judgement.FATHER_LINE and found.numbers and found.numbers[-1] == number - 1:
            found.rows[-1] = table.with_father(found.rows[-1], _first_text(row))
            continue
        if reason is Judgement.FATHER_LINE:
            reason = None
        if reason is None and number in sheet.hidden_rows and not include_hidden:
            reason = Reason.HIDDEN
        if isinstance(reason, Reason):
            found.left_out.append(LeftOut(sheet.name, number, reason, _first_text(row)))
            if reason is Reason.SECTION:
                found.lines.append(_line(number, row))
            continue
        found.rows.append(row)
        found.numbers.append(number)
        found.above.append(len(found.lines))
        trailing = len(found.left_out)
    found.left_out[trailing:] = [_closing(row) for row in found.left_out[trailing:]]
    return found


def titles_of(sheet: Sheet, header: Header) -> list[SectionLine]:
    """Returns the single texts above the headings: the last may name the station of the first people."""
    lines = []
    for index in range(max(header.first, 0)):
        row = sheet.rows[index]
        if sum(not is_blank(cell) for cell in row) == 1 and any(isinstance(cell, str) for cell in row):
            lines.append(_line(sheet.row_number(index), row))
    return lines


def _line(number: int, row: Row) -> SectionLine:
    column = next(index for index, cell in enumerate(row) if isinstance(cell, str) and not is_blank(cell))
    return SectionLine(number, column, text_of(row[column]))


class Judgement(StrEnum):
    """A row that is neither a person nor named: nothing in it, or the rest of the person above."""

    BLANK = "blank"
    FATHER_LINE = "father_line"


class _Shape:
    """The columns of one sheet, made ready for judging many rows."""

    def __init__(self, columns: Columns, sheet: Sheet, header: Header) -> None:
        self._sheet = sheet
        self._rows = sheet.rows[max(header.first, 0) : header.last + 1]
        self._headings = frozenset(heading_key(text_of(cell)) for row in self._rows for cell in row if cell is not None)
        self._name = columns[Field.NAME].index if Field.NAME in columns else -1
        self._numbers = [columns[f].index for f in (Field.CNIC, Field.PERSONNEL_NO) if f in columns]
        self._serial = columns[Field.SERIAL].index if Field.SERIAL in columns else -1

    def is_plainly_person(self, row: Row) -> bool:
        """A name beside what can be a CNIC or personnel number; headings and counts in that place are none."""
        if self._name < 0 or row[self._name] is None:
            return False
        for index in self._numbers:
            cell = row[index]
            if cell is not None and (_NUMBER.search(cell) if isinstance(cell, str) else _is_long(cell)):
                return True
        return False

    def with_father(self, row: Row, line: str) -> Row:
        """Returns a person's row with the line below put behind his name, from where it is taken apart."""
        return (*row[: self._name], f"{text_of(row[self._name])} {line}", *row[self._name + 1 :])

    def judge(self, row: Row) -> Reason | Judgement | None:
        """Returns why the row is not a person, or None when it must be taken for one."""
        filled = [(index, cell) for index, cell in enumerate(row) if not is_blank(cell)]
        if not filled:
            return Judgement.BLANK
        if self._is_heading(row):
            return Reason.HEADING
        texts = [text_of(cell) for _index, cell in filled if isinstance(cell, str)]
        if len(filled) == 1 and texts and self._name >= 0 and _FATHER_LINE.match(texts[0]):
            return Judgement.FATHER_LINE
        if len(filled) >= _FEW_CELLS and [text_of(cell) for _i, cell in filled] == _COUNTED[: len(filled)]:
            return Reason.HEADING
        if not texts and len(filled) == 1 and filled[0][0] == self._serial:
            return Reason.NUMBER_ONLY
        if len(texts) <= _TEXTS_OF_TOTAL and any(_TOTAL.search(text) for text in texts):
            return Reason.TOTAL
        if any(index in self._numbers and _IDENTITY.search(text_of(cell)) for index, cell in filled):
            return None
        if any(_SIGNED.search(text) for text in texts) and len(filled) <= _FEW_CELLS:
            return Reason.SIGNATURE
        return self._few(filled, texts)

    def other_header(self, index: int) -> Header | None:
        """Returns the headings that begin here, unless they repeat those of the table cell by cell."""
        row = self._sheet.rows[index]
        if any(not isinstance(cell, str) for cell in row if cell is not None) or self._repeats(row):
            return None
        return header_at(self._sheet, index)

    def _repeats(self, row: Row) -> bool:
        return any(
            all(heading_key(text_of(cell)) == heading_key(text_of(own)) for cell, own in zip(row, above, strict=True)
                if not is_blank(cell))
            for above in self._rows
        )  # fmt: skip

    def _few(self, filled: list[tuple[int, Cell]], texts: list[str]) -> Reason | None:
        """One text alone, or with a count beside it, is a section; a number before a name is a person."""
        indexes = {index for index, _cell in filled}
        if len(filled) == 1 and texts:
            return Reason.SECTION
        if len(filled) == 2 and len(texts) == 1 and not {self._serial, self._name} <= indexes:
            return Reason.SECTION
        if len(filled) <= _FEW_CELLS and self._name not in indexes and self._serial not in indexes:
            return Reason.SIGNATURE
        return None

    def _is_heading(self, row: Row) -> bool:
        texts = [heading_key(cell) for cell in row if isinstance(cell, str) and cell]
        return (
            bool(texts)
            and all(text in self._headings for text in texts)
            and not any(isinstance(cell, int | float) for cell in row)
        )


def _is_long(cell: Cell) -> bool:
    return isinstance(cell, int | float) and cell >= _SHORTEST_NUMBER


def _first_text(row: Sequence[Cell]) -> str:
    return next((shown(text_of(cell)) for cell in row if isinstance(cell, str) and not is_blank(cell)), "")


def _closing(row: LeftOut) -> LeftOut:
    return LeftOut(row.sheet, row.row, Reason.SIGNATURE, row.text) if row.reason is Reason.SECTION else row
