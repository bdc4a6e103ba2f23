"""What is due, as a list: the dates that run in cases, and entries of the character roll to be made or struck out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.orm import Session

from kpdesk.cases.clocks import RIGHTS, What
from kpdesk.cases.loading import STANDING
from kpdesk.cases.records import CaseDueRecord, CaseRecord, PunishmentRecord
from kpdesk.cases.roll_rules import UNDONE
from kpdesk.cases.rows import DueRow
from kpdesk.cases.states import State
from kpdesk.roster.records import PersonRecord

_NAMED = (CaseRecord.uid, CaseRecord.number, PersonRecord.name, PersonRecord.rank, CaseRecord.state)


def due_by(session: Session, last: date, today: date, first: date | None = None) -> tuple[DueRow, ...]:
    """Returns every date up to ``last``, the earliest first; ``first`` leaves out what lies before it."""
    rows = [*_dates(session, last, today), *_entries(session, last, today)]
    wanted = [row for row in rows if first is None or row.on >= first]
    return tuple(sorted(wanted, key=lambda row: (row.on, row.number, row.what)))


def _dates(session: Session, last: date, today: date) -> Iterator[DueRow]:
    found = session.execute(
        select(*_NAMED, CaseDueRecord.what, CaseDueRecord.on_date, CaseDueRecord.since, CaseDueRecord.served)
        .join(CaseRecord, CaseRecord.id == CaseDueRecord.case_id)
        .join(PersonRecord, PersonRecord.id == CaseRecord.person_id)
        .where(CaseRecord.withdrawn_at.is_(None), CaseDueRecord.on_date <= last)
    )
    for uid, number, name, rank, state, what, on, since, served in found:
        late = 0 if what in RIGHTS else max(0, (today - on).days)
        yield DueRow(uid, number, name, rank, State(state), what, on, late, since, served)


def _entries(session: Session, last: date, today: date) -> Iterator[DueRow]:
    for uid, number, name, rank, state, due_on, undone_on, ordered_on in session.execute(_awards(last)):
        what, on = (What.ENTRY, due_on) if undone_on is None else (What.ENTRY_CANCEL, undone_on)
        if on is not None and on <= last:
            yield DueRow(uid, number, name, rank, State(state), what, on, max(0, (today - on).days), ordered_on)


def _awards(last: date) -> Select[*tuple[Any, ...]]:
    to_make = and_(
        PunishmentRecord.entered_on.is_(None),
        PunishmentRecord.state.in_(STANDING),
        PunishmentRecord.entry_due_on <= last,
    )
    to_cancel = and_(
        PunishmentRecord.entered_on.is_not(None),
        PunishmentRecord.entry_cancelled_on.is_(None),
        PunishmentRecord.state.in_(UNDONE),
    )
    return (
        select(*_NAMED, PunishmentRecord.entry_due_on, PunishmentRecord.undone_on, PunishmentRecord.ordered_on)
        .join(CaseRecord, CaseRecord.id == PunishmentRecord.case_id)
        .join(PersonRecord, PersonRecord.id == CaseRecord.person_id)
        .where(CaseRecord.withdrawn_at.is_(None), PunishmentRecord.withdrawn_at.is_(None), or_(to_make, to_cancel))
    )
