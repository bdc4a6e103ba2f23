"""What a revision changes: each figure before and now, with its reason."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.access.rules import Permission, may
from kpdesk.base.actor import Role
from kpdesk.weekly.revision_words import cited, figure_words, rows_words, value_words
from kpdesk.weekly.revisions import WHOLE, Change
from kpdesk.weekly.rows import ReturnView
from kpdesk.weekly.rules import ReturnState
from ui.support.columns import END, Column
from ui.support.language import current_language
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.theme import SPACE
from ui.support.widgets import button, card, column, label, row
from ui.weekly.names import Names


class ChangesTab(QWidget):
    """``reason_asked(str, str)``: the person wants to state a reason: the figure's path ("" for all), and its name."""

    reason_asked = Signal(str, str)

    def __init__(self, role: Role) -> None:
        super().__init__()
        self.setObjectName("weekChanges")
        self._names = Names()
        self._may_write = may(role, Permission.DRAW_UP_WEEK)
        self._cited = label(name="revisionCited", wrap=True)
        self._reason = label(name="revisionReason", wrap=True)
        self.reason_button = button(
            "revisionStateReason",
            self.tr("Reason of the revision…"),
            lambda: self.reason_asked.emit(WHOLE, ""),
            look="primary",
        )
        self.figure_button = button("figureStateReason", self.tr("Other reason for this figure…"), self._ask_figure)
        columns: list[Column[Change]] = [
            Column(self.tr("Figure"), lambda one: figure_words(one.figure, self._names, current_language()), width=32),
            Column(self.tr("Before"), lambda one: self._value(one, one.before), width=8, align=END),
            Column(self.tr("Now"), lambda one: self._value(one, one.after), width=8, align=END),
            Column(self.tr("Violations concerned"), lambda one: rows_words(one, current_language()), width=34),
            Column(self.tr("Reason"), lambda one: one.reason, width=0),
        ]
        self.rows: RowsTableModel[Change] = RowsTableModel(columns, (), self)
        self.table = TableView("changesTable", self.tr("Changed figures"))
        self.table.set_model(self.rows, sortable=False)
        self.table.opened.connect(lambda _one: self._ask_figure())
        frame, inside = card("changesCard")
        inside.addWidget(self._cited)
        inside.addWidget(self._reason)
        inside.addLayout(row(self.reason_button, self.figure_button, None))
        whole = column(self, gap=3)
        whole.setContentsMargins(0, SPACE[3], 0, 0)
        whole.addWidget(frame)
        whole.addWidget(self.table, 1)

    def show_changes(self, view: ReturnView, names: Names) -> None:
        """Shows a revision; a first edition shows nothing."""
        self._names = names
        is_open = view.row.state is ReturnState.DRAFT and self._may_write
        for control in (self.reason_button, self.figure_button):
            control.setVisible(is_open)
        self.figure_button.setEnabled(bool(view.changes))
        if view.editions:
            told = self.tr("Takes the place of {0}.").format(cited(view.editions[-1], current_language()))
            self._cited.setText(told)
        reason = view.revised_as_a_whole
        self._reason.setText(self.tr("Reason: {0}").format(reason) if reason else self.tr("No reason is stated yet."))
        self.rows.set_rows(view.changes)
        self.table.choose(0)

    def _value(self, one: Change, value: str) -> str:
        return value_words(one.figure, value, current_language())

    def _ask_figure(self) -> None:
        one = self.table.current_row
        if one is not None and self.figure_button.isVisible():
            self.reason_asked.emit(one.figure, figure_words(one.figure, self._names, current_language()))
