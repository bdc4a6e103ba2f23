"""The character roll: which punishments are to be entered, entered, or struck out again, and by whom.

Source: domain notes §7 (no entry of an appealable punishment until its appeal is decided or its time has passed).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.clock import on_paper
from kpdesk.base.errors import Refused
from kpdesk.base.letters import control_at, tidy
from kpdesk.base.problems import Problem, refuse_if_any
from kpdesk.cases.records import CaseRecord, PunishmentRecord
from kpdesk.cases.roll_rules import Entry, entry_state
from kpdesk.roster.records import PersonRecord
from kpdesk.store.unit_of_work import UnitOfWork

LONGEST_SIGNS = 200


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """An entry to be put on record: of the punishment with that uid, on that day (today), by whom, on which page.

    ``cancels`` strikes an entry out again; ``early_because`` is the reason for one before it was due.
    """

    award: str
    on: date | None = None
    by: str = ""
    page: str = ""
    cancels: bool = False
    early_because: str = field(default="")

    def check(self) -> list[Problem]:
        """Returns what is wrong with it."""
        problems = []
        for name in ("by", "page", "early_because"):
            text = getattr(self, name)
            if control_at(text) is not None or len(text) > LONGEST_SIGNS:
                problems.append(Problem("entry_text_not_possible", field=name, values={"most": LONGEST_SIGNS}))
        return problems


@dataclass(frozen=True, slots=True)
class EntryRow:
    """A punishment as the character roll sees it on one day."""

    award_uid: str
    case_uid: str
    case_number: str
    person: str
    rank: str
    belt_no: str
    punishment: str
    amount: int | None
    unit: str
    ordered_on: date
    ob_no: str
    appeal_until: date | None
    due_on: date | None
    entered_on: date | None
    entered_by: str
    page: str
    undone_on: date | None
    state: Entry
    reduced_to: str = ""


def entries(session: Session, today: date, states: frozenset[Entry] | None = None) -> tuple[EntryRow, ...]:
    """Returns the punishments with how each stands to the roll on that day, the earliest due first."""
    rows = [row for row in _rows(session, today) if states is None or row.state in states]
    return tuple(sorted(rows, key=lambda row: (row.due_on or row.undone_on or date.max, row.case_number)))


def enter_in_roll(uow: UnitOfWork, draft: EntryDraft) -> Changes:
    """Puts on record that a punishment was written into the character roll, or struck out there.

    Raises ProblemsFound; Refused ``not_permitted``, ``award_unknown``, ``entry_not_possible`` (it stands otherwise),
    ``entry_not_due`` (before the appeal's time or decision and without a reason), ``entry_day_not_possible``.
    """
    allow(uow.actor, Permission.CASE_ORDERS)
    refuse_if_any(draft.check())
    record = uow.session.scalar(
        select(PunishmentRecord).where(PunishmentRecord.uid == draft.award, PunishmentRecord.withdrawn_at.is_(None))
    )
    if record is None:
        raise Refused("award_unknown", field="award", value=draft.award)
    case = uow.session.get_one(CaseRecord, record.case_id)
    day = draft.on or uow.today
    if day > uow.today or day < record.ordered_on:
        raise Refused("entry_day_not_possible", field="on", on=on_paper(day), ordered=on_paper(record.ordered_on))
    now = _state_of(record, day)
    early = now is Entry.WAITS and not draft.cancels
    if early and not tidy(draft.early_because):
        raise Refused("entry_not_due", field="early_because", due=on_paper(record.entry_due_on) or "…")
    if not early and now is not (Entry.TO_CANCEL if draft.cancels else Entry.DUE):
        raise Refused("entry_not_possible", field="award", state=now.value)
    if draft.cancels:
        record.entry_cancelled_on = day
    else:
        record.entered_on, record.entered_by, record.entry_page = day, tidy(draft.by), tidy(draft.page)
    uow.note(
        "entry_cancelled" if draft.cancels else "entry_made",
        "case",
        case.uid,
        number=case.number,
        punishment=record.punishment,
        on=day,
        by=tidy(draft.by),
        page=tidy(draft.page),
        early_because=tidy(draft.early_because),
    )
    return Changes.of("cases", "roster", uids=(case.uid,))


def _state_of(record: PunishmentRecord, day: date) -> Entry:
    return entry_state(record.state, record.entry_due_on, record.entered_on, record.entry_cancelled_on, day)


def _rows(session: Session, today: date) -> Iterator[EntryRow]:
    found = session.execute(
        select(
            PunishmentRecord, CaseRecord.uid, CaseRecord.number, PersonRecord.name, PersonRecord.rank,
            PersonRecord.belt_no,
        )
        .join(CaseRecord, CaseRecord.id == PunishmentRecord.case_id)
        .join(PersonRecord, PersonRecord.id == PunishmentRecord.person_id)
        .where(PunishmentRecord.withdrawn_at.is_(None), CaseRecord.withdrawn_at.is_(None))
    )  # fmt: skip
    for award, uid, number, name, rank, belt in found:
        yield EntryRow(
            award.uid, uid, number, name, rank, belt, award.punishment, award.amount, award.unit, award.ordered_on,
            award.ob_no, award.appeal_until, award.entry_due_on, award.entered_on, award.entered_by, award.entry_page,
            award.undone_on, _state_of(award, today), award.reduced_to,
        )  # fmt: skip
