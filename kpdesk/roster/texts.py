"""Plain text of a cell: tidied, with blanks and stand-ins for blank recognised."""

from __future__ import annotations

import re
from datetime import date, time

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
_DITTO = frozenset({"do", "ditto", "same", "as above", "same as above", "ایضا", "ایضاً", "حسب بالا"})
_DITTO_SIGNS = ('"', "“", "”", "〃", "״", "''")
_AROUND = " \t-–—.,\"'“”〃״"
_DITTO_LONGEST = 16
_NOT_UNICODE = re.compile(
    "[\u0080-\u00a9\u00ab-\u00b1\u00b4\u00b6\u00b8\u00bb-\u024f\u02c6\u02dc"
    "\u201a\u201e\u2020\u2021\u2030\u2039\u203a\u20ac\u2122\ue000-\uf8ff]"
)
"""What Urdu becomes where its font, such as InPage's, or its encoding is not known: accented letters and old signs."""

_FEW = 2
"""Such signs that a name of another country may have."""


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


def is_ditto(cell: Cell) -> bool:
    """Returns whether the cell says that the row above holds for this one too: ``-do-``, ``"``, ``ایضاً``."""
    if not isinstance(cell, str) or len(cell) > _DITTO_LONGEST:
        return False
    bare = cell.strip(_AROUND)
    return bare.casefold() in _DITTO if bare else any(sign in cell for sign in _DITTO_SIGNS)


def digits_of(cell: Cell) -> str:
    """Returns the cell's text with 0-9 for Urdu and Persian digits."""
    text = text_of(cell)
    return text if text.isascii() else ascii_digits(text)


def read_text(cell: Cell) -> str | Flaw | None:
    """Returns the tidied text, None for a blank, or a flaw.

    Flaws: ``text_too_long``, ``text_has_control``; ``text_lost``, what Excel's plain CSV makes of Urdu: one question
    mark for every letter; ``text_not_unicode``, Urdu in signs of an old font or encoding; ``text_became_date`` and
    ``ditto_not_possible``.
    """
    if isinstance(cell, date | time):
        shown_day = f"{cell:%d.%m.%Y}" if isinstance(cell, date) else cell.isoformat()
        return Flaw("text_became_date", values={"text": shown_day})
    if isinstance(cell, str):
        if not cell.isascii() and len(foreign := _NOT_UNICODE.findall(cell)) > _FEW and 2 * len(foreign) > len(cell):
            return Flaw("text_not_unicode", values={"text": shown(cell)})
        if is_ditto(cell):
            return Flaw("ditto_not_possible", values={"text": shown(cell)})
        if len(cell) > LONGEST and len(cell.strip()) > LONGEST:
            return Flaw("text_too_long", values={"length": len(cell), "longest": LONGEST})
        place = None if cell.isprintable() else control_at(cell)
        if place is not None:
            return Flaw("text_has_control", values={"place": place + 1, "text": shown(cell[:place])})
        if "??" in cell:
            return Flaw("text_lost", values={"text": shown(cell)})
    text = text_of(cell)
    return None if text.casefold() in STANDS_FOR_BLANK else text
