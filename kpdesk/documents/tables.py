"""Tables of any length: wrapped cells, headings on every page, grid lines that survive a photocopier."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable

from kpdesk.documents.block import Block
from kpdesk.documents.line_drawing import Pen
from kpdesk.documents.table_rows import Column, Group, LaidCell, LaidRow, RowSetter, Table

_HEADING_GREY = 0.9
_RULE = 0.5
_TALL_ROW = 150.0  # points: only rows higher than this are broken inside, all others move to the next page whole
_LAST_ROWS = 2


def long_table(table: Table) -> GridTable:
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

    @property
    def is_one_row(self) -> bool:
        """Whether a single row of usual height is all that stands in it: too little to stand on a page for itself."""
        return len(self._laid) == 1 and self._laid[0].height <= _TALL_ROW

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
        canvas.setFillGray(_HEADING_GREY)
        canvas.rect(0, self.height - setter.heading_height, self.width, setter.heading_height, stroke=0, fill=1)
        canvas.setFillGray(0)
        pen = Pen(canvas)
        rules = [_rule(0, self.height, self.width, self.height)]
        top = self.height
        for row in (*setter.heading, *self._laid):
            bottom = top - row.height
            rules.append(_rule(0, bottom, self.width, bottom))
            for cell in row.cells:
                x, end = self._sides(cell)
                pen.lines(cell.lines, cell.style, x + row.padding, top - row.padding, end - x - 2 * row.padding)
            top = bottom
        canvas.setLineWidth(_RULE)
        canvas.addLiteral(" ".join([*rules, *self._uprights(), "S"]))
        pen.lift()

    def _sides(self, cell: LaidCell) -> tuple[float, float]:
        edges = self._setter.edges
        first, last = edges[cell.first], edges[cell.first + cell.span]
        return min(first, last), max(first, last)

    def _uprights(self) -> Iterator[str]:
        """Gives the upright rules: of each heading row by its own cells, of all rows below in one stroke."""
        top = self.height
        bands = [(row.cells, row.height) for row in self._setter.heading]
        if self._laid:
            bands.append((self._laid[0].cells, sum(row.height for row in self._laid)))
        for cells, height in bands:
            places = {side for cell in cells for side in self._sides(cell)}
            for place in sorted(places):
                yield _rule(place, top, place, top - height)
            top -= height


def _rule(x: float, y: float, to_x: float, to_y: float) -> str:
    return f"{x:.2f} {y:.2f} m {to_x:.2f} {to_y:.2f} l"


__all__ = ["Column", "GridTable", "Group", "Table", "long_table"]
