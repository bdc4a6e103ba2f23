"""The reporting grid: offices by weeks."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout

from kpdesk.base.clock import today
from kpdesk.province.rules import State
from ui.context import Context
from ui.province.actions import ProvinceRead
from ui.province.names import state_name, state_tone
from ui.province.province_tab import ProvinceTab
from ui.support.columns import Column
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView

_NAME_WIDTH, _WEEK_WIDTH = 16, 9


@dataclass(frozen=True, slots=True)
class GridLine:
    """An office and its state in each of the weeks."""

    office: str
    name: str
    states: tuple[State, ...]


class GridTable(ProvinceTab):
    """Enter or a double click on a week of an office asks for that return."""

    def __init__(self, context: Context) -> None:
        super().__init__("provinceGrid")
        self._context = context
        self.weeks: tuple[str, ...] = ()
        self.table = TableView("provinceGridTable", self.tr("Offices by weeks"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.table.opened.connect(self._on_opened)
        self.lines: RowsTableModel[GridLine] = RowsTableModel([], (), self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.addWidget(self.table)

    @property
    def title(self) -> str:
        """What the tab is called."""
        return self.tr("Last 12 weeks")

    def show_week(self, read: ProvinceRead) -> None:
        """Shows the weeks up to the chosen one, the newest first."""
        grid, now = read.grid, today(self._context.clock)
        self.weeks = grid.weeks[::-1]
        columns: list[Column[GridLine]] = [Column(self.tr("Office"), lambda line: line.name, width=_NAME_WIDTH)]
        columns += [_week_column(place, week, is_due=read.is_due(week, now)) for place, week in enumerate(self.weeks)]
        old = self.lines
        self.lines = RowsTableModel(
            columns,
            [GridLine(code, name, states[::-1]) for (code, name), states in zip(grid.offices, grid.cells, strict=True)],
            self,
        )
        self.table.set_model(self.lines)
        old.deleteLater()

    def _on_opened(self, line: GridLine) -> None:
        place = self.table.currentIndex().column() - 1
        if place >= 0:
            self.return_asked.emit(line.office, self.weeks[place])


def _week_column(place: int, week: str, *, is_due: bool) -> Column[GridLine]:
    return Column(
        week.partition("-")[2],
        lambda line: state_name(line.states[place]),
        width=_WEEK_WIDTH,
        tone=lambda line: state_tone(line.states[place], is_due=is_due),
    )
