"""From a file to incoming rows: every sheet that is a roll, its header, its columns, its people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path

from kpdesk.base.canonical import digest
from kpdesk.base.errors import Refused
from kpdesk.base.problems import Problem, Severity
from kpdesk.base.progress import Progress, silent
from kpdesk.roster.columns import Columns, chosen_columns, guess_columns
from kpdesk.roster.contents import SAMPLE_ROWS
from kpdesk.roster.fields import Field
from kpdesk.roster.header import Header, continues, find_header, no_heading, unknown_header
from kpdesk.roster.headings import heading_key, known_field
from kpdesk.roster.intake import YOUNGEST_YEARS, IncomingRow, Intake
from kpdesk.roster.questions import Answers
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.standing import remarks_among
from kpdesk.roster.table import LeftOut, Reason, people_in
from kpdesk.workbooks.grid import Sheet, Workbook, column_letter
from kpdesk.workbooks.reading import read_workbook


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What the person chose: one sheet (None: all that are rolls), columns by field, hidden rows and sheets too.

    ``answers`` are those to questions of an earlier plan of the file. ``remembered`` holds earlier choices by the
    digest of the headings they were made for, ``places`` the office's postings as :func:`place_key` gives them.
    """

    sheet: str | None = None
    choice: Mapping[str, object] | None = None
    include_hidden: bool = False
    remembered: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    answers: Answers = field(default_factory=dict)
    places: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class SheetReading:
    """One sheet that was taken: where its headings stand and which column holds what."""

    name: str
    header: Header
    columns: Columns
    people: int


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

    @property
    def headings_digest(self) -> str:
        """What remembers an office's mapping: the same for every file with the same headings."""
        return headings_digest(self.sheets[0].header)


def headings_digest(header: Header) -> str:
    """Returns what a remembered mapping is found by: the same for every sheet with the same headings in their order."""
    return digest([heading_key(heading) for heading in header.headings])


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
        header = header_of(sheet, options)
        if header is None and readings and continues(sheet, readings[-1].columns, readings[-1].header):
            columns, header = readings[-1].columns, no_heading(readings[-1].header)
            values = {"other_sheet": readings[-1].name}
            notes.append(Problem("sheet_continued", None, Severity.NOTE, sheet.name, None, None, values))
        elif header is None:
            notes.append(Problem("sheet_without_headings", None, Severity.NOTE, sheet.name))
            continue
        else:
            columns = columns_of(sheet, header, options, ranks, today)
        if Field.NAME not in columns:
            notes.append(Problem("name_column_missing", Field.NAME.value, Severity.NOTE, sheet.name))
            continue
        people = people_in(sheet, header, columns, include_hidden=options.include_hidden)
        taken, found = intake.read(sheet, columns, people, told)
        readings.append(SheetReading(sheet.name, header, columns, len(taken)))
        rows.extend(taken)
        remarks = remarks_among(people, ranks, options.places)
        left_out.extend(_named_remark(row) if row.row in remarks else row for row in people.left_out)
        notes.extend((*found, *_said_twice(sheet, header, columns)))
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


def _named_remark(row: LeftOut) -> LeftOut:
    return replace(row, reason=Reason.REMARK) if row.reason is Reason.SECTION else row


def _tell(progress: Progress, total: int, before: int, done: int) -> None:
    progress.step("roster_reading_sheet", before + done, total)


def header_of(sheet: Sheet, options: ImportOptions) -> Header | None:
    """Returns where a sheet's headings stand; unknown ones count where a person has named their columns, now or before.

    A sheet whose first row is a person already has no heading row: its columns are named by their letters.
    """
    header = find_header(sheet)
    if header is not None:
        return header
    unknown = unknown_header(sheet)
    if unknown is None or (options.choice is None and headings_digest(unknown) not in options.remembered):
        return None
    return unknown


def columns_of(sheet: Sheet, header: Header, options: ImportOptions, ranks: RankNames, today: date) -> Columns:
    """Returns the guessed columns of a sheet with the person's choices, of now or of an earlier file, over them."""
    below = sheet.rows[header.last + 1 : header.last + 1 + SAMPLE_ROWS]
    guessed = guess_columns(header, below, ranks, today.year - YOUNGEST_YEARS)
    choice = options.choice or options.remembered.get(headings_digest(header))
    return chosen_columns(choice, header.headings, guessed) if choice else guessed


def _said_twice(sheet: Sheet, header: Header, columns: Columns) -> Iterator[Problem]:
    """Gives a note for each filled column that bears the heading of a taken one: two lists may stand side by side."""
    taken = {guess.index for guess in columns.values()}
    for index, heading in enumerate(header.headings):
        known = known_field(heading) if heading and index not in taken else None
        if known is None or known is Field.SERIAL or known not in columns:
            continue
        if any(row[index] is not None for row in sheet.rows[header.last + 1 : header.last + 1 + SAMPLE_ROWS]):
            values = {"heading": heading, "taken": columns[known].letter}
            letter = column_letter(index)
            yield Problem("column_said_twice", known.value, Severity.NOTE, sheet.name, None, letter, values)


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
