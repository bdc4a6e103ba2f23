"""Mobile numbers: 03XX-XXXXXXX, from every way in which an office writes them."""

from __future__ import annotations

import re

from kpdesk.base.problems import Severity
from kpdesk.roster.flaws import Flaw, shown
from kpdesk.roster.texts import digits_of, is_blank
from kpdesk.workbooks.grid import Cell

_WRITTEN = re.compile(r"(03\d\d)-?(\d{7})")
_SEVERAL = re.compile(r"[,;/&]|\band\b|\s+(?=(?:\+92|0092|0)?3\d\d[\s-]?\d{7})")
_MOBILE = re.compile(r"(?:\+|00)?(?:92)?\(?0?\)?(3\d\d)(\d{7})")
_BETWEEN = re.compile(r"[\s.\-–—()_']+")


def read_mobile(cell: Cell) -> str | Flaw | None:
    """Returns ``0300-1234567``, None for a blank, or the doubt ``mobile_not_understood``.

    A number that lost its zero or bears +92 gets its usual form; of several numbers in one cell the first is
    taken with the note ``mobile_several``.
    """
    if cell.__class__ is str and (usual := _WRITTEN.fullmatch(cell)):
        return f"{usual[1]}-{usual[2]}"
    if is_blank(cell):
        return None
    text = digits_of(cell)
    if text == "0":
        return None
    if (whole := _one(text)) is not None:
        return whole
    parts = [part for part in _SEVERAL.split(text) if part.strip()]
    first = _one(parts[0]) if len(parts) > 1 else None
    if first is not None:
        return Flaw("mobile_several", Severity.NOTE, value=first, values={"text": shown(text), "taken": first})
    return Flaw("mobile_not_understood", Severity.DOUBTFUL, values={"text": shown(text)})


def _one(text: str) -> str | None:
    match = _MOBILE.fullmatch(_BETWEEN.sub("", text))
    return f"0{match[1]}-{match[2]}" if match else None
