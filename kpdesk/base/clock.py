"""The time: UTC in the store, Pakistan Standard Time on paper."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Protocol

PKT = timezone(timedelta(hours=5), "PKT")
"""Pakistan Standard Time; the country has kept no summer time since 2009."""


class Clock(Protocol):
    """Something that tells the time; tests give a fixed one."""

    def now(self) -> datetime:
        """Returns the present moment in UTC, with its time zone."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Returns the present moment in UTC, with its time zone."""
        return datetime.now(UTC)


class FixedClock:
    """A clock that stands still until it is moved: for the demonstration, replays and tests."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        """Returns the moment that it was set to."""
        return self.moment

    def advance(self, **delta: float) -> None:
        """Moves the clock by ``timedelta(**delta)``."""
        self.moment += timedelta(**delta)


def local(moment: datetime) -> datetime:
    """Returns the moment as the wall clock in Pakistan shows it."""
    return moment.astimezone(PKT)


def today(clock: Clock) -> date:
    """Returns today's date in Pakistan."""
    return local(clock.now()).date()


def iso_utc(moment: datetime) -> str:
    """Returns ``2026-11-22T09:05:00Z``; the moment is cut to the second."""
    return moment.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def on_paper(day: date | None) -> str:
    """Returns ``dd.mm.yyyy`` as letters write it, or an empty string."""
    return day.strftime("%d.%m.%Y") if day else ""


def minute_on_paper(moment: datetime | None) -> str:
    """Returns ``dd.mm.yyyy hh:mm`` in Pakistan's time, or an empty string."""
    return local(moment).strftime("%d.%m.%Y %H:%M") if moment else ""
