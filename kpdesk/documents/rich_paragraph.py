"""A paragraph of English, Urdu or both, as it stands in letters and cells."""

from __future__ import annotations

from dataclasses import replace

from reportlab.platypus.flowables import Flowable

from kpdesk.documents.block import Block
from kpdesk.documents.line_drawing import Pen
from kpdesk.documents.text_style import Align, TextStyle
from kpdesk.documents.typeset import Line, typeset

_FEWEST_LINES = 2  # left behind on a page or carried to the next: no single lines


class RichParagraph(Block):
    """A paragraph; ``text`` is plain (no markup is read in it), ``label`` its number or heading.

    The label stands on the first line, ``label_at`` points from the starting edge; the style's indents leave it room.
    """

    def __init__(self, text: str, style: TextStyle, *, label: str = "", label_at: float = 0) -> None:
        super().__init__()
        self.text = text
        self.style = style
        self.label = label
        self.label_at = label_at
        self.spaceBefore = style.space_before
        self.spaceAfter = style.space_after
        self.keepWithNext = style.keep_with_next
        self._lines: tuple[Line, ...] | None = None
        self._set_for = -1.0
        self._starts_paragraph = True
        self._whole = True

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines as last set by :meth:`wrap`."""
        return self._lines or ()

    @property
    def last_piece_height(self) -> float:
        """The height of the last lines that stay together, in points."""
        return sum(line.height for line in self.lines[-_FEWEST_LINES:])

    def wrap(self, room_width: float, room_height: float) -> tuple[float, float]:
        """Returns the room taken, in points."""
        if self._lines is None or (self._whole and self._set_for != room_width):
            self._lines = typeset(self.text, self.style, room_width)
        self._set_for = room_width
        self.width, self.height = room_width, sum(line.height for line in self._lines)
        return self.width, self.height

    def split(self, room_width: float, room_height: float) -> list[Flowable]:
        """Returns two paragraphs of which the first fits, or nothing when too few lines would."""
        self.wrap(room_width, room_height)
        fitting, used = 0, 0.0
        for line in self.lines:
            if used + line.height > room_height + 0.01:
                break
            fitting, used = fitting + 1, used + line.height
        if fitting == len(self.lines):
            return [self]
        fitting = min(fitting, len(self.lines) - _FEWEST_LINES)
        if fitting < _FEWEST_LINES:
            return []
        return [self._part(self.lines[:fitting], start=True), self._part(self.lines[fitting:], start=False)]

    def _part(self, lines: tuple[Line, ...], *, start: bool) -> RichParagraph:
        part = RichParagraph(self.text, self.style, label=self.label if start else "", label_at=self.label_at)
        part._lines = lines
        part._set_for = self._set_for
        part._whole = False
        part._starts_paragraph = start and self._starts_paragraph
        if start:
            part.spaceAfter = 0
        else:
            part.spaceBefore = 0
        return part

    def draw(self) -> None:
        """Draws the label and the lines."""
        style = self.style
        pen = Pen(self.canv)
        if self.label and self.lines:
            label_style = replace(style, indent=self.label_at, first_indent=0, align=Align.START, underline=False)
            label = typeset(self.label, label_style, self.width)[:1]
            base = self.height - self.lines[0].ascent
            pen.lines(label, label_style, 0, base + label[0].ascent, self.width)
        first_indent = style.first_indent if self._starts_paragraph else 0
        pen.lines(self.lines, style, 0, self.height, self.width, first_indent)
        pen.lift()
