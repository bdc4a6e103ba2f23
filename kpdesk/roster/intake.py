"""The rows of a sheet as drafts with what was found in them: a whole column is read at a time."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kpdesk.base.problems import Problem, Severity
from kpdesk.roster.bulk import STEP
from kpdesk.roster.cnic import read_cnic
from kpdesk.roster.column_cells import cells_of
from kpdesk.roster.column_pairs import joined, other_name_column, split
from kpdesk.roster.columns import ColumnGuess, Columns
from kpdesk.roster.dates import DateHabit, Order, habit_of, read_date
from kpdesk.roster.draft import FIELDS, PersonDraft, drafts_of
from kpdesk.roster.export import COLUMNS as OWN_COLUMNS
from kpdesk.roster.fields import DATES, Field
from kpdesk.roster.flaws import Flaw
from kpdesk.roster.found import Found
from kpdesk.roster.header import Header
from kpdesk.roster.heading_pairs import second_field
from kpdesk.roster.names import is_urdu, read_father_name, read_name
from kpdesk.roster.numbers import read_belt_no, read_bps, read_personnel_no
from kpdesk.roster.phones import read_mobile
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.said_states import SaidState, part_duties, states_behind, states_in_remarks
from kpdesk.roster.section_values import STATE_SAID, SectionValues
from kpdesk.roster.states import read_duty_state, read_service_state
from kpdesk.roster.table import People
from kpdesk.roster.taking_apart import Cells, TwoWays, take_apart
from kpdesk.roster.texts import read_text
from kpdesk.workbooks.grid import Cell, Sheet

YOUNGEST_YEARS = 15
"""Nobody in a roll is younger: a two-digit year of birth that would make him so means the century before."""

CLEAR = "#CLEAR"
"""What a cell holds to empty a field on purpose; a blank never does."""

_OWN_HEADINGS = tuple(column.title for column in OWN_COLUMNS)
"""A list that this program wrote has every thing in its column: nothing in it is taken apart."""

_CLEARED = object()
_NEVER_CLEARED = frozenset({Field.NAME, Field.SERVICE_STATE, Field.DUTY_STATE})
_BLANKS = {field: PersonDraft.__dataclass_fields__[field.value].default for field in FIELDS}


@dataclass(frozen=True, slots=True)
class IncomingRow:
    """One person of a roll: where he stands, what could be read, what was found.

    ``cleared`` are the fields that the roll empties on purpose.
    """

    sheet: str
    row: int
    draft: PersonDraft
    problems: tuple[Problem, ...] = ()
    cleared: frozenset[Field] = frozenset()

    @property
    def worst(self) -> Severity | None:
        """The gravest severity among the findings, or None."""
        found = {problem.severity for problem in self.problems}
        return next((severity for severity in Severity if severity in found), None)


class Converted(dict[Any, Any]):
    """Cells with what they read as; each different cell is read once. ``flawed`` counts flaws and emptied cells."""

    def __init__(self, read: Callable[[Any], object]) -> None:
        self._read = read
        self.flawed = 0

    def __missing__(self, cell: Cell) -> object:
        emptied = cell.__class__ is str and "#" in cell and cell.strip().upper() == CLEAR
        value = self[cell] = _CLEARED if emptied else self._read(cell)
        self.flawed += emptied or isinstance(value, Flaw)
        return value


class Intake:
    """Reads sheets of one file; ``today`` decides what a two-digit year can mean."""

    def __init__(self, ranks: RankNames, today: date, places: Collection[str] = ()) -> None:
        self._ranks = ranks
        self._today = today
        self._places = places
        self._readers: dict[Field, Converted] = {
            field: Converted(read) for field, read in {**_READERS, Field.RANK: ranks.read}.items()
        }

    def read(
        self, sheet: Sheet, header: Header, columns: Columns, people: People, told: Callable[[int], object] = bool
    ) -> tuple[list[IncomingRow], list[Problem]]:
        """Returns the rows as drafts, and findings that concern whole columns; ``told`` gets the place in rows.

        These are ``dates_mixed``, ``dates_swapped``, ``column_taken_apart`` and those of :class:`SectionValues`.
        """
        notes: list[Problem] = []
        found = Found()
        cells: Cells = {}
        count, parts = len(people.rows), 2 * len(columns) + 1
        for done, (field, column) in enumerate(columns.items()):
            told(count * done // parts)
            if field is not Field.SERIAL:
                cells[field] = cells_of(sheet, people, field, column)
        pairs = _with_pairs(sheet, header, people, columns, cells)
        is_own = header.headings[: len(_OWN_HEADINGS)] == _OWN_HEADINGS
        said = [] if is_own else [*states_behind(cells), *states_in_remarks(header, columns, people)]
        if part_duties(cells):
            pairs[Field.DUTY_STATE] = Field.SERVICE_STATE
        sources, conflicts = ({}, []) if is_own else take_apart(cells, self._ranks)
        sources |= pairs
        values: dict[Field, Sequence[Any]] = {}
        for done, (field, given) in enumerate(cells.items(), len(columns)):
            told(count * min(done, parts - 1) // parts)
            column = columns.get(field) or columns[sources[field]]
            place = _Place(sheet, people, field, column)
            reader = self._dates(place, given, notes) if field in DATES else self._readers[field]
            values[field] = _read_column(reader, given, place, found)
        for field, source in sources.items():
            notes.append(_Place(sheet, people, field, columns[source]).of_all("column_taken_apart"))
        _add_conflicts(conflicts, sheet, people, columns, found)
        _add_said(said, values, sheet, people, found)
        SectionValues(sheet, people, self._ranks, self._places).fill(values, found, notes)
        _split_scripts(values, Field.NAME, Field.NAME_URDU)
        _split_scripts(values, Field.FATHER_NAME, Field.FATHER_NAME_URDU)
        rows: list[IncomingRow] = []
        for index, (number, draft) in enumerate(zip(people.numbers, _drafts(values, count), strict=True)):
            if index % STEP == 0:
                told((count * (parts - 1) + index) // parts)
            rows.append(self._row(sheet, number, draft, index, found))
        return rows, notes

    def _row(self, sheet: Sheet, number: int, draft: PersonDraft, index: int, found: Found) -> IncomingRow:
        if draft.is_plain(self._today) and index not in found.problems and index not in found.cleared:
            return IncomingRow(sheet.name, number, draft)
        own, cleared = found.problems.get(index, ()), frozenset(found.cleared.get(index, ()))
        unread = {problem.field for problem in own}
        odd = (
            Problem(p.code, p.field, p.severity, sheet.name, number, None, p.values)
            for p in draft.findings(self._today)
            if p.field not in unread
        )
        return IncomingRow(sheet.name, number, draft, (*own, *odd), cleared)

    def _dates(self, place: _Place, cells: Sequence[Cell], notes: list[Problem]) -> Converted:
        latest = self._today.year - YOUNGEST_YEARS if place.field is Field.BORN_ON else self._today.year + 1
        habit = habit_of(cells, latest)
        for code, applies in (("dates_mixed", habit.order is Order.MIXED), ("dates_swapped", habit.swapped)):
            if applies:
                notes.append(place.of_all(code))
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

    def of_all(self, code: str) -> Problem:
        """Returns a finding about the whole column."""
        values = {"heading": self.column.heading}
        return Problem(code, self.field.value, Severity.NOTE, self.sheet.name, None, self.column.letter, values)


def _with_pairs(sheet: Sheet, header: Header, people: People, columns: Columns, cells: Cells) -> dict[Field, Field]:
    """Joins first and last names and splits cells of two values, in place; returns new fields with their columns."""
    if (last := other_name_column(header.headings, columns)) is not None:
        beside = ColumnGuess(last, header.headings[last], 1.0)
        cells[Field.NAME] = joined(cells[Field.NAME], cells_of(sheet, people, Field.NAME, beside))
    sources: dict[Field, Field] = {}
    for field, column in columns.items():
        second = second_field(column.heading, field)
        if second is not None and second not in columns:
            parts = [split(cell, (field, second)) for cell in cells[field]]
            cells[field], cells[second] = [part[0] for part in parts], [part[1] for part in parts]
            sources[second] = field
    return sources


def _read_column(reader: Converted, cells: Sequence[Cell], place: _Place, found: Found) -> Sequence[Any]:
    values = list(map(reader.__getitem__, cells))
    if reader.flawed:
        for index, value in enumerate(values):
            if value is _CLEARED:
                values[index] = None
                if place.field in _NEVER_CLEARED:
                    value = Flaw("clear_not_possible", values={"text": CLEAR})
                else:
                    found.cleared.setdefault(index, []).append(place.field)
            if isinstance(value, Flaw):
                found.problems.setdefault(index, []).append(place.problem(index, value))
                values[index] = None if isinstance(value.value, Flaw) else value.value
    return values


def _add_said(
    said: Sequence[SaidState], values: Mapping[Field, Sequence[Any]], sheet: Sheet, people: People, found: Found
) -> None:
    for each in said:
        own = values.get(each.field)
        if own is None or not own[each.index]:
            told = {"text": each.text, "state": each.state}
            number = people.numbers[each.index]
            doubt = Problem(STATE_SAID, each.field.value, Severity.DOUBTFUL, sheet.name, number, None, told)
            found.add(each.index, doubt)


def _add_conflicts(conflicts: Sequence[TwoWays], sheet: Sheet, people: People, columns: Columns, found: Found) -> None:
    for conflict in conflicts:
        severity = Severity.DOUBTFUL if conflict.code == "said_two_ways" else Severity.NOTE
        flaw = Flaw(conflict.code, severity, values={"text": conflict.text})
        place = _Place(sheet, people, conflict.field, columns.get(conflict.field) or columns[Field.NAME])
        found.problems.setdefault(conflict.index, []).append(place.problem(conflict.index, flaw))


def _split_scripts(values: dict[Field, Sequence[Any]], plain: Field, urdu: Field) -> None:
    """A name in Urdu goes to its own field too; it stays in the plain one where there is no other."""
    names = values.get(plain)
    if names is None or not is_urdu("\n".join(filter(None, names))):
        return
    given = values.get(urdu) or [None] * len(names)
    values[urdu] = [
        known or (name if name and is_urdu(name) else None) for name, known in zip(names, given, strict=True)
    ]


def _drafts(values: Mapping[Field, Sequence[Any]], count: int) -> list[PersonDraft]:
    columns = []
    for field in FIELDS:
        blank = _BLANKS[field]
        given = values.get(field)
        columns.append([blank] * count if given is None else [blank if v is None else v for v in given])
    return drafts_of(columns, count)


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
