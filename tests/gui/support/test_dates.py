"""Dates as people type them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from ui.support.dates import moment_on_screen, understood

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("5.3.26", date(2026, 3, 5)),
        ("05-03-2026", date(2026, 3, 5)),
        ("5/3/2026", date(2026, 3, 5)),
        ("2026-03-05", date(2026, 3, 5)),
        ("5 mar", date(2026, 3, 5)),
        ("5 March 2026", date(2026, 3, 5)),
        ("5mar26", date(2026, 3, 5)),
        ("۵ مارچ ۲۰۲۶", date(2026, 3, 5)),
        ("050326", date(2026, 3, 5)),
        ("05032026", date(2026, 3, 5)),
        ("0503", date(2026, 3, 5)),
        ("5", date(2026, 11, 5)),
        ("today", date(2026, 11, 22)),
        ("Y", date(2026, 11, 21)),
        ("آج", date(2026, 11, 22)),
        ("1.1.68", date(1968, 1, 1)),
    ],
)
def test_a_habit_is_understood(typed, meant):
    assert understood(typed, TODAY) == meant


@pytest.mark.parametrize("typed", ["", "31.02.2026", "32", "5.13.2026", "mar", "5.3.226", "soon", "1.2.3.4", "²"])
def test_what_is_no_date_is_not_guessed(typed):
    assert understood(typed, TODAY) is None


def test_a_moment_is_shown_in_pakistans_time():
    assert moment_on_screen(datetime(2026, 11, 22, 20, 30, tzinfo=UTC)) == "23.11.2026 01:30"
