"""What is wrong in a set of disciplinary rules as proceedings: names that the table of steps does not know, states
that nothing leads out of, orders for which there is no punishment.

The lists are data that an administrator or the CPO may change; the shape of proceedings is the program's. Source of
the shape: :mod:`kpdesk.cases.table`.
"""

from __future__ import annotations

from collections.abc import Iterator

from kpdesk.base.problems import Problem
from kpdesk.cases.states import ENDED, State, Step, Track
from kpdesk.cases.table import TABLE
from kpdesk.reference.integrity import problems_in
from kpdesk.reference.reference import Reference
from kpdesk.reference.rows import Regime
from kpdesk.reference.rules import Table

_Place = tuple[Track, State]


def problems_of_lists(reference: Reference) -> list[Problem]:
    """Returns all that is wrong in the lists: what does not fit together, and rules by which no case could be led."""
    return [*problems_in(reference), *problems_of_rules(reference)]


def problems_of_rules(reference: Reference) -> list[Problem]:
    """Returns what is wrong in the disciplinary rules as proceedings; a regime without a list of steps knows all."""
    return [problem for regime in reference.regimes for problem in _of_regime(regime, reference)]


def _of_regime(regime: Regime, reference: Reference) -> Iterator[Problem]:
    unknown = [("steps", name) for name in regime.steps if name not in set(Step)]
    unknown += [("tracks", name) for name in regime.tracks if name not in set(Track)]
    for field, name in unknown:
        yield _problem("regime_step_unknown", regime, field, value=name)
    if regime.steps and not unknown:
        for _track, state in sorted(_dead_ends(regime)):
            yield _problem("regime_leads_nowhere", regime, "steps", state=state.value)
    orders = not regime.steps or Step.ORDER_ISSUED in regime.steps
    if regime.handled_here and orders and not any(row.regime == regime.code for row in reference.punishments):
        yield _problem("regime_without_punishments", regime, "steps")


def _dead_ends(regime: Regime) -> set[_Place]:
    """Returns the places that a case under these rules can come to and that it cannot come to an end from."""
    known = {Step(name) for name in regime.steps}
    tracks = [Track(name) for name in regime.tracks] or list(Track)
    reached: set[_Place] = set()
    waiting: list[_Place] = [(track, State.INFORMATION) for track in tracks]
    while waiting:
        place = waiting.pop()
        if place not in reached:
            reached.add(place)
            waiting += _next(place, known)
    good = {place for place in reached if place[1] in ENDED}
    while found := {place for place in reached - good if good.intersection(_next(place, known))}:
        good |= found
    return reached - good


def _next(place: _Place, known: set[Step]) -> list[_Place]:
    places = []
    for step, entry in TABLE.get(place, {}).items():
        if step in known:
            states = {entry.to, *(state for _outcome, state in entry.by_outcome)}
            places += [(entry.to_track or place[0], state) for state in states]
    return places


def _problem(code: str, regime: Regime, field: str, **values: object) -> Problem:
    return Problem(code, field, sheet=Table.REGIMES.value, column=field, values={**values, "row": regime.code})
