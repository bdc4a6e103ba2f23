"""The small form of a member who left his unit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kpdesk.base.problems import Problem
from ui.context import Context
from ui.support.fields import DateField
from ui.support.form import Form


@dataclass(frozen=True, slots=True)
class Leaving:
    """That he left: the first day on which he no longer belonged to the unit."""

    on: date | None = None

    def check(self) -> list[Problem]:
        """Returns what is missing."""
        return [] if self.on else [Problem("day_missing", "on")]


class LeaveForm(Form[Leaving]):
    """Asks on which day a member left."""

    def __init__(self, context: Context, latest: date) -> None:
        super().__init__("leaveForm", self.tr("He left"), Leaving.check)
        first = self.tr("The first day on which he no longer belonged to it.")
        self.add("on", self.tr("Left on"), DateField(clock=context.clock, latest=latest), first)
