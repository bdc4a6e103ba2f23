"""The table of every list: rows that are chosen, opened and copied by keyboard."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QItemSelectionModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from ui.support.cell_painter import CellPainter
from ui.support.icons import pixmap
from ui.support.table_model import TableModel
from ui.support.theme import current_theme

_ROW_PADDING = 12
_LEAST_WIDTH, _LEAST_LETTERS = 120, 17
"""Pixels, and letters of a larger text, of a column that takes what the others leave."""


class TableView(QTableView):
    """A list. ``opened(row)``: Enter or a double click; ``row_changed(row or None)``: another current row."""

    opened = Signal(object)
    row_changed = Signal(object)

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        """``name`` is the object name that tests use, ``title`` what a screen reader says."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._empty = ("", "")
        self._is_loaded = False
        self.setItemDelegate(CellPainter(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self._set_up_headers()
        self.doubleClicked.connect(self._open)

    def set_model(self, model: TableModel[Any], *, sortable: bool = True) -> None:
        """Shows a model; the headings sort it."""
        self.setModel(model)
        self.setSortingEnabled(False)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(sortable)
        self._fit_columns()
        model.loaded.connect(self._on_loaded)
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)

    def set_empty_text(self, title: str, hint: str = "") -> None:
        """Says what to do first when there are no rows."""
        self._empty = (title, hint)
        self.viewport().update()

    @property
    def least_free_width(self) -> int:
        """The pixels below which no column falls that takes what the others leave."""
        return max(_LEAST_WIDTH, _LEAST_LETTERS * self.fontMetrics().averageCharWidth() + 2 * 8)

    @property
    def current_row(self) -> Any:
        """The row that the person stands on, or None."""
        model, place = self.model(), self.currentIndex().row()
        return model.row_at(place) if isinstance(model, TableModel) and place >= 0 else None

    @property
    def selected_rows(self) -> tuple[Any, ...]:
        """The rows chosen, in the order they are shown; those not fetched yet are left out."""
        model = self.model()
        if not isinstance(model, TableModel):
            return ()
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(row for place in places if (row := model.row_at(place)) is not None)

    def choose(self, place: int) -> None:
        """Makes the row at a place from 0 the current and only chosen one, if there is one."""
        if 0 <= place < self.model().rowCount():
            # Not setCurrentIndex: it looks at the keys held down, and with Ctrl takes the row out of the choice.
            only = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(self.model().index(place, 0), only)

    def copy(self) -> None:
        """Puts the chosen rows on the clipboard as tab-separated text under their headings."""
        model = self.model()
        shown = [place for place in range(model.columnCount()) if not self.isColumnHidden(place)]
        heading = [str(model.headerData(place, Qt.Orientation.Horizontal)) for place in shown]
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        lines = [[str(model.index(row, place).data() or "") for place in shown] for row in places]
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in [heading, *lines]))

    def _set_up_headers(self) -> None:
        rows, head = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_rows()
        head.setHighlightSections(False)
        head.setSectionsMovable(True)
        head.setMinimumSectionSize(36)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(lambda place: self._column_menu().popup(head.mapToGlobal(place)))

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _ROW_PADDING)

    def _fit_columns(self) -> None:
        model = self.model()
        if not isinstance(model, TableModel):
            return
        # Either the columns without a width take the rest of the room, or the last one does.
        self.horizontalHeader().setStretchLastSection(all(column.width for column in model.columns))
        letter = self.fontMetrics().averageCharWidth()
        for place, column in enumerate(model.columns):
            if column.width:
                wanted = max(column.width * letter, self.fontMetrics().horizontalAdvance(column.title) + letter * 2)
                self.setColumnWidth(place, wanted + 2 * 8)
        self._share_rest()

    def _share_rest(self) -> None:
        model = self.model()
        if not isinstance(model, TableModel):
            return
        free = [place for place, column in enumerate(model.columns) if not column.width]
        taken = sum(self.columnWidth(place) for place in range(len(model.columns)) if place not in free)
        for place in free:
            self.setColumnWidth(place, max(self.least_free_width, (self.viewport().width() - taken) // len(free)))

    def _column_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place in range(self.model().columnCount()):
            action = menu.addAction(str(self.model().headerData(place, Qt.Orientation.Horizontal)))
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(place))
            action.toggled.connect(lambda shown, place=place: self.setColumnHidden(place, not shown))
        return menu

    def _open(self, index: QModelIndex) -> None:
        model = self.model()
        row = model.row_at(index.row()) if isinstance(model, TableModel) and index.isValid() else None
        if row is not None:
            self.opened.emit(row)

    def _on_loaded(self) -> None:
        self._is_loaded = True
        self.viewport().update()
        self.row_changed.emit(self.current_row)

    def _on_current_row_changed(self) -> None:
        self.row_changed.emit(self.current_row)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Takes a model; use :meth:`set_model`, which also connects it."""
        self._is_loaded = model is not None and model.rowCount() > 0
        super().setModel(model)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Opens on Enter, copies on Ctrl+C."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier
        ):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Makes rows as high as another text size wants them."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit_rows()
            self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Gives the columns without a width the rest of the room."""
        super().resizeEvent(event)
        self._share_rest()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the rows, or what to do first where there are none."""
        super().paintEvent(event)
        if self._is_loaded and self._empty[0] and self.model() is not None and not self.model().rowCount():
            self._paint_empty(QPainter(self.viewport()))

    def _paint_empty(self, painter: QPainter) -> None:
        theme, room = current_theme(), self.viewport().rect()
        line = self.fontMetrics().height()
        top = max(room.height() // 2 - 3 * line, line)
        picture = pixmap("inbox", "muted", 32)
        painter.drawPixmap((room.width() - 32) // 2, top, picture)
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        center = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(QRect(16, top + 44, room.width() - 32, 2 * line), int(center), self._empty[0])
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(theme.color("muted"))
        painter.drawText(QRect(16, top + 44 + line + 8, room.width() - 32, 4 * line), int(center), self._empty[1])
        painter.end()
