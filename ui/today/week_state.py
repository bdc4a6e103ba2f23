"""How far this week is: logged, acted on, frozen, sent."""

from __future__ import annotations

from dataclasses import dataclass

from kpdesk.base.weeks import Week
from kpdesk.desk import Desk
from kpdesk.violations.rows import ViolationFilter
from kpdesk.weekly.rows import ReturnRow
from kpdesk.weekly.rules import ReturnState


@dataclass(frozen=True, slots=True)
class WeekState:
    """Figures of the strip; ``return_state`` None while nothing was drawn up, ``sent`` and ``received`` of its file."""

    week: Week
    logged: int
    checks: int
    waiting: int
    return_state: ReturnState | None
    sent: bool
    received: bool


def week_state(desk: Desk) -> WeekState:
    """Returns the state of the present week."""
    week = desk.weekly.week()
    newest = _newest_edition(desk.weekly.items(), week.label)
    files = [file for file in desk.exchange.outbox() if file.period == week.label]
    return WeekState(
        week,
        desk.violations.count(ViolationFilter(first=week.first, last=week.last)),
        desk.monitoring.check_totals(week.first, week.last).checks,
        desk.violations.count(ViolationFilter(pending=True, without_case=True)),
        newest.state if newest else None,
        bool(files),
        any(file.receipt is not None for file in files),
    )


def _newest_edition(returns: tuple[ReturnRow, ...], label: str) -> ReturnRow | None:
    found = [row for row in returns if row.week == label]
    return max(found, key=lambda row: row.edition, default=None)
