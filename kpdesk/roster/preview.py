"""The first rows of a roll beside the guessed columns: what a person corrects before anything is compared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from kpdesk.base.clock import on_paper
from kpdesk.base.progress import Progress, silent
from kpdesk.roster.columns import Columns
from kpdesk.roster.flaws import shown
from kpdesk.roster.header import Header, find_header, unknown_header
from kpdesk.roster.import_options import ImportOptions
from kpdesk.roster.importing import not_recognised
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.roll_columns import columns_of
from kpdesk.roster.texts import text_of
from kpdesk.workbooks.grid import Cell, Sheet, column_letter
from kpdesk.workbooks.reading import read_workbook

ROWS = 10


@dataclass(frozen=True, slots=True)
class SheetPreview:
    """One sheet with headings; ``rows`` are its first filled rows as text, ``numbers`` the spreadsheet's own.

    ``hidden`` says that the sheet itself is; ``hidden_rows`` counts the hidden rows that hold something.
    """

    name: str
    headings: tuple[str, ...]
    columns: Columns
    numbers: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]
    hidden: bool = False
    hidden_rows: int = 0

    @property
    def letters(self) -> tuple[str, ...]:
        """The columns' letters as the spreadsheet shows them."""
        return tuple(column_letter(place) for place in range(len(self.headings)))


@dataclass(frozen=True, slots=True)
class RollPreview:
    """All sheets of a file that have headings, hidden ones at the end: they are taken only when asked for."""

    path: Path
    sheets: tuple[SheetPreview, ...]

    @property
    def visible(self) -> tuple[SheetPreview, ...]:
        """The sheets that are taken unless others are asked for."""
        return tuple(sheet for sheet in self.sheets if not sheet.hidden)

    @property
    def hides(self) -> bool:
        """Whether the file holds hidden rows or sheets that could be people."""
        return any(sheet.hidden or sheet.hidden_rows for sheet in self.sheets)


def preview(
    path: Path, ranks: RankNames, today: date, options: ImportOptions | None = None, progress: Progress | None = None
) -> RollPreview:
    """Returns the first rows and the guessed columns of every sheet that has headings.

    Where no sheet has known ones, the first row of each is taken for headings, unless a person stands in it already:
    somebody then names the columns.

    Raises Refused ``headings_not_recognised`` and as :func:`kpdesk.workbooks.reading.read_workbook`.
    """
    options, progress = options or ImportOptions(), progress or silent()
    workbook = read_workbook(path, progress=progress)
    filled = [sheet for sheet in workbook.sheets if sheet.rows]
    wanted = [sheet for sheet in filled if not sheet.hidden]
    headed = [(sheet, header) for sheet in wanted if (header := find_header(sheet)) is not None]
    if not headed and not any(problem.code == "csv_letters_lost" for problem in workbook.problems):
        headed = [(sheet, header) for sheet in wanted if (header := unknown_header(sheet)) is not None]
    headed += [(sheet, header) for sheet in filled if sheet.hidden and (header := find_header(sheet)) is not None]
    sheets = tuple(_sheet(sheet, header, options, ranks, today) for sheet, header in headed)
    if not sheets:
        raise not_recognised(workbook, workbook.sheets)
    return RollPreview(path, sheets)


def _sheet(sheet: Sheet, header: Header, options: ImportOptions, ranks: RankNames, today: date) -> SheetPreview:
    below = range(header.last + 1, len(sheet.rows))
    filled = [index for index in below if any(cell is not None for cell in sheet.rows[index])][:ROWS]
    return SheetPreview(
        sheet.name,
        header.headings,
        columns_of(sheet, header, options, ranks, today),
        tuple(sheet.row_number(index) for index in filled),
        tuple(tuple(_text(cell) for cell in sheet.rows[index]) for index in filled),
        sheet.hidden,
        sum(any(cell is not None for cell in sheet.rows[row - sheet.first_row]) for row in sheet.hidden_rows),
    )


def _text(cell: Cell) -> str:
    if isinstance(cell, datetime):
        return on_paper(cell.date())
    return on_paper(cell) if isinstance(cell, date) else shown(text_of(cell))
