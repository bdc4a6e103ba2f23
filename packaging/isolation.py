"""Latin data inside an Urdu sentence, set apart so that it is not read from the wrong end."""

from __future__ import annotations

import re

_FIRST_STRONG, _LEFT_TO_RIGHT, _END = "\u2068", "\u2066", "\u2069"
_APART = re.compile(f"[{_FIRST_STRONG}{_LEFT_TO_RIGHT}][^{_END}]*{_END}")
_VALUE = re.compile(r"\{[^}]*\}")
_WORD = r"(?<![%A-Za-z])[@#A-Za-z0-9][A-Za-z0-9@#+*./:_-]*"
_LATIN = re.compile(rf"{_WORD}(?: {_WORD})*")
_FILE_PATTERNS = "(*"


def isolated(text: str) -> str:
    """Returns the Urdu text with every value and every run of Latin letters, dates and codes between isolates.

    A choice of file kinds is left alone: Qt reads the patterns in it. Numbers by themselves need nothing.
    """
    if _FILE_PATTERNS in text:
        return text
    parts, at = [], 0
    for apart in [*_APART.finditer(text), None]:
        end = apart.start() if apart else len(text)
        parts.append(_set_apart(text[at:end]))
        parts.append(apart.group() if apart else "")
        at = apart.end() if apart else end
    return "".join(parts)


def _set_apart(text: str) -> str:
    around_values = _VALUE.split(text)
    values = _VALUE.findall(text)
    parts = [_LATIN.sub(_between, part) for part in around_values]
    return parts[0] + "".join(
        f"{_FIRST_STRONG}{value}{_END}{part}" for value, part in zip(values, parts[1:], strict=True)
    )


def _between(run: re.Match[str]) -> str:
    data = run.group()
    return data if data.isdecimal() else f"{_LEFT_TO_RIGHT}{data}{_END}"
