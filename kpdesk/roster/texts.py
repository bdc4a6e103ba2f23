"""Plain text of a cell: tidied, with blanks and stand-ins for blank recognised."""

from __future__ import annotations

import re

from kpdesk.base.letters import ascii_digits, control_at, tidy
from kpdesk.roster.flaws import Flaw, shown
from kpdesk.workbooks.grid import Cell

LONGEST = 200
"""Signs in a name, a posting or an address; the longest that the sample offices have is 61."""

STANDS_FOR_BLANK = frozenset(
    {"", "-", "--", "---", "–", "—", ".", "..", "/", "//", "nil", "nill", "n/a", "na", "none", "null", "x", "xx", "xxx"}
    | {"not known", "not available", "unknown", "do not know", "نہیں", "ندارد", "صفر", "_", "*", "n.a", "n.a."}
)
_PLAIN = re.compile(r"[!-~]+(?: [!-~]+)*")


def text_of(cell: Cell) -> str:
    """Returns the cell as tidied text; whole numbers without a decimal point, blanks as an empty string."""
    if isinstance(cell, str):
        return cell if _PLAIN.fullmatch(cell) else tidy(cell)
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def is_blank(cell: Cell) -> bool:
    """Returns whether the cell holds nothing or one of the signs that clerks put for nothing."""
    return cell is None or (isinstance(cell, str) and (not cell or text_of(cell).casefold() in STANDS_FOR_BLANK))


def digits_of(cell: Cell) -> str:
    """Returns the cell's text with 0-9 for Urdu and Persian digits."""
    text = text_of(cell)
    return text if text.isascii() else ascii_digits(text)


def read_text(cell: Cell) -> str | Flaw | None:
    """Returns the tidied text, None for a blank, a flaw ``text_too_long``, ``text_has_control`` or ``text_lost``.

    ``text_lost`` is what Excel's plain CSV makes of Urdu: one question mark for every letter.
    """
    if isinstance(cell, str):
        if len(cell) > LONGEST and len(cell.strip()) > LONGEST:
            return Flaw("text_too_long", values={"length": len(cell), "longest": LONGEST})
        place = None if cell.isprintable() else control_at(cell)
        if place is not None:
            return Flaw("text_has_control", values={"place": place + 1, "text": shown(cell[:place])})
        if "??" in cell:
            return Flaw("text_lost", values={"text": shown(cell)})
    text = text_of(cell)
    return None if text.casefold() in STANDS_FOR_BLANK else text
