"""Tables of any length: wrapped cells, headings on every page, grid lines that survive a photocopier."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable

from kpdesk.documents.block import Block
from kpdesk.documents.line_drawing import Pen
from kpdesk.documents.table_rows import Column, Group, LaidRow, RowSetter, Table

_HEADING_GREY = 0.9
_RULE = 0.5
_TALL_ROW = 150.0  # points: only rows higher than this are broken inside, all others move to the next page whole
_LAST_ROWS = 2


def long_table(table: Table) -> Flowable:
    """Returns the table as a flowable that breaks between rows; without rows it says NIL.

    Rows are set as pages need them, so that a register of 20,000 rows needs no more memory than a short one.
    """
    return GridTable(RowSetter(table))


class GridTable(Block):
    """A table, or what is left of it after a page break."""

    def __init__(self, setter: RowSetter, laid: Sequence[LaidRow] = (), place: int = 0, end: int | None = None) -> None:
        super().__init__()
        self._setter = setter
        self._laid = list(laid)
        self._place = place
        self._end = setter.count if end is None else end
        self.spaceBefore = self.spaceAfter = 6

    @property
    def last_piece_height(self) -> float:
        """The height of the last rows, which stay together with a signature; the rows must all be set."""
        return sum(row.height for row in self._laid[-_LAST_ROWS:])

    def wrap(self, room_width: float, room_height: float) -> tuple[float, float]:
        """Returns the room taken; more than ``room_height`` as soon as that is certain."""
        self.width = room_width
        self._setter.set_width(room_width)
        self.height = self._setter.heading_height + sum(row.height for row in self._laid)
        while self._place < self._end and self.height <= room_height:
            row = self._setter.row(self._place)
            self._laid.append(row)
            self._place += 1
            self.height += row.height
        return self.width, self.height

    def split(self, room_width: float, room_height: float) -> list[Flowable]:
        """Returns what fits and the rest, or nothing when not even one row fits."""
        self.wrap(room_width, room_height)
        left = room_height - self._setter.heading_height + 0.01
        fitting = 0
        while fitting < len(self._laid) and self._laid[fitting].height <= left:
            left -= self._laid[fitting].height
            fitting += 1
        if fitting == len(self._laid) and self._place == self._end:
            return [self]
        above, below = self._laid[:fitting], self._laid[fitting:]
        if below and below[0].height > _TALL_ROW:
            head, rest = below[0].broken(left)
            if head is not None:
                above, below = [*above, head], [rest, *below[1:]]
        if not above:
            return []
        return [
            GridTable(self._setter, above, self._place, self._place),
            GridTable(self._setter, below, self._place, self._end),
        ]

    def draw(self) -> None:
        """Draws heading, rows and grid."""
        canvas: Canvas = self.canv
        setter = self._setter
        edges = setter.edges
        canvas.setFillGray(_HEADING_GREY)
        canvas.rect(0, self.height - setter.heading_height, self.width, setter.heading_height, stroke=0, fill=1)
        canvas.setFillGray(0)
        canvas.setLineWidth(_RULE)
        pen = Pen(canvas)
        rules: list[tuple[float, float, float, float]] = [(0, self.height, self.width, self.height)]
        top = self.height
        for row in (*setter.heading, *self._laid):
            bottom = top - row.height
            rules.append((0, bottom, self.width, bottom))
            for cell in row.cells:
                left, right = edges[cell.first], edges[cell.first + cell.span]
                x, end = min(left, right), max(left, right)
                inner = top - row.padding
                pen.lines(cell.lines, cell.style, x + row.padding, inner, end - x - 2 * row.padding)
                rules.append((end, top, end, bottom))
            top = bottom
        rules.append((0, self.height, 0, 0))
        canvas.lines(rules)
        pen.lift()


__all__ = ["Column", "GridTable", "Group", "Table", "long_table"]
