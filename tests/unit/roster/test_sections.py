"""Lines between the people of a roll: places, ranks, states and remarks."""

from __future__ import annotations

import pytest

from kpdesk.base.problems import Severity
from kpdesk.roster.said_questions import settle_said
from kpdesk.roster.sections import Says, section_of
from kpdesk.roster.table import Reason

HEADINGS = ("S.No", "Rank", "Name", "Father Name", "CNIC")
GUL = (1, "FC", "Gul Khan", "Zar Khan", "16101-1234567-1")
AMJAD = (2, "HC", "Amjad Ali", "Sher Ali", "16101-1234569-3")


def postings(reading):
    return [row.draft.posting for row in reading.rows]


@pytest.mark.parametrize(
    ("text", "says", "value"),
    [
        ("PS CITY (12)", Says.PLACE, "PS City"),
        ("PS City - 2", Says.PLACE, "PS City"),
        ("Strength of PS City: 2", Says.PLACE, "PS City"),
        ("Nominal Roll of PS HOTI", Says.PLACE, "PS Hoti"),
        ("تھانہ ہوتی - ۶", Says.PLACE, "تھانہ ہوتی"),
        ("Check Post No. 5", Says.PLACE, "Check Post No. 5"),
        ("CIA STAFF", Says.PLACE, "CIA Staff"),
        ("UNDER SUSPENSION (3)", Says.SERVICE, "suspended"),
        ("On Leave", Says.DUTY, "earned_leave"),
        ("HEAD CONSTABLES (40)", Says.RANK, "HC"),
        ("SHO: Inspector Gul Khan", Says.REMARK, "SHO: Inspector Gul Khan"),
        ("Vacant", Says.REMARK, "Vacant"),
        ("OFFICE OF THE DISTRICT POLICE OFFICER", Says.REMARK, "OFFICE OF THE DISTRICT POLICE OFFICER"),
        ("Police Station wise nominal roll", Says.UNCLEAR, "Police Station wise nominal roll"),
        ("MOBILE SQUAD", Says.UNCLEAR, "Mobile Squad"),
    ],
)
def test_a_line_is_a_place_a_rank_a_state_or_a_remark(ranks, text, says, value):
    section = section_of(text, ranks)
    assert (section.says, section.value) == (says, value)


def test_a_known_posting_is_a_place_whatever_it_is_called(ranks):
    assert section_of("MOBILE SQUAD (4)", ranks, {"mobilesquad"}).says is Says.PLACE


@pytest.mark.parametrize(
    "line", ["SHO: Inspector Gul Khan", "Vacant", "Transferred to Swabi vide OB No. 123 dated 12.03.2026"]
)
def test_a_remark_between_people_leaves_them_where_they_stand(sheet, read, line):
    reading = read(sheet(HEADINGS, ("PS CITY",), GUL, (None, None, line), AMJAD))
    assert postings(reading) == ["PS City", "PS City"]
    assert [left.text for left in reading.left_out if left.reason is Reason.SECTION] == ["PS CITY"]
    assert [left.reason for left in reading.left_out if left.row == 4] == [Reason.REMARK]


def test_the_whole_of_a_long_section_is_the_posting(sheet, read):
    name = "Police Station Sheikh Maltoon Town including attached check posts"
    assert postings(read(sheet(HEADINGS, (name,), GUL))) == [name]


def test_the_title_above_the_headings_gives_the_first_station(sheet, read):
    reading = read(sheet(("Nominal Roll of PS CITY",), HEADINGS, GUL, (), ("PS HOTI",), HEADINGS, AMJAD))
    assert postings(reading) == ["PS City", "PS Hoti"]


def test_a_letterhead_is_no_posting(sheet, read):
    reading = read(sheet(("OFFICE OF THE DISTRICT POLICE OFFICER",), ("NOMINAL ROLL",), HEADINGS, GUL))
    assert postings(reading) == [""]


def test_a_state_in_place_of_a_section_is_the_state_of_those_below(sheet, read):
    reading = read(sheet(HEADINGS, ("PS CITY",), GUL, ("UNDER SUSPENSION",), AMJAD))
    assert [(row.draft.posting, row.draft.service_state) for row in reading.rows] == [
        ("PS City", ""),
        ("", "suspended"),
    ]
    assert [note.code for note in reading.notes] == ["state_from_section"]


def test_a_state_above_people_counts_beside_a_column_of_postings_too(sheet, read):
    headings = (*HEADINGS, "Posting")
    reading = read(sheet(headings, (*GUL, "PS City"), ("DISMISSED",), (*AMJAD, "PS Hoti")))
    assert [(row.draft.posting, row.draft.service_state) for row in reading.rows] == [
        ("PS City", ""),
        ("PS Hoti", "dismissed"),
    ]


@pytest.mark.parametrize(("answer", "state"), [("take", "earned_leave"), ("leave", "")])
def test_a_state_among_the_names_is_asked_about(sheet, read, today, answer, state):
    reading = read(sheet(HEADINGS, ("PS CITY",), GUL, (None, None, "On leave"), AMJAD))
    settled = settle_said(reading.rows, {}, today)
    (question,) = settled.questions
    assert [row.worst for row in settled.rows] == [None, Severity.DOUBTFUL]
    (_gul, amjad) = settle_said(reading.rows, {question.id: answer}, today).rows
    assert (amjad.draft.duty_state, amjad.draft.posting, amjad.worst) == (state, "PS City", None)


@pytest.mark.parametrize(("answer", "posting"), [("place", "Mobile Squad"), ("remark", "PS City")])
def test_a_line_that_may_be_a_place_is_asked_about_once(sheet, read, today, answer, posting):
    reading = read(sheet(HEADINGS, ("PS CITY",), GUL, ("MOBILE SQUAD",), AMJAD))
    settled = settle_said(reading.rows, {}, today)
    assert [(question.id, len(question.rows)) for question in settled.questions] == [("section:mobilesquad", 1)]
    rows = settle_said(reading.rows, {"section:mobilesquad": answer}, today).rows
    assert [row.draft.posting for row in rows] == ["PS City", posting]
    assert not any(row.worst for row in rows)


def test_people_below_a_rank_have_it_where_no_column_has(sheet, read):
    gul, amjad = (1, "Gul Khan", "Zar Khan", "16101-1234567-1"), (2, "Amjad Ali", "Sher Ali", "16101-1234569-3")
    headings = ("S.No", "Name", "Father Name", "CNIC")
    reading = read(sheet(headings, ("HEAD CONSTABLES",), ("PS CITY",), gul, ("CONSTABLES",), ("PS HOTI",), amjad))
    assert [(row.draft.rank, row.draft.posting) for row in reading.rows] == [("HC", "PS City"), ("CONST", "PS Hoti")]


def test_sheets_named_after_ranks_give_them(sheet, read):
    headings = ("S.No", "Name", "Father Name", "CNIC")
    reading = read(sheet(headings, (1, "Gul Khan", "Zar Khan", "16101-1234567-1"), name="HCs"))
    assert reading.rows[0].draft.rank == "HC"
    assert "rank_from_sheet" in [note.code for note in reading.notes]
