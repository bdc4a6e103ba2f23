"""The province as a map of squares, one figure at a time."""

from __future__ import annotations

from kpdesk.base.charts.tiles import TileMap
from kpdesk.desk import Desk
from kpdesk.province.tile_map import Shown
from ui.context import Context
from ui.province.actions import ProvinceRead
from ui.province.province_tab import ProvinceTab
from ui.province.tile_view import TileView
from ui.support.fields import ChoiceField
from ui.support.widgets import column, label, named, row


class MapTab(ProvinceTab):
    """Arrows walk from square to square, Enter opens what the office reported."""

    def __init__(self, context: Context) -> None:
        super().__init__("provinceMapTab")
        self._context, self._week = context, ""
        self.shown = ChoiceField(
            [
                (Shown.NEW, self.tr("New violations of the week")),
                (Shown.BALANCE, self.tr("Pending at the end of the week")),
                (Shown.WITHOUT_ACTION, self.tr("Pending without action")),
                (Shown.SINCE, self.tr("New since the last directive")),
                (Shown.OWED, self.tr("Weekly returns owed")),
            ]
        )
        named(self.shown, "mapShown", self.tr("What the map shows"))
        self.shown.setMinimumContentsLength(26)
        self.shown.set_value(Shown.NEW)
        self.shown.edited.connect(self._read)
        self.view = TileView("provinceMap", self.tr("Map"))
        self.canvas = self.view.canvas
        self.view.opened.connect(lambda office: self.return_asked.emit(office, self._week))
        self._said = label("", "muted", name="mapSaid")
        self.view.read.connect(self._said.setText)
        whole = column(self, gap=1)
        whole.setContentsMargins(0, 6, 0, 0)
        whole.addLayout(row(self.shown, self._said, None, gap=3))
        whole.addWidget(self.view, 1)

    @property
    def title(self) -> str:
        """What the tab is called."""
        return self.tr("Map")

    def show_week(self, read: ProvinceRead) -> None:
        """Shows the map of the week."""
        self._week = read.week.label
        self._read()

    def _read(self) -> None:
        week, shown, language = self._week, self.shown.value(), self._context.language
        if not week or not isinstance(shown, Shown):
            return

        def read(desk: Desk) -> TileMap:
            return desk.province.tiles(desk.province.consolidated(week), shown, language)

        self._context.ask(read, self.view.show_tiles, self.failed.emit, self)
