"""One query to this office: the finding, its rows, the question; and the answer in words, with who answers."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from kpdesk.base.errors import KpDeskError
from kpdesk.desk import Desk
from kpdesk.desk.office_queries import Answered
from kpdesk.exchange.query_answering import ReceivedQuery
from ui.context import Context
from ui.support.banner import Banner
from ui.support.columns import Column
from ui.support.dates import on_screen
from ui.support.dialogs import ask_folder
from ui.support.fields import LinesField, TextField
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.typing_window import keep_typing
from ui.support.widgets import button, column, label, named, row


class AnswerWindow(QDialog):
    """``answered(Answered)``: the answer is kept, and lies signed in the folder that was chosen."""

    answered = Signal(object)

    def __init__(self, context: Context, query: ReceivedQuery, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("answerWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Query {0} of {1}").format(query.number, query.asker))
        self.resize(820, 620)
        self._context, self._query = context, query
        urdu = context.language == "ur"
        self.banner = Banner("answerBanner")
        columns: list[Column[Mapping[str, str]]] = [
            Column(self.tr("Rows that it rests on"), lambda one: one["text_ur" if urdu else "text"], 0)
        ]
        self.rows: RowsTableModel[Mapping[str, str]] = RowsTableModel(columns, query.rows, self)
        table = TableView("answerRows", self.tr("Rows that it rests on"))
        table.set_model(self.rows, sortable=False)
        self.text = LinesField(hint=self.tr("What the office says to it"), lines=5)
        named(self.text, "answerText", self.tr("Answer"))
        self.by = TextField(hint=self.tr("Name and designation"))
        named(self.by, "answerBy", self.tr("Who answers"))
        self.by.set_value(query.answered_by or context.desk.actor.full_name)
        self.text.set_value(query.answer)
        self.write_button = button(
            "answerWrite", self.tr("Write to a folder or stick…"), self._ask_folder, icon="send", look="primary",
            keys="Ctrl+Return",
        )  # fmt: skip
        self.text.edited.connect(self._allow)
        self.by.edited.connect(self._allow)
        asked = self.tr("Asked by {0}; answer due on {1}").format(query.asked_by, on_screen(query.due_on))
        whole = column(self, margin=5, gap=3)
        whole.addWidget(self.banner)
        whole.addWidget(label(query.question, "heading", name="answerQuestion", wrap=True))
        whole.addWidget(label(asked, "muted", wrap=True))
        whole.addWidget(label(query.finding_ur if urdu else query.finding, name="answerFinding", wrap=True))
        whole.addWidget(table, 1)
        whole.addWidget(self.text, 1)
        whole.addLayout(row(label(self.tr("Who answers")), self.by, gap=3))
        cancel = button("answerCancel", self.tr("Close"))
        whole.addLayout(row(None, self.write_button, cancel))
        self.keeper = keep_typing(self, {"text": self.text, "by": self.by}, whole, query.uid, cancel)
        self.text.setFocus()
        self._allow()

    def write_to(self, folder: Path) -> None:
        """Keeps the answer and writes it into the folder; the window stays with the reason where that fails."""
        text, by, number = self.text.value(), self.by.value(), self._query.uid

        def work(desk: Desk, _progress: object) -> Answered:
            return desk.office_queries.answer(number, text, by, folder)

        self.write_button.setEnabled(False)
        self._context.act(work, self._on_answered, self._on_failed, "transfer_writing", self)

    def _allow(self) -> None:
        self.write_button.setEnabled(bool(self.text.value() and self.by.value()))

    def _ask_folder(self) -> None:
        if self.write_button.isEnabled():
            ask_folder(self, self.tr("Where to write the answer"), self.write_to)

    def _on_answered(self, done: Answered) -> None:
        self.answered.emit(done)
        self.accept()

    def _on_failed(self, error: KpDeskError) -> None:
        self._allow()
        self.banner.show_error(error)
