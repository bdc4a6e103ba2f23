"""Where the headings of a sheet stand, and what each column's heading reads as."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from kpdesk.roster.cnic import read_cnic
from kpdesk.roster.fields import Field
from kpdesk.roster.headings import SURE, heading_key, known_field, surest_field
from kpdesk.roster.texts import text_of
from kpdesk.workbooks.grid import Merge, Row, Sheet

LOOK_AT_ROWS = 60
FEWEST_HEADINGS = 3
ENOUGH_KNOWN = 5
FEWEST_CHOSEN = 2


class ColumnPlace(Protocol):
    """Whatever says in which column a field stands."""

    @property
    def index(self) -> int:
        """The column, from 0."""
        ...


@dataclass(frozen=True, slots=True)
class Header:
    """The heading rows of a sheet.

    ``first`` and ``last`` are indexes into ``sheet.rows``; ``headings`` holds one text for every column, with
    the upper heading of a two-row heading put before the lower one (``Date of`` over ``Birth``).
    """

    first: int
    last: int
    headings: tuple[str, ...]

    @property
    def keys(self) -> frozenset[str]:
        """The headings as they are compared, without blanks."""
        return frozenset(key for heading in self.headings if (key := heading_key(heading)))


def find_header(sheet: Sheet) -> Header | None:
    """Returns the heading row, or pair of rows, that names most fields; None where no row names three.

    Known spellings decide alone where they are many; only otherwise every row is searched for misspelt headings.
    """
    candidates = [header for index in range(min(len(sheet.rows), LOOK_AT_ROWS)) for header in _candidates(sheet, index)]
    found = _best(candidates, _fields_known)
    if found is None or _fields_known(found.headings) < ENOUGH_KNOWN:
        return _best(candidates, _fields_named)
    return found


def header_at(sheet: Sheet, index: int) -> Header | None:
    """Returns the headings that begin in this row, by known spellings alone; None where it names fewer than three."""
    if _fields_known(_texts(sheet.rows[index])) < FEWEST_HEADINGS:
        return None
    return _best(_candidates(sheet, index), _fields_known)


def first_row_as_header(sheet: Sheet) -> Header | None:
    """Returns the first row with two texts or more, for a sheet whose columns a person has named himself."""
    for index, row in enumerate(sheet.rows[:LOOK_AT_ROWS]):
        if sum(isinstance(cell, str) for cell in row) >= FEWEST_CHOSEN:
            return Header(index, index, _texts(row))
    return None


def unknown_header(sheet: Sheet) -> Header | None:
    """Returns the first row as headings; blank ones above it where a person stands in it already (he has a CNIC)."""
    first = first_row_as_header(sheet)
    if first is None:
        return None
    has_person = any(isinstance(read_cnic(cell), str) for cell in sheet.rows[first.first] if cell is not None)
    return no_heading(first) if has_person else first


def no_heading(header: Header) -> Header:
    """Returns the header of a sheet that begins with its people: nothing above the first row, the same width."""
    return Header(-1, -1, ("",) * len(header.headings))


def continues(sheet: Sheet, columns: Mapping[Field, ColumnPlace], header: Header) -> bool:
    """Returns whether a sheet without headings goes on with the columns of the one before it.

    That is so when it is no wider and most of its first filled rows have a CNIC in the same column.
    """
    place = columns.get(Field.CNIC)
    filled = [row for row in sheet.rows[:LOOK_AT_ROWS] if any(cell is not None for cell in row)]
    if place is None or not filled or len(filled[0]) != len(header.headings):
        return False
    return 2 * sum(isinstance(read_cnic(row[place.index]), str) for row in filled) > len(filled)


def _best(candidates: Sequence[Header], count: Callable[[Sequence[str]], int]) -> Header | None:
    best = max(candidates, key=lambda header: count(header.headings), default=None)
    if best is None:
        return None
    return None if count(best.headings) < FEWEST_HEADINGS and not _names_people(best.headings) else best


def _names_people(headings: Sequence[str]) -> bool:
    """A name and a number of the person are enough for a roll."""
    fields = {known_field(heading) for heading in headings if heading}
    return Field.NAME in fields and not fields.isdisjoint({Field.CNIC, Field.PERSONNEL_NO})


def _fields_known(headings: Sequence[str]) -> int:
    return len({field for heading in headings if heading and (field := known_field(heading))})


def _candidates(sheet: Sheet, index: int) -> list[Header]:
    upper = _texts(sheet.rows[index])
    found = [Header(index, index, upper)]
    if index + 1 < len(sheet.rows) and _may_be_lower(sheet.rows[index], sheet.rows[index + 1]):
        lower = _texts(sheet.rows[index + 1])
        spread = _spread(upper, lower, _merges_in(sheet, index))
        found.append(Header(index, index + 1, tuple(f"{a} {b}".strip() for a, b in zip(spread, lower, strict=True))))
    return found


def _may_be_lower(upper: Row, lower: Row) -> bool:
    """A lower heading row holds texts only, and does not leave the upper one without anything."""
    filled = [cell for cell in lower if cell is not None]
    return bool(filled) and all(isinstance(cell, str) and len(cell) <= LOOK_AT_ROWS for cell in filled) and any(upper)


def _spread(upper: tuple[str, ...], lower: tuple[str, ...], merges: Mapping[int, int]) -> list[str]:
    """A heading over several columns stands in the first of them: carry it right over merged or blank cells."""
    carried, reach, result = "", -1, []
    for column, (above, below) in enumerate(zip(upper, lower, strict=True)):
        if above:
            carried, reach = above, merges.get(column, len(upper) if below else column)
            result.append(above)
        else:
            result.append(carried if below and column <= reach else "")
            if not below:
                reach = -1
    return result


def _merges_in(sheet: Sheet, index: int) -> dict[int, int]:
    number = sheet.row_number(index)
    return {merge.first_column: merge.last_column for merge in _of_row(sheet.merges, number)}


def _of_row(merges: Iterable[Merge], number: int) -> Iterable[Merge]:
    return (m for m in merges if m.first_row == m.last_row == number and m.last_column > m.first_column)


def _fields_named(headings: Sequence[str]) -> int:
    named: set[Field] = set()
    for heading in headings:
        if heading:
            field, score = surest_field(heading)
            if score >= SURE:
                named.add(field)
    return len(named)


def _texts(row: Row) -> tuple[str, ...]:
    return tuple(text_of(cell) for cell in row)
