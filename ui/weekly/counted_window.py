"""The rows that a figure was counted from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from kpdesk.weekly.rows import CountedRow
from ui.context import Context
from ui.support.columns import Column
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, column, label, row
from ui.weekly.figure_lines import Number
from ui.weekly.names import Names, number_of, what_was_counted, who_was_counted


class CountedWindow(QDialog):
    """``row_asked(CountedRow)``: the person wants to see one of them on its page."""

    row_asked = Signal(object)

    def __init__(self, context: Context, number: Number, names: Names, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("countedRows")
        self.setWindowTitle(number.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(900, 440)
        columns: list[Column[CountedRow]] = [
            Column(self.tr("Number"), number_of, width=18),
            Column(self.tr("Who or what"), lambda one: who_was_counted(one, names), width=26),
            Column(self.tr("Counted as"), lambda one: what_was_counted(one, names), width=0),
            Column(self.tr("Remarks"), lambda one: one.detail, width=16),
            Column(self.tr("On"), lambda one: one.on, width=11),
        ]
        self.rows: RowsTableModel[CountedRow] = RowsTableModel(columns, (), self)
        self.table = TableView("countedTable", self.tr("Rows counted"))
        self.table.set_model(self.rows)
        self.table.opened.connect(self._open)
        self._open_button = button(
            "countedOpen", self.tr("Open"), lambda: self._open(self.table.current_row), look="primary"
        )
        self._open_button.setEnabled(False)
        self.table.row_changed.connect(lambda one: self._open_button.setEnabled(one is not None))
        whole = column(self, margin=5, gap=3)
        whole.addWidget(label(f"{number.title}: {number.value}", "heading"))
        whole.addWidget(self.table, 1)
        close = button("countedClose", self.tr("Close"), self.reject)
        whole.addLayout(row(None, self._open_button, close))
        days = number.days
        context.ask(
            lambda desk: desk.weekly.rows_seen(*days) if days else desk.weekly.rows_counted(number.uids),
            self._show,
            owner=self,
        )

    def _show(self, rows: tuple[CountedRow, ...]) -> None:
        self.rows.set_rows(rows)
        self.table.setColumnHidden(0, not any(number_of(one) for one in rows))
        self.table.setColumnHidden(3, not any(one.detail for one in rows))
        # The room of a column that is left out goes to the last one.
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.choose(0)
        self.table.setFocus()

    def _open(self, one: CountedRow | None) -> None:
        if one is not None:
            self.accept()
            self.row_asked.emit(one)
