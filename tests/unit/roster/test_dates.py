"""Dates of every habit."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpdesk.base.problems import Severity
from kpdesk.roster.dates import DateHabit, Order, habit_of, read_date
from kpdesk.roster.flaws import Flaw

USUAL = DateHabit(Order.DAY_FIRST, latest=2011)
days = st.dates(date(1950, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    "cell",
    [
        date(1984, 9, 8), datetime(1984, 9, 8, 0, 0), "08.09.1984", "8.9.84", "08/09/1984", "8-9-1984", "08 09 1984",
        "08, 09, 1984", "1984-09-08", "1984/9/8", "8 Sep 1984", "8-Sep-84", "08 September, 1984", "8th September 1984",
        "September 8, 1984", "۰۸-۰۹-۱۹۸۴", "۸ ستمبر ۱۹۸۴", "08.09.1984ء", "08091984", 30933, 30933.0, "30933",
        "1984-09-08 00:00:00", "08.09.1984 12:00 AM", "'08.09.1984",
    ],
)  # fmt: skip
def test_every_usual_habit_gives_the_same_day(cell):
    assert read_date(cell, USUAL) == date(1984, 9, 8)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("31.02.2026", "date_not_possible"),
        ("29.02.2025", "date_not_possible"),
        ("00.00.1990", "date_not_possible"),
        ("12.13.1990", "date_not_possible"),
        ("12.10.2190", "date_not_possible"),
        (date(1885, 1, 1), "date_not_possible"),
        ("1990", "date_unreadable"),
        (1990, "date_unreadable"),
        (12, "date_unreadable"),
        ("soon", "date_unreadable"),
        ("12 Foo 1990", "date_unreadable"),
        ("########", "date_unreadable"),
        (True, "date_unreadable"),
    ],
)
def test_a_day_that_never_was_is_refused(cell, code):
    flaw = read_date(cell, USUAL)

    assert isinstance(flaw, Flaw)
    assert (flaw.code, flaw.severity) == (code, Severity.REFUSED)


@pytest.mark.parametrize(("cell", "year"), [("1.1.11", 2011), ("1.1.12", 1912), ("1.1.68", 1968), ("1.1.99", 1999)])
def test_a_two_digit_year_means_the_last_possible_one(cell, year):
    assert read_date(cell, USUAL) == date(year, 1, 1)


def test_one_row_above_the_twelfth_decides_the_order_for_all():
    day_first = habit_of(["03/04/2010", "25/04/2010"], 2026)
    month_first = habit_of(["03/04/2010", "04/25/2010"], 2026)

    assert read_date("03/04/2010", day_first) == date(2010, 4, 3)
    assert read_date("03/04/2010", month_first) == date(2010, 3, 4)


def test_without_any_evidence_the_day_comes_first_as_offices_write_it():
    assert habit_of(["03/04/2010", "05.06.2011"], 2026).order is Order.DAY_FIRST


def test_one_slip_among_many_does_not_turn_the_order():
    cells = [f"{day}/04/2010" for day in range(13, 31)] * 2 + ["04/25/2010"]

    habit = habit_of(cells, 2026)

    assert habit.order is Order.DAY_FIRST
    assert isinstance(read_date("04/25/2010", habit), Flaw)


def test_in_a_mixed_column_only_the_rows_that_can_be_read_in_two_ways_are_doubtful():
    habit = habit_of(["25/04/2010", "04/25/2010"], 2026)

    unclear = read_date("03/04/2010", habit)

    assert habit.order is Order.MIXED
    assert read_date("04/25/2010", habit) == date(2010, 4, 25)
    assert read_date("04/04/2010", habit) == date(2010, 4, 4)
    assert isinstance(unclear, Flaw)
    assert (unclear.code, unclear.severity) == ("date_order_unclear", Severity.DOUBTFUL)


def test_dates_that_the_spreadsheet_has_swapped_are_recognised():
    real = [date(2010, month, 5) for month in range(1, 10)]
    habit = habit_of([*real, "25/04/2010", "13/04/2010"], 2026)

    flaw = read_date(real[0], habit)

    assert isinstance(flaw, Flaw)
    assert (flaw.code, flaw.severity, flaw.value) == ("date_maybe_swapped", Severity.DOUBTFUL, real[0])


def test_real_dates_beside_texts_are_not_suspected_when_their_days_pass_the_twelfth():
    real = [date(2010, 1, day) for day in range(5, 20)]

    assert not habit_of([*real, "25/04/2010"], 2026).swapped


@given(days, st.sampled_from(["%d.%m.%Y", "%d/%m/%Y", "%d-%m-%Y", "%Y-%m-%d", "%d %b %Y", "%B %d, %Y", "%d%m%Y"]))
def test_a_day_written_in_any_usual_form_reads_as_itself(day, form):
    assert read_date(day.strftime(form), USUAL) == day


@given(days)
def test_month_first_columns_read_month_first(day):
    assert read_date(day.strftime("%m/%d/%Y"), DateHabit(Order.MONTH_FIRST, 2026)) == day


@given(st.one_of(st.text(max_size=30), st.integers(), st.floats(), st.none(), st.dates(), st.datetimes()))
def test_any_cell_gives_a_day_of_our_time_a_flaw_or_blank(cell):
    found = read_date(cell, USUAL)

    assert found is None or isinstance(found, Flaw) or 1900 <= found.year <= 2100
