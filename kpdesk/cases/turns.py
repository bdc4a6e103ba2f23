"""Steps that want something to be so first: a suspension is reviewed while it lasts, Lines are left from there.

Source: Police Rules 1975, rule 4-A; domain notes §1.5 (suspension), §2.4 (duty states).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kpdesk.base.errors import Refused
from kpdesk.cases.facts import CaseFacts, StepFact
from kpdesk.cases.states import Step

_WANTS: Final[Mapping[Step, tuple[tuple[Step, Step], bool, str]]] = MappingProxyType(
    {
        Step.SUSPENDED: ((Step.SUSPENDED, Step.REINSTATED), False, "suspended"),
        Step.SUSPENSION_REVIEWED: ((Step.SUSPENDED, Step.REINSTATED), True, "not_suspended"),
        Step.CLOSED_TO_LINES: ((Step.CLOSED_TO_LINES, Step.RETURNED_FROM_LINES), False, "in_lines"),
        Step.RETURNED_FROM_LINES: ((Step.CLOSED_TO_LINES, Step.RETURNED_FROM_LINES), True, "not_in_lines"),
    }
)
"""For a step: what begins and ends the condition, whether it must hold, and why not."""


def since_when(case: CaseFacts, begins: Step, ends: Step) -> StepFact | None:
    """Returns the step since which it holds, in the whole case: neither suspension nor Lines end with a remand."""
    last = next((fact for fact in reversed(case.steps) if fact.step in (begins, ends)), None)
    return last if last and last.step is begins else None


def why_not(case: CaseFacts, step: Step) -> str:
    """Returns why the step cannot be taken now, as a code's ending; empty where it can."""
    if step not in _WANTS:
        return ""
    pair, wanted, reason = _WANTS[step]
    return "" if (since_when(case, *pair) is not None) is wanted else reason


def refuse_out_of_turn(case: CaseFacts, step: Step) -> None:
    """Returns when the step can be taken now; raises Refused ``step_not_now``."""
    reason = why_not(case, step)
    if reason:
        raise Refused("step_not_now", field="step", step=step.value, why=reason)
