"""Tests over held records: cases without a step, closures without proof, supervisors, appeals, relapses."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpdesk.province.warnings.finding import WarningTest
from kpdesk.province.warnings.same_supervisor import crowded_since

TODAY = date(2026, 11, 22)
LAST_WEEK = "2026-W46"


def days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def test_cases_without_a_step_for_sixty_days_stand_in_one_finding_of_their_office(province: Any) -> None:
    province.report("MRD", LAST_WEEK, new=1)
    old = [province.hold("case", state="enquiry", last_step_on=days_ago(days)) for days in (90, 70)]
    province.hold("case", state="enquiry", last_step_on=days_ago(66))

    (finding,) = province.found(WarningTest.NO_RESULT)

    assert [row.uid for row in finding.rows] == old
    assert (finding.since, finding.staff, finding.count) == (days_ago(30), 1200, 2)


@pytest.mark.parametrize("state", ["decided", "closed", "appeal_pending", "withdrawn"])
def test_a_decided_case_waits_for_no_result(province: Any, state: str) -> None:
    province.report("MRD", LAST_WEEK, new=1)
    province.hold("case", state=state, last_step_on=days_ago(200))

    assert province.found(WarningTest.NO_RESULT) == ()


def test_an_office_that_has_not_reported_since_is_not_blamed_for_the_days_since(province: Any) -> None:
    province.report("MRD", "2026-W38", new=1)
    province.hold("case", state="enquiry", last_step_on=days_ago(90))

    assert province.found(WarningTest.NO_RESULT) == ()


def test_closures_without_proof_are_found_and_those_with_proof_are_not(province: Any) -> None:
    unproved = province.hold("account", name="PS Katlang", found_on=days_ago(40), closed_on=days_ago(20), proof="")
    province.hold("account", name="A", found_on=days_ago(40), closed_on=days_ago(20), proof="screenshot")
    province.hold("account", name="B", found_on=days_ago(40), closed_on=None)
    province.hold("account", name="C", authorised=True, closed_on=days_ago(20))

    (finding,) = province.found(WarningTest.CLOSURE_WITHOUT_PROOF)

    assert [row.uid for row in finding.rows] == [unproved]


def test_five_violations_under_one_supervisor_within_half_a_year_are_found(province: Any) -> None:
    for place in range(5):
        province.violation(f"p{place}", days_ago(170 - place * 40), supervisor_then="SHO Katlang")
    province.hold("person", uid="p0", posting_supervisor="SHO Katlang")

    (finding,) = province.found(WarningTest.SAME_SUPERVISOR)

    assert (finding.count, finding.staff, finding.values["persons"]) == (5, 1, 5)
    assert finding.since == days_ago(10)


@pytest.mark.parametrize(
    "columns",
    [
        {"attribution": "undecided"},
        {"attribution": "denied"},
        {"disposal": "exonerated"},
        {"disposal": "protected_disclosure"},
        {"withdrawn": True},
        {"owner": "SWB"},
        {"supervisor_then": "SHO Rustam"},
    ],
)
def test_what_is_not_established_or_another_supervisors_does_not_count(province: Any, columns: Any) -> None:
    for place in range(4):
        province.violation(f"p{place}", days_ago(place), supervisor_then="SHO Katlang")
    province.violation(**{"person": "p9", "seen_on": days_ago(9), "supervisor_then": "SHO Katlang", **columns})

    assert province.found(WarningTest.SAME_SUPERVISOR) == ()


def test_five_violations_spread_over_a_year_are_a_near_miss(province: Any) -> None:
    for place in range(5):
        province.violation(f"p{place}", days_ago(place * 60), supervisor_then="SHO Katlang")

    assert province.found(WarningTest.SAME_SUPERVISOR) == ()


@pytest.mark.parametrize(("state", "outcome"), [("appeal_pending", "punished"), ("appeal_decided", "set_aside")])
def test_violations_under_appeal_or_set_aside_do_not_count(province: Any, state: str, outcome: str) -> None:
    for place in range(5):
        province.violation(f"p{place}", days_ago(place), supervisor_then="SHO Katlang", case_number=f"C-{place}")
    assert len(province.found(WarningTest.SAME_SUPERVISOR)) == 1
    province.hold("case", number="C-0", state=state, outcome=outcome)

    assert province.found(WarningTest.SAME_SUPERVISOR) == ()


def test_three_punishments_of_one_authority_changed_on_appeal_are_found(province: Any) -> None:
    for state in ("modified", "set_aside", "set_aside", "in_force", "in_force"):
        undone = None if state == "in_force" else days_ago(20)
        province.hold("award", authority="DPO", punishment="CENSURE", state=state, undone_on=undone)
    province.hold("award", authority="SDPO", state="set_aside", undone_on=days_ago(20))

    (finding,) = province.found(WarningTest.REDUCED_ON_APPEAL)

    assert (finding.values["authority"], finding.count, finding.staff) == ("DPO", 3, 5)
    assert finding.values["set_aside"] == 2


def test_relapses_after_a_ban_are_counted_for_7_30_and_90_days(province: Any) -> None:
    ban = date(2025, 4, 8)
    for person, after in (("p1", 7), ("p2", 8), ("p3", 30), ("p4", 90), ("p5", 91)):
        province.violation(person, ban - timedelta(days=50))
        province.violation(person, ban + timedelta(days=after))

    (finding,) = province.found(WarningTest.RELAPSE, since=date(2025, 1, 1))

    assert finding.values["directive"] == "D9"
    assert [finding.values[f"in_{days}"] for days in (7, 30, 90)] == [1, 3, 4]
    assert len(finding.rows) == 8


def test_a_first_violation_after_a_ban_is_no_relapse(province: Any) -> None:
    ban = date(2025, 4, 8)
    province.violation("p1", ban)
    province.violation("p1", ban + timedelta(days=5))
    province.violation("p2", ban + timedelta(days=5))
    province.violation("p3", ban - timedelta(days=5), attribution="undecided")
    province.violation("p3", ban + timedelta(days=5))

    assert province.found(WarningTest.RELAPSE, since=date(2025, 1, 1)) == ()


@given(st.lists(st.integers(0, 400), max_size=20).map(sorted), st.integers(2, 5), st.integers(1, 60))
def test_a_crowd_begins_on_the_first_day_on_which_so_many_lie_so_close(
    offsets: list[int], least: int, within: int
) -> None:
    days = [TODAY + timedelta(days=offset) for offset in offsets]

    found = crowded_since(days, least, within)

    crowds = [day for day in days if sum(0 <= (day - other).days <= within for other in days) >= least]
    assert found == (crowds[0] if crowds else None)
