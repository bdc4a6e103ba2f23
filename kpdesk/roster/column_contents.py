"""Columns recognised by what they hold, where no heading tells or the headings tell otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from kpdesk.roster.columns import UNSURE, ColumnGuess, Columns
from kpdesk.roster.contents import GLANCE_ROWS, content_score, filled_cells
from kpdesk.roster.dates import habit_of, read_date
from kpdesk.roster.fields import Field
from kpdesk.roster.header import Header
from kpdesk.roster.headings import heading_key, is_other_matter, known_field
from kpdesk.roster.places import is_named_place
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.texts import digits_of, text_of
from kpdesk.workbooks.grid import Cell

PLAINLY, HARDLY = 0.8, 0.2
_RANKS_FROM = 0.6
_NUMBER_WORDS = frozenset({"no", "nos", "number", "numbers", "نمبر"})
_PLAIN_NUMBERS = (Field.CNIC, Field.PERSONNEL_NO, Field.MOBILE)
_FEWEST = 2
_SHORT_LONG_YEARS = (14, 45)
"""Years between birth and enlistment: two columns of dates so far apart are these two."""


class _Cells:
    """The filled cells of each column below the headings, and how well they fit a field."""

    def __init__(self, header: Header, rows: Sequence[Sequence[Cell]], ranks: RankNames, latest: int) -> None:
        self.header = header
        width = len(rows[0]) if rows else len(header.headings)
        self.filled = [filled_cells([row[index] for row in rows])[:GLANCE_ROWS] for index in range(width)]
        self._ranks, self.latest = ranks, latest

    def fit(self, index: int, field: Field) -> float:
        """Returns 0 to 1 for a column; a personnel number of eight digits only counts when it has no heading."""
        filled = self.filled[index]
        if field is Field.PERSONNEL_NO and filled:
            return sum(digits_of(c).isdecimal() and 6 <= len(digits_of(c)) <= 8 for c in filled) / len(filled)
        if field is Field.POSTING and filled:
            return sum(isinstance(c, str) and is_named_place(text_of(c)) for c in filled) / len(filled)
        return content_score(filled, field, self._ranks, self.latest)


def improved(
    header: Header, rows: Sequence[Sequence[Cell]], columns: Columns, ranks: RankNames, latest: int
) -> Columns:
    """Returns the columns with those whose cells plainly say more than the headings.

    Crossed headings are put right, ``No`` beside a rank is the belt number, and columns without a known heading are
    recognised where the cells leave no doubt of their kind; all but the belt number are asked about later.
    """
    cells = _Cells(header, rows, ranks, latest)
    found = _uncrossed(dict(columns), cells)
    found = _name_beside_rank(found, cells)
    return _with_belt(_recognised(_with_belt(found, cells), cells), cells)


def opened_by_content(header: Header, rows: Sequence[Sequence[Cell]], ranks: RankNames, latest: int) -> Columns | None:
    """Returns the columns of a sheet whose headings say nothing, or None where its cells show no people."""
    found = _with_belt(_recognised({}, cells := _Cells(header, rows, ranks, latest)), cells)
    return found if Field.NAME in found and Field.CNIC in found else None


def _uncrossed(columns: Columns, cells: _Cells) -> Columns:
    """A number's column that holds none goes to the column that does, and that one's field takes its place."""
    for field in _PLAIN_NUMBERS:
        guess = columns.get(field)
        if guess is None or len(cells.filled[guess.index]) < _FEWEST or cells.fit(guess.index, field) > HARDLY:
            continue
        for other, theirs in list(columns.items()):
            if other in _PLAIN_NUMBERS and other is not field and cells.fit(theirs.index, field) >= PLAINLY:
                if cells.fit(guess.index, other) < PLAINLY:
                    continue
                columns[field], columns[other] = _taken(theirs), _taken(guess)
                return columns
    return columns


def _name_beside_rank(columns: Columns, cells: _Cells) -> Columns:
    """One heading over two columns, rank and name, stands above the rank."""
    name = columns.get(Field.NAME)
    if name is None or Field.RANK in columns or cells.fit(name.index, Field.RANK) < _RANKS_FROM:
        return columns
    beside = name.index + 1
    free = beside < len(cells.filled) and beside not in {guess.index for guess in columns.values()}
    if free and not _heading(cells, beside) and cells.fit(beside, Field.NAME) >= PLAINLY:
        columns[Field.RANK] = _taken(name)
        columns[Field.NAME] = ColumnGuess(beside, name.heading, UNSURE, by_content=True)
    return columns


def _with_belt(columns: Columns, cells: _Cells) -> Columns:
    guess = _belt_beside_rank(columns, cells)
    return {**columns, Field.BELT_NO: guess} if guess else columns


def _belt_beside_rank(columns: Columns, cells: _Cells) -> ColumnGuess | None:
    """A column named ``No``, or one without any heading behind the rank, that holds numbers."""
    if Field.BELT_NO in columns or Field.RANK not in columns:
        return None
    serial = columns.get(Field.SERIAL)
    for index in (columns[Field.RANK].index + 1, columns[Field.RANK].index - 1):
        if not 0 <= index < len(cells.filled) or index in {
            g.index for f, g in columns.items() if f is not Field.SERIAL
        }:
            continue
        heading = _heading(cells, index)
        is_number = heading_key(heading) in _NUMBER_WORDS or (not heading and index > columns[Field.RANK].index)
        if is_number and not (serial and serial.index == index) and cells.fit(index, Field.BELT_NO) >= PLAINLY:
            return ColumnGuess(index, heading, UNSURE, by_content=not heading)
    return None


def _recognised(columns: Columns, cells: _Cells) -> Columns:
    """Free columns whose cells can hardly be anything else; a heading of other matters keeps its column free."""
    for field, enough in (
        (Field.CNIC, PLAINLY), (Field.MOBILE, PLAINLY), (Field.RANK, _RANKS_FROM), (Field.POSTING, _RANKS_FROM),
        (Field.PERSONNEL_NO, PLAINLY),
    ):  # fmt: skip
        if field not in columns:
            best = max(_free(columns, cells), key=lambda index: cells.fit(index, field), default=None)
            if best is not None and cells.fit(best, field) >= enough:
                columns[field] = ColumnGuess(best, _heading(cells, best), UNSURE, by_content=True)
    for field in (Field.NAME, Field.FATHER_NAME):
        blank_only = Field.NAME in columns
        if field not in columns:
            for index in _free(columns, cells):
                fits = cells.fit(index, Field.NAME) >= PLAINLY and cells.fit(index, Field.RANK) < HARDLY
                if fits and not (blank_only and _heading(cells, index)) and _after_name(columns, field, index):
                    columns[field] = ColumnGuess(index, _heading(cells, index), UNSURE, by_content=True)
                    break
    return _dates(columns, cells)


def _after_name(columns: Columns, field: Field, index: int) -> bool:
    return field is Field.NAME or (Field.NAME in columns and index == columns[Field.NAME].index + 1)


def _dates(columns: Columns, cells: _Cells) -> Columns:
    """Two columns of dates without headings, a youth apart, are birth and enlistment."""
    if Field.BORN_ON in columns or Field.ENLISTED_ON in columns:
        return columns
    free = [i for i in _free(columns, cells) if not _heading(cells, i) and cells.fit(i, Field.BORN_ON) >= PLAINLY]
    if len(free) != 2:
        return columns
    years = {index: _middle_year(cells, index) for index in free}
    first, second = sorted(free, key=lambda index: years[index])
    if _SHORT_LONG_YEARS[0] <= years[second] - years[first] <= _SHORT_LONG_YEARS[1]:
        columns[Field.BORN_ON] = ColumnGuess(first, "", UNSURE, by_content=True)
        columns[Field.ENLISTED_ON] = ColumnGuess(second, "", UNSURE, by_content=True)
    return columns


def _middle_year(cells: _Cells, index: int) -> int:
    habit = habit_of(cells.filled[index], cells.latest)
    days = (read_date(cell, habit) for cell in cells.filled[index])
    years = sorted(day.year for day in days if isinstance(day, date))
    return years[len(years) // 2] if years else 0


def _free(columns: Columns, cells: _Cells) -> list[int]:
    taken = {guess.index for guess in columns.values()}
    return [
        index
        for index, filled in enumerate(cells.filled)
        if index not in taken and len(filled) >= 1 and not is_other_matter(_heading(cells, index))
        and known_field(_heading(cells, index)) is None
    ]  # fmt: skip


def _heading(cells: _Cells, index: int) -> str:
    return cells.header.headings[index] if index < len(cells.header.headings) else ""


def _taken(guess: ColumnGuess) -> ColumnGuess:
    return replace(guess, confidence=UNSURE, by_content=True)
