"""Many violations of officials under one supervisor within a short time: a question about supervision, not guilt."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from kpdesk.base.clock import on_paper
from kpdesk.province.held_records import HeldPersonRecord, HeldViolationRecord
from kpdesk.province.warnings.days_between import days_between
from kpdesk.province.warnings.established import established
from kpdesk.province.warnings.finding import VIOLATION, Finding, RowRef, WarningTest, key_of
from kpdesk.province.warnings.looking import Looking


def same_supervisor(at: Looking) -> Iterator[Finding]:
    """Returns a finding for each supervisor under whom so many were seen within so many days.

    Only established ones count; ``staff`` are the people who are under him now, where the roster says so.
    """
    held = HeldViolationRecord
    seen = (
        select(
            held.owner, held.supervisor_then.label("supervisor"), held.seen_on,
            func.lag(held.seen_on, at.limits.supervisor_least - 1)
            .over(partition_by=(held.owner, held.supervisor_then), order_by=held.seen_on)
            .label("begun"),
        )
        .where(held.supervisor_then.is_not(None), held.supervisor_then != "", held.seen_on >= at.since, established())
        .subquery()
    )  # fmt: skip
    many = (
        select(seen.c.owner, seen.c.supervisor, func.min(seen.c.seen_on).label("since"))
        .where(days_between(seen.c.begun, seen.c.seen_on) <= at.limits.supervisor_days)
        .group_by(seen.c.owner, seen.c.supervisor)
        .subquery()
    )
    rows = (
        select(many.c.owner, many.c.supervisor, many.c.since, held.uid, held.seen_on, held.person)
        .join(held, and_(held.owner == many.c.owner, held.supervisor_then == many.c.supervisor))
        .where(held.seen_on >= at.since, established())
        .order_by(many.c.owner, many.c.supervisor, held.seen_on, held.uid)
    )
    people = _people_under(at.session)
    for (office, supervisor), group in groupby(at.session.execute(rows), key=lambda row: (row.owner, row.supervisor)):
        yield _finding(at, office, supervisor, list(group), people.get((office, supervisor)))


def _people_under(session: Session) -> dict[tuple[str, str], int]:
    held = HeldPersonRecord
    rows = session.execute(
        select(held.owner, held.posting_supervisor, func.count())
        .where(held.posting_supervisor.is_not(None), held.posting_supervisor != "", held.withdrawn.is_(False))
        .group_by(held.owner, held.posting_supervisor)
    )
    return {(owner, supervisor or ""): count for owner, supervisor, count in rows}


def _finding(at: Looking, office: str, supervisor: str, rows: list[object], staff: int | None) -> Finding:
    days: list[date] = [row.seen_on for row in rows]  # type: ignore[attr-defined]
    values = {
        "supervisor": supervisor,
        "count": len(rows),
        "persons": len({row.person for row in rows}),  # type: ignore[attr-defined]
        "first": on_paper(days[0]),
        "last": on_paper(days[-1]),
        "least": at.limits.supervisor_least,
        "days": at.limits.supervisor_days,
    }
    return Finding(
        WarningTest.SAME_SUPERVISOR,
        key_of(WarningTest.SAME_SUPERVISOR, office, supervisor),
        office,
        rows[0].since,  # type: ignore[attr-defined]
        tuple(RowRef(VIOLATION, row.uid) for row in rows),  # type: ignore[attr-defined]
        values,
        count=len(rows),
        staff=staff,
    )
