"""How well the cells of a column look like a field's values."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from kpdesk.roster.cnic import read_cnic
from kpdesk.roster.dates import FIRST_SERIAL, LAST_SERIAL, habit_of, read_date
from kpdesk.roster.fields import DATES, Field
from kpdesk.roster.flaws import Flaw
from kpdesk.roster.numbers import HIGHEST_BPS
from kpdesk.roster.phones import read_mobile
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.texts import digits_of, is_blank, text_of
from kpdesk.workbooks.grid import Cell

SAMPLE_ROWS = 300
"""Rows by which a column is judged for a field that its heading speaks for."""

GLANCE_ROWS = 40
"""Rows that are enough to offer a column although its heading says something else."""

_SCIENTIFIC = re.compile(r"\d[.,]\d+[eE]\+?1[0-3]")
_BELT = re.compile(r"(?:[a-z./ -]{0,8})\d{1,5}(?:\s*[/-]\s*\w{1,6})?", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][^\d#@%]{2,59}")
_PLACE = re.compile(r"[^\W\d_].{1,60}")


def content_score(filled: Sequence[Cell], field: Field, ranks: RankNames, latest: int) -> float:
    """Returns 0 to 1: the share of the filled cells that can be values of the field."""
    if not filled:
        return 0.0
    if field in DATES:
        habit = habit_of(filled, latest)
        return _share(filled, lambda cell: _is_date_like(cell) and isinstance(read_date(cell, habit), date))
    if field in {Field.NAME, Field.FATHER_NAME, Field.NAME_URDU, Field.FATHER_NAME_URDU}:
        distinct = len({text_of(cell) for cell in filled}) / len(filled)
        return _share(filled, lambda cell: isinstance(cell, str) and _NAME.fullmatch(text_of(cell)) is not None) * (
            1.0 if distinct > 0.2 else 0.3
        )
    if field is Field.RANK:
        return _share(filled, lambda cell: ranks.exact(text_of(cell)) is not None)
    return _share(filled, _LOOKS[field])


def filled_cells(cells: Sequence[Cell]) -> list[Cell]:
    """Returns what is not blank in the first rows of a column."""
    return [cell for cell in cells[:SAMPLE_ROWS] if not is_blank(cell)]


def _share(cells: Sequence[Cell], fits: Callable[[Cell], bool]) -> float:
    return sum(map(fits, cells)) / len(cells)


def _is_date_like(cell: Cell) -> bool:
    """A pay scale or a belt number of five digits must not pass for a day number."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return FIRST_SERIAL <= cell <= LAST_SERIAL
    return True


def _is_cnic(cell: Cell) -> bool:
    return isinstance(read_cnic(cell), str) or _SCIENTIFIC.fullmatch(text_of(cell)) is not None


def _is_personnel_no(cell: Cell) -> bool:
    digits = digits_of(cell)
    return digits.isdecimal() and 4 <= len(digits) <= 8


def _is_belt_no(cell: Cell) -> bool:
    return _BELT.fullmatch(digits_of(cell)) is not None


def _is_scale(cell: Cell) -> bool:
    digits = digits_of(cell)
    return digits.isdecimal() and len(digits) <= 2 and 1 <= int(digits) <= HIGHEST_BPS


def _is_serial(cell: Cell) -> bool:
    digits = digits_of(cell).rstrip(".)")
    return digits.isdecimal() and len(digits) <= 6


def _is_mobile(cell: Cell) -> bool:
    number = read_mobile(cell)
    return isinstance(number, str) or (isinstance(number, Flaw) and number.value is not None)


def _is_place(cell: Cell) -> bool:
    return isinstance(cell, str) and _PLACE.fullmatch(text_of(cell)) is not None


_LOOKS: dict[Field, Callable[[Cell], bool]] = {
    Field.SERIAL: _is_serial,
    Field.BELT_NO: _is_belt_no,
    Field.BPS: _is_scale,
    Field.CNIC: _is_cnic,
    Field.PERSONNEL_NO: _is_personnel_no,
    Field.POSTING: _is_place,
    Field.MOBILE: _is_mobile,
    Field.SERVICE_STATE: _is_place,
    Field.DUTY_STATE: _is_place,
    Field.QUALIFICATION: _is_place,
    Field.DOMICILE: _is_place,
    Field.ADDRESS: _is_place,
}
