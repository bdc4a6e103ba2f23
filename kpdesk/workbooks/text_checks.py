"""What can be wrong with single cells of a received table, collected with their places."""

from __future__ import annotations

import re
from typing import Final

from kpdesk.base.errors import Refused
from kpdesk.base.problems import Problem, Severity
from kpdesk.workbooks.grid import column_letter

CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters and halves of letters; tab, line feed and carriage return are text (as base.letters has it)."""

ERROR_TEXTS: Final = frozenset(
    {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"}
)
"""What Excel shows for an error; a text table saved from it holds these as text."""


class Findings:
    """Collects problems; raises Refused ``workbook_too_many_problems`` beyond the limit, so that none is dropped."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._found: list[Problem] = []

    def add(self, problem: Problem) -> None:
        """Keeps a problem."""
        if len(self._found) >= self._limit:
            raise Refused("workbook_too_many_problems", field="file", limit=self._limit)
        self._found.append(problem)

    def add_if_any(self, problem: Problem | None) -> None:
        """Keeps a problem where there is one."""
        if problem is not None:
            self.add(problem)

    def too_long(self, sheet: str, row: int, column: int, length: int) -> None:
        """Notes a cell whose text is longer than the limit; its value is not kept."""
        self._cell("cell_text_too_long", sheet, row, column, length=length)

    def control(self, sheet: str, row: int, column: int, text: str) -> None:
        """Notes a cell with a control character; its value is kept as it is."""
        found = CONTROL.search(text)
        sign = f"U+{ord(found[0]):04X}" if found else ""
        self._cell("cell_control_character", sheet, row, column, sign=sign)

    def error_value(self, sheet: str, row: int, column: int, error: str) -> None:
        """Notes a cell that shows an error such as #N/A; its value is None, in a text table the error's text."""
        self._cell("cell_error_value", sheet, row, column, error=error)

    def never_calculated(self, sheet: str, row: int, column: int) -> None:
        """Notes a formula without a stored result; its value is None."""
        self._cell("cell_formula_without_value", sheet, row, column)

    def in_order(self) -> tuple[Problem, ...]:
        """Returns all problems, as a reader comes to them."""
        return tuple(sorted(self._found, key=lambda found: (found.sheet or "", found.row or 0, found.column or "")))

    def _cell(self, code: str, sheet: str, row: int, column: int, **values: object) -> None:
        self.add(
            Problem(code, severity=Severity.REFUSED, sheet=sheet, row=row, column=column_letter(column), values=values)
        )
