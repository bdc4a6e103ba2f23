"""With what a test looks: the session, the days, the limits that the office set, and what it knows of offices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Subquery, and_, exists, func, select
from sqlalchemy.orm import Session, aliased

from kpdesk.province.records import ReceivedReturnRecord
from kpdesk.reference.reference import Reference


@dataclass(frozen=True, slots=True)
class Limits:
    """The settings ``warning_*``: days, weeks, months and counts."""

    look_back_days: int
    nil_weeks: int
    copied_least: int
    no_result_days: int
    supervisor_least: int
    supervisor_days: int
    posting_months: int
    reduced_least: int
    small_number: int

    @classmethod
    def of(cls, settings: Mapping[str, Any]) -> Limits:
        """Returns the limits as the office set them."""
        return cls(**{name: int(settings[f"warning_{name}"]) for name in cls.__slots__})


@dataclass(frozen=True, slots=True)
class Looking:
    """What every test is given; ``since`` is the first day that it looks at.

    ``reported_until`` is the last day of each office's newest return: what happened later is not known here, and
    nothing counts as overdue for want of a later file. ``strength`` is what that return stated.
    """

    session: Session
    reference: Reference
    limits: Limits
    today: date
    since: date
    reported_until: Mapping[str, date]
    strength: Mapping[str, int]


def looking(session: Session, reference: Reference, limits: Limits, today: date, since: date | None = None) -> Looking:
    """Returns what the tests are given; without ``since`` they look back as far as the setting says."""
    newest = _newest_returns(session)
    return Looking(
        session,
        reference,
        limits,
        today,
        since or today - timedelta(days=limits.look_back_days),
        {office: last for office, (last, _figures) in newest.items()},
        _strengths(newest),
    )


def strength_by_office(session: Session) -> dict[str, int]:
    """Returns the strength that the newest return of each office stated, where it stated one."""
    return _strengths(_newest_returns(session))


def newest_edition() -> Any:
    """Returns the condition that no later edition of the same week has come."""
    later = aliased(ReceivedReturnRecord)
    return ~exists().where(
        later.reporting_office == ReceivedReturnRecord.reporting_office,
        later.week == ReceivedReturnRecord.week,
        later.edition > ReceivedReturnRecord.edition,
    )


def newest_weeks() -> Subquery:
    """Returns the first day of the newest week that each office reported: ``office``, ``first``."""
    record = ReceivedReturnRecord
    return (
        select(record.reporting_office.label("office"), func.max(record.first).label("first"))
        .group_by(record.reporting_office)
        .subquery()
    )


def _newest_returns(session: Session) -> dict[str, tuple[date, Mapping[str, Any]]]:
    """Returns the last day and the figures of the newest return of each office."""
    record, newest = ReceivedReturnRecord, newest_weeks()
    rows = session.execute(
        select(record.reporting_office, record.last, record.figures)
        .join(newest, and_(record.reporting_office == newest.c.office, record.first == newest.c.first))
        .order_by(record.edition)
    )
    return {office: (last, figures) for office, last, figures in rows}


def _strengths(newest: Mapping[str, tuple[date, Mapping[str, Any]]]) -> dict[str, int]:
    stated = {office: figures.get("strength") for office, (_last, figures) in newest.items()}
    return {office: strength for office, strength in stated.items() if type(strength) is int and strength > 0}
