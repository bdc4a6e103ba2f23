"""How the office's obligations under its directives stand, computed from the records of all features."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kpdesk.base.clock import local
from kpdesk.directives.queries import ack_counts, directives, discharges, last_ack
from kpdesk.directives.rows import DirectiveRow
from kpdesk.directives.rules import AckState, Debt, Met, debts, obligations
from kpdesk.monitoring.queries import group_counts, groups_until, units
from kpdesk.reference.rules import Asked
from kpdesk.violations.records import ViolationRecord
from kpdesk.weekly.records import ReturnRecord

CUSTODY_KIND = "V16"


def office_debts(session: Session, day: date, office: str, code: str | None = None) -> tuple[Debt, ...]:
    """Returns what the office owes under the directives in force on that day, or under the one named.

    What the office noted as done stands before what is computed.
    """
    rows = [row for row in directives(session) if row.asks and row.in_force_on(day, office)]
    found: list[Debt] = []
    for row in rows:
        if code is None or row.code == code.upper():
            owed = tuple(obligations(row.code, row.dated_last, row.asks))
            found.extend(debts(owed, {**_computed(session, row, day), **discharges(session, row.code)}, day))
    return tuple(found)


def _computed(session: Session, row: DirectiveRow, day: date) -> Mapping[Asked, Met]:
    report, certificate = _returns_since(session, row)
    return {
        Asked.REPORT: report,
        Asked.CERTIFICATE: certificate,
        Asked.MONITORING_UNIT: _unit(session, day),
        Asked.READ_OUT: _read_out(session, row, day),
        Asked.GROUPS_CLOSED: _groups(session, day),
        Asked.CUSTODY_INTERVIEWS: _custody(session, row, day),
    }


def _returns_since(session: Session, row: DirectiveRow) -> tuple[Met, Met]:
    """The first frozen return after the letter is its report and carries the certificate, clean or qualified."""
    if row.dated_last is None:
        return Met(None), Met(None)
    first = session.execute(
        select(ReturnRecord.week, ReturnRecord.frozen_at, ReturnRecord.certificate)
        .where(ReturnRecord.frozen_at.is_not(None), ReturnRecord.last >= row.dated_last)
        .order_by(ReturnRecord.frozen_at)
        .limit(1)
    ).one_or_none()
    if first is None or first.frozen_at is None:
        return Met(None), Met(None)
    frozen_on = local(first.frozen_at).date()
    state = str(first.certificate.get("state", "")) if isinstance(first.certificate, dict) else ""
    return Met(frozen_on, first.week), Met(frozen_on, f"{first.week} {state}".strip())


def _unit(session: Session, day: date) -> Met:
    notified = [unit for unit in units(session, day) if unit.order_no and unit.order_date and unit.order_date <= day]
    return Met(notified[0].order_date, notified[0].order_no or "") if notified else Met(None)


def _read_out(session: Session, row: DirectiveRow, day: date) -> Met:
    counts = ack_counts(session, row.code, day)
    how = f"{counts.signed}/{counts.roll}"
    return Met(last_ack(session, row.code, AckState.SIGNED) if counts.all_signed else None, how)


def _groups(session: Session, day: date) -> Met:
    """Met when groups were found and every one is closed; one kept open with a reason is still owed."""
    counts = group_counts(session, day)
    how = f"{counts.closed}/{counts.found}"
    if counts.found == 0 or counts.closed < counts.found:
        return Met(None, how)
    return Met(max(row.closed_on for row in groups_until(session, day) if row.closed_on), how)


def _custody(session: Session, row: DirectiveRow, day: date) -> Met:
    """Never met by itself: an order of the office says so; shown is how many instances came to notice since."""
    since = row.dated_last or day
    count = session.scalar(
        select(func.count(ViolationRecord.id)).where(
            ViolationRecord.kind == CUSTODY_KIND,
            ViolationRecord.seen_on.between(since, day),
            ViolationRecord.withdrawn_at.is_(None),
        )
    )
    return Met(None, str(count or 0))
