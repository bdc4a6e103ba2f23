"""Which anomaly is planted at which office in which week, and what becomes of whose files."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from kpdesk.base.weeks import Week
from kpdesk.desk.simulation.draft import SimulationDraft
from kpdesk.desk.simulation.planting import WITHIN_DAYS
from kpdesk.desk.simulation.truth import Anomaly, Fate

BETWEEN_DIRECTIVES: Final = 13
FIRST_DIRECTIVE: Final = 2
LATE_SHARE: Final = 0.03

_WEEKS_NEEDED: Final = {
    Anomaly.NIL: 7, Anomaly.COPIED: 2, Anomaly.NO_RESULT: 10, Anomaly.RELAPSE: 4, Anomaly.NO_PROOF: 1,
    Anomaly.SUPERVISOR: 6, Anomaly.POSTING: 5, Anomaly.REDUCED: 7, Anomaly.CERTIFICATE: 2,
}  # fmt: skip
"""How many weeks each needs from its beginning until it can be seen."""


@dataclass(frozen=True, slots=True)
class Planned:
    """``place`` is the number of the week in which it begins; a relapse has its directive and the days within it."""

    kind: Anomaly
    office: str
    place: int
    directive: str = ""
    issued: date | None = None
    days: int = 0


@dataclass(slots=True)
class Schedule:
    """Everything that is decided before the first week; ``troubled`` offices have something happen to their files."""

    directives: tuple[tuple[str, date], ...] = ()
    planned: list[Planned] = field(default_factory=list)
    troubled: dict[tuple[str, int], Fate] = field(default_factory=dict)


def directives_in(weeks: Sequence[Week]) -> tuple[tuple[str, date], ...]:
    """Returns code and day of the directives that the simulated CPO issues: one in every quarter."""
    places = range(FIRST_DIRECTIVE, max(len(weeks) - 1, 0), BETWEEN_DIRECTIVES)
    return tuple((f"SIM-{number}", weeks[place].first + timedelta(days=2)) for number, place in enumerate(places, 1))


def planned(
    draft: SimulationDraft, offices: Sequence[tuple[str, str]], weeks: Sequence[Week], chance: random.Random
) -> Schedule:
    """Returns the schedule; ``offices`` are codes with their regions.

    What happens to files happens at offices of which nothing else is planted: a row that never came shows nothing.
    """
    found = Schedule(directives_in(weeks))
    codes = [code for code, _ in offices]
    troubled = _troubled(found, codes, len(weeks), chance)
    neighbours = Counter(region for _, region in offices if region)
    free = [code for code in codes if code not in troubled]
    quiet = [code for code, region in offices if code in free and neighbours[region] > 3]
    silent = chance.sample(quiet, min(draft.times, max(len(quiet) // 3, 0)))
    others = [code for code in free if code not in silent]
    for code in silent:
        _place(found, Anomaly.NIL, code, weeks, chance)
    for kind in Anomaly:
        if kind is Anomaly.NIL or not others:
            continue
        for number in range(draft.times):
            code = others[(chance.randrange(len(others)) + number) % len(others)]
            if kind is Anomaly.RELAPSE:
                _relapse(found, code, weeks, chance, number)
            else:
                _place(found, kind, code, weeks, chance)
    return found


def _troubled(found: Schedule, codes: Sequence[str], weeks: int, chance: random.Random) -> set[str]:
    """Loses a file, forks and restores at a few offices, and lets some files of all others come late."""
    troubled: set[str] = set()
    if len(codes) >= 6 and weeks >= 3:
        share = max(1, len(codes) // 28)
        chosen = chance.sample(list(codes), 3 * share)
        fates = [fate for fate in (Fate.LOST, Fate.FORK, Fate.RESTORED) for _ in range(share)]
        for code, fate in zip(chosen, fates, strict=True):
            found.troubled[code, chance.randrange(1, weeks - 1)] = fate
        troubled = set(chosen)
    for code in codes:
        for place in range(weeks):
            if code not in troubled and chance.random() < LATE_SHARE:
                found.troubled[code, place] = Fate.LATE
    return troubled


def _place(found: Schedule, kind: Anomaly, code: str, weeks: Sequence[Week], chance: random.Random) -> None:
    latest = len(weeks) - _WEEKS_NEEDED[kind]
    taken = {item.place for item in found.planned if item.office == code}
    places = [place for place in range(1, latest + 1) if place not in taken]
    if places:
        found.planned.append(Planned(kind, code, chance.choice(places)))


def _relapse(found: Schedule, code: str, weeks: Sequence[Week], chance: random.Random, number: int) -> None:
    days = WITHIN_DAYS[number % len(WITHIN_DAYS)]
    fitting = [(name, day) for name, day in found.directives if day + timedelta(days=days) <= weeks[-1].last]
    if not fitting:
        days, fitting = WITHIN_DAYS[0], [*found.directives[:1]]
    if fitting:
        name, day = chance.choice(fitting)
        place = next(place for place, week in enumerate(weeks) if day in week) - 1
        found.planned.append(Planned(Anomaly.RELAPSE, code, max(place - chance.randint(0, 1), 0), name, day, days))
