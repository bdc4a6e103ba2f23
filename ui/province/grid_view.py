"""The grid as a list with close rows: names of offices and of columns stay in sight while one scrolls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyleOptionViewItem

from ui.province.cell_words import sign_of, tone_of
from ui.province.grid_lines import GridLine
from ui.support.cell_painter import CellPainter
from ui.support.columns import Column
from ui.support.table_model import Index, RowsTableModel
from ui.support.table_view import TableView
from ui.support.theme import current_theme

_CLOSE = 10
_NAME_LETTERS, _CELL_LETTERS = 28, 7
_NAME_ROOM = 22
"""Pixels on both sides of a name."""
_GROUNDS = {
    "good": ("good_soft", "good"), "warning": ("warning_soft", "warning"), "danger": ("danger_soft", "danger"),
    "info": ("accent_soft", "accent"), "muted": ("sunken", "muted"),
}  # fmt: skip


class GridModel(RowsTableModel[GridLine]):
    """Lines by columns; the names of offices are the headings of rows."""

    def __init__(self, titles: Sequence[str], lines: Sequence[GridLine], parent: QObject) -> None:
        super().__init__([_column(place, title) for place, title in enumerate(titles)], lines, parent)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns a column's title, or the name of a line; a region's is bold."""
        if orientation is Qt.Orientation.Horizontal:
            return super().headerData(section, orientation, role)
        line = self.row_at(section)
        if line is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name if line.is_region else f"   {line.name}"
        if role == Qt.ItemDataRole.FontRole and line.is_region:
            font = QFont()
            font.setBold(True)
            return font
        return None


class GridPainter(CellPainter):
    """Fills the whole cell, so that a row of red is seen from afar; the sign stands in its middle."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one cell."""
        theme, model = current_theme(), index.model()
        assert isinstance(model, GridModel)
        cell, line = model.cell(index.row(), index.column()), model.row_at(index.row())
        ground, ink = _GROUNDS[cell.tone]
        painter.save()
        painter.fillRect(option.rect, theme.color(ground))
        painter.setPen(theme.color("border"))
        painter.drawRect(option.rect.adjusted(-1, -1, 0, 0))
        font = QFont(option.font)
        font.setBold(bool(line and line.is_region) or cell.tone == "danger")
        painter.setFont(font)
        painter.setPen(theme.color(ink if cell.tone != "muted" else "muted"))
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.drawText(option.rect, int(Qt.AlignmentFlag.AlignCenter), cell.text)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(theme.color("focus"))
            painter.drawRect(option.rect.adjusted(0, 0, -2, -2))
            painter.drawRect(option.rect.adjusted(1, 1, -3, -3))
        painter.restore()


class GridView(TableView):
    """``cell_opened(line, place)``: Enter or a double click on a cell; ``stood_on(line, place)``: another cell.

    ``grid`` is the model that is shown.
    """

    cell_opened = Signal(object, int)
    stood_on = Signal(object, int)

    def __init__(self, name: str, title: str) -> None:
        super().__init__(name, title)
        self.setItemDelegate(GridPainter(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.grid = GridModel((), (), self)
        self.verticalHeader().show()
        self.verticalHeader().setSectionsClickable(False)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setSectionsMovable(False)
        self.opened.connect(lambda line: self.cell_opened.emit(line, self.currentIndex().column()))

    def show_lines(self, titles: Sequence[str], lines: Sequence[GridLine]) -> None:
        """Shows lines; the person stays where he stood, at first on the first office."""
        old, stood = self.grid, self.currentIndex()
        self.grid = model = GridModel(titles, lines, self)
        self.set_model(model, sortable=False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(self.fontMetrics().averageCharWidth() * _CELL_LETTERS)
        self.verticalHeader().setFixedWidth(self._name_width(model))
        self.selectionModel().currentChanged.connect(self._on_stood)
        row, column = (stood.row(), stood.column()) if stood.isValid() else (1, 0)
        if row < model.rowCount() and column < model.columnCount():
            self.setCurrentIndex(model.index(row, column))
        old.deleteLater()

    def _name_width(self, model: GridModel) -> int:
        """Returns the room of the longest name, bold as a region's is, within what the weeks can spare."""
        font = QFont(self.font())
        font.setBold(True)
        names = (model.headerData(place, Qt.Orientation.Vertical) for place in range(model.rowCount()))
        widest = max((QFontMetrics(font).horizontalAdvance(name) for name in names), default=0)
        return min(widest + _NAME_ROOM, self.fontMetrics().averageCharWidth() * _NAME_LETTERS)

    def _on_stood(self) -> None:
        line = self.current_row
        if line is not None:
            self.stood_on.emit(line, self.currentIndex().column())

    def fit_columns(self) -> None:
        """Shares the room among all weeks."""
        super().fit_columns()
        self.horizontalHeader().setStretchLastSection(False)  # all share the room; a last one of its own sticks out

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _CLOSE)


def _column(place: int, title: str) -> Column[GridLine]:
    return Column(
        title, lambda line: sign_of(line, place), 8, Qt.AlignmentFlag.AlignHCenter,
        tone=lambda line: tone_of(line, place),
    )  # fmt: skip
