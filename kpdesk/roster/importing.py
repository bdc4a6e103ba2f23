"""From a file to incoming rows: every sheet that is a roll, its header, its columns, its people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from kpdesk.base.errors import Refused
from kpdesk.base.problems import Problem, Severity
from kpdesk.base.progress import Progress, silent
from kpdesk.roster.columns import Columns
from kpdesk.roster.fields import Field
from kpdesk.roster.header import continues, find_header, no_heading
from kpdesk.roster.import_options import ImportOptions as ImportOptions
from kpdesk.roster.intake import IncomingRow, Intake
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.roll_columns import columns_of, header_of, headings_digest
from kpdesk.roster.roll_tables import SheetReading, tables_of, with_guesses_doubted, with_overflow_doubted
from kpdesk.roster.table import LeftOut
from kpdesk.workbooks.grid import Sheet, Workbook
from kpdesk.workbooks.reading import read_workbook


@dataclass(frozen=True, slots=True)
class RollReading:
    """All that was read from one file; ``notes`` are findings about columns and sheets, not about single rows."""

    file_name: str
    sha256: str
    sheets: tuple[SheetReading, ...]
    rows: tuple[IncomingRow, ...]
    left_out: tuple[LeftOut, ...]
    notes: tuple[Problem, ...]

    @property
    def columns(self) -> Columns:
        """The columns of the first sheet, which stand for the file's mapping."""
        return self.sheets[0].columns

    def columns_at(self, sheet: str | None, row: int | None) -> Columns:
        """Returns the columns of the table that a row stands in; of the sheet's first where no row is named."""
        tables = [reading for reading in self.sheets if reading.name == sheet]
        above = [table for table in tables if row is not None and table.first_row <= row]
        return above[-1].columns if above else tables[0].columns if tables else {}

    @property
    def headings_digest(self) -> str:
        """What remembers an office's mapping: the same for every file with the same headings."""
        return headings_digest(self.sheets[0].header)


def read_roll(
    path: Path, ranks: RankNames, today: date, options: ImportOptions | None = None, progress: Progress | None = None
) -> RollReading:
    """Returns the people of a nominal roll as drafts, each with its findings.

    Raises Refused ``sheet_not_found``, ``headings_not_recognised``, ``name_column_missing``, ``roll_without_people``
    and as :func:`kpdesk.workbooks.reading.read_workbook` and :func:`kpdesk.roster.columns.chosen_columns`.
    """
    progress = progress or silent()
    workbook = read_workbook(path, progress=progress)
    return read_roll_of(workbook, path.name, ranks, today, options, progress)


def read_roll_of(
    workbook: Workbook,
    file_name: str,
    ranks: RankNames,
    today: date,
    options: ImportOptions | None = None,
    progress: Progress | None = None,
) -> RollReading:
    """Returns the people of a workbook that was read already; raises as :func:`read_roll`."""
    options, progress = options or ImportOptions(), progress or silent()
    intake = Intake(ranks, today, options.places)
    readings: list[SheetReading] = []
    rows: list[IncomingRow] = []
    left_out: list[LeftOut] = []
    notes: list[Problem] = []
    sheets = _sheets_wanted(workbook, options)
    before, total = 0, sum(len(sheet.rows) for sheet in sheets)
    for sheet in sheets:
        told = partial(_tell, progress, total, before)
        told(0)
        before += len(sheet.rows)
        header = find_header(sheet)
        if header is None and readings and continues(sheet, readings[-1].columns, readings[-1].header):
            columns, header = readings[-1].columns, no_heading(readings[-1].header)
            values = {"other_sheet": readings[-1].name}
            notes.append(Problem("sheet_continued", None, Severity.NOTE, sheet.name, None, None, values))
        elif header is None and (header := header_of(sheet, options, ranks, today)) is None:
            notes.append(Problem("sheet_without_headings", None, Severity.NOTE, sheet.name))
            continue
        else:
            columns = columns_of(sheet, header, options, ranks, today)
        if Field.NAME not in columns:
            notes.append(Problem("name_column_missing", Field.NAME.value, Severity.NOTE, sheet.name))
            continue
        for table in tables_of(sheet, header, columns, ranks, options, today):
            taken, found = intake.read(sheet, table.reading.header, table.columns, table.people, told)
            readings.append(table.reading)
            if workbook.kind == "csv":
                taken = list(with_overflow_doubted(taken, table))
            rows.extend(with_guesses_doubted(taken, table))
            left_out.extend(table.left_out)
            notes.extend((*found, *table.notes))
    if not readings:
        raise not_recognised(workbook, sheets)
    if not rows:
        raise Refused("roll_without_people", field="file", sheets=", ".join(reading.name for reading in readings))
    notes.extend(_hidden_sheets(workbook, options))
    notes.extend(problem for problem in workbook.problems if problem.row is None)
    return RollReading(
        file_name, workbook.sha256, tuple(readings), _with_cell_findings(rows, workbook.problems, readings),
        tuple(left_out), tuple(notes),
    )  # fmt: skip


def not_recognised(workbook: Workbook, sheets: Sequence[Sheet]) -> Refused:
    """Returns why no sheet has headings: they are unknown, or the file has lost their Urdu letters."""
    lost = next((problem for problem in workbook.problems if problem.code == "csv_letters_lost"), None)
    if lost is not None:
        return Refused("csv_letters_lost", field="file", row=lost.row, column=lost.column, **lost.values)
    return Refused("headings_not_recognised", field="file", sheets=", ".join(sheet.name for sheet in sheets))


def _tell(progress: Progress, total: int, before: int, done: int) -> None:
    progress.step("roster_reading_sheet", before + done, total)


def _sheets_wanted(workbook: Workbook, options: ImportOptions) -> Sequence[Sheet]:
    if options.sheet is None:
        return [sheet for sheet in workbook.sheets if sheet.rows and (options.include_hidden or not sheet.hidden)]
    named = [sheet for sheet in workbook.sheets if sheet.name.casefold() == options.sheet.casefold()]
    if not named:
        known = ", ".join(sheet.name for sheet in workbook.sheets)
        raise Refused("sheet_not_found", field="sheet", sheet=options.sheet, sheets=known)
    return named


def _hidden_sheets(workbook: Workbook, options: ImportOptions) -> list[Problem]:
    if options.include_hidden or options.sheet is not None:
        return []
    return [
        Problem("sheet_hidden", None, Severity.NOTE, sheet.name)
        for sheet in workbook.sheets
        if sheet.hidden and sheet.rows
    ]


def _with_cell_findings(
    rows: Sequence[IncomingRow], problems: Sequence[Problem], readings: Sequence[SheetReading]
) -> tuple[IncomingRow, ...]:
    """Puts what the workbook reader found in single cells (an error value, a cut text) to the rows of people."""
    by_place: dict[tuple[str | None, int | None], list[Problem]] = {}
    named = {(r.name, guess.letter): meant for r in readings for meant, guess in r.columns.items()}
    for problem in problems:
        meant = named.get((problem.sheet or "", problem.column or ""))
        if meant is not None and meant is not Field.SERIAL:
            placed = Problem(
                problem.code, meant.value, problem.severity, problem.sheet, problem.row, problem.column, problem.values
            )
            by_place.setdefault((problem.sheet, problem.row), []).append(placed)
    return tuple(_joined(row, by_place.get((row.sheet, row.row), ())) for row in rows) if by_place else tuple(rows)


def _joined(row: IncomingRow, found: Sequence[Problem]) -> IncomingRow:
    """A cell that the reader could not give is not missing as well."""
    if not found:
        return row
    fields = {problem.field for problem in found}
    own = (problem for problem in row.problems if problem.column or problem.field not in fields)
    return IncomingRow(row.sheet, row.row, row.draft, (*own, *found), row.cleared)
