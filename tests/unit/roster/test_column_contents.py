"""Columns that their cells tell more of than their headings, and columns that nothing is taken from."""

from __future__ import annotations

import pytest

from kpdesk.base.errors import Refused
from kpdesk.base.problems import Severity
from kpdesk.roster.column_questions import settle_columns

GUL = (1, "FC", "Gul Khan", "Zar Khan", "16101-1234567-1", "PS City")
AMJAD = (2, "HC", "Amjad Ali", "Sher Ali", "16101-1234569-3", "PS Hoti")


def people(rows):
    return [(row.draft.name, row.draft.father_name, row.draft.rank) for row in rows]


def test_one_heading_over_rank_and_name_is_asked_about(sheet, read, today):
    reading = read(sheet(("S.No", "Name of Official", None, "Father Name", "CNIC", "Posting"), GUL, AMJAD))
    assert [row.worst for row in reading.rows] == [Severity.DOUBTFUL] * 2
    settled = settle_columns(reading.rows, {"columns": "take"}, today)
    assert [question.id for question in settled.questions] == ["columns"]
    assert people(settled.rows) == [("Gul Khan", "Zar Khan", "CONST"), ("Amjad Ali", "Sher Ali", "HC")]
    assert not any(row.worst for row in settled.rows)


def test_columns_left_out_by_the_answer_give_nothing(sheet, read, today):
    reading = read(sheet(("S.No", "Rank", "Name", "Father Name", "Kard", "Posting"), GUL, AMJAD))
    assert reading.rows[0].draft.cnic == "1610112345671"
    rows = settle_columns(reading.rows, {"columns": "leave"}, today).rows
    assert [row.draft.cnic for row in rows] == [None, None]


@pytest.mark.parametrize("header", [[("S.No", "Rank", None, "Father Name", "CNIC", "Posting")], []])
def test_names_without_a_heading_and_sheets_without_headings_are_opened_and_asked_about(sheet, read, today, header):
    reading = read(sheet(*header, GUL, AMJAD))
    assert [row.worst for row in reading.rows] == [Severity.DOUBTFUL] * 2
    settled = settle_columns(reading.rows, {"columns": "take"}, today)
    assert people(settled.rows) == [("Gul Khan", "Zar Khan", "CONST"), ("Amjad Ali", "Sher Ali", "HC")]
    assert len(settled.questions) == 1


def test_crossed_headings_are_put_right_by_what_the_cells_hold(sheet, read, today):
    headings = ("Name", "Personnel No", "CNIC")
    reading = read(
        sheet(headings, ("Gul Khan", "16101-1234567-1", "00467023"), ("Amjad Ali", "16101-1234569-3", "00467024"))
    )
    assert next((row.draft.cnic, row.draft.personnel_no) for row in reading.rows) == ("1610112345671", "00467023")
    assert all(row.worst is Severity.DOUBTFUL for row in reading.rows)
    assert not any(row.worst for row in settle_columns(reading.rows, {"columns": "take"}, today).rows)


def test_a_number_beside_the_rank_is_the_belt_number(sheet, read):
    headings = ("S.No", "Rank", "No", "Name", "Father Name", "CNIC")
    reading = read(sheet(headings, (1, "FC", 1234, "Gul Khan", "Zar Khan", "16101-1234567-1"),
                         (2, "HC", 56, "Amjad Ali", "Sher Ali", "16101-1234569-3")))  # fmt: skip
    assert [row.draft.belt_no for row in reading.rows] == ["1234", "56"]


def test_a_nominees_number_is_never_taken_for_the_persons(sheet, read):
    reading = read(sheet(("Name", "Father Name", "Rank", "Nominee CNIC"), ("Gul", "Zar Khan", "FC", "16101-1234567-1")))
    assert reading.rows[0].draft.cnic is None
    assert [(column.letter, column.heading, column.filled) for column in reading.sheets[0].unmapped] == [
        ("D", "Nominee CNIC", 1)
    ]


def test_every_column_with_data_that_nothing_is_taken_from_is_named(sheet, read):
    headings = ("Name", "CNIC", "Caste", None, "Height")
    reading = read(sheet(headings, ("Gul Khan", "16101-1234567-1", "Yousafzai", "x9", None)))
    assert [(column.letter, column.example) for column in reading.sheets[0].unmapped] == [
        ("C", "Yousafzai"),
        ("D", "x9"),
    ]
    assert [note.column for note in reading.notes if note.code == "column_not_taken"] == ["C", "D"]


def test_first_and_last_names_are_one_name(sheet, read):
    headings = ("First Name", "Last Name", "Father Name", "CNIC")
    reading = read(sheet(headings, ("Gul", "Khan", "Zar Khan", "16101-1234567-1")))
    assert reading.rows[0].draft.name == "Gul Khan"
    assert reading.sheets[0].unmapped == ()


@pytest.mark.parametrize(
    ("heading", "cell", "first", "second"),
    [
        ("CNIC / Mobile No", "16101-1234567-1 / 0300-1234567", ("cnic", "1610112345671"), ("mobile", "0300-1234567")),
        ("Mobile & CNIC", "03001234567\n1610112345671", ("cnic", "1610112345671"), ("mobile", "0300-1234567")),
    ],
)
def test_one_column_of_two_numbers_is_taken_apart(sheet, read, heading, cell, first, second):
    draft = read(sheet(("Name", "Rank", "Belt No", heading), ("Gul Khan", "FC", 12, cell))).rows[0].draft
    assert [getattr(draft, name) for name, _value in (first, second)] == [first[1], second[1]]


def test_one_column_of_two_dates_is_taken_apart(sheet, read):
    reading = read(
        sheet(("Name", "Rank", "CNIC", "DOB & DOA"), ("Gul", "FC", "16101-1234567-1", "25.02.1990 / 15.03.2010"))
    )
    draft = reading.rows[0].draft
    assert (draft.born_on.isoformat(), draft.enlisted_on.isoformat()) == ("1990-02-25", "2010-03-15")


def test_name_and_cnic_are_enough(sheet, read):
    assert len(read(sheet(("Name", "CNIC"), ("Gul Khan", "16101-1234567-1"))).rows) == 1


def test_one_column_cannot_be_chosen_for_two_fields(sheet, read):
    with pytest.raises(Refused) as refused:
        read(sheet(("Name", "CNIC"), ("Gul Khan", "16101-1234567-1")), choice={"name": "A", "father_name": "A"})
    assert refused.value.code == "mapping_column_twice"
