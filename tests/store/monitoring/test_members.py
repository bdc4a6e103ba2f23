"""Members of a unit from one day to another."""

from __future__ import annotations

from datetime import date

import pytest

from kpdesk.base.errors import Refused
from kpdesk.base.weeks import Week
from kpdesk.desk import Desk
from kpdesk.monitoring.draft import CheckDraft, MemberDraft, UnitDraft
from kpdesk.roster.draft import PersonDraft
from kpdesk.weekly.drawing import draw
from kpdesk.weekly.gather import gather

TODAY = date(2026, 11, 22)


@pytest.fixture
def unit(desk: Desk) -> str:
    return desk.monitoring.notify_unit(UnitDraft("SMMU", "12/EC", date(2026, 11, 2), members=("HC Noor", " "))).uid


@pytest.fixture
def person(desk: Desk) -> str:
    return desk.roster.register(PersonDraft("Gul Khan", rank="SI", cnic="1610112345671")).uid


def test_the_first_members_belong_to_it_from_the_day_of_the_order(desk: Desk, unit: str) -> None:
    (row,) = desk.monitoring.units()

    assert [(one.name, one.from_on, one.to_on) for one in row.tenures] == [("HC Noor", date(2026, 11, 2), None)]
    assert desk.monitoring.units(date(2026, 11, 1))[0].members == ()


def test_a_correction_of_the_unit_leaves_its_members(desk: Desk, unit: str) -> None:
    desk.monitoring.notify_unit(UnitDraft("SMMU Mardan", "12/EC", date(2026, 11, 2)), unit)

    assert desk.monitoring.units()[0].members == ("HC Noor",)


def test_who_left_is_no_member_from_that_day_but_was_one(desk: Desk, unit: str, person: str) -> None:
    member = desk.monitoring.join_unit(unit, MemberDraft(person, "", date(2026, 11, 5))).uid
    desk.monitoring.leave_unit(member, date(2026, 11, 20))

    assert desk.monitoring.units(date(2026, 11, 19))[0].members == ("HC Noor", "SI Gul Khan")
    assert desk.monitoring.units(date(2026, 11, 20))[0].members == ("HC Noor",)


def test_nobody_joins_twice_at_once_but_may_come_back(desk: Desk, unit: str, person: str) -> None:
    member = desk.monitoring.join_unit(unit, MemberDraft(person, "", date(2026, 11, 5))).uid
    with pytest.raises(Refused, match="member_already"):
        desk.monitoring.join_unit(unit, MemberDraft(person, "", date(2026, 11, 8)))

    desk.monitoring.leave_unit(member, date(2026, 11, 10))
    desk.monitoring.join_unit(unit, MemberDraft(person, "", date(2026, 11, 10)))
    assert len(desk.monitoring.units()[0].tenures) == 3


def test_a_wrong_day_or_an_ended_time_is_refused(desk: Desk, unit: str, person: str) -> None:
    member = desk.monitoring.join_unit(unit, MemberDraft(person, "", date(2026, 11, 5))).uid

    for on, code in ((date(2026, 11, 4), "left_before_joining"), (date(2026, 11, 23), "day_in_future")):
        with pytest.raises(Refused, match=code):
            desk.monitoring.leave_unit(member, on)
    desk.monitoring.leave_unit(member, TODAY)
    with pytest.raises(Refused, match="member_left"):
        desk.monitoring.leave_unit(member, TODAY)


def test_an_ended_unit_lets_all_go_and_takes_nobody(desk: Desk, unit: str, person: str) -> None:
    desk.monitoring.end_unit(unit, date(2026, 11, 20))

    assert [one.to_on for one in desk.monitoring.units(date(2026, 11, 19))[0].tenures] == [date(2026, 11, 20)]
    with pytest.raises(Refused, match="unit_ended"):
        desk.monitoring.join_unit(unit, MemberDraft(person, "", TODAY))
    with pytest.raises(Refused, match="unit_ended"):
        desk.monitoring.end_unit(unit, TODAY)


def test_the_weekly_report_counts_who_belongs_to_the_unit_at_the_weeks_end(desk: Desk, unit: str, person: str) -> None:
    desk.monitoring.join_unit(unit, MemberDraft(person, "", date(2026, 11, 12)))
    staff = {}
    for label in ("2026-W45", "2026-W46"):
        with desk.workplace.reading() as session:
            staff[label] = gather(session, "MRD", Week.parse(label)).units[0].staff

    assert staff == {"2026-W45": 1, "2026-W46": 2}


def test_part_e_counts_each_units_own_checks_and_says_which_unit_exists_on_paper_only(desk: Desk, unit: str) -> None:
    second = desk.monitoring.notify_unit(UnitDraft("Night round", "13/EC", date(2026, 10, 1))).uid
    for day, by, accounts in ((12, unit, 40), (13, unit, 10)):
        desk.monitoring.log_check(CheckDraft(date(2026, 11, day), by, "HC Noor", accounts_checked=accounts))

    with desk.workplace.reading() as session:
        facts = gather(session, "MRD", Week.parse("2026-W46"))
    rows = {row["uid"]: (row["checks"], row["accounts_checked"], row["works"]) for row in draw(facts).parts["E"]}

    assert rows == {unit: (2, 50, True), second: (0, 0, False)}


def test_a_check_that_names_no_unit_is_that_of_the_only_unit(desk: Desk, unit: str) -> None:
    desk.monitoring.log_check(CheckDraft(date(2026, 11, 20), None, "HC Noor", accounts_checked=5))

    (row,) = desk.monitoring.units()
    assert (row.uid, row.last_check, row.works) == (unit, date(2026, 11, 20), True)


def test_of_several_units_the_one_that_looked_must_be_named(desk: Desk, unit: str) -> None:
    second = desk.monitoring.notify_unit(UnitDraft("Night round", "13/EC", date(2026, 11, 10))).uid
    with pytest.raises(Refused, match="check_unit_missing"):
        desk.monitoring.log_check(CheckDraft(date(2026, 11, 20), None, "HC Noor"))

    # Before the second was notified there was only one; after its end there is only one again.
    desk.monitoring.log_check(CheckDraft(date(2026, 11, 9), None, "HC Noor"))
    desk.monitoring.end_unit(second, date(2026, 11, 20))
    desk.monitoring.log_check(CheckDraft(date(2026, 11, 20), None, "HC Noor"))
    assert {check.unit for check in desk.monitoring.checks(date(2026, 11, 1), date(2026, 11, 22))} == {"SMMU"}


def test_a_unit_begins_with_members_of_the_roll_and_others(desk: Desk, person: str) -> None:
    desk.monitoring.notify_unit(UnitDraft("Night", "1/A", date(2026, 10, 1), members=("HC Noor",), people=(person,)))

    (row,) = [row for row in desk.monitoring.units() if row.name == "Night"]
    assert [(one.person_uid, one.from_on) for one in row.tenures] == [
        (person, date(2026, 10, 1)),
        (None, date(2026, 10, 1)),
    ]
