"""Secrets and fingerprints as plain words that can be printed, told by telephone and typed.

The list (7,776 words, 12.9 bits each) has no word that begins with another one, so words are found again even where
somebody left out the spaces. Hyphens are dropped: "t-shirt" is "tshirt".
"""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from functools import cache

from kpdesk.base.errors import Refused
from kpdesk.base.resources import resource

WORDS_IN_PASSPHRASE = 6


def new_passphrase(count: int = WORDS_IN_PASSPHRASE) -> str:
    """Returns random words with single spaces between them; six words are 77.5 bits."""
    words = _words()
    return " ".join(words[secrets.randbelow(len(words))] for _ in range(count))


def check_words(public_key_bytes: bytes, count: int = WORDS_IN_PASSPHRASE) -> str:
    """Returns the words that stand for a public key: always the same, read out to be compared.

    They are the SHA-256 of the key written in base 7,776, lowest place first; ``count`` is at most 12.
    """
    words = _words()
    rest = int.from_bytes(hashlib.sha256(public_key_bytes).digest(), "big")
    chosen = []
    for _ in range(count):
        rest, place = divmod(rest, len(words))
        chosen.append(words[place])
    return " ".join(chosen)


def normalise_words(text: str, count: int | None = None) -> str:
    """Returns the typed words as they were printed, whatever their case, spaces and hyphens.

    Raises Refused ``words_not_understood`` with ``near`` (the text from the first word that is not on the list), and
    ``words_missing`` when ``count`` is given and not met.
    """
    letters = "".join(sign for sign in unicodedata.normalize("NFKC", text).casefold() if sign.isalnum())
    known = frozenset(_words())
    longest = max(map(len, known))
    found: list[str] = []
    place = 0
    while place < len(letters) or not found:
        ends = range(place + 1, min(place + longest, len(letters)) + 1)
        end = next((end for end in ends if letters[place:end] in known), None)
        if end is None:
            near = letters[place : place + longest]
            raise Refused("words_not_understood", field="words", near=near, place=len(found) + 1)
        found.append(letters[place:end])
        place = end
    if count is not None and len(found) != count:
        raise Refused("words_missing", field="words", count=count, found=len(found))
    return " ".join(found)


@cache
def _words() -> tuple[str, ...]:
    lines = resource("words", "eff_large.txt").read_text(encoding="ascii").split()
    return tuple(line.replace("-", "") for line in lines)
