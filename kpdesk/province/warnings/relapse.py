"""Officials with a violation on record before a ban who were seen again within 7, 30 or 90 days after it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sqlalchemy import and_, select
from sqlalchemy.orm import aliased

from kpdesk.base.clock import on_paper
from kpdesk.directives.queries import bans
from kpdesk.directives.rows import DirectiveRow
from kpdesk.province.held_records import HeldViolationRecord
from kpdesk.province.warnings.established import established
from kpdesk.province.warnings.finding import VIOLATION, Finding, RowRef, WarningTest, key_of
from kpdesk.province.warnings.looking import Looking

DAYS_AFTER: Final = (7, 30, 90)


@dataclass(frozen=True, slots=True)
class _Again:
    """One official's violation after the ban, and the last one before it."""

    person: str
    uid: str
    seen_on: date
    uid_before: str


def relapse_after_directive(at: Looking) -> Iterator[Finding]:
    """Returns a finding for each ban and office; days count from the last day on which it can have been issued."""
    for directive in bans(at.session):
        issued, issued_last = days_of(directive)
        last = issued_last + timedelta(days=DAYS_AFTER[-1])
        if last < at.since or issued_last > at.today:
            continue
        found = _seen_again(at, issued, issued_last, last)
        for office in sorted(found):
            if not directive.offices or office in directive.offices:
                yield _finding(at, directive, office, found[office])


def days_of(directive: DirectiveRow) -> tuple[date, date]:
    """Returns the first and the last day on which a dated letter can have been issued; raises ValueError for others."""
    if directive.dated is None:
        raise ValueError("a letter without a date")
    return directive.dated, directive.dated_last or directive.dated


def _seen_again(at: Looking, issued: date, issued_last: date, last: date) -> dict[str, list[_Again]]:
    after, before = HeldViolationRecord, aliased(HeldViolationRecord)
    chosen = (
        select(after.owner, after.person, after.uid, after.seen_on, before.uid)
        .join(before, and_(before.person == after.person, before.seen_on < issued))
        .where(after.seen_on > issued_last, after.seen_on <= last, established(after), established(before))
        .order_by(after.seen_on, after.uid, before.seen_on)
    )
    # The newest before it comes last and stays.
    found: dict[str, tuple[str, _Again]] = {}
    for office, person, uid, seen_on, uid_before in at.session.execute(chosen):
        if person is not None and seen_on is not None:
            found[uid] = (office, _Again(person, uid, seen_on, uid_before))
    offices: dict[str, list[_Again]] = defaultdict(list)
    for office, again in found.values():
        offices[office].append(again)
    return offices


def _finding(at: Looking, directive: DirectiveRow, office: str, found: list[_Again]) -> Finding:
    _issued, issued_last = days_of(directive)
    persons = {
        days: len({one.person for one in found if (one.seen_on - issued_last).days <= days}) for days in DAYS_AFTER
    }
    values = {
        "directive": directive.code,
        "ban": directive.ban_no,
        "dated": directive.dated_shown(),
        "counted_from": on_paper(issued_last),
        **{f"in_{days}": count for days, count in persons.items()},
    }
    return Finding(
        WarningTest.RELAPSE,
        key_of(WarningTest.RELAPSE, office, directive.code),
        office,
        found[0].seen_on,
        tuple(dict.fromkeys(RowRef(VIOLATION, uid) for one in found for uid in (one.uid, one.uid_before))),
        values,
        count=persons[DAYS_AFTER[-1]],
        staff=at.strength.get(office),
    )
