"""Which way text runs: Urdu and Latin in one line, in the order in which the eye meets them.

The order comes from the Unicode bidirectional algorithm (UAX #9, by python-bidi). It alone turns ``12-11-2025``
inside Urdu into ``2025-11-12``, so all data of the other script is set apart with isolates first.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from bidi import get_display

LEFT_TO_RIGHT_ISOLATE = "\u2066"
RIGHT_TO_LEFT_ISOLATE = "\u2067"
POP_ISOLATE = "\u2069"
_OPENERS = "\u2066\u2067\u2068"

_DIGITS = "\u0660-\u066c\u06f0-\u06f9"
_SCRIPT = "\u0600-\u065f\u066d-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc"
_ARABIC = re.compile(f"[{_SCRIPT}{_DIGITS}]")
_ARABIC_LETTER = re.compile(f"[{_SCRIPT}]")
_LATIN_LETTER = re.compile(r"[A-Za-zÀ-ɏ]")
_KINDS = re.compile(f"(?P<arabic>[{_SCRIPT}\u200c\u200d]+)|(?P<digits>[{_DIGITS}]+)|(?P<space> +)|(?P<latin>[^ ])")
_DIRECTION_SIGNS = re.compile("[\u200e\u200f\u061c\u2066-\u2069]")
# Embeddings and overrides can make a paper show what its rows do not say; variation selectors are our marker's kin.
_UNWANTED = re.compile("[\u202a-\u202e\ufe00-\ufe0f\ufeff\u200b\u00ad]")
_PLAIN = {"Cc": " ", "Zl": " ", "Zp": " ", "Cs": "\ufffd"}  # what becomes of controls, separators, lone surrogates
_AFTER_BRACKET = "\ufe00"
_MIRROR = dict(zip("()[]{}<>«»‹›", ")(][}{><»«›‹", strict=True))
_BRACKETS = re.compile(r"([()\[\]{}<>«»‹›])")
_CLOSERS = {")": "(", "]": "[", "}": "{"}
_LEADS = "@#+$"
_TRAILS = "%/#+_"
# Stretches without a letter of the paragraph's own script, inside which the other script's data is looked for. A middle
# dot parts two pieces of data: they follow each other in the paragraph's direction, not in their own.
_NO_URDU = re.compile(f"[^{_SCRIPT}\u2066-\u2069·]+")
_NO_LATIN = re.compile(r"[^A-Za-zÀ-ɏ0-9\u2066-\u2069]+")
_DATA = re.compile(f"[A-Za-zÀ-ɏ0-9{_DIGITS}]")


class Kind(StrEnum):
    """What a piece is drawn with."""

    ARABIC = "arabic"
    DIGITS = "digits"
    LATIN = "latin"
    SPACE = "space"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one kind within a line; ``text`` is in logical order."""

    kind: Kind
    text: str


def isolate(text: str) -> str:
    """Returns the text set apart left to right (U+2066…U+2069): for dates and numbers in Urdu sentences."""
    return f"{LEFT_TO_RIGHT_ISOLATE}{text}{POP_ISOLATE}"


def has_urdu(text: str) -> bool:
    """Returns whether any letter or digit of Arabic script occurs."""
    return _ARABIC.search(text) is not None


def reads_right_to_left(text: str) -> bool:
    """Returns whether the text holds Urdu letters and no Latin ones."""
    return _ARABIC_LETTER.search(text) is not None and _LATIN_LETTER.search(text) is None


def clean(text: str) -> str:
    """Returns the text without overrides and invisible signs, every separator but the newline as a space."""
    plain = _UNWANTED.sub("", text.replace("\r\n", "\n"))
    if plain.isprintable():
        return plain
    return "".join(sign if sign == "\n" else _PLAIN.get(unicodedata.category(sign), sign) for sign in plain)


def visible(text: str) -> str:
    """Returns the text without isolates and direction marks, as it is measured and drawn."""
    return text if text.isascii() else _DIRECTION_SIGNS.sub("", text)


def set_apart(text: str, right_to_left: bool) -> str:
    """Returns the text with every stretch of the other script isolated, so that no date or number can flip.

    In a right-to-left paragraph these are Latin words, numbers, dates and section numbers with their own brackets;
    in a left-to-right one they are the Urdu stretches. What already stands in an isolate is left alone.
    """
    if not has_urdu(text):
        return text
    stretches, core = (_NO_URDU, _DATA) if right_to_left else (_NO_LATIN, _ARABIC)
    opener = LEFT_TO_RIGHT_ISOLATE if right_to_left else RIGHT_TO_LEFT_ISOLATE
    parts: list[str] = []
    place = depth = 0
    for match in stretches.finditer(text):
        between = text[place : match.start()]
        depth += sum(sign in _OPENERS for sign in between) - between.count(POP_ISOLATE)
        parts.append(between)
        found = None if depth > 0 else _core(match[0], core)
        if found is None:
            parts.append(match[0])
        else:
            start, end = found
            parts.append(f"{match[0][:start]}{opener}{match[0][start:end]}{POP_ISOLATE}{match[0][end:]}")
        place = match.end()
    parts.append(text[place:])
    return "".join(parts)


def _core(stretch: str, sign: re.Pattern[str]) -> tuple[int, int] | None:
    """Returns where the data in the stretch starts and ends, with the brackets and signs that belong to it."""
    places = [match.start() for match in sign.finditer(stretch)]
    if not places:
        return None
    start, end = places[0], places[-1] + 1
    while start > 0 and stretch[start - 1] in _LEADS:
        start -= 1
    missing: list[str] = []
    unopened = 0
    for letter in stretch[start:end]:
        if letter in _CLOSERS.values():
            missing.append(letter)
        elif letter in _CLOSERS:
            unopened += not missing
            del missing[-1:]
    while unopened and start > 0 and stretch[start - 1] in _CLOSERS.values():
        start, unopened = start - 1, unopened - 1
    while end < len(stretch):
        if missing and _CLOSERS.get(stretch[end]) == missing[-1]:
            missing.pop()
        elif stretch[end] not in _TRAILS:
            break
        end += 1
    return start, end


@lru_cache(maxsize=8192)
def visual(line: str, right_to_left: bool) -> tuple[Piece, ...]:
    """Returns the line's pieces from left to right; brackets stand as they are to be drawn.

    ``line`` holds no newline. Arabic pieces come in logical order, ready to be shaped.
    """
    # A mark without width follows each bracket: where it comes out before the bracket, the bracket runs right to left.
    marked = _BRACKETS.sub(lambda match: match[1] + _AFTER_BRACKET, line)
    display = get_display(marked, base_dir="R" if right_to_left else "L")
    turned = re.sub(
        f"{_AFTER_BRACKET}([()\\[\\]{{}}<>«»‹›])|([()\\[\\]{{}}<>«»‹›]){_AFTER_BRACKET}",
        lambda match: _MIRROR[match[1]] if match[1] else match[2],
        str(display),
    )
    pieces: list[Piece] = []
    for match in _KINDS.finditer(_DIRECTION_SIGNS.sub("", turned)):
        kind = Kind(str(match.lastgroup))
        text = match[0][::-1] if kind is Kind.ARABIC else match[0]
        if kind is Kind.LATIN and pieces and pieces[-1].kind is Kind.LATIN:
            text = pieces.pop().text + text
        pieces.append(Piece(kind, text))
    return tuple(pieces)


def pieces_of(word: str) -> tuple[Piece, ...]:
    """Returns the pieces of a word in logical order, for measuring."""
    found: list[Piece] = []
    for match in _KINDS.finditer(_DIRECTION_SIGNS.sub("", word)):
        kind = Kind(str(match.lastgroup))
        if kind is Kind.LATIN and found and found[-1].kind is Kind.LATIN:
            found.append(Piece(kind, found.pop().text + match[0]))
        else:
            found.append(Piece(kind, match[0]))
    return tuple(found)


def carried_over(lines: list[str]) -> list[str]:
    """Returns the lines of one paragraph with isolates closed at each line's end and opened again on the next."""
    result: list[str] = []
    open_signs: list[str] = []
    for line in lines:
        start = "".join(open_signs)
        for sign in line:
            if sign in _OPENERS:
                open_signs.append(sign)
            elif sign == POP_ISOLATE and open_signs:
                open_signs.pop()
        result.append(start + line + POP_ISOLATE * len(open_signs))
    return result
