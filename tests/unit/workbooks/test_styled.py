"""Lists that people read and print."""

from __future__ import annotations

import datetime
import io

import openpyxl
import pytest

from kpdesk.base.errors import Refused
from kpdesk.workbooks.reading import read_workbook_bytes
from kpdesk.workbooks.styled import StyledSheet, write_styled
from kpdesk.workbooks.table_writer import Column

COLUMNS = (Column("Name", width=30), Column("BPS"), Column("Date of birth"))
ROW = ("=cmd|'/c calc'!A1", 7, datetime.date(1974, 8, 1))


def written(sheet: StyledSheet) -> bytes:
    target = io.BytesIO()
    write_styled(target, [sheet])
    return target.getvalue()


@pytest.mark.parametrize("text", ["=1+1", "+92", "-5", "@x", "#N/A", "_x0041_", "00123", " a ", "خان", "https://a.b"])
def test_text_stays_text_and_is_read_back(text: str) -> None:
    data = written(StyledSheet("List", (Column("Name"),), [(text,)]))

    cell = openpyxl.load_workbook(io.BytesIO(data))["List"]["A2"]

    assert (cell.data_type, cell.hyperlink) == ("s", None)
    assert read_workbook_bytes(data).sheets[0].rows[1] == (text,)


def test_letterhead_headings_and_rows_follow_each_other() -> None:
    sheet = read_workbook_bytes(written(StyledSheet("List", COLUMNS, [ROW], ("OFFICE OF THE DPO", "ROLL")))).sheets[0]

    assert sheet.rows == (
        ("OFFICE OF THE DPO", None, None), ("ROLL", None, None), ("Name", "BPS", "Date of birth"), ROW
    )  # fmt: skip
    assert [(merge.first_row, merge.last_column) for merge in sheet.merges] == [(1, 2), (2, 2)]


def test_the_list_is_frozen_filtered_and_set_up_for_paper() -> None:
    data = written(StyledSheet("List", COLUMNS, [ROW], ("ROLL",), right_to_left=True, paper="Legal"))

    page = openpyxl.load_workbook(io.BytesIO(data))["List"]

    assert (page.freeze_panes, page.auto_filter.ref, page.print_title_rows) == ("A3", "A2:C3", "$2:$2")
    assert (page.page_setup.paperSize, page.page_setup.fitToHeight) == (5, 0)
    assert page.sheet_view.rightToLeft
    assert (page["C3"].is_date, page["C3"].number_format) == (True, "dd\\.mm\\.yyyy")
    assert page.column_dimensions["A"].width == 30


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("a\0", "cell_text_not_possible"),
        ("x" * 32_768, "cell_text_not_possible"),
        (1.5, "cell_value_not_possible"),
        (10**15, "cell_value_not_possible"),
        (datetime.date(1890, 1, 1), "cell_value_not_possible"),
        (datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC), "cell_value_not_possible"),
    ],
)
def test_what_cannot_stand_in_a_cell_is_refused_with_its_place(value: object, code: str) -> None:
    with pytest.raises(Refused) as refusal:
        written(StyledSheet("List", COLUMNS, [ROW, ("x", 1, value)], ("ROLL",)))

    assert refusal.value.code == code
    assert (refusal.value.values["row"], refusal.value.values["column"]) == (4, "C")
