"""Reads for the reporting grid: narrow columns of ten years, never the figures."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import DateTime, func, select, type_coerce
from sqlalchemy.orm import Session

from kpdesk.base.clock import PKT
from kpdesk.base.weeks import Week
from kpdesk.directives.queries import directives
from kpdesk.directives.rows import DirectiveRow
from kpdesk.exchange.records import InboxRecord
from kpdesk.province.expectation import Expectation
from kpdesk.province.grid import Came, Cell, DirectiveGrid, Grid, GridLetter, GridOffice, grid_of, state_in_grid
from kpdesk.province.records import ReceivedReturnRecord
from kpdesk.province.rules import State, due_on
from kpdesk.reference.queries import load
from kpdesk.reference.rules import Asked

_AHEAD: timedelta = PKT.utcoffset(None)
# Read as the database has it: a time zone for each of 30,000 moments costs more than reading them.
_MOMENT = type_coerce(ReceivedReturnRecord.received_at, DateTime())


def expectation_of(session: Session, headquarters: str) -> Expectation:
    """Returns what is expected here, by the letters and the offices on record."""
    return Expectation(load(session), headquarters, directives(session))


def week_grid(session: Session, headquarters: str, weeks: Sequence[Week], term_days: int, today: date) -> Grid:
    """Returns the grid of some weeks in a row, the oldest first."""
    first, last = weeks[0].label, weeks[-1].label
    return grid_of(
        weeks, expectation_of(session, headquarters), came_between(session, first, last),
        rejected_between(session, first, last), term_days, today, first_week(session),
    )  # fmt: skip


def came_between(session: Session, first: str, last: str) -> dict[tuple[str, str], Came]:
    """Returns what came for the weeks from ``first`` to ``last``, by week and office: of each the newest edition, and
    the day on which the first one was received."""
    record = ReceivedReturnRecord
    rows = session.execute(
        select(record.week, record.reporting_office, record.nil, record.qualified, _MOMENT)
        .where(record.week.between(first, last))
        .order_by(record.week, record.reporting_office, record.edition)
    )
    found: dict[tuple[str, str], Came] = {}
    for week, office, nil, qualified, moment in rows:
        on, key = _local_day(moment), (week, office)
        before = found.get(key)
        found[key] = (nil, qualified, min(on, before[2]) if before else on)
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
    session: Session, headquarters: str, letters: Sequence[DirectiveRow], term_days: int, today: date
) -> DirectiveGrid:
    """Returns what each office has reported since each letter: the first return for a week that ended since it.

    A letter's report is due by its own term; ``term_days`` holds only where none is on record. Letters without a
    date are left out: nobody can say since when they hold.
    """
    expectation = expectation_of(session, headquarters)
    dated = [letter for letter in letters if letter.dated and letter.dated_last]
    came = _came_by_office(session)
    heads = [_head(letter, term_days) for letter in dated]
    since = min((head.due for head in heads), default=today)
    offices = expectation.ever(min(since, today), today)
    bound = [expectation.bound_by(letter, max(letter.dated_last or today, today)) for letter in dated]
    cells = tuple(
        tuple(
            _letter_cell(came.get(office.code), letter.dated or today, head.due, today)
            if office.code in those
            else Cell(State.NOT_EXPECTED, 0, *_absence(expectation, office.code, today))
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


def _came_by_office(session: Session) -> dict[str, tuple[list[date], list[Came]]]:
    """Returns for each office the last days of the weeks that it reported, in order, and what came."""
    record = ReceivedReturnRecord
    rows = session.execute(
        select(record.reporting_office, record.last, record.nil, record.qualified, _MOMENT).order_by(
            record.week, record.reporting_office, record.edition
        )
    )
    found: dict[str, tuple[list[date], list[Came]]] = {}
    for office, last, nil, qualified, moment in rows:
        days, came = found.setdefault(office, ([], []))
        on = _local_day(moment)
        if days and days[-1] == last:
            came[-1] = (nil, qualified, min(on, came[-1][2]))
        else:
            days.append(last)
            came.append((nil, qualified, on))
    return found


def _letter_cell(came: tuple[list[date], list[Came]] | None, dated: date, due: date, today: date) -> Cell:
    place = bisect_left(came[0], dated) if came else 0
    if came is None or place == len(came[0]):
        return Cell(State.OUTSTANDING, (today - due).days)
    found = came[1][place]
    return Cell(state_in_grid(found, None, due), max((found[2] - due).days, 0))


def _absence(expectation: Expectation, code: str, day: date) -> tuple[str, str]:
    reason, into = expectation.absence(code, day)
    return reason.value, into


def _local_day(moment: datetime) -> date:
    return (moment + _AHEAD).date()
