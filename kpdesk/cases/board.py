"""The board: open cases by stage and age, counted in the store and read a page at a time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from sqlalchemy import and_, case, func, or_, select
from sqlalchemy.orm import Session

from kpdesk.base.errors import Refused
from kpdesk.cases.clocks import RIGHTS
from kpdesk.cases.records import CaseRecord
from kpdesk.cases.states import ENDED, State
from kpdesk.roster.records import PersonRecord

PAGE_CARDS: Final = 50
AGES: Final = (30, 60, 90)
"""Where the bands of age part, in days: as the arrears of the weekly report."""


class Stage(StrEnum):
    """A column of the board."""

    INFORMATION = "information"
    NOTICE = "notice"
    ENQUIRY = "enquiry"
    FINAL = "final"
    DECIDED = "decided"
    REVIEW = "review"


STATES: Final[Mapping[Stage, tuple[State, ...]]] = MappingProxyType(
    {
        Stage.INFORMATION: (
            State.INFORMATION, State.EXPLANATION_AWAITED, State.FACT_FINDING, State.ORDERLY_ROOM, State.REFERRED,
        ),
        Stage.NOTICE: (State.SHOW_CAUSE_ISSUED, State.SHOW_CAUSE_ANSWERED, State.CHARGED),
        Stage.ENQUIRY: (State.ENQUIRY,),
        Stage.FINAL: (State.FINDINGS_IN, State.FINAL_SHOW_CAUSE_ISSUED, State.FINAL_SHOW_CAUSE_ANSWERED),
        Stage.DECIDED: (State.DECIDED,),
        Stage.REVIEW: (
            State.APPEAL_PENDING, State.APPEAL_DECIDED, State.REVISION_PENDING, State.REVISION_DECIDED,
            State.TRIBUNAL_PENDING, State.TRIBUNAL_DECIDED, State.COURT_PENDING, State.COURT_DECIDED,
        ),
    }
)  # fmt: skip
"""Which states stand in which column; what has ended stands in none."""


@dataclass(frozen=True, slots=True)
class Column:
    """One stage: how many cases, how many late, and how many in each band of age (up to 30, 60, 90 days, older)."""

    stage: Stage
    cases: int
    late: int
    ages: tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Board:
    """All stages in their order."""

    columns: tuple[Column, ...]

    @property
    def cases(self) -> int:
        """How many cases are open."""
        return sum(column.cases for column in self.columns)


@dataclass(frozen=True, slots=True)
class Card:
    """A case on the board; ``days`` is its age, ``late_days`` 0 while nobody is late."""

    uid: str
    number: str
    name: str
    rank: str
    belt_no: str
    state: State
    opened_on: date
    days: int
    due_what: str | None
    due_on: date | None
    late_days: int
    suspended: bool


@dataclass(frozen=True, slots=True)
class BoardPage:
    """Some cards of a stage, the oldest first; ``next_after`` continues it, None at its end."""

    cards: tuple[Card, ...]
    next_after: object | None


def stage_named(text: str) -> Stage:
    """Returns the stage of that name; raises Refused ``board_stage_unknown``."""
    try:
        return Stage(text.strip().casefold())
    except ValueError:
        raise Refused("board_stage_unknown", field="stage", stage=text, known=", ".join(Stage)) from None


def board(session: Session, today: date) -> Board:
    """Returns the figures of every stage."""
    stage_of = {state.value: stage for stage, states in STATES.items() for state in states}
    late = and_(CaseRecord.due_on < today, CaseRecord.due_what.not_in([what.value for what in RIGHTS]))
    borders = [today - timedelta(days=days) for days in AGES]
    counted = select(
        CaseRecord.state,
        func.count(),
        func.sum(case((late, 1), else_=0)),
        *(func.sum(case((CaseRecord.opened_on < border, 1), else_=0)) for border in borders),
    ).where(CaseRecord.withdrawn_at.is_(None), CaseRecord.state.not_in([state.value for state in ENDED]))
    sums = {stage: [0] * 5 for stage in Stage}
    for state, *figures in session.execute(counted.group_by(CaseRecord.state)):
        if state in stage_of:
            kept = sums[stage_of[state]]
            kept[:] = [one + int(more or 0) for one, more in zip(kept, figures, strict=True)]
    return Board(tuple(_column(stage, sums[stage]) for stage in Stage))


def board_cards(
    session: Session, stage: Stage, today: date, after: object | None = None, limit: int = PAGE_CARDS
) -> BoardPage:
    """Returns some cards of a stage from after the key on, the oldest case first."""
    chosen = (
        select(
            CaseRecord.id, CaseRecord.uid, CaseRecord.number, PersonRecord.name, PersonRecord.rank,
            PersonRecord.belt_no, CaseRecord.state, CaseRecord.opened_on, CaseRecord.due_what, CaseRecord.due_on,
            CaseRecord.suspended_on,
        )
        .join(PersonRecord, PersonRecord.id == CaseRecord.person_id)
        .where(CaseRecord.withdrawn_at.is_(None), CaseRecord.state.in_([state.value for state in STATES[stage]]))
        .order_by(CaseRecord.opened_on, CaseRecord.id)
        .limit(limit + 1)
    )  # fmt: skip
    if isinstance(after, tuple):
        day, key = after
        chosen = chosen.where(or_(CaseRecord.opened_on > day, and_(CaseRecord.opened_on == day, CaseRecord.id > key)))
    found = session.execute(chosen).all()
    cards = tuple(
        Card(
            uid, number, name, rank, belt, State(state), opened, (today - opened).days, what, due,
            max(0, (today - due).days) if due and what not in RIGHTS else 0, suspended is not None,
        )
        for _key, uid, number, name, rank, belt, state, opened, what, due, suspended in found[:limit]
    )  # fmt: skip
    last = found[limit - 1] if len(found) > limit else None
    return BoardPage(cards, (last.opened_on, last.id) if last else None)


def _column(stage: Stage, figures: list[int]) -> Column:
    cases, late, over_30, over_60, over_90 = figures
    return Column(stage, cases, late, (cases - over_30, over_30 - over_60, over_60 - over_90, over_90))
