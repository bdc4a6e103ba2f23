"""The reporting week."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from kpdesk.base.errors import Refused

MONDAY = 0
_LABEL = re.compile(r"(\d{4})-W(\d{2})", re.ASCII)
_YEARS = range(2000, 2200)


@dataclass(frozen=True, slots=True, order=True)
class Week:
    """Seven days from ``first`` to ``last``, named after the ISO week in which its fourth day lies.

    With Monday as the first weekday this is the ISO week itself; an office that reports Friday to Thursday
    keeps the same labels, so that the CPO can lay all offices side by side.
    """

    first: date

    @classmethod
    def of(cls, day: date, first_weekday: int = MONDAY) -> Week:
        """Returns the week that holds the day; ``first_weekday`` counts from Monday = 0."""
        return cls(day - timedelta(days=(day.weekday() - first_weekday) % 7))

    @classmethod
    def parse(cls, label: str, first_weekday: int = MONDAY) -> Week:
        """Returns the week named ``2026-W47``; raises Refused ``week_not_understood``."""
        match = _LABEL.fullmatch(label.strip().upper())
        try:
            if match is None or int(match[1]) not in _YEARS:
                raise ValueError(label)
            thursday = date.fromisocalendar(int(match[1]), int(match[2]), 4)
        except ValueError:
            raise Refused("week_not_understood", field="week", text=label) from None
        return next(
            week
            for offset in range(-3, 4)
            if (week := cls.of(thursday + timedelta(days=offset), first_weekday)).label == label.strip().upper()
        )

    @property
    def last(self) -> date:
        """The seventh day."""
        return self.first + timedelta(days=6)

    @property
    def label(self) -> str:
        """The week's name, such as ``2026-W47``."""
        year, number, _ = (self.first + timedelta(days=3)).isocalendar()
        return f"{year}-W{number:02d}"

    def next(self) -> Week:
        """Returns the week after this one."""
        return Week(self.first + timedelta(days=7))

    def previous(self) -> Week:
        """Returns the week before this one."""
        return Week(self.first - timedelta(days=7))

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last
