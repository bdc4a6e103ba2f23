"""The map of squares on the screen: walked through and opened as every chart is."""

from __future__ import annotations

from PySide6.QtCore import QSize

from kpdesk.base.charts.shapes import Area, Picture
from kpdesk.base.charts.tiles import UNKNOWN, TileMap, lay_out_tiles, tiles_height
from ui.support.chart_canvas import ChartCanvas
from ui.support.chart_painting import screen_face

_LEAST_SHARE = 0.55
"""So much of the height in which the map reads well is enough for code and figure in one line."""


class TileCanvas(ChartCanvas):
    """``opened(office)``: Enter or a click on a square; ``read(str)``: the square that the person stands on."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._tiles = TileMap("", (), (1, 2, 3), ("",) * 5)

    @property
    def picture(self) -> Picture:
        """The map as it is laid out in the room that there is now; west is at the left in every language."""
        if self._picture is None:
            face = screen_face(self.font())
            self._picture = lay_out_tiles(self._tiles, self.width() - 4, self.height() - 4, face)
        return self._picture

    def show_tiles(self, tiles: TileMap) -> None:
        """Shows a map."""
        self._tiles = tiles
        self._at = self._hovered = -1
        self._lay_out_anew()

    def words_of(self, area: Area) -> str:
        """Returns a square in words: the office and its figure, or that it has not reported."""
        tile = next(one for one in self._tiles.tiles if one.key == area.key)
        value = UNKNOWN + " " + self.tr("not reported") if tile.value is None else str(tile.value)
        return f"{tile.name} ({tile.code}): {value}"

    def _lay_out_anew(self) -> None:
        self._picture = None
        face = screen_face(self.font())
        self.setMinimumSize(int(face.line * 30), int(tiles_height(self._tiles, face) * _LEAST_SHARE))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Returns the height in which the map reads well."""
        return QSize(720, int(tiles_height(self._tiles, screen_face(self.font()))))
