"""What a step brings about beyond itself: the case's own line, punishments, violations, the person's state.

Nothing is deleted: what an appeal undoes stays on record as modified or set aside.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kpdesk.base.clock import on_paper
from kpdesk.base.sentences import sentence
from kpdesk.cases.award_effects import CONCERNED, apply_to_awards
from kpdesk.cases.clocks import due
from kpdesk.cases.dates import write_dates
from kpdesk.cases.facts import CaseFacts, StepFact
from kpdesk.cases.loading import LoadedCase
from kpdesk.cases.person_effects import apply_to_person
from kpdesk.cases.records import CaseRecord
from kpdesk.cases.states import ENDED, REVIEWS, Outcome, State, Step
from kpdesk.cases.turns import suspended_since
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.records import ViolationRecord
from kpdesk.violations.rules import Disposal
from kpdesk.violations.service import attach_case, dispose, refer, reopen

_NOT_PUNISHED: Final[Mapping[str, Disposal]] = MappingProxyType(
    {
        Outcome.FILED: Disposal.FILED,
        Outcome.EXONERATED: Disposal.EXONERATED,
        Outcome.WARNED: Disposal.WARNED,
        Outcome.DISPLEASURE: Disposal.DISPLEASURE,
        Outcome.PUNISHED: Disposal.REFERRED,
        Outcome.SET_ASIDE: Disposal.EXONERATED,
    }
)


_DISPOSING: Final = frozenset({Step.ORDER_ISSUED, Step.WITHDRAWN, Step.REFERRED_UPWARD, Step.REFERRAL_ANSWERED})
"""Steps that say what becomes of the violations; the reviews do so too."""


def apply_step(uow: UnitOfWork, case: LoadedCase, after: CaseFacts, step: StepFact, step_uid: str) -> frozenset[str]:
    """Writes what follows from the step; returns the names of the other features that changed.

    ``after`` is the case with the step taken, ``step_uid`` names its record.
    """
    _case_line(case.record, case, after, step)
    write_dates(uow.session, case.record, due(after, case.schedule))
    touched: set[str] = set()
    if step.step in CONCERNED:
        apply_to_awards(uow, case, after, step, step_uid)
    if step.step in _DISPOSING or step.step in REVIEWS:
        _violations(uow, case, after, step)
        touched.add("violations")
    if step.step is Step.LEGAL_ACTION_RECORDED:
        _legal_action(uow, case, step)
        touched.add("violations")
    if apply_to_person(uow, case, after, step):
        touched.add("roster")
    return frozenset(touched)


def _case_line(record: CaseRecord, case: LoadedCase, after: CaseFacts, step: StepFact) -> None:
    record.track, record.state = after.track.value, after.state.value
    record.last_step_on = max(record.last_step_on, step.on)
    if step.step is Step.ENQUIRY_OFFICER_APPOINTED:
        record.enquiry_officer, record.enquiry_officer_rank = step.text("officer"), step.text("officer_rank")
    if step.step is Step.ORDER_ISSUED:
        record.authority = step.text("authority")
    if step.outcome:
        record.outcome = step.outcome
    elif step.step is Step.WITHDRAWN:
        record.outcome = step.step.value
    suspended = suspended_since(after, case.schedule)
    record.suspended_on = suspended.on if suspended else None
    if after.state not in ENDED:
        record.closed_on = None
    elif case.facts.state not in ENDED:
        record.closed_on = step.on


def _violations(uow: UnitOfWork, case: LoadedCase, after: CaseFacts, step: StepFact) -> None:
    for violation in case.violations:
        if step.step is Step.WITHDRAWN:
            if violation.case_number == case.record.number:
                attach_case(uow, violation.uid, None)
        elif after.state is State.INFORMATION:
            if violation.disposed_on is not None:
                reopen(uow, violation.uid, step.on)
        elif violation.disposed_on is None:
            dispose(uow, violation.uid, step.on, _disposal(case, after, step))
        else:
            _disposed_otherwise(uow, violation, _disposal(case, after, step))


def _disposed_otherwise(uow: UnitOfWork, violation: ViolationRecord, disposal: Disposal) -> None:
    """Changes how it was disposed of, as an appeal does; the day stays that of the order."""
    before = violation.disposal
    if before != disposal.value:
        violation.disposal = disposal.value
        uow.note(
            "violation_disposed", "violation", violation.uid, number=violation.number, before=before, disposal=disposal
        )


def _legal_action(uow: UnitOfWork, case: LoadedCase, step: StepFact) -> None:
    code = f"case_legal_{step.text('action')}"
    referral = sentence(code, {**step.fields, "on": on_paper(step.on)})
    for violation in case.violations:
        refer(uow, violation.uid, " ".join(referral.split()))


def _disposal(case: LoadedCase, after: CaseFacts, step: StepFact) -> Disposal:
    if after.awards:
        major = any(case.schedule.is_major(award.punishment) for award in after.awards)
        return Disposal.PUNISHED_MAJOR if major else Disposal.PUNISHED_MINOR
    if step.step is Step.REFERRED_UPWARD:
        return Disposal.REFERRED
    return _NOT_PUNISHED.get(step.outcome, Disposal.FILED)
