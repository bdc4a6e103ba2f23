"""How far the week at hand is: logged, acted on, frozen, sent; and what comes next."""

from __future__ import annotations

from dataclasses import dataclass

from kpdesk.base.weeks import Week
from kpdesk.desk import Desk
from kpdesk.desk.week_road import WeekRoad
from kpdesk.violations.rows import ViolationFilter
from kpdesk.weekly.road import WeekStep
from kpdesk.weekly.rules import ReturnState


@dataclass(frozen=True, slots=True)
class WeekState:
    """Figures of the strip, and the road that the week is on."""

    logged: int
    checks: int
    waiting: int
    road: WeekRoad

    @property
    def week(self) -> Week:
        """The week at hand."""
        return self.road.week

    @property
    def step(self) -> WeekStep:
        """What this user does next."""
        return self.road.step

    @property
    def return_state(self) -> ReturnState | None:
        """State of its newest return; None while nothing was drawn up."""
        return self.road.row.state if self.road.row else None


def week_state(desk: Desk) -> WeekState:
    """Returns the state of the week at hand."""
    road = desk.week_road.next()
    week = road.week
    return WeekState(
        desk.violations.count(ViolationFilter(first=week.first, last=week.last)),
        desk.monitoring.check_totals(week.first, week.last).checks,
        desk.violations.count(ViolationFilter(pending=True, without_case=True)),
        road,
    )
