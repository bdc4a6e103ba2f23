"""The map of the province with its table."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from kpdesk.base.charts.tiles import Tile, TileMap
from ui.province.tile_view import TileView

TILES = TileMap(
    "New violations of the week",
    (Tile("MRD", "Mardan", 0, 0, 3, "A", "MRD"), Tile("SWT", "Swat", 1, 0, None, "B", "SWT"),
     Tile("PSH", "Peshawar", 0, 1, 9, "C", "PSH")),
    (1, 4, 8),
    ("not reported", "0", "1-3", "4-7", "8+"),
)  # fmt: skip


@pytest.fixture
def view(qtbot) -> TileView:
    view = TileView("provinceMap", "Map")
    qtbot.addWidget(view)
    view.resize(700, 420)
    view.show()
    view.show_tiles(TILES)
    return view


def test_the_table_has_the_greatest_first_and_who_has_not_reported_last(view, qtbot):
    view.table_button.click()
    rows = [(tile.name, tile.value) for tile in view.model.rows]

    assert rows == [("Peshawar", 9), ("Mardan", 3), ("Swat", None)]
    with qtbot.waitSignal(view.opened) as opened:
        view.table.choose(2)
        qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert opened.args == ["SWT"]


def test_a_screen_reader_is_told_the_sum_and_who_is_missing(view):
    assert view.canvas.accessibleName().startswith("New violations of the week. 12 in all; 1 ")


def test_the_picture_and_the_table_are_copied(view):
    view.copy()
    assert not QGuiApplication.clipboard().image().isNull()

    view.table_button.click()
    view.copy()
    assert "Peshawar\tPSH\t9" in QGuiApplication.clipboard().text()
