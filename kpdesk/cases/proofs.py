"""The register of service: which papers of a case had to reach the official, and how each did.

Source: domain notes §1.5 (clocks run from service), §7 (notice).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kpdesk.cases.facts import CaseFacts, StepFact
from kpdesk.cases.fields import SERVED_STEPS
from kpdesk.cases.states import Step


@dataclass(frozen=True, slots=True)
class Proof:
    """One paper: when it was issued, and when, how, by whom and before whom it was served.

    ``served_on`` None: not on record. ``acknowledged`` False is a refusal. ``seqs`` are the places of the paper's step
    and of its service in the case, under which scans are attached.
    """

    step: Step
    number: str
    issued_on: date
    served_on: date | None
    how: str
    by: str
    acknowledged: bool | None
    witnesses: tuple[str, ...]
    seqs: tuple[int, ...]


def proofs_of(case: CaseFacts) -> tuple[Proof, ...]:
    """Returns the papers in the order in which they were issued, earlier rounds included."""
    return tuple(_proof(case.steps, place) for place, fact in enumerate(case.steps) if fact.step in SERVED_STEPS)


def _proof(steps: Sequence[StepFact], place: int) -> Proof:
    paper = steps[place]
    at = _service(steps, place)
    served: Mapping[str, object] = steps[at].fields if at is not None else {}
    day = paper.day("served_on") or (steps[at].on if at is not None else None)
    acknowledged, witnesses = served.get("acknowledged"), served.get("witnesses")
    return Proof(
        paper.step,
        paper.text("ob_number") or paper.text("number"),
        paper.on,
        day,
        str(served.get("how") or ""),
        str(served.get("by") or ""),
        acknowledged if isinstance(acknowledged, bool) else None,
        tuple(str(name) for name in witnesses) if isinstance(witnesses, list | tuple) else (),
        tuple(number + 1 for number in (place, at) if number is not None),
    )


def _service(steps: Sequence[StepFact], place: int) -> int | None:
    """Returns the place of the step that recorded service of this very paper, not of a later one of its kind."""
    for at in range(place + 1, len(steps)):
        if steps[at].step is steps[place].step:
            return None
        if steps[at].step is Step.SERVICE_RECORDED and steps[at].fields.get("paper") == steps[place].step:
            return at
    return None
