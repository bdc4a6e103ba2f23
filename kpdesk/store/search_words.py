"""Which words an index takes out of a text: the same for both kinds of database."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+")
_LATIN_WORD: Final = re.compile(r"[a-z0-9]+")
_ARABIC_SUPPLEMENT: Final = range(0x0750, 0x0780)


def words_of(text: str) -> list[str]:
    """Returns the words of a folded text in lower case, in their order."""
    if text.isascii():
        return _LATIN_WORD.findall(text.lower())
    return _WORD.findall("".join(sign if _is_token(sign) else " " for sign in text).lower())


def _is_token(sign: str) -> bool:
    """Tells whether the embedded index's tokenizer (Unicode 6.1) takes the sign for a letter or digit.

    A sign that it splits at would make a phrase of one word, which the index refuses. Python's table of Unicode 3.2
    is older than the tokenizer's, so it never promises too much; the letters of Khowar and Torwali came after it.
    """
    return unicodedata.ucd_3_2_0.category(sign)[0] in "LN" or ord(sign) in _ARABIC_SUPPLEMENT
