"""What each register says is what is on record."""

from __future__ import annotations

from datetime import date

import pytest

from kpdesk.base.errors import Refused
from kpdesk.base.problems import ProblemsFound


def test_the_punishment_register_lists_every_punishment_once_and_nothing_else(office, cells) -> None:
    register = office.register("punishments")

    assert cells(register, "Name", "Punishment", "Class") == [
        ("Gul Khan", "Censure", "minor"),
        ("Noor Ali", "Dismissal from service", "major"),
        ("Asad Jan", "Stoppage of increment for 2 year(s) with cumulative effect", "minor"),
        ("Tariq Shah", "Fine of Rs. 5,000", "minor"),
        ("Wali Khan", "Reduction in rank for 2 year(s), reduced to the rank of Constable", "major"),
        ("Asad Jan", "Censure", "minor"),
    ]
    assert "Punishments ordered: 6 (minor 4, major 2)." in register.lines[0]


def test_what_became_of_a_punishment_stands_beside_it(office, cells) -> None:
    stands = [told for (told,) in cells(office.register("punishments"), "How it stands")]

    assert stands[0] == "in force"
    assert stands[1] == "set aside on 01.01.2027 (Appeal decided, 412/ES, RPO Mardan)"
    assert stands[2] == "modified on 02.01.2027 (Appeal decided, RPO Mardan); now: Censure"
    assert stands[3] == "under appeal since 05.12.2026"


def test_counts_keep_apart_what_stands_from_what_was_undone(office) -> None:
    assert "4 stand, 1 of them under appeal; 1 modified, 1 set aside" in office.register("punishments").lines[0]


def test_the_entry_in_the_roll_waits_for_the_appeal_and_never_comes_for_what_was_set_aside(office, cells) -> None:
    rows = cells(office.register("punishments"), "Appeal until", "Roll entry due on", "Character roll")

    assert rows[0] == (date(2026, 12, 26), date(2026, 12, 27), "to be entered")
    assert rows[1][1:] == (None, "never entered, undone")
    assert rows[3][1:] == (None, "not due yet")


def test_rank_and_station_are_those_before_the_order(office, cells) -> None:
    rows = dict(cells(office.register("punishments"), "Name", "Rank"))
    stations = dict(cells(office.register("punishments"), "Name", "Station"))

    assert rows["Wali Khan"] == "Head Constable"
    assert stations["Gul Khan"] == "PS Hoti"


def test_a_period_holds_its_first_and_its_last_day(office, cells) -> None:
    days = (date(2026, 11, 26), date(2026, 11, 27))

    found = office.register("punishments", first=days[0], last=days[1])

    assert [day for (day,) in cells(found, "Ordered on")] == list(days)
    assert found.period == "From 26.11.2026 to 27.11.2026"


def test_a_warning_is_no_punishment_and_stands_in_the_register_of_measures(office, cells) -> None:
    punished = [name for (name,) in cells(office.register("punishments"), "Name")]
    measures = office.register("measures")

    assert "Zar Wali" not in punished
    assert cells(measures, "Name", "Measure") == [
        ('=HYPERLINK("x")', "Suspension"),
        ("Zar Wali", "Warning or advice"),
    ]
    assert measures.lines[0] == "Measures: 2. Suspension 1; Warning or advice 1."


def test_pending_cases_say_their_stage_and_no_guilt(office, cells) -> None:
    register = office.register("pending")

    assert cells(register, "Name", "Stage", "Last step", "Suspended since") == [
        ("Tariq Shah", "Appeal pending", "Appeal filed", None),
        ("Umar Gul", "Show-cause notice issued", "Show-cause notice issued 500/PA", None),
        ('=HYPERLINK("x")', "Charge-sheeted", "Charge sheet issued", date(2026, 11, 3)),
    ]
    assert "nobody in this register is held guilty" in " ".join(register.lines)
    assert "Pending cases: 3; 2 before the authority, 1 before the one above it." in register.lines


def test_an_earlier_day_shows_the_cases_as_they_stood_then(office, cells) -> None:
    register = office.register("pending", last=date(2026, 11, 15))

    assert len(cells(register, "Name")) == 8
    assert dict(cells(register, "Name", "Stage"))["Gul Khan"] == "Findings received"
    assert "Due next" not in [column.heading for column in register.parts[0].columns]


def test_days_are_counted_to_the_day_that_is_asked_for(office, cells) -> None:
    assert {days for (days,) in cells(office.register("pending", last=date(2026, 11, 12)), "Days")} == {10}


def test_the_register_of_groups_tells_how_they_stood_on_the_day(office, cells) -> None:
    before = office.register("groups", last=date(2026, 11, 10))
    after = office.register("groups")

    assert cells(before, "Name of the group", "Closed on") == [("Mardan Jawan", None), ("Lines Ke Dost", None)]
    assert cells(after, "Name of the group", "Closed on")[0] == ("Mardan Jawan", date(2026, 11, 22))
    assert cells(after, "Administrator")[0] == ("Constable Gul Khan 1234",)
    assert after.lines[0].startswith("Unauthorised: 2 found, 1 closed, 0 open for a stated reason, 1 open.")


def test_the_acknowledgement_statement_counts_letter_by_letter(office, cells) -> None:
    rows = {row[0]: row[1:] for row in cells(office.register("acknowledgements"), "Letter", "To sign", "Signed")}

    assert rows["D9"] == (8, 2)


def test_who_only_heard_a_letter_by_that_day_has_not_signed_it_then(office, cells) -> None:
    then = office.register("acknowledgements", directive="D9", last=date(2026, 11, 20))
    now = office.register("acknowledgements", directive="D9")

    assert dict(cells(then, "Name", "State", part=1))["Gul Khan"] == "Read out"
    assert dict(cells(now, "Name", "State", part=1))["Gul Khan"] == "Signed"
    assert cells(then, "Signed", "Read out only", "Have not signed")[-1] == (1, 1, 7)
    assert cells(now, "Signed", "Read out only", "Have not signed")[-1] == (2, 0, 6)


def test_strength_on_an_earlier_day_counts_who_served_where_then(office, cells) -> None:
    def at(station: str, day: date | None) -> list[tuple[object, ...]]:
        register = office.register("strength", station=station, last=day)
        return cells(register, "Rank", "Sanctioned", "Actual")

    assert ("Constable", 10, 2) in at("PS Hoti", date(2026, 11, 1))
    assert ("Constable", 10, 1) in at("PS Hoti", None)
    assert at("PS Toru", date(2026, 11, 1)) == []
    assert ("Constable", None, 1) in at("PS Toru", None)


def test_who_was_dismissed_is_no_strength_until_the_appeal_brings_him_back(office, cells) -> None:
    def serving(day: date | None) -> object:
        return cells(office.register("strength", last=day), "Actual")[-1]

    assert [serving(day) for day in (date(2026, 11, 26), date(2026, 12, 15), None)] == [(8,), (7,), (8,)]


def test_a_station_and_a_rank_narrow_a_register_and_the_paper_says_so(office, cells) -> None:
    register = office.register("punishments", station="PS Hoti", rank="Head Constable")

    assert {name for (name,) in cells(register, "Name")} == {"Asad Jan"}
    assert register.lines[0] == "Narrowed to: PS Hoti; Head Constable."


@pytest.mark.parametrize(
    ("kind", "wanted", "field"),
    [
        ("punishments", {"last": date(2030, 1, 1)}, "last"),
        ("punishments", {"first": date(2027, 1, 2), "last": date(2027, 1, 1)}, "first"),
        ("strength", {"first": date(2026, 1, 1)}, "first"),
        ("groups", {"station": "PS Hoti"}, "station"),
        ("pending", {"directive": "D9"}, "directive"),
    ],
)
def test_what_cannot_be_asked_is_refused(office, kind, wanted, field) -> None:
    with pytest.raises(ProblemsFound) as caught:
        office.register(kind, **wanted)

    assert [problem.field for problem in caught.value.problems] == [field]


@pytest.mark.parametrize(
    ("wanted", "code"), [({"rank": "Sheriff"}, "register_rank"), ({"directive": "D99"}, "directive")]
)
def test_a_rank_or_a_letter_that_is_not_on_record_is_refused(office, wanted, code) -> None:
    with pytest.raises(Refused, match=code):
        office.register("acknowledgements", **wanted)
