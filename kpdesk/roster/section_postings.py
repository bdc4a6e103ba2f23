"""Postings that no cell holds: the section of the roll that a person stands in, or the sheet."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kpdesk.base.letters import fold
from kpdesk.base.problems import Problem, Severity
from kpdesk.roster.fields import Field
from kpdesk.roster.places import place_of_section, place_of_sheet
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.table import People
from kpdesk.workbooks.grid import Sheet


def without_column(sheet: Sheet, people: People, ranks: RankNames, notes: list[Problem]) -> Sequence[str] | None:
    """Returns the postings of people where no column has any: their section, or the sheet, if it is named as a place.

    A section such as ``HEAD CONSTABLES`` is a rank and no place. None where neither tells.
    """
    places = {section: "" if _is_rank(section, ranks) else place_of_section(section) for section in {*people.sections}}
    if any(places.values()):
        return [places[section] for section in people.sections]
    place = place_of_sheet(sheet.name)
    if place is None:
        return None
    notes.append(_note(sheet, "posting_from_sheet", posting=place))
    return [place] * len(people.rows)


def with_blanks_filled(
    sheet: Sheet, people: People, written: Sequence[str | None], left: Collection[int], notes: list[Problem]
) -> Sequence[str | None]:
    """Returns the postings of a column; a blank one is the section, where that is surely a place.

    It is one when it is named as stations are, or stands as a posting elsewhere in the column. The people at the
    indices ``left`` keep their blank: it is meant, or has a finding of its own. Filling is noted.
    """
    known = {fold(posting) for posting in written if posting}
    sure = {
        section: place_of_section(section)
        for section in {*people.sections}
        if section and (fold(section) in known or place_of_sheet(section))
    }
    blank = {index for index, posting in enumerate(written) if not posting and index not in left}
    filled = {index: sure[people.sections[index]] for index in blank if people.sections[index] in sure}
    if not filled:
        return written
    notes.append(_note(sheet, "posting_from_section", count=len(filled)))
    return [filled.get(index, posting) for index, posting in enumerate(written)]


def _note(sheet: Sheet, code: str, **values: object) -> Problem:
    return Problem(code, Field.POSTING.value, Severity.NOTE, sheet.name, None, None, values)


def _is_rank(section: str, ranks: RankNames) -> bool:
    bare = section.partition("(")[0].strip()
    return any(ranks.exact(text) for text in (section, bare, bare.rstrip("sS")) if text)
