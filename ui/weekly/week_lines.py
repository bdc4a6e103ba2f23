"""The weeks as a list: each return on record, and each week that has none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kpdesk.base.weeks import Week
from kpdesk.weekly.rows import ReturnRow
from kpdesk.weekly.rules import ReturnState

WEEKS_BACK: Final = 4
"""How many weeks a new office sees before the present one."""
WEEKS_SHOWN_AT_MOST: Final = 520


class WeekState(StrEnum):
    """How a line of the list stands."""

    MISSING = "missing"
    DRAFT = "draft"
    FROZEN = "frozen"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class WeekLine:
    """One line; ``row`` is None for a week that was not drawn up, ``is_newest`` is false for an earlier edition."""

    week: Week
    row: ReturnRow | None = None
    is_newest: bool = True

    @property
    def edition(self) -> int:
        """The edition of the return; 0 where there is none."""
        return self.row.edition if self.row else 0

    @property
    def state(self) -> WeekState:
        """How it stands."""
        if self.row is None:
            return WeekState.MISSING
        if not self.is_newest:
            return WeekState.SUPERSEDED
        return WeekState.FROZEN if self.row.state is ReturnState.FROZEN else WeekState.DRAFT


def week_lines(returns: Iterable[ReturnRow], current: Week) -> tuple[WeekLine, ...]:
    """Returns the lines, newest first: from the first return on record, or some weeks back, to the present week."""
    by_week: dict[str, list[ReturnRow]] = {}
    for row in returns:
        by_week.setdefault(row.week, []).append(row)
    first_reported = min((rows[0].first for rows in by_week.values()), default=current.first)
    lines: list[WeekLine] = []
    week = current
    for place in range(WEEKS_SHOWN_AT_MOST):
        if week.first < first_reported and place > WEEKS_BACK:
            break
        editions = sorted(by_week.get(week.label, []), key=lambda row: -row.edition)
        if not editions:
            lines.append(WeekLine(week))
        # A draft of a revision does not take the frozen paper's place before it is frozen itself.
        frozen = [row.edition for row in editions if row.state is ReturnState.FROZEN]
        for row in editions:
            lines.append(WeekLine(week, row, row.state is ReturnState.DRAFT or row.edition == max(frozen)))
        week = week.previous()
    return tuple(lines)
