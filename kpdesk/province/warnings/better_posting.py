"""A posting that is sought after, given within months of a violation that an order found proved.

The finding states the two postings with dates and order numbers. It says nothing of guilt and nothing of whoever gave
the posting; orders that were set aside or are under appeal are left out, and so is everybody whose posting before is
not on record or was sought after too.
"""

from __future__ import annotations

import calendar
import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import select, union_all
from sqlalchemy.orm import Session

from kpdesk.base.clock import on_paper
from kpdesk.province.held_records import HeldPersonRecord, HeldPostingRecord, HeldViolationRecord
from kpdesk.province.warnings.established import proved
from kpdesk.province.warnings.finding import PERSON, POSTING, VIOLATION, Finding, RowRef, WarningTest, key_of
from kpdesk.province.warnings.looking import Looking
from kpdesk.province.warnings.sought_after import sought_after

_AT_ONCE = 500


class Posting(NamedTuple):
    """Where an official was from a day on; ``table`` and ``uid`` name the row that says so."""

    since: date
    table: str
    uid: str
    place: str
    order_no: str | None


class _Proved(NamedTuple):
    """A violation that was proved, and a row of the official's posting after that day."""

    owner: str
    person: str
    uid: str
    number: str | None
    on: date
    after: str
    place: str
    since: date


def better_posting(at: Looking) -> Iterator[Finding]:
    """Returns a finding for each such posting since the first day looked at."""
    sought = sought_after(at.reference, at.today)
    months = at.limits.posting_months
    hits = [one for one in _posted_after(at) if sought(one.place) and one.since <= months_after(one.on, months)]
    postings = _postings(at.session, sorted({one.person for one in hits}))
    told: set[str] = set()
    for one in hits:
        for before, after in pairs(postings.get(one.person, ())):
            # Of several violations proved before one posting the newest is told.
            if after.uid == one.after and after.uid not in told and not sought(before.place):
                told.add(after.uid)
                yield _finding(at, one, before, after)


def pairs(postings: Sequence[Posting]) -> Iterator[tuple[Posting, Posting]]:
    """Returns each posting with the one before it, in the order of their days. Pure."""
    yield from itertools.pairwise(sorted(postings))


def months_after(day: date, months: int) -> date:
    """Returns the same day so many months later, or the last of that month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _posted_after(at: Looking) -> list[_Proved]:
    """Returns each proved violation with each posting of the official that began after it, the newest proof first."""
    held, person, history = HeldViolationRecord, HeldPersonRecord, HeldPostingRecord
    earliest = months_after(at.since, -at.limits.posting_months)
    found = (
        select(held.owner, held.person, held.uid, held.number, held.disposed_on)
        .where(held.disposed_on >= earliest, proved())
        .cte("proved")
        .prefix_with("MATERIALIZED")
    )
    now = select(found, person.uid.label("after"), person.posting.label("place"), person.posted_on.label("since"))
    then = select(found, history.uid, history.value, history.held_from)
    chosen = union_all(
        now.join(person, person.uid == found.c.person).where(
            person.posted_on > found.c.disposed_on, person.posted_on >= at.since, person.posting.is_not(None)
        ),
        then.join(history, history.person == found.c.person).where(
            history.held_from > found.c.disposed_on, history.held_from >= at.since, history.value.is_not(None),
            history.aspect == "posting", history.withdrawn.is_(False),
        ),
    )  # fmt: skip
    rows = [_Proved(*row) for row in at.session.execute(chosen)]
    return sorted(rows, key=lambda one: (one.on, one.uid), reverse=True)


def _postings(session: Session, persons: Sequence[str]) -> dict[str, list[Posting]]:
    """Returns where each of these people is and was, as far as it is on record."""
    found: dict[str, list[Posting]] = defaultdict(list)
    person, history = HeldPersonRecord, HeldPostingRecord
    for first in range(0, len(persons), _AT_ONCE):
        some = persons[first : first + _AT_ONCE]
        now = select(person.uid, person.uid, person.posting, person.posted_on, person.posting_order)
        for uid, of, place, since, order_no in session.execute(now.where(person.uid.in_(some))):
            if place and since:
                found[of].append(Posting(since, PERSON, uid, place, order_no))
        then = select(history.uid, history.person, history.value, history.held_from, history.order_no)
        then = then.where(history.person.in_(some), history.aspect == "posting", history.withdrawn.is_(False))
        for uid, owner, place, since, order_no in session.execute(then):
            if owner and place and since:
                found[owner].append(Posting(since, POSTING, uid, place, order_no))
    return found


def _finding(at: Looking, one: _Proved, before: Posting, after: Posting) -> Finding:
    values = {
        "number": one.number or "—",
        "proved": on_paper(one.on),
        "before": before.place,
        "before_on": on_paper(before.since),
        "before_order": before.order_no or "—",
        "after": after.place,
        "after_on": on_paper(after.since),
        "after_order": after.order_no or "—",
        "months": at.limits.posting_months,
    }
    return Finding(
        WarningTest.BETTER_POSTING,
        key_of(WarningTest.BETTER_POSTING, one.owner, one.person, after.since.isoformat()),
        one.owner,
        after.since,
        (RowRef(VIOLATION, one.uid), RowRef(before.table, before.uid), RowRef(after.table, after.uid)),
        values,
    )
