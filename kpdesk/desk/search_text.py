"""What was typed, in the forms in which the records are found by it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kpdesk.base.letters import fold
from kpdesk.roster.phonetic import sound_key

LONGEST = 200
_NUMBER = re.compile(r"[a-z]{2,8}-[vc]-?[\d-]*", re.ASCII)
_DASHED_CNIC = re.compile(r"\d{1,5}-\d{1,7}(-\d?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Typed:
    """``plain`` is folded, ``sound`` its words as they sound, ``number`` the beginning of a number of ours or empty."""

    text: str
    plain: str
    sound: str
    number: str


def typed(text: str) -> Typed:
    """Returns the forms; digits of either script are one, a CNIC is found with its dashes and without."""
    text = text[:LONGEST].strip()
    plain = fold(text)
    if _DASHED_CNIC.fullmatch(plain):
        plain = plain.replace("-", "")
    number = plain.upper() if _NUMBER.fullmatch(plain) else ""
    return Typed(text, plain, sound_key(plain), number)
