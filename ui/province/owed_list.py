"""Who owes most, beside the grid."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from kpdesk.province.debts import OfficeDebts
from ui.support.columns import END, Column
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import column, label
from ui.support.words import office_words


class OwedList(QFrame):
    """``asked(office)``: the person wants to see the office that he stands on."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("provinceOwed")
        columns: list[Column[OfficeDebts]] = [
            Column(self.tr("Office"), lambda one: office_words(one.office.code, one.office.name), 0),
            Column(self.tr("Weeks"), lambda one: one.weeks or "", 6, END, tone=_tone),
        ]
        self.rows: RowsTableModel[OfficeDebts] = RowsTableModel(columns, (), self)
        self.table = TableView("owedTable", self.tr("Who owes most"))
        self.table.set_model(self.rows)
        self.table.set_empty_text(self.tr("Nobody owes anything"))
        self.table.opened.connect(lambda one: self.asked.emit(one.office.code))
        self._title = label("", "heading", name="owedTitle")
        whole = column(self, gap=2)
        whole.addWidget(self._title)
        whole.addWidget(self.table, 1)

    def show_owed(self, owed: Iterable[OfficeDebts]) -> None:
        """Shows those who owe, the greatest debt first."""
        owing = tuple(one for one in owed if one.is_owing)
        self.rows.set_rows(owing)
        self.table.setMinimumWidth(self._least_width())
        self._title.setText(self.tr("Who owes most ({0})").format(len(owing)))

    def _least_width(self) -> int:
        """Returns the room of a readable name, of the weeks and of the bar to scroll with."""
        bar = self.table.verticalScrollBar().sizeHint().width()
        return self.table.least_free_width + self.table.columnWidth(1) + bar + 2 * self.table.frameWidth()


def _tone(one: OfficeDebts) -> str:
    return "danger" if one.weeks > 1 else "warning" if one.weeks else ""
