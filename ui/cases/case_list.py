"""The list of cases, nearest due date first, and the list of what is due."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from kpdesk.base.clock import today
from kpdesk.cases.rows import CaseRow, CasesWanted, DueRow
from kpdesk.desk import Desk
from kpdesk.reference.reference import Reference
from ui.cases.case_filter import CaseFilter
from ui.cases.columns import case_columns, due_columns
from ui.context import Context
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import column

MOST_LISTED = 5_000
_FAR = date.max


class CaseList(QTabWidget):
    """``opened(uid)``: the person wants to see a case."""

    opened = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("caseTabs")
        self._context = context
        self.filter = CaseFilter()
        self.table = TableView("caseTable", self.tr("Cases"))
        self.due_table = TableView("dueTable", self.tr("What is due"))
        self.table.set_empty_text(
            self.tr("No case here"),
            self.tr("Cases are opened from violations: mark them in the list of violations and press “Open case”."),
        )
        self.due_table.set_empty_text(
            self.tr("Nothing is due"), self.tr("Nothing is late, and nothing falls due within 7 days.")
        )
        self._model: RowsTableModel[CaseRow] | None = None
        self._due_model: RowsTableModel[DueRow] | None = None
        first = QWidget()
        whole = column(first, gap=3)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.addWidget(self.filter)
        whole.addWidget(self.table, 1)
        second = QWidget()
        column(second, gap=3).addWidget(self.due_table)
        self.addTab(first, self.tr("Cases"))
        self.addTab(second, self.tr("What is due"))
        self.filter.changed.connect(self.reload)
        self.table.opened.connect(lambda case: self.opened.emit(case.uid))
        self.due_table.opened.connect(lambda due: self.opened.emit(due.case_uid))

    def show_with(self, reference: Reference) -> None:
        """Makes the columns, whose ranks are named by the reference data, and reads both lists."""
        if self._model is None or self._due_model is None:
            ranks = {rank.code: rank.abbreviation for rank in reference.ranks}
            self._model = RowsTableModel(case_columns(ranks, today(self._context.clock)), parent=self)
            self._due_model = RowsTableModel(due_columns(ranks), parent=self)
            self.table.set_model(self._model)
            self.due_table.set_model(self._due_model)
            self._model.loaded.connect(self._on_loaded)
        self.reload()

    def reload(self) -> None:
        """Reads the lists again, as they are filtered."""
        wanted = self.filter.wanted(today(self._context.clock))
        self._context.ask(lambda desk: _cases(desk, wanted), self._on_cases, owner=self)
        self._context.ask(lambda desk: desk.cases.due(), self._on_due, owner=self)

    def _on_cases(self, cases: tuple[CaseRow, ...]) -> None:
        if self._model is not None:
            self._model.set_rows(cases)

    def _on_due(self, due: tuple[DueRow, ...]) -> None:
        if self._due_model is not None:
            self._due_model.set_rows(due)
            title = self.tr("What is due")
            self.setTabText(1, f"{title} ({len(due)})" if due else title)

    def _on_loaded(self, count: int) -> None:
        more = "+" if count >= MOST_LISTED else ""
        self.filter.count.setText(self.tr("{0} cases").format(f"{count:,}{more}"))


def _cases(desk: Desk, wanted: CasesWanted) -> tuple[CaseRow, ...]:
    """Returns the cases wanted, the nearest due date first, those without one last."""
    found: list[CaseRow] = []
    after: int | None = 0
    while after is not None and len(found) < MOST_LISTED:
        page = desk.cases.page(wanted, after)
        found.extend(page.rows)
        after = page.next_after
    return tuple(sorted(found, key=lambda case: (case.due_on or _FAR, case.number)))
