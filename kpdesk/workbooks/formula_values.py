"""The last values of formulas, put back into an .xlsx whose writer keeps formulas without them."""

from __future__ import annotations

import datetime
import re
import zipfile
from collections.abc import Callable, Mapping
from typing import IO, Final
from xml.sax.saxutils import escape

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from kpdesk.workbooks.grid import Cell, Sheet, Workbook, column_index
from kpdesk.workbooks.sheet_parts import parts_by_sheet

_FORMULA: Final = re.compile(
    rb'<c r="([A-Z]{1,3})(\d{1,7})"((?: s="\d+")?)>(<f\b[^<>]*(?:/>|>[^<]*</f>))<v\s*(?:/>|></v>)</c>'
)

Errors = Mapping[tuple[str, int, int], str]
"""Error texts by sheet, row as numbered and column index."""


def copy_with_formula_values(
    source: IO[bytes], target: IO[bytes], workbook: Workbook, epoch: datetime.datetime
) -> None:
    """Writes the package again, each formula with the value that the workbook was read with.

    A marked copy can so be imported as it is, before any spreadsheet program has calculated it. ``epoch`` is the
    day from which the workbook counts its dates.
    """
    by_name = {sheet.name: sheet for sheet in workbook.sheets}
    errors = _errors(workbook)
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as after:
        sheets = {part: by_name[name] for name, part in parts_by_sheet(before).items() if name in by_name}
        for part in before.infolist():
            content = before.read(part)
            if part.filename in sheets:
                content = _FORMULA.sub(_valued(sheets[part.filename], errors, epoch), content)
            after.writestr(part.filename, content)


def _errors(workbook: Workbook) -> Errors:
    return {
        (problem.sheet, problem.row, column_index(problem.column)): str(problem.values.get("error", ""))
        for problem in workbook.problems
        if problem.code == "cell_error_value" and problem.sheet and problem.row and problem.column
    }


def _valued(sheet: Sheet, errors: Errors, epoch: datetime.datetime) -> Callable[[re.Match[bytes]], bytes]:
    def put(found: re.Match[bytes]) -> bytes:
        row, column = int(found[2]), column_index(found[1].decode())
        error = errors.get((sheet.name, row, column))
        kind, value = ("e", escape(error)) if error else _stored(_cell(sheet, row, column), epoch)
        if value is None:
            return found[0]
        typed = f' t="{kind}"' if kind else ""
        head = f'<c r="{found[1].decode()}{row}"{found[3].decode()}{typed}>'
        return b"%s%s<v>%s</v></c>" % (head.encode(), found[4], value.encode())

    return put


def _cell(sheet: Sheet, row: int, column: int) -> Cell:
    place = row - sheet.first_row
    inside = 0 <= place < len(sheet.rows) and column < len(sheet.rows[place])
    return sheet.rows[place][column] if inside else None


def _stored(value: Cell, epoch: datetime.datetime) -> tuple[str, str | None]:
    """Returns the type and text of a stored result ([ECMA-376] 18.3.1.4); None where there is none."""
    if value is None:
        return "", None
    if isinstance(value, bool):
        return "b", str(int(value))
    if isinstance(value, str):
        return "str", escape(ILLEGAL_CHARACTERS_RE.sub("\ufffd", value))
    if isinstance(value, int | float):
        return "", repr(value)
    return "", repr(_days_since(value, epoch))


def _days_since(value: datetime.date | datetime.time, epoch: datetime.datetime) -> float:
    """Returns a day or a time of day as the number that a spreadsheet stores for it."""
    if isinstance(value, datetime.time):
        return (datetime.datetime.combine(epoch, value) - epoch) / datetime.timedelta(days=1)
    moment = value if isinstance(value, datetime.datetime) else datetime.datetime.combine(value, datetime.time())
    days = (moment - epoch) / datetime.timedelta(days=1)
    return int(days) if days.is_integer() else days
