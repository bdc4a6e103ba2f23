"""The frame of every list of records: how many, how many chosen, its columns, and what goes out of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from kpdesk.desk import Desk
from ui.context import Context
from ui.support.chosen_rows import Blocks, chosen_blocks, count_of
from ui.support.column_layout import ColumnLayout
from ui.support.columns_window import ColumnsWindow
from ui.support.find_field import FindField
from ui.support.list_out import ListOut
from ui.support.saved_filters import FilterFields, SavedFilters
from ui.support.tab_order import tab_along
from ui.support.table_model import RowsTableModel, TableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, column, label, row, shortcut

_FEWEST = 2
"""One row is where the cursor stands: nobody chose it."""

CountRows = Callable[[Desk], int]


class ListFrame(QWidget):
    """A table with the line below it. ``foot`` takes the page's own buttons, before the list's.

    ``hint`` stands beside the count while nothing is chosen. ``menu_button`` opens the list's menu: columns, copy,
    workbook, print; the menu key does so in the table.
    """

    def __init__(
        self,
        context: Context,
        table: TableView,
        title: str,
        *,
        print_list: Callable[[], object] | None = None,
    ) -> None:
        """``print_list`` is for a list that has a paper of its own."""
        super().__init__()
        name = table.objectName()
        self.setObjectName(f"{name}Frame")
        self._context, self.table, self._title = context, table, title
        self._print_list = print_list
        self.hint = ""
        self._shown: int | None = None
        self._total: int | None = None
        self._filters: FilterFields | None = None
        self.layout_kept = ColumnLayout(table, context.preferences)
        self.out = ListOut(context, table, title, self._conditions)
        self.count = label(look="muted", name=f"{name}Count", wrap=True)
        self.menu_button = button(
            f"{name}Menu", self.tr("List"), self.open_menu, icon="ellipsis", look="quiet", keys="Alt+L",
            tip=self.tr("Columns, copy, Excel workbook, print"),
        )  # fmt: skip
        self.saved: SavedFilters | None = None
        self.foot = row(gap=2)
        self.foot.insertWidget(0, self.count, 1)
        self.foot.insertWidget(1, self.menu_button)
        whole = column(self, gap=2)
        whole.addWidget(table, 1)
        whole.addLayout(self.foot)
        table.menu_asked.connect(self.open_menu)
        table.choice_changed.connect(self.show_counts)
        shortcut(self, "Ctrl+Shift+C", self.choose_columns)
        self.show_counts()

    @classmethod
    def around(cls, context: Context, table: TableView, title: str = "", *, finds: bool = True) -> ListFrame:
        """Returns the frame of a table that stands in its place already; ``finds`` gives it a field to find rows."""
        parent = table.parentWidget()
        layout = parent.layout() if parent is not None else None
        holder = QWidget()
        if layout is not None:
            layout.replaceWidget(table, holder)
        frame = cls(context, table, title or table.accessibleName())
        if layout is not None:
            layout.replaceWidget(holder, frame)
        holder.deleteLater()
        if finds:
            frame.add_find()
        return frame

    def add_find(self) -> None:
        """Puts a field before the list's buttons that keeps the rows with some words in them, or without."""
        find = FindField(self.table)
        self.foot.insertWidget(1, find)
        self.filter_by(find.fields)

    def filter_by(self, filters: FilterFields) -> None:
        """Offers to name the filter that stands in these fields, and to take one that has a name."""
        self._filters = filters
        self.saved = SavedFilters(self._context.preferences, self.table.objectName(), filters)
        self.foot.insertWidget(self.foot.indexOf(self.menu_button), self.saved)

    def add_action(self, widget: QWidget) -> None:
        """Puts a button of the page into the line, before the list's own."""
        self.foot.insertWidget(1, widget)

    def count_with(self, shown: CountRows | None, total: CountRows | None = None) -> None:
        """Counts in the store what a list has that is read in stretches; without ``total`` nothing is narrowed."""
        self._total = None
        if shown is not None:
            self._context.ask(shown, self._on_shown, owner=self)
        if total is not None:
            self._context.ask(total, self._on_total, owner=self)

    def show_counts(self) -> None:
        """Says how many rows there are, of how many, and how many are chosen."""
        model = self.table.model()
        if not isinstance(model, TableModel):
            return
        in_memory = isinstance(model, RowsTableModel)
        shown = model.rowCount() if in_memory or self._shown is None else self._shown
        total = model.total if isinstance(model, RowsTableModel) else self._total
        text = self.tr("Rows: {0}").format(f"{shown:,}")
        if total is not None and total != shown:
            text = self.tr("Rows: {0} of {1}").format(f"{shown:,}", f"{total:,}")
        chosen = count_of(chosen_blocks(self.table))
        if chosen >= _FEWEST:
            text = self.tr("{0} · chosen: {1}").format(text, f"{chosen:,}")
        elif self.hint and self._has_room(f"{text} · {self.hint}"):
            text = f"{text} · {self.hint}"
        self.count.setText(text)
        self.count.setToolTip(self.hint)

    def choose_columns(self) -> ColumnsWindow:
        """Opens the choice of columns, and returns its window."""
        window = ColumnsWindow(self.layout_kept, self._title, self)
        window.open()
        return window

    def open_menu(self) -> QMenu:
        """Opens the list's menu, and returns it."""
        menu = QMenu(self)
        menu.setObjectName(f"{self.table.objectName()}ListMenu")
        blocks = chosen_blocks(self.table)
        chosen, rows = count_of(blocks), self.table.model().rowCount() if self.table.model() is not None else 0
        menu.addAction(self.tr("Columns…\tCtrl+Shift+C"), self.choose_columns)
        copy = menu.addAction(self.tr("Copy the chosen rows\tCtrl+C"), self.table.copy)
        copy.setEnabled(chosen > 0)
        menu.addSeparator()
        if _FEWEST <= chosen < rows:
            self._add_ways_out(menu, blocks)
        everything = [
            menu.addAction(self.tr("Save all rows as an Excel workbook…"), self.out.ask_export),
            menu.addAction(self.tr("Print all rows…"), self._print_list or self.out.print_list),
        ]
        for action in everything:
            action.setEnabled(rows > 0)
        menu.setActiveAction(menu.actions()[0])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.menu_button.mapToGlobal(self.menu_button.rect().topLeft()))
        return menu

    def showEvent(self, event: QShowEvent) -> None:
        """Lets Tab go along the line below the table; its parts come one by one and from several hands."""
        super().showEvent(event)
        tab_along(self.foot, self.table)

    def _has_room(self, text: str) -> bool:
        return self.count.fontMetrics().horizontalAdvance(text) <= self.count.width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leaves the hint out where the line has no room for it."""
        super().resizeEvent(event)
        if self.hint:
            self.show_counts()

    def _conditions(self) -> Sequence[str]:
        return self._filters.words() if self._filters is not None else ()

    def _add_ways_out(self, menu: QMenu, blocks: Blocks) -> None:
        count = f"{count_of(blocks):,}"
        save, show = self.tr("Save the {0} chosen as an Excel workbook…"), self.tr("Print the {0} chosen…")
        menu.addAction(save.format(count), lambda: self.out.ask_export(blocks))
        menu.addAction(show.format(count), lambda: self.out.print_list(blocks))

    def _on_shown(self, count: int) -> None:
        self._shown = count
        self.show_counts()

    def _on_total(self, count: int) -> None:
        self._total = count
        self.show_counts()
