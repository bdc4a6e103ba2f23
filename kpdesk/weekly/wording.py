"""Numbers in sentences: none, one and many have a sentence each, in both languages, with the digits offices print."""

from __future__ import annotations

from collections.abc import Sequence

from kpdesk.base.sentences import known_codes, sentence


def counted(code: str, number: int, language: str = "en", **values: object) -> str:
    """Returns the sentence ``code_none``, ``code_one`` or ``code_many`` with ``{number}``; none falls back to many."""
    ending = "none" if number == 0 else "one" if number == 1 else "many"
    if ending == "none" and f"{code}_none" not in known_codes():
        ending = "many"
    return sentence(f"{code}_{ending}", {**values, "number": grouped(number)}, language)


def grouped(number: int) -> str:
    """Returns ``1,234,567``: reports of both languages use Western digits in groups of three (domain 8)."""
    return f"{number:,}"


def joined(items: Sequence[str], language: str = "en") -> str:
    """Returns ``a``, ``a and b`` or ``a, b and c`` in the language."""
    if len(items) < 2:
        return "".join(items)
    values = {"first": sentence("words_comma", language=language).join(items[:-1]), "last": items[-1]}
    return sentence("words_and", values, language)
