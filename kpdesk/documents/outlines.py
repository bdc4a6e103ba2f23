"""Glyph outlines in the PDF: each glyph is stored once in a document and set wherever it occurs."""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from typing import Any

import uharfbuzz as hb
from reportlab.pdfbase.pdfdoc import PDFFormXObject, PDFResourceDictionary, xObjectName
from reportlab.pdfgen.canvas import Canvas

from kpdesk.documents.fonts import UrduFace, shaping_font
from kpdesk.documents.shaping import ShapedWord

_PREFIXES = {(face, bold): sign for sign, (face, bold) in zip("nNtT", product(UrduFace, (False, True)), strict=True)}
_BOX = 8000  # wider than any glyph of the fonts, in font units of which 1000 make an em


def draw_word(canvas: Canvas, word: ShapedWord, x: float, y: float, size: float) -> None:
    """Draws the word with its left end on the base line at ``x``, ``y`` (points)."""
    operators, glyphs = _program(word)
    if not glyphs:
        return
    _bring_in(canvas, word, glyphs)
    scale = size / shaping_font(word.face, word.bold).face.upem
    canvas.addLiteral(f"q {scale:.5f} 0 0 {scale:.5f} {x:.3f} {y:.3f} cm {operators} Q")


@lru_cache(maxsize=32768)
def _program(word: ShapedWord) -> tuple[str, tuple[int, ...]]:
    """Returns the operators that set a word's glyphs, and the glyphs that have ink."""
    operators: list[str] = []
    inked: dict[int, None] = {}
    at_x = at_y = 0
    for placed in word.glyphs:
        if not outline(word.face, word.bold, placed.glyph):
            continue
        if (placed.x, placed.y) != (at_x, at_y):
            operators.append(f"1 0 0 1 {placed.x - at_x} {placed.y - at_y} cm")
            at_x, at_y = placed.x, placed.y
        operators.append(f"/{xObjectName(_name(word, placed.glyph))} Do")
        inked[placed.glyph] = None
    return " ".join(operators), tuple(inked)


def _name(word: ShapedWord, glyph: int) -> str:
    return f"{_PREFIXES[word.face, word.bold]}{glyph}"


class _Brought:
    """Which words' glyphs a canvas has stored already, and which the page being drawn names among its resources.

    Asking the canvas for each glyph took a third of the time of an Urdu paper.
    """

    def __init__(self) -> None:
        self.stored: set[ShapedWord] = set()
        self.page: list[str] = []
        self.named: set[ShapedWord] = set()


def _bring_in(canvas: Canvas, word: ShapedWord, glyphs: tuple[int, ...]) -> None:
    """Sees to it that the document holds the glyphs of a word and that the present page may use them."""
    brought: _Brought = canvas.__dict__.setdefault("_kpdesk_glyphs", _Brought())
    if word not in brought.stored:
        brought.stored.add(word)
        for glyph in glyphs:
            _store(canvas, word, glyph)
    if canvas._formsinuse is not brought.page:  # another page, or a form within it
        brought.page, brought.named = canvas._formsinuse, set()
    if word not in brought.named:
        brought.named.add(word)
        canvas._formsinuse.extend(_name(word, glyph) for glyph in glyphs)


def _store(canvas: Canvas, word: ShapedWord, glyph: int) -> None:
    """Puts the glyph's form into this document, if it is not there yet."""
    name = _name(word, glyph)
    if canvas.hasForm(name):
        return
    form = PDFFormXObject(-_BOX, -_BOX, _BOX, _BOX)
    form.Resources = PDFResourceDictionary()
    form.compression = 1
    form.setStreamList([outline(word.face, word.bold, glyph)])
    # Written past Canvas.beginForm, which would put a font and the page's state into every glyph.
    document: Any = canvas._doc
    document.inForm()
    document.addForm(name, form)


@lru_cache(maxsize=8192)
def outline(face: UrduFace, bold: bool, glyph: int) -> str:
    """Returns the glyph as PDF path operators in font units, filled; empty for a space."""
    operators: list[str] = []
    shaping_font(face, bold).draw_glyph(glyph, _pen(), _Outline(operators))
    return " ".join([*operators, "f"]) if operators else ""


class _Outline:
    """Collects operators and remembers the current point, which raising a quadratic curve needs."""

    def __init__(self, operators: list[str]) -> None:
        self.operators = operators
        self.x = self.y = 0.0

    def add(self, operator: str, *numbers: float) -> None:
        if numbers:
            self.x, self.y = numbers[-2:]
        self.operators.append(" ".join([*(f"{number:.1f}".removesuffix(".0") for number in numbers), operator]))


@lru_cache(maxsize=1)
def _pen() -> hb.DrawFuncs:
    pen = hb.DrawFuncs()
    pen.set_move_to_func(lambda x, y, drawn: drawn.add("m", x, y))
    pen.set_line_to_func(lambda x, y, drawn: drawn.add("l", x, y))
    pen.set_cubic_to_func(lambda ax, ay, bx, by, x, y, drawn: drawn.add("c", ax, ay, bx, by, x, y))
    pen.set_quadratic_to_func(_quadratic)
    pen.set_close_path_func(lambda drawn: drawn.add("h"))
    return pen


def _quadratic(control_x: float, control_y: float, x: float, y: float, drawn: _Outline) -> None:
    start_x, start_y = drawn.x, drawn.y
    drawn.add(
        "c",
        start_x + 2 * (control_x - start_x) / 3,
        start_y + 2 * (control_y - start_y) / 3,
        x + 2 * (control_x - x) / 3,
        y + 2 * (control_y - y) / 3,
        x,
        y,
    )
