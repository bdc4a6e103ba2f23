"""Reads for what is owed."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kpdesk.base.weeks import Week
from kpdesk.directives.queries import directives_in_force
from kpdesk.province.debts import Debt, DebtKind, OfficeDebts, debts_of
from kpdesk.province.expectation import asks_for_returns
from kpdesk.province.follow_up_records import FollowUpRecord
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
    others = {} if only else _others(session, today)
    return debts_of(grid, under, others, lambda label: Week.parse(label, weekday), term_days, today)


def unanswered(session: Session, today: date) -> dict[str, list[Debt]]:
    """Returns by office the queries whose answer has not come by its day and that nobody has settled."""
    query = FollowUpRecord
    rows = session.execute(
        select(query.asked, query.number, query.due_on)
        .where(
            query.number.is_not(None), query.answered_on.is_(None), query.settled_on.is_(None), query.due_on < today,
            query.withdrawn_at.is_(None),
        )
        .order_by(query.due_on, query.number)
    )  # fmt: skip
    found: dict[str, list[Debt]] = {}
    for office, number, due in rows:
        found.setdefault(office, []).append(Debt(DebtKind.QUERY, number or "", due, (today - due).days if due else 0))
    return found


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


def _others(session: Session, today: date) -> dict[str, list[Debt]]:
    found = unanswered(session, today)
    for office, (week, exceptions) in newest_qualified(session).items():
        found.setdefault(office, []).append(Debt(DebtKind.CERTIFICATE, week, reason=exceptions))
    return found


def _from_to(first: Week, last: Week) -> list[Week]:
    weeks = [first]
    while weeks[-1] < last:
        weeks.append(weeks[-1].next())
    return weeks
