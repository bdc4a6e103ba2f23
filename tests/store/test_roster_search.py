"""Finding and listing people."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Refused
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.rows import PeopleWanted

PEOPLE = (
    PersonDraft("Gul Zaman", "Zar Khan", "CONST", "1042", cnic="1610112345671", personnel_no="00467023",
                posting="PS City", mobile="0319-2715087"),
    PersonDraft("Muhammad Yousaf", "Abdullah Shah", "HC", "214", cnic="1730198765433", personnel_no="00912345",
                posting="PS Hoti", mobile="0300-1234567"),
    PersonDraft("Mohd Yusuf", "Wali Khan", "CONST", "2140", cnic="1560155554441", posting="PS City"),
    PersonDraft("امیر گل", "ولی بنگش", "ASI", cnic="1510144443339", name_urdu="امیر گل", father_name_urdu="ولی بنگش",
                posting="PS Hoti", service_state="suspended"),
    PersonDraft("Zarshed Khan", "Gul Akbar", "SI", "56/FRP", cnic="1720133332227", posting="Police Lines"),
)  # fmt: skip


@pytest.fixture(scope="module")
def roster(tmp_path_factory):
    """A roster that no test of this file changes."""
    clock = FixedClock(datetime(2026, 11, 22, 9, 0, tzinfo=UTC))
    folder = tmp_path_factory.mktemp("mardan") / "store"
    desk, _words = Desk.create(
        folder, "MRD", "khan", "Khan Zada", "four plain words", clock=clock, cost=Argon2Cost(64, 1, 1)
    )
    with desk:
        for draft in PEOPLE:
            desk.roster.register(draft)
        yield desk.roster


def found(roster, text, **more):
    return [row.name for row in roster.find(text, **more)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("zaman", {"Gul Zaman"}),
        ("gul zam", {"Gul Zaman"}),
        ("zaman gul", {"Gul Zaman"}),
        ("gul", {"Gul Zaman", "امیر گل", "Zarshed Khan"}),
        ("muhammad", {"Muhammad Yousaf", "Mohd Yusuf"}),
        ("Mohammed Yousuf", {"Muhammad Yousaf", "Mohd Yusuf"}),
        ("abdulla", {"Muhammad Yousaf"}),
        ("amir gull", {"امیر گل"}),
        ("یوسف", {"Muhammad Yousaf", "Mohd Yusuf"}),
        ("1042", {"Gul Zaman"}),
        ("56/FRP", {"Zarshed Khan"}),
        ("frp", {"Zarshed Khan"}),
        ("16101-1234567-1", {"Gul Zaman"}),
        ("1610112345671", {"Gul Zaman"}),
        ("1234567-1", {"Gul Zaman"}),
        ("5671", {"Gul Zaman"}),
        ("34567", {"Gul Zaman", "Muhammad Yousaf"}),
        ("2345671", {"Gul Zaman"}),
        ("0319-27", {"Gul Zaman"}),
        ("319271", {"Gul Zaman"}),
        ("2715087", {"Gul Zaman"}),
        ("00467023", {"Gul Zaman"}),
        ("467023", {"Gul Zaman"}),
        ("۱۰۴۲", {"Gul Zaman"}),
        ("arshed", {"Zarshed Khan"}),
        ("nobody here", set()),
        ("!?", set()),
        ('" OR 1=1 --', set()),
    ],
)
def test_any_part_of_name_father_belt_cnic_or_mobile_finds(roster, text, names):
    assert set(found(roster, text)) == names


def test_the_exact_belt_number_comes_first(roster):
    assert found(roster, "214") == ["Muhammad Yousaf", "Mohd Yusuf"]


def test_a_name_that_begins_as_typed_comes_before_the_father_s(roster):
    assert found(roster, "gul")[0] == "Gul Zaman"


def test_no_more_are_given_than_asked_for(roster):
    assert len(found(roster, "khan", limit=2)) == 2


def test_a_withdrawn_person_is_found_no_more(desk):
    uid = desk.roster.register(PEOPLE[0]).uid

    desk.roster.withdraw(uid, "entered twice")

    assert found(desk.roster, "gul zaman") == []
    assert desk.roster.count() == 0


def test_a_new_name_is_found_and_the_old_one_not(desk):
    roster = desk.roster
    person = roster.person(roster.register(PEOPLE[0]).uid)
    roster.change(person.uid, person.revision, PersonDraft("Sher Dil", cnic=person.draft.cnic))

    assert found(roster, "sher dil") == ["Sher Dil"]
    assert found(roster, "gul zaman") == []


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (PeopleWanted(), 5),
        (PeopleWanted(posting="PS City"), 2),
        (PeopleWanted(posting="PS City", not_posting=True), 3),
        (PeopleWanted(rank="CONST"), 2),
        (PeopleWanted(rank="CONST", not_rank=True, posting="PS Hoti"), 2),
        (PeopleWanted(service_state="suspended"), 1),
        (PeopleWanted(service_state="suspended", not_service_state=True), 4),
        (PeopleWanted(text="khan"), 3),
        (PeopleWanted(text="khan", posting="PS City"), 2),
    ],
)
def test_filters_and_their_negatives_count_what_they_list(roster, wanted, count):
    assert roster.count(wanted) == count
    assert len(roster.page(wanted)) == count


def test_pages_follow_one_another_without_gap_or_overlap(roster):
    whole = [row.uid for row in roster.page(sort="belt_no")]

    parts = [row.uid for first in (0, 2, 4) for row in roster.page(first=first, limit=2, sort="belt_no")]

    assert parts == whole
    assert len(set(parts)) == 5


def test_a_list_is_sorted_both_ways(roster):
    up = [row.name for row in roster.page(sort="name")]

    assert up[:2] == ["Gul Zaman", "Mohd Yusuf"]
    assert [row.name for row in roster.page(sort="name", descending=True)] == up[::-1]


def test_a_search_can_be_sorted_too(roster):
    rows = roster.page(PeopleWanted(text="khan"), sort="posting")

    assert [row.posting for row in rows] == ["PS City", "PS City", "Police Lines"]


def test_a_row_shows_the_rank_s_name_and_the_cnic_as_written(roster):
    row = roster.find("1042")[0]

    assert (row.rank, row.rank_name, row.bps, row.cnic_written) == ("CONST", "Constable", 7, "16101-1234567-1")
    assert roster.row(row.uid) == row


def test_the_values_of_a_filter_are_those_on_record(roster):
    assert roster.values_of("posting") == ("PS City", "PS Hoti", "Police Lines")


@pytest.mark.parametrize("text", ["16101-1234567-1", "1610112345671", "00467023", "467023", "1042", "Gul Zaman"])
def test_one_person_is_named_by_whatever_fits_him_alone(roster, text):
    assert roster.person(text).draft.name == "Gul Zaman"


@pytest.mark.parametrize(("text", "code"), [("nobody", "person_not_found"), ("khan", "person_not_clear")])
def test_a_name_that_fits_nobody_or_several_is_refused(roster, text, code):
    with pytest.raises(Refused) as caught:
        roster.person(text)

    assert caught.value.code == code
