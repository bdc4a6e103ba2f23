"""NIL for weeks running while most offices of the region report."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kpdesk.province.warnings.finding import WarningTest
from kpdesk.province.warnings.nil_while_neighbours import Reported, quiet_runs

NIL = WarningTest.NIL_WHILE_NEIGHBOURS
FIRST = date(2026, 1, 5)


def region(province: Any, weeks: list[str], quiet: str = "MRD", neighbours: tuple[str, ...] = ("SWB", "NSR")) -> None:
    for week in weeks:
        province.report(quiet, week)
        for office in neighbours:
            province.report(office, week, new=4)


def neighbours_of(province: Any, office: str = "MRD") -> tuple[str, ...]:
    offices = province.desk.reference.load().offices
    return tuple(one.code for one in offices if one.region == offices.get(office).region and one.code != office)[:2]


def test_three_weeks_of_nil_while_the_neighbours_report_are_found(
    province: Any, weeks: Callable[[int], list[str]]
) -> None:
    region(province, weeks(3), neighbours=neighbours_of(province))

    (finding,) = province.found(NIL)

    assert finding.office == "MRD"
    assert (finding.values["weeks"], finding.values["seen"]) == (3, 24)
    assert len(finding.rows) == 9


def test_two_weeks_are_a_near_miss(province: Any, weeks: Callable[[int], list[str]]) -> None:
    region(province, weeks(2), neighbours=neighbours_of(province))

    assert province.found(NIL) == ()


def test_a_week_without_a_return_is_not_nil(province: Any, weeks: Callable[[int], list[str]]) -> None:
    first, missing, last = weeks(3)
    region(province, [first, last], neighbours=neighbours_of(province))
    for office in neighbours_of(province):
        province.report(office, missing, new=4)

    assert province.found(NIL) == ()


def test_offices_of_another_region_are_no_neighbours(province: Any, weeks: Callable[[int], list[str]]) -> None:
    offices = province.desk.reference.load().offices
    far = tuple(one.code for one in offices if one.reports and one.region not in (None, offices.get("MRD").region))[:2]
    region(province, weeks(4), neighbours=far)

    assert province.found(NIL) == ()


def test_the_finding_is_the_same_a_week_later(province: Any, weeks: Callable[[int], list[str]]) -> None:
    *earlier, last = weeks(5)
    region(province, earlier, neighbours=neighbours_of(province))
    (before,) = province.found(NIL)
    region(province, [last], neighbours=neighbours_of(province))
    (after,) = province.found(NIL)

    assert (before.key, before.since) == (after.key, after.since)
    assert after.values["weeks"] == 5


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 2)), min_size=1, max_size=12))
def test_runs_hold_each_nil_week_once_and_never_bridge_another(told_weeks: list[tuple[bool, int]]) -> None:
    nil, new = [one[0] for one in told_weeks], [one[1] for one in told_weeks]
    days = [FIRST + timedelta(weeks=place) for place in range(len(nil))]
    own = {day: Reported("", is_nil, 0 if is_nil else 1) for day, is_nil in zip(days, nil, strict=True)}
    neighbour = {day: Reported("", not count, count) for day, count in zip(days, new, strict=True)}

    runs = quiet_runs(own, {"A": neighbour, "B": neighbour, "C": {}})

    told = [day for run in runs for day in days if run.first <= day <= run.last]
    assert told == [day for day in days if own[day].nil]
    noisy = [day for run in runs for day in run.noisy]
    assert noisy == [day for day in days if own[day].nil and neighbour[day].new]
