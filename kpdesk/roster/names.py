"""Names of people as a record shows them: tidied, without shouting, each script in its own place."""

from __future__ import annotations

import re
import unicodedata

from kpdesk.base.problems import Severity
from kpdesk.roster.flaws import Flaw, shown
from kpdesk.roster.texts import read_text
from kpdesk.workbooks.grid import Cell

URDU = re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")
_PRESENTED = re.compile(r"[\ufb50-\ufdff\ufe70-\ufefc]")
"""Letters in the shape that they have inside a word, as some converters write them; names are kept in plain ones."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NO_LETTER = re.compile(r"[\W\d_]*")
_FATHER_LABEL = re.compile(
    r"^(?:(?P<child>[sd]\s*[/\\.]\s*o\b|(?:son|daughter)\s+of\b|(?:ولد|بنت)(?=[\s:]))|"
    r"w\s*[/\\.]\s*o\b|wife\s+of\b|زوجہ(?=[\s:]))[\s:.\-]*",
    re.IGNORECASE,
)


def read_name(cell: Cell) -> str | Flaw | None:
    """Returns the name tidied, all-capital and all-small names in title case; None for a blank, or a flaw."""
    text = read_text(cell)
    if not isinstance(text, str):
        return text
    if _PRESENTED.search(text):
        text = unicodedata.normalize("NFKC", text)
    if _NO_LETTER.fullmatch(text):
        return Flaw("name_not_understood", values={"text": shown(text)})
    return cased(text) if text.isupper() or text.islower() else text


def read_father_name(cell: Cell) -> str | Flaw | None:
    """Returns the father's name as :func:`read_name`, without a leading ``S/O``; of a husband (``W/O``) nothing.

    A husband gives the note ``husband_not_father``.
    """
    name = read_name(cell)
    if not isinstance(name, str) or (label := _FATHER_LABEL.match(name)) is None:
        return cased_like(name) if isinstance(name, str) else name
    bare = cased_like(name[label.end() :])
    return bare if label["child"] else Flaw("husband_not_father", Severity.NOTE, None, {"text": shown(bare)})


def is_urdu(text: str) -> bool:
    """Returns whether the text holds letters of the Urdu script."""
    return URDU.search(text) is not None


def cased(text: str) -> str:
    """Returns the text with a capital at the start of each word."""
    return _WORD.sub(lambda word: word[0][0].upper() + word[0][1:].lower(), text)


def cased_like(text: str) -> str:
    """Returns the text in title case when it is all capitals or all small, else as it is."""
    return cased(text) if text.isupper() or text.islower() else text
