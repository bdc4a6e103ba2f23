"""Before and after each ban: windows of the same length, what is not known is not zero."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpdesk.province.effect import ALL, NO_REGION, Days, Known, Letter, effect_rows, sides
from kpdesk.province.effect_words import effect_cells, effect_chart, effect_notes

BAN = Letter("D9", 9, "08.04.2025", date(2025, 4, 8), date(2025, 4, 8))
MONTH = Letter("D7", 7, "__.06.2024", date(2024, 6, 1), date(2024, 6, 30))
TODAY = date(2026, 11, 22)
MONDAY = date(2025, 3, 31)


def known(violations: dict[str, dict[date, int]], **fields: Any) -> Known:
    weeks = {day: frozenset({"MRD", "SWB", "CTD"}) for day in (MONDAY + timedelta(weeks=n) for n in range(-30, 30))}
    plain: dict[str, Any] = {
        "weeks": {}, "expected": weeks, "region_of": {"MRD": "RMRD", "SWB": "RMRD", "CTD": NO_REGION}, "staff": {},
        "today": TODAY,
    }  # fmt: skip
    return Known(Days(violations, {}, {}), **{**plain, **fields})


def row_of(found: Known, region: str = ALL, weeks: int = 4) -> Any:
    return next(row for row in effect_rows([BAN], found, [weeks]) if row.region == region)


@given(st.sampled_from([BAN, MONTH]), st.sampled_from([4, 12, 26]))
def test_both_windows_are_as_long_and_hold_no_day_of_the_ban(letter: Letter, weeks: int) -> None:
    (first, last), (start, end) = sides(letter, weeks)

    assert last - first == end - start == timedelta(weeks=weeks) - timedelta(days=1)
    assert last == letter.first - timedelta(days=1) and start == letter.last + timedelta(days=1)


@given(st.dictionaries(st.dates(date(2024, 9, 1), date(2025, 11, 30)), st.integers(1, 9), max_size=40))
def test_every_violation_of_a_window_is_counted_once_and_in_its_region(days: dict[date, int]) -> None:
    found = known({"MRD": days, "CTD": days})
    for weeks in (4, 12, 26):
        (first, last), (start, end) = sides(BAN, weeks)
        row = row_of(found, "RMRD", weeks)
        assert row.before.violations == sum(count for day, count in days.items() if first <= day <= last)
        assert row.after.violations == sum(count for day, count in days.items() if start <= day <= end)
        assert row_of(found, ALL, weeks).after.violations == 2 * row.after.violations


def test_a_window_of_which_nothing_came_is_not_known_and_not_zero() -> None:
    row = row_of(known({}))

    cells = effect_cells(row, {}, 30)

    assert (row.before.reported, row.before.expected) == (0, 9)
    assert cells[3:11] == ("not known",) * 8
    assert effect_chart([row], 4, ALL, {}).is_empty
    assert any("ban(s) 9" in note for note in effect_notes([row], 30))


def test_a_reported_window_without_violations_is_zero() -> None:
    came = frozenset(MONDAY + timedelta(weeks=n) for n in range(-30, 30))
    found = known({}, weeks={"MRD": came, "SWB": came, "CTD": came}, staff={"MRD": 900, "SWB": 700, "CTD": 400})

    row = row_of(found)

    assert row.staff == 2000
    assert effect_cells(row, {}, 30)[3] == "0"
    assert effect_cells(row, {}, 30)[9] == "0.0"
    assert effect_chart([row], 4, ALL, {}).series[0].values == (0.0,)


def test_no_rate_where_a_week_or_a_strength_is_missing_or_the_number_is_small() -> None:
    came = frozenset(MONDAY + timedelta(weeks=n) for n in range(-30, 30))
    days = {"MRD": {date(2025, 4, 1): 3}}
    all_came = {"MRD": came, "SWB": came}
    full = known(days, weeks=all_came, staff={"MRD": 900, "SWB": 600})
    gap = known(days, weeks={"MRD": came}, staff={"MRD": 900, "SWB": 600})
    unknown = known(days, weeks=all_came, staff={"MRD": 900})
    small = known(days, weeks=all_came, staff={"MRD": 9, "SWB": 6})

    rates = [effect_cells(row_of(one, "RMRD"), {}, 30)[9] for one in (full, gap, unknown, small)]

    assert rates == ["0.2", "not known", "not known", "small number (15)"]


def test_the_day_of_the_ban_and_an_inexact_month_are_said_to_be_left_out() -> None:
    found = known({"MRD": {BAN.first: 5}})
    (row, *_others) = effect_rows([BAN], found, [4])
    inexact = effect_rows([MONTH], found, [4])

    assert (row.before.violations, row.after.violations) == (0, 0)
    assert any("7 (__.06.2024)" in note for note in effect_notes(inexact, 30))
    assert "no proof" in effect_notes([row], 30)[0]


def test_a_window_that_reaches_beyond_today_is_said_to_be_open() -> None:
    found = known({"MRD": {date(2025, 4, 1): 1}}, today=date(2025, 4, 20))

    row = row_of(found)

    assert row.before.is_over and not row.after.is_over
    assert any("not over yet" in note for note in effect_notes([row], 30))


def test_a_ban_for_some_offices_counts_those_alone() -> None:
    letter = Letter("D9", 9, "08.04.2025", BAN.first, BAN.last, ("SWB",))
    found = known({"MRD": {date(2025, 4, 1): 5}, "SWB": {date(2025, 4, 1): 2}})

    regions = {row.region: row.before.violations for row in effect_rows([letter], found, [4])}

    assert regions == {ALL: 2, "RMRD": 2}


@pytest.mark.parametrize("language", ["en", "ur"])
def test_cells_and_headings_are_as_many(language: str) -> None:
    from kpdesk.province.effect_words import HEADINGS

    assert len(effect_cells(row_of(known({})), {}, 30, language)) == len(HEADINGS)
