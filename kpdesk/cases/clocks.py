"""What is due in a case and when: counted from service where it is on record, else from the day of the step.

A last day that falls on a holiday moves only where the rule's own row says so; time that was given in writing adds to
a term and never takes from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from kpdesk.cases.facts import CaseFacts, StepFact
from kpdesk.cases.schedule import Schedule, Term
from kpdesk.cases.states import BEFORE_ORDER, ENDED, Outcome, State, Step
from kpdesk.cases.turns import suspended_since

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
    ANEW = "anew_due"
    APPEAL_ENDS = "appeal_ends"
    APPEAL_DECISION = "appeal_decision_due"
    REVISION_ENDS = "revision_ends"
    TRIBUNAL_ENDS = "tribunal_ends"
    TRIBUNAL_OPENS = "tribunal_opens"
    COURT_ENDS = "court_ends"
    SUSPENSION_REVIEW = "suspension_review_due"
    ENTRY = "entry_due"
    ENTRY_CANCEL = "entry_cancel_due"


RIGHTS = frozenset({What.APPEAL_ENDS, What.REVISION_ENDS, What.TRIBUNAL_ENDS, What.TRIBUNAL_OPENS, What.COURT_ENDS})
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
    running = [*_main(case, schedule), *_hearing(case), *_suspension(case, schedule), *_anew(case)]
    return tuple(sorted(running, key=lambda entry: entry.on))


def first_to_watch(running: tuple[Due, ...]) -> Due | None:
    """Returns the date that a list shows of several: the office's own before a right of the official."""
    return next((entry for entry in running if entry.what not in RIGHTS), running[0] if running else None)


def reply_ends(case: CaseFacts, notice: StepFact, schedule: Schedule) -> date | None:
    """Returns the last day for the reply to that notice, or None when the term is not on record."""
    return _last_day(case, notice, schedule, _REPLY_TERMS[notice.step])


def appeal_ends(case: CaseFacts, order: StepFact, schedule: Schedule) -> date | None:
    """Returns the last day for an appeal against that order, or None when the term is not on record."""
    return _last_day(case, order, schedule, Term.APPEAL)


def ends(start: StepFact | None, schedule: Schedule, term: Term) -> date | None:
    """Returns the day on which a term that runs from the step's own date ends; None where either is missing."""
    return _counted(start, schedule, term, start.on) if start else None


def term_days(start: StepFact, schedule: Schedule, term: Term) -> int | None:
    """Returns the days that a term has which runs from that step: by the rule under which the step was taken."""
    held = start.held.get(term)
    return held["days"] if held else schedule.days(term, start.on)


def complete_by(case: CaseFacts) -> date | None:
    """Returns the day by which a remand wants the proceedings anew to be over; None where it set none."""
    remand = next((fact for fact in reversed(case.steps) if fact.outcome == Outcome.REMANDED), None)
    return remand.day("complete_by") if remand else None


_REPLY_TERMS: Final[Mapping[Step, Term]] = MappingProxyType(
    {
        Step.SHOW_CAUSE_ISSUED: Term.SHOW_CAUSE_REPLY,
        Step.CHARGE_SHEET_ISSUED: Term.DEFENCE,
        Step.FINAL_SHOW_CAUSE_ISSUED: Term.FINAL_REPLY,
    }
)


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
        State.APPEAL_PENDING: (
            (What.APPEAL_DECISION, Step.APPEAL_FILED, Term.APPEAL_DECISION),
            (What.TRIBUNAL_OPENS, Step.APPEAL_FILED, Term.TRIBUNAL_WAIT),
        ),
        State.APPEAL_DECIDED: (
            (What.REVISION_ENDS, Step.APPEAL_DECIDED, Term.REVISION),
            (What.TRIBUNAL_ENDS, Step.APPEAL_DECIDED, Term.TRIBUNAL),
        ),
        State.REVISION_DECIDED: ((What.TRIBUNAL_ENDS, Step.REVISION_DECIDED, Term.TRIBUNAL),),
        State.TRIBUNAL_DECIDED: ((What.COURT_ENDS, Step.TRIBUNAL_DECIDED, Term.COURT),),
    }
)
"""Which term runs from which step while the case stands in a state."""


def _terms_from() -> Mapping[Step, frozenset[Term]]:
    found: dict[Step, frozenset[Term]] = {
        Step.ORDER_ISSUED: frozenset({Term.APPEAL}),
        Step.ENQUIRY_OFFICER_APPOINTED: frozenset({Term.FINDINGS}),
        Step.HEARING_HELD: frozenset({Term.FINDINGS}),
        Step.SUSPENDED: frozenset({Term.SUSPENSION_REVIEW}),
        Step.SUSPENSION_REVIEWED: frozenset({Term.SUSPENSION_REVIEW}),
    }
    for _what, step, term in (line for lines in _CLOCKS.values() for line in lines):
        found[step] = found.get(step, frozenset()) | {term}
    return MappingProxyType(found)


TERMS_FROM: Final = _terms_from()
"""Every term that runs from a step, in whatever state."""


def _from(case: CaseFacts, schedule: Schedule, step: Step, term: Term, what: What) -> Iterator[Due]:
    start = case.last(step)
    if start is None:
        return
    fixed, last = start.day("report_by") or start.day("reply_by"), _last_day(case, start, schedule, term)
    if fixed or last:
        served = case.served_on(start)
        yield Due(what, fixed or last or start.on, served or start.on, served is not None)


def _last_day(case: CaseFacts, start: StepFact, schedule: Schedule, term: Term) -> date | None:
    days = start.fields.get("reply_days")
    given = days if isinstance(days, int) and not isinstance(days, bool) else None
    return _extended(case, start, _counted(start, schedule, term, case.served_on(start) or start.on, given))


def _counted(start: StepFact, schedule: Schedule, term: Term, since: date, given: int | None = None) -> date | None:
    """A step keeps the rules under which it was taken: those held with it, else those of its day."""
    held = start.held.get(term)
    if held is None:
        return schedule.last_day(term, since, given, start.on)
    return schedule.ends_after(since, held["days"] if given is None else given, moves=held["moves"])


def _extended(case: CaseFacts, start: StepFact, last: date | None) -> date | None:
    """A written extension after the start lengthens a term; an earlier day in it changes nothing."""
    given = [fact.day("until") for fact in case.since(start) if fact.step is Step.TIME_EXTENDED]
    return max([day for day in (last, *given) if day is not None], default=None)


def _findings(case: CaseFacts, schedule: Schedule) -> Iterator[Due]:
    """By the day that the appointment names; else from the appointment or the last hearing, as the regime counts."""
    officer, heard = case.last(Step.ENQUIRY_OFFICER_APPOINTED), case.last(Step.HEARING_HELD)
    fixed = officer.day("report_by") if officer else None
    start = officer if fixed or schedule.runs_from(Term.FINDINGS) == FROM_APPOINTMENT else heard
    # Time may be given before the first hearing: then it counts from the reply that opened the inquiry.
    opened = case.last(Step.REPLY_RECEIVED, Step.REPLY_NOT_RECEIVED) or start
    last = _extended(case, opened, fixed or ends(start, schedule, Term.FINDINGS)) if opened else None
    running = start or opened
    if last and running:
        yield Due(What.FINDINGS, last, running.on)


_HEARINGS: Final = (
    Step.HEARING_HELD,
    Step.PERSONAL_HEARING_HELD,
    Step.ORDERLY_ROOM_HELD,
    Step.HEARING_ADJOURNED,
    Step.HEARING_CALLED,
)


def _hearing(case: CaseFacts) -> Iterator[Due]:
    """The day that he was called to, or that the last hearing was put off to, until one is held."""
    last = case.last(*_HEARINGS)
    until = (last.day("adjourned_to") or last.day("hearing_on")) if last and last.step in _HEARINGS[3:] else None
    if last and until and case.state in BEFORE_ORDER:
        yield Due(What.HEARING, until, last.on)


def _suspension(case: CaseFacts, schedule: Schedule) -> Iterator[Due]:
    """A suspension outlives a remand: it is looked for in the whole case; each review sets the term running anew."""
    if suspended_since(case, schedule) is None or case.state in ENDED:
        return
    turns = (Step.SUSPENDED, Step.SUSPENSION_REVIEWED)
    latest = next(fact for fact in reversed(case.steps) if fact.step in turns)
    last = latest.day("review_by") or ends(latest, schedule, Term.SUSPENSION_REVIEW)
    if last:
        yield Due(What.SUSPENSION_REVIEW, last, latest.on)


def _anew(case: CaseFacts) -> Iterator[Due]:
    """The day that a remand sets for the proceedings anew, until there is a new order."""
    by = complete_by(case)
    if by and case.state in BEFORE_ORDER:
        remand = next(fact for fact in reversed(case.steps) if fact.outcome == Outcome.REMANDED)
        yield Due(What.ANEW, by, remand.on)
