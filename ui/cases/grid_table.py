"""The table in which replies and orders of many cases are typed, pasted and filled down by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from kpdesk.base.errors import Refused
from ui.cases.grid_model import GridModel
from ui.support.heading_width import heading_width

_WIDTHS = {"case": 18, "gist": 30, "reasons": 30, "anyway": 24, "punishment": 18, "outcome": 12}
_FOUND, _OFFICIAL, _NARROW = 44, 18, 13


class GridTable(QTableView):
    """Enter and arrows move, typing replaces, Ctrl+V pastes cells, Ctrl+D repeats the cell above, Delete empties.

    ``refused(Refused)``: what was on the clipboard is not made of cells.
    """

    refused = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Lines"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 12)

    @property
    def grid(self) -> GridModel:
        """The lines shown."""
        model = self.model()
        assert isinstance(model, GridModel)
        return model

    def show_grid(self, model: GridModel) -> None:
        """Shows these lines."""
        self.setModel(model)
        letter = self.fontMetrics().averageCharWidth()
        for place, name in enumerate(model.columns):
            width = letter * _WIDTHS.get(name, _NARROW) + 16
            self.setColumnWidth(place, max(width, heading_width(self, place) + letter + 16))
        self.setColumnWidth(len(model.columns), letter * _OFFICIAL + 16)
        self.setColumnWidth(len(model.columns) + 1, letter * _FOUND + 16)
        # The official belongs beside his case, though he is no column of the grid.
        self.horizontalHeader().moveSection(len(model.columns), 1)
        self.horizontalHeader().moveSection(len(model.columns) + 1, 2)
        self.setCurrentIndex(model.index(0, 0))

    def paste(self) -> None:
        """Pastes cells from the clipboard, from the current cell on."""
        text = QGuiApplication.clipboard().text()
        here = self.currentIndex()
        if not text or not here.isValid():
            return
        place, column = here.row(), here.column()
        try:
            self.grid.paste(place, column, text)
        except Refused as refused:
            self.refused.emit(refused)
        self.setCurrentIndex(self.grid.index(place, column))

    def copy(self) -> None:
        """Puts the chosen cells on the clipboard as a spreadsheet takes them."""
        chosen = sorted(self.selectedIndexes(), key=lambda index: (index.row(), index.column()))
        lines: dict[int, list[str]] = {}
        for index in chosen:
            lines.setdefault(index.row(), []).append(str(index.data() or ""))
        QGuiApplication.clipboard().setText("\n".join("\t".join(cells) for cells in lines.values()))

    def fill_down(self) -> None:
        """Repeats the topmost chosen cell of each column in those below it; one cell takes the one above."""
        chosen = self.selectedIndexes() or [self.currentIndex()]
        columns = {index.column() for index in chosen if index.column() < len(self.grid.columns)}
        top, bottom = min(index.row() for index in chosen), max(index.row() for index in chosen)
        first = top if bottom > top else top - 1
        if first < 0:
            return
        for column in columns:
            text = self.grid.index(first, column).data()
            for place in range(first + 1, bottom + 1):
                self.grid.setData(self.grid.index(place, column), text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pastes, copies, fills down, empties, and goes to the next cell on Enter."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.fill_down()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.grid.clear((index.row(), index.column()) for index in self.selectedIndexes())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go(1)
        else:
            super().keyPressEvent(event)

    def _go(self, down: int) -> None:
        here = self.currentIndex()
        below = self.grid.index(here.row() + down, here.column()) if here.isValid() else QModelIndex()
        if below.isValid():
            self.setCurrentIndex(below)
