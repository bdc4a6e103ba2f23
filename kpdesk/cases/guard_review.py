"""What is looked at around appeal, revision and tribunal, at an adjournment, and before a case is closed.

Sources: Police Rules 1975, rules 6 (adjournment), 11 (one appeal, none against quarter guard), 11-A (revision);
KP Service Tribunal Act 1974, section 4.
"""

from __future__ import annotations

from collections.abc import Iterator

from kpdesk.base.clock import on_paper
from kpdesk.cases.clocks import appeal_ends, ends
from kpdesk.cases.facts import CaseFacts, StepFact, awards_in
from kpdesk.cases.findings import Warning, warn
from kpdesk.cases.guard_order import over_limit
from kpdesk.cases.schedule import Schedule, Term
from kpdesk.cases.states import Outcome, State, Step, Track


def adjournment(case: CaseFacts, step: StepFact, schedule: Schedule) -> Iterator[Warning]:
    """Yields an adjournment beyond the term."""
    term = Term.HEARING_ADJOURNMENT if case.track is Track.GENERAL else Term.ORDERLY_ROOM_ADJOURNMENT
    until, most = step.day("adjourned_to"), schedule.days(term)
    if until and most is not None and (until - step.on).days > most:
        yield warn("adjournment_too_long", schedule.to_confirm(term), until=on_paper(until), most=most)


def appeal(case: CaseFacts, step: StepFact, schedule: Schedule) -> Iterator[Warning]:
    """Yields an appeal where none lies, a second one, or a late one."""
    if case.awards and not any(schedule.appealable(award.punishment) for award in case.awards):
        yield warn("no_appeal_lies")
    if case.last(Step.APPEAL_FILED):
        yield warn("second_appeal")
    order = case.last(Step.ORDER_ISSUED)
    last = appeal_ends(case, order, schedule) if order else None
    if last and step.on > last:
        yield warn("appeal_late", schedule.to_confirm(Term.APPEAL), ends=on_paper(last))


def revision(case: CaseFacts, step: StepFact, schedule: Schedule) -> Iterator[Warning]:
    """Yields a revision that is asked for after its term."""
    last = ends(case.last(Step.APPEAL_DECIDED), schedule, Term.REVISION)
    if last and step.on > last:
        yield warn("revision_late", schedule.to_confirm(Term.REVISION), ends=on_paper(last))


def tribunal(case: CaseFacts, step: StepFact, schedule: Schedule) -> Iterator[Warning]:
    """Yields a service appeal that is late, or that comes before the waiting time for the appeal is over."""
    if case.state is State.APPEAL_PENDING:
        opens = ends(case.last(Step.APPEAL_FILED), schedule, Term.TRIBUNAL_WAIT)
        if opens and step.on < opens:
            yield warn("tribunal_early", schedule.to_confirm(Term.TRIBUNAL_WAIT), opens=on_paper(opens))
        return
    last = ends(case.last(Step.APPEAL_DECIDED, Step.REVISION_DECIDED), schedule, Term.TRIBUNAL)
    if last and step.on > last:
        yield warn("tribunal_late", schedule.to_confirm(Term.TRIBUNAL), ends=on_paper(last))


def decision(case: CaseFacts, step: StepFact, schedule: Schedule) -> Iterator[Warning]:
    """Yields a punishment made heavier without a show-cause notice and a hearing of its own, or beyond its limit."""
    if step.outcome != Outcome.MODIFIED:
        return
    for award in awards_in({"awards": [dict(step.fields)]}):
        yield from over_limit(award, schedule)
    if _heavier(case, step, schedule):
        if step.fields.get("show_cause_given") is not True:
            yield warn("enhanced_without_show_cause")
        if step.fields.get("heard") is not True:
            yield warn("enhanced_without_hearing")


def closing(case: CaseFacts, step: StepFact, schedule: Schedule) -> Iterator[Warning]:
    """Yields a case that is closed while the time for an appeal still runs."""
    order = case.last(Step.ORDER_ISSUED)
    if case.state is not State.DECIDED or order is None:
        return
    if not any(schedule.appealable(award.punishment) for award in case.awards):
        return
    last = appeal_ends(case, order, schedule)
    if last and step.on <= last:
        yield warn("appeal_time_running", schedule.to_confirm(Term.APPEAL), ends=on_paper(last))


def _heavier(case: CaseFacts, step: StepFact, schedule: Schedule) -> bool:
    """Returns whether the class went up to major, or the same punishment is given for longer."""
    before = {award.punishment: award.amount or 0 for award in case.awards}
    code, amount = step.text("punishment"), step.fields.get("amount")
    was_major = any(schedule.is_major(punishment) for punishment in before)
    if schedule.is_major(code) and not was_major:
        return True
    return code in before and isinstance(amount, int) and amount > before[code]
