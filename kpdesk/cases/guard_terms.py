"""What is looked at where time and pay are given: days for a reply, the period out of service.

Sources: Police Rules 1975, rules 4-A and 6; E&D Rules 2011 (reply 7 to 15 days); domain notes §1.5, §1.6.
"""

from __future__ import annotations

from collections.abc import Iterator

from kpdesk.base.clock import on_paper
from kpdesk.cases.clocks import complete_by, term_days
from kpdesk.cases.facts import CaseFacts, StepFact
from kpdesk.cases.findings import Warning, warn
from kpdesk.cases.schedule import Schedule, Term
from kpdesk.cases.states import BEFORE_ORDER, REVIEWS, Outcome, Step

_TERMS = {
    Step.SHOW_CAUSE_ISSUED: Term.SHOW_CAUSE_REPLY,
    Step.CHARGE_SHEET_ISSUED: Term.DEFENCE,
    Step.FINAL_SHOW_CAUSE_ISSUED: Term.FINAL_REPLY,
}


def terms(case: CaseFacts, step: StepFact, schedule: Schedule) -> Iterator[Warning]:
    """Yields days for a reply outside the rule's span, a return without treatment of the period, a late new order."""
    yield from _reply_days(step, schedule)
    yield from _period(case, step, schedule)
    by = complete_by(case) if step.step is Step.ORDER_ISSUED else None
    if by and step.on > by and case.state in BEFORE_ORDER:
        yield warn("anew_too_late", by=on_paper(by))


def _reply_days(step: StepFact, schedule: Schedule) -> Iterator[Warning]:
    given, term = step.fields.get("reply_days"), _TERMS.get(step.step)
    least = term_days(step, schedule, term) if term else None
    if term is None or least is None or not isinstance(given, int):
        return
    most = None if term in step.held else schedule.days_most(term)
    if given < least or (most is not None and given > most):
        yield warn(
            "reply_days_outside",
            schedule.to_confirm(term),
            given=given,
            least=least,
            most="…" if most is None else most,
        )


def _period(case: CaseFacts, step: StepFact, schedule: Schedule) -> Iterator[Warning]:
    """A decision that undoes the end of a service brings him back: how the time between counts must be said."""
    if step.step not in REVIEWS or step.outcome not in (Outcome.SET_ASIDE, Outcome.MODIFIED, Outcome.REMANDED):
        return
    had_left = any(schedule.ends_service(award.punishment) for award in case.awards)
    stays_out = step.outcome == Outcome.MODIFIED and schedule.ends_service(step.text("punishment"))
    if had_left and not stays_out and not step.text("period_treated_as"):
        yield warn("period_not_treated", True)
