"""Every message of the program: what it says, why it comes, what helps; found by its words in either language."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kpdesk.desk.error_catalogue import ErrorEntry, found
from ui.context import Context
from ui.support.columns import Column
from ui.support.fields import TextField
from ui.support.language import current_language
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import card, column, label


class ErrorsTab(QWidget):
    """A searchable page of help; nothing is read from the store."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("errorsTab")
        self._context = context
        self.search = TextField(hint=self.tr("Words of the message, as you read them"))
        self.search.setObjectName("errorsSearch")
        self.search.setAccessibleName(self.tr("Find a message"))
        self.search.textChanged.connect(self.search_for)
        self.model = RowsTableModel(self._columns())
        self.table = TableView("errorEntries", self.tr("Messages"))
        self.table.set_model(self.model)
        self.table.set_empty_text(self.tr("No message has these words"))
        self.table.row_changed.connect(self._on_row_changed)
        frame, inside = card("errorCard")
        self.sentence = label(look="heading", name="errorSentence", wrap=True)
        self.cause = label(name="errorCause", wrap=True)
        self.remedy = label(name="errorRemedy", wrap=True)
        for each in (self.sentence, self.cause, self.remedy):
            inside.addWidget(each)
        whole = column(self, gap=3)
        whole.setContentsMargins(0, 12, 0, 0)
        whole.addWidget(self.search)
        whole.addWidget(self.table, 1)
        whole.addWidget(frame)

    def reload(self) -> None:
        """Shows the messages that fit."""
        self.search_for(self.search.value())

    def search_for(self, words: str) -> None:
        """Shows the messages that hold every word."""
        self.model.set_rows(found(words, current_language()))
        self.table.choose(0)

    def _on_row_changed(self, entry: ErrorEntry | None) -> None:
        self.sentence.setText(entry.sentence if entry else "")
        self.cause.setText(self.tr("Why: {0}").format(entry.cause) if entry else "")
        self.remedy.setText(self.tr("What helps: {0}").format(entry.remedy) if entry else "")

    def _columns(self) -> tuple[Column[ErrorEntry], ...]:
        return (
            Column(self.tr("Message"), lambda entry: entry.sentence, 0),
            Column(self.tr("What helps"), lambda entry: entry.remedy, 44),
            Column(self.tr("Code"), lambda entry: entry.code, 24),
        )
