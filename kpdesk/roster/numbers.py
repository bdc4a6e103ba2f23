"""Personnel numbers, belt numbers and pay scales."""

from __future__ import annotations

import re

from kpdesk.base.problems import Severity
from kpdesk.roster.flaws import Flaw, shown
from kpdesk.roster.texts import digits_of, is_blank, read_text
from kpdesk.workbooks.grid import Cell

PERSONNEL_DIGITS = 8
"""A SAP/PIFRA personnel number; written as text, because a spreadsheet drops its leading zeros."""

LONGEST_BELT = 20
_USUAL_BELT = 6
HIGHEST_BPS = 22
_NONE = "0" * PERSONNEL_DIGITS

_SCIENTIFIC = re.compile(r"\d+(?:[.,]\d*)?\s*[eE]\s*\+?\s*\d+")
_BELT_LABEL = re.compile(r"^(?:belt|b|const(?:able)?|buckle)?[\s:.]*no\b[\s.:#]*", re.IGNORECASE)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DATE_OF_NUMBER = re.compile(rf"\d{{1,2}}[-/ ]{_MONTH}(?:[-/ ]\d{{2,4}})?|{_MONTH}[-/ ]\d{{2,4}}", re.IGNORECASE)
"""What a spreadsheet makes of a belt number such as 12/5."""

_BPS = re.compile(r"(?:b\.?\s*p?\.?\s*s?\.?)?\s*[-:.]?\s*(\d{1,2})", re.IGNORECASE)


def read_personnel_no(cell: Cell) -> str | Flaw | None:
    """Returns eight digits with the leading zeros put back, None for a blank, or ``personnel_not_understood``."""
    if (
        isinstance(cell, str)
        and len(cell) == PERSONNEL_DIGITS
        and cell.isascii()
        and cell.isdecimal()
        and cell != _NONE
    ):
        return cell
    if is_blank(cell):
        return None
    text = digits_of(cell).removeprefix("'")
    digits = text.replace(" ", "").replace("-", "").removesuffix(".0")
    if digits.isdecimal() and not digits.strip("0"):
        return None
    if _SCIENTIFIC.fullmatch(text) or not digits.isdecimal() or not digits.strip("0"):
        return Flaw("personnel_not_understood", values={"text": shown(text)})
    if len(digits.lstrip("0")) > PERSONNEL_DIGITS:
        return Flaw("personnel_too_long", values={"text": shown(text), "length": len(digits)})
    return digits.lstrip("0").zfill(PERSONNEL_DIGITS)


def read_belt_no(cell: Cell) -> str | Flaw | None:
    """Returns the belt number as text (``1234``, ``56/FRP``), None for a blank, or a flaw."""
    if cell.__class__ is int or (
        isinstance(cell, str) and len(cell) <= _USUAL_BELT and cell.isascii() and cell.isdecimal()
    ):
        return str(cell)
    text = read_text(cell)
    if not isinstance(text, str):
        return text
    if _DATE_OF_NUMBER.fullmatch(text):
        return Flaw("text_became_date", values={"text": shown(text)})
    number = _BELT_LABEL.sub("", digits_of(text)).removesuffix(".0").upper()
    if len(number) > LONGEST_BELT or _SCIENTIFIC.fullmatch(number):
        return Flaw("belt_not_understood", values={"text": shown(text)})
    return number or None


def read_bps(cell: Cell) -> int | Flaw | None:
    """Returns the pay scale 1-22, None for a blank, or the doubt ``bps_not_understood``."""
    if is_blank(cell):
        return None
    text = digits_of(cell)
    match = _BPS.fullmatch(text)
    if match and 1 <= int(match[1]) <= HIGHEST_BPS:
        return int(match[1])
    return Flaw("bps_not_understood", Severity.DOUBTFUL, values={"text": shown(text)})
