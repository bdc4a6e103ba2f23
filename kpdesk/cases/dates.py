"""The dates that run in cases, as the store keeps them for lists: written with each step, and when the rules change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from kpdesk.base.changes import Changes
from kpdesk.cases.clocks import Due, appeal_ends, due, first_to_watch
from kpdesk.cases.gathering import gather
from kpdesk.cases.records import CaseDueRecord, CaseRecord, PunishmentRecord
from kpdesk.cases.rulebook import Rulebook
from kpdesk.cases.states import ENDED, State, Step
from kpdesk.reference.reference import Reference
from kpdesk.store.unit_of_work import UnitOfWork

_FIELDS = ("what", "on_date", "since", "served")


def write_dates(session: Session, record: CaseRecord, running: tuple[Due, ...]) -> bool:
    """Keeps the dates of one case; returns whether they are others than before."""
    before = session.scalars(select(CaseDueRecord).where(CaseDueRecord.case_id == record.id)).all()
    wanted = sorted((entry.what.value, entry.on, entry.since, entry.served) for entry in running)
    if wanted == sorted((row.what, row.on_date, row.since, row.served) for row in before):
        return False
    session.execute(delete(CaseDueRecord).where(CaseDueRecord.case_id == record.id))
    session.add_all(CaseDueRecord(case_id=record.id, **dict(zip(_FIELDS, line, strict=True))) for line in wanted)
    first = first_to_watch(running)
    record.due_on, record.due_what = (first.on, first.what.value) if first else (None, None)
    return True


def renew_dates(uow: UnitOfWork, reference: Reference) -> Changes:
    """Counts the dates of every case that is not over anew, after terms, holidays or days off were changed.

    An appeal that may still be filed gets its new last day too; what is past stays as it was printed.
    """
    open_ones = select(CaseRecord.id).where(
        CaseRecord.state.not_in([state.value for state in ENDED]), CaseRecord.withdrawn_at.is_(None)
    )
    known = uow.session.scalars(select(CaseRecord).where(CaseRecord.id.in_(open_ones)))
    records = {record.id: record for record in known}
    awards = _awards(uow.session, records)
    rules, changed = Rulebook(reference), []
    for found in gather(uow.session, open_ones, reference):
        schedule = rules.on(found.facts.accused.rank, uow.today, found.office)
        record = records[found.case_id]
        if write_dates(uow.session, record, due(found.facts, schedule)):
            changed.append(record.uid)
        order = found.facts.last(Step.ORDER_ISSUED)
        if order is None or found.facts.state is not State.DECIDED:
            continue
        for award in awards.get(found.case_id, ()):
            if award.appeal_until is not None and award.appeal_until >= uow.today:
                award.appeal_until = appeal_ends(found.facts, order, schedule)
    return Changes.of("cases", uids=tuple(changed)) if changed else Changes()


def _awards(session: Session, cases: Iterable[int]) -> dict[int, list[PunishmentRecord]]:
    wanted = set(cases)
    by_case: dict[int, list[PunishmentRecord]] = defaultdict(list)
    for award in session.scalars(select(PunishmentRecord).where(PunishmentRecord.appeal_until.is_not(None))):
        if award.case_id in wanted:
            by_case[award.case_id].append(award)
    return by_case
