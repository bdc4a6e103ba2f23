"""An ending that never stands alone: the last lines or rows go with the signature to the next page."""

from __future__ import annotations

from reportlab.platypus.flowables import Flowable, PageBreak

from kpdesk.documents.block import Block
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.tables import GridTable


class WithEnding(Block):
    """A paragraph or table followed by an ending; a page break leaves at least the last lines or rows with it."""

    def __init__(self, body: RichParagraph | GridTable, ending: Flowable) -> None:
        super().__init__()
        self._body = body
        self._ending = ending
        self._ending_height = 0.0
        self.spaceBefore = body.getSpaceBefore()
        self.spaceAfter = ending.getSpaceAfter()

    def wrap(self, room_width: float, room_height: float) -> tuple[float, float]:
        """Returns the room of both, in points."""
        self._ending_height = self._ending.wrap(room_width, room_height)[1]
        self.width = room_width
        self.height = self._body.wrap(room_width, room_height)[1] + self._ending_height
        return self.width, self.height

    def split(self, room_width: float, room_height: float) -> list[Flowable]:
        """Returns the part of the body that fits, and the rest with the ending."""
        self.wrap(room_width, room_height)
        body_height = self.height - self._ending_height
        only_ending = body_height <= room_height
        room = min(room_height, body_height - self._body.last_piece_height) if only_ending else room_height
        parts = self._body.split(room_width, room) if room > 0 else []
        if len(parts) < 2:
            return []
        rest = parts[1]
        assert isinstance(rest, RichParagraph | GridTable)
        # The rest would find room below the first part, and be split there once more, under a heading of its own.
        turned: list[Flowable] = [PageBreak()] if only_ending else []
        return [parts[0], *turned, WithEnding(rest, self._ending)]

    def draw(self) -> None:
        """Draws the body above the ending."""
        self._body.drawOn(self.canv, 0, self._ending_height)
        self._ending.drawOn(self.canv, 0, 0)
