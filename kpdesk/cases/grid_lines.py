"""Replies and orders as a grid: one line for each case, from a workbook, from pasted cells, or typed."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Final

from kpdesk.base.errors import Refused
from kpdesk.base.letters import fold, tidy
from kpdesk.base.sentences import LANGUAGES, sentence
from kpdesk.workbooks.grid import Cell, Row, Workbook

MOST_LINES: Final = 2000
MOST_SIGNS: Final = 4000
_HEADING_WITHIN: Final = 20


class GridKind(StrEnum):
    """What a grid holds."""

    REPLIES = "replies"
    ORDERS = "orders"


COLUMNS: Final[Mapping[GridKind, tuple[str, ...]]] = {
    GridKind.REPLIES: ("case", "received", "on", "gist", "wants_hearing", "anyway"),
    GridKind.ORDERS: (
        "case",
        "outcome",
        "punishment",
        "amount",
        "cumulative",
        "reduced_to",
        "reasons",
        "reply_considered",
        "ob_number",
        "number",
        "on",
        "anyway",
    ),
}
"""The columns of each grid in their order; ``anyway`` is the reason for going on against what the guard finds."""


@dataclass(frozen=True, slots=True)
class GridLine:
    """One line: the number that the sheet shows for it, and its cells as text by column; empty ones are left out."""

    line: int
    cells: Mapping[str, str] = field(default_factory=dict)

    def cell(self, column: str) -> str:
        """Returns a cell's text, empty where nothing stands."""
        return self.cells.get(column, "")


def column_title(column: str, language: str = "en") -> str:
    """Returns a column's heading."""
    return sentence(f"grid_{column}", language=language)


def lines_in(kind: GridKind, workbook: Workbook) -> tuple[GridLine, ...]:
    """Returns the lines of the first sheet that has the grid's headings, in either language or as the columns' names.

    Raises Refused ``grid_no_headings``, ``grid_too_many_lines``.
    """
    for sheet in workbook.sheets:
        for place, row in enumerate(sheet.rows[:_HEADING_WITHIN]):
            columns = _columns_of(kind, row)
            if "case" in columns.values():
                numbered = enumerate(sheet.rows[place + 1 :], start=sheet.row_number(place + 1))
                return _checked(_line(number, cells, columns) for number, cells in numbered)
    titles = ", ".join(column_title(column) for column in COLUMNS[kind])
    raise Refused("grid_no_headings", field="file", columns=titles)


def pasted_lines(kind: GridKind, text: str, first_column: str = "case") -> tuple[GridLine, ...]:
    """Returns the lines of cells that were copied in a spreadsheet; the first cell goes to ``first_column``.

    A line of headings is taken as such. Raises Refused ``grid_too_many_lines``, ``grid_paste_not_understood``.
    """
    rows = _pasted(text)
    if not rows:
        return ()
    columns = _columns_of(kind, rows[0])
    if "case" in columns.values():
        return _checked(_line(number, row, columns) for number, row in enumerate(rows[1:], start=1))
    names = COLUMNS[kind][COLUMNS[kind].index(first_column) :]
    plain = dict(enumerate(names))
    return _checked(_line(number, row, plain) for number, row in enumerate(rows, start=1))


def _pasted(text: str) -> list[list[str]]:
    """Returns the cells as spreadsheets put them on the clipboard: a cell with a line break stands in quotes."""
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))
    except csv.Error:
        raise Refused("grid_paste_not_understood", field="file") from None


def _columns_of(kind: GridKind, row: Sequence[Cell]) -> dict[int, str]:
    names = _names(kind)
    found = {place: names.get(fold(str(cell))) for place, cell in enumerate(row) if cell is not None}
    return {place: name for place, name in found.items() if name}


@cache
def _names(kind: GridKind) -> Mapping[str, str]:
    names = {fold(column.replace("_", " ")): column for column in COLUMNS[kind]}
    names |= {fold(column): column for column in COLUMNS[kind]}
    return names | {fold(column_title(column, language)): column for column in COLUMNS[kind] for language in LANGUAGES}


def _line(number: int, row: Row | Sequence[str], columns: Mapping[int, str]) -> GridLine:
    cells = {name: _text(row[place]) for place, name in columns.items() if place < len(row)}
    return GridLine(number, {name: text for name, text in cells.items() if text})


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat()
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return tidy(str(cell))[:MOST_SIGNS]


def _checked(lines: Iterable[GridLine]) -> tuple[GridLine, ...]:
    found = tuple(line for line in lines if line.cells)
    if len(found) > MOST_LINES:
        raise Refused("grid_too_many_lines", field="file", lines=len(found), most=MOST_LINES)
    return found
