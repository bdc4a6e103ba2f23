"""The front of the page: offices by weeks, grouped by region, and who owes most."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from ui.province.actions import ProvinceRead
from ui.province.cell_words import legend, said_of
from ui.province.grid_lines import GridLine, grid_lines
from ui.province.grid_view import GridView
from ui.province.owed_list import OwedList
from ui.province.province_tab import ProvinceTab
from ui.support.fields import TickField
from ui.support.widgets import column, label, named, row


class GridTable(ProvinceTab):
    """Enter on a week of an office asks for that return, on a region it folds the region away or out again."""

    def __init__(self) -> None:
        super().__init__("provinceGrid")
        self.weeks: tuple[str, ...] = ()
        self._lines: Sequence[GridLine] = ()
        self._folded: set[str] = set()
        self._names: dict[str, str] = {}
        self._owing: set[str] = set()
        self.table = GridView("provinceGridTable", self.tr("Offices by weeks"))
        self.table.cell_opened.connect(self._open)
        self.table.stood_on.connect(self._say)
        self.owed = OwedList()
        self.owed.asked.connect(self._go_to)
        self.only_owing = TickField(self.tr("Only who owes"))
        named(self.only_owing, "gridOnlyOwing", self.only_owing.text())
        self.only_owing.edited.connect(self._show)
        self._said = label("", "muted", name="gridSaid")
        self._legend = label(legend(), "small", name="gridLegend", wrap=True)
        across = QSplitter(Qt.Orientation.Horizontal)
        across.setObjectName("gridParts")
        across.setChildrenCollapsible(False)
        across.addWidget(self._whole())
        across.addWidget(self.owed)
        across.setStretchFactor(0, 1)
        across.setSizes([845, 235])
        whole = column(self, gap=1)
        whole.setContentsMargins(0, 6, 0, 0)
        whole.addWidget(across, 1)
        whole.addWidget(self._legend)
        self.setFocusProxy(self.table)

    @property
    def title(self) -> str:
        """What the tab is called."""
        return self.tr("Reporting grid")

    @property
    def lines(self) -> tuple[GridLine, ...]:
        """The lines as they are shown."""
        return self.table.grid.rows

    def show_week(self, read: ProvinceRead) -> None:
        """Shows the weeks up to the chosen one, the newest first."""
        grid = read.grid
        self.weeks = grid.weeks[::-1]
        self._names = dict(read.offices)
        self._owing = {one.office.code for one in read.owed if one.is_owing}
        cells = [line[::-1] for line in grid.cells]
        self._lines = grid_lines(grid.offices, cells, self._names, self.tr("Units"))
        self._show()
        self.owed.show_owed(read.owed)

    def _whole(self) -> QWidget:
        holder = QWidget()
        whole = column(holder, gap=1)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.table, 1)
        whole.addLayout(row(self._said, None, self.only_owing, gap=3))
        return holder

    def _show(self) -> None:
        self.table.show_lines([week.partition("-")[2] for week in self.weeks], self._lines)
        self._fold()

    def _fold(self) -> None:
        only = bool(self.only_owing.value())
        owing = {line.region for line in self._lines if line.office in self._owing}

        def is_shown(line: GridLine) -> bool:
            if line.is_region:
                return not only or line.region in owing
            return line.region not in self._folded and (not only or line.office in self._owing)

        self.table.grid.set_filter(is_shown)

    def _open(self, line: GridLine, place: int) -> None:
        if not line.is_region:
            self.return_asked.emit(line.office, self.weeks[place])
            return
        self._folded ^= {line.region}
        self._fold()
        at = next(at for at, one in enumerate(self.lines) if one.is_region and one.region == line.region)
        self.table.setCurrentIndex(self.table.grid.index(at, place))

    def _say(self, line: GridLine, place: int) -> None:
        said = said_of(line, place, self.weeks[place], self._names)
        self._said.setText(said)
        self.table.setAccessibleDescription(said)

    def _go_to(self, office: str) -> None:
        at = next((at for at, line in enumerate(self.lines) if line.office == office), -1)
        if at >= 0:
            self.table.setCurrentIndex(self.table.grid.index(at, 0))
            self.table.setFocus()
