"""The list of violations."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.access.rules import Permission
from kpdesk.base.clock import today
from kpdesk.desk import Desk
from kpdesk.reference.reference import Reference
from kpdesk.violations.rows import ViolationFilter, ViolationRow
from kpdesk.violations.rules import State
from ui.context import Context
from ui.support.growing_model import STRETCH_ROWS, GrowingTableModel, Stretch
from ui.support.list_frame import ListFrame
from ui.support.rights import only_for
from ui.support.table_view import TableView
from ui.support.widgets import button, column, label, row
from ui.violations.columns import violation_columns
from ui.violations.violation_filter import FilterRow


class ViolationList(QWidget):
    """Signals: ``opened(uid)`` to see one; ``case_asked(tuple of uids)`` to open cases about those marked,
    ``notices_asked(tuple of uids)`` to issue notices on them.
    """

    opened = Signal(str)
    case_asked = Signal(object)
    notices_asked = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.filter = FilterRow(context.clock)
        self.table = TableView("violationTable", self.tr("Violations"))
        self.table.set_empty_text(
            self.tr("No violation here"),
            self.tr("Log what a monitoring unit has seen with “Log a violation”, or import its whole sheet."),
        )
        self.frame = ListFrame(context, self.table, self.tr("Violations"))
        self.frame.filter_by(self.filter.fields)
        self._model: GrowingTableModel[ViolationRow] | None = None
        self.marked = label(look="muted", name="violationsMarked", wrap=True)
        self.case_button = button(
            "openCases",
            self.tr("Open case…"),
            self._ask_case,
            icon="gavel",
            tip=self.tr("for those marked"),
            keys="Ctrl+O",
        )
        self.notices_button = button(
            "issueNotices",
            self.tr("Issue notices…"),
            self._ask_notices,
            icon="file-text",
            tip=self.tr("for those marked"),
        )
        only_for(context, Permission.CASE_STEPS, self.case_button, self.notices_button)
        self._behind: ViolationFilter | None = None
        self._title = label(look="heading", name="rowsBehind")
        self._all = button("rowsAll", self.tr("Show all again"), self._show_all, icon="x", look="quiet")
        self._bar = QWidget()
        column(self._bar).addLayout(row(self._title, self._all, None))
        self._bar.hide()
        whole = column(self, gap=3)
        whole.addWidget(self._bar)
        whole.addWidget(self.filter)
        whole.addWidget(self.frame, 1)
        for made in (self.case_button, self.notices_button, self.marked):
            self.frame.add_action(made)
        self.filter.changed.connect(self.reload)
        self.table.opened.connect(lambda violation: self.opened.emit(violation.uid))

    def show_with(self, reference: Reference) -> None:
        """Makes the columns and the filter's choices, and reads the list."""
        if self._model is None:
            self._model = GrowingTableModel(violation_columns(reference), self._context.jobs, self)
            self.table.set_model(self._model, sortable=False)
            self.table.choice_changed.connect(self._on_marked)
            self.filter.offer(reference, today(self._context.clock))
        self.reload()

    def show_behind(self, title: str, kept: ViolationFilter) -> None:
        """Lists the rows behind a figure or a pattern until the person asks for all again."""
        self._behind = kept
        self._title.setText(title)
        self._bar.show()
        self.filter.hide()
        self.reload()

    def _show_all(self) -> None:
        self._behind = None
        self._bar.hide()
        self.filter.show()
        self.reload()

    def reload(self) -> None:
        """Reads the list again, as it is filtered."""
        if self._model is None:
            return
        kept, desk = self._behind or self.filter.kept(), self._context.desk
        self._model.ask(lambda after: _stretch(desk, kept, after))
        self.frame.count_with(
            lambda open_desk: open_desk.violations.count(kept), lambda open_desk: open_desk.violations.count()
        )

    def _can_open(self) -> tuple[str, ...]:
        """Returns those marked that a case can be opened about: identified, pending, without a case."""
        rows: tuple[ViolationRow, ...] = self.table.selected_rows
        return tuple(
            found.uid for found in rows if found.person_uid and found.state is State.LOGGED and not found.case_number
        )

    def _can_notify(self) -> tuple[str, ...]:
        """Returns those marked that a notice can go out on: identified and pending, with a case or without."""
        rows: tuple[ViolationRow, ...] = self.table.selected_rows
        return tuple(found.uid for found in rows if found.person_uid and found.state is State.LOGGED)

    def _ask_notices(self) -> None:
        uids = self._can_notify()
        if uids:
            self.notices_asked.emit(uids)

    def _on_marked(self, *_: object) -> None:
        marked, ready = len(self.table.selected_rows), len(self._can_open())
        self.case_button.setEnabled(bool(ready))
        self.notices_button.setEnabled(bool(self._can_notify()))
        if not marked:
            self.marked.setText(self.tr("Mark rows with Shift and the arrow keys to open cases about them."))
        elif ready == marked:
            self.marked.setText(self.tr("{0} marked").format(marked))
        else:
            self.marked.setText(self.tr("{0} marked, {1} of them ready for a case").format(marked, ready))

    def _ask_case(self) -> None:
        uids = self._can_open()
        if uids:
            self.case_asked.emit(uids)


def _stretch(desk: Desk, kept: ViolationFilter, after: object) -> Stretch[ViolationRow]:
    rows = desk.violations.items(kept, cast("tuple[object, object] | None", after), STRETCH_ROWS)  # type: ignore[arg-type]
    return Stretch(rows, rows[-1].key if len(rows) == STRETCH_ROWS else None)
