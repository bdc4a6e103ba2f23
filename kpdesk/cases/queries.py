"""Reads of cases: one with everything about it, lists by page, what is due."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from kpdesk.base.actor import Role
from kpdesk.base.letters import fold
from kpdesk.cases.clocks import RIGHTS, due
from kpdesk.cases.findings import warn
from kpdesk.cases.guard import standing
from kpdesk.cases.loading import LoadedCase, find_case, load_case
from kpdesk.cases.proofs import proofs_of
from kpdesk.cases.records import CaseRecord, CaseStepRecord, PunishmentRecord
from kpdesk.cases.regimes import fields_of, keeps_out
from kpdesk.cases.rows import (
    AllowedRow,
    AwardRow,
    CasePage,
    CaseRow,
    CasesWanted,
    CaseView,
    CaseViolation,
    DueKey,
    Override,
    StepRow,
)
from kpdesk.cases.scans import scans_of
from kpdesk.cases.states import ENDED, State, Step, Track
from kpdesk.cases.table import allowed_in
from kpdesk.cases.turns import why_not
from kpdesk.reference.reference import Reference
from kpdesk.roster.records import PersonRecord
from kpdesk.store import search
from kpdesk.violations.records import ViolationRecord

PAGE_ROWS = 200
MOST_FOUND = 5_000
"""The most that a search by words looks through."""

_COLUMNS = (
    CaseRecord.uid, CaseRecord.number, PersonRecord.uid, PersonRecord.name, PersonRecord.father_name,
    PersonRecord.rank, PersonRecord.belt_no, PersonRecord.posting, CaseRecord.track, CaseRecord.state,
    CaseRecord.opened_on, CaseRecord.last_step_on, CaseRecord.due_what, CaseRecord.due_on, CaseRecord.suspended_on,
    CaseRecord.outcome, CaseRecord.closed_on,
)  # fmt: skip


def page(session: Session, wanted: CasesWanted, after: int = 0, limit: int = PAGE_ROWS) -> CasePage:
    """Returns a page of the list, newest case first; ``after`` is the ``next_after`` of the page before."""
    conditions = _conditions(session, wanted)
    total = count(session, wanted)
    chosen = select(CaseRecord.id, *_COLUMNS).join(PersonRecord, PersonRecord.id == CaseRecord.person_id)
    if after:
        chosen = chosen.where(CaseRecord.id < after)
    found = session.execute(chosen.where(*conditions).order_by(CaseRecord.id.desc()).limit(limit + 1)).all()
    rows = tuple(_case_row(line[1:]) for line in found[:limit])
    return CasePage(rows, total, found[limit - 1][0] if len(found) > limit else None)


def count(session: Session, wanted: CasesWanted) -> int:
    """Returns how many cases there are of those wanted."""
    joined = select(func.count()).select_from(CaseRecord).join(PersonRecord, PersonRecord.id == CaseRecord.person_id)
    return session.scalar(joined.where(*_conditions(session, wanted))) or 0


def page_by_due(
    session: Session, wanted: CasesWanted, after: DueKey | None = None, limit: int = PAGE_ROWS
) -> tuple[tuple[CaseRow, ...], DueKey | None]:
    """Returns a page of the list, nearest due date first, those without one last, and the key that continues it."""
    due_on = func.coalesce(CaseRecord.due_on, date.max)
    chosen = select(CaseRecord.id, *_COLUMNS).join(PersonRecord, PersonRecord.id == CaseRecord.person_id)
    if after is not None:
        chosen = chosen.where(or_(due_on > after[0], and_(due_on == after[0], CaseRecord.id > after[1])))
    found = session.execute(
        chosen.where(*_conditions(session, wanted)).order_by(due_on, CaseRecord.id).limit(limit + 1)
    ).all()
    rows = tuple(_case_row(line[1:]) for line in found[:limit])
    return rows, (rows[-1].due_on or date.max, found[limit - 1][0]) if len(found) > limit else None


def case_view(session: Session, text: str, reference: Reference, today: date, role: Role) -> CaseView:
    """Returns everything about the case of that number or uid; raises Refused ``case_unknown``."""
    case = load_case(session, find_case(session, text), reference, today)
    row = session.execute(
        select(*_COLUMNS)
        .join(PersonRecord, PersonRecord.id == CaseRecord.person_id)
        .where(CaseRecord.id == case.record.id)
    ).one()
    return CaseView(
        _case_row(tuple(row)),
        tuple(_step_row(step) for step in case.steps),
        allowed_rows(case, role),
        (*(override.warning for step in case.steps for override in _overrides(step)), *standing(case.facts)),
        due(case.facts, case.schedule),
        tuple(_violation_row(violation) for violation in case.violations),
        awards(session, case.record.id),
        proofs_of(case.facts),
        scans_of(session, case.record.id),
    )


def allowed_rows(case: LoadedCase, role: Role) -> tuple[AllowedRow, ...]:
    """Returns the steps that may follow, those that this role may not take included."""
    return tuple(
        AllowedRow(entry.step, fields_of(entry.step, case.schedule), entry.papers, role in entry.roles)
        for entry in allowed_in(case.facts.track, case.facts.state)
        if not keeps_out(case.schedule, entry.step) and not why_not(case.facts, entry.step, case.schedule)
    )


def awards(session: Session, case_id: int) -> tuple[AwardRow, ...]:
    """Returns the punishments of a case, those that were undone included."""
    found = session.scalars(select(PunishmentRecord).where(PunishmentRecord.case_id == case_id).order_by("id"))
    return tuple(
        AwardRow(
            record.uid, record.punishment, record.grade, record.amount, record.unit, record.cumulative,
            record.ordered_on, record.ob_no, record.appeal_until, record.state, record.entry_due_on, record.entered_on,
            record.entry_cancelled_on, record.undone_on, record.reduced_to,
        )
        for record in found
    )  # fmt: skip


def _conditions(session: Session, wanted: CasesWanted) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [CaseRecord.withdrawn_at.is_(None)]
    ended = CaseRecord.state.in_([state.value for state in ENDED])
    if wanted.is_open is not None:
        conditions.append(~ended if wanted.is_open else ended)
    if wanted.state is not None:
        stands = CaseRecord.state == wanted.state.value
        conditions.append(~stands if wanted.not_state else stands)
    if wanted.track is not None:
        runs = CaseRecord.track == wanted.track.value
        conditions.append(~runs if wanted.not_track else runs)
    if wanted.person:
        conditions.append(PersonRecord.uid == wanted.person)
    if wanted.text:
        conditions.append(CaseRecord.id.in_(search.find(session, "case", fold(wanted.text), MOST_FOUND)))
    if wanted.suspended is not None:
        conditions.append(
            CaseRecord.suspended_on.is_not(None) if wanted.suspended else CaseRecord.suspended_on.is_(None)
        )
    if wanted.overdue_on is not None:
        conditions += [
            CaseRecord.due_on < wanted.overdue_on,
            CaseRecord.due_what.not_in([what.value for what in RIGHTS]),
        ]
    if wanted.idle_since is not None:
        conditions += [CaseRecord.last_step_on <= wanted.idle_since, ~ended]
    return conditions


def _overrides(step: CaseStepRecord) -> tuple[Override, ...]:
    return tuple(
        Override(warn(code, bool(answered.get("confirm")), **answered["values"]), answered["reason"])
        for code, answered in step.overrides.items()
    )


def _case_row(line: Sequence[Any]) -> CaseRow:
    uid, number, person, name, father, rank, belt, posting, track, state, *rest = line
    return CaseRow(uid, number, person, name, father, rank, belt, posting, Track(track), State(state), *rest)


def _step_row(record: CaseStepRecord) -> StepRow:
    return StepRow(
        record.uid, record.seq, Step(record.step), State(record.from_state), State(record.to_state), record.on_date,
        record.letter_no, record.fields, _overrides(record), record.changed_by, record.changed_at,
    )  # fmt: skip


def _violation_row(record: ViolationRecord) -> CaseViolation:
    return CaseViolation(
        record.uid, record.number, record.kind, record.platform, record.handle, record.url, record.seen_on,
        record.seen_by, record.what,
    )  # fmt: skip
