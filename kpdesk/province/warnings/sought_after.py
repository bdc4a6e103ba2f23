"""Which postings count as sought after: a list that the CPO edits, read as words of the posting's text."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache

from kpdesk.base.letters import fold
from kpdesk.reference.reference import Reference

_BREAK = re.compile(r"[^\w]+")


def sought_after(reference: Reference, day: date) -> Callable[[str], str | None]:
    """Returns what names the row of the list that a posting's text belongs to, or None for any other posting.

    The row's spellings are looked for as whole words: "SHO Katlang" and "S.H.O. Katlang" are, "SHOP" is not.
    """
    spellings = [
        (f" {words} ", row.code)
        for row in reference.sought_postings.on(day)
        for words in {_words(text) for text in (row.name, row.name_ur, *row.also)} - {""}
    ]
    spellings.sort(key=lambda spelling: -len(spelling[0]))

    @cache
    def named(posting: str) -> str | None:
        text = f" {_words(posting)} "
        return next((code for words, code in spellings if words in text), None)

    return named


def _words(text: str) -> str:
    """Returns the folded words with one blank between them; single letters that follow each other are one word."""
    words: list[str] = []
    single = False
    for word in _BREAK.split(fold(text)):
        if not word:
            continue
        if single and len(word) == 1:
            words[-1] += word
        else:
            words.append(word)
        single = len(word) == 1
    return " ".join(words)
