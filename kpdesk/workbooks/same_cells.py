"""A new .xlsx with the cells of a workbook of any kind, each in its place and of its type."""

from __future__ import annotations

import datetime
from typing import Final

import openpyxl
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.cell.cell import Cell as PageCell
from openpyxl.worksheet.worksheet import Worksheet

from kpdesk.base.progress import Progress
from kpdesk.workbooks.cell_xml import without_false_escapes
from kpdesk.workbooks.grid import Cell, Sheet, Workbook
from kpdesk.workbooks.styled import DATE_FORMAT, MOMENT_FORMAT, TEXT_FORMAT

LABEL: Final = "workbook_marking"
_EARLIEST: Final = datetime.date(1900, 3, 1)
_LOST: Final = "\ufffd"


def with_same_cells(workbook: Workbook, progress: Progress) -> openpyxl.Workbook:
    """Returns an openpyxl workbook with the same sheets, rows, merged blocks and hidden parts; no look is kept.

    Texts stay texts, whatever they begin with; a day that Excel has no number for becomes a text.
    """
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for sheet in workbook.sheets:
        page = book.create_sheet(sheet.name)
        page.sheet_state = "hidden" if sheet.hidden else "visible"
        _fill(page, sheet, progress)
    if book.worksheets and all(sheet.hidden for sheet in workbook.sheets):
        book.worksheets[0].sheet_state = "visible"
    return book


def _fill(page: Worksheet, sheet: Sheet, progress: Progress) -> None:
    for index, row in enumerate(sheet.rows):
        progress.step(LABEL, index, len(sheet.rows))
        for column, value in enumerate(row, start=1):
            if value is not None:
                _put(page, sheet.row_number(index), column, value)
    for number in sheet.hidden_rows:
        page.row_dimensions[number].hidden = True
    for merge in sheet.merges:
        page.merge_cells(
            start_row=merge.first_row, end_row=merge.last_row,
            start_column=merge.first_column + 1, end_column=merge.last_column + 1,
        )  # fmt: skip


def _put(page: Worksheet, row: int, column: int, value: Cell) -> None:
    cell = page.cell(row, column)
    assert isinstance(cell, PageCell)
    if isinstance(value, datetime.date) and _day(value) < _EARLIEST:
        value = value.isoformat()
    if isinstance(value, str):
        cell.value = without_false_escapes(ILLEGAL_CHARACTERS_RE.sub(_LOST, value))
        cell.data_type = "s"
        cell.number_format = TEXT_FORMAT
        return
    cell.value = value
    if isinstance(value, datetime.datetime):
        midnight = value.time() == datetime.time()
        cell.number_format = DATE_FORMAT if midnight else MOMENT_FORMAT
    elif isinstance(value, datetime.date):
        cell.number_format = DATE_FORMAT


def _day(value: datetime.date) -> datetime.date:
    return value.date() if isinstance(value, datetime.datetime) else value
