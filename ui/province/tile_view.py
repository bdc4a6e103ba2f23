"""The map of squares with its table, to be looked at, opened and copied as every chart is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from kpdesk.base.charts.tiles import UNKNOWN, Tile, TileMap
from ui.province.tile_canvas import TileCanvas
from ui.support.columns import END, Column
from ui.support.parts import Parts
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, column, named, row


class TileView(QWidget):
    """``opened(office)``: a square or a row of the table was opened; ``read(str)``: the square one stands on."""

    opened = Signal(object)
    read = Signal(str)

    def __init__(self, name: str, what: str) -> None:
        """``what`` names the map where no title is known yet."""
        super().__init__()
        self.canvas = TileCanvas(name)
        self.canvas.opened.connect(self.opened)
        self.canvas.read.connect(self.read)
        self.table = TableView(f"{name}Table", what)
        self.model: RowsTableModel[Tile] = RowsTableModel(self._columns())
        self.table.set_model(self.model)
        self.table.opened.connect(lambda tile: self.opened.emit(tile.key))
        self._scroll = QScrollArea()
        self._scroll.setObjectName("mapScroll")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.canvas)
        self._parts = Parts(f"{name}Parts")
        self._parts.addWidget(self._scroll)
        self._parts.addWidget(self.table)
        self.table_button = button(
            f"{name}AsTable", self.tr("As a table"), self._turn, icon="list-checks", look="quiet"
        )
        self.copy_button = button(f"{name}Copy", self.tr("Copy"), self.copy, icon="copy", look="quiet")
        named(self.copy_button, f"{name}Copy", self.tr("Copy the map, or the table where it is shown"))
        whole = column(self, gap=1)
        whole.addWidget(self._parts, 1)
        whole.addLayout(row(None, self.table_button, self.copy_button, gap=1))
        self.setFocusProxy(self.canvas)

    def show_tiles(self, tiles: TileMap) -> None:
        """Shows a map and its table, the greatest figures first, offices that have not reported last."""
        self.canvas.show_tiles(tiles)
        self.canvas.setAccessibleName(self._in_words(tiles))
        self.table.setAccessibleName(tiles.title)
        ordered = sorted(tiles.tiles, key=lambda one: (one.value is None, -(one.value or 0), one.name))
        self.model.set_rows(ordered)

    def copy(self) -> None:
        """Puts the picture on the clipboard, or the table's rows where the table is shown."""
        if self._parts.currentWidget() is self.table:
            self.table.selectAll()
            self.table.copy()
        else:
            QGuiApplication.clipboard().setPixmap(self.canvas.grab())

    def _turn(self) -> None:
        to_table = self._parts.currentWidget() is not self.table
        self._parts.setCurrentWidget(self.table if to_table else self._scroll)
        self.table_button.setText(self.tr("As a map") if to_table else self.tr("As a table"))
        self.table_button.setAccessibleName(self.table_button.text())
        (self.table if to_table else self.canvas).setFocus()

    def _in_words(self, tiles: TileMap) -> str:
        """Returns what a screen reader says of the whole: the title, the sum, and who has not reported."""
        known = [one.value for one in tiles.tiles if one.value is not None]
        told = self.tr("{0}. {1} in all; %n office(s) not reported.", "", len(tiles.tiles) - len(known))
        return told.format(tiles.title, sum(known))

    def _columns(self) -> tuple[Column[Tile], ...]:
        return (
            Column(self.tr("Office"), lambda tile: tile.name, 0),
            Column(self.tr("Code"), lambda tile: tile.code, 10),
            Column(self.tr("Figure"), lambda tile: UNKNOWN if tile.value is None else tile.value, 14, END),
        )
