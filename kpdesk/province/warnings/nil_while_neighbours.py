"""NIL for weeks running, while most offices of the same region that reported had violations to report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import select

from kpdesk.base.clock import on_paper
from kpdesk.province.records import ReceivedReturnRecord
from kpdesk.province.warnings.finding import RETURN, Finding, RowRef, WarningTest, key_of
from kpdesk.province.warnings.looking import Looking

_WEEK = timedelta(weeks=1)


class Reported(NamedTuple):
    """One office's week: its return's uid, whether it was NIL, and its new violations."""

    uid: str
    nil: bool
    new: int


@dataclass(frozen=True, slots=True)
class QuietRun:
    """Weeks of NIL without a gap; ``noisy`` are those in which most neighbours had something to report."""

    first: date
    last: date
    noisy: tuple[date, ...]


Weeks = Mapping[str, Mapping[date, Reported]]
"""Office -> first day of the week -> what it reported; a week without a return is not there, and is not NIL."""


def nil_while_neighbours(at: Looking) -> Iterator[Finding]:
    """Returns a finding for each run of NIL weeks; offices without a region have no neighbours and are left out."""
    for members in _by_region(at, _reported(at)).values():
        for office in sorted(members):
            for run in quiet_runs(members[office], {other: members[other] for other in members if other != office}):
                if len(run.noisy) >= at.limits.nil_weeks and run.last + _WEEK > at.since:
                    yield _finding(at, office, run, members)


def quiet_runs(own: Mapping[date, Reported], neighbours: Weeks) -> list[QuietRun]:
    """Returns the runs of NIL weeks of an office beside what its neighbours reported. Pure."""
    runs: list[QuietRun] = []
    for first in sorted(day for day, week in own.items() if week.nil):
        noisy = (first,) if _most_report(first, neighbours) else ()
        last = runs[-1] if runs else None
        if last is not None and last.last + _WEEK == first:
            runs[-1] = QuietRun(last.first, first, (*last.noisy, *noisy))
        else:
            runs.append(QuietRun(first, first, noisy))
    return runs


def _most_report(first: date, neighbours: Weeks) -> bool:
    """Tells whether at least two neighbours, and more than half of those who reported, had new violations."""
    came = [weeks[first] for weeks in neighbours.values() if first in weeks]
    seen = sum(1 for week in came if week.new)
    return seen >= 2 and seen * 2 > len(came)


def _reported(at: Looking) -> dict[str, dict[date, Reported]]:
    record = ReceivedReturnRecord
    found: dict[str, dict[date, Reported]] = defaultdict(dict)
    chosen = select(record.reporting_office, record.first, record.uid, record.nil, record.new_violations)
    in_turn = chosen.order_by(record.reporting_office, record.first, record.week, record.edition)
    # Of several editions of a week the last one stays.
    for office, first, uid, nil, new in at.session.execute(in_turn):
        found[office][first] = Reported(uid, nil, new)
    return found


def _by_region(at: Looking, found: Mapping[str, dict[date, Reported]]) -> dict[str, dict[str, dict[date, Reported]]]:
    regions: dict[str, dict[str, dict[date, Reported]]] = defaultdict(dict)
    for office, weeks in found.items():
        known = at.reference.offices.get(office)
        if known is not None and known.region:
            regions[known.region][office] = weeks
    return regions


def _finding(at: Looking, office: str, run: QuietRun, members: Weeks) -> Finding:
    others = [
        members[other][first]
        for first in run.noisy
        for other in sorted(members)
        if other != office and first in members[other]
    ]
    own = [members[office][first] for first in sorted(members[office]) if run.first <= first <= run.last]
    values = {
        "weeks": len(own),
        "noisy": len(run.noisy),
        "first": on_paper(run.first),
        "last": on_paper(run.last + _WEEK - timedelta(days=1)),
        "seen": sum(week.new for week in others),
    }
    rows = (*own, *(week for week in others if week.new))
    return Finding(
        WarningTest.NIL_WHILE_NEIGHBOURS,
        key_of(WarningTest.NIL_WHILE_NEIGHBOURS, office, run.first.isoformat()),
        office,
        run.first,
        tuple(RowRef(RETURN, week.uid) for week in rows),
        values,
        staff=at.strength.get(office),
    )
