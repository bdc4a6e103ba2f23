"""The number beside a name in a log: a CNIC, a personnel number or a belt number, told apart by its form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from kpdesk.roster.cnic import read_cnic, written
from kpdesk.roster.flaws import Flaw, shown
from kpdesk.roster.numbers import read_belt_no, read_personnel_no
from kpdesk.roster.texts import digits_of, is_blank
from kpdesk.workbooks.grid import Cell

LONGEST_BELT_DIGITS = 5
PERSONNEL_DIGITS = range(6, 9)
"""A personnel number whose leading zeros a spreadsheet dropped has six digits or more, a belt number five at most."""

_SEPARATORS = re.compile(r"[\s.\-–—]+")
_SCIENTIFIC = re.compile(r"\d+(?:[.,]\d*)?\s*[eE]\s*\+?\s*\d+")


class IdentityKind(StrEnum):
    """What a number names."""

    CNIC = "cnic"
    PERSONNEL_NO = "personnel_no"
    BELT_NO = "belt_no"


@dataclass(frozen=True, slots=True)
class Identity:
    """A number as the roster keeps it: 13 digits, 8 digits, or a belt number in capitals."""

    kind: IdentityKind
    value: str

    @property
    def text(self) -> str:
        """The number as papers show it."""
        return written(self.value) if self.kind is IdentityKind.CNIC else self.value


def read_identity(cell: Cell, only: IdentityKind | None = None) -> Identity | Flaw | None:
    """Returns the number, None for a blank, or a flaw; ``only`` is what the column's heading says it is.

    Digits alone are told apart by their count; what fits none is refused as ``identity_not_understood``.
    """
    if is_blank(cell):
        return None
    kind = only or _kind_of(digits_of(cell))
    if kind is None:
        return Flaw("identity_not_understood", values={"text": shown(cell)})
    value = _READERS[kind](cell)
    return Identity(kind, value) if isinstance(value, str) else value


def _kind_of(text: str) -> IdentityKind | None:
    digits = _SEPARATORS.sub("", text)
    if _SCIENTIFIC.fullmatch(text) or (digits.isdecimal() and len(digits) == 13):
        return IdentityKind.CNIC
    if not digits.isdecimal() or len(digits) <= LONGEST_BELT_DIGITS:
        return IdentityKind.BELT_NO
    return IdentityKind.PERSONNEL_NO if len(digits) in PERSONNEL_DIGITS else None


_READERS = {
    IdentityKind.CNIC: read_cnic,
    IdentityKind.PERSONNEL_NO: read_personnel_no,
    IdentityKind.BELT_NO: read_belt_no,
}
