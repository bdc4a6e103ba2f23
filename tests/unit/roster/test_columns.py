"""Which column holds what: headings in both languages, shorthand, slips, and a person's correction."""

from __future__ import annotations

import json

import pytest

from kpdesk.base.errors import Refused
from kpdesk.roster.columns import as_json, chosen_columns, guess_columns, read_choice
from kpdesk.roster.fields import Field
from kpdesk.roster.header import find_header
from kpdesk.roster.headings import heading_key, name_score, surest_field

PEOPLE = [
    (1, "Gul Zaman", "Zar Khan", "FC", "1042", "16101-1234567-1", "00467023", "14.03.1990", "01.05.2012", "PS City",
     "0319-2715087"),
    (2, "Amir Shah", "Wali Khan", "HC", "1043", "16101-7654321-3", "00467024", "15.04.1988", "02.06.2008", "PS Hoti",
     "0300-1234567"),
    (3, "Noor Jan", "Sher Ali", "ASI", None, "17301-1111222-5", "00912345", "30.12.1979", "09.09.1999", "PS City",
     "0345-7654321"),
]  # fmt: skip
FIELDS = [
    Field.SERIAL, Field.NAME, Field.FATHER_NAME, Field.RANK, Field.BELT_NO, Field.CNIC, Field.PERSONNEL_NO,
    Field.BORN_ON, Field.ENLISTED_ON, Field.POSTING, Field.MOBILE,
]  # fmt: skip


@pytest.fixture
def guess(sheet, ranks):
    def make(headings, people=PEOPLE):
        page = sheet(headings, *people)
        header = find_header(page)
        assert header is not None
        return guess_columns(header, page.rows[header.last + 1 :], ranks, 2011)

    return make


@pytest.mark.parametrize(
    "headings",
    [
        ("S.No", "Name", "Father's Name", "Rank", "Belt No", "CNIC", "Personnel No", "Date of Birth",
         "Date of Enlistment", "Present Posting", "Mobile"),
        ("Sr#", "NAME", "F/Name", "Desig:", "B.No", "N.I.C", "P.No", "D.O.B", "D.O.A", "Place of Posting", "Cell"),
        ("Ser No.", "Name of Official", "S/O", "RANK", "Const: No", "C.N.I.C No.", "Pers: No", "Date of Birth",
         "D.O.Apptt", "Posting", "Contact No."),
        ("نمبر شمار", "نام", "ولدیت", "عہدہ", "بیلٹ نمبر", "شناختی کارڈ", "پرسنل نمبر", "تاریخ پیدائش", "تاریخ بھرتی",
         "تعیناتی", "موبائل"),
        ("S No", "Nmae", "Fathers Nane", "Rnak", "Blet No", "CNlC No", "Persnel No", "Date of Brith",
         "Date of Enlistmnt", "Presnt Posting", "Moblie No"),
    ],
    ids=["plain", "shorthand", "office", "urdu", "slips"],
)  # fmt: skip
def test_headings_of_every_habit_find_their_columns(guess, headings):
    columns = guess(headings)

    assert {field: guessed.index for field, guessed in columns.items()} == {field: i for i, field in enumerate(FIELDS)}


def test_what_a_column_holds_decides_between_equal_headings(guess):
    people = [(p[1], p[5], p[6]) for p in PEOPLE]

    columns = guess(("Name", "Identity No", "Personal No"), people)

    assert columns[Field.PERSONNEL_NO].index == 2
    assert columns[Field.CNIC].index == 1


def test_a_column_without_a_fitting_heading_is_offered_and_not_taken(guess):
    columns = guess(("Name", "Father Name", "Remarks", "CNIC"), [(p[1], p[2], p[10], p[5]) for p in PEOPLE])

    assert Field.MOBILE not in columns
    assert columns[Field.NAME].alternatives == ("B",)


def test_a_choice_by_heading_letter_or_number_goes_over_the_guess(guess):
    headings = ("Name", "Father Name", "Remarks", "CNIC")
    guessed = guess(headings, [(p[1], p[2], p[10], p[5]) for p in PEOPLE])

    for wanted in ("Remarks", "remarks ", "C", "c", 3, {"column": "C"}):
        chosen = chosen_columns({"mobile": wanted}, headings, guessed)
        assert (chosen[Field.MOBILE].index, chosen[Field.MOBILE].confidence) == (2, 1.0)


def test_a_choice_takes_the_column_from_whoever_had_it_and_null_empties_a_field(guess):
    headings = ("Name", "Father Name", "CNIC")
    guessed = guess(headings, [(p[1], p[2], p[5]) for p in PEOPLE])

    chosen = chosen_columns({"father": None, "name_urdu": "B"}, headings, guessed)

    assert Field.FATHER_NAME not in chosen
    assert chosen[Field.NAME_URDU].index == 1


@pytest.mark.parametrize(
    ("choice", "code"),
    [
        ({"shoe_size": "A"}, "mapping_field_unknown"),
        ({"name": "Z"}, "mapping_column_unknown"),
        ({"name": 0}, "mapping_column_unknown"),
    ],
)
def test_a_choice_that_cannot_be_is_refused(choice, code):
    with pytest.raises(Refused) as caught:
        chosen_columns(choice, ("Name", "CNIC"), {})

    assert caught.value.code == code


def test_the_mapping_that_is_printed_can_be_given_back(guess):
    headings = ("Name", "Father Name", "CNIC")
    guessed = guess(headings, [(p[1], p[2], p[5]) for p in PEOPLE])

    printed = json.dumps({"mapping": as_json(guessed)})

    assert {f: c.index for f, c in chosen_columns(read_choice(printed), headings, {}).items()} == {
        field: column.index for field, column in guessed.items()
    }


@pytest.mark.parametrize("text", ["", "[1]", "{", '{"mapping": 3}'])
def test_a_mapping_file_that_is_no_mapping_is_refused(text):
    with pytest.raises(Refused) as caught:
        read_choice(text)

    assert caught.value.code == "mapping_not_understood"


@pytest.mark.parametrize(
    ("heading", "key"),
    [("C.N.I.C", "cnic"), ("S#", "s no"), ("Father's  Name", "fathers name"), ("Pers: No.", "pers no")],
)
def test_a_heading_is_compared_without_its_signs(heading, key):
    assert heading_key(heading) == key


def test_a_known_heading_of_one_field_is_nothing_to_another():
    assert name_score("Date of Birth", Field.BORN_ON) == 1.0
    assert name_score("Date of Birth", Field.ENLISTED_ON) == 0.0
    assert surest_field("شناختی کارڈ نمبر") == (Field.CNIC, 1.0)


def test_two_columns_that_are_named_alike_are_never_sure(guess):
    headings = ("S.No", "Name", "Name", "Rank", "Belt No", "CNIC", "Personnel No", "Date of Birth",
                "Date of Enlistment", "Present Posting", "Mobile")  # fmt: skip

    columns = guess(headings)

    assert columns[Field.NAME].index == 1
    assert columns[Field.NAME].confidence < 0.8 <= columns[Field.CNIC].confidence
    assert "C" in columns[Field.NAME].alternatives


@pytest.mark.parametrize(
    "heading",
    ["Date of Promotion", "Date of Retirement", "CNIC Expiry", "Emergency Contact", "Mother Name", "Mobile (Emergency)",
     "Date of last Posting", "Bank Account No", "Remarks", "CNIC (Wife)"],
)  # fmt: skip
def test_a_heading_of_another_matter_is_taken_for_no_field(heading):
    assert surest_field(heading)[1] < 0.5


@pytest.mark.parametrize(
    ("heading", "field"),
    [("Date of Birth (dd-mm-yyyy)", Field.BORN_ON), ("CNIC No. (without dashes)", Field.CNIC),
     ("Father's\nName (S/O)", Field.FATHER_NAME), ("Name (Urdu)", Field.NAME_URDU)],
)  # fmt: skip
def test_a_hint_in_brackets_does_not_hide_the_heading(heading, field):
    assert surest_field(heading) == (field, 1.0)
