"""What no cell of a row holds: the place, rank or state that the lines between the people, or the sheet, give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from kpdesk.base.problems import Problem, Severity
from kpdesk.roster.fields import Field
from kpdesk.roster.found import Found
from kpdesk.roster.places import place_key, place_of_sheet
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.sections import Says, Section, section_of
from kpdesk.roster.standing import Standing, standings
from kpdesk.roster.table import People
from kpdesk.workbooks.grid import Sheet

SECTION_UNCLEAR, STATE_SAID = "section_unclear", "state_said"

Values = dict[Field, Sequence[Any]]


class SectionValues:
    """The lines of one sheet; ``places`` are known places as :func:`place_key` gives them."""

    def __init__(self, sheet: Sheet, people: People, ranks: RankNames, places: Collection[str]) -> None:
        self._sheet = sheet
        self._people = people
        self._ranks = ranks
        self._places = places

    def fill(self, values: Values, found: Found, notes: list[Problem]) -> None:
        """Fills blanks of posting, rank and states; what is not sure becomes a doubt of its row, all else a note.

        A blank that was meant, or has a finding of its own, stays. Notes: ``posting_from_sheet``,
        ``posting_from_section``, ``rank_from_sheet``, ``rank_from_section`` and ``state_from_section``.
        """
        written = values.get(Field.POSTING)
        known = {*self._places, *(place_key(text) for text in {*(written or ())} if text)}
        lines = standings(self._people, self._ranks, known)
        own = [lines[count] for count in self._people.above]
        self._fill_postings(values, own, found, notes)
        self._fill(Field.RANK, "rank_from_section", values, [standing.rank for standing in own], found, notes)
        if not any(standing.rank for standing in own) and not any(values.get(Field.RANK) or ()):
            self._rank_of_sheet(values, notes)
        self._states(values, own, found, notes)

    def _fill_postings(self, values: Values, own: Sequence[Standing], found: Found, notes: list[Problem]) -> None:
        sheet_place = place_of_sheet(self._sheet.name) or ""
        if Field.POSTING in values:
            filled = [standing.place for standing in own]
            self._fill(Field.POSTING, "posting_from_section", values, filled, found, notes)
        elif any(standing.place or standing.doubts for standing in own):
            values[Field.POSTING] = [s.doubts[-1] if s.doubts else s.place or sheet_place for s in own]
            for index, standing in enumerate(own):
                if standing.doubts:
                    before = standing.place or sheet_place
                    told = {"text": standing.doubts[-1], "lines": standing.doubts, "before": before}
                    found.add(index, self._doubt(SECTION_UNCLEAR, Field.POSTING, index, told))
        elif sheet_place:
            values[Field.POSTING] = [sheet_place] * len(own)
            notes.append(self._note("posting_from_sheet", Field.POSTING, posting=sheet_place))

    def _fill(
        self, field: Field, code: str, values: Values, given: Sequence[str], found: Found, notes: list[Problem]
    ) -> None:
        """Puts what the lines give into blanks; a column that is not there at all is no blank to speak of."""
        if not any(given):
            return
        written = values.get(field) or [None] * len(given)
        stays = {*found.concerned(field)}
        blank = {index for index, value in enumerate(written) if value in (None, "") and given[index]} - stays
        if blank:
            values[field] = [given[index] if index in blank else value for index, value in enumerate(written)]
            notes.append(self._note(code, field, count=len(blank)))

    def _rank_of_sheet(self, values: Values, notes: list[Problem]) -> None:
        section = section_of(self._sheet.name, self._ranks)
        if section.says is Says.RANK and self._people.rows:
            values[Field.RANK] = [section.value] * len(self._people.rows)
            notes.append(self._note("rank_from_sheet", Field.RANK, rank=self._ranks.name(section.value)))

    def _states(self, values: Values, own: Sequence[Standing], found: Found, notes: list[Problem]) -> None:
        for says, field in ((Says.SERVICE, Field.SERVICE_STATE), (Says.DUTY, Field.DUTY_STATE)):
            if not any(_is(standing.state, says) or _is(standing.aside, says) for standing in own):
                continue
            column = list(values.get(field) or [None] * len(own))
            taken: Counter[str] = Counter()
            for index, standing in enumerate(own):
                if column[index]:
                    continue
                if standing.state is not None and _is(standing.state, says):
                    column[index] = standing.state.value
                    taken[standing.state_text] += 1
                if standing.aside is not None and _is(standing.aside, says):
                    told = {"text": standing.aside_text, "state": standing.aside.value}
                    found.add(index, self._doubt(STATE_SAID, field, index, told))
            values[field] = column
            for text, count in taken.items():
                notes.append(self._note("state_from_section", field, text=text, count=count))

    def _note(self, code: str, field: Field, **values: object) -> Problem:
        return Problem(code, field.value, Severity.NOTE, self._sheet.name, None, None, values)

    def _doubt(self, code: str, field: Field, index: int, values: Mapping[str, object]) -> Problem:
        number = self._people.numbers[index]
        return Problem(code, field.value, Severity.DOUBTFUL, self._sheet.name, number, None, values)


def _is(section: Section | None, says: Says) -> bool:
    return section is not None and section.says is says
