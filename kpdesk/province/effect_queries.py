"""Reads that the effect of bans is counted from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from sqlalchemy import Select, and_, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from kpdesk.cases.states import Step
from kpdesk.directives.queries import bans
from kpdesk.province.effect import NO_REGION, WINDOWS, Days, Known, Letter, sides, whole_weeks
from kpdesk.province.held_records import HeldStepRecord, HeldViolationRecord
from kpdesk.province.records import ReceivedReturnRecord
from kpdesk.province.rules import expected_offices
from kpdesk.province.warnings.established import established
from kpdesk.province.warnings.looking import newest_edition, strength_by_office
from kpdesk.reference.reference import Reference
from kpdesk.violations.rules import Attribution, Disposal
from kpdesk.weekly.parts import ACTIONS

STEPS: Final = (*ACTIONS, Step.ORDER_ISSUED.value)
"""Steps that are counted as action: those that Part B shows, and the order."""

_CLEARED: Final = tuple(attribution.value for attribution in Attribution if attribution.clears)

_Counted = dict[str, dict[date, int]]
_PerDay = Select[str, date | None, int]


def letters_of(session: Session, today: date) -> tuple[Letter, ...]:
    """Returns the bans with a date, first to last, as far as they were issued by today."""
    return tuple(
        Letter(row.code, row.ban_no or 0, row.dated_shown(), row.dated, row.dated_last or row.dated, row.offices)
        for row in bans(session)
        if row.dated is not None and (row.dated_last or row.dated) <= today
    )


def known_of(
    session: Session, reference: Reference, headquarters: str, letters: Sequence[Letter], today: date, weekday: int
) -> Known:
    """Returns everything that is known of the windows around these bans; ``weekday`` begins the reporting week."""
    spans = [(before[0], after[1]) for before, after in (sides(letter, max(WINDOWS)) for letter in letters)]
    violations, relapses, actions = _empty(), _empty(), _empty()
    expected: dict[date, frozenset[str]] = {}
    for first, last in _joined(spans):
        _count(session, _violations(first, last), violations)
        _count(session, _relapses(first, last), relapses)
        _count(session, _actions(first, last), actions)
        for day in whole_weeks(first, min(last, today), weekday):
            expected[day] = frozenset(office.code for office in expected_offices(reference, headquarters, day))
    weeks = _reported(session, spans)
    offices = {*violations, *actions, *weeks, *(office for found in expected.values() for office in found)}
    regions = {office: _region(reference, office) for office in offices}
    return Known(
        Days(violations, relapses, actions), weeks, expected, regions, strength_by_office(session), today,
        weekday,
    )  # fmt: skip


def _empty() -> _Counted:
    return defaultdict(lambda: defaultdict(int))


def _joined(spans: Sequence[tuple[date, date]]) -> list[tuple[date, date]]:
    """Returns the spans without overlap, so that no day is counted twice."""
    joined: list[tuple[date, date]] = []
    for first, last in sorted(spans):
        if joined and first <= joined[-1][1] + timedelta(days=1):
            joined[-1] = (joined[-1][0], max(joined[-1][1], last))
        else:
            joined.append((first, last))
    return joined


def _count(session: Session, chosen: _PerDay, counted: _Counted) -> None:
    for office, day, number in session.execute(chosen):
        if day is not None:
            counted[office][day] += number


def _violations(first: date, last: date) -> _PerDay:
    """Violations by the day on which they were seen; withdrawn ones, protected ones and others' doing are not."""
    held = HeldViolationRecord
    return (
        select(held.owner, held.seen_on, func.count())
        .where(
            held.seen_on.between(first, last), held.withdrawn.is_(False),
            or_(held.attribution.is_(None), held.attribution.not_in(_CLEARED)),
            or_(held.disposal.is_(None), held.disposal != Disposal.PROTECTED.value),
        )
        .group_by(held.owner, held.seen_on)
    )  # fmt: skip


def _relapses(first: date, last: date) -> _PerDay:
    """Established violations of officials who had an established one before."""
    held, before = HeldViolationRecord, aliased(HeldViolationRecord)
    earlier = exists().where(and_(before.person == held.person, before.seen_on < held.seen_on, established(before)))
    return (
        select(held.owner, held.seen_on, func.count())
        .where(held.seen_on.between(first, last), established(held), earlier)
        .group_by(held.owner, held.seen_on)
    )


def _actions(first: date, last: date) -> _PerDay:
    held = HeldStepRecord
    return (
        select(held.owner, held.on_date, func.count())
        .where(held.on_date.between(first, last), held.withdrawn.is_(False), held.step.in_(STEPS))
        .group_by(held.owner, held.on_date)
    )


def _reported(session: Session, spans: Sequence[tuple[date, date]]) -> dict[str, frozenset[date]]:
    record = ReceivedReturnRecord
    if not spans:
        return {}
    found: dict[str, set[date]] = defaultdict(set)
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    chosen = select(record.reporting_office, record.first).where(record.first.between(first, last), newest_edition())
    for office, day in session.execute(chosen):
        found[office].add(day)
    return {office: frozenset(days) for office, days in found.items()}


def _region(reference: Reference, office: str) -> str:
    known = reference.offices.get(office)
    return known.region if known is not None and known.region else NO_REGION
