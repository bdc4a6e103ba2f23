"""Steps that want something to be so first: a suspension is reviewed while it lasts, Lines are left from there.

Source: Police Rules 1975, rule 4-A; domain notes §1.5 (suspension), §2.4 (duty states).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kpdesk.base.errors import Refused
from kpdesk.cases.facts import CaseFacts, StepFact, awards_in
from kpdesk.cases.schedule import Schedule
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


def suspended_since(case: CaseFacts, schedule: Schedule) -> StepFact | None:
    """Returns the suspension that lasts, or None; an order that treats it or ends the service is its end too."""
    start = since_when(case, Step.SUSPENDED, Step.REINSTATED)
    if start is None:
        return None
    later = case.steps[next(place for place, fact in enumerate(case.steps) if fact is start) :]
    return None if any(_settles(fact, schedule) for fact in later) else start


def why_not(case: CaseFacts, step: Step, schedule: Schedule) -> str:
    """Returns why the step cannot be taken now, as a code's ending; empty where it can."""
    if step not in _WANTS:
        return ""
    pair, wanted, reason = _WANTS[step]
    start = suspended_since(case, schedule) if pair[0] is Step.SUSPENDED else since_when(case, *pair)
    return "" if (start is not None) is wanted else reason


def refuse_out_of_turn(case: CaseFacts, step: Step, schedule: Schedule) -> None:
    """Returns when the step can be taken now; raises Refused ``step_not_now``."""
    reason = why_not(case, step, schedule)
    if reason:
        raise Refused("step_not_now", field="step", step=step.value, why=reason)


def _settles(fact: StepFact, schedule: Schedule) -> bool:
    if fact.step is not Step.ORDER_ISSUED:
        return False
    leaves = any(schedule.ends_service(award.punishment) for award in awards_in(fact.fields))
    return leaves or bool(fact.text("suspension_treated_as"))
