"""A word of Arabic script as placed glyphs, by HarfBuzz."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import uharfbuzz as hb

from kpdesk.documents.fonts import UrduFace, shaping_font

_MISSING = 0


@dataclass(frozen=True, slots=True)
class PlacedGlyph:
    """One glyph with the place of its origin, in font units from the word's left end."""

    glyph: int
    x: int
    y: int


@dataclass(frozen=True, slots=True, eq=False)
class ShapedWord:
    """A word ready to draw; ``advance``, ``top`` and ``bottom`` (below the line: negative) are in ems.

    Each is shaped once and is equal to itself alone: it is looked up for every word of a paper.
    """

    face: UrduFace
    bold: bool
    glyphs: tuple[PlacedGlyph, ...]
    advance: float
    top: float
    bottom: float


@lru_cache(maxsize=32768)
def shaped(word: str, face: UrduFace, bold: bool = False) -> ShapedWord:
    """Returns the word (logical order) shaped for Urdu from right to left.

    What Nastaliq has no letter for comes in Naskh, such as some of Pashto's.
    """
    result = _shape(word, face, bold, "rtl")
    if face is UrduFace.NASTALIQ and any(placed.glyph == _MISSING for placed in result.glyphs):
        return _shape(word, UrduFace.NASKH, bold, "rtl")
    return result


@lru_cache(maxsize=4096)
def shaped_digits(digits: str, bold: bool = False) -> ShapedWord:
    """Returns Urdu digits from left to right, in Naskh: a number reads the same way in both scripts."""
    return _shape(digits, UrduFace.NASKH, bold, "ltr")


def _shape(word: str, face: UrduFace, bold: bool, direction: str) -> ShapedWord:
    font = shaping_font(face, bold)
    buffer = hb.Buffer()
    buffer.add_str(word)
    buffer.script = "Arab"
    # Left to itself HarfBuzz takes Urdu digits for right-to-left text, and 2025 comes out as 5202.
    buffer.direction = direction
    buffer.language = "ur"
    hb.shape(font, buffer, {})
    pen = top = bottom = 0
    placed: list[PlacedGlyph] = []
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        y = position.y_offset
        placed.append(PlacedGlyph(info.codepoint, pen + position.x_offset, y))
        pen += position.x_advance
        extents = font.get_glyph_extents(info.codepoint)
        if extents:
            top = max(top, y + extents.y_bearing)
            bottom = min(bottom, y + extents.y_bearing + extents.height)
    em = font.face.upem
    return ShapedWord(face, bold, tuple(placed), pen / em, top / em, bottom / em)
