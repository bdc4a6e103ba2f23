"""One key for the spellings of a Pakistani name, in English letters and in Urdu.

Muhammad, Mohammad, Muhd and محمد give the same key; so do Yousaf, Yusuf and یوسف. The key is a skeleton of
consonants, so that what is typed so far gives the beginning of the key of the whole word.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kpdesk.base.letters import fold

_WORD = re.compile(r"[^\W_]+")
_SHORT = {
    "md": "muhammad", "mohd": "muhammad", "muhd": "muhammad", "mhd": "muhammad", "mohmd": "muhammad",
    "abd": "abdul", "rehm": "rehman", "syd": "syed",
}  # fmt: skip
_URDU_SOUND = {
    "ا": "a", "ع": "a", "ب": "b", "پ": "p", "ت": "t", "ٹ": "t", "ط": "t", "ۃ": "h", "ث": "s", "س": "s", "ص": "s",
    "ج": "j", "چ": "ch", "ح": "h", "ہ": "h", "ھ": "h", "خ": "kh", "د": "d", "ڈ": "d", "ذ": "z", "ز": "z", "ض": "z",
    "ظ": "z", "ژ": "z", "ر": "r", "ڑ": "r", "ش": "sh", "غ": "gh", "ف": "f", "ق": "k", "ک": "k", "گ": "g", "ل": "l",
    "م": "m", "ن": "n", "ں": "n", "و": "w", "ی": "y", "ء": "", "ټ": "t", "ځ": "z", "څ": "s", "ډ": "d", "ړ": "r",
    "ږ": "g", "ښ": "kh", "ګ": "g", "ڼ": "n", "ې": "y", "ۍ": "y",
}  # fmt: skip
_LATIN_SOUND = {"q": "k", "c": "k", "v": "w", "x": "ks"}
_DOUBLES = re.compile(r"(.)\1+")
_LATIN = re.compile(r"[a-z0-9]+")


@lru_cache(maxsize=65536)
def sound_key(text: str) -> str:
    """Returns the keys of the words of a name, in their order, with a space between."""
    return " ".join(key for word in _WORD.findall(fold(text)) if (key := word_key(word)))


@lru_cache(maxsize=65536)
def word_key(word: str) -> str:
    """Returns the consonant skeleton of one folded word; a word of digits is its own key."""
    if word.isdecimal():
        return word
    word = _SHORT.get(word, word)
    if _LATIN.fullmatch(word):
        sounds = "".join(_LATIN_SOUND.get(sign, sign) for sign in word.replace("ck", "k").replace("ch", "\0"))
        sounds = sounds.replace("\0", "ch").replace("ph", "f")
    else:
        sounds = "".join(_URDU_SOUND.get(sign, "") for sign in word)
    if not sounds:
        return ""
    head = "a" if sounds[0] in "aeiou" else sounds[0]
    tail = "".join(sign for sign in sounds[1:] if sign not in "aeiouwy")
    return _DOUBLES.sub(r"\1", head + tail)


def same_name(one: str, other: str) -> bool:
    """Returns whether two names sound alike, the order of their words apart."""
    return bool(one) and bool(other) and sorted(sound_key(one).split()) == sorted(sound_key(other).split())
