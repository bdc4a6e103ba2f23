"""The list of cases, nearest due date first; what is due as list and calendar; the character roll."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from kpdesk.base.clock import today
from kpdesk.cases.rows import CaseRow, CasesWanted
from kpdesk.desk import Desk
from kpdesk.reference.reference import Reference
from ui.cases.case_filter import CaseFilter
from ui.cases.columns import case_columns
from ui.cases.due_view import DueView
from ui.cases.roll_view import RollView
from ui.context import Context
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import column

MOST_LISTED = 5_000
_FAR = date.max


class CaseList(QTabWidget):
    """Signals: ``opened(uid)``: the person wants to see a case; ``said(tone, text)``: what was done."""

    opened = Signal(str)
    said = Signal(str, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("caseTabs")
        self._context = context
        self.filter = CaseFilter()
        self.table = TableView("caseTable", self.tr("Cases"))
        self.due_view = DueView(context)
        self.due_table = self.due_view.table
        self.roll_view = RollView(context)
        self.table.set_empty_text(
            self.tr("No case here"),
            self.tr("Cases are opened from violations: mark them in the list of violations and press “Open case”."),
        )
        self._model: RowsTableModel[CaseRow] | None = None
        first = QWidget()
        whole = column(first, gap=3)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.addWidget(self.filter)
        whole.addWidget(self.table, 1)
        self.addTab(first, self.tr("Cases"))
        self.addTab(self.due_view, self.tr("What is due"))
        self.addTab(self.roll_view, self.tr("Character roll"))
        self.filter.changed.connect(self.reload)
        self.table.opened.connect(lambda case: self.opened.emit(case.uid))
        self.due_view.opened.connect(self.opened)
        self.due_view.counted.connect(lambda count: self._count_in(self.due_view, self.tr("What is due"), count))
        self.roll_view.opened.connect(self.opened)
        self.roll_view.said.connect(self.said)
        self.roll_view.counted.connect(lambda count: self._count_in(self.roll_view, self.tr("Character roll"), count))

    def show_with(self, reference: Reference) -> None:
        """Makes the columns, whose ranks are named by the reference data, and reads both lists."""
        self.due_view.show_with(reference)
        self.roll_view.show_with(reference)
        if self._model is None:
            ranks = {rank.code: rank.abbreviation for rank in reference.ranks}
            self._model = RowsTableModel(case_columns(ranks, today(self._context.clock)), parent=self)
            self.table.set_model(self._model)
            self._model.loaded.connect(self._on_loaded)
        self.reload()

    def reload(self) -> None:
        """Reads the lists again, as they are filtered."""
        wanted = self.filter.wanted(today(self._context.clock))
        self._context.ask(lambda desk: _cases(desk, wanted), self._on_cases, owner=self)
        self.due_view.reload()
        self.roll_view.reload()

    def _on_cases(self, cases: tuple[CaseRow, ...]) -> None:
        if self._model is not None:
            self._model.set_rows(cases)

    def _count_in(self, tab: QWidget, title: str, count: int) -> None:
        self.setTabText(self.indexOf(tab), f"{title} ({count})" if count else title)

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
