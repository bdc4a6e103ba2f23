"""Breaking text into lines by measured widths."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kpdesk.documents import urdu
from kpdesk.documents.fonts import latin_width
from kpdesk.documents.shaping import ShapedWord, shaped, shaped_digits
from kpdesk.documents.text_style import Direction, TextStyle

_ASCENT_SHARE_LATIN = 0.76
_ASCENT_SHARE_URDU = 0.62
_BREAK_AFTER = re.compile(r"[-/\\_.,;:?&=@)]")
_LONGEST_ATOM = 160  # letters tried for one line when a word without spaces has to be broken


@dataclass(frozen=True, slots=True)
class Line:
    """One line; ``text`` is in logical order, lengths are points, ``ascent`` is from its top to the base line."""

    text: str
    width: float
    height: float
    ascent: float
    urdu: bool
    right_to_left: bool
    last: bool


@dataclass(frozen=True, slots=True)
class Extent:
    """The room that a word takes: ``width`` in points, ink above and below the base line in points."""

    width: float
    top: float
    bottom: float


def typeset(text: str, style: TextStyle, width: float) -> tuple[Line, ...]:
    """Returns the text's lines, none wider than ``width`` points; a newline breaks, an over-long word is broken."""
    if len(text) > 200:
        return _typeset(text, style, width)
    return _typeset_short(text, style, width)


def shaped_piece(piece: urdu.Piece, style: TextStyle) -> ShapedWord:
    """Returns the shaped glyphs of an Arabic or digits piece."""
    if piece.kind is urdu.Kind.DIGITS:
        return shaped_digits(piece.text, style.bold)
    return shaped(piece.text, style.face, style.bold)


def space_width(style: TextStyle) -> float:
    """Returns the width of a space in points, the same between words of either script."""
    return latin_width(" ", style.bold) * style.size


def _typeset(text: str, style: TextStyle, width: float) -> tuple[Line, ...]:
    plain = urdu.clean(text)
    lines: list[Line] = []
    first_room = width - style.indent - style.first_indent
    for paragraph in plain.split("\n"):
        right_to_left = (
            urdu.reads_right_to_left(paragraph) if style.direction is Direction.BY_TEXT else style.right_to_left
        )
        room = first_room if not lines else width - style.indent
        apart = urdu.set_apart(paragraph, right_to_left)
        broken = _broken(apart, style, room, width - style.indent)
        carried = urdu.carried_over([" ".join(words) for words in broken]) if apart is not paragraph else None
        for place, words in enumerate(broken):
            line = carried[place] if carried else " ".join(words)
            lines.append(_line(line, words, style, right_to_left, last=place == len(broken) - 1))
    return tuple(lines)


_typeset_short = lru_cache(maxsize=8192)(_typeset)


def _line(text: str, words: list[str], style: TextStyle, right_to_left: bool, last: bool) -> Line:
    extents = [extent(word, style) for word in words]
    width = sum(found.width for found in extents) + space_width(style) * max(0, len(words) - 1)
    if not urdu.has_urdu(text):
        height = style.size * style.leading_ems
        rtl = style.direction is Direction.RIGHT_TO_LEFT and right_to_left
        return Line(text, width, height, height * _ASCENT_SHARE_LATIN, rtl, right_to_left, last)
    height = style.size * style.urdu_ems * style.urdu_leading_ems
    ascent = max(height * _ASCENT_SHARE_URDU, *(found.top for found in extents))
    descent = max(height * (1 - _ASCENT_SHARE_URDU), *(found.bottom for found in extents))
    return Line(text, width, ascent + descent, ascent, True, right_to_left, last)


def _broken(text: str, style: TextStyle, first_room: float, room: float) -> list[list[str]]:
    """Returns the words of each line; greedy, as typists break."""
    lines: list[list[str]] = []
    current: list[str] = []
    space = space_width(style)
    left = first_room
    for word in text.split(" "):
        if not word:
            continue
        rest = word
        while True:
            fits = len(rest) <= _LONGEST_ATOM
            needed = extent(rest, style).width + (space if current else 0) if fits else 0
            if fits and needed <= left + 0.01:
                current.append(rest)
                left -= needed
                break
            if current:
                lines.append(current)
                current, left = [], room
                continue
            head = _fitting(rest, style, left)
            lines.append([head])
            rest, left = rest[len(head) :], room
            if not rest:
                break
    if current or not lines:
        lines.append(current)
    return lines


def _fitting(word: str, style: TextStyle, room: float) -> str:
    """Returns the longest beginning of an over-long word that fits, at least one letter, rather after a hyphen."""
    low, high = 1, min(len(word), _LONGEST_ATOM)
    while low < high:
        middle = (low + high + 1) // 2
        if extent(word[:middle], style).width <= room:
            low = middle
        else:
            high = middle - 1
    if low == len(word):
        return word
    breaks = [match.end() for match in _BREAK_AFTER.finditer(word, 0, low)]
    return word[: breaks[-1]] if breaks and breaks[-1] > low // 3 else word[:low]


@lru_cache(maxsize=16384)
def extent(word: str, style: TextStyle) -> Extent:
    """Returns the room that a word without spaces takes."""
    if not urdu.has_urdu(word):
        return Extent(latin_width(urdu.visible(word), style.bold) * style.size, 0, 0)
    width = top = bottom = 0.0
    size = style.size * style.urdu_ems
    for piece in urdu.pieces_of(word):
        if piece.kind is urdu.Kind.LATIN:
            width += latin_width(piece.text, style.bold) * style.size
            continue
        glyphs = shaped_piece(piece, style)
        width += glyphs.advance * size
        top, bottom = max(top, glyphs.top * size), max(bottom, -glyphs.bottom * size)
    return Extent(width, top, bottom)
