"""The rows of a sheet as drafts with what was found in them: a whole column is read at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from typing import Any

from kpdesk.base.problems import Problem, Severity
from kpdesk.roster.cnic import read_cnic
from kpdesk.roster.columns import ColumnGuess, Columns
from kpdesk.roster.dates import DateHabit, Order, habit_of, read_date
from kpdesk.roster.draft import FIELDS, PersonDraft
from kpdesk.roster.fields import DATES, Field
from kpdesk.roster.flaws import Flaw
from kpdesk.roster.names import is_urdu, read_father_name, read_name
from kpdesk.roster.numbers import read_belt_no, read_bps, read_personnel_no
from kpdesk.roster.phones import read_mobile
from kpdesk.roster.places import place_of_section
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.states import read_duty_state, read_service_state
from kpdesk.roster.table import People
from kpdesk.roster.texts import read_text
from kpdesk.workbooks.grid import Cell, Sheet

YOUNGEST_YEARS = 15
"""Nobody in a roll is younger: a two-digit year of birth that would make him so means the century before."""

_FILLED_DOWN = frozenset({Field.POSTING, Field.POSTED_ON, Field.RANK})
_BLANKS = {field: PersonDraft.__dataclass_fields__[field.value].default for field in FIELDS}


@dataclass(frozen=True, slots=True)
class IncomingRow:
    """One person of a roll: where he stands, what could be read, what was found."""

    sheet: str
    row: int
    draft: PersonDraft
    problems: tuple[Problem, ...] = ()

    @property
    def worst(self) -> Severity | None:
        """The gravest severity among the findings, or None."""
        found = {problem.severity for problem in self.problems}
        return next((severity for severity in Severity if severity in found), None)


class Converted(dict[Any, Any]):
    """Cells with what they read as; each different cell is read once. ``flawed`` counts the flaws."""

    def __init__(self, read: Callable[[Any], object]) -> None:
        self._read = read
        self.flawed = 0

    def __missing__(self, cell: Cell) -> object:
        value = self[cell] = self._read(cell)
        self.flawed += isinstance(value, Flaw)
        return value


class Intake:
    """Reads sheets of one file; ``today`` decides what a two-digit year can mean."""

    def __init__(self, ranks: RankNames, today: date) -> None:
        self._ranks = ranks
        self._today = today
        self._readers: dict[Field, Converted] = {
            field: Converted(read) for field, read in {**_READERS, Field.RANK: ranks.read}.items()
        }

    def read(self, sheet: Sheet, columns: Columns, people: People) -> tuple[list[IncomingRow], list[Problem]]:
        """Returns the rows as drafts, and findings that concern whole columns (``dates_mixed``, ``dates_swapped``)."""
        notes: list[Problem] = []
        flaws: dict[int, list[Problem]] = {}
        values: dict[Field, Sequence[Any]] = {}
        for field, column in columns.items():
            if field is not Field.SERIAL:
                cells = _cells(sheet, people, field, column)
                reader = self._dates(field, column, cells, sheet, notes) if field in DATES else self._readers[field]
                values[field] = _read_column(reader, cells, _Place(sheet, people, field, column), flaws)
        if Field.POSTING not in values and any(people.sections):
            values[Field.POSTING] = [place_of_section(section) for section in people.sections]
        _split_scripts(values, Field.NAME, Field.NAME_URDU)
        _split_scripts(values, Field.FATHER_NAME, Field.FATHER_NAME_URDU)
        drafts = _drafts(values, len(people.rows))
        numbered = enumerate(zip(people.numbers, drafts, strict=True))
        return [self._row(sheet, number, draft, flaws.get(i, ())) for i, (number, draft) in numbered], notes

    def _row(self, sheet: Sheet, number: int, draft: PersonDraft, own: Sequence[Problem]) -> IncomingRow:
        if draft.is_plain(self._today):
            return IncomingRow(sheet.name, number, draft, tuple(own))
        unread = {problem.field for problem in own}
        found = (
            Problem(p.code, p.field, p.severity, sheet.name, number, None, p.values)
            for p in draft.findings(self._today)
            if p.field not in unread
        )
        return IncomingRow(sheet.name, number, draft, (*own, *found))

    def _dates(
        self, field: Field, column: ColumnGuess, cells: Sequence[Cell], sheet: Sheet, notes: list[Problem]
    ) -> Converted:
        latest = self._today.year - YOUNGEST_YEARS if field is Field.BORN_ON else self._today.year + 1
        habit = habit_of(cells, latest)
        for code, applies in (("dates_mixed", habit.order is Order.MIXED), ("dates_swapped", habit.swapped)):
            if applies:
                values = {"heading": column.heading}
                notes.append(Problem(code, field.value, Severity.NOTE, sheet.name, None, column.letter, values))
        return Converted(_date_reader(habit))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the cells of one column come from."""

    sheet: Sheet
    people: People
    field: Field
    column: ColumnGuess

    def problem(self, index: int, flaw: Flaw) -> Problem:
        return Problem(
            flaw.code, self.field.value, flaw.severity, self.sheet.name, self.people.numbers[index],
            self.column.letter, {"heading": self.column.heading, **flaw.values},
        )  # fmt: skip


def _read_column(
    reader: Converted, cells: Sequence[Cell], place: _Place, flaws: dict[int, list[Problem]]
) -> Sequence[Any]:
    values = list(map(reader.__getitem__, cells))
    if reader.flawed:
        for index, value in enumerate(values):
            if isinstance(value, Flaw):
                flaws.setdefault(index, []).append(place.problem(index, value))
                values[index] = None if isinstance(value.value, Flaw) else value.value
    return values


def _cells(sheet: Sheet, people: People, field: Field, column: ColumnGuess) -> list[Cell]:
    """The column's cells; truth values as text, so that TRUE is never taken for 1; some merges filled down."""
    cells = list(map(itemgetter(column.index), people.rows))
    if bool in set(map(type, cells)):
        cells = [str(cell).upper() if isinstance(cell, bool) else cell for cell in cells]
    if field in _FILLED_DOWN and sheet.merges:
        places = {number: index for index, number in enumerate(people.numbers)}
        for merge in sheet.merges:
            if merge.first_column == merge.last_column == column.index and merge.first_row in places:
                for number in range(merge.first_row + 1, merge.last_row + 1):
                    if number in places and cells[places[number]] is None:
                        cells[places[number]] = cells[places[merge.first_row]]
    return cells


def _split_scripts(values: dict[Field, Sequence[Any]], plain: Field, urdu: Field) -> None:
    """A name in Urdu goes to its own field too; it stays in the plain one where there is no other."""
    names = values.get(plain)
    if names is None or not is_urdu("\n".join(filter(None, names))):
        return
    given = values.get(urdu) or [None] * len(names)
    values[urdu] = [
        known or (name if name and is_urdu(name) else None) for name, known in zip(names, given, strict=True)
    ]


def _drafts(values: Mapping[Field, Sequence[Any]], count: int) -> Iterable[PersonDraft]:
    columns = []
    for field in FIELDS:
        blank = _BLANKS[field]
        given = values.get(field)
        columns.append([blank] * count if given is None else [blank if v is None else v for v in given])
    return map(PersonDraft, *columns) if count else ()


def _date_reader(habit: DateHabit) -> Callable[[Cell], object]:
    return lambda cell: read_date(cell, habit)


_READERS: dict[Field, Callable[[Cell], object]] = {
    Field.NAME: read_name,
    Field.NAME_URDU: read_name,
    Field.FATHER_NAME: read_father_name,
    Field.FATHER_NAME_URDU: read_father_name,
    Field.BELT_NO: read_belt_no,
    Field.BPS: read_bps,
    Field.CNIC: read_cnic,
    Field.PERSONNEL_NO: read_personnel_no,
    Field.POSTING: read_text,
    Field.MOBILE: read_mobile,
    Field.SERVICE_STATE: read_service_state,
    Field.DUTY_STATE: read_duty_state,
    Field.QUALIFICATION: read_text,
    Field.DOMICILE: read_text,
    Field.ADDRESS: read_text,
}
