"""Reads the cases that a week reports on, each with its steps and punishments up to the week's last day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date, timedelta
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from kpdesk.base.weeks import Week
from kpdesk.cases.records import CaseRecord, CaseStepRecord, CaseViolationRecord, PunishmentRecord
from kpdesk.violations.records import ViolationRecord
from kpdesk.weekly.carrying import Chain
from kpdesk.weekly.facts import AwardFact, CaseFact, StepFact


def case_facts(session: Session, week: Week, chain: Chain) -> tuple[CaseFact, ...]:
    """Returns the cases that were open in the week or in which something happened that no signed return has told."""
    late = _Late.of(session, week, chain)
    cases = _cases(session, week, late)
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
            steps=tuple(_step(step, uids[case.id], late) for step in steps[case.id]),
            awards=tuple(_award(award, uids[case.id], steps[case.id], late) for award in awards[case.id]),
        )
        for case in cases
    )


def last_keys(session: Session) -> tuple[int, int]:
    """Returns the keys of the step and of the punishment that were entered last, 0 where there is none."""
    steps, awards = (session.scalar(select(func.max(record.id))) or 0 for record in (CaseStepRecord, PunishmentRecord))
    return steps, awards


class _Late:
    """What is of a day before the week and in no signed return: entered too late, or of days that none covers."""

    def __init__(self, week: Week, until: date | None, entered: Collection[str]) -> None:
        self._week, self._until, self._entered = week, until, frozenset(entered)

    @classmethod
    def of(cls, session: Session, week: Week, chain: Chain) -> _Late:
        """Returns what is late for the week."""
        if chain.until is None:
            return cls(week, None, ())
        begin = chain.signed[0].first
        entered: set[str] = set()
        for record, day, table in (
            (CaseStepRecord, CaseStepRecord.on_date, "steps"),
            (PunishmentRecord, PunishmentRecord.ordered_on, "awards"),
        ):
            wanted = select(record.uid).where(record.id > chain.entered_by(table), day.between(begin, chain.until))
            entered.update(session.scalars(wanted))
        return cls(week, chain.until, entered - chain.known(entered))

    @property
    def begin(self) -> date:
        """The first day that is not covered yet."""
        return self._week.first if self._until is None else min(self._week.first, self._until + timedelta(days=1))

    @property
    def uids(self) -> frozenset[str]:
        """What was entered too late."""
        return self._entered

    def tells(self, uid: str, on: date) -> bool:
        """Returns whether this one is late."""
        return uid in self._entered or (self._until is not None and self._until < on < self._week.first)


def _cases(session: Session, week: Week, late: _Late) -> list[CaseRecord]:
    told = [CaseRecord.closed_on.is_(None), CaseRecord.last_step_on >= late.begin]
    if late.uids:
        stepped = select(CaseStepRecord.case_id).where(CaseStepRecord.uid.in_(late.uids))
        told.append(CaseRecord.id.in_(stepped))
    # A paper may be of a day before the case was opened in the books.
    stepped_by_then = CaseRecord.id.in_(select(CaseStepRecord.case_id).where(CaseStepRecord.on_date <= week.last))
    begun = or_(CaseRecord.opened_on <= week.last, stepped_by_then)
    return list(session.scalars(select(CaseRecord).where(CaseRecord.withdrawn_at.is_(None), begun, or_(*told))))


def _by_case(session: Session, chosen: Any, column: Any, keys: list[int]) -> dict[int, list[Any]]:
    """Groups the rows of a select by case, asking for 500 cases at a time."""
    found: dict[int, list[Any]] = defaultdict(list)
    for start in range(0, len(keys), 500):
        for key, value in session.execute(chosen.where(column.in_(keys[start : start + 500]))):
            found[key].append(value)
    return found


def _step(step: CaseStepRecord, case_uid: str, late: _Late) -> StepFact:
    outcome = step.fields.get("outcome")
    return StepFact(
        step.uid, case_uid, step.step, step.on_date, step.letter_no, str(outcome) if outcome else None,
        late.tells(step.uid, step.on_date), bool(step.received_from),
    )  # fmt: skip


def _award(award: PunishmentRecord, case_uid: str, steps: list[CaseStepRecord], late: _Late) -> AwardFact:
    undoing = next((step for step in steps if step.uid == award.undone_by), None)
    fields: dict[str, Any] = undoing.fields if undoing else {}
    reason = " · ".join(str(fields[name]) for name in ("by", "reasons") if fields.get(name))
    return AwardFact(
        award.uid, case_uid, award.punishment, award.grade, award.amount, award.unit, award.ordered_on, award.ob_no,
        award.state, award.undone_on, undoing.step if undoing else "", undoing.letter_no if undoing else "", reason,
        late.tells(award.uid, award.ordered_on), undoing is not None and late.tells(undoing.uid, undoing.on_date),
        bool(award.received_from),
    )  # fmt: skip
