"""The choice of columns by keyboard: which are seen, in which order, how wide."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QWidget

from ui.support.column_layout import ColumnLayout
from ui.support.widgets import button, column, label, named, row, shortcut

_STEP = 3
"""Letters at each press."""


class ColumnsWindow(QDialog):
    """Every change is seen in the list at once and stays; there is nothing to confirm."""

    def __init__(self, layout: ColumnLayout, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("columnsWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Columns of the list “{0}”").format(title))
        self._layout = layout
        self.list = QListWidget()
        named(self.list, "columnsList", self.tr("Columns, from the first to the last"))
        self.list.itemChanged.connect(self._on_ticked)
        self.up = button("columnUp", self.tr("Further to the front"), lambda: self._move(-1), icon="chevron-up")
        self.down = button("columnDown", self.tr("Further to the end"), lambda: self._move(1), icon="chevron-down")
        self.wider = button("columnWider", self.tr("Wider"), lambda: self._widen(_STEP), icon="plus")
        self.narrower = button("columnNarrower", self.tr("Narrower"), lambda: self._widen(-_STEP))
        self.usual = button("columnsUsual", self.tr("As at first"), self._forget, icon="undo-2", look="quiet")
        shortcut(self, "Alt+Up", lambda: self._move(-1))
        shortcut(self, "Alt+Down", lambda: self._move(1))
        across = row(gap=3)
        across.addWidget(self.list, 1)
        buttons = column(gap=2)
        for made in (self.up, self.down, self.wider, self.narrower):
            buttons.addWidget(made)
        buttons.addStretch(1)
        across.addLayout(buttons)
        whole = column(self, margin=4, gap=3)
        hint = self.tr("Space shows or hides a column; Alt+Up and Alt+Down move it.")
        whole.addWidget(label(hint, "muted", name="columnsHint", wrap=True))
        whole.addLayout(across, 1)
        whole.addLayout(row(self.usual, None, button("columnsClose", self.tr("Close"), self.accept, look="primary")))
        letter = self.fontMetrics().averageCharWidth()
        self.resize(letter * 70, self.fontMetrics().height() * 22)
        self._fill(0)
        self.list.setFocus()

    def _fill(self, stand_on: int) -> None:
        blocked = self.list.blockSignals(True)
        self.list.clear()
        for shown in self._layout.columns:
            item = QListWidgetItem(shown.title)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if shown.is_shown else Qt.CheckState.Unchecked)
            item.setData(Qt.ItemDataRole.UserRole, shown.place)
            self.list.addItem(item)
        self.list.setCurrentRow(stand_on)
        self.list.blockSignals(blocked)

    def _place(self) -> int:
        return int(self.list.currentItem().data(Qt.ItemDataRole.UserRole))

    def _move(self, by: int) -> None:
        target = self.list.currentRow() + by
        if 0 <= target < self.list.count():
            self._layout.move(self._place(), by)
            self._fill(target)

    def _widen(self, letters: int) -> None:
        self._layout.widen(self._place(), letters)

    def _forget(self) -> None:
        self._layout.forget()
        self._fill(0)

    def _on_ticked(self, item: QListWidgetItem) -> None:
        place = int(item.data(Qt.ItemDataRole.UserRole))
        self._layout.show_column(place, item.checkState() is Qt.CheckState.Checked)
        self._fill(self.list.row(item))
