"""Charge of the office from one head to the next: who is the authority on a day, and what he takes over.

Source: domain notes §8 (transfers every few months, hand-over screen), §1.5 (the authority on the day decides).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.access.service import set_setting
from kpdesk.base.changes import Changes
from kpdesk.base.clock import on_paper
from kpdesk.base.errors import Refused
from kpdesk.base.letters import control_at, fold, tidy
from kpdesk.base.problems import Problem, refuse_if_any
from kpdesk.cases.asking_reads import open_cases_guard
from kpdesk.cases.clocks import RIGHTS
from kpdesk.cases.facts import Head
from kpdesk.cases.gathering import heads_of
from kpdesk.cases.head_records import HeadRecord
from kpdesk.cases.records import CaseRecord
from kpdesk.cases.states import ENDED, State
from kpdesk.reference.reference import Reference
from kpdesk.roster.records import PersonRecord
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.records import ViolationDraftRecord

LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class HandOverDraft:
    """Who takes over, from which day (today where it is None); ``person`` is his uid on the roll, if he is on it."""

    name: str
    rank: str = ""
    person: str = ""
    order_no: str = ""
    on: date | None = None

    def check(self) -> list[Problem]:
        """Returns what is wrong with it."""
        name = tidy(self.name)
        if not name or len(name) > LONGEST_NAME or control_at(name) is not None:
            return [Problem("handover_name_missing", field="name")]
        return []


@dataclass(frozen=True, slots=True)
class OpenWork:
    """One open case as it is made over; ``findings`` counts what a tribunal would ask of it so far."""

    uid: str
    number: str
    person: str
    rank: str
    belt_no: str
    state: State
    opened_on: date
    due_what: str | None
    due_on: date | None
    suspended: bool
    findings: int

    def overdue(self, day: date) -> bool:
        """Returns whether the office or the official is late on that day; a right that lapsed is nobody's delay."""
        return self.due_on is not None and self.due_on < day and self.due_what not in RIGHTS


@dataclass(frozen=True, slots=True)
class Charge:
    """What stands open in the office on a day: its cases, and violations begun but not entered."""

    on: date
    cases: tuple[OpenWork, ...]
    drafts: int

    @property
    def suspended(self) -> int:
        """How many officials are under suspension in these cases."""
        return sum(1 for case in self.cases if case.suspended)

    @property
    def overdue(self) -> int:
        """How many dates are past."""
        return sum(1 for case in self.cases if case.overdue(self.on))

    @property
    def with_findings(self) -> int:
        """How many cases have findings."""
        return sum(1 for case in self.cases if case.findings)


def make_over(uow: UnitOfWork, draft: HandOverDraft) -> Changes:
    """Puts the new head of office on record from that day; the one before held it until the day before.

    His name stands under letters from now on. Raises ProblemsFound; Refused ``not_permitted``,
    ``handover_in_future``, ``handover_before_last``, ``handover_same_head``, ``handover_person_unknown``.
    """
    allow(uow.actor, Permission.SETTINGS)
    refuse_if_any(draft.check())
    on, name = draft.on or uow.today, tidy(draft.name)
    if on > uow.today:
        raise Refused("handover_in_future", field="on", on=on_paper(on), today=on_paper(uow.today))
    person = _person(uow.session, draft.person)
    _close_last(uow, on, name)
    record = HeadRecord(
        name=name, rank=draft.rank.strip(), person_uid=person, first_day=on, order_no=tidy(draft.order_no)
    )
    uow.session.add(record)
    uow.flush()
    set_setting(uow, "head_name", name)
    uow.note("head_handed_over", "office_head", record.uid, name=name, on=on_paper(on), order_no=record.order_no)
    return Changes.of("cases", "access", uids=(record.uid,))


def heads(session: Session) -> tuple[Head, ...]:
    """Returns who was head of this office when, the latest first."""
    return tuple(reversed(heads_of(session)))


def charge(session: Session, reference: Reference, day: date) -> Charge:
    """Returns what stands open in the office on that day, the oldest case first."""
    asked = {case.uid: len(case.findings) for case in open_cases_guard(session, reference, day)[0]}
    ended = [state.value for state in ENDED]
    found = session.execute(
        select(
            CaseRecord.uid, CaseRecord.number, PersonRecord.name, PersonRecord.rank, PersonRecord.belt_no,
            CaseRecord.state, CaseRecord.opened_on, CaseRecord.due_what, CaseRecord.due_on, CaseRecord.suspended_on,
        )
        .join(PersonRecord, PersonRecord.id == CaseRecord.person_id)
        .where(CaseRecord.withdrawn_at.is_(None), CaseRecord.state.not_in(ended))
        .order_by(CaseRecord.opened_on, CaseRecord.id)
    )  # fmt: skip
    cases = tuple(
        OpenWork(uid, number, name, rank, belt, State(state), opened, what, due, since is not None, asked.get(uid, 0))
        for uid, number, name, rank, belt, state, opened, what, due, since in found
    )
    kept = select(func.count()).select_from(ViolationDraftRecord).where(ViolationDraftRecord.withdrawn_at.is_(None))
    return Charge(day, cases, session.scalar(kept) or 0)


def _close_last(uow: UnitOfWork, on: date, name: str) -> None:
    """Ends the present head's time; the one whom only the settings name gets his record now, from an unknown day."""
    last = uow.session.scalars(
        select(HeadRecord)
        .where(HeadRecord.withdrawn_at.is_(None), HeadRecord.last_day.is_(None))
        .order_by(HeadRecord.id.desc())
    ).first()
    if last is None:
        present = next(iter(heads_of(uow.session)), None)
        if present is None:
            return
        last = HeadRecord(name=present.name)
        uow.session.add(last)
    if fold(last.name) == fold(name):
        raise Refused("handover_same_head", field="name", name=name)
    if last.first_day is not None and on <= last.first_day:
        raise Refused("handover_before_last", field="on", on=on_paper(on), since=on_paper(last.first_day))
    last.last_day = on - timedelta(days=1)


def _person(session: Session, uid: str) -> str | None:
    if not uid:
        return None
    found = session.scalar(select(PersonRecord.uid).where(PersonRecord.uid == uid))
    if found is None:
        raise Refused("handover_person_unknown", field="person", person=uid)
    return found
