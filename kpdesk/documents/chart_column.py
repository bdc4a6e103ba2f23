"""Charts below each other under one heading, all of them on one sheet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportlab.platypus.flowables import Flowable

from kpdesk.documents.block import Block
from kpdesk.documents.chart_drawing import ChartBlock
from kpdesk.documents.rich_paragraph import RichParagraph

_LEAST_SHARE: Final = 0.75
"""Charts are drawn so much lower to stay on a sheet that is begun; with less room they take the next one."""
_GAP: Final = 8.0  # points


class ChartColumn(Block):
    """A heading with charts that never part: ``sheet_height``, in points, is what a whole sheet holds."""

    def __init__(self, heading: RichParagraph, charts: Sequence[ChartBlock], sheet_height: float) -> None:
        super().__init__()
        self._heading, self._charts, self._sheet = heading, tuple(charts), sheet_height
        self.spaceBefore, self.spaceAfter = heading.getSpaceBefore(), _GAP
        self._tops: list[tuple[Flowable, float]] = []

    def wrap(self, room_width: float, room_height: float) -> tuple[float, float]:
        """Returns the room of all, in points; more than ``room_height`` only where the next sheet is the better."""
        above = self._heading.wrap(room_width, room_height)[1] + self._heading.getSpaceAfter()
        above += _GAP * (len(self._charts) - 1)
        asked = [chart.wanted_height() for chart in self._charts]
        room = (self._sheet if room_height < above + sum(asked) * _LEAST_SHARE else room_height) - above
        share = min(1.0, min(room, self._sheet - above) / sum(asked))
        for chart, height in zip(self._charts, asked, strict=True):
            chart.ask(height * share)
        self.width, self.height = room_width, self._place(room_width)
        return self.width, self.height

    def split(self, room_width: float, room_height: float) -> list[Flowable]:
        """Returns nothing: the charts take the next sheet together."""
        del room_width, room_height
        return []

    def draw(self) -> None:
        """Draws the heading above the charts."""
        for block, bottom in self._tops:
            block.drawOn(self.canv, 0, self.height - bottom)

    def _place(self, room_width: float) -> float:
        bottom = self._heading.height
        self._tops = [(self._heading, bottom)]
        gap = self._heading.getSpaceAfter()
        for chart in self._charts:
            bottom += gap + chart.wrap(room_width, self._sheet)[1]
            self._tops.append((chart, bottom))
            gap = _GAP
        return float(bottom)
