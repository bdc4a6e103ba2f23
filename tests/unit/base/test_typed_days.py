"""Days and times as people type them."""

from __future__ import annotations

from datetime import date, time

import pytest

from kpdesk.base.typed_days import day_typed, time_typed

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("18.11.2026", date(2026, 11, 18)),
        ("18/11/26", date(2026, 11, 18)),
        ("18-11", date(2026, 11, 18)),
        ("18 Nov", date(2026, 11, 18)),
        ("Nov 18, 2026", date(2026, 11, 18)),
        ("۱۸/۱۱/۲۰۲۶", date(2026, 11, 18)),
        ("20261118", date(2026, 11, 18)),
        ("20112026", date(2026, 11, 20)),
        ("+3", date(2026, 11, 25)),
        ("- 2", date(2026, 11, 20)),
        ("yesterday", date(2026, 11, 21)),
        ("03/04", date(2026, 4, 3)),
        ("03/04/2026", date(2026, 4, 3)),
    ],
)
def test_a_habit_is_understood_with_the_day_before_the_month(typed, meant):
    assert day_typed(typed, TODAY) == meant


@pytest.mark.parametrize(
    "typed", ["11/22/2026", "30/02", "18.11.2", "+", "++3", "nov", "18 11 2026 5", "0", "99999999"]
)
def test_what_can_only_be_meant_otherwise_is_not_guessed(typed):
    assert day_typed(typed, TODAY) is None


def test_a_day_without_its_year_is_never_after_the_last_possible_one():
    january = date(2027, 1, 5)

    assert day_typed("28.12", january, latest=january) == date(2026, 12, 28)
    assert day_typed("28.12", january) == date(2027, 12, 28)
    assert day_typed("29.2", date(2028, 1, 5), latest=date(2028, 1, 5)) is None


def test_where_no_day_is_today_only_a_whole_date_is_understood():
    assert day_typed("18.11.26", None) == date(2026, 11, 18)
    assert [day_typed(text, None) for text in ("18.11", "18", "today", "+3")] == [None] * 4


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("14:30", time(14, 30)),
        ("1430", time(14, 30)),
        ("14.30 hrs", time(14, 30)),
        ("2:30 pm", time(14, 30)),
        ("12:05 a.m.", time(0, 5)),
        ("9 am", time(9)),
        ("۱۴:۳۰", time(14, 30)),
        ("14:30:15", time(14, 30, 15)),
        ("9", None),
        ("25:00", None),
        ("13 pm", None),
        ("noon", None),
    ],
)
def test_a_time_of_day_is_understood_or_it_is_none(typed, meant):
    assert time_typed(typed) == meant
