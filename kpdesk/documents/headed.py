"""A table with its heading: they part from each other on no page, and the table breaks below it all the same."""

from __future__ import annotations

from reportlab.platypus.flowables import Flowable

from kpdesk.documents.block import Block
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.tables import GridTable


class Headed(Block):
    """A heading above a table. reportlab would keep the two together as a whole and leave half a page empty."""

    def __init__(self, heading: RichParagraph, table: GridTable) -> None:
        super().__init__()
        self._heading, self._table = heading, table
        self._heading_height = 0.0
        self.spaceBefore = heading.getSpaceBefore()
        self.spaceAfter = table.getSpaceAfter()

    def wrap(self, room_width: float, room_height: float) -> tuple[float, float]:
        """Returns the room of both, in points; more than ``room_height`` as soon as that is certain."""
        gap = max(self._heading.getSpaceAfter(), self._table.getSpaceBefore())
        self._heading_height = self._heading.wrap(room_width, room_height)[1] + gap
        left = room_height - self._heading_height
        self.width, self.height = room_width, self._heading_height + self._table.wrap(room_width, left)[1]
        return self.width, self.height

    def split(self, room_width: float, room_height: float) -> list[Flowable]:
        """Returns the heading with the rows that fit, and the rest; nothing where only one short row would fit."""
        self.wrap(room_width, room_height)
        parts = self._table.split(room_width, room_height - self._heading_height)
        if len(parts) < 2:
            return []
        first, rest = parts
        assert isinstance(first, GridTable)
        if first.is_one_row:
            return []
        return [Headed(self._heading, first), rest]

    def draw(self) -> None:
        """Draws the heading above the table."""
        self._table.drawOn(self.canv, 0, 0)
        self._heading.drawOn(self.canv, 0, self.height - self._heading.height)
