"""One row that a finding rests on, with every field that is held of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from kpdesk.province.warnings.listing import RowTold
from ui.support.columns import Column
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, column, label, row


class RowWindow(QDialog):
    """Reads only: the row as its office last sent it."""

    def __init__(self, told: RowTold, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("rowWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(told.number or told.who or told.office)
        self.resize(640, 480)
        columns: list[Column[tuple[str, str]]] = [
            Column(self.tr("Field"), lambda field: field[0], 24),
            Column(self.tr("As the office sent it"), lambda field: field[1], 0),
        ]
        self.fields: RowsTableModel[tuple[str, str]] = RowsTableModel(columns, told.fields, self)
        self.table = TableView("rowFields", self.tr("Fields of the row"))
        self.table.set_model(self.fields, sortable=False)
        whole = column(self, margin=5, gap=3)
        whole.addWidget(label(words, "heading", name="rowWords", wrap=True))
        whole.addWidget(self.table, 1)
        whole.addLayout(row(None, button("rowClose", self.tr("Close"), self.accept, look="primary")))
