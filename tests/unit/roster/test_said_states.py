"""Notes beside names, postings, dates and ranks; states in remarks; names that are words for ranks."""

from __future__ import annotations

import pytest

from kpdesk.base.problems import Severity
from kpdesk.roster.export import COLUMNS
from kpdesk.roster.numberless import settle_numberless
from kpdesk.roster.said_questions import settle_said

HEADINGS = ("S.No", "Name", "Father Name", "Rank", "CNIC", "Posting")
AMJAD = (2, "Amjad Ali", "Sher Ali", "HC", "16101-1234569-3", "PS Hoti")


def first(reading):
    return reading.rows[0].draft


def codes(row):
    return [problem.code for problem in row.problems]


@pytest.mark.parametrize(
    ("name", "posting", "clean", "place", "field", "state"),
    [
        ("Gul Khan (under suspension)", "PS City", "Gul Khan", "PS City", "service_state", "suspended"),
        ("Gul Khan - Absent", "PS City", "Gul Khan", "PS City", "duty_state", "absent"),
        ("Gul Khan", "PS City on leave", "Gul Khan", "PS City", "duty_state", "earned_leave"),
        ("Gul Khan", "PS City (attached to CTD)", "Gul Khan", "PS City", "duty_state", "attached"),
        ("Gul Khan", "PP Mangah/ on course", "Gul Khan", "PP Mangah", "duty_state", "on_course"),
    ],
)
def test_a_state_behind_a_value_is_split_off_and_asked_about(
    sheet, read, today, name, posting, clean, place, field, state
):
    reading = read(sheet(HEADINGS, (1, name, "Zar Khan", "FC", "16101-1234567-1", posting), AMJAD))
    assert (first(reading).name, first(reading).posting) == (clean, place)
    assert [row.worst for row in reading.rows] == [Severity.DOUBTFUL, None]
    (question,) = settle_said(reading.rows, {}, today).questions
    taken, left = (settle_said(reading.rows, {question.id: answer}, today).rows[0] for answer in ("take", "leave"))
    assert (getattr(taken.draft, field), getattr(left.draft, field)) == (state, "")
    assert not taken.worst


def test_a_remark_that_is_a_state_is_asked_about(sheet, read, today):
    reading = read(sheet((*HEADINGS, "Remarks"), (1, "Gul", "Zar", "FC", "16101-1234567-1", "PS City", "Dismissed"),
                         (*AMJAD, "good worker")))  # fmt: skip
    assert [question.id for question in settle_said(reading.rows, {}, today).questions] == [
        "state_said:service_state:dismissed"
    ]


def test_duties_in_a_column_of_states_are_duties(sheet, read):
    reading = read(sheet((*HEADINGS, "Status"), (1, "Gul Khan", "Zar", "FC", "16101-1234567-1", "PS City", "Suspended"),
                         (*AMJAD, "On Leave")))  # fmt: skip
    assert [(row.draft.service_state, row.draft.duty_state) for row in reading.rows] == [
        ("suspended", ""), ("", "earned_leave"),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["Driver Khan", "حوالدار خان", "سپاہی گل", "Constable Khan", "C Rehman"])
def test_a_name_that_is_a_word_for_a_rank_stays_whole_beside_a_rank(sheet, read, name):
    reading = read(sheet(HEADINGS, (1, name, "Zar Khan", "DC", "16101-1234567-1", "PS City"), AMJAD))
    assert (first(reading).name, first(reading).rank, reading.rows[0].worst) == (name, "DC", None)


def test_ranks_that_most_names_bear_are_taken_off_beside_a_rank_too(sheet, read):
    reading = read(sheet(HEADINGS, (1, "FC Gul Khan", "Zar Khan", "FC", "16101-1234567-1", "PS City"),
                         (2, "HC Amjad Ali", "Sher Ali", "HC", "16101-1234569-3", "PS Hoti")))  # fmt: skip
    assert [row.draft.name for row in reading.rows] == ["Gul Khan", "Amjad Ali"]


def test_an_export_of_this_program_is_never_taken_apart(sheet, read):
    headings = tuple(column.title for column in COLUMNS)
    values = {
        "S.No": 1,
        "Name": "Driver Khan (on leave)",
        "CNIC": "16101-1234567-1",
        "Present Posting": "PS City on leave",
    }
    draft = first(read(sheet(headings, tuple(values.get(heading) for heading in headings))))
    assert (draft.name, draft.rank, draft.posting) == ("Driver Khan (on leave)", "", "PS City on leave")


@pytest.mark.parametrize(
    ("name", "father", "want"),
    [
        ("Nasreen Bibi W/O Akbar Khan", None, ""),
        ("Nasreen Bibi", "W/O Akbar Khan", ""),
        ("Gul", "S/o: Zar Khan", "Zar Khan"),
    ],
)
def test_a_husband_is_no_father_and_a_label_is_no_name(sheet, read, name, father, want):
    reading = read(sheet(HEADINGS, (1, name, father, "LC", "16101-1234567-2", "PS City"), AMJAD))
    assert first(reading).father_name == want
    assert ("husband_not_father" in codes(reading.rows[0])) is (want == "")
    assert reading.rows[0].worst in (None, Severity.NOTE)


def test_remarks_behind_dates_and_before_ranks_are_named(sheet, read):
    headings = ("Name", "Rank", "CNIC", "Date of Enlistment")
    reading = read(sheet(headings, ("Gul Khan", "Offg: SI", "16101-1234567-1", "15.03.2010 (OB 233)")))
    assert (first(reading).rank, first(reading).enlisted_on.isoformat()) == ("SI", "2010-03-15")
    assert sorted(codes(reading.rows[0])) == ["date_has_remark", "rank_officiating"]


@pytest.mark.parametrize("nothing", [0, "0", "Nil", "N/A", "-"])
def test_zero_stands_for_nothing_where_no_zero_can_be(sheet, read, nothing):
    headings = ("Name", "CNIC", "P.No", "DOB", "Mobile")
    row = read(sheet(headings, ("Gul Khan", "16101-1234567-1", nothing, nothing, nothing))).rows[0]
    assert (row.draft.personnel_no, row.draft.born_on, row.draft.mobile, row.worst) == (None, None, "", None)


def test_one_slip_leaves_the_order_of_a_column_of_dates(sheet, read):
    days = ("25.02.1990", "26.03.1991", "27.04.1990", "12.13.1990", "03.09.1988", "28.05.1991", "05.06.1992")
    rows = [(f"Gul {'abcdefg'[n]}", f"16101-123456{n}-1", day) for n, day in enumerate(days)]
    reading = read(sheet(("Name", "CNIC", "Date of Birth"), *rows))
    assert [row.worst for row in reading.rows] == [None, None, None, Severity.REFUSED, None, None, None]


def test_people_without_any_number_are_asked_about_once(sheet, read):
    reading = read(sheet(("Name", "Father Name", "Rank"), ("Gul Khan", "Zar Khan", "FC"), ("Amjad", "Sher Ali", "HC")))
    (question,) = settle_numberless(reading.rows, {}).questions
    assert (question.id, len(question.rows)) == ("no_numbers", 2)
    assert not any(row.worst for row in settle_numberless(reading.rows, {"no_numbers": "take"}).rows)
    assert all(row.worst for row in settle_numberless(reading.rows, {"no_numbers": "leave"}).rows)
