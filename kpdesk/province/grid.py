"""The reporting grid: what has come from each office for each week, or under each directive."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kpdesk.base.weeks import Week
from kpdesk.province.expectation import Expectation
from kpdesk.province.rules import OWED, State, due_on


@dataclass(frozen=True, slots=True)
class Cell:
    """What came from one office for one week or directive.

    ``days_late`` counts until today while nothing has come, and is negative while there are days left. ``reason`` is
    the code of why its file was not taken in, or of why nothing is expected; ``into`` the office it was merged into.
    """

    state: State
    days_late: int = 0
    reason: str = ""
    into: str = ""

    @property
    def is_owed(self) -> bool:
        """Whether it is still owed and its day has passed."""
        return self.state in OWED and self.days_late > 0


@dataclass(frozen=True, slots=True)
class GridOffice:
    """An office of the grid under the name that it had last; ``region`` is None for a unit."""

    code: str
    name: str
    region: str | None


@dataclass(frozen=True, slots=True)
class Grid:
    """Offices by weeks; ``cells`` holds a cell for each office and week, in the same order.

    ``since`` is the first week for which anything has come here: what is owed is told from then on.
    """

    weeks: tuple[str, ...]
    offices: tuple[GridOffice, ...]
    cells: tuple[tuple[Cell, ...], ...]
    since: str = ""

    def owed(self, place: int) -> tuple[str, ...]:
        """Returns the weeks since :attr:`since` that the office at a place owes and whose day has passed."""
        cells = zip(self.weeks, self.cells[place], strict=True)
        return tuple(week for week, cell in cells if cell.is_owed and week >= self.since)


@dataclass(frozen=True, slots=True)
class GridLetter:
    """A directive of the grid; ``due`` is the day by which its report was to come."""

    code: str
    title: str
    number: str
    dated: str
    due: date


@dataclass(frozen=True, slots=True)
class DirectiveGrid:
    """Offices by directives, the oldest first; ``cells`` holds a cell for each office and directive."""

    letters: tuple[GridLetter, ...]
    offices: tuple[GridOffice, ...]
    cells: tuple[tuple[Cell, ...], ...]


Came = tuple[bool, bool, date, date]
"""NIL, qualified, the day on which the first edition was received, and the last day of its week."""


def grid_of(
    weeks: Sequence[Week],
    expectation: Expectation,
    came: Mapping[tuple[str, str], Came],
    rejected: Mapping[tuple[str, str], str],
    term_days: int,
    today: date,
    since: str = "",
) -> Grid:
    """Returns the grid; ``came`` and ``rejected`` are by week and office. Cells that are the same are one object."""
    offices = expectation.ever(weeks[0].last, weeks[-1].last)
    codes = [office.code for office in offices]
    columns = []
    made: dict[object, Cell] = {}
    for week in weeks:
        label, day = week.label, week.last
        due, expected = due_on(day, term_days), expectation.on(day)
        late = (today - due).days
        column = []
        for code in codes:
            found = came.get((label, code))
            if found is not None:
                key: object = (found[0], found[1], max((found[2] - due).days, 0))
                cell = made.get(key) or made.setdefault(key, came_cell(found, due))
            elif (label, code) in rejected:
                cell = Cell(State.REJECTED, late, rejected[label, code])
            elif code in expected:
                cell = made.get(late) or made.setdefault(late, Cell(State.OUTSTANDING, late))
            else:
                cell = absent_cell(expectation, code, day)
            column.append(cell)
        columns.append(column)
    rows = tuple(GridOffice(office.code, office.name, office.region) for office in offices)
    return Grid(tuple(week.label for week in weeks), rows, tuple(zip(*columns, strict=True)), since)


def came_cell(found: Came, due: date) -> Cell:
    """Returns the cell of what came; a qualified certificate weighs more than NIL, NIL more than its date."""
    nil, qualified, received_on, _last = found
    late = max((received_on - due).days, 0)
    if qualified:
        return Cell(State.QUALIFIED, late)
    if nil:
        return Cell(State.NIL, late)
    return Cell(State.RECEIVED_LATE if late else State.RECEIVED, late)


def absent_cell(expectation: Expectation, code: str, day: date) -> Cell:
    """Returns the cell of an office of which nothing is expected."""
    reason, into = expectation.absence(code, day)
    return Cell(State.NOT_EXPECTED, 0, reason.value, into)
