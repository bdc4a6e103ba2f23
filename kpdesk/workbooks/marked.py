"""A person's own workbook with cells coloured and commented: what is wrong, and how to put it right.

An .xlsx that the guards have passed is opened with openpyxl and keeps its look; any other kind, and an .xlsx that is
too large for that or that openpyxl does not understand, becomes a new .xlsx with the same cells.
"""

from __future__ import annotations

import io
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from typing import IO, Final

import openpyxl
from openpyxl.cell.cell import Cell as PageCell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from kpdesk.base.invented import is_invented
from kpdesk.base.progress import Progress, silent
from kpdesk.workbooks.formula_values import copy_with_formula_values
from kpdesk.workbooks.grid import Workbook, column_index
from kpdesk.workbooks.same_cells import with_same_cells
from kpdesk.workbooks.table_writer import practice_sheet

AUTHOR: Final = "KP Desk"
LABEL: Final = "workbook_marking"
_APART: Final = f"\n\n— {AUTHOR} —\n"
_OPENED_BYTES: Final = 96 * 1024 * 1024
"""Unpacked size up to which openpyxl opens a workbook; it takes some ten times as much memory."""

_IN_MEMORY_BYTES: Final = 16 * 1024 * 1024

_NOT_UNDERSTOOD: Final = (
    ValueError, KeyError, TypeError, IndexError, AttributeError, OSError, zipfile.BadZipFile, ElementTree.ParseError,
)  # fmt: skip
"""What openpyxl raises over a workbook in memory that Excel may open all the same."""

_WIDTH, _LINE, _SIGNS_A_LINE = 320, 22, 44


@dataclass(frozen=True, slots=True)
class Mark:
    """One cell to be marked: row and column as the spreadsheet shows them, ``colour`` as RRGGBB."""

    sheet: str
    row: int
    column: str
    colour: str
    text: str


def write_marked(
    target: IO[bytes],
    data: bytes,
    workbook: Workbook,
    marks: Iterable[Mark],
    *,
    progress: Progress | None = None,
) -> None:
    """Writes the workbook that ``data`` holds and the guarded reader read as ``workbook``, with the marks.

    Marks that an earlier copy bears are taken away first; formulas stay, with the values that were read. Raises
    Cancelled.
    """
    progress = progress or silent()
    progress.step(LABEL)
    marks = tuple(marks)
    colours = {mark.colour for mark in marks}
    book = _opened(data) if workbook.kind == "xlsx" else None
    own = book is not None
    if book is None:
        book = with_same_cells(workbook, progress)
    else:
        for sheet in workbook.sheets:
            if sheet.name in book.sheetnames:
                _unmark(book[sheet.name], progress)
    fills = {colour: PatternFill("solid", fgColor=f"FF{colour}") for colour in colours}
    for place, mark in enumerate(marks):
        progress.step(LABEL, place, len(marks))
        _mark(book[mark.sheet], mark, fills[mark.colour])
    if is_invented():
        _say_practice(book)
    if not own:
        book.save(target)
        return
    with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY_BYTES) as without_values:
        book.save(without_values)
        copy_with_formula_values(without_values, target, workbook, book.epoch)


def _say_practice(book: openpyxl.Workbook) -> None:
    """Adds the sheet that says so; last, since the others keep the places of the person's own workbook."""
    told = practice_sheet()
    if told.name not in book.sheetnames:
        page = book.create_sheet(told.name)
        page.append([told.columns[0].title])
        for row in told.rows:
            page.append(list(row))


def _opened(data: bytes) -> openpyxl.Workbook | None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(part.file_size for part in archive.infolist()) > _OPENED_BYTES:
            return None
    try:
        return openpyxl.load_workbook(io.BytesIO(data), rich_text=True)
    except _NOT_UNDERSTOOD:
        return None


def _unmark(page: Worksheet, progress: Progress) -> None:
    for row in page.iter_rows():
        progress.step(LABEL)
        for cell in row:
            if cell.comment is not None and AUTHOR in cell.comment.text and isinstance(cell, PageCell):
                own = cell.comment.text.partition(_APART)[0] if _APART in cell.comment.text else ""
                cell.comment = Comment(own, cell.comment.author) if own else None
                cell.fill = PatternFill()


def _mark(page: Worksheet, mark: Mark, fill: PatternFill) -> None:
    cell = page.cell(mark.row, column_index(mark.column) + 1)
    cell.fill = fill
    if isinstance(cell, PageCell):
        before = cell.comment.text if cell.comment is not None else ""
        text = f"{before}{_APART}{mark.text}" if before else f"{AUTHOR}:\n{mark.text}"
        comment = Comment(text, AUTHOR)
        lines = sum(1 + len(line) // _SIGNS_A_LINE for line in text.splitlines())
        comment.width, comment.height = _WIDTH, _LINE * (lines + 1)
        cell.comment = comment
