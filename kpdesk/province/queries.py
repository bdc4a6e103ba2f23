"""Reads of what came in, and the status that follows from it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kpdesk.base.canonical import digest
from kpdesk.base.clock import iso_utc
from kpdesk.base.weeks import Week
from kpdesk.exchange.records import InboxRecord, ReceivedRowRecord
from kpdesk.province.records import ReceivedReturnRecord
from kpdesk.province.rows import Grid, OfficeStatus, ReturnFacts, WeekStatus
from kpdesk.province.rules import State, days_late, due_on, expected_offices, state_of
from kpdesk.reference.queries import load
from kpdesk.reference.rows import Office
from kpdesk.reference.rules import Asked


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
    offices = expected_offices(load(session), headquarters, week.last)
    due = due_on(week.last, term_days)
    here = {found.office: found for found in returns_of(session, [week.label])}
    rejected = _rejected(session, week.label)
    return WeekStatus(
        week.label,
        due,
        tuple(_status(office, here.get(office.code), rejected.get(office.code), due, today) for office in offices),
    )


def directive_status(session: Session, headquarters: str, code: str, term_days: int, today: date) -> WeekStatus:
    """Returns who has reported since a directive: its report is the first return for a week that ended since.

    It is due by the directive's own term for the report; ``term_days`` holds only where none is on record.
    Raises Refused ``reference_unknown``.
    """
    reference = load(session)
    directive = reference.directives.need(code)
    own_term = directive.term_days(Asked.REPORT)
    due = due_on(directive.issued_last, term_days if own_term is None else own_term)
    bound = [
        office
        for office in expected_offices(reference, headquarters, max(directive.issued_last, today))
        if not directive.offices or office.code in directive.offices
    ]
    first = select(ReceivedReturnRecord.reporting_office, func.min(ReceivedReturnRecord.week).label("week")).where(
        ReceivedReturnRecord.last >= directive.issued
    )
    rows = session.execute(first.group_by(ReceivedReturnRecord.reporting_office))
    weeks = {row.reporting_office: row.week for row in rows}
    found = {(row.office, row.week): row for row in returns_of(session, set(weeks.values()))}
    return WeekStatus(
        code,
        due,
        tuple(
            _status(office, found.get((office.code, weeks.get(office.code, ""))), None, due, today) for office in bound
        ),
    )


def grid(session: Session, headquarters: str, weeks: Sequence[Week], term_days: int) -> Grid:
    """Returns the states of all offices that were expected in any of the weeks."""
    reference = load(session)
    expected = [expected_offices(reference, headquarters, week.last) for week in weeks]
    names = {office.code: office.name for offices in expected for office in offices}
    here = {(found.office, found.week): found for found in returns_of(session, [week.label for week in weeks])}
    rejected = [_rejected(session, week.label) for week in weeks]
    cells = tuple(
        tuple(
            _state(here.get((code, week.label)), refused.get(code), due_on(week.last, term_days))
            for week, refused in zip(weeks, rejected, strict=True)
        )
        for code in names
    )
    return Grid(tuple(week.label for week in weeks), tuple(names.items()), cells)


def state_digest(session: Session) -> str:
    """Returns one hash over everything that was built from received files; equal states have equal hashes.

    Files are named by the digest of their manifest, so that it does not depend on when or in which order they came.
    """
    files = session.execute(select(InboxRecord.uid, InboxRecord.seal_sha256))
    seals = {file.uid: file.seal_sha256 for file in files}
    rows = [
        [row.table_name, row.uid, row.owner, row.row_revision, row.entry, seals[row.first_file], seals[row.last_file]]
        for row in session.scalars(
            select(ReceivedRowRecord).order_by(ReceivedRowRecord.table_name, ReceivedRowRecord.uid)
        )
    ]
    returns = [
        [row.reporting_office, row.week, row.edition, row.nil, row.figures, row.certificate, iso_utc(row.frozen_at)]
        for row in session.scalars(
            select(ReceivedReturnRecord).order_by(
                ReceivedReturnRecord.reporting_office, ReceivedReturnRecord.week, ReceivedReturnRecord.edition
            )
        )
    ]
    return digest([rows, returns])


def _rejected(session: Session, week: str) -> dict[str, str]:
    """Returns the newest reason for each office whose file for the week lies in quarantine."""
    rows = session.execute(
        select(InboxRecord.sender, InboxRecord.code)
        .where(InboxRecord.period == week, InboxRecord.kind == "return", ~InboxRecord.accepted)
        .order_by(InboxRecord.id)
    )
    return {row.sender: row.code for row in rows}


def _status(office: Office, found: ReturnFacts | None, rejected: str | None, due: date, today: date) -> OfficeStatus:
    state = _state(found, rejected, due)
    if found is None:
        late = max((today - due).days, 0)
        return OfficeStatus(office.code, office.name, office.region, state, None, late, rejected)
    late = days_late(due, found.received_at)
    reason = _exceptions(found) if state is State.QUALIFIED else None
    return OfficeStatus(office.code, office.name, office.region, state, found.received_at, late, reason)


def _exceptions(found: ReturnFacts) -> str:
    """Returns the codes of what the certificate excepts, each once."""
    exceptions = found.certificate.get("exceptions", ())
    return ", ".join(dict.fromkeys(str(item.get("code", "")) for item in exceptions if isinstance(item, dict)))


def _state(found: ReturnFacts | None, rejected: str | None, due: date) -> State:
    if found is None:
        return State.REJECTED if rejected else State.OUTSTANDING
    return state_of(str(found.certificate.get("state", "")), found.nil, days_late(due, found.received_at))
