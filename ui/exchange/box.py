"""A list of files with a line below that explains the one that one stands on, and its buttons."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.support.columns import Column
from ui.support.history_window import history_button
from ui.support.list_frame import ListFrame
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import column, label, row


class Box(QWidget):
    """``rows`` and ``table`` are the list, ``sentence`` and ``buttons`` what stands below it.

    Rows of a box ``of_files`` have a history of their own.
    """

    of_files: ClassVar[bool] = False

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
        if self.of_files:
            self._add_history(context)

    def _add_history(self, context: Context) -> None:
        """Adds the button that opens the history of the file that one stands on."""

        def file() -> tuple[str, str]:
            line = self.table.current_row
            return (line.file_name, line.uid) if line is not None else ("", "")

        words = (_tr("History…"), _tr("Who changed what when"))
        made = history_button(f"{self.objectName()}History", context, words, file, self)
        made.hide()
        self.table.row_changed.connect(lambda line: made.setVisible(line is not None))
        self.buttons.insertWidget(0, made)

    def show_rows(self, rows: Any) -> None:
        """Shows the rows and stays on the one that one stood on, by its uid; otherwise on the first."""
        stood_on = getattr(self.table.current_row, "uid", None)
        self.rows.set_rows(rows)
        uids = [getattr(one, "uid", None) for one in self.rows.rows]
        self.table.choose(uids.index(stood_on) if stood_on in uids else 0)


def _tr(text: str) -> str:
    return QCoreApplication.translate("exchange", text)
