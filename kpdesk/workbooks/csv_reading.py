"""Text tables as sheets; every cell is text or nothing, exactly as it stands in the file."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import Final

from kpdesk.base.errors import Refused
from kpdesk.base.problems import Problem, Severity
from kpdesk.base.progress import Progress
from kpdesk.workbooks.csv_text import DecodedText, decoded, delimiter_of, parts_evenly, without_separator_line
from kpdesk.workbooks.grid import Row, Sheet, column_letter
from kpdesk.workbooks.limits import Limits
from kpdesk.workbooks.text_checks import CONTROL, ERROR_TEXTS, Findings

SHEET_NAME: Final = "csv"
_LOST_LETTERS: Final = re.compile(r"(?=.*\?\?)[?\s.,/()-]+")


def read_csv(data: bytes, progress: Progress, limits: Limits, findings: Findings, *, named_text: bool) -> Sheet:
    """Returns the one sheet of a text table; blank fields are None, blank lines keep their number.

    Letters lost to ``????`` and old encodings become problems. ``named_text`` says that the file's name ends as a
    text table's does: otherwise text that no sign parts into even columns is refused as ``not_a_workbook``.
    Raises Refused ``workbook_empty``, ``workbook_too_large``, ``csv_not_readable``, ``csv_encoding_broken``.
    """
    content = decoded(data)
    text, named = without_separator_line(content.text)
    delimiter = named or delimiter_of(text)
    if not named_text and not parts_evenly(text, delimiter):
        raise Refused("not_a_workbook", field="file")
    first_row = 2 if named else 1
    rows = [_row(fields, number, limits, findings) for number, fields in enumerate(
        _records(text, delimiter or ",", progress, limits, first_row), start=first_row)]  # fmt: skip
    _note_encoding(content, findings)
    return Sheet(SHEET_NAME, _rectangle(rows), first_row=first_row)


def _records(text: str, delimiter: str, progress: Progress, limits: Limits, first_row: int) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    number = first_row - 1
    cells = 0
    try:
        for number, fields in enumerate(reader, start=first_row):
            cells += len(fields)
            if number > limits.rows or len(fields) > limits.columns or cells > limits.cells:
                place = f"{column_letter(len(fields) - 1) if fields else 'A'}{number}"
                raise Refused("workbook_too_large", field="file", place=place, rows=limits.rows, columns=limits.columns)
            if number % 1000 == 0:
                progress.step("workbook_reading", number)
            yield fields
    except csv.Error as error:
        raise Refused("csv_not_readable", field="file", row=number + 1) from error


def _row(fields: list[str], number: int, limits: Limits, findings: Findings) -> Row:
    """Returns the fields as cells and notes what is wrong with them."""
    cells: list[str | None] = [field or None for field in fields]
    for place, field in enumerate(fields):
        if len(field) > limits.text_length:
            findings.too_long(SHEET_NAME, number, place, len(field))
            cells[place] = None
        elif CONTROL.search(field):
            findings.control(SHEET_NAME, number, place, field)
        elif field in ERROR_TEXTS:
            findings.error_value(SHEET_NAME, number, place, field)
        elif "??" in field and _LOST_LETTERS.fullmatch(field):
            findings.add(Problem("csv_letters_lost", severity=Severity.REFUSED, sheet=SHEET_NAME, row=number,
                                 column=column_letter(place), values={"text": field[:40]}))  # fmt: skip
    return tuple(cells)


def _rectangle(rows: list[Row]) -> tuple[Row, ...]:
    """Returns the rows in one length, without empty ones at the end."""
    while rows and not any(cell is not None for cell in rows[-1]):
        rows.pop()
    if not rows:
        raise Refused("workbook_empty", field="file")
    width = max(_filled_width(row) for row in rows)
    return tuple(row if len(row) == width else (row + (None,) * (width - len(row)))[:width] for row in rows)


def _filled_width(row: Row) -> int:
    width = len(row)
    while width and row[width - 1] is None:
        width -= 1
    return width


def _note_encoding(content: DecodedText, findings: Findings) -> None:
    if not content.certain:
        findings.add(Problem("csv_old_encoding", severity=Severity.NOTE, values={"encoding": content.encoding}))
