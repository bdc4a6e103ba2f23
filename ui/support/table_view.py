"""The table of every list: rows that are chosen, opened and copied by keyboard."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from ui.support.cell_painter import CellPainter
from ui.support.chosen_rows import chosen_blocks, count_of, places_of
from ui.support.clipboard_rows import put_on_clipboard
from ui.support.empty_list import paint_empty
from ui.support.heading_width import heading_width
from ui.support.paged_model import PagedTableModel
from ui.support.table_model import TableModel, key_of

_ROW_PADDING = 12
_LEAST_WIDTH, _LEAST_LETTERS = 120, 17
"""Pixels, and letters of a larger text, of a column that takes what the others leave."""
_COPIED_AT_ONCE = 2_000
"""So many rows are put on the clipboard at once; more are read in a job."""


class TableView(QTableView):
    """A list. ``opened(row)``: Enter or a double click; ``row_changed(row or None)``: another current row.

    ``copy_asked()``: rows are chosen that are not there yet, or very many; ``typed(str)``: a letter was typed in a
    list that is too long to be looked through here; ``columns_chosen(place, shown)`` in the menu of the headings;
    ``model_set()`` when the list has its columns; ``menu_asked()`` by the menu key or the right button;
    ``choice_changed()`` also after each reload. ``own_widths`` are letters by column, as the person made them.
    After a reload the person stands on the same row, by its uid.
    """

    opened = Signal(object)
    row_changed = Signal(object)
    copy_asked = Signal()
    typed = Signal(str)
    columns_chosen = Signal(int, bool)
    model_set = Signal()
    menu_asked = Signal()
    choice_changed = Signal()

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        """``name`` is the object name that tests use, ``title`` what a screen reader says."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._empty = ("", "")
        self._is_loaded = False
        self.own_widths: dict[int, int] = {}
        self._stood: tuple[int, object] | None = None
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
        self.fit_columns()
        model.loaded.connect(self._on_loaded)
        model.modelAboutToBeReset.connect(self._on_reset_begins)
        model.modelReset.connect(self._on_reset_ended)
        # The headings would ask for each of 150,000 rows whether it is chosen, to draw themselves sunken: two seconds.
        for head in (self.horizontalHeader(), self.verticalHeader()):
            head.setSelectionModel(QItemSelectionModel(model, head))
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self.selectionModel().selectionChanged.connect(lambda *_: self.choice_changed.emit())
        self.model_set.emit()

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
        places = places_of(chosen_blocks(self))
        return tuple(row for place in places if (row := model.row_at(place)) is not None)

    @property
    def _chooses_rows(self) -> bool:
        return self.selectionBehavior() is QAbstractItemView.SelectionBehavior.SelectRows

    @property
    def is_resized_by_hand(self) -> bool:
        """Whether a person draws at the edge of a heading now."""
        pressed = QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton
        return bool(pressed) and self.horizontalHeader().viewport().underMouse()

    @property
    def shown_columns(self) -> tuple[int, ...]:
        """The columns that are seen, from the first to the last as they stand."""
        head = self.horizontalHeader()
        logical = (head.logicalIndex(place) for place in range(head.count()))
        return tuple(place for place in logical if not self.isColumnHidden(place))

    def choose(self, place: int) -> None:
        """Makes the row at a place from 0 the current and only chosen one, if there is one."""
        if 0 <= place < self.model().rowCount():
            # Not setCurrentIndex: it looks at the keys held down, and with Ctrl takes the row out of the choice.
            only = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(self.model().index(place, 0), only)

    def copy(self) -> None:
        """Puts the chosen rows on the clipboard as tab-separated text under their headings, or asks for them."""
        model, blocks = self.model(), chosen_blocks(self)
        if not isinstance(model, TableModel) or not blocks:
            return
        many = count_of(blocks)
        if many > _COPIED_AT_ONCE or any(model.row_at(place) is None for place in places_of(blocks)):
            self.copy_asked.emit()
            return
        shown = self.shown_columns
        lines = [[model.cell(row, place).text for place in shown] for row in places_of(blocks)]
        put_on_clipboard([[model.columns[place].title for place in shown], *lines])

    def keyboardSearch(self, search: str) -> None:
        """Goes to the next row that begins with the typed letters; a list read in pages leaves that to its search."""
        model = self.model()
        if not self._chooses_rows:
            super().keyboardSearch(search)
            return
        if not search.strip() or not search.isprintable():
            return  # Space chooses a row and comes here all the same
        if isinstance(model, PagedTableModel):
            self.typed.emit(search)
            return
        if not isinstance(model, TableModel) or not model.rowCount() or not self.shown_columns:
            return
        wanted, column = search.casefold(), self.shown_columns[0]
        begin = max(self.currentIndex().row(), 0)
        begin += len(search) == 1 and self.currentIndex().isValid()
        places = (place % model.rowCount() for place in range(begin, begin + model.rowCount()))
        found = next((at for at in places if model.cell(at, column).text.casefold().startswith(wanted)), None)
        if found is not None:
            self.choose(found)

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

    def fit_columns(self) -> None:
        """Gives the columns the widths that they want, and the rest of the room to those without one."""
        model = self.model()
        if not isinstance(model, TableModel):
            return
        # Either the columns without a width take the rest of the room, or the last one does.
        self.horizontalHeader().setStretchLastSection(all(column.width for column in model.columns))
        letter = self.fontMetrics().averageCharWidth()
        for place, column in enumerate(model.columns):
            if place in self.own_widths:
                self.setColumnWidth(place, self.own_widths[place] * letter + 2 * 8)
            elif column.width:
                self.setColumnWidth(place, max(column.width * letter, heading_width(self, place) + letter) + 2 * 8)
        self._share_rest()

    def _share_rest(self) -> None:
        model = self.model()
        if not isinstance(model, TableModel):
            return
        free = [place for place in self.shown_columns if not (model.columns[place].width or place in self.own_widths)]
        taken = sum(self.columnWidth(place) for place in self.shown_columns if place not in free)
        for place in free:
            least = max(self.least_free_width, heading_width(self, place) + 2 * 8)
            self.setColumnWidth(place, max(least, (self.viewport().width() - taken) // len(free)))

    def _column_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place in range(self.model().columnCount()):
            action = menu.addAction(str(self.model().headerData(place, Qt.Orientation.Horizontal)))
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(place))
            action.toggled.connect(lambda shown, place=place: self._choose_column(place, shown))
        return menu

    def _choose_column(self, place: int, shown: bool) -> None:
        self.setColumnHidden(place, not shown)
        self.columns_chosen.emit(place, shown)

    def _open(self, index: QModelIndex) -> None:
        model = self.model()
        row = model.row_at(index.row()) if isinstance(model, TableModel) and index.isValid() else None
        if row is not None:
            self.opened.emit(row)

    def _on_reset_begins(self) -> None:
        model, place = self.model(), self.currentIndex().row()
        row = model.row_at(place) if isinstance(model, TableModel) and place >= 0 else None
        self._stood = (place, key_of(row)) if row is not None else None

    def _on_reset_ended(self) -> None:
        model, stood = self.model(), self._stood
        self._stood = None
        if stood is None or not isinstance(model, TableModel):
            return
        place = model.place_of(stood[1])
        if place is not None:
            self.choose(place)
        elif isinstance(model, PagedTableModel) and model.row_at(min(stood[0], model.rowCount() - 1)) is None:
            # Its page is not there yet: the cursor stays where it was, nothing is chosen.
            keep = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(model.index(min(stood[0], model.rowCount() - 1), 0), keep)

    def _go_to_end(self, event: QKeyEvent) -> None:
        last = self.model().rowCount() - 1 if self.model() is not None else -1
        if last < 0:
            return
        index = self.model().index(0 if event.key() == Qt.Key.Key_Home else last, max(self.currentIndex().column(), 0))
        self.selectionModel().setCurrentIndex(index, self.selectionCommand(index, event))

    def _on_loaded(self) -> None:
        self._is_loaded = True
        self.viewport().update()
        self.choice_changed.emit()
        self.row_changed.emit(self.current_row)

    def _on_current_row_changed(self) -> None:
        self.row_changed.emit(self.current_row)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Takes a model; use :meth:`set_model`, which also connects it."""
        self._is_loaded = model is not None and model.rowCount() > 0
        super().setModel(model)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Opens on Enter, copies on Ctrl+C, goes to the first and the last row on Home and End."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End} and self._chooses_rows:
            self._go_to_end(event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier
        ):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Asks for the list's menu."""
        self.menu_asked.emit()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Makes rows as high as another text size wants them."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit_rows()
            self.fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Gives the columns without a width the rest of the room."""
        super().resizeEvent(event)
        self._share_rest()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the rows, or what to do first where there are none."""
        super().paintEvent(event)
        if self._is_loaded and self._empty[0] and self.model() is not None and not self.model().rowCount():
            paint_empty(self, *self._empty)
