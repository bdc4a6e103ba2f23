"""Words left out of a copy that goes to a stranger: what is left out is never drawn, a mark stands in its place.

Source: KP Right to Information Act 2013, s.19 (privacy), s.16 (law enforcement), s.22 (third parties).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Final

_DIGIT: Final = "[0-9\u0660-\u0669\u06f0-\u06f9]"
_BETWEEN: Final = r"[\s\-\u2010-\u2015./()\u200c-\u200f\u2066-\u2069]{0,3}"
_ZEROS: Final = (0x0660, 0x06F0)
_SHORTEST: Final = 2
_LETTERS: Final = {"ی": "یيىے", "ي": "یيىے", "ى": "یيىے", "ک": "کك", "ك": "کك", "ہ": "ہهۃة", "ه": "ہهۃة"}


def _digits(count: int | str) -> str:
    """Returns a pattern of so many digits in any script, with what is written between digits."""
    return _BETWEEN.join([_DIGIT] * int(count))


_BEFORE, _AFTER = rf"(?<!{_DIGIT})", rf"(?!{_DIGIT})"
_ZERO, _THREE, _NINE, _TWO = "[0٠۰]", "[3٣۳]", "[9٩۹]", "[2٢۲]"
_ALWAYS: Final = re.compile(
    "|".join(
        (
            # A CNIC, also run together, and the card of eleven digits before it.
            rf"{_BEFORE}{_digits(13)}{_AFTER}",
            rf"{_BEFORE}{_DIGIT}{{3}}\s?-\s?{_DIGIT}{{2}}\s?-\s?{_DIGIT}{{6}}{_AFTER}",
            # A mobile: 03xx…, +92 3xx…, 0092 3xx…
            rf"(?:\+?{_BEFORE}(?:{_ZERO}{_BETWEEN}{_ZERO}{_BETWEEN})?{_NINE}{_BETWEEN}{_TWO}|{_BEFORE}{_ZERO})"
            rf"{_BETWEEN}{_THREE}{_BETWEEN}{_digits(9)}{_AFTER}",
            # A landline with its area code.
            rf"{_BEFORE}{_ZERO}{_DIGIT}{{2,4}}[\s\-]{{1,3}}{_DIGIT}{{6,8}}{_AFTER}",
            r"[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>().,;]+",
            # An address as such papers write it, to the end of the clause.
            r"\b(?:r/o|resident of|residing at|house no|mohallah?|muhallah|village|street no|post office|p\.o\.)"
            r"[^.;،۔()\n]{1,80}",
            r"(?:سکنہ|ساکن|محلہ|گاؤں|رہائشی)\s[^.;،۔()\n]{1,80}",
        )
    ),
    re.IGNORECASE,
)


class Redactor:
    """Leaves out CNIC, telephone numbers, e-mail and addresses wherever they stand, and the given words.

    ``left_out`` counts what was left out so far.
    """

    def __init__(self, words: Iterable[str], mark: str) -> None:
        self.mark = mark
        self.left_out = 0
        self._words = tuple(dict.fromkeys(" ".join(word.split()) for word in words))

    @cached_property
    def _known(self) -> re.Pattern[str] | None:
        wanted = sorted((word for word in self._words if len(word) >= _SHORTEST), key=len, reverse=True)
        return re.compile("|".join(_pattern(word) for word in wanted), re.IGNORECASE) if wanted else None

    def clean(self, text: str) -> str:
        """Returns the text with the mark in place of each thing that is left out."""
        parts = text.split(self.mark)
        return self.mark.join(self._cleaned(part) for part in parts)

    def withheld(self, text: str) -> str:
        """Returns the mark for a text that is left out as a whole, nothing for an empty one."""
        if not text:
            return ""
        self.left_out += 1
        return self.mark

    def _cleaned(self, text: str) -> str:
        found, count = _ALWAYS.subn(self._blank, text)
        self.left_out += count
        if self._known is not None:
            pieces = found.split(self.mark)
            for place, piece in enumerate(pieces):
                pieces[place], count = self._known.subn(self._blank, piece)
                self.left_out += count
            found = self.mark.join(pieces)
        return found

    def _blank(self, _match: re.Match[str]) -> str:
        return self.mark


def _pattern(word: str) -> str:
    """Returns a pattern for a word or number however it is spaced, cased or written."""
    if sum(sign.isdigit() for sign in word) * 2 >= len(word.replace(" ", "")):
        plain = [_one(sign) for sign in word if sign.isalnum()]
        return rf"(?<![\w]){_BETWEEN.join(plain)}(?![\w])"
    parts = ["".join(_one(sign) for sign in part) for part in word.split()]
    # Not \b: a name may begin or end with a sign that is no letter.
    return r"(?<!\w)" + r"[\s,]+".join(parts) + r"(?!\w)"


def _one(sign: str) -> str:
    if sign.isdecimal():
        value = int(sign)
        return "[" + str(value) + "".join(chr(zero + value) for zero in _ZEROS) + "]"
    return f"[{_LETTERS[sign]}]" if sign in _LETTERS else re.escape(sign)
