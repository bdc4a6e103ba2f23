"""Reads for the reporting grid: narrow columns of ten years, never the figures."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from sqlalchemy import DateTime, func, select, type_coerce
from sqlalchemy.orm import Session

from kpdesk.base.clock import PKT
from kpdesk.base.weeks import Week
from kpdesk.directives.queries import directives
from kpdesk.directives.rows import DirectiveRow
from kpdesk.exchange.records import InboxRecord
from kpdesk.province.expectation import Expectation
from kpdesk.province.grid import (
    Came,
    Cell,
    DirectiveGrid,
    Grid,
    GridLetter,
    GridOffice,
    absent_cell,
    came_cell,
    grid_of,
)
from kpdesk.province.records import ReceivedReturnRecord
from kpdesk.province.rules import State, due_on
from kpdesk.reference.queries import load
from kpdesk.reference.rules import Asked

_AHEAD: timedelta = PKT.utcoffset(None)
# Read from the table and as the database has it: a time zone for each of 30,000 moments costs more than reading them.
_KEPT = ReceivedReturnRecord.__table__
_MOMENT = type_coerce(_KEPT.c.received_at, DateTime())


def expectation_of(session: Session, headquarters: str) -> Expectation:
    """Returns what is expected here, by the letters and the offices on record."""
    return Expectation(load(session), headquarters, directives(session))


def week_grid(
    session: Session, headquarters: str, weeks: Sequence[Week], term_days: int, today: date,
    came: Mapping[tuple[str, str], Came] | None = None,
) -> Grid:  # fmt: skip
    """Returns the grid of some weeks in a row, the oldest first; ``came`` is given where it was read already."""
    first, last = weeks[0].label, weeks[-1].label
    came = came_between(session, first, last) if came is None else came
    return grid_of(
        weeks, expectation_of(session, headquarters), came,
        rejected_between(session, first, last), term_days, today, first_week(session),
    )  # fmt: skip


def came_between(session: Session, first: str = "", last: str = "") -> dict[tuple[str, str], Came]:
    """Returns what came for the weeks from ``first`` to ``last`` (without them for all), by week and office.

    Of each the newest edition, and the day on which the first one was received.
    """
    chosen = select(_KEPT.c.week, _KEPT.c.reporting_office, _KEPT.c.nil, _KEPT.c.qualified, _MOMENT, _KEPT.c.last)
    if first:
        chosen = chosen.where(_KEPT.c.week.between(first, last))
    rows = session.connection().execute(chosen.order_by(_KEPT.c.week, _KEPT.c.reporting_office, _KEPT.c.edition))
    found: dict[tuple[str, str], Came] = {}
    for week, office, nil, qualified, moment, last_day in rows:
        on, key = (moment + _AHEAD).date(), (week, office)
        before = found.get(key)
        found[key] = (nil, qualified, min(on, before[2]) if before else on, last_day)
    return found


def rejected_between(session: Session, first: str, last: str) -> dict[tuple[str, str], str]:
    """Returns why the newest file of an office for a week lies in quarantine, by week and office."""
    rows = session.execute(
        select(InboxRecord.period, InboxRecord.sender, InboxRecord.code)
        .where(InboxRecord.period.between(first, last), InboxRecord.kind == "return", ~InboxRecord.accepted)
        .order_by(InboxRecord.id)
    )
    return {(period, sender): code for period, sender, code in rows}


def first_week(session: Session) -> str:
    """Returns the first week for which anybody's return is here, or "" while there is none."""
    return session.scalar(select(func.min(ReceivedReturnRecord.week))) or ""


def directive_grid(
    session: Session, headquarters: str, letters: Sequence[DirectiveRow], term_days: int, today: date,
    came: Mapping[tuple[str, str], Came] | None = None,
) -> DirectiveGrid:  # fmt: skip
    """Returns what each office has reported since each letter: the first return for a week that ended since it.

    A letter's report is due by its own term; ``term_days`` holds only where none is on record. Letters without a
    date are left out: nobody can say since when they hold.
    """
    expectation = expectation_of(session, headquarters)
    dated = [letter for letter in letters if letter.dated and letter.dated_last]
    by_office = _by_office(came_between(session) if came is None else came)
    heads = [_head(letter, term_days) for letter in dated]
    since = min((head.due for head in heads), default=today)
    offices = expectation.ever(min(since, today), today)
    bound = [expectation.bound_by(letter, max(letter.dated_last or today, today)) for letter in dated]
    cells = tuple(
        tuple(
            _letter_cell(by_office.get(office.code), letter.dated or today, head.due, today)
            if office.code in those
            else absent_cell(expectation, office.code, today)
            for letter, head, those in zip(dated, heads, bound, strict=True)
        )
        for office in offices
    )
    rows = tuple(GridOffice(office.code, office.name, office.region) for office in offices)
    return DirectiveGrid(tuple(heads), rows, cells)


def term_of(letter: DirectiveRow, term_days: int) -> int:
    """Returns within how many days a letter's report is due: its own term, or the usual one."""
    terms = [ask.term_days for ask in letter.asks if ask.what is Asked.REPORT and ask.term_days is not None]
    return terms[0] if terms else term_days


def _head(letter: DirectiveRow, term_days: int) -> GridLetter:
    assert letter.dated_last is not None
    due = due_on(letter.dated_last, term_of(letter, term_days))
    return GridLetter(letter.code, letter.title, letter.letter_no or "", letter.dated_shown(), due)


def _by_office(came: Mapping[tuple[str, str], Came]) -> dict[str, tuple[list[date], list[Came]]]:
    """Returns for each office the last days of the weeks that it reported, in order, and what came."""
    found: dict[str, tuple[list[date], list[Came]]] = {}
    for (_week, office), one in came.items():
        days, ones = found.setdefault(office, ([], []))
        days.append(one[3])
        ones.append(one)
    return found


def _letter_cell(came: tuple[list[date], list[Came]] | None, dated: date, due: date, today: date) -> Cell:
    place = bisect_left(came[0], dated) if came else 0
    if came is None or place == len(came[0]):
        return Cell(State.OUTSTANDING, (today - due).days)
    return came_cell(came[1][place], due)
