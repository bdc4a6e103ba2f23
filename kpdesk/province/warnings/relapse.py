"""Officials with a violation on record before a ban who were seen again within 7, 30 or 90 days after it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import aliased

from kpdesk.base.clock import on_paper
from kpdesk.directives.queries import bans
from kpdesk.directives.rows import DirectiveRow
from kpdesk.province.held_records import HeldViolationRecord
from kpdesk.province.warnings.established import established
from kpdesk.province.warnings.finding import VIOLATION, Finding, RowRef, WarningTest, key_of
from kpdesk.province.warnings.looking import Looking

DAYS_AFTER: Final = (7, 30, 90)


class _Again(NamedTuple):
    """One official's violation after a ban, and one before it."""

    person: str
    uid: str
    seen_on: date
    uid_before: str
    before: date


def relapse_after_directive(at: Looking) -> Iterator[Finding]:
    """Returns a finding for each ban and office; days count from the last day on which it can have been issued."""
    longest = timedelta(days=DAYS_AFTER[-1])
    letters = [
        letter
        for letter in bans(at.session)
        if days_of(letter)[1] + longest >= at.since and days_of(letter)[1] <= at.today
    ]
    pairs = _pairs(at, [days_of(letter)[1] for letter in letters], longest)
    for letter in letters:
        issued, issued_last = days_of(letter)
        found: dict[str, dict[str, _Again]] = defaultdict(dict)
        for office, again in pairs:
            if issued_last < again.seen_on <= issued_last + longest and again.before < issued:
                # The newest before it comes last and stays.
                found[office][again.uid] = again
        for office in sorted(found):
            if not letter.offices or office in letter.offices:
                yield _finding(at, letter, office, list(found[office].values()))


def days_of(directive: DirectiveRow) -> tuple[date, date]:
    """Returns the first and the last day on which a dated letter can have been issued; raises ValueError for others."""
    if directive.dated is None:
        raise ValueError("a letter without a date")
    return directive.dated, directive.dated_last or directive.dated


def _pairs(at: Looking, bans_on: Sequence[date], longest: timedelta) -> list[tuple[str, _Again]]:
    """Returns every established violation soon after a ban with each earlier one of the same official, asked once."""
    if not bans_on:
        return []
    after, before = HeldViolationRecord, aliased(HeldViolationRecord)
    soon = or_(*(and_(after.seen_on > day, after.seen_on <= day + longest) for day in sorted(set(bans_on))))
    chosen = (
        select(after.owner, after.person, after.uid, after.seen_on, before.uid, before.seen_on)
        .join(before, and_(before.person == after.person, before.seen_on < after.seen_on))
        .where(soon, established(after), established(before))
        .order_by(after.seen_on, after.uid, before.seen_on)
    )
    return [
        (office, _Again(person, uid, seen_on, uid_before, earlier))
        for office, person, uid, seen_on, uid_before, earlier in at.session.execute(chosen)
        if person is not None and seen_on is not None and earlier is not None
    ]


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
