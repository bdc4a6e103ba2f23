"""The cells of one column beside the people, merged blocks filled down and ditto marks resolved."""

from __future__ import annotations

from operator import itemgetter

from kpdesk.roster.columns import ColumnGuess
from kpdesk.roster.fields import Field
from kpdesk.roster.table import People
from kpdesk.roster.texts import is_ditto
from kpdesk.workbooks.grid import Cell, Sheet

NEVER_FILLED = frozenset(
    {Field.NAME, Field.NAME_URDU, Field.FATHER_NAME, Field.FATHER_NAME_URDU, Field.CNIC, Field.PERSONNEL_NO}
    | {Field.BELT_NO, Field.MOBILE, Field.BORN_ON}
)
"""What belongs to one person alone: a merged block there is one person in several rows, not the same for all."""


def cells_of(sheet: Sheet, people: People, field: Field, column: ColumnGuess) -> list[Cell]:
    """Returns the column's cells; truth values as text, so that TRUE is never taken for 1."""
    cells = list(map(itemgetter(column.index), people.rows))
    if bool in set(map(type, cells)):
        cells = [str(cell).upper() if isinstance(cell, bool) else cell for cell in cells]
    if field not in NEVER_FILLED:
        if sheet.merges:
            _fill_down(sheet, people, column.index, cells)
        _repeat(cells)
    return cells


def _repeat(cells: list[Cell]) -> None:
    """Puts what stands above in place of ``-do-``; where nothing does, the sign stays and its reader says so."""
    signs = {cell for cell in set(cells) if is_ditto(cell)}
    if signs:
        for place, cell in enumerate(cells):
            if place and cell in signs:
                cells[place] = cells[place - 1]


def _fill_down(sheet: Sheet, people: People, column: int, cells: list[Cell]) -> None:
    """A block may begin above the first person, in a section's row or a repeated heading."""
    places = {number: index for index, number in enumerate(people.numbers)}
    for merge in sheet.merges:
        if merge.first_column == merge.last_column == column and merge.last_row > merge.first_row:
            top = sheet.rows[merge.first_row - sheet.first_row][column]
            for number in range(merge.first_row + 1, merge.last_row + 1):
                place = places.get(number)
                if place is not None and cells[place] is None:
                    cells[place] = top
