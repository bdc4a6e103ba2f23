"""Two columns that are one thing (first and last name), and one column that is two (``CNIC/Mobile``)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kpdesk.roster.columns import Columns
from kpdesk.roster.fields import Field
from kpdesk.roster.headings import heading_key
from kpdesk.roster.texts import digits_of, is_blank, text_of
from kpdesk.workbooks.grid import Cell

_FIRST = frozenset({"first name", "given name", "forename", "name first"})
_LAST = frozenset({"last name", "surname", "second name", "family name", "sur name"})
_PATTERNS = {
    Field.CNIC: re.compile(r"(?<!\d)\d{5}[-\s.]?\d{7}[-\s.]?\d(?!\d)"),
    Field.MOBILE: re.compile(r"(?<![\d-])(?:\+?92|0)?[\s-]?3\d\d[-\s]?\d{7}(?!\d)"),
    Field.PERSONNEL_NO: re.compile(r"(?<![\d-])\d{6,8}(?![\d-])"),
    Field.BPS: re.compile(r"(?<!\d)\d{1,2}(?!\d)"),
}
_DATE = re.compile(r"(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}[\s-][A-Za-z]{3,9}[\s-]\d{2,4})(?!\d)")


def other_name_column(headings: Sequence[str], columns: Columns) -> int | None:
    """Returns the column of last names where the names' own column holds first names only, or None."""
    name = columns.get(Field.NAME)
    if name is None or heading_key(name.heading) not in _FIRST:
        return None
    taken = {guess.index for guess in columns.values()}
    return next(
        (index for index, text in enumerate(headings) if index not in taken and heading_key(text) in _LAST), None
    )


def joined(first: Sequence[Cell], last: Sequence[Cell]) -> list[Cell]:
    """Returns the first names with the last names behind them; one that is blank adds nothing."""
    return [
        first_cell if is_blank(last_cell) else last_cell if is_blank(first_cell)
        else f"{text_of(first_cell)} {text_of(last_cell)}"
        for first_cell, last_cell in zip(first, last, strict=True)
    ]  # fmt: skip


def split(cell: Cell, fields: tuple[Field, Field]) -> tuple[Cell, Cell]:
    """Returns the two values of a cell in the order of the fields; one that cannot be told apart stays whole."""
    if not isinstance(cell, str) or is_blank(cell):
        return cell, None
    text = digits_of(cell)
    if all(field in _PATTERNS for field in fields):
        return _by_pattern(text, fields)
    if not any(field in _PATTERNS for field in fields):
        days = _DATE.findall(text)
        return (days[0], days[1]) if len(days) == 2 else (cell, None)
    return cell, None


def _by_pattern(text: str, fields: tuple[Field, Field]) -> tuple[Cell, Cell]:
    found: list[Cell] = []
    for field in fields:
        match = _PATTERNS[field].search(text)
        found.append(match[0].strip() if match else None)
        if match:
            text = f"{text[: match.start()]} {text[match.end() :]}"
    rest = text.strip(" /&+,;:-\n")
    if rest and not is_blank(rest):
        return (rest if found[0] is None else found[0], rest if found[1] is None else found[1])
    return found[0], found[1]
