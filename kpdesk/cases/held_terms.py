"""Terms that run go on as they were when a data pack changes the rule: a notice that gave seven days gives seven.

The rule of a step's own day counts in any case; this is for a rule that is changed under the same first day.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import timedelta
from typing import Any, Final

from sqlalchemy import bindparam, or_, select, update

from kpdesk.cases.clocks import TERMS_FROM
from kpdesk.cases.facts import CaseFacts
from kpdesk.cases.gathering import gather
from kpdesk.cases.records import CaseRecord, CaseStepRecord
from kpdesk.cases.rulebook import Rulebook
from kpdesk.cases.schedule import Schedule, Term
from kpdesk.cases.states import ENDED, State
from kpdesk.reference.reference import Reference
from kpdesk.reference.rows import Clock
from kpdesk.reference.rules import Table
from kpdesk.store.unit_of_work import UnitOfWork

STILL_APPEALED: Final = timedelta(days=366)
"""How long after its last step a closed case may still come up again."""

Held = dict[str, dict[str, Any]]


def hold_terms(uow: UnitOfWork, before: Reference, after: Reference) -> int:
    """Returns with how many steps the terms are kept under which they were taken, where the lists now differ.

    Steps of cases that are open, or were closed within a year, are looked at; what is held already stays.
    """
    if tuple(before.clocks) == tuple(after.clocks):
        return 0
    live = select(CaseRecord.id).where(
        CaseRecord.withdrawn_at.is_(None),
        CaseRecord.state != State.WITHDRAWN.value,
        or_(
            CaseRecord.state.not_in([state.value for state in ENDED]),
            CaseRecord.last_step_on >= uow.today - STILL_APPEALED,
        ),
    )
    was, now = Rulebook(before), Rulebook(after)
    kept = {
        (found.case_id, place): held
        for found in gather(uow.session, live, before)
        for place, held in _changed(found.facts, found.office, was, now)
    }
    if kept:
        rows = select(CaseStepRecord.id, CaseStepRecord.case_id).order_by(CaseStepRecord.case_id, CaseStepRecord.seq)
        _write(uow, kept, uow.session.execute(rows.where(CaseStepRecord.case_id.in_({case for case, _ in kept}))).all())
    return len(kept)


def _changed(case: CaseFacts, office: str, was: Rulebook, now: Rulebook) -> Iterator[tuple[int, Held]]:
    for place, step in enumerate(case.steps):
        if step.step not in TERMS_FROM:
            continue
        old, new = (rules.on(case.accused.rank, step.on, office) for rules in (was, now))
        held = {**_differing(old, new, TERMS_FROM[step.step]), **step.held}
        if len(held) > len(step.held):
            yield place, held


def _differing(old: Schedule, new: Schedule, terms: Collection[Term]) -> Mapping[str, dict[str, Any]]:
    return {
        str(term): _as_held(old.clocks.get(term))
        for term in sorted(terms)
        if _as_held(old.clocks.get(term)) != _as_held(new.clocks.get(term))
    }


def _as_held(row: Clock | None) -> dict[str, Any]:
    return {"days": row.days, "moves": row.moves_off_holidays} if row else {"days": None, "moves": False}


def _write(uow: UnitOfWork, kept: Mapping[tuple[int, int], Held], steps: Any) -> None:
    seen: dict[int, int] = {}
    changes = []
    for step_id, case_id in steps:
        place = seen.get(case_id, 0)
        seen[case_id] = place + 1
        if (case_id, place) in kept:
            changes.append({"s": step_id, "held": kept[case_id, place]})
    table = CaseStepRecord.__table__
    one = update(CaseStepRecord).where(table.c.id == bindparam("s")).values(held=bindparam("held"))
    uow.session.connection().execute(one, changes)
    uow.note("terms_held", Table.CLOCKS.value, "steps", steps=len(changes))
