"""Where headings stand, which rows are people, and what the others are."""

from __future__ import annotations

from datetime import date

import pytest

from kpdesk.base.errors import Refused
from kpdesk.roster.fields import Field
from kpdesk.roster.header import find_header
from kpdesk.roster.table import Reason
from kpdesk.workbooks.grid import Merge

HEADINGS = ("S.No", "Name", "Father Name", "CNIC", "Belt No")
GUL = (1, "Gul Zaman", "Zar Khan", "16101-1234567-1", 1042)
AMIR = (2, "Amir Shah", "Wali Khan", "16101-7654321-3", 1043)


def names(reading):
    return [row.draft.name for row in reading.rows]


def test_titles_above_the_headings_are_passed_over(sheet, read):
    page = sheet(("OFFICE OF THE DPO",), ("NOMINAL ROLL AS ON 01.11.2026",), (), HEADINGS, GUL, AMIR)

    reading = read(page)

    assert names(reading) == ["Gul Zaman", "Amir Shah"]
    assert [row.row for row in reading.rows] == [5, 6]


def test_a_heading_of_two_rows_is_read_together(sheet):
    upper = ("S#", "Name", "CNIC", "Date of", None, "Belt")
    lower = (None, None, None, "Birth", "Enlistment", None)

    header = find_header(sheet(upper, lower, (1, "Gul", "16101-1234567-1", "14.03.1990", "01.05.2012", 1042)))

    assert header is not None
    assert header.headings == ("S#", "Name", "CNIC", "Date of Birth", "Date of Enlistment", "Belt")


def test_a_merged_upper_heading_reaches_as_far_as_its_merge(sheet):
    upper = ("Name", "CNIC", "Date of", None, "Belt")
    lower = (None, None, "Birth", "Posting", "No")

    header = find_header(sheet(upper, lower, merges=(Merge(1, 2, 1, 3),)))

    assert header is not None
    assert header.headings[2:] == ("Date of Birth", "Date of Posting", "Belt No")


def test_headings_sections_totals_and_signatures_are_named_and_left_out(sheet, read):
    page = sheet(
        HEADINGS, ("PS CITY (42)",), GUL, (), HEADINGS, ("PS HOTI",), AMIR, (3,), (None, "TOTAL", 2),
        (None, "Prepared by: EC"), (None, None, None, "District Police Officer, Mardan"),
    )  # fmt: skip

    reading = read(page)

    assert names(reading) == ["Gul Zaman", "Amir Shah"]
    assert [(row.row, row.reason) for row in reading.left_out] == [
        (2, Reason.SECTION), (5, Reason.HEADING), (6, Reason.SECTION), (8, Reason.NUMBER_ONLY), (9, Reason.TOTAL),
        (10, Reason.SIGNATURE), (11, Reason.SIGNATURE),
    ]  # fmt: skip


def test_the_section_gives_the_posting_where_no_column_does(sheet, read):
    reading = read(sheet(HEADINGS, ("PS CITY (42)",), GUL, ("PS Hoti",), AMIR))

    assert [row.draft.posting for row in reading.rows] == ["PS City", "PS Hoti"]


def test_a_person_without_numbers_is_not_mistaken_for_a_section(sheet, read):
    reading = read(sheet(HEADINGS, GUL, (2, "Amir Shah"), (3, "Noor Jan", "Sher Ali")))

    assert names(reading) == ["Gul Zaman", "Amir Shah", "Noor Jan"]
    assert reading.rows[1].problems[0].code == "identity_missing"


def test_a_number_without_a_name_is_refused_and_not_dropped(sheet, read):
    reading = read(sheet(HEADINGS, GUL, (2, None, None, "16101-7654321-3", None)))

    assert [problem.code for problem in reading.rows[1].problems] == ["name_missing"]


def test_a_hidden_row_is_named_and_left_out_unless_asked_for(sheet, read):
    page = sheet(HEADINGS, GUL, AMIR, hidden_rows=frozenset({3}))

    assert names(read(page)) == ["Gul Zaman"]
    assert [(row.row, row.reason) for row in read(page).left_out] == [(3, Reason.HIDDEN)]
    assert names(read(page, include_hidden=True)) == ["Gul Zaman", "Amir Shah"]


def test_sheets_of_one_shape_are_taken_together_and_others_named(sheet, read):
    city, hoti = sheet(HEADINGS, GUL, name="PS City"), sheet(HEADINGS, AMIR, name="PS Hoti")
    notes, gone = sheet(("remember to ask",), name="Notes"), sheet(HEADINGS, GUL, name="Old", hidden=True)

    reading = read(city, hoti, notes, gone)

    assert [(row.sheet, row.draft.name) for row in reading.rows] == [("PS City", "Gul Zaman"), ("PS Hoti", "Amir Shah")]
    assert {(note.code, note.sheet) for note in reading.notes} == {
        ("sheet_without_headings", "Notes"),
        ("sheet_hidden", "Old"),
        ("posting_from_sheet", "PS City"),
        ("posting_from_sheet", "PS Hoti"),
    }


def test_one_sheet_is_taken_by_its_name(sheet, read):
    city, hoti = sheet(HEADINGS, GUL, name="PS City"), sheet(HEADINGS, AMIR, name="PS Hoti")

    assert names(read(city, hoti, sheet="ps hoti")) == ["Amir Shah"]
    with pytest.raises(Refused) as caught:
        read(city, hoti, sheet="PS Saddar")
    assert caught.value.code == "sheet_not_found"


@pytest.mark.parametrize(
    ("rows", "code"), [([("a", "b"), (1, 2)], "headings_not_recognised"), ([HEADINGS], "roll_without_people")]
)
def test_a_file_without_a_roll_is_refused(sheet, read, rows, code):
    with pytest.raises(Refused) as caught:
        read(sheet(*rows))

    assert caught.value.code == code


def test_a_posting_that_is_merged_over_rows_is_filled_down(sheet, read):
    page = sheet(
        (*HEADINGS, "Posting"), (*GUL, "PS City"), (*AMIR, None), merges=(Merge(2, 5, 3, 5),)
    )  # fmt: skip

    assert [row.draft.posting for row in read(page).rows] == ["PS City", "PS City"]


def test_a_remembered_mapping_serves_the_next_file_with_the_same_headings(sheet, read):
    page = sheet(("Name", "Father Name", "CNIC", "Remarks"), ("Gul", "Zar", "16101-1234567-1", "0319-2715087"))
    first = read(page)

    again = read(page, remembered={first.headings_digest: {"mobile": {"column": "D"}}})

    assert Field.MOBILE not in first.columns
    assert again.rows[0].draft.mobile == "0319-2715087"


def test_without_any_known_heading_a_mapping_still_reads_the_sheet(sheet, read):
    page = sheet(("LIST",), ("Who", "Papa", "Card"), ("Gul Zaman", "Zar Khan", "16101-1234567-1"))

    reading = read(page, choice={"name": "Who", "father": "B", "cnic": "C"})

    assert [(row.row, row.draft.name, row.draft.cnic) for row in reading.rows] == [(3, "Gul Zaman", "1610112345671")]


def test_truth_values_are_never_numbers(sheet, read):
    reading = read(sheet(HEADINGS, GUL, (2, "Amir Shah", "Wali", "16101-7654321-3", True)))

    assert reading.rows[1].draft.belt_no == "TRUE"


def test_an_urdu_name_goes_to_its_own_field_too(sheet, read):
    draft = read(sheet(HEADINGS, (1, "امیر گل", "ولی زمان", "16101-1234567-1", 1042))).rows[0].draft

    assert (draft.name, draft.name_urdu, draft.father_name_urdu) == ("امیر گل", "امیر گل", "ولی زمان")


def test_findings_name_sheet_row_column_and_reason(sheet, read):
    page = sheet((*HEADINGS, "Date of Birth"), (*GUL, date(1990, 3, 14)), (*AMIR, "31.02.2026"), name="PS City")

    problem = read(page).rows[1].problems[0]

    assert (problem.sheet, problem.row, problem.column, problem.code) == ("PS City", 3, "F", "date_not_possible")
    assert problem.values["text"] == "31.02.2026"


@pytest.mark.parametrize("sign", ["-do-", "do", "DITTO", '"', "〃", "ایضاً", "as above"])
def test_a_ditto_mark_repeats_what_stands_above_where_that_can_be_the_same(sheet, read, sign):
    page = sheet((*HEADINGS, "Rank", "Posting"), (*GUL, "HC", "PS City"), (*AMIR, sign, sign))

    rows = read(page).rows

    assert [(row.draft.rank, row.draft.posting) for row in rows] == [("HC", "PS City")] * 2
    assert rows[1].problems == ()


def test_a_ditto_mark_with_nothing_above_or_for_a_name_is_told(sheet, read):
    page = sheet((*HEADINGS, "Posting"), (*GUL, "-do-"), (2, "Amir Shah", "-do-", "16101-7654321-3", 1043, "PS Hoti"))

    rows = read(page).rows

    assert [[(p.code, p.field) for p in row.problems] for row in rows] == [
        [("ditto_not_possible", "posting")], [("ditto_not_possible", "father_name")],
    ]  # fmt: skip


def test_a_father_on_a_line_of_his_own_belongs_to_the_person_above_and_is_no_posting(sheet, read):
    page = sheet(("S.No", "Name", "CNIC"), (1, "Gul Zaman", "16101-1234567-1"), (None, "S/O Zar Khan"),
                 (2, "Amir Shah", "16101-7654321-3"), (None, "s/o Wali Khan"))  # fmt: skip

    rows = read(page).rows

    assert [(row.draft.name, row.draft.father_name, row.draft.posting) for row in rows] == [
        ("Gul Zaman", "Zar Khan", ""), ("Amir Shah", "Wali Khan", ""),
    ]  # fmt: skip


def test_a_row_that_numbers_the_columns_is_a_heading(sheet, read):
    reading = read(sheet(HEADINGS, (1, 2, 3, 4, 5), GUL))

    assert names(reading) == ["Gul Zaman"]
    assert [(row.row, row.reason) for row in reading.left_out] == [(2, Reason.HEADING)]


@pytest.mark.parametrize("section", ["HEAD CONSTABLES", "Inspectors (12)", "ASI", "CONSTABLES (FC)"])
def test_a_section_that_is_a_rank_is_no_posting(sheet, read, section):
    assert read(sheet(HEADINGS, (section,), GUL)).rows[0].draft.posting == ""


def test_a_second_list_beside_the_first_is_named_and_not_lost_in_silence(sheet, read):
    reading = read(sheet(("Name", "CNIC", None, "Name", "CNIC"),
                         ("Gul Zaman", "16101-1234567-1", None, "Amir Shah", "16101-7654321-3")),
                   choice={"name": "A", "cnic": "B"})  # fmt: skip

    assert names(reading) == ["Gul Zaman"]
    assert [(note.code, note.column) for note in reading.notes] == [
        ("column_said_twice", "D"), ("column_said_twice", "E"),
    ]  # fmt: skip
