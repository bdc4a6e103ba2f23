"""What a simulated province is to be, as it was asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from kpdesk.base.problems import Problem

MOST_OFFICES: Final = 69
"""Offices of the built-in list that report."""

MOST_WEEKS: Final = 100
"""Keys hold for two years; a simulation does not renew them."""

SPARE_PERSONS: Final = 30
"""Officials of each office beside two for each week, so that ordinary life finds somebody new until the end."""


MOST_PERSONS: Final = 10_000


@dataclass(frozen=True, slots=True)
class SimulationDraft:
    """``persons`` is the strength of each office, ``last_day`` the day on which it all ends: the last whole week before
    it is the last one that is reported. ``real`` offices work in real stores with the program's own verbs.

    ``planted`` is how often each kind of anomaly is put in (None: once for every eight offices, at least once);
    ``full_strength`` encrypts with as many rounds as real files have.
    """

    offices: int
    weeks: int
    seed: int
    last_day: date
    persons: int = 140
    real: int = 0
    planted: int | None = None
    full_strength: bool = False

    @property
    def times(self) -> int:
        """How often each kind of anomaly is put in."""
        return max(1, self.offices // 8) if self.planted is None else self.planted

    def check(self) -> list[Problem]:
        """Returns all problems at once."""
        problems = []
        if not 1 <= self.offices <= MOST_OFFICES:
            problems.append(Problem("simulation_offices", "offices", values={"most": MOST_OFFICES}))
        if not 1 <= self.weeks <= MOST_WEEKS:
            problems.append(Problem("simulation_weeks", "weeks", values={"most": MOST_WEEKS}))
        fewest = SPARE_PERSONS + 2 * self.weeks
        if not fewest <= self.persons <= MOST_PERSONS:
            values = {"fewest": fewest, "most": MOST_PERSONS}
            problems.append(Problem("simulation_persons", "persons", values=values))
        if not 0 <= self.real <= self.offices:
            problems.append(Problem("simulation_real", "real", values={"most": self.offices}))
        return problems
