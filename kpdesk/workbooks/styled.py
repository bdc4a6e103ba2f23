"""Formatted workbooks that people read and print: a letterhead, headings, borders, set up for paper (openpyxl)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import IO, Final, Literal

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from kpdesk.base.errors import Refused
from kpdesk.base.invented import is_invented
from kpdesk.base.progress import Progress, silent
from kpdesk.workbooks.cell_xml import CellNotPossibleError, check_text, without_false_escapes
from kpdesk.workbooks.grid import column_letter
from kpdesk.workbooks.sheet_names import check_sheet_names
from kpdesk.workbooks.table_writer import Column, practice_sheet

DATE_FORMAT: Final = "dd\\.mm\\.yyyy"
MOMENT_FORMAT: Final = "dd\\.mm\\.yyyy\\ hh:mm"
TEXT_FORMAT: Final = "@"
_PAPERS: Final = {"A4": "9", "Legal": "5"}
_THIN: Final = Side(style="thin", color="FF94A3B8")
_BORDER: Final = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_HEADING_FILL: Final = PatternFill("solid", fgColor="FFE2E8F0")
_TOP: Final = Alignment(vertical="top", wrap_text=True)
_MIDDLE: Final = Alignment(horizontal="center", vertical="center", wrap_text=True)
_EARLIEST: Final = datetime.date(1900, 3, 1)
_LARGEST_INTEGER: Final = 10**15


@dataclass(frozen=True, slots=True)
class StyledSheet:
    """One printed list: ``letterhead`` lines over the whole width, the headings, then the rows.

    ``right_to_left`` lays the columns out from the right, for lists in Urdu.
    """

    name: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[object]]
    letterhead: tuple[str, ...] = ()
    right_to_left: bool = False
    paper: Literal["A4", "Legal"] = "A4"


def write_styled(target: IO[bytes], sheets: Iterable[StyledSheet], *, progress: Progress | None = None) -> None:
    """Writes the sheets as an .xlsx; every text is a text cell, whatever it begins with.

    Raises Refused ``cell_text_not_possible`` and ``cell_value_not_possible`` with sheet, row and column,
    ``sheet_name_not_possible``; Cancelled.
    """
    progress = progress or silent()
    lists = tuple(sheets)
    if is_invented():
        first = practice_sheet()
        lists = (StyledSheet(first.name, first.columns, first.rows), *lists)
    check_sheet_names(sheet.name for sheet in lists)
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in lists:
        _fill(book.create_sheet(sheet.name), sheet, progress)
    book.save(target)


def _fill(page: Worksheet, sheet: StyledSheet, progress: Progress) -> None:
    for number, line in enumerate(sheet.letterhead, start=1):
        _put(page, number, 1, line, sheet.name, font=Font(bold=True, size=12), alignment=_MIDDLE)
        page.merge_cells(start_row=number, end_row=number, start_column=1, end_column=max(len(sheet.columns), 1))
    heading = len(sheet.letterhead) + 1
    for place, column in enumerate(sheet.columns, start=1):
        cell = _put(page, heading, place, column.title, sheet.name, font=Font(bold=True), alignment=_MIDDLE)
        cell.fill, cell.border = _HEADING_FILL, _BORDER
        page.column_dimensions[column_letter(place - 1)].width = column.width
    last = heading
    for last, row in enumerate(sheet.rows, start=heading + 1):
        progress.step("workbook_writing", last - heading)
        for place, value in enumerate(row, start=1):
            _put(page, last, place, value, sheet.name, alignment=_TOP).border = _BORDER
    _set_up(page, sheet, heading, last)


def _put(
    page: Worksheet,
    row: int,
    column: int,
    value: object,
    sheet: str,
    *,
    font: Font | None = None,
    alignment: Alignment | None = None,
) -> Cell:
    """Returns the cell after it holds the value; text stays text, which openpyxl would decide by its first sign."""
    cell = page.cell(row, column)
    assert isinstance(cell, Cell)
    try:
        _set_value(cell, value)
    except CellNotPossibleError as error:
        code = "cell_text_not_possible" if isinstance(value, str) else "cell_value_not_possible"
        raise Refused(code, sheet=sheet, row=row, column=column_letter(column - 1), reason=error.reason) from None
    if font:
        cell.font = font
    if alignment:
        cell.alignment = alignment
    return cell


def _set_value(cell: Cell, value: object) -> None:
    if isinstance(value, str):
        check_text(value)
        cell.value = without_false_escapes(value)
        cell.data_type = "s"
        cell.number_format = TEXT_FORMAT
    elif isinstance(value, datetime.date):
        _check_date(value)
        cell.value = value
        cell.number_format = MOMENT_FORMAT if isinstance(value, datetime.datetime) else DATE_FORMAT
    elif value is None or isinstance(value, int):
        if isinstance(value, int) and not -_LARGEST_INTEGER < value < _LARGEST_INTEGER:
            raise CellNotPossibleError("range")
        cell.value = value
    else:
        raise CellNotPossibleError("type")


def _check_date(value: datetime.date) -> None:
    if isinstance(value, datetime.datetime):
        if value.tzinfo is not None:
            raise CellNotPossibleError("type")
        value = value.date()
    if value < _EARLIEST:
        raise CellNotPossibleError("range")


def _set_up(page: Worksheet, sheet: StyledSheet, heading: int, last: int) -> None:
    """Freezes and repeats the headings, filters the list, and fits the width to one page."""
    letter = column_letter(max(len(sheet.columns), 1) - 1)
    page.freeze_panes = f"A{heading + 1}"
    page.auto_filter.ref = f"A{heading}:{letter}{last}"
    page.sheet_view.rightToLeft = sheet.right_to_left
    page.print_title_rows = f"{heading}:{heading}"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = _PAPERS[sheet.paper]
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    if page.oddFooter is not None and page.oddFooter.right is not None:
        page.oddFooter.right.text = "&P / &N"
    page.page_margins.left = page.page_margins.right = 0.4
