"""Lists as somebody sees them: as a workbook, on paper, in the history."""

from __future__ import annotations

from datetime import UTC, date, datetime

import openpyxl
import pytest

from kpdesk.base.errors import Refused
from kpdesk.base.list_shown import ListColumn, ListShown, text_of, value_of
from kpdesk.desk.lists import MOST_PRINTED
from kpdesk.workbooks.sheet_names import possible_name

ROWS = (
    ("=1+1", 12, date(2026, 11, 20), datetime(2026, 11, 20, 9, 30, tzinfo=UTC)),
    ("گل زمان", None, None, None),
)


@pytest.fixture
def shown():
    heads = tuple(ListColumn(name) for name in ("Name", "Days", "On", "At"))
    return ListShown("people", "People: serving/all", heads, ROWS, ("Rank is not: Constable",))


def test_a_workbook_holds_what_is_seen_and_no_formula(desk, shown, tmp_path):
    rows = desk.lists.export(shown, tmp_path / "people.xlsx")

    sheet = openpyxl.load_workbook(tmp_path / "people.xlsx").worksheets[0]
    assert rows == 2
    assert [cell.value for cell in sheet[1]] == ["Name", "Days", "On", "At"]
    assert (sheet["A2"].value, sheet["A2"].data_type) == ("=1+1", "s")
    assert (sheet["B2"].value, sheet["C2"].value.date()) == (12, date(2026, 11, 20))
    assert sheet["D2"].value.hour == 14


def test_the_second_sheet_tells_the_conditions(desk, shown, tmp_path):
    desk.lists.export(shown, tmp_path / "people.xlsx")

    about = openpyxl.load_workbook(tmp_path / "people.xlsx").worksheets[1]
    assert ("Listed", "Rank is not: Constable") in [tuple(cell.value for cell in row) for row in about.rows]


def test_a_file_that_is_there_is_not_replaced_unasked(desk, shown, tmp_path):
    (tmp_path / "people.xlsx").write_bytes(b"mine")
    with pytest.raises(Refused):
        desk.lists.export(shown, tmp_path / "people.xlsx")

    assert (tmp_path / "people.xlsx").read_bytes() == b"mine"


def test_what_went_out_is_in_the_history(desk, shown, tmp_path):
    desk.lists.export(shown, tmp_path / "people.xlsx")
    desk.lists.pdf(shown)

    drawn, exported = desk.audit.latest(2)
    assert (drawn.action, exported.action) == ("list_drawn", "list_exported")
    assert exported.details["rows"] == 2


def test_a_list_is_drawn_as_a_paper(desk, shown):
    assert desk.lists.pdf(shown).startswith(b"%PDF")


def test_a_list_of_a_hundred_thousand_rows_is_not_printed(desk, shown):
    long = ListShown("people", "People", shown.columns, ROWS[:1] * (MOST_PRINTED + 1))
    with pytest.raises(Refused) as refused:
        desk.lists.pdf(long)

    assert refused.value.code == "list_too_long_for_paper"


def test_a_list_without_rows_goes_out_too(desk, shown, tmp_path):
    empty = ListShown("people", "People", shown.columns, ())

    assert desk.lists.export(empty, tmp_path / "empty.xlsx") == 0
    assert desk.lists.pdf(empty).startswith(b"%PDF")


@pytest.mark.parametrize(("title", "name"), [("a/b:c", "a b c"), ("'x'", "x"), ("", "1 1"), ("History", "History 1")])
def test_every_title_gives_a_name_for_a_sheet(title, name):
    assert possible_name(title) == name


def test_days_are_days_and_anything_else_is_text():
    assert value_of(True) == "True"
    assert value_of("") is None
    assert text_of(date(2026, 3, 5)) == "05.03.2026"
