"""Undecided cases in which nothing has happened for a long time: action without result."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from sqlalchemy import select

from kpdesk.base.clock import on_paper
from kpdesk.cases.states import BEFORE_ORDER
from kpdesk.province.held_records import HeldCaseRecord
from kpdesk.province.warnings.finding import CASE, Finding, RowRef, WarningTest, key_of
from kpdesk.province.warnings.looking import Looking

_UNDECIDED = tuple(sorted(state.value for state in BEFORE_ORDER))


def no_result(at: Looking) -> Iterator[Finding]:
    """Returns a finding for each office with such cases.

    Days are counted up to the last day that the office reported, not up to today: a step after it is not known here.
    """
    held = HeldCaseRecord
    days = at.limits.no_result_days
    chosen = select(held.owner, held.uid, held.last_step_on).where(
        held.withdrawn.is_(False), held.state.in_(_UNDECIDED), held.last_step_on <= at.today - timedelta(days=days)
    )
    cases: dict[str, list[tuple[date, str]]] = defaultdict(list)
    for office, uid, last_step_on in at.session.execute(chosen):
        known_until = at.reported_until.get(office, at.today)
        if last_step_on is not None and (known_until - last_step_on).days >= days:
            cases[office].append((last_step_on, uid))
    for office in sorted(cases):
        yield _finding(at, office, sorted(cases[office]))


def _finding(at: Looking, office: str, cases: list[tuple[date, str]]) -> Finding:
    oldest = cases[0][0]
    return Finding(
        WarningTest.NO_RESULT,
        key_of(WarningTest.NO_RESULT, office),
        office,
        oldest + timedelta(days=at.limits.no_result_days),
        tuple(RowRef(CASE, uid) for _day, uid in cases),
        {
            "count": len(cases),
            "days": at.limits.no_result_days,
            "oldest": on_paper(oldest),
            "until": on_paper(at.reported_until.get(office, at.today)),
        },
        count=len(cases),
        staff=at.strength.get(office),
    )
