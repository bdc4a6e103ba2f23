"""The one step that usually comes next: it is offered first, the others below it.

It only proposes: what is allowed stands in the table of steps, what is wanting is the guard's word.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from kpdesk.cases.clocks import Due
from kpdesk.cases.facts import StepFact, declined_hearing
from kpdesk.cases.rows import CaseView
from kpdesk.cases.states import Outcome, State, Step

_NOTICES: Final[Mapping[State, Step]] = MappingProxyType(
    {
        State.SHOW_CAUSE_ISSUED: Step.SHOW_CAUSE_ISSUED,
        State.CHARGED: Step.CHARGE_SHEET_ISSUED,
        State.FINAL_SHOW_CAUSE_ISSUED: Step.FINAL_SHOW_CAUSE_ISSUED,
        State.DECIDED: Step.ORDER_ISSUED,
    }
)
"""The paper that must reach him before anything else in a state."""

_USUAL: Final[Mapping[State, tuple[Step, ...]]] = MappingProxyType(
    {
        State.INFORMATION: (Step.ORDERLY_ROOM_HELD, Step.SHOW_CAUSE_ISSUED, Step.REFERRED_UPWARD),
        State.EXPLANATION_AWAITED: (Step.EXPLANATION_RECEIVED,),
        State.FACT_FINDING: (Step.FACT_FINDING_RECEIVED,),
        State.ORDERLY_ROOM: (Step.ORDER_ISSUED,),
        State.SHOW_CAUSE_ISSUED: (Step.REPLY_RECEIVED,),
        State.SHOW_CAUSE_ANSWERED: (Step.PERSONAL_HEARING_HELD, Step.ORDER_ISSUED),
        State.CHARGED: (Step.ENQUIRY_OFFICER_APPOINTED, Step.REPLY_RECEIVED),
        State.ENQUIRY: (
            Step.ENQUIRY_OFFICER_APPOINTED, Step.HEARING_CALLED, Step.HEARING_HELD, Step.FINDINGS_RECEIVED,
        ),
        State.FINDINGS_IN: (Step.FINAL_SHOW_CAUSE_ISSUED,),
        State.FINAL_SHOW_CAUSE_ISSUED: (Step.FINAL_REPLY_RECEIVED,),
        State.FINAL_SHOW_CAUSE_ANSWERED: (Step.PERSONAL_HEARING_HELD, Step.ORDER_ISSUED),
        State.APPEAL_PENDING: (Step.APPEAL_DECIDED,),
        State.REVISION_PENDING: (Step.REVISION_DECIDED,),
        State.TRIBUNAL_PENDING: (Step.TRIBUNAL_DECIDED,),
        State.COURT_PENDING: (Step.COURT_DECIDED,),
        State.REFERRED: (Step.REFERRAL_ANSWERED,),
    }
)  # fmt: skip
"""What usually comes in a state, the first that was not taken yet."""

_ONCE: Final = frozenset(
    {Step.PERSONAL_HEARING_HELD, Step.ENQUIRY_OFFICER_APPOINTED, Step.HEARING_CALLED, Step.HEARING_HELD}
)
_AFTER_ORDER: Final = frozenset({State.DECIDED, State.APPEAL_DECIDED, State.REVISION_DECIDED, State.TRIBUNAL_DECIDED})


def usual_step(view: CaseView, today: date) -> Step | None:
    """Returns the step that usually comes next in the case on that day, or None where the office only waits."""
    possible = {entry.step for entry in view.allowed}
    state, taken = view.row.state, _round(view)
    notice = _NOTICES.get(state)
    if notice and Step.SERVICE_RECORDED in possible and _unserved(view, notice):
        return Step.SERVICE_RECORDED
    if state in _AFTER_ORDER or state is State.COURT_DECIDED:
        return Step.CLOSED if Step.CLOSED in possible and waits_for(view, today) is None else None
    steps = {fact.step for fact in taken}
    if Step.HEARING_HELD in steps:
        steps.add(Step.HEARING_CALLED)
    if declined_hearing(taken):
        steps.add(Step.PERSONAL_HEARING_HELD)
    wanted = (step for step in _USUAL.get(state, ()) if step in possible and not (step in _ONCE and step in steps))
    return next(wanted, None)


def waits_for(view: CaseView, today: date) -> Due | None:
    """Returns the nearest date of the official that still runs after a decision; None where nothing is waited for."""
    open_still = [due for due in view.due if due.on >= today]
    return min(open_still, key=lambda due: due.on) if view.row.state in _AFTER_ORDER and open_still else None


def _round(view: CaseView) -> list[StepFact]:
    """Returns the steps since the case was last sent back."""
    found: list[StepFact] = []
    for step in view.steps:
        fact = StepFact(step.step, step.on, step.fields)
        found = [] if fact.outcome == Outcome.REMANDED else [*found, fact]
    return found


def _unserved(view: CaseView, notice: Step) -> bool:
    last = [proof for proof in view.proofs if proof.step is notice][-1:]
    return any(proof.served_on is None for proof in last)
