"""A posting that is sought after, within twelve months of a violation that an order found proved."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpdesk.province.warnings.better_posting import months_after
from kpdesk.province.warnings.finding import WarningTest
from kpdesk.province.warnings.sought_after import sought_after
from kpdesk.reference.pack import built_in

BETTER = WarningTest.BETTER_POSTING
PROVED = date(2026, 1, 10)


def official(province: Any, posted_on: date, posting: str = "SHO Katlang", before: str = "Police Lines") -> None:
    province.hold("person", uid="p1", posting=posting, posted_on=posted_on, posting_order="OB 912")
    province.hold(
        "posting", person="p1", aspect="posting", value=before, held_from=date(2025, 3, 1), held_until=posted_on,
        order_no="OB 77",
    )  # fmt: skip


def proved(province: Any, **columns: Any) -> str:
    return province.violation(**{"seen_on": date(2025, 12, 1), "disposal": "punished_minor", "disposed_on": PROVED,
                                 **columns})  # fmt: skip


def test_the_two_postings_are_stated_with_days_and_orders(province: Any) -> None:
    violation = proved(province)
    official(province, date(2026, 8, 1))

    (finding,) = province.found(BETTER)

    told = finding.values
    assert (told["before"], told["before_order"], told["after"], told["after_order"]) == (
        "Police Lines", "OB 77", "SHO Katlang", "OB 912",
    )  # fmt: skip
    assert [row.table for row in finding.rows] == ["violation", "posting", "person"]
    assert finding.rows[0].uid == violation
    assert (finding.since, finding.count) == (date(2026, 8, 1), None)


@pytest.mark.parametrize("posted_on", [PROVED, PROVED - timedelta(days=1)])
def test_a_posting_before_or_on_the_day_of_the_order_is_none(province: Any, posted_on: date) -> None:
    proved(province)
    official(province, posted_on)

    assert province.found(BETTER) == ()


@pytest.mark.parametrize(("posted_on", "count"), [(date(2026, 11, 10), 1), (date(2026, 11, 11), 0)])
def test_twelve_months_end_on_the_same_day_of_the_year(province: Any, posted_on: date, count: int) -> None:
    proved(province, disposed_on=date(2025, 11, 10))
    official(province, posted_on)

    assert len(province.found(BETTER)) == count


@pytest.mark.parametrize(
    ("posting", "before"),
    [("Guard, PS Katlang", "Police Lines"), ("SHO Katlang", "SHO Rustam"), ("Workshop", "Police Lines")],
)
def test_a_posting_that_is_not_sought_after_or_not_better_is_none(province: Any, posting: str, before: str) -> None:
    proved(province)
    official(province, date(2026, 8, 1), posting, before)

    assert province.found(BETTER) == ()


@pytest.mark.parametrize(
    "columns",
    [
        {"disposal": "filed"},
        {"disposal": None, "disposed_on": None},
        {"attribution": "denied"},
        {"withdrawn": True},
        {"disposal": "protected_disclosure"},
    ],
)
def test_a_violation_that_was_not_proved_is_left_out(province: Any, columns: Any) -> None:
    proved(province, **columns)
    official(province, date(2026, 8, 1))

    assert province.found(BETTER) == ()


@pytest.mark.parametrize(
    ("case", "award"),
    [({"state": "tribunal_pending"}, {}), ({"outcome": "set_aside"}, {}), ({}, {"state": "set_aside"}),
     ({}, {"state": "under_appeal"})],
)  # fmt: skip
def test_a_finding_that_is_appealed_or_was_set_aside_is_left_out(province: Any, case: Any, award: Any) -> None:
    proved(province, case_number="C-1")
    official(province, date(2026, 8, 1))
    assert len(province.found(BETTER)) == 1
    uid = province.hold("case", number="C-1", **{"state": "decided", "outcome": "punished", **case})
    province.hold("award", **{"case": uid, "person": "p1", "state": "in_force", **award})

    assert province.found(BETTER) == ()


def test_somebody_whose_earlier_posting_is_not_on_record_is_left_out(province: Any) -> None:
    proved(province)
    province.hold("person", uid="p1", posting="SHO Katlang", posted_on=date(2026, 8, 1))

    assert province.found(BETTER) == ()


def test_a_sought_after_posting_that_is_over_again_is_found_too(province: Any) -> None:
    proved(province)
    official(province, date(2026, 8, 1))
    province.hold("posting", person="p1", aspect="posting", value="Moharrir PS City", held_from=date(2026, 3, 1))

    afters = [finding.values["after"] for finding in province.found(BETTER)]

    assert afters == ["Moharrir PS City"]


@pytest.mark.parametrize(
    ("posting", "code"),
    [
        ("SHO Katlang", "SHO"), ("S.H.O. Katlang", "SHO"), ("PS City (SHO)", "SHO"),
        ("In-charge PP Rustam", "IN_CHARGE"),
        ("I/C Traffic", "IN_CHARGE"), ("Moharrir, PS Toru", "MUHARRIR"), ("محرر تھانہ سٹی", "MUHARRIR"),
        ("Police Lines", None), ("Shop guard", None), ("Guard", None), ("", None),
    ],
)  # fmt: skip
def test_the_list_is_read_as_whole_words(posting: str, code: str | None) -> None:
    assert sought_after(built_in(), date(2026, 11, 22))(posting) == code


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.integers(1, 60))
def test_months_end_in_the_right_month(day: date, months: int) -> None:
    after = months_after(day, months)

    assert (after.year * 12 + after.month) - (day.year * 12 + day.month) == months
    assert after.day <= day.day
    assert months_after(after, -months) <= day
