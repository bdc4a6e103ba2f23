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

__all__ = ["STANDING", "LoadedCase", "fact_of", "find_case", "load_case", "others", "violations_of"]


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
    linked = select(CaseViolationRecord.violation_id).where(CaseViolationRecord.case_id == case_id)
    wanted = select(ViolationRecord).where(ViolationRecord.id.in_(linked)).order_by(ViolationRecord.id)
    return tuple(session.scalars(wanted))


def load_case(session: Session, record: CaseRecord, reference: Reference, day: date) -> LoadedCase:
    """Returns the case as the rules see it; ``day`` picks the rules in force."""
    person = session.get_one(PersonRecord, record.person_id)
    violations = violations_of(session, record.id)
    steps = session.scalars(
        select(CaseStepRecord).where(CaseStepRecord.case_id == record.id).order_by(CaseStepRecord.seq)
    ).all()
    (found,) = gather(session, select(CaseRecord.id).where(CaseRecord.id == record.id), reference)
    schedule = schedule_for(reference, found.facts.accused.rank, day, record.office)
    return LoadedCase(record, person, violations, tuple(steps), found.facts, schedule)


def fact_of(step: CaseStepRecord) -> StepFact:
    """Returns a step as the rules see it."""
    return StepFact(Step(step.step), step.on_date, step.fields, step.held or NO_FIELDS)


def others(session: Session, violation_ids: Sequence[int], but: int | None = None) -> tuple[OtherCase, ...]:
    """Returns the other cases about any of these violations; withdrawn ones do not count."""
    return others_on(session, violation_ids, but)
