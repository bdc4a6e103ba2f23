"""Columns that hold two things."""

from __future__ import annotations

import pytest

from kpdesk.base.problems import Severity
from kpdesk.roster.fields import Field
from kpdesk.workbooks.grid import Merge

CNIC = "16101-1234567-1"


@pytest.fixture
def one(read, sheet):
    """The first person of a sheet with these headings and cells."""

    def make(headings, cells):
        return read(sheet(headings, cells, (*cells[:-1], "17101-1234567-1"))).rows[0]

    return make


@pytest.mark.parametrize(
    ("cell", "name", "father", "rank", "belt"),
    [
        ("Gul Khan s/o Zar Khan", "Gul Khan", "Zar Khan", "", ""),
        ("Gul Khan S/O: Zar Khan", "Gul Khan", "Zar Khan", "", ""),
        ("Gul Bibi D/O Zar Khan", "Gul Bibi", "Zar Khan", "", ""),
        ("گل خان ولد زر خان", "گل خان", "زر خان", "", ""),
        ("HC Ali No. 56/FRP", "Ali", "", "HC", "56/FRP"),
        ("Constable Gul Khan No. 1234", "Gul Khan", "", "CONST", "1234"),
        ("FC/1234 Gul Khan s/o Zar Khan", "Gul Khan", "Zar Khan", "CONST", "1234"),
        ("No. 1234 FC Gul Khan", "Gul Khan", "", "CONST", "1234"),
        ("Gul Khan (HC)", "Gul Khan", "", "HC", ""),
        ("Zia-ur-Rehman SI", "Zia-ur-Rehman", "", "SI", ""),
        ("Head Constable Noor Jan 45", "Noor Jan", "", "HC", "45"),
        ("Gul Khan No.1042 s/o Zar Khan", "Gul Khan", "Zar Khan", "", "1042"),
        ("Muhammad Ali, Shah", "Muhammad Ali, Shah", "", "", ""),
        ("M. Yousaf", "M. Yousaf", "", "", ""),
        ("Sher (Late)", "Sher (Late)", "", "", ""),
    ],
)
def test_a_name_with_more_in_its_cell_is_taken_apart(one, cell, name, father, rank, belt):
    draft = one(("Name", "Mobile", "CNIC"), (cell, None, CNIC)).draft

    assert (draft.name, draft.father_name, draft.rank, draft.belt_no) == (name, father, rank, belt)


@pytest.mark.parametrize("cell", ["FC 1234", "FC/1234", "FC-1234", "F.C. 1234", "Constable No. 1234", "FC No.1234"])
@pytest.mark.parametrize("heading", ["Rank", "Rank & No", "Belt No"])
def test_rank_and_belt_number_in_one_column_are_taken_apart(one, cell, heading):
    draft = one(("Name", "Father Name", heading, "CNIC"), ("Gul Khan", "Zar Khan", cell, CNIC)).draft

    assert (draft.rank, draft.belt_no) == ("CONST", "1234")


def test_a_joined_column_is_said_once(read, sheet):
    headings = ("Name & Father Name", "Rank", "CNIC")

    reading = read(sheet(headings, ("Gul s/o Zar", "FC", CNIC), ("Ali s/o Din", "FC", "17101-1234567-1")))

    assert [(note.code, note.field, note.column) for note in reading.notes] == [
        ("column_taken_apart", "father_name", "A")
    ]


def test_a_part_that_its_own_column_contradicts_is_doubtful_and_that_column_stands(one):
    row = one(("Name", "Father Name", "Rank", "CNIC"), ("ASI Gul Khan", "Zar Khan", "HC", CNIC))

    assert (row.draft.name, row.draft.rank) == ("Gul Khan", "HC")
    assert [(problem.code, problem.severity) for problem in row.problems] == [("said_two_ways", Severity.DOUBTFUL)]


def test_a_part_that_its_own_column_repeats_is_no_doubt(one):
    row = one(("Name", "Belt No", "Rank", "CNIC"), ("HC Gul Khan No. 0042", "42", "H/C", CNIC))

    assert (row.draft.name, row.draft.rank, row.draft.belt_no) == ("Gul Khan", "HC", "42")
    assert row.problems == ()


def test_a_merged_block_counts_for_every_row_under_it(read, sheet):
    page = sheet(
        ("Name", "Father Name", "CNIC", "Domicile", "Posting"),
        ("Gul Khan", "Zar Khan", CNIC, "Mardan", "PS City"),
        ("Ali Khan", "Din Khan", "17101-1234567-1", None, None),
        ("Noor Jan", "Sher Ali", "17101-1234568-1", None, None),
        merges=(Merge(2, 3, 4, 3), Merge(2, 4, 3, 4)),
    )

    rows = read(page).rows

    assert [row.draft.domicile for row in rows] == ["Mardan"] * 3
    assert [row.draft.posting for row in rows] == ["PS City", "PS City", ""]


def test_a_merged_name_is_never_given_to_the_next_person(read, sheet):
    page = sheet(
        ("Name", "Father Name", "CNIC"),
        ("Gul Khan", "Zar Khan", CNIC),
        (None, "Din Khan", "17101-1234567-1"),
        merges=(Merge(2, 0, 3, 0),),
    )

    assert [problem.code for problem in read(page).rows[1].problems] == ["name_missing"]


def test_a_sheet_that_goes_on_without_headings_is_read_with_those_before_it(read, sheet):
    first = sheet(("Name", "Father Name", "CNIC"), ("Gul Khan", "Zar Khan", CNIC), name="Page 1")
    second = sheet(("Ali Khan", "Din Khan", "17101-1234567-1"), name="Page 2")

    reading = read(first, second)

    assert [(row.sheet, row.row, row.draft.name) for row in reading.rows] == [
        ("Page 1", 2, "Gul Khan"),
        ("Page 2", 1, "Ali Khan"),
    ]
    assert [note.code for note in reading.notes] == ["sheet_continued"]


def test_a_sheet_without_any_heading_row_loses_nobody_when_its_columns_are_named(read, sheet):
    page = sheet(("Gul Khan", "Zar Khan", CNIC), ("Ali Khan", "Din Khan", "17101-1234567-1"))

    reading = read(page, choice={"name": "A", "father_name": "B", "cnic": "C"})

    assert [row.draft.name for row in reading.rows] == ["Gul Khan", "Ali Khan"]
    assert reading.columns[Field.CNIC].confidence == 1.0


def test_people_of_a_sheet_named_after_a_station_are_posted_there(read, sheet):
    page = sheet(("Name", "Father Name", "CNIC"), ("Gul Khan", "Zar Khan", CNIC), name="PS CITY")

    reading = read(page)

    assert reading.rows[0].draft.posting == "PS City"
    assert [note.code for note in reading.notes] == ["posting_from_sheet"]


def test_an_initial_behind_a_name_is_no_rank(sheet, read):
    row = read(sheet(("Name", "Father Name", "CNIC"), ("Gul Khan C", "Zar Khan", "16101-1234567-1"))).rows[0]

    assert (row.draft.name, row.draft.rank) == ("Gul Khan C", "")
