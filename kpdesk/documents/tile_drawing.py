"""A map of squares on paper."""

from __future__ import annotations

from kpdesk.base.charts.chart import Chart, ChartKind
from kpdesk.base.charts.tiles import TileMap, lay_out_tiles, tiles_height
from kpdesk.documents.chart_drawing import ChartBlock, paper_face


class TileBlock(ChartBlock):
    """The map as a flowable, drawn as every chart is; west stays at the left in either language."""

    def __init__(self, tiles: TileMap, language: str = "en", height: float = 0) -> None:
        super().__init__(Chart(tiles.title, ChartKind.GROUPED, (), ()), language, height)
        self._tiles = tiles

    def wrap(self, room_width: float, room_height: float) -> tuple[float, float]:
        """Returns the room taken, in points."""
        self.width, self.height = room_width, self.wanted_height()
        self.picture = lay_out_tiles(self._tiles, self.width, self.height, paper_face(self._language))
        return self.width, self.height

    def wanted_height(self) -> float:
        """Returns the height that the map asks for, in points."""
        return self._asked or tiles_height(self._tiles, paper_face(self._language))
