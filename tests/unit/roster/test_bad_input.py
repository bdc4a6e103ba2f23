"""Rolls that are wrong on purpose: every wrong cell is named with its place, every right row is taken."""

from __future__ import annotations

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kpdesk.base.errors import Broken, Refused
from kpdesk.roster.importing import read_roll
from kpdesk.roster.plan import Verdict, make_plan
from kpdesk.roster.texts import is_blank
from kpdesk.workbooks.grid import Sheet

HEADINGS = ("Name", "Father Name", "CNIC", "Personnel No", "Date of Birth", "Mobile")
RIGHT = ("Gul Zaman", "Zar Khan", "16101-1234567-1", "00467023", "14.03.1990", "0319-2715087")


def with_cell(column, value):
    return (*RIGHT[:column], value, *RIGHT[column + 1 :])


@pytest.mark.parametrize(
    ("column", "value", "code"),
    [
        (0, "A" * 32_000, "text_too_long"),
        (0, "Gul\x07Zaman", "text_has_control"),
        (0, "Gul\u0000", "text_has_control"),
        (0, "????", "text_lost"),
        (1, "B" * 32_000, "text_too_long"),
        (0, "ÇÑÓ Îæä", "text_not_unicode"),
        (0, "Ú¯Ù„ Ø®Ø§Ù†", "text_not_unicode"),
        (0, "\ue012\ue013\ue014", "text_not_unicode"),
        (1, "-do-", "ditto_not_possible"),
        (2, "1.61E+12", "cnic_scientific"),
        (2, "161011234567", "cnic_wrong_length"),
        (2, "9" * 32_000, "cnic_wrong_length"),
        (3, "4.7E+05", "personnel_not_understood"),
        (4, "31.02.2026", "date_not_possible"),
        (4, "x" * 32_000, "date_unreadable"),
        (5, "0" * 32_000, "mobile_not_understood"),
    ],
)
def test_a_wrong_cell_is_named_with_its_place(sheet, read, column, value, code):
    row = read(sheet(HEADINGS, RIGHT, with_cell(column, value))).rows[1]

    assert [(p.code, p.row, p.column, p.sheet) for p in row.problems if p.code == code] == [
        (code, 3, "ABCDEF"[column], "Roll")
    ]
    assert all(len(str(shown)) <= 40 for problem in row.problems for shown in problem.values.values())


def test_direction_marks_are_taken_off_and_change_nothing(sheet, read):
    marked = tuple(f"\u202b{cell}\u200f" for cell in RIGHT)

    plain, other = read(sheet(HEADINGS, RIGHT)).rows[0], read(sheet(HEADINGS, marked)).rows[0]

    assert other.draft == plain.draft
    assert other.problems == ()


@pytest.mark.parametrize("text", ["=1+1 Khan", "+Gul", "@Gul Zaman", "-Gul Zaman"])
def test_text_that_looks_like_a_formula_is_only_text(sheet, read, text):
    assert read(sheet(HEADINGS, with_cell(0, text))).rows[0].draft.name == text


def test_a_name_of_32000_signs_in_a_real_workbook_is_refused_and_its_neighbour_taken(tmp_path, ranks, today):
    book = openpyxl.Workbook()
    for row in (HEADINGS, RIGHT, ("A" * 32_000, "Wali", "16101-7654321-3", "00467024", "15.04.1988", None)):
        book.active.append(row)
    book.save(tmp_path / "roll.xlsx")

    plan = make_plan(read_roll(tmp_path / "roll.xlsx", ranks, today).rows, [], ranks)

    assert [row.verdict for row in plan.rows] == [Verdict.NEW, Verdict.REFUSED]
    assert {(problem.row, problem.column) for problem in plan.rows[1].problems} == {(3, "A")}


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"<html></html>", b"\x00" * 100]
)
def test_a_file_that_is_no_roll_is_refused_without_a_traceback(tmp_path, ranks, today, data):
    path = tmp_path / "roll.xlsx"
    path.write_bytes(data)

    with pytest.raises((Refused, Broken)):
        read_roll(path, ranks, today)


cells = st.one_of(
    st.none(), st.text(max_size=12), st.integers(), st.floats(), st.booleans(), st.dates(), st.datetimes(), st.times(),
    st.sampled_from([*RIGHT, *HEADINGS, "-", "TOTAL", "1.61E+12", "31.02.2026", "PS CITY (42)"]),
)  # fmt: skip


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None, max_examples=60
)
@given(st.lists(st.tuples(*[cells] * 6), min_size=1, max_size=12))
def test_no_row_of_any_sheet_is_lost_or_silently_wrong(ranks, read, rows):
    reading = read(Sheet("Roll", (HEADINGS, RIGHT, *rows)))
    plan = make_plan(reading.rows, [], ranks)

    told = {row.incoming.row for row in plan.rows} | {row.row for row in reading.left_out}
    blank = {number for number, row in enumerate(rows, start=3) if all(map(is_blank, row))}

    assert set(range(2, len(rows) + 3)) - told <= blank
    for row in plan.having(Verdict.NEW):
        draft = row.incoming.draft
        assert draft.name
        assert draft.cnic is None or len(draft.cnic) == 13
