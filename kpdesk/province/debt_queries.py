"""Reads for what is owed."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kpdesk.base.weeks import Week
from kpdesk.directives.queries import directives_in_force
from kpdesk.province.debts import OfficeDebts, debts_of
from kpdesk.province.expectation import asks_for_returns
from kpdesk.province.grid_queries import came_between, directive_grid, first_week, week_grid
from kpdesk.province.records import ReceivedReturnRecord
from kpdesk.province.rows import exceptions_in


def owed(
    session: Session, headquarters: str, last: Week, term_days: int, today: date, only: Week | None = None
) -> tuple[OfficeDebts, ...]:
    """Returns what each office owes up to the last week that is over, or for one week ``only``.

    Weekly returns are owed from the first week for which anybody's return is here: before it nobody could send one.
    """
    weekday = last.first.weekday()
    came = came_between(session, only.label, only.label) if only else came_between(session)
    if only:
        weeks, under = [only], None
    else:
        began = first_week(session)
        first = min(Week.parse(began, weekday), last) if began else last
        weeks = _from_to(first, last)
        asking = [letter for letter in directives_in_force(session, today) if asks_for_returns(letter)]
        under = directive_grid(session, headquarters, asking, term_days, today, came)
    grid = week_grid(session, headquarters, weeks, term_days, today, came)
    qualified = {} if only else newest_qualified(session)
    return debts_of(grid, under, qualified, lambda label: Week.parse(label, weekday), term_days, today)


def newest_qualified(session: Session) -> dict[str, tuple[str, str]]:
    """Returns week and exceptions of each office whose newest return has a qualified certificate."""
    record = ReceivedReturnRecord
    newest = select(record.reporting_office, func.max(record.week).label("week")).group_by(record.reporting_office)
    newest_week = newest.subquery()
    rows = session.execute(
        select(record.reporting_office, record.week, record.certificate)
        .join(
            newest_week,
            (newest_week.c.reporting_office == record.reporting_office) & (newest_week.c.week == record.week),
        )
        .order_by(record.reporting_office, record.edition)
    )
    last = {office: (week, certificate) for office, week, certificate in rows}
    return {
        office: (week, exceptions_in(certificate))
        for office, (week, certificate) in last.items()
        if certificate.get("exceptions")
    }


def _from_to(first: Week, last: Week) -> list[Week]:
    weeks = [first]
    while weeks[-1] < last:
        weeks.append(weeks[-1].next())
    return weeks
