"""How far a new office is on its way to the first report."""

from __future__ import annotations

from dataclasses import dataclass

from kpdesk.base.clock import today
from kpdesk.desk import Desk
from kpdesk.weekly.rules import ReturnState, last_day_has_come


@dataclass(frozen=True, slots=True)
class FirstState:
    """What is done already; ``week`` is that of the first report: the last one that is over, or this one's last day.

    ``known`` tells whether the CPO certified the office.
    """

    people: int
    letterhead: bool
    reported: bool
    known: bool
    week: str

    @property
    def is_done(self) -> bool:
        """The card goes when the people stand on the roll and a report was frozen."""
        return self.people > 0 and self.reported


def first_state(desk: Desk) -> FirstState:
    """Returns it; runs in a job."""
    week = desk.weekly.week()
    if not last_day_has_come(week, today(desk.clock)):
        week = week.previous()
    return FirstState(
        desk.roster.count(),
        bool(str(desk.users.settings()["head_name"]).strip()),
        any(row.state is ReturnState.FROZEN for row in desk.weekly.items()),
        desk.exchange.is_enrolled(),
        week.label,
    )
