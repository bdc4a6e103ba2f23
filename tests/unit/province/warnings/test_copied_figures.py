"""Last week's figures copied."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kpdesk.province.warnings.copied_figures import flows_of
from kpdesk.province.warnings.finding import WarningTest

COPIED = WarningTest.COPIED_FIGURES


def test_a_week_that_repeats_the_one_before_is_found_with_both_returns(
    province: Any, weeks: Callable[[int], list[str]]
) -> None:
    first, second = weeks(2)
    uids = {province.report("MRD", week, new=5) for week in (first, second)}

    (finding,) = province.found(COPIED)

    assert finding.key == f"copied_figures/MRD/{second}"
    assert {row.uid for row in finding.rows} == uids


@pytest.mark.parametrize(
    "other", [{"new": 4}, {"new": 5, "figures": {"checks": 6}}, {"new": 5, "figures": {"by_rank": {"HC": {"new": 5}}}}]
)
def test_one_number_that_differs_is_a_near_miss(
    province: Any, weeks: Callable[[int], list[str]], other: dict[str, Any]
) -> None:
    first, second = weeks(2)
    province.report("MRD", first, new=5)
    province.report("MRD", second, **other)

    assert province.found(COPIED) == ()


def test_few_violations_can_be_alike_by_chance(province: Any, weeks: Callable[[int], list[str]]) -> None:
    for week in weeks(2):
        province.report("MRD", week, new=2)

    assert province.found(COPIED) == ()


def test_nil_weeks_are_alike_and_no_copies(province: Any, weeks: Callable[[int], list[str]]) -> None:
    for week in weeks(4):
        province.report("MRD", week)

    assert province.found(COPIED) == ()


def test_weeks_with_one_missing_between_them_are_not_compared(province: Any, weeks: Callable[[int], list[str]]) -> None:
    first, _missing, third = weeks(3)
    for week in (first, third):
        province.report("MRD", week, new=5)

    assert province.found(COPIED) == ()


def test_a_later_edition_takes_the_place_of_the_copied_one(province: Any, weeks: Callable[[int], list[str]]) -> None:
    first, second = weeks(2)
    for week in (first, second):
        province.report("MRD", week, new=5)
    province.report("MRD", second, new=6, edition=2)

    assert province.found(COPIED) == ()


def test_what_is_carried_from_week_to_week_is_not_compared() -> None:
    figures = {"new": 5, "by_kind": {"V02": {"new": 5, "balance": 9}}, "balance": 9, "strength": 1200}

    assert flows_of(figures) == flows_of({**figures, "balance": 12, "strength": 1190})
    assert flows_of({**figures, "new": 0}) == ""
