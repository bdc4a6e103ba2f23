"""Violations counted by week, kind, platform, rank, station or attribution: each figure with the filter of its rows."""

from __future__ import annotations

import dataclasses
from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from kpdesk.base.weeks import MONDAY, Week
from kpdesk.roster.records import PersonRecord
from kpdesk.violations.queries import conditions
from kpdesk.violations.records import ViolationRecord
from kpdesk.violations.rows import NO_FILTER, ViolationFilter
from kpdesk.violations.rules import Attribution


class By(StrEnum):
    """What is counted by."""

    WEEK = "week"
    KIND = "kind"
    PLATFORM = "platform"
    RANK = "rank"
    STATION = "station"
    ATTRIBUTION = "attribution"


@dataclass(frozen=True, slots=True)
class Count:
    """One figure; ``key`` is a week's label, a code or a posting as written, ``kept`` opens the rows behind it."""

    key: str
    count: int
    kept: ViolationFilter


_COLUMNS = {
    By.KIND: ViolationRecord.kind,
    By.PLATFORM: ViolationRecord.platform,
    By.RANK: ViolationRecord.rank_then,
    By.STATION: ViolationRecord.posting_then,
    By.ATTRIBUTION: ViolationRecord.attribution,
}


def counts(
    session: Session, by: By, kept: ViolationFilter = NO_FILTER, first_weekday: int = MONDAY
) -> tuple[Count, ...]:
    """Returns the figures: weeks in their order, all others the largest first.

    What stands in no figure is left out: withdrawn ones and protected disclosures.
    """
    kept = dataclasses.replace(kept, counted=True, withdrawn=False)
    if by is By.WEEK:
        return _by_week(session, kept, first_weekday)
    column = _COLUMNS[by]
    rows = session.execute(_counted(session, kept, column)).all()
    named = [Count(key, count, _of(kept, by, key)) for key, count in rows if key]
    return tuple(sorted(named, key=lambda one: (-one.count, one.key)))


def _by_week(session: Session, kept: ViolationFilter, first_weekday: int) -> tuple[Count, ...]:
    """Weeks are made of days here, not in the query: no two databases know the same weeks."""
    weeks: Counter[Week] = Counter()
    for day, count in session.execute(_counted(session, kept, ViolationRecord.seen_on)).all():
        weeks[Week.of(day, first_weekday)] += count
    return tuple(
        Count(week.label, weeks[week], _of_week(kept, week)) for week in sorted(weeks, key=lambda week: week.first)
    )


def _counted(session: Session, kept: ViolationFilter, column: InstrumentedAttribute[Any]) -> Select[*tuple[Any, ...]]:
    chosen: Select[*tuple[Any, ...]] = select(column, func.count()).select_from(ViolationRecord)
    if kept.person:
        chosen = chosen.outerjoin(PersonRecord, PersonRecord.id == ViolationRecord.person_id)
    return chosen.where(*conditions(session, kept)).group_by(column)


def _of_week(kept: ViolationFilter, week: Week) -> ViolationFilter:
    first = week.first if kept.first is None else max(kept.first, week.first)
    last: date = week.last if kept.last is None else min(kept.last, week.last)
    return dataclasses.replace(kept, first=first, last=last)


def _of(kept: ViolationFilter, by: By, key: str) -> ViolationFilter:
    if by is By.KIND:
        return dataclasses.replace(kept, kinds=(key,))
    if by is By.PLATFORM:
        return dataclasses.replace(kept, platform=key)
    if by is By.RANK:
        return dataclasses.replace(kept, rank=key)
    if by is By.STATION:
        return dataclasses.replace(kept, posting=key)
    return dataclasses.replace(kept, attribution=Attribution(key))
