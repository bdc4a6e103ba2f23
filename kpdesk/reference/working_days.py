"""On which days offices are closed, and the next day on which they are open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kpdesk.reference.rows import Holiday

WEEKLY_DAYS_OFF: Final[dict[str, frozenset[int]]] = {
    "none": frozenset(),
    "sunday": frozenset({6}),
    "saturday_sunday": frozenset({5, 6}),
    "friday": frozenset({4}),
    "friday_saturday": frozenset({4, 5}),
}
"""The choices of the setting ``weekly_days_off``; Monday is 0."""

_LONGEST_SEARCH_DAYS: Final = 366


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """The office's calendar: the days of the week that are off, and the holidays that it keeps."""

    weekdays_off: frozenset[int] = frozenset()
    holidays: tuple[Holiday, ...] = ()

    def is_off(self, day: date) -> bool:
        """Returns whether offices are closed on that day."""
        return day.weekday() in self.weekdays_off or any(_falls_in(row, day) for row in self.holidays)

    def called(self, day: date) -> tuple[Holiday, ...]:
        """Returns the holidays of that day, for a calendar that names them."""
        return tuple(row for row in self.holidays if _falls_in(row, day))

    def open_on_or_after(self, day: date) -> date:
        """Returns the day itself, or the next one on which offices are open; never an earlier one."""
        for days in range(_LONGEST_SEARCH_DAYS):
            found = day + timedelta(days=days)
            if not self.is_off(found):
                return found
        return day


def working_days(weekly: str, holidays: Iterable[Holiday]) -> WorkingDays:
    """Returns the calendar for a setting ``weekly_days_off`` and the rows of the office."""
    return WorkingDays(WEEKLY_DAYS_OFF.get(weekly, frozenset()), tuple(holidays))


def _falls_in(row: Holiday, day: date) -> bool:
    if not row.holds_on(day):
        return False
    if not row.every_year:
        return row.first <= day <= row.last
    # A holiday of every year may run over New Year's Eve: the span is tried from this year and the one before.
    for year in (day.year, day.year - 1):
        first = _in_year(row.first, year)
        if first <= day <= first + (row.last - row.first):
            return True
    return False


def _in_year(day: date, year: int) -> date:
    """29 February is kept on 28 February of a year without one."""
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)
