"""Glyph outlines in the PDF: each glyph is stored once in a document and set wherever it occurs."""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from typing import Any

import uharfbuzz as hb
from reportlab.pdfbase.pdfdoc import PDFFormXObject, PDFResourceDictionary
from reportlab.pdfgen.canvas import Canvas

from kpdesk.documents.fonts import UrduFace, shaping_font
from kpdesk.documents.shaping import ShapedWord

_PREFIXES = {(face, bold): sign for sign, (face, bold) in zip("nNtT", product(UrduFace, (False, True)), strict=True)}
_BOX = 8000  # wider than any glyph of the fonts, in font units of which 1000 make an em


def draw_word(canvas: Canvas, word: ShapedWord, x: float, y: float, size: float) -> None:
    """Draws the word with its left end on the base line at ``x``, ``y`` (points)."""
    scale = size / shaping_font(word.face, word.bold).face.upem
    canvas.addLiteral(f"q {scale:.5f} 0 0 {scale:.5f} {x:.3f} {y:.3f} cm")
    at_x = at_y = 0
    for placed in word.glyphs:
        name = _stored(canvas, word.face, word.bold, placed.glyph)
        if name is None:
            continue
        if (placed.x, placed.y) != (at_x, at_y):
            canvas.addLiteral(f"1 0 0 1 {placed.x - at_x} {placed.y - at_y} cm")
            at_x, at_y = placed.x, placed.y
        canvas.doForm(name)
    canvas.addLiteral("Q")


def _stored(canvas: Canvas, face: UrduFace, bold: bool, glyph: int) -> str | None:
    """Returns the name of the glyph's form in this document, or None for a glyph without ink."""
    path = outline(face, bold, glyph)
    if not path:
        return None
    name = f"{_PREFIXES[face, bold]}{glyph}"
    if not canvas.hasForm(name):
        form = PDFFormXObject(-_BOX, -_BOX, _BOX, _BOX)
        form.Resources = PDFResourceDictionary()
        form.compression = 1
        form.setStreamList([path])
        # Written past Canvas.beginForm, which would put a font and the page's state into every glyph.
        document: Any = canvas._doc
        document.inForm()
        document.addForm(name, form)
    return name


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
