"""Drawing set lines on a canvas."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfgen.canvas import Canvas

from kpdesk.documents import urdu
from kpdesk.documents.fonts import latin_font, latin_width
from kpdesk.documents.outlines import draw_word
from kpdesk.documents.text_style import Align, TextStyle
from kpdesk.documents.typeset import Line, extent, shaped_piece, space_width

_UNDERLINE_DROP_EMS = 0.16
_UNDERLINE_EMS = 0.06
_MOST_TOLD = 4096
_TOLD = "_kpdesk_texts"
"""Where a canvas keeps the texts that it has told in its document's letters."""


class Pen:
    """Draws lines of one canvas; Latin text of many cells goes into one text object, which :meth:`lift` writes."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._operators: list[str] = []
        self._font = ""
        self._told: dict[tuple[str, bool], tuple[tuple[str, str], ...]] = canvas.__dict__.setdefault(_TOLD, {})

    def lines(
        self, lines: Sequence[Line], style: TextStyle, x: float, top: float, width: float, first_indent: float = 0
    ) -> None:
        """Draws lines below each other, the first one's top at ``top``, in a column ``width`` points wide from ``x``.

        ``first_indent`` is that of the first line given, beyond the style's own indent.
        """
        y = top
        indent = style.indent + first_indent
        for line in lines:
            left = x if style.right_to_left else x + indent
            self._line(line, style, left, y - line.ascent, width - indent)
            y -= line.height
            indent = style.indent

    def lift(self) -> None:
        """Writes what was drawn; the pen is used up."""
        if self._operators:
            self._canvas.addLiteral(f"BT {' '.join(self._operators)} ET")

    def _line(self, line: Line, style: TextStyle, x: float, y: float, width: float) -> None:
        if not line.text:
            return
        left = _ink_left(line, style, x, width)
        if urdu.has_urdu(line.text):
            self._mixed(line, style, left, y)
        elif style.align is Align.JUSTIFY and not line.last:
            self._spread(line, style, x, y, width)
        else:
            self._latin(urdu.visible(line.text), style, left, y)
        if style.underline:
            self._canvas.setLineWidth(_UNDERLINE_EMS * style.size)
            # Nastaliq hangs far below the base line: there the rule goes near the foot of the line.
            drop = y - (0.7 * (line.height - line.ascent) if line.urdu else _UNDERLINE_DROP_EMS * style.size)
            self._canvas.line(left, drop, left + line.width, drop)

    def _latin(self, text: str, style: TextStyle, x: float, y: float) -> None:
        told = self._told.get((text, style.bold))
        if told is None:
            if len(self._told) >= _MOST_TOLD:
                self._told.clear()
            told = self._told[text, style.bold] = _told(self._canvas, text, style.bold)
        self._operators.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm")
        for name, letters in told:
            font = f"{name} {style.size:g} Tf"
            if font != self._font:
                self._font = font
                self._operators.append(font)
            self._operators.append(f"({letters}) Tj")

    def _spread(self, line: Line, style: TextStyle, x: float, y: float, width: float) -> None:
        words = line.text.split(" ")
        gap = (width - line.width) / max(1, len(words) - 1) + space_width(style)
        for place, word in enumerate(words):
            # The space is drawn too, so that the words come apart when the text is copied or read aloud.
            self._latin(urdu.visible(word) + (" " if place < len(words) - 1 else ""), style, x, y)
            x += extent(word, style).width + gap

    def _mixed(self, line: Line, style: TextStyle, x: float, y: float) -> None:
        size = style.size * style.urdu_ems
        space = space_width(style)
        for piece in urdu.visual(line.text, line.right_to_left):
            if piece.kind is urdu.Kind.SPACE:
                x += space * len(piece.text)
            elif piece.kind is urdu.Kind.LATIN:
                self._latin(piece.text, style, x, y)
                x += latin_width(piece.text, style.bold) * style.size
            else:
                glyphs = shaped_piece(piece, style)
                draw_word(self._canvas, glyphs, x, y, size)
                x += glyphs.advance * size


def _told(canvas: Canvas, text: str, bold: bool) -> tuple[tuple[str, str], ...]:
    """Returns the text in the letters of this document's subsets of the font: name of the subset, escaped letters.

    reportlab's own text object works this out anew for each cell, a third of the time of a paper with tables.
    """
    font, document = getFont(latin_font(bold)), canvas._doc
    return tuple(
        (font.getSubsetInternalName(subset, document), canvas._escape(letters))
        for subset, letters in font.splitString(text, document)
    )


def _ink_left(line: Line, style: TextStyle, x: float, width: float) -> float:
    """Returns where the line's ink starts in a column from ``x``."""
    if style.align is Align.CENTRE:
        return x + (width - line.width) / 2
    at_right = (style.align is Align.END) is not style.right_to_left
    return x + width - line.width if at_right else x
