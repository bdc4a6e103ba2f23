"""What was counted before and after each ban, over windows of the same length: a picture, and no proof of a cause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

WINDOWS: Final = (4, 12, 26)
"""Weeks before and after."""

ALL: Final = ""
"""Stands for the whole province where a region is named."""

NO_REGION: Final = "-"
"""Offices that belong to no region, such as units."""


@dataclass(frozen=True, slots=True)
class Days:
    """What offices count by the day: office -> day -> number."""

    violations: Mapping[str, Mapping[date, int]]
    relapses: Mapping[str, Mapping[date, int]]
    actions: Mapping[str, Mapping[date, int]]


@dataclass(frozen=True, slots=True)
class Letter:
    """A ban; ``first`` and ``last`` are the days on which it can have been issued, the same where the day is known."""

    code: str
    ban_no: int
    shown: str
    first: date
    last: date
    offices: tuple[str, ...] = ()

    @property
    def is_exact(self) -> bool:
        """Whether its day is known."""
        return self.first == self.last


@dataclass(frozen=True, slots=True)
class Side:
    """One window; ``reported`` of ``expected`` office-weeks came in: the others are not known and are not zero.

    ``is_over`` is False while the window reaches beyond today.
    """

    first: date
    last: date
    violations: int
    relapses: int
    actions: int
    reported: int
    expected: int
    is_over: bool

    @property
    def is_known(self) -> bool:
        """Whether anything is known of it: a week came in, or rows of that time did later."""
        return bool(self.reported or self.violations or self.actions)


@dataclass(frozen=True, slots=True)
class EffectRow:
    """One ban in one region (``ALL``: everywhere) over one length of window.

    ``staff`` is the strength as last reported, None where that of an office is not known.
    """

    letter: Letter
    region: str
    weeks: int
    before: Side
    after: Side
    staff: int | None


@dataclass(frozen=True, slots=True)
class Known:
    """What effects are counted from; ``weeks`` are the first days of the weeks that each office reported.

    ``expected`` gives the offices from which a return was expected on a day, ``region_of`` an office's region;
    ``weekday`` begins the reporting week, Monday is 0.
    """

    days: Days
    weeks: Mapping[str, frozenset[date]]
    expected: Mapping[date, frozenset[str]]
    region_of: Mapping[str, str]
    staff: Mapping[str, int]
    today: date
    weekday: int = 0


def effect_rows(letters: Sequence[Letter], known: Known, windows: Iterable[int] = WINDOWS) -> tuple[EffectRow, ...]:
    """Returns a row for each ban, length of window, and region, the whole province first."""
    return tuple(row for letter in letters for weeks in windows for row in _rows(letter, weeks, known))


def sides(letter: Letter, weeks: int) -> tuple[tuple[date, date], tuple[date, date]]:
    """Returns first and last day of the window before and of the one after; both hold the same number of days.

    A ban whose day is not known is in neither: the one window ends before its first possible day, the other begins
    after its last. The day itself belongs to neither.
    """
    length = timedelta(weeks=weeks) - timedelta(days=1)
    before, after = letter.first - timedelta(days=1), letter.last + timedelta(days=1)
    return (before - length, before), (after, after + length)


def _rows(letter: Letter, weeks: int, known: Known) -> Iterator[EffectRow]:
    regions = [ALL, *sorted({*known.region_of.values()} - {NO_REGION}), NO_REGION]
    spans = sides(letter, weeks)
    counted = [{office: _of_office(office, *span, known) for office in known.region_of} for span in spans]
    for region in regions:
        members = _members(region, letter, known)
        if not members:
            continue
        before, after = (
            _side(*span, [found[office] for office in members], known.today)
            for span, found in zip(spans, counted, strict=True)
        )
        yield EffectRow(letter, region, weeks, before, after, _staff(members, known))


def _members(region: str, letter: Letter, known: Known) -> list[str]:
    return [
        office
        for office, its in known.region_of.items()
        if region in (ALL, its) and (not letter.offices or office in letter.offices)
    ]


def _staff(members: Iterable[str], known: Known) -> int | None:
    strengths = [known.staff.get(office, 0) for office in members]
    return sum(strengths) if all(strengths) else None


def _of_office(office: str, first: date, last: date, known: Known) -> tuple[int, ...]:
    """Returns violations, relapses, actions, reported and expected weeks of one office between two days."""
    days = known.days
    counted = (_between(one.get(office, {}), first, last) for one in (days.violations, days.relapses, days.actions))
    weeks = [day for day in whole_weeks(first, last, known.weekday) if office in known.expected.get(day, frozenset())]
    came = known.weeks.get(office, frozenset())
    return (*counted, sum(1 for day in weeks if day in came), len(weeks))


def _side(first: date, last: date, counted: Iterable[tuple[int, ...]], today: date) -> Side:
    violations, relapses, actions, reported, expected = (sum(column) for column in zip(*counted, strict=True))
    return Side(first, last, violations, relapses, actions, reported, expected, last <= today)


def _between(days: Mapping[date, int], first: date, last: date) -> int:
    if len(days) < (last - first).days:
        return sum(number for day, number in days.items() if first <= day <= last)
    return sum(days.get(first + timedelta(days=place), 0) for place in range((last - first).days + 1))


def whole_weeks(first: date, last: date, weekday: int) -> Iterator[date]:
    """Gives the first day of each reporting week that lies between two days; Monday is 0."""
    day = first + timedelta(days=(weekday - first.weekday()) % 7)
    while day + timedelta(days=6) <= last:
        yield day
        day += timedelta(weeks=1)
