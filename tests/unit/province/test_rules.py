"""Who is headquarters, what is expected of whom, what is late."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from kpdesk.province.figures import totals
from kpdesk.province.rows import OfficeStatus, ReturnFacts, WeekStatus
from kpdesk.province.rules import OWED, State, days_late, due_on, expected_offices, is_headquarters
from kpdesk.reference.pack import built_in

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(("office", "expected"), [("CPO", True), ("RMRD", True), ("MRD", False), ("CTD", False)])
def test_the_cpo_and_regions_are_headquarters(office: str, expected: bool) -> None:
    assert is_headquarters(built_in(), office) is expected


def test_the_cpo_expects_everybody_who_reports_and_a_region_its_own() -> None:
    reference = built_in()
    everybody = expected_offices(reference, "CPO", DAY)
    assert {office.code for office in everybody} == {office.code for office in reference.offices if office.reports}
    shared = [office.code for region in ("RMRD", "RHZR") for office in expected_offices(reference, region, DAY)]
    assert len(shared) == len(set(shared))
    assert "MRD" in shared
    assert "PSW" not in shared


@pytest.mark.parametrize(
    ("received", "late"),
    [
        (datetime(2026, 11, 25, 18, 59, tzinfo=UTC), 0),
        (datetime(2026, 11, 25, 19, 0, tzinfo=UTC), 1),
        (datetime(2026, 11, 20, 0, 0, tzinfo=UTC), 0),
        (datetime(2026, 12, 25, 0, 0, tzinfo=UTC), 30),
    ],
)
def test_days_are_counted_in_pakistan(received: datetime, late: int) -> None:
    assert days_late(due_on(DAY, 3), received) == late


def test_counts_of_a_week_follow_from_its_offices() -> None:
    came = [state for state in State if state is not State.NOT_EXPECTED]
    offices = tuple(OfficeStatus(state.value, state.value, None, state, None, 0) for state in came)
    status = WeekStatus("2026-W47", DAY, offices)
    assert (status.expected, status.outstanding, status.received) == (6, 2, 4)
    assert {State.OUTSTANDING, State.REJECTED} == OWED


def test_figures_that_one_office_does_not_have_are_those_of_the_others() -> None:
    offices = tuple(OfficeStatus(code, code, None, State.RECEIVED, None, 0) for code in ("A", "B"))
    facts = [
        ReturnFacts(code, "2026-W47", 1, False, datetime(2026, 11, 23, tzinfo=UTC), figures, {})
        for code, figures in (("A", {"new": 1}), ("B", {"new": 2, "checks": 4, "by_kind": {"V01": {"new": 2}}}))
    ]
    sums = totals(WeekStatus("2026-W47", DAY, offices), facts)
    assert sums.figures == {"new": 3, "checks": 4, "by_kind": {"V01": {"new": 2}}}
    assert facts[1].figures["by_kind"] == {"V01": {"new": 2}}


def test_a_return_of_an_office_that_is_not_expected_is_not_added_up() -> None:
    stray = ReturnFacts("X", "2026-W47", 1, False, datetime(2026, 11, 23, tzinfo=UTC), {"new": 9}, {})
    assert totals(WeekStatus("2026-W47", DAY, ()), [stray]).figures == {}
