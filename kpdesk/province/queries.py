"""Reads of what came in, and the status that follows from it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kpdesk.base.errors import Refused
from kpdesk.base.weeks import Week
from kpdesk.directives.queries import directive
from kpdesk.province.grid_queries import expectation_of, rejected_between, term_of
from kpdesk.province.records import ReceivedReturnRecord
from kpdesk.province.rows import OfficeStatus, ReturnFacts, WeekStatus, exceptions_in
from kpdesk.province.rules import State, days_late, due_on, state_of
from kpdesk.reference.rows import Office


def returns_of(session: Session, weeks: Iterable[str]) -> tuple[ReturnFacts, ...]:
    """Returns each office's newest edition for each of the weeks; ``received_at`` is that of the first edition."""
    records = session.execute(
        select(
            ReceivedReturnRecord.reporting_office,
            ReceivedReturnRecord.week,
            ReceivedReturnRecord.edition,
            ReceivedReturnRecord.nil,
            ReceivedReturnRecord.received_at,
            ReceivedReturnRecord.figures,
            ReceivedReturnRecord.certificate,
        )
        .where(ReceivedReturnRecord.week.in_(list(weeks)))
        .order_by(ReceivedReturnRecord.reporting_office, ReceivedReturnRecord.week, ReceivedReturnRecord.edition)
    )
    newest: dict[tuple[str, str], ReturnFacts] = {}
    for row in records:
        before = newest.get((row.reporting_office, row.week))
        came = min(row.received_at, before.received_at) if before else row.received_at
        newest[row.reporting_office, row.week] = ReturnFacts(
            row.reporting_office, row.week, row.edition, row.nil, came, row.figures, row.certificate
        )
    return tuple(newest.values())


def week_status(session: Session, headquarters: str, week: Week, term_days: int, today: date) -> WeekStatus:
    """Returns what has come from each expected office for the week."""
    offices = expectation_of(session, headquarters).on(week.last).values()
    due = due_on(week.last, term_days)
    here = {found.office: found for found in returns_of(session, [week.label])}
    rejected = rejected_between(session, week.label, week.label)
    return WeekStatus(
        week.label,
        due,
        tuple(
            _status(office, here.get(office.code), rejected.get((week.label, office.code)), due, today)
            for office in offices
        ),
    )


def directive_status(session: Session, headquarters: str, code: str, term_days: int, today: date) -> WeekStatus:
    """Returns who has reported since a directive: its report is the first return for a week that ended since.

    It is due by the directive's own term for the report; ``term_days`` holds only where none is on record.
    Raises Refused ``directive_unknown``, ``directive_undated``.
    """
    letter = directive(session, code)
    if letter.dated is None or letter.dated_last is None:
        raise Refused("directive_undated", field="directive", directive=letter.code)
    due = due_on(letter.dated_last, term_of(letter, term_days))
    bound = expectation_of(session, headquarters).bound_by(letter, max(letter.dated_last, today)).values()
    first = select(ReceivedReturnRecord.reporting_office, func.min(ReceivedReturnRecord.week).label("week")).where(
        ReceivedReturnRecord.last >= letter.dated
    )
    rows = session.execute(first.group_by(ReceivedReturnRecord.reporting_office))
    weeks = {row.reporting_office: row.week for row in rows}
    found = {(row.office, row.week): row for row in returns_of(session, set(weeks.values()))}
    return WeekStatus(
        letter.code,
        due,
        tuple(
            _status(office, found.get((office.code, weeks.get(office.code, ""))), None, due, today) for office in bound
        ),
    )


def _status(office: Office, found: ReturnFacts | None, rejected: str | None, due: date, today: date) -> OfficeStatus:
    state = _state(found, rejected, due)
    if found is None:
        late = max((today - due).days, 0)
        return OfficeStatus(office.code, office.name, office.region, state, None, late, rejected)
    late = days_late(due, found.received_at)
    reason = exceptions_in(found.certificate) if state is State.QUALIFIED else None
    return OfficeStatus(office.code, office.name, office.region, state, found.received_at, late, reason)


def _state(found: ReturnFacts | None, rejected: str | None, due: date) -> State:
    if found is None:
        return State.REJECTED if rejected else State.OUTSTANDING
    return state_of(str(found.certificate.get("state", "")), found.nil, days_late(due, found.received_at))
