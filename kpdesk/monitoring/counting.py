"""Closures and relapses counted: by week, and by how soon after the closure the relapse came."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from kpdesk.base.weeks import Week
from kpdesk.monitoring.rows import AccountRow, RelapseCounts, WeekCount


def count_relapses(rows: Iterable[AccountRow], first: date | None = None, last: date | None = None) -> RelapseCounts:
    """Returns closures and relapses, each by its own day within the period; a span counts the shorter ones too."""
    rows = tuple(rows)
    closures = sum(row.closed_on is not None and _within(row.closed_on, first, last) for row in rows)
    relapsed = [row for row in rows if row.relapse_of is not None and _within(row.found_on, first, last)]
    spans = [row.relapse_spans for row in relapsed]
    within = {span: sum(span in found for found in spans) for span in (7, 30, 90)}
    return RelapseCounts(closures, len(relapsed), within[7], within[30], within[90])


def count_weeks(rows: Iterable[AccountRow], weeks: Sequence[Week]) -> tuple[WeekCount, ...]:
    """Returns what was found, closed and found again in each of these weeks; a relapse is no find."""
    rows = tuple(rows)
    return tuple(
        WeekCount(
            week.first,
            sum(_within(row.found_on, week.first, week.last) for row in rows if row.relapse_of is None),
            sum(_within(row.closed_on, week.first, week.last) for row in rows if row.closed_on is not None),
            sum(_within(row.found_on, week.first, week.last) for row in rows if row.relapse_of is not None),
        )
        for week in weeks
    )


def _within(day: date | None, first: date | None, last: date | None) -> bool:
    return day is not None and (first is None or first <= day) and (last is None or day <= last)
