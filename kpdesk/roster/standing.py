"""Where each person of a roll stands: below which place, rank or state the lines between the people put him."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from kpdesk.roster.ranks import RankNames
from kpdesk.roster.sections import Says, Section, section_of
from kpdesk.roster.table import People, SectionLine


@dataclass(frozen=True, slots=True)
class Standing:
    """What the lines above a person say of him.

    ``doubts`` are lines that may be a place or a mere remark, in their order, and ``aside`` a state that stands in
    another column than the sections do: both are asked about.
    """

    place: str = ""
    rank: str = ""
    rank_holds_places: bool = False
    state: Section | None = None
    state_text: str = ""
    doubts: tuple[str, ...] = ()
    aside: Section | None = None
    aside_text: str = ""
    column: int = -1


def standings(people: People, ranks: RankNames, places: Collection[str]) -> list[Standing]:
    """Returns the standing after none, one, two … of the section lines; a person's is at ``people.above``.

    Of the lines above the headings only a plain place counts.
    """
    standing = Standing()
    found = [standing]
    peopled = {*people.above}
    for index, line in enumerate(people.lines):
        section = section_of(line.text, ranks, places)
        if index >= people.titles or section.says is Says.PLACE:
            standing = _after(standing, line, section, index in peopled)
        found.append(standing)
    return found


def remarks_among(people: People, ranks: RankNames, places: Collection[str]) -> frozenset[int]:
    """Returns the numbers of the rows that hold a mere remark, such as ``Vacant`` or a note."""
    lines = people.lines[people.titles :]
    return frozenset(line.row for line in lines if section_of(line.text, ranks, places).says is Says.REMARK)


def _after(standing: Standing, line: SectionLine, section: Section, peopled: bool) -> Standing:
    """``peopled`` says that people stand above the line since the line before it."""
    plain = replace(standing, state=None, state_text="", doubts=(), aside=None, aside_text="", column=line.column)
    if section.says is Says.PLACE:
        holds = bool(standing.rank) and (standing.rank_holds_places or not peopled)
        return replace(plain, place=section.value, rank=standing.rank if holds else "", rank_holds_places=holds)
    if section.says is Says.RANK:
        return replace(plain, rank=section.value, rank_holds_places=False, doubts=standing.doubts)
    if section.says in (Says.SERVICE, Says.DUTY):
        if standing.column in (-1, line.column):
            return replace(plain, place="", state=section, state_text=line.text)
        return replace(standing, aside=section, aside_text=line.text)
    if section.says is Says.UNCLEAR:
        earlier = tuple(doubt for doubt in standing.doubts if doubt != section.value)
        return replace(standing, doubts=(*earlier, section.value))
    return standing
