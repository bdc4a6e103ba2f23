"""A workbook as values: sheets of rows of cells, free of the library that read them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from kpdesk.base.problems import Problem

Cell = None | str | int | float | bool | datetime.date | datetime.datetime | datetime.time
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged block of cells: rows as the spreadsheet numbers them (from 1), columns as indexes (from 0)."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet.

    Every row has the same length and starts in column A; ``first_row`` is the spreadsheet's number of ``rows[0]``.
    A blank cell is None. ``hidden_columns`` (indexes from 0) are known for .xlsx.
    ``hidden_rows`` and ``merges`` are known for .xlsx, .xls and .ods; other kinds leave them
    empty.
    """

    name: str
    rows: tuple[Row, ...]
    first_row: int = 1
    hidden: bool = False
    hidden_rows: frozenset[int] = field(default_factory=frozenset)
    merges: tuple[Merge, ...] = ()
    hidden_columns: frozenset[int] = field(default_factory=frozenset)

    def row_number(self, index: int) -> int:
        """Returns the number that the spreadsheet shows for ``rows[index]``."""
        return self.first_row + index


@dataclass(frozen=True, slots=True)
class Workbook:
    """What one file holds: ``kind`` is xlsx, xlsb, xls, ods or csv; ``problems`` are findings about single cells."""

    kind: str
    sheets: tuple[Sheet, ...]
    sha256: str
    problems: tuple[Problem, ...] = ()


def column_letter(index: int) -> str:
    """Returns the letters of a column: 0 is A, 25 is Z, 26 is AA."""
    if index < 0:
        raise ValueError(index)
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_index(letters: str) -> int:
    """Returns the index of a column from its letters: A is 0."""
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1
