"""The dates that run in cases, as the store keeps them for lists: written with each step, and when the rules change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy import Select, delete, insert, select
from sqlalchemy.orm import Session

from kpdesk.base.changes import Changes
from kpdesk.base.progress import Progress, silent
from kpdesk.cases.clocks import Due, appeal_ends, due, first_to_watch
from kpdesk.cases.gathering import gather
from kpdesk.cases.records import CaseDueRecord, CaseRecord, PunishmentRecord
from kpdesk.cases.rulebook import Rulebook
from kpdesk.cases.states import ENDED, State, Step
from kpdesk.reference.reference import Reference
from kpdesk.reference.rules import Table
from kpdesk.store.unit_of_work import UnitOfWork

COUNTED_BY = frozenset({Table.CLOCKS, Table.HOLIDAYS, Table.RANKS, Table.PUNISHMENTS})
"""Lists that the dates of cases are counted by."""

Line = tuple[str, date, date, bool]
_FIELDS = ("what", "on_date", "since", "served")
_BLOCK = 500
"""How many cases one statement names."""


def write_dates(session: Session, record: CaseRecord, running: tuple[Due, ...]) -> bool:
    """Keeps the dates of one case; returns whether they are others than before."""
    before = _kept(session, select(CaseDueRecord).where(CaseDueRecord.case_id == record.id))
    return _write(session, {record.id: (record, running)}, before) == [record.uid]


def renew_dates(uow: UnitOfWork, reference: Reference, progress: Progress | None = None) -> Changes:
    """Counts the dates of every case that is not over anew, after terms, holidays or days off were changed.

    An appeal that may still be filed gets its new last day too; what is past stays as it was printed.
    Stopped half-way nothing is written: ``progress`` raises Cancelled before anything is kept.
    """
    open_ones = select(CaseRecord.id).where(
        CaseRecord.state.not_in([state.value for state in ENDED]), CaseRecord.withdrawn_at.is_(None)
    )
    told = progress or silent()
    told.step("case_dates_reading")
    known = uow.session.scalars(select(CaseRecord).where(CaseRecord.id.in_(open_ones)))
    records = {record.id: record for record in known}
    awards = _awards(uow.session, records)
    rules, wanted = Rulebook(reference), {}
    for place, found in enumerate(gather(uow.session, open_ones, reference)):
        told.step("case_dates_counting", place, len(records))
        schedule = rules.on(found.facts.accused.rank, uow.today, found.office)
        wanted[found.case_id] = (records[found.case_id], due(found.facts, schedule))
        order = found.facts.last(Step.ORDER_ISSUED)
        if order is None or found.facts.state is not State.DECIDED:
            continue
        for award in awards.get(found.case_id, ()):
            if award.appeal_until is not None and award.appeal_until >= uow.today:
                award.appeal_until = appeal_ends(found.facts, order, schedule)
    told.step("case_dates_writing")
    changed = _write(uow.session, wanted, _kept(uow.session, select(CaseDueRecord)))
    return Changes.of("cases", uids=tuple(changed)) if changed else Changes()


def _kept(session: Session, chosen: Select[CaseDueRecord]) -> dict[int, list[Line]]:
    lines: dict[int, list[Line]] = defaultdict(list)
    for row in session.scalars(chosen):
        lines[row.case_id].append((row.what, row.on_date, row.since, row.served))
    return lines


def _write(
    session: Session, wanted: Mapping[int, tuple[CaseRecord, tuple[Due, ...]]], before: Mapping[int, list[Line]]
) -> list[str]:
    """Returns the uids of the cases whose dates are others than before; one statement for many cases."""
    changed, lines = [], []
    for key, (record, running) in wanted.items():
        now = sorted((entry.what.value, entry.on, entry.since, entry.served) for entry in running)
        if now == sorted(before.get(key, ())):
            continue
        changed.append(record)
        lines += [{"case_id": key, **dict(zip(_FIELDS, line, strict=True))} for line in now]
        first = first_to_watch(running)
        record.due_on, record.due_what = (first.on, first.what.value) if first else (None, None)
    for start in range(0, len(changed), _BLOCK):
        keys = [record.id for record in changed[start : start + _BLOCK]]
        session.execute(delete(CaseDueRecord).where(CaseDueRecord.case_id.in_(keys)))
    if lines:
        session.execute(insert(CaseDueRecord), lines)
    return [record.uid for record in changed]


def _awards(session: Session, cases: Iterable[int]) -> dict[int, list[PunishmentRecord]]:
    wanted = set(cases)
    by_case: dict[int, list[PunishmentRecord]] = defaultdict(list)
    for award in session.scalars(select(PunishmentRecord).where(PunishmentRecord.appeal_until.is_not(None))):
        if award.case_id in wanted:
            by_case[award.case_id].append(award)
    return by_case
