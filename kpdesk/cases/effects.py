"""What a step brings about beyond itself: the case's own line, punishments, violations, the person's state.

Nothing is deleted: what an appeal undoes stays on record as modified or set aside.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from sqlalchemy import select

from kpdesk.base.clock import on_paper
from kpdesk.base.sentences import sentence
from kpdesk.cases.clocks import appeal_ends, due
from kpdesk.cases.facts import Award, CaseFacts, StepFact
from kpdesk.cases.loading import STANDING, LoadedCase
from kpdesk.cases.records import CaseRecord, PunishmentRecord
from kpdesk.cases.states import ENDED, Outcome, State, Step
from kpdesk.roster.history import Turn, turn
from kpdesk.roster.records import PersonRecord
from kpdesk.roster.rules import DutyState, ServiceState
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.records import ViolationRecord
from kpdesk.violations.rules import Disposal
from kpdesk.violations.service import attach_case, dispose, refer, reopen

LEAVES_SERVICE: Final[Mapping[str, ServiceState]] = MappingProxyType(
    {
        "DISMISSAL": ServiceState.DISMISSED,
        "REMOVAL": ServiceState.REMOVED,
        "COMPULSORY_RETIREMENT": ServiceState.COMPULSORILY_RETIRED,
        "ED_DISMISSAL": ServiceState.DISMISSED,
        "ED_REMOVAL": ServiceState.REMOVED,
        "ED_COMPULSORY_RETIREMENT": ServiceState.COMPULSORILY_RETIRED,
    }
)
"""Punishments that end the service, and the state in the roster that they bring (rule 4; E&D Rules 2011)."""

_REVIEWS: Final = frozenset({Step.APPEAL_DECIDED, Step.REVISION_DECIDED, Step.TRIBUNAL_DECIDED})
_NOT_PUNISHED: Final[Mapping[str, Disposal]] = MappingProxyType(
    {
        Outcome.FILED: Disposal.FILED,
        Outcome.EXONERATED: Disposal.EXONERATED,
        Outcome.WARNED: Disposal.WARNED,
        Outcome.SET_ASIDE: Disposal.EXONERATED,
    }
)


def apply_step(uow: UnitOfWork, case: LoadedCase, after: CaseFacts, step: StepFact) -> frozenset[str]:
    """Writes what follows from the step; returns the names of the other features that changed.

    ``after`` is the case with the step taken.
    """
    _case_line(case.record, case, after, step)
    touched: set[str] = set()
    if step.step is Step.ORDER_ISSUED or step.step in _REVIEWS or step.step is Step.APPEAL_FILED:
        _punishments(uow, case, after, step)
    if step.step is Step.ORDER_ISSUED or step.step in _REVIEWS or step.step is Step.WITHDRAWN:
        _violations(uow, case, after, step)
        touched.add("violations")
    if step.step is Step.LEGAL_ACTION_RECORDED:
        _legal_action(uow, case, step)
        touched.add("violations")
    if _person(uow, case, after, step):
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
    if step.step is Step.SUSPENDED:
        record.suspended_on = step.on
    elif step.step is Step.REINSTATED:
        record.suspended_on = None
    if after.state not in ENDED:
        record.closed_on = None
    elif case.facts.state not in ENDED:
        record.closed_on = step.on
    running = due(after, case.schedule)
    record.due_on = running[0].on if running else None
    record.due_what = running[0].what.value if running else None


def _punishments(uow: UnitOfWork, case: LoadedCase, after: CaseFacts, step: StepFact) -> None:
    present = uow.session.scalars(
        select(PunishmentRecord).where(PunishmentRecord.case_id == case.record.id, PunishmentRecord.state.in_(STANDING))
    ).all()
    new_state = {
        Outcome.UPHELD.value: "in_force",
        Outcome.MODIFIED.value: "modified",
        Outcome.SET_ASIDE.value: "set_aside",
        Outcome.REMANDED.value: "set_aside",
    }.get(step.outcome, "under_appeal" if step.step is Step.APPEAL_FILED else None)
    for record in present:
        record.state = new_state or record.state
    if step.outcome in (Outcome.PUNISHED, Outcome.MODIFIED):
        uow.session.add_all(_punishment(case, after, step, award) for award in after.awards)


def _punishment(case: LoadedCase, after: CaseFacts, step: StepFact, award: Award) -> PunishmentRecord:
    row = case.schedule.punishment(award.punishment)
    first = step.step is Step.ORDER_ISSUED
    return PunishmentRecord(
        case_id=case.record.id,
        person_id=case.person.id,
        punishment=row.code,
        grade=row.punishment_class.value,
        amount=award.amount,
        unit=row.unit.value if row.unit else "",
        cumulative=award.cumulative,
        ordered_on=step.on,
        ob_no=step.text("ob_number") or step.text("number"),
        appeal_until=appeal_ends(after, step, case.schedule) if first and row.appealable else None,
    )


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
    return _NOT_PUNISHED.get(step.outcome, Disposal.FILED)


def _person(uow: UnitOfWork, case: LoadedCase, after: CaseFacts, step: StepFact) -> bool:
    """Brings the roster up to date; returns whether it changed."""
    person = case.person
    before = {"service_state": person.service_state, "duty_state": person.duty_state}
    if step.step is Step.CLOSED_TO_LINES:
        wanted = {"duty_state": DutyState.CLOSED_TO_LINES.value}
    else:
        wanted = {"service_state": _service_state(person, case, after, step)}
    if not turn(uow, person, wanted, Turn(step.on, step.text("ob_number") or step.text("number"))):
        return False
    changed = {"service_state": person.service_state, "duty_state": person.duty_state}
    uow.note("person_changed", "person", person.uid, before=before, after=changed, case=case.record.number)
    return True


def _service_state(person: PersonRecord, case: LoadedCase, after: CaseFacts, step: StepFact) -> str:
    if step.step is Step.SUSPENDED:
        return ServiceState.SUSPENDED.value
    if step.step is Step.REINSTATED:
        return ServiceState.REINSTATED.value
    if step.step is not Step.ORDER_ISSUED and step.step not in _REVIEWS:
        return person.service_state
    leaving = [LEAVES_SERVICE[award.punishment] for award in after.awards if award.punishment in LEAVES_SERVICE]
    if leaving:
        return leaving[-1].value
    had_left = any(award.punishment in LEAVES_SERVICE for award in case.facts.awards)
    return ServiceState.REINSTATED.value if had_left else person.service_state
