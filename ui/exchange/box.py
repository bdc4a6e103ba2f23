"""A list of files with a line below that explains the one that one stands on, and its buttons."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.support.columns import Column
from ui.support.list_frame import ListFrame
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import column, label, row


class Box(QWidget):
    """``rows`` and ``table`` are the list, ``sentence`` and ``buttons`` what stands below it."""

    def __init__(self, name: str, title: str, columns: list[Column[Any]]) -> None:
        super().__init__()
        self.setObjectName(name)
        self.rows: RowsTableModel[Any] = RowsTableModel(columns, (), self)
        self.table = TableView(f"{name}Table", title)
        self.table.set_model(self.rows)
        self.table.setMinimumHeight(96)
        self.sentence = label(name=f"{name}Sentence", wrap=True)
        self.buttons = row()
        self.buttons.addStretch(1)
        whole = column(self, gap=2)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.addWidget(self.table, 1)
        # In a row of its own: beside the buttons it would take five lines at 150 % text.
        whole.addWidget(self.sentence)
        whole.addLayout(self.buttons)

    def frame_in(self, context: Context) -> None:
        """Gives the list its count, its columns, its field to find rows, and the ways out of it."""
        self.frame = ListFrame.around(context, self.table)

    def show_rows(self, rows: Any) -> None:
        """Shows the rows and stays on the one that one stood on, by its uid; otherwise on the first."""
        stood_on = getattr(self.table.current_row, "uid", None)
        self.rows.set_rows(rows)
        uids = [getattr(one, "uid", None) for one in self.rows.rows]
        self.table.choose(uids.index(stood_on) if stood_on in uids else 0)
