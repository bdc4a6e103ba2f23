"""Reads everything that a week is counted from, in one consistent look at the store."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from kpdesk.base.weeks import Week
from kpdesk.cases.records import CaseRecord, CaseStepRecord, CaseViolationRecord, PunishmentRecord
from kpdesk.directives.queries import SERVING, ack_counts, directives_in_force
from kpdesk.monitoring.queries import staff, units
from kpdesk.monitoring.records import AccountRecord, CheckRecord, UnitRecord
from kpdesk.reference.rules import Asked
from kpdesk.roster.records import PersonRecord
from kpdesk.violations.fact_queries import violation_facts, violation_facts_of
from kpdesk.violations.records import ViolationRecord
from kpdesk.weekly.directive_debts import office_debts
from kpdesk.weekly.facts import (
    Answered,
    AwardFact,
    Carried,
    CaseFact,
    CheckFact,
    GroupFact,
    OwedFact,
    StepFact,
    UnitFact,
    WeekFacts,
)
from kpdesk.weekly.records import ReturnRecord
from kpdesk.weekly.rules import ReturnState

_MET_BY_THE_RETURN = {Asked.REPORT, Asked.CERTIFICATE}


def gather(session: Session, office: str, week: Week) -> WeekFacts:
    """Returns the facts of an office's week."""
    carried = carried_into(session, week)
    violations = violation_facts(session, date.min, week.last, withdrawn=True)
    # What a signed report left pending is read whatever became of it since, so that the check can name it.
    lost = carried.pending - {row.uid for row in violations}
    return WeekFacts(
        office=office,
        week=week,
        violations=violations + violation_facts_of(session, sorted(lost)),
        cases=_cases(session, week),
        groups=_groups(session, week),
        units=_units(session, week),
        checks=_checks(session, week),
        strength=_strength(session),
        answered=_answered(session, office, week.last),
        owed=_owed(session, office, week.last),
        carried=carried,
    )


def carried_into(session: Session, week: Week) -> Carried:
    """Returns what the frozen returns of earlier weeks counted, each in its last edition."""
    frozen = session.execute(
        select(ReturnRecord.week, ReturnRecord.counted)
        .where(
            ReturnRecord.state == ReturnState.FROZEN.value,
            ReturnRecord.first < week.first,
            ReturnRecord.week != week.label,
        )
        .order_by(ReturnRecord.first, ReturnRecord.edition)
    )
    latest: dict[str, dict[str, Any]] = {row.week: row.counted for row in frozen}
    if not latest:
        return Carried()
    known = {uid for counted in latest.values() for name in ("brought_forward", "new") for uid in counted[name]}
    label = next(reversed(latest))
    return Carried(label, frozenset(latest[label]["balance"]), frozenset(known))


def _cases(session: Session, week: Week) -> tuple[CaseFact, ...]:
    wanted = select(CaseRecord).where(
        CaseRecord.withdrawn_at.is_(None),
        CaseRecord.opened_on <= week.last,
        or_(CaseRecord.closed_on.is_(None), CaseRecord.last_step_on >= week.first),
    )
    cases = list(session.scalars(wanted))
    keys = [case.id for case in cases]
    uids = {case.id: case.uid for case in cases}
    violations = _by_case(
        session,
        select(CaseViolationRecord.case_id, ViolationRecord.uid).join(
            ViolationRecord, ViolationRecord.id == CaseViolationRecord.violation_id
        ),
        CaseViolationRecord.case_id,
        keys,
    )
    steps = _by_case(
        session,
        select(CaseStepRecord.case_id, CaseStepRecord)
        .where(CaseStepRecord.withdrawn_at.is_(None), CaseStepRecord.on_date <= week.last)
        .order_by(CaseStepRecord.seq),
        CaseStepRecord.case_id,
        keys,
    )
    awards = _by_case(
        session,
        select(PunishmentRecord.case_id, PunishmentRecord)
        .where(PunishmentRecord.withdrawn_at.is_(None), PunishmentRecord.ordered_on <= week.last)
        .order_by(PunishmentRecord.ordered_on, PunishmentRecord.id),
        PunishmentRecord.case_id,
        keys,
    )
    return tuple(
        CaseFact(
            uid=case.uid,
            number=case.number,
            violations=tuple(violations[case.id]),
            track=case.track,
            state=case.state,
            opened_on=case.opened_on,
            due_on=case.due_on,
            due_what=case.due_what,
            suspended_on=case.suspended_on,
            steps=tuple(_step(step, uids[case.id]) for step in steps[case.id]),
            awards=tuple(_award(award, uids[case.id], steps[case.id]) for award in awards[case.id]),
        )
        for case in cases
    )


def _by_case(session: Session, chosen: Any, column: Any, keys: list[int]) -> dict[int, list[Any]]:
    """Groups the rows of a select by case, asking for 500 cases at a time."""
    found: dict[int, list[Any]] = defaultdict(list)
    for start in range(0, len(keys), 500):
        for key, value in session.execute(chosen.where(column.in_(keys[start : start + 500]))):
            found[key].append(value)
    return found


def _step(step: CaseStepRecord, case_uid: str) -> StepFact:
    outcome = step.fields.get("outcome")
    return StepFact(step.uid, case_uid, step.step, step.on_date, step.letter_no, str(outcome) if outcome else None)


def _award(award: PunishmentRecord, case_uid: str, steps: list[CaseStepRecord]) -> AwardFact:
    undoing = next((step for step in steps if step.uid == award.undone_by), None)
    fields: dict[str, Any] = undoing.fields if undoing else {}
    reason = " · ".join(str(fields[name]) for name in ("by", "reasons") if fields.get(name))
    return AwardFact(
        award.uid, case_uid, award.punishment, award.grade, award.amount, award.unit, award.ordered_on, award.ob_no,
        award.state, award.undone_on, undoing.step if undoing else "", undoing.letter_no if undoing else "", reason,
    )  # fmt: skip


def _groups(session: Session, week: Week) -> tuple[GroupFact, ...]:
    rows = session.execute(
        select(AccountRecord, PersonRecord.name)
        .outerjoin(PersonRecord, PersonRecord.id == AccountRecord.admin_id)
        .where(AccountRecord.withdrawn_at.is_(None), AccountRecord.found_on <= week.last)
        .order_by(AccountRecord.found_on, AccountRecord.id)
    )
    return tuple(
        GroupFact(
            uid=account.uid,
            platform=account.platform,
            kind=account.kind,
            name=account.name,
            admin=admin or account.admin_text,
            authorised=account.authorised,
            authorised_by=" ".join(part for part in (account.authorised_by, account.authorised_order) if part),
            members=account.members_of_office,
            found_on=account.found_on,
            closed_on=_by_then(account.closed_on, week.last),
            proof=account.closure_proof,
            exception_reason=account.exception_reason,
        )
        for account, admin in rows
    )


def _units(session: Session, week: Week) -> tuple[UnitFact, ...]:
    members = staff(session, week.last)
    at_work = {unit.uid for unit in units(session, week.last) if unit.works}
    rows = session.execute(
        select(UnitRecord, PersonRecord.name, PersonRecord.rank)
        .outerjoin(PersonRecord, PersonRecord.id == UnitRecord.in_charge_id)
        .where(UnitRecord.withdrawn_at.is_(None), or_(UnitRecord.ended_on.is_(None), UnitRecord.ended_on > week.last))
        .order_by(UnitRecord.id)
    )
    return tuple(
        UnitFact(
            uid=unit.uid,
            name=unit.name,
            order_no=unit.order_no if unit.order_date is None or unit.order_date <= week.last else None,
            order_date=unit.order_date,
            in_charge=f"{rank} {name}".strip() if name else unit.in_charge_text,
            staff=members.get(unit.id, 0),
            works=unit.uid in at_work,
        )
        for unit, name, rank in rows
    )


def _checks(session: Session, week: Week) -> tuple[CheckFact, ...]:
    rows = session.execute(
        select(CheckRecord, UnitRecord.uid)
        .outerjoin(UnitRecord, UnitRecord.id == CheckRecord.unit_id)
        .where(CheckRecord.withdrawn_at.is_(None), CheckRecord.on_date.between(week.first, week.last))
        .order_by(CheckRecord.on_date, CheckRecord.id)
    )
    return tuple(
        CheckFact(row.uid, row.on_date, row.checked_by, row.accounts_checked, row.nothing_found, unit or "")
        for row, unit in rows
    )


def _strength(session: Session) -> dict[str, int]:
    rows = session.execute(
        select(PersonRecord.rank, func.count())
        .where(PersonRecord.withdrawn_at.is_(None), PersonRecord.service_state.in_(SERVING))
        .group_by(PersonRecord.rank)
    )
    return {row[0]: row[1] for row in rows}


def _answered(session: Session, office: str, day: date) -> Answered | None:
    """The newest ban in force is the letter that the certificate answers."""
    bans = [row for row in directives_in_force(session, day, office) if row.ban_no is not None]
    if not bans:
        return None
    newest = bans[-1]
    counts = ack_counts(session, newest.code, on=day)
    return Answered(
        newest.code, newest.letter_no, newest.dated_shown(), newest.dated, counts.signed, counts.read_out, counts.roll
    )


def _owed(session: Session, office: str, day: date) -> tuple[OwedFact, ...]:
    """What the return itself is, the report with its certificate, it does not count as owed."""
    uids = {row.code: row.uid for row in directives_in_force(session, day, office)}
    return tuple(
        OwedFact(f"{uids[debt.obligation.code]}:{debt.obligation.what.value}", debt.days_late)
        for debt in office_debts(session, day, office)
        if debt.is_open and debt.obligation.what not in _MET_BY_THE_RETURN
    )


def _by_then(day: date | None, last: date) -> date | None:
    return day if day is not None and day <= last else None
