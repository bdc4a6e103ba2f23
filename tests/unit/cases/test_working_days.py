"""The office's calendar: days off, holidays of one year and of every year, and last days that move."""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpdesk.cases.schedule import Schedule, Term
from kpdesk.reference.rows import Holiday
from kpdesk.reference.working_days import WEEKLY_DAYS_OFF, WorkingDays, working_days

MONDAY = date(2026, 11, 9)


def holiday(first: date, last: date | None = None, **more: object) -> Holiday:
    return Holiday(code="H", name="H", first=first, last=last or first, source="t", **more)


@pytest.fixture
def moving(schedule: Schedule) -> Schedule:
    """The terms for replies move; those for appeals do not; 9.11.2026 is kept and Sundays are off."""
    clocks = dict(schedule.clocks)
    clocks[Term.DEFENCE] = dataclasses.replace(clocks[Term.DEFENCE], moves_off_holidays=True)
    calendar = working_days("sunday", (holiday(MONDAY),))
    return dataclasses.replace(schedule, clocks=clocks, calendar=calendar)


def test_a_last_day_on_a_holiday_waits_for_the_next_working_day_where_the_rule_says_so(moving: Schedule) -> None:
    assert moving.last_day(Term.DEFENCE, date(2026, 11, 2)) == date(2026, 11, 10)
    assert moving.last_day(Term.SHOW_CAUSE_REPLY, date(2026, 11, 2)) == MONDAY
    assert moving.last_day(Term.DEFENCE, date(2026, 11, 1)) == date(2026, 11, 10)


def test_a_term_without_a_row_has_no_last_day(moving: Schedule) -> None:
    assert moving.last_day(Term.COURT, MONDAY) is None


@pytest.mark.parametrize("off", sorted(WEEKLY_DAYS_OFF))
def test_no_term_is_ever_shortened(schedule: Schedule, off: str) -> None:
    clock = dataclasses.replace(schedule.clocks[Term.DEFENCE], moves_off_holidays=True)

    @given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(1, 90), st.integers(0, 20))
    def check(since: date, days: int, length: int) -> None:
        kept = working_days(off, (holiday(since, since + timedelta(days=length), every_year=True),))
        rules = dataclasses.replace(schedule, clocks={Term.DEFENCE: clock}, calendar=kept)
        last = rules.last_day(Term.DEFENCE, since, days)
        plain = since + timedelta(days=days)
        assert last is not None
        assert last >= plain
        assert not kept.is_off(last)
        assert all(kept.is_off(plain + timedelta(days=step)) for step in range((last - plain).days))

    check()


def test_a_holiday_of_every_year_returns_also_over_new_year_and_on_29_february() -> None:
    days = WorkingDays(
        frozenset(),
        (
            holiday(date(2026, 12, 30), date(2027, 1, 2), every_year=True),
            holiday(date(2028, 2, 29), every_year=True),
        ),
    )

    assert [days.is_off(date(2031, 1, 2)), days.is_off(date(2031, 1, 3)), days.is_off(date(2030, 12, 31))] == [
        True,
        False,
        True,
    ]
    assert days.is_off(date(2029, 2, 28))
    assert days.is_off(date(2032, 2, 29))


def test_a_holiday_of_one_year_does_not_return_and_one_that_ended_is_not_kept() -> None:
    days = WorkingDays(
        frozenset({6}), (holiday(MONDAY), holiday(date(2026, 5, 1), every_year=True, valid_to=date(2026, 12, 31)))
    )

    assert days.called(MONDAY)
    assert not days.is_off(date(2027, 11, 9))
    assert days.is_off(date(2026, 5, 1))
    assert not days.is_off(date(2027, 5, 1 + 2))
    assert not days.called(date(2027, 5, 1))


def test_where_every_day_is_off_the_day_stays() -> None:
    always = WorkingDays(frozenset(range(7)))

    assert always.open_on_or_after(MONDAY) == MONDAY
