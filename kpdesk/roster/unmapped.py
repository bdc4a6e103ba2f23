"""Columns of a roll that hold something and that nothing is taken from: always named, never passed over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter

from kpdesk.roster.column_pairs import other_name_column
from kpdesk.roster.columns import Columns
from kpdesk.roster.flaws import shown
from kpdesk.roster.header import Header
from kpdesk.roster.table import People
from kpdesk.roster.texts import is_blank, text_of
from kpdesk.workbooks.grid import column_letter


@dataclass(frozen=True, slots=True)
class Unmapped:
    """One such column; ``filled`` counts the people who have something there, ``example`` is the first of it."""

    index: int
    heading: str
    filled: int
    example: str

    @property
    def letter(self) -> str:
        """The column's letters as the spreadsheet shows them."""
        return column_letter(self.index)


def unmapped_columns(header: Header, columns: Columns, people: People) -> Iterator[Unmapped]:
    """Gives the columns with data beside the people that serve no field, from left to right."""
    taken = {guess.index for guess in columns.values()}
    if (other := other_name_column(header.headings, columns)) is not None:
        taken.add(other)
    width = len(people.rows[0]) if people.rows else 0
    for index in range(width):
        if index in taken:
            continue
        filled = [cell for cell in map(itemgetter(index), people.rows) if cell is not None and not is_blank(cell)]
        if filled:
            heading = header.headings[index] if index < len(header.headings) else ""
            yield Unmapped(index, heading, len(filled), shown(text_of(filled[0])))


def as_json(sheet: str, column: Unmapped) -> dict[str, object]:
    """Returns the column as plain values for a script."""
    return {
        "sheet": sheet, "column": column.letter, "heading": column.heading, "filled": column.filled,
        "example": column.example,
    }  # fmt: skip
