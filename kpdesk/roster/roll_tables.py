"""The tables of one sheet: a sheet has more than one where headings in another order begin below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kpdesk.base.problems import Problem, Severity
from kpdesk.roster.columns import Columns
from kpdesk.roster.contents import SAMPLE_ROWS
from kpdesk.roster.fields import Field
from kpdesk.roster.flaws import shown
from kpdesk.roster.header import Header
from kpdesk.roster.headings import known_field
from kpdesk.roster.import_options import ImportOptions
from kpdesk.roster.intake import IncomingRow
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.roll_columns import columns_below
from kpdesk.roster.standing import remarks_among
from kpdesk.roster.table import LeftOut, People, Reason, people_in
from kpdesk.roster.texts import is_blank, text_of
from kpdesk.roster.unmapped import Unmapped, unmapped_columns
from kpdesk.workbooks.grid import Sheet, column_letter

COLUMN_GUESSED = "column_guessed"
_FEW_ROWS = 0.2


@dataclass(frozen=True, slots=True)
class SheetReading:
    """One table that was taken: where its headings stand and which column holds what.

    A sheet has more than one where headings in another order begin below; ``first_row`` is the number of the row
    that its table begins with. ``unmapped`` are columns with data that nothing was taken from.
    """

    name: str
    header: Header
    columns: Columns
    people: int
    first_row: int = 0
    unmapped: tuple[Unmapped, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """One table with its people, and what there is to say of it."""

    reading: SheetReading
    people: People
    left_out: tuple[LeftOut, ...]
    notes: tuple[Problem, ...]

    @property
    def columns(self) -> Columns:
        """Which column holds what."""
        return self.reading.columns


def tables_of(
    sheet: Sheet, header: Header, columns: Columns, ranks: RankNames, options: ImportOptions, today: date
) -> Iterator[Table]:
    """Gives the tables of a sheet, the first under ``header`` with ``columns``."""
    first, above, own = header, None, columns
    while True:
        people = people_in(sheet, header, own, include_hidden=options.include_hidden, above=above)
        remarks = remarks_among(people, ranks, options.places)
        unmapped = tuple(unmapped_columns(header, own, people))
        row = sheet.row_number(max(header.first, 0)) if above else 0
        reading = SheetReading(sheet.name, header, own, len(people.rows), row, unmapped)
        left_out = tuple(_named_remark(left) if left.row in remarks else left for left in people.left_out)
        twice = (*_hidden(sheet, header, own), *_said_twice(sheet, header, own))
        named = {note.column for note in twice}
        notes = (*twice, *(_unmapped(sheet, each) for each in unmapped if each.letter not in named))
        yield Table(reading, people, left_out, notes)
        if people.next_header is None:
            return
        above, header = people, people.next_header
        own = columns_below(sheet, header, first, columns, options, ranks, today)
        if Field.NAME not in own:
            return


def with_guesses_doubted(rows: Sequence[IncomingRow], table: Table) -> Iterator[IncomingRow]:
    """Gives the rows, each with a doubt for every value of a column that was recognised by its content alone."""
    guessed = {field: guess for field, guess in table.columns.items() if guess.by_content and field is not Field.SERIAL}
    if not guessed:
        yield from rows
        return
    told = ", ".join(f"{guess.letter}: {field.value}" for field, guess in guessed.items())
    for row in rows:
        doubts = tuple(
            Problem(
                COLUMN_GUESSED, field.value, Severity.DOUBTFUL, row.sheet, row.row, guess.letter,
                {"heading": guess.heading or guess.letter, "columns": told},
            )
            for field, guess in guessed.items()
            if getattr(row.draft, field.value) not in (None, "")
        )  # fmt: skip
        yield replace(row, problems=(*row.problems, *doubts)) if doubts else row


def with_overflow_doubted(rows: Sequence[IncomingRow], table: Table) -> Iterator[IncomingRow]:
    """Gives the rows of a text file, with a doubt where a few have more cells than there are headings.

    That is what a comma inside a value without quotes leaves.
    """
    headings = table.reading.header.headings
    last = max((index for index, heading in enumerate(headings) if heading), default=len(headings))
    beyond = [[cell for cell in row[last + 1 :] if not is_blank(cell)] for row in table.people.rows]
    few = sum(map(bool, beyond)) <= max(1, len(beyond) * _FEW_ROWS)
    for row, cells in zip(rows, beyond, strict=True):
        if cells and few:
            values = {"text": shown(text_of(cells[0]))}
            doubt = Problem("cells_beyond_headings", None, Severity.DOUBTFUL, row.sheet, row.row, None, values)
            row = replace(row, problems=(*row.problems, doubt))
        yield row


def _named_remark(row: LeftOut) -> LeftOut:
    return replace(row, reason=Reason.REMARK) if row.reason is Reason.SECTION else row


def _unmapped(sheet: Sheet, column: Unmapped) -> Problem:
    values = {"heading": column.heading or column.letter, "count": column.filled, "example": column.example}
    return Problem("column_not_taken", None, Severity.NOTE, sheet.name, None, column.letter, values)


def _hidden(sheet: Sheet, header: Header, columns: Columns) -> Iterator[Problem]:
    """Gives a note for each hidden column with a heading that is known: taken, where no visible one has it, or not."""
    taken = {guess.index for guess in columns.values()}
    for index in sorted(sheet.hidden_columns):
        heading = header.headings[index] if index < len(header.headings) else ""
        if heading and known_field(heading) is not None:
            code = "column_hidden_taken" if index in taken else "column_hidden"
            yield Problem(
                code, None, Severity.NOTE, sheet.name, None, column_letter(index), {"heading": heading}
            )  # fmt: skip


def _said_twice(sheet: Sheet, header: Header, columns: Columns) -> Iterator[Problem]:
    """Gives a note for each filled column that bears the heading of a taken one: two lists may stand side by side."""
    taken = {guess.index for guess in columns.values()}
    for index, heading in enumerate(header.headings):
        known = known_field(heading) if heading and index not in taken | sheet.hidden_columns else None
        if known is None or known is Field.SERIAL or known not in columns:
            continue
        if any(row[index] is not None for row in sheet.rows[header.last + 1 : header.last + 1 + SAMPLE_ROWS]):
            values = {"heading": heading, "taken": columns[known].letter}
            letter = column_letter(index)
            yield Problem("column_said_twice", known.value, Severity.NOTE, sheet.name, None, letter, values)
