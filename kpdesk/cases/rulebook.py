"""The rules for many cases at once: each rank's schedule is made once for a stretch of days without a change."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta

from kpdesk.cases.schedule import Schedule, schedule_for
from kpdesk.reference.reference import Reference
from kpdesk.reference.rules import Table

_TABLES = (Table.OFFICES, Table.RANKS, Table.REGIMES, Table.CLOCKS, Table.PUNISHMENTS, Table.AUTHORITIES)


class Rulebook:
    """Looks up :func:`kpdesk.cases.schedule.schedule_for` by rank, office and day."""

    def __init__(self, reference: Reference) -> None:
        self.reference = reference
        self._turns = sorted({day for table in _TABLES for row in reference.table(table) for day in _turns(row)})
        self._made: dict[tuple[str, str, int], Schedule] = {}

    def on(self, rank: str, day: date, office: str) -> Schedule:
        """Returns the rules for a rank on a day as that office applies them."""
        key = (rank, office, bisect_right(self._turns, day))
        if key not in self._made:
            self._made[key] = schedule_for(self.reference, rank, day, office)
        return self._made[key]


def _turns(row: object) -> tuple[date, ...]:
    """Returns the days on which something begins or has ended."""
    first, last = getattr(row, "valid_from", None), getattr(row, "valid_to", None)
    ended = last + timedelta(days=1) if isinstance(last, date) and last < date.max else None
    return tuple(day for day in (first, ended) if isinstance(day, date))
