"""The CNIC: thirteen digits as taken from whatever a spreadsheet made of them, never guessed.

Source: NADRA writes 12345-1234567-1; the first digit is the province (1 KP, 2 former FATA, 3 Punjab, 4 Sindh,
5 Balochistan, 6 Islamabad, 7 Gilgit-Baltistan, 8 Azad Kashmir, 9 aliens). There is no check digit.
"""

from __future__ import annotations

import re

from kpdesk.roster.flaws import Flaw, shown
from kpdesk.roster.texts import digits_of, is_blank
from kpdesk.workbooks.grid import Cell

_WRITTEN = re.compile(r"([1-9]\d{4})-?(\d{7})-?(\d)")
_SCIENTIFIC = re.compile(r"\d+(?:[.,]\d*)?\s*[eE]\s*\+?\s*\d+")
_LABEL = re.compile(r"^(?:c\.?\s*)?n\.?\s*i\.?\s*c\.?\s*(?:no\.?|#|number)?\s*[:\-]?\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s.\-–—−‐‑_/]+")
_ZEROS_OF_LOST_DIGITS = "000000"


def read_cnic(cell: Cell) -> str | Flaw | None:
    """Returns the thirteen digits, None for a blank, or a flaw.

    Flaws: ``cnic_scientific`` (digits lost to scientific notation, as text or as a number that ends in zeros),
    ``cnic_wrong_length``, ``cnic_not_possible`` and ``cnic_not_understood``.
    """
    if cell.__class__ is str and (usual := _WRITTEN.fullmatch(cell)):
        return _checked(usual)
    if is_blank(cell):
        return None
    if isinstance(cell, float) and not cell.is_integer():
        return Flaw("cnic_not_understood", values={"text": shown(cell)})
    text = digits_of(cell).removeprefix("'")
    if text == "0" and not isinstance(cell, float):
        return None
    if _SCIENTIFIC.fullmatch(text):
        return Flaw("cnic_scientific", values={"text": shown(text)})
    digits = _BETWEEN.sub("", _LABEL.sub("", text))
    if not digits.isdecimal():
        return Flaw("cnic_not_understood", values={"text": shown(text)})
    if len(digits) != 13:
        return Flaw("cnic_wrong_length", values={"text": shown(text), "length": len(digits)})
    match = _WRITTEN.fullmatch(digits)
    return _checked(match) if match else Flaw("cnic_not_possible", values={"text": shown(text)})


def written(cnic: str | None) -> str:
    """Returns ``12345-1234567-1`` as papers show it, or an empty string."""
    return f"{cnic[:5]}-{cnic[5:12]}-{cnic[12:]}" if cnic else ""


def _checked(match: re.Match[str]) -> str | Flaw:
    digits = "".join(match.groups())
    if digits.endswith(_ZEROS_OF_LOST_DIGITS):
        return Flaw("cnic_scientific", values={"text": digits})
    if len(set(digits)) == 1 or digits == "1234512345671":
        return Flaw("cnic_not_possible", values={"text": digits})
    return digits
