"""What is due in a case and when: counted from service where it is on record, else from the day of the step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from kpdesk.cases.facts import CaseFacts, StepFact
from kpdesk.cases.schedule import Schedule, Term
from kpdesk.cases.states import BEFORE_ORDER, ENDED, State, Step

FROM_APPOINTMENT: Final = "appointment"
"""The word of the reference data for a term that runs from the appointment of the Enquiry Officer."""


class What(StrEnum):
    """What falls due."""

    EXPLANATION = "explanation_due"
    FACT_FINDING = "fact_finding_due"
    REPLY = "reply_due"
    HEARING = "hearing_due"
    FINDINGS = "findings_due"
    FINAL_REPLY = "final_reply_due"
    APPEAL_ENDS = "appeal_ends"
    REVISION_ENDS = "revision_ends"
    TRIBUNAL_ENDS = "tribunal_ends"
    TRIBUNAL_OPENS = "tribunal_opens"
    SUSPENSION_REVIEW = "suspension_review_due"


RIGHTS = frozenset({What.APPEAL_ENDS, What.REVISION_ENDS, What.TRIBUNAL_ENDS, What.TRIBUNAL_OPENS})
"""Dates that belong to the official: past them a right has lapsed or opened, and nobody is late."""


@dataclass(frozen=True, slots=True)
class Due:
    """One date to watch; ``served`` is False when the clock runs from the paper's date for want of service."""

    what: What
    on: date
    since: date
    served: bool = True

    def overdue_days(self, today: date) -> int:
        """Returns how many days the office or the official is late; 0 for rights and for dates ahead."""
        return 0 if self.what in RIGHTS else max(0, (today - self.on).days)


def due(case: CaseFacts, schedule: Schedule) -> tuple[Due, ...]:
    """Returns every date that runs in the case now, the nearest first."""
    running = [*_main(case, schedule), *_adjourned(case), *_suspension(case, schedule)]
    return tuple(sorted(running, key=lambda entry: entry.on))


def reply_ends(case: CaseFacts, notice: StepFact, schedule: Schedule) -> date | None:
    """Returns the last day for the reply to that notice, or None when the term is not on record."""
    term = {
        Step.SHOW_CAUSE_ISSUED: Term.SHOW_CAUSE_REPLY,
        Step.CHARGE_SHEET_ISSUED: Term.DEFENCE,
        Step.FINAL_SHOW_CAUSE_ISSUED: Term.FINAL_REPLY,
    }[notice.step]
    return _last_day(case, notice, schedule, term)


def appeal_ends(case: CaseFacts, order: StepFact, schedule: Schedule) -> date | None:
    """Returns the last day for an appeal against that order, or None when the term is not on record."""
    return _last_day(case, order, schedule, Term.APPEAL)


def ends(start: StepFact | None, schedule: Schedule, term: Term) -> date | None:
    """Returns the day on which a term that runs from the step's own date ends; None where either is missing."""
    days = schedule.days(term)
    return start.on + timedelta(days=days) if start and days is not None else None


def _main(case: CaseFacts, schedule: Schedule) -> Iterator[Due]:
    for what, step, term in _CLOCKS.get(case.state, ()):
        yield from _from(case, schedule, step, term, what)
    if case.state is State.ENQUIRY:
        yield from _findings(case, schedule)
    if case.state is State.DECIDED and any(schedule.appealable(award.punishment) for award in case.awards):
        yield from _from(case, schedule, Step.ORDER_ISSUED, Term.APPEAL, What.APPEAL_ENDS)


_CLOCKS: Final[Mapping[State, tuple[tuple[What, Step, Term], ...]]] = MappingProxyType(
    {
        State.EXPLANATION_AWAITED: ((What.EXPLANATION, Step.EXPLANATION_CALLED, Term.EXPLANATION),),
        State.FACT_FINDING: ((What.FACT_FINDING, Step.FACT_FINDING_ORDERED, Term.FACT_FINDING),),
        State.SHOW_CAUSE_ISSUED: ((What.REPLY, Step.SHOW_CAUSE_ISSUED, Term.SHOW_CAUSE_REPLY),),
        State.CHARGED: ((What.REPLY, Step.CHARGE_SHEET_ISSUED, Term.DEFENCE),),
        State.FINAL_SHOW_CAUSE_ISSUED: ((What.FINAL_REPLY, Step.FINAL_SHOW_CAUSE_ISSUED, Term.FINAL_REPLY),),
        State.APPEAL_PENDING: ((What.TRIBUNAL_OPENS, Step.APPEAL_FILED, Term.TRIBUNAL_WAIT),),
        State.APPEAL_DECIDED: (
            (What.REVISION_ENDS, Step.APPEAL_DECIDED, Term.REVISION),
            (What.TRIBUNAL_ENDS, Step.APPEAL_DECIDED, Term.TRIBUNAL),
        ),
        State.REVISION_DECIDED: ((What.TRIBUNAL_ENDS, Step.REVISION_DECIDED, Term.TRIBUNAL),),
    }
)
"""Which term runs from which step while the case stands in a state."""


def _from(case: CaseFacts, schedule: Schedule, step: Step, term: Term, what: What) -> Iterator[Due]:
    start = case.last(step)
    if start is None:
        return
    fixed, last = start.day("report_by") or start.day("reply_by"), _last_day(case, start, schedule, term)
    if fixed or last:
        served = case.served_on(start)
        yield Due(what, fixed or last or start.on, served or start.on, served is not None)


def _last_day(case: CaseFacts, start: StepFact, schedule: Schedule, term: Term) -> date | None:
    days = schedule.days(term)
    return None if days is None else (case.served_on(start) or start.on) + timedelta(days=days)


def _findings(case: CaseFacts, schedule: Schedule) -> Iterator[Due]:
    """By the day that the appointment names; else from the appointment or the last hearing, as the regime counts."""
    officer, heard = case.last(Step.ENQUIRY_OFFICER_APPOINTED), case.last(Step.HEARING_HELD)
    fixed = officer.day("report_by") if officer else None
    if officer and fixed:
        yield Due(What.FINDINGS, fixed, officer.on)
        return
    start = officer if schedule.runs_from(Term.FINDINGS) == FROM_APPOINTMENT else heard
    last = ends(start, schedule, Term.FINDINGS)
    if start and last:
        yield Due(What.FINDINGS, last, start.on)


def _adjourned(case: CaseFacts) -> Iterator[Due]:
    hearings = (Step.HEARING_HELD, Step.PERSONAL_HEARING_HELD, Step.ORDERLY_ROOM_HELD, Step.HEARING_ADJOURNED)
    last = case.last(*hearings)
    until = last.day("adjourned_to") if last and last.step is Step.HEARING_ADJOURNED else None
    if last and until and case.state in BEFORE_ORDER:
        yield Due(What.HEARING, until, last.on)


def _suspension(case: CaseFacts, schedule: Schedule) -> Iterator[Due]:
    """A suspension outlives a remand: it is looked for in the whole case."""
    latest = next((fact for fact in reversed(case.steps) if fact.step in (Step.SUSPENDED, Step.REINSTATED)), None)
    last = ends(latest, schedule, Term.SUSPENSION_REVIEW)
    if latest and last and latest.step is Step.SUSPENDED and case.state not in ENDED:
        yield Due(What.SUSPENSION_REVIEW, last, latest.on)
