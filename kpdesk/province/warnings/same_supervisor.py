"""Many violations of officials under one supervisor within a short time: a question about supervision, not guilt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kpdesk.base.clock import on_paper
from kpdesk.province.held_records import HeldPersonRecord, HeldViolationRecord
from kpdesk.province.warnings.established import established
from kpdesk.province.warnings.finding import VIOLATION, Finding, RowRef, WarningTest, key_of
from kpdesk.province.warnings.looking import Looking


class _Seen(NamedTuple):
    on: date
    uid: str
    person: str


def same_supervisor(at: Looking) -> Iterator[Finding]:
    """Returns a finding for each supervisor under whom so many were seen within so many days.

    Only established ones count; ``staff`` are the people who are under him now, where the roster says so.
    """
    held = HeldViolationRecord
    least = at.limits.supervisor_least
    chosen = (
        select(held.owner, held.supervisor_then, held.seen_on, held.uid, held.person)
        .where(held.supervisor_then.is_not(None), held.supervisor_then != "", held.seen_on >= at.since, established())
        .order_by(held.owner, held.supervisor_then, held.seen_on, held.uid)
    )
    many: list[tuple[str, str, date, list[_Seen]]] = []
    for (office, supervisor), group in groupby(at.session.execute(chosen), key=lambda row: (row[0], row[1] or "")):
        seen = [_Seen(day, uid, person or "") for _owner, _of, day, uid, person in group if day is not None]
        since = crowded_since([one.on for one in seen], least, at.limits.supervisor_days)
        if since is not None:
            many.append((office, supervisor, since, seen))
    if not many:
        return
    people = _people_under(at.session)
    for office, supervisor, since, seen in many:
        yield _finding(at, office, supervisor, since, seen, people.get((office, supervisor)))


def crowded_since(days: Sequence[date], least: int, within: int) -> date | None:
    """Returns the first day on which so many lay within so many days, or None; ``days`` in their order. Pure."""
    pairs = zip(days, days[least - 1 :], strict=False)
    return next((last for first, last in pairs if (last - first).days <= within), None)


def _people_under(session: Session) -> dict[tuple[str, str], int]:
    held = HeldPersonRecord
    rows = session.execute(
        select(held.owner, held.posting_supervisor, func.count())
        .where(held.posting_supervisor.is_not(None), held.posting_supervisor != "", held.withdrawn.is_(False))
        .group_by(held.owner, held.posting_supervisor)
    )
    return {(owner, supervisor or ""): count for owner, supervisor, count in rows}


def _finding(
    at: Looking, office: str, supervisor: str, since: date, seen: Sequence[_Seen], staff: int | None
) -> Finding:
    values = {
        "supervisor": supervisor,
        "count": len(seen),
        "persons": len({one.person for one in seen}),
        "first": on_paper(seen[0].on),
        "last": on_paper(seen[-1].on),
    }
    return Finding(
        WarningTest.SAME_SUPERVISOR,
        key_of(WarningTest.SAME_SUPERVISOR, office, supervisor),
        office,
        since,
        tuple(RowRef(VIOLATION, one.uid) for one in seen),
        values,
        count=len(seen),
        staff=staff,
    )
