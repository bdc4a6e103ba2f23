"""What is due in a case and when: counted from service where it is on record, else from the day of the step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from kpdesk.cases.facts import CaseFacts, StepFact
from kpdesk.cases.schedule import Schedule
from kpdesk.cases.states import BEFORE_ORDER, State, Step

CLOCKED_STATES = frozenset(State) - {State.CLOSED, State.FILED, State.WITHDRAWN}
"""States in which a clock may run."""


class Term(StrEnum):
    """A period that the rules give; its days come from the regime's data, never from here."""

    EXPLANATION = "explanation"
    FACT_FINDING = "fact_finding"
    REPLY = "reply"
    ADJOURNMENT = "adjournment"
    FINDINGS = "findings"
    FINAL_REPLY = "final_reply"
    APPEAL = "appeal"
    REVISION = "revision"
    TRIBUNAL = "tribunal"
    APPEAL_UNDECIDED = "appeal_undecided"
    SUSPENSION_REVIEW = "suspension_review"


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

Terms = Mapping[Term, int]
"""Days of each term; a term that is not on record starts no clock."""


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


def due(case: CaseFacts, terms: Terms, schedule: Schedule | None = None) -> tuple[Due, ...]:
    """Returns every date that runs in the case now, the nearest first."""
    running = [*_main(case, terms, schedule), *_suspension(case, terms)]
    return tuple(sorted(running, key=lambda entry: entry.on))


def reply_ends(case: CaseFacts, notice: StepFact, terms: Terms) -> date | None:
    """Returns the last day for the reply to that notice, or None when the term is not on record."""
    term = Term.FINAL_REPLY if notice.step is Step.FINAL_SHOW_CAUSE_ISSUED else Term.REPLY
    return _after(case, notice, terms, term, What.REPLY).on if term in terms else None


def appeal_ends(case: CaseFacts, order: StepFact, terms: Terms) -> date | None:
    """Returns the last day for an appeal against that order, or None when the term is not on record."""
    return _after(case, order, terms, Term.APPEAL, What.APPEAL_ENDS).on if Term.APPEAL in terms else None


def _main(case: CaseFacts, terms: Terms, schedule: Schedule | None) -> Iterator[Due]:
    match case.state:
        case State.EXPLANATION_AWAITED:
            yield from _from(case, terms, Step.EXPLANATION_CALLED, Term.EXPLANATION, What.EXPLANATION)
        case State.FACT_FINDING:
            yield from _from(case, terms, Step.FACT_FINDING_ORDERED, Term.FACT_FINDING, What.FACT_FINDING)
        case State.SHOW_CAUSE_ISSUED:
            yield from _from(case, terms, Step.SHOW_CAUSE_ISSUED, Term.REPLY, What.REPLY)
        case State.CHARGED:
            yield from _from(case, terms, Step.CHARGE_SHEET_ISSUED, Term.REPLY, What.REPLY)
        case State.FINAL_SHOW_CAUSE_ISSUED:
            yield from _from(case, terms, Step.FINAL_SHOW_CAUSE_ISSUED, Term.FINAL_REPLY, What.FINAL_REPLY)
        case State.ENQUIRY:
            yield from _enquiry(case, terms)
        case State.DECIDED:
            if schedule is None or any(schedule.appealable(award.punishment) for award in case.awards):
                yield from _from(case, terms, Step.ORDER_ISSUED, Term.APPEAL, What.APPEAL_ENDS)
        case State.APPEAL_PENDING:
            yield from _from(case, terms, Step.APPEAL_FILED, Term.APPEAL_UNDECIDED, What.TRIBUNAL_OPENS)
        case State.APPEAL_DECIDED:
            yield from _from(case, terms, Step.APPEAL_DECIDED, Term.REVISION, What.REVISION_ENDS)
            yield from _from(case, terms, Step.APPEAL_DECIDED, Term.TRIBUNAL, What.TRIBUNAL_ENDS)
        case State.REVISION_DECIDED:
            yield from _from(case, terms, Step.REVISION_DECIDED, Term.TRIBUNAL, What.TRIBUNAL_ENDS)
    yield from _adjourned(case)


def _from(case: CaseFacts, terms: Terms, step: Step, term: Term, what: What) -> Iterator[Due]:
    start = case.last(step)
    if start is None:
        return
    fixed = start.day("report_by")
    if fixed is not None:
        yield Due(what, fixed, start.on)
    elif term in terms:
        yield _after(case, start, terms, term, what)


def _after(case: CaseFacts, start: StepFact, terms: Terms, term: Term, what: What) -> Due:
    served = case.served_on(start)
    since = served or start.on
    return Due(what, since + timedelta(days=terms[term]), since, served is not None)


def _enquiry(case: CaseFacts, terms: Terms) -> Iterator[Due]:
    """The findings: by the day that the order of appointment names, else counted from the last hearing."""
    officer, heard = case.last(Step.ENQUIRY_OFFICER_APPOINTED), case.last(Step.HEARING_HELD)
    fixed = officer.day("report_by") if officer else None
    if officer and fixed:
        yield Due(What.FINDINGS, fixed, officer.on)
    elif heard and Term.FINDINGS in terms:
        yield Due(What.FINDINGS, heard.on + timedelta(days=terms[Term.FINDINGS]), heard.on)


def _adjourned(case: CaseFacts) -> Iterator[Due]:
    hearings = (Step.HEARING_HELD, Step.PERSONAL_HEARING_HELD, Step.ORDERLY_ROOM_HELD, Step.HEARING_ADJOURNED)
    last = case.last(*hearings)
    until = last.day("adjourned_to") if last and last.step is Step.HEARING_ADJOURNED else None
    if last and until and case.state in BEFORE_ORDER:
        yield Due(What.HEARING, until, last.on)


def _suspension(case: CaseFacts, terms: Terms) -> Iterator[Due]:
    """A suspension outlives a remand: it is looked for in the whole case."""
    latest = next((f for f in reversed(case.steps) if f.step in (Step.SUSPENDED, Step.REINSTATED)), None)
    if latest and latest.step is Step.SUSPENDED and Term.SUSPENSION_REVIEW in terms and case.state in CLOCKED_STATES:
        yield Due(What.SUSPENSION_REVIEW, latest.on + timedelta(days=terms[Term.SUSPENSION_REVIEW]), latest.on)
