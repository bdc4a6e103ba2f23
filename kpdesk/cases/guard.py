"""What a tribunal would ask, asked before the step is taken.

A finding never blocks by itself: the step wants a reason for each, and the reason stays with it in the file.
Sources: Police Rules 1975 (amended 2014) rules 2-6, 11; 2007 SCMR 192 (one punishment, answer, regular inquiry).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from kpdesk.base.clock import on_paper
from kpdesk.base.errors import Refused
from kpdesk.base.sentences import sentence
from kpdesk.cases import guard_interest, guard_order, guard_review
from kpdesk.cases.clocks import reply_ends
from kpdesk.cases.facts import CaseFacts, StepFact
from kpdesk.cases.findings import Warning, warn
from kpdesk.cases.guard_terms import terms
from kpdesk.cases.legal import names_peca
from kpdesk.cases.regimes import unknown_step
from kpdesk.cases.schedule import Schedule, Term
from kpdesk.cases.states import BEFORE_ORDER, Step

CRITICISM: Final = "V07"
NOTICES: Final = (Step.SHOW_CAUSE_ISSUED, Step.CHARGE_SHEET_ISSUED)

Check = Callable[[CaseFacts, StepFact, Schedule], Iterator[Warning]]


def warnings_for(case: CaseFacts, step: StepFact, schedule: Schedule, today: date) -> tuple[Warning, ...]:
    """Returns what is wrong with taking that step now; ``case`` is as it stands before the step.

    Raises Refused ``punishment_unknown`` when an order names a punishment that the schedule does not have.
    """
    found = [*_dates(case, step, today), *unknown_step(case, step, schedule), *terms(case, step, schedule)]
    for check in _CHECKS.get(step.step, ()):
        found.extend(check(case, step, schedule))
    return tuple(found)


def refuse_without_reasons(warnings: tuple[Warning, ...], reasons: Mapping[str, str]) -> None:
    """Returns when every finding that blocks has its reason.

    Raises Refused ``conflict_of_interest`` where no reason helps, ``override_reason_needed`` naming the findings
    without one.
    """
    stopping = next((entry for entry in warnings if entry.stops), None)
    if stopping:
        said = sentence(stopping.code, stopping.values)
        raise Refused("conflict_of_interest", field=stopping.law.field, warnings=(stopping,), finding=said)
    bare = tuple(entry for entry in warnings if entry.blocks and not reasons.get(entry.code, "").strip())
    if bare:
        codes = ", ".join(entry.code for entry in bare)
        raise Refused("override_reason_needed", field="overrides", warnings=bare, codes=codes, count=len(bare))


def standing(case: CaseFacts) -> tuple[Warning, ...]:
    """Returns what is to be seen on the case at any time, whatever the next step."""
    return (*_others(case), *_protected(case)) if case.state in BEFORE_ORDER else ()


def _dates(case: CaseFacts, step: StepFact, today: date) -> Iterator[Warning]:
    if step.on > today:
        yield warn("step_in_future", on=on_paper(step.on), today=on_paper(today))
    last = case.steps[-1] if case.steps else None
    if last and step.on < last.on and step.step is not Step.SERVICE_RECORDED:
        yield warn("step_before_last", on=on_paper(step.on), last=on_paper(last.on), step=last.step)
    if case.seen_on and step.on < min(case.seen_on):
        yield warn("step_before_violation", on=on_paper(step.on), seen=on_paper(min(case.seen_on)))
    served = step.day("served_on")
    if served and served < step.on:
        yield warn("served_before_issued", served=on_paper(served), on=on_paper(step.on))


def _notice(case: CaseFacts, step: StepFact, schedule: Schedule) -> Iterator[Warning]:
    rank = case.accused.rank
    if schedule.handled_here is None:
        yield warn("regime_not_on_record", rank=rank)
    elif not schedule.handled_here and schedule.regime:
        yield warn("regime_refers_upward", rank=rank, regime=schedule.regime.title)
    if not case.serves:
        yield warn("no_longer_in_service", rank=rank)
    authority = case.authority or case.office_head
    if authority and schedule.powerless(rank, authority):
        confirm = all(line.confirm for line in schedule.authorities)
        yield warn("authority_has_no_power", confirm, authority=authority, rank=rank)
    if CRITICISM in case.kinds and not step.text("authority_note"):
        yield warn("criticism_needs_note", kind=CRITICISM)
    if case.cleared:
        yield warn("not_his_doing")
    yield from _protected(case)
    yield from _time_bar(case, step, schedule)
    yield from _others(case)


def _time_bar(case: CaseFacts, step: StepFact, schedule: Schedule) -> Iterator[Warning]:
    """A limitation counts only where the office keeps its days."""
    yield from guard_order.before_ban(case)
    days = schedule.days(Term.LIMITATION)
    if days is not None and case.seen_on and (step.on - max(case.seen_on)).days > days:
        seen = on_paper(max(case.seen_on))
        yield warn("time_barred", schedule.to_confirm(Term.LIMITATION), seen=seen, most=days)


def _protected(case: CaseFacts) -> Iterator[Warning]:
    if case.protected:
        yield warn("protected_disclosure")


def _others(case: CaseFacts) -> Iterator[Warning]:
    for other in case.others:
        if other.punished:
            yield warn("already_punished", other=other.number)
        elif not other.ended:
            yield warn("other_case_open", other=other.number)


def _appointment(case: CaseFacts, step: StepFact, schedule: Schedule) -> Iterator[Warning]:
    accused = case.accused.rank
    found = [rank for _name, rank in guard_interest.inquirers(step, schedule)]
    rank, members = schedule.rank_named(step.text("officer_rank")), found[1:]
    senior = schedule.is_senior(rank, accused)
    if senior is None:
        yield warn("enquiry_officer_rank_unknown", rank=rank)
    junior = [member for member in members if member and schedule.is_senior(member, accused) is False]
    for lower in [rank] * (senior is False) + junior:
        yield warn("enquiry_officer_not_senior", rank=lower, accused=accused)


def _no_reply(case: CaseFacts, step: StepFact, schedule: Schedule) -> Iterator[Warning]:
    final = step.step is Step.FINAL_REPLY_NOT_RECEIVED
    notice = case.last(Step.FINAL_SHOW_CAUSE_ISSUED) if final else case.last(*NOTICES)
    if notice is None:
        return
    if case.served_on(notice) is None:
        yield warn("ex_parte_without_service", step=notice.step)
    ends = reply_ends(case, notice, schedule)
    if ends and step.on <= ends:
        yield warn("reply_time_not_over", ends=on_paper(ends))


def _enquiry_step(case: CaseFacts, _step: StepFact, _schedule: Schedule) -> Iterator[Warning]:
    if case.last(Step.ENQUIRY_OFFICER_APPOINTED) is None:
        yield warn("no_enquiry_officer")


def _findings(case: CaseFacts, _step: StepFact, _schedule: Schedule) -> Iterator[Warning]:
    if case.last(Step.HEARING_HELD, Step.REPLY_NOT_RECEIVED, Step.EX_PARTE_ORDERED) is None:
        yield warn("no_enquiry_hearing")


def _served_step(case: CaseFacts, step: StepFact, _schedule: Schedule) -> Iterator[Warning]:
    if case.last(Step(step.text("paper"))) is None:
        yield warn("nothing_to_serve", step=step.text("paper"))
    if step.fields.get("acknowledged") is False and not step.fields.get("witnesses"):
        yield warn("refusal_without_witnesses")


def _reinstatement(case: CaseFacts, _step: StepFact, _schedule: Schedule) -> Iterator[Warning]:
    """A reinstatement undoes a suspension, or an order that had ended the service."""
    undone = (Step.SUSPENDED, Step.ORDER_ISSUED, Step.REINSTATED)
    last = next((fact.step for fact in reversed(case.steps) if fact.step in undone), Step.REINSTATED)
    if last is Step.REINSTATED:
        yield warn("nothing_to_reinstate")


def _legal_action(_case: CaseFacts, step: StepFact, _schedule: Schedule) -> Iterator[Warning]:
    """Yields an FIR of the district under PECA 2016, whose offences only an officer of NCCIA investigates."""
    if step.text("action") == "fir" and names_peca(step.text("sections")):
        yield warn("fir_under_peca", sections=step.text("sections"))


_CHECKS: Final[Mapping[Step, tuple[Check, ...]]] = MappingProxyType(
    {
        Step.SHOW_CAUSE_ISSUED: (_notice,),
        Step.CHARGE_SHEET_ISSUED: (_notice,),
        Step.ENQUIRY_OFFICER_APPOINTED: (_appointment, guard_interest.officer),
        Step.FACT_FINDING_ORDERED: (guard_interest.officer,),
        Step.REPLY_NOT_RECEIVED: (_no_reply,),
        Step.FINAL_REPLY_NOT_RECEIVED: (_no_reply,),
        Step.HEARING_HELD: (_enquiry_step, guard_interest.heard_by),
        Step.FINDINGS_RECEIVED: (_enquiry_step, _findings),
        Step.HEARING_ADJOURNED: (guard_review.adjournment,),
        Step.FINAL_SHOW_CAUSE_ISSUED: (guard_order.final_notice,),
        Step.ORDER_ISSUED: (
            guard_order.schedule_limits,
            guard_order.authority,
            guard_interest.decides,
            guard_order.merits,
            guard_order.procedure,
            guard_order.one_punishment,
        ),
        Step.SERVICE_RECORDED: (_served_step,),
        Step.APPEAL_FILED: (guard_review.appeal,),
        Step.REVISION_FILED: (guard_review.revision,),
        Step.TRIBUNAL_FILED: (guard_review.tribunal,),
        Step.APPEAL_DECIDED: (guard_review.decision,),
        Step.REVISION_DECIDED: (guard_review.decision,),
        Step.TRIBUNAL_DECIDED: (guard_review.decision,),
        Step.COURT_DECIDED: (guard_review.decision,),
        Step.CLOSED: (guard_review.closing,),
        Step.REINSTATED: (_reinstatement,),
        Step.LEGAL_ACTION_RECORDED: (_legal_action,),
    }
)
"""What is looked at before each step."""
