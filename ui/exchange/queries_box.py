"""Queries of the CPO or the region to this office: what is asked, on which rows, until when, and the answer."""

from __future__ import annotations

from PySide6.QtCore import Signal

from kpdesk.base.clock import today
from kpdesk.desk.office_queries import Answered
from kpdesk.exchange.query_answering import ReceivedQuery
from ui.context import Context
from ui.exchange.answer_window import AnswerWindow
from ui.exchange.box import Box
from ui.support.columns import Column
from ui.support.widgets import button


class QueriesBox(Box):
    """``counted(number)``: how many queries wait for their answer; ``failed(error)`` goes to the page's banner."""

    counted = Signal(int)
    failed = Signal(object)

    def __init__(self, context: Context) -> None:
        self._context = context
        self._today = today(context.clock)
        columns: list[Column[ReceivedQuery]] = [
            Column(self.tr("Number"), lambda one: one.number, 18),
            Column(self.tr("From"), lambda one: one.asker, 8),
            Column(self.tr("Question"), lambda one: one.question.replace("\n", " "), 0),
            Column(self.tr("Answer due on"), lambda one: one.due_on, 14),
            Column(self.tr("State"), self._state, 18, tone=self._tone),
        ]
        super().__init__("queries", self.tr("Queries to this office"), columns)
        self.answer_button = button(
            "queryAnswer", self.tr("Answer…"), self.answer, icon="pencil", look="primary", keys="Ctrl+Shift+A"
        )
        self.buttons.addWidget(self.answer_button)
        self.table.set_empty_text(
            self.tr("Nothing is asked of this office"), self.tr("Queries of the CPO stand here after Receive.")
        )
        self.table.row_changed.connect(self._on_row)
        self.table.opened.connect(lambda _one: self.answer())
        self._on_row(None)

    def reload(self) -> None:
        """Reads the queries."""
        self._context.ask(lambda desk: desk.office_queries.items(), self._show, self.failed.emit, self)

    def answer(self) -> None:
        """Opens the query that one stands on, to be read and answered."""
        query = self.table.current_row
        if query is not None:
            window = AnswerWindow(self._context, query, self)
            window.answered.connect(self._on_answered)
            window.open()

    def _show(self, found: tuple[ReceivedQuery, ...]) -> None:
        self._today = today(self._context.clock)
        self.show_rows(found)
        self.counted.emit(sum(1 for one in found if one.is_open))

    def _on_row(self, query: ReceivedQuery | None) -> None:
        self.answer_button.setVisible(query is not None)
        urdu = self._context.language == "ur"
        self.sentence.setText((query.finding_ur if urdu else query.finding) if query is not None else "")

    def _on_answered(self, done: Answered) -> None:
        if done.file is not None:
            self._context.said.emit("good", self.tr("The answer was written: {0}").format(done.file.path))
        self.reload()

    def _state(self, one: ReceivedQuery) -> str:
        if not one.is_open:
            return self.tr("Answered")
        late = one.days_late(self._today)
        if late:
            return self.tr("{0} days late").format(late)
        return self.tr("Answer not sent") if one.answer else self.tr("Open")

    def _tone(self, one: ReceivedQuery) -> str:
        if not one.is_open:
            return "good"
        return "danger" if one.days_late(self._today) else "warning"
