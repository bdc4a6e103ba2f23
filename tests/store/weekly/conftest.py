"""An office whose records are changed and reported on inside one transaction that is never committed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from kpdesk.base.errors import Refused
from kpdesk.base.weeks import Week
from kpdesk.cases.draft import CaseDraft, StepDraft
from kpdesk.cases.service import open_cases, take_step
from kpdesk.cases.states import Step
from kpdesk.desk import Desk
from kpdesk.reference.queries import load
from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.service import register as register_person
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.draft import ViolationDraft
from kpdesk.violations.service import register
from kpdesk.weekly.drawing import Drawn, draw
from kpdesk.weekly.gather import gather
from kpdesk.weekly.records import ReturnRecord

BEGIN = date(2026, 9, 7)
"""A Monday."""
RANKS = ("CONST", "HC", "SI")


@dataclass(slots=True)
class Books:
    """The books of an office: what was logged, the cases, and the weeks as they were signed, newest edition last."""

    uow: UnitOfWork
    persons: list[str]
    violations: list[str] = field(default_factory=list)
    cases: list[str] = field(default_factory=list)
    signed: list[tuple[Week, Drawn]] = field(default_factory=list)

    @property
    def session(self) -> Session:
        """The session of the transaction."""
        return self.uow.session

    @property
    def today(self) -> date:
        """The day on which things are entered now."""
        return self.uow.today

    def pass_days(self, days: int) -> None:
        """Moves the clock on."""
        self.uow.now += timedelta(days=days)

    def log(self, seen_on: date, person: int | None = None, kind: str = "V02", platform: str = "tiktok") -> str:
        """Logs a violation of a person of the roll, or of somebody not identified."""
        persons = () if person is None else (self.persons[person],)
        who = "" if persons else "man in uniform"
        draft = ViolationDraft(persons, unidentified=who, kind=kind, platform=platform, seen_on=seen_on)
        self.violations.append(register(self.uow, draft)[1][0].uid)
        return self.violations[-1]

    def open_case(self, violation: str, on: date) -> str:
        """Opens a case about it."""
        (uid,) = self._reasoned(lambda why: open_cases(self.uow, CaseDraft((violation,), opened_on=on, overrides=why)))
        self.cases.append(uid)
        return uid

    def step(self, case: str, step: Step, on: date, **fields: object) -> None:
        """Takes a step; what the guard finds is passed by with a reason."""
        rules = load(self.session)
        self._reasoned(lambda why: take_step(self.uow, StepDraft(case, step, on, fields, why), rules))

    def draw(self, week: Week) -> Drawn:
        """Draws the week up from the records as they stand."""
        return draw(gather(self.session, self.uow.office, week))

    def sign(self, week: Week, drawn: Drawn | None = None) -> Drawn:
        """Keeps the week as a frozen return; the pages and the signature are proved elsewhere."""
        drawn = drawn or self.draw(week)
        editions = [known for known, _ in self.signed if known.label == week.label]
        head = self.uow.note("week_frozen", "weekly_return", week.label, week=week.label)
        self.session.add(
            ReturnRecord(
                week=week.label, first=week.first, last=week.last, edition=len(editions) + 1, state="frozen",
                drawn_up_by="khan", drawn_up_at=self.uow.now, figures=drawn.figures, counted=drawn.counted,
                parts=drawn.parts, certificate=drawn.certificate, frozen_at=self.uow.now, audit_seq=head.seq,
            )
        )  # fmt: skip
        self.uow.flush()
        self.signed.append((week, drawn))
        return drawn

    def latest(self) -> list[tuple[Week, Drawn]]:
        """The signed weeks in their last edition, the oldest week first."""
        return sorted({week.label: (week, drawn) for week, drawn in self.signed}.values(), key=lambda one: one[0])

    def _reasoned(self, verb: Callable[[dict[str, str]], Any]) -> tuple[str, ...]:
        try:
            done = verb({})
        except Refused as refused:
            if refused.code != "override_reason_needed":
                raise
            done = verb({warning.code: "seen and decided" for warning in refused.values["warnings"]})
        uids: tuple[str, ...] = done.uids
        return uids


@pytest.fixture
def open_books(desk: Desk) -> Callable[[], Any]:
    """Opens the books of an office with three officials on its roll; closing them undoes everything."""

    @contextmanager
    def books() -> Iterator[Books]:
        with desk.workplace.writing() as uow:
            uow.now = datetime.combine(BEGIN, time(5), UTC)
            ranks = RankNames(load(uow.session).ranks)
            names = zip(("Gul Khan", "Noor Ali", "Asad Ullah"), RANKS, strict=True)
            persons = [register_person(uow, PersonDraft(name, "Sher Ali", rank), ranks).uid for name, rank in names]
            yield Books(uow, persons)

    return books
