"""A case read from the store with all that its rules ask for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from kpdesk.base.errors import Refused
from kpdesk.cases.facts import NO_FIELDS, CaseFacts, OtherCase, StepFact
from kpdesk.cases.gathering import STANDING, gather, others_on
from kpdesk.cases.records import CaseRecord, CaseStepRecord, CaseViolationRecord
from kpdesk.cases.schedule import Schedule, schedule_for
from kpdesk.cases.states import Step
from kpdesk.reference.reference import Reference
from kpdesk.roster.records import PersonRecord
from kpdesk.violations.records import ViolationRecord

__all__ = ["STANDING", "LoadedCase", "fact_of", "find_case", "load_case", "load_cases", "others", "violations_of"]


@dataclass(frozen=True, slots=True)
class LoadedCase:
    """The records of one case, and what they mean; to be used inside the session that read them."""

    record: CaseRecord
    person: PersonRecord
    violations: tuple[ViolationRecord, ...]
    steps: tuple[CaseStepRecord, ...]
    facts: CaseFacts
    schedule: Schedule


def find_case(session: Session, text: str) -> CaseRecord:
    """Returns the case of that number (in any letter case) or uid; raises Refused ``case_unknown``."""
    wanted = text.strip()
    found = session.scalar(
        select(CaseRecord).where(
            CaseRecord.withdrawn_at.is_(None),
            or_(CaseRecord.uid == wanted, func.lower(CaseRecord.number) == wanted.casefold()),
        )
    )
    if found is None:
        raise Refused("case_unknown", field="case", case=wanted)
    return found


def violations_of(session: Session, case_id: int) -> tuple[ViolationRecord, ...]:
    """Returns the violations that a case is about, in the order in which they were logged."""
    return _violations(session, [case_id]).get(case_id, ())


def load_case(session: Session, record: CaseRecord, reference: Reference, day: date) -> LoadedCase:
    """Returns the case as the rules see it; ``day`` picks the rules in force."""
    return load_cases(session, [record], reference, day)[record.uid]


def load_cases(
    session: Session, records: Sequence[CaseRecord], reference: Reference, day: date
) -> dict[str, LoadedCase]:
    """Returns the cases by their uids, as :func:`load_case` does; some hundred at once, since SQL binds each."""
    ids = [record.id for record in records]
    persons = {record.person_id for record in records}
    session.scalars(select(PersonRecord).where(PersonRecord.id.in_(persons))).all()
    violations, steps = _violations(session, ids), _steps(session, ids)
    wanted = select(CaseRecord.id).where(CaseRecord.id.in_(ids))
    facts = {found.case_id: found.facts for found in gather(session, wanted, reference)}
    schedules: dict[tuple[str, str], Schedule] = {}
    loaded = {}
    for record in records:
        known = facts[record.id]
        key = (known.accused.rank, record.office)
        if key not in schedules:
            schedules[key] = schedule_for(reference, key[0], day, record.office)
        person = session.get_one(PersonRecord, record.person_id)
        own = violations.get(record.id, ()), steps.get(record.id, ())
        loaded[record.uid] = LoadedCase(record, person, *own, known, schedules[key])
    return loaded


def _violations(session: Session, cases: Sequence[int]) -> dict[int, tuple[ViolationRecord, ...]]:
    found: dict[int, tuple[ViolationRecord, ...]] = {}
    rows = session.execute(
        select(CaseViolationRecord.case_id, ViolationRecord)
        .join(ViolationRecord, ViolationRecord.id == CaseViolationRecord.violation_id)
        .where(CaseViolationRecord.case_id.in_(cases))
        .order_by(ViolationRecord.id)
    )
    for case, violation in rows:
        found[case] = (*found.get(case, ()), violation)
    return found


def _steps(session: Session, cases: Sequence[int]) -> dict[int, tuple[CaseStepRecord, ...]]:
    found: dict[int, list[CaseStepRecord]] = {}
    wanted = select(CaseStepRecord).where(CaseStepRecord.case_id.in_(cases)).order_by(CaseStepRecord.seq)
    for step in session.scalars(wanted):
        found.setdefault(step.case_id, []).append(step)
    return {case: tuple(taken) for case, taken in found.items()}


def fact_of(step: CaseStepRecord) -> StepFact:
    """Returns a step as the rules see it."""
    return StepFact(Step(step.step), step.on_date, step.fields, step.held or NO_FIELDS)


def others(session: Session, violation_ids: Sequence[int], but: int | None = None) -> tuple[OtherCase, ...]:
    """Returns the other cases about any of these violations; withdrawn ones do not count."""
    return others_on(session, violation_ids, but)
