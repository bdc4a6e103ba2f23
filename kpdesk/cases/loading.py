"""A case read from the store with all that its rules ask for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from kpdesk.base.errors import Refused
from kpdesk.cases.facts import Accused, CaseFacts, OtherCase, StepFact
from kpdesk.cases.records import CaseRecord, CaseStepRecord, CaseViolationRecord, PunishmentRecord
from kpdesk.cases.schedule import Schedule, schedule_for
from kpdesk.cases.states import BEFORE_ORDER, State, Step, Track
from kpdesk.reference.reference import Reference
from kpdesk.roster.records import PersonRecord
from kpdesk.violations.records import ViolationRecord
from kpdesk.violations.rules import Attribution

STANDING = ("in_force", "under_appeal")
"""States of a punishment that counts."""


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


def load_case(session: Session, record: CaseRecord, reference: Reference, day: date) -> LoadedCase:
    """Returns the case as the rules see it; ``day`` picks the rules in force."""
    person = session.get_one(PersonRecord, record.person_id)
    linked = select(CaseViolationRecord.violation_id).where(CaseViolationRecord.case_id == record.id)
    violations = session.scalars(
        select(ViolationRecord).where(ViolationRecord.id.in_(linked)).order_by(ViolationRecord.id)
    ).all()
    steps = session.scalars(
        select(CaseStepRecord).where(CaseStepRecord.case_id == record.id).order_by(CaseStepRecord.seq)
    ).all()
    facts = CaseFacts(
        Track(record.track),
        State(record.state),
        Accused(person.uid, person.rank, person.name),
        tuple(fact_of(step) for step in steps),
        tuple(violation.kind for violation in violations if not violation.authority_note),
        tuple(violation.seen_on for violation in violations),
        others(session, [violation.id for violation in violations], record.id),
        any(violation.protected for violation in violations),
        any(Attribution(violation.attribution).clears for violation in violations),
        tuple(violation.seen_by for violation in violations if violation.seen_by),
    )
    schedule = schedule_for(reference, person.rank, day, record.office)
    return LoadedCase(record, person, tuple(violations), tuple(steps), facts, schedule)


def fact_of(step: CaseStepRecord) -> StepFact:
    """Returns a step as the rules see it."""
    return StepFact(Step(step.step), step.on_date, step.fields)


def others(session: Session, violation_ids: Sequence[int], but: int | None = None) -> tuple[OtherCase, ...]:
    """Returns the other cases about any of these violations; withdrawn ones do not count."""
    punished = select(PunishmentRecord.case_id).where(PunishmentRecord.state.in_(STANDING))
    found = session.execute(
        select(CaseRecord.number, CaseRecord.state, CaseRecord.id.in_(punished))
        .join(CaseViolationRecord, CaseViolationRecord.case_id == CaseRecord.id)
        .where(
            CaseViolationRecord.violation_id.in_(violation_ids),
            CaseRecord.state != State.WITHDRAWN.value,
            CaseRecord.id != (but or 0),
        )
        .distinct()
        .order_by(CaseRecord.number)
    )
    return tuple(OtherCase(number, State(state) not in BEFORE_ORDER, bool(given)) for number, state, given in found)
