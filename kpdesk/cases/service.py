"""Verbs on cases: open, and take a step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.actor import Role
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.problems import refuse_if_any
from kpdesk.cases.draft import CaseDraft, StepDraft
from kpdesk.cases.effects import apply_step
from kpdesk.cases.facts import StepFact
from kpdesk.cases.findings import Warning, warn
from kpdesk.cases.guard import refuse_without_reasons, warnings_for
from kpdesk.cases.interest import refuse_user_interest
from kpdesk.cases.loading import LoadedCase, find_case, load_case, others
from kpdesk.cases.numbering import next_number
from kpdesk.cases.records import CaseRecord, CaseStepRecord, CaseViolationRecord
from kpdesk.cases.reduction import with_rank
from kpdesk.cases.regimes import refuse_track, refuse_unknown
from kpdesk.cases.schedule import schedule_for
from kpdesk.cases.search_words import search_words
from kpdesk.cases.states import State, Step
from kpdesk.cases.table import entry_for
from kpdesk.cases.turns import refuse_out_of_turn
from kpdesk.reference.queries import load
from kpdesk.reference.reference import Reference
from kpdesk.roster.ownership import refuse_elsewhere
from kpdesk.roster.records import PersonRecord
from kpdesk.store import search
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.interest import refuse_interest_in
from kpdesk.violations.records import ViolationRecord
from kpdesk.violations.service import attach_case, record_of


def open_cases(uow: UnitOfWork, draft: CaseDraft) -> Changes:
    """Opens one case for each person among the violations; ``uids`` are the new cases in the order of the draft.

    Raises ProblemsFound, Refused ``not_permitted``, ``violation_unknown``, ``case_violation_withdrawn``,
    ``case_person_unknown``, and ``override_reason_needed`` where a violation is disposed of or has an open case.
    """
    allow(uow.actor, Permission.CASE_STEPS)
    refuse_if_any(draft.check())
    found = list(dict.fromkeys(_violation(uow, name) for name in draft.violations if name.strip()))
    _refuse_tracks(uow, draft, found)
    warnings = _on_opening(uow, found)
    refuse_without_reasons(warnings, draft.overrides)
    reasons = _used(draft.overrides, warnings)
    by_person: dict[int, list[ViolationRecord]] = {}
    for violation in found:
        by_person.setdefault(violation.person_id or 0, []).append(violation)
    uids = tuple(_open(uow, draft, person, group, reasons) for person, group in by_person.items())
    refuse_user_interest(uow, uow.session.scalars(select(CaseRecord.id).where(CaseRecord.uid.in_(uids))).all())
    return Changes.of("cases", "violations", uids=uids)


def take_step(uow: UnitOfWork, draft: StepDraft, reference: Reference, loaded: LoadedCase | None = None) -> Changes:
    """Takes the step, with everything that follows from it for violations, punishments and the person's state.

    ``loaded`` is the case where it was read in this unit of work already, under the rules of the day of the step.

    Raises as :func:`kpdesk.roster.ownership.refuse_elsewhere`; ProblemsFound; Refused ``case_unknown``,
    ``step_not_allowed``, ``not_permitted``, ``punishment_unknown``,
    ``authority_unknown``, ``own_violation``, ``violation_of_officer_supported``,
    ``override_reason_needed`` (``warnings`` holds the findings without a reason).
    """
    role = uow.actor.role
    day = draft.on or uow.today
    case = loaded or load_case(uow.session, find_case(uow.session, draft.case), reference, day)
    refuse_elsewhere(uow, case.record.office, case.record.number, case.record.person_id)
    step, warnings = _judged(case, draft, reference, role, day, uow.today)
    refuse_interest_in(uow, case.record.person_id)
    refuse_user_interest(uow, [case.record.id])
    entry = entry_for(case.facts.track, case.facts.state, draft.step, role)
    refuse_without_reasons(warnings, draft.overrides)
    reasons = _used(draft.overrides, warnings)
    state = entry.next_state(step.outcome)
    record = _record(case, step, state, _answered(warnings, reasons))
    uow.session.add(record)
    after = replace(case.facts, track=entry.to_track or case.facts.track, state=state, steps=(*case.facts.steps, step))
    uow.flush()
    features = apply_step(uow, case, after, step, record.uid)
    letters = [taken.letter_no for taken in (*case.steps, record)]
    search.put(uow.session, "case", [(case.record.id, search_words(case.record, case.person, letters))])
    uow.note(
        "case_step",
        "case",
        case.record.uid,
        number=case.record.number,
        step=step.step.value,
        on=step.on,
        before=case.facts.state.value,
        after=state.value,
        fields=dict(step.fields),
        overrides=reasons,
    )
    return Changes.of("cases", *features, uids=(case.record.uid,))


def _violation(uow: UnitOfWork, name: str) -> ViolationRecord:
    record = record_of(uow, name)
    if record.withdrawn_at is not None:
        raise Refused("case_violation_withdrawn", field="violations", violation=record.number)
    if record.person_id is None:
        raise Refused("case_person_unknown", field="violations", violation=record.number)
    return record


def _refuse_tracks(uow: UnitOfWork, draft: CaseDraft, violations: list[ViolationRecord]) -> None:
    """Summary proceedings are opened only against those whose rules know them."""
    rules = load(uow.session)
    persons = select(PersonRecord.rank).where(PersonRecord.id.in_([violation.person_id for violation in violations]))
    for rank in set(uow.session.scalars(persons)):
        refuse_track(schedule_for(rules, rank, draft.opened_on or uow.today, uow.office), draft.track)


def _on_opening(uow: UnitOfWork, violations: list[ViolationRecord]) -> tuple[Warning, ...]:
    disposed = [
        warn("violation_disposed", violation=violation.number, disposal=violation.disposal)
        for violation in violations
        if violation.disposed_on is not None
    ]
    known = others(uow.session, [violation.id for violation in violations])
    return (*disposed, *(warn("other_case_open", other=other.number) for other in known if not other.ended))


def _open(
    uow: UnitOfWork, draft: CaseDraft, person: int, violations: list[ViolationRecord], reasons: dict[str, str]
) -> str:
    day = draft.opened_on or uow.today
    record = CaseRecord(
        number=next_number(uow, day.year),
        person_id=person,
        track=draft.track.value,
        state=State.INFORMATION.value,
        opened_on=day,
        last_step_on=day,
        authority=draft.authority,
    )
    uow.session.add(record)
    uow.flush()
    for violation in violations:
        uow.session.add(CaseViolationRecord(case_id=record.id, violation_id=violation.id))
        attach_case(uow, violation.uid, record.number)
    search.put(uow.session, "case", [(record.id, search_words(record, uow.session.get_one(PersonRecord, person), ()))])
    numbers = [violation.number for violation in violations]
    uow.note(
        "case_opened",
        "case",
        record.uid,
        number=record.number,
        track=record.track,
        on=day,
        violations=numbers,
        overrides=reasons,
    )
    return record.uid


def judge_step(
    session: Session, draft: StepDraft, reference: Reference, role: Role, today: date
) -> tuple[Warning, ...]:
    """Returns what the guard finds in a step that was not taken yet; raises as :func:`take_step` but for reasons."""
    day = draft.on or today
    case = load_case(session, find_case(session, draft.case), reference, day)
    return _judged(case, draft, reference, role, day, today)[1]


def _judged(
    case: LoadedCase, draft: StepDraft, reference: Reference, role: Role, day: date, today: date
) -> tuple[StepFact, tuple[Warning, ...]]:
    entry_for(case.facts.track, case.facts.state, draft.step, role)
    refuse_unknown(case.schedule, draft.step)
    refuse_out_of_turn(case.facts, draft.step, case.schedule)
    refuse_if_any(draft.check())
    step = StepFact(draft.step, day, _named(case, draft.step, draft.clean(), reference))
    return step, warnings_for(case.facts, step, case.schedule, today)


def _named(case: LoadedCase, step: Step, fields: dict[str, object], reference: Reference) -> Mapping[str, object]:
    """Returns the fields with ranks, punishments and authorities by their codes, and the office's own as default."""
    if "officer_rank" in fields:
        fields["officer_rank"] = case.schedule.rank_named(str(fields["officer_rank"]))
    if "punishment" in fields:
        fields["punishment"] = case.schedule.punishment_named(str(fields["punishment"]))
        fields = with_rank(fields, case.facts.accused.rank, case.schedule)
    awards = fields.get("awards")
    if isinstance(awards, list):
        fields["awards"] = [
            with_rank(
                {**award, "punishment": case.schedule.punishment_named(award["punishment"])},
                case.facts.accused.rank,
                case.schedule,
            )
            for award in awards
        ]
    if step is Step.ORDER_ISSUED:
        given = str(fields.get("authority") or case.record.authority)
        fields["authority"] = _authority(given, reference) if given else reference.office(case.record.office).head
    return fields


def _authority(text: str, reference: Reference) -> str:
    row = reference.designations.get(text) or reference.designations.called(text)
    if row is None:
        known = ", ".join(found.code for found in reference.designations)
        raise Refused("authority_unknown", field="authority", value=text, known=known)
    return row.code


def _record(case: LoadedCase, step: StepFact, to: State, answered: dict[str, object]) -> CaseStepRecord:
    return CaseStepRecord(
        case_id=case.record.id,
        seq=len(case.steps) + 1,
        step=step.step.value,
        from_state=case.facts.state.value,
        to_state=to.value,
        on_date=step.on,
        letter_no=step.text("ob_number") or step.text("number"),
        fields=dict(step.fields),
        overrides=answered,
    )


def _used(reasons: Mapping[str, str], warnings: tuple[Warning, ...]) -> dict[str, str]:
    """Returns the reasons that answer a finding; one without a finding would mislead whoever reads the file.

    A finding that does not block may stand without a reason: it was told all the same.
    """
    return {entry.code: reasons.get(entry.code, "").strip() for entry in warnings}


def _answered(warnings: tuple[Warning, ...], reasons: Mapping[str, str]) -> dict[str, object]:
    """Returns what the step's record keeps of each finding: the values of its sentence, and the reason."""
    return {
        entry.code: {"reason": reasons[entry.code], "values": dict(entry.values), "confirm": entry.confirm}
        for entry in warnings
    }
