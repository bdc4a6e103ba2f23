"""The list of cases, nearest due date first; the board; what is due as list and calendar; the character roll."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from kpdesk.base.clock import today
from kpdesk.cases.rows import CaseRow, CasesWanted, DueKey
from kpdesk.desk import Desk
from kpdesk.reference.reference import Reference
from ui.cases.board_view import BoardView
from ui.cases.case_filter import CaseFilter
from ui.cases.columns import case_columns
from ui.cases.due_view import DueView
from ui.cases.roll_view import RollView
from ui.context import Context
from ui.support.growing_model import GrowingTableModel, Stretch
from ui.support.list_frame import ListFrame
from ui.support.table_view import TableView
from ui.support.widgets import column


class CaseList(QTabWidget):
    """Signals: ``opened(uid)``: the person wants to see a case; ``said(tone, text)``: what was done."""

    opened = Signal(str)
    said = Signal(str, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("caseTabs")
        # The counts in the titles come later than the bar's width: no title is cut for them.
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self._context = context
        self.filter = CaseFilter()
        self.table = TableView("caseTable", self.tr("Cases"))
        self.board_view = BoardView(context)
        self.due_view = DueView(context)
        self.due_table = self.due_view.table
        self.roll_view = RollView(context)
        self.table.set_empty_text(
            self.tr("No case here"),
            self.tr("Cases are opened from violations: mark them in the list of violations and press “Open case”."),
        )
        self._model: GrowingTableModel[CaseRow] | None = None
        first = QWidget()
        whole = column(first, gap=3)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.addWidget(self.filter)
        self.frame = ListFrame(context, self.table, self.tr("Cases"))
        self.frame.filter_by(self.filter.fields)
        whole.addWidget(self.frame, 1)
        self.addTab(first, self.tr("Cases"))
        self.addTab(self.board_view, self.tr("Board"))
        self.addTab(self.due_view, self.tr("What is due"))
        self.addTab(self.roll_view, self.tr("Character roll"))
        self.filter.changed.connect(self.reload)
        self.filter.text.returnPressed.connect(self.go_to_table)
        self.table.opened.connect(lambda case: self.opened.emit(case.uid))
        self.board_view.opened.connect(self.opened)
        self.due_view.opened.connect(self.opened)
        self.due_view.counted.connect(lambda count: self._count_in(self.due_view, self.tr("What is due"), count))
        self.roll_view.opened.connect(self.opened)
        self.roll_view.said.connect(self.said)
        self.roll_view.counted.connect(lambda count: self._count_in(self.roll_view, self.tr("Character roll"), count))

    def show_with(self, reference: Reference) -> None:
        """Makes the columns, whose ranks are named by the reference data, and reads the lists."""
        self.due_view.show_with(reference)
        self.roll_view.show_with(reference)
        if self._model is None:
            ranks = {rank.code: rank.abbreviation for rank in reference.ranks}
            self._model = GrowingTableModel(case_columns(ranks, today(self._context.clock)), self._context.jobs, self)
            self.table.set_model(self._model, sortable=False)
            self.board_view.name_ranks(ranks)
        self.reload()

    def go_to_table(self) -> None:
        """Puts the cursor on the first case of the list, so that Enter opens it."""
        self.table.setFocus()
        if self._model is not None and self._model.rowCount() and self.table.current_row is None:
            self.table.choose(0)

    def reload(self) -> None:
        """Reads the lists again, as they are filtered."""
        wanted = self.filter.wanted(today(self._context.clock))
        if self._model is not None:
            desk = self._context.desk
            self._model.ask(lambda after: _stretch(desk, wanted, after))
            self.frame.count_with(
                lambda open_desk: open_desk.case_file.count(wanted),
                lambda open_desk: open_desk.case_file.count(CasesWanted()),
            )
        self.board_view.reload()
        self.due_view.reload()
        self.roll_view.reload()

    def _count_in(self, tab: QWidget, title: str, count: int) -> None:
        self.setTabText(self.indexOf(tab), f"{title} ({count})" if count else title)


def _stretch(desk: Desk, wanted: CasesWanted, after: object | None) -> Stretch[CaseRow]:
    rows, next_after = desk.case_file.by_due(wanted, cast("DueKey | None", after))
    return Stretch(rows, next_after)
