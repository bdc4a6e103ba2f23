"""A finding goes to its office as a signed query: what is asked, and until when."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from kpdesk.base.clock import today
from kpdesk.base.errors import KpDeskError
from kpdesk.desk import Desk
from kpdesk.desk.early_warnings import QuerySent
from kpdesk.province.warnings.listing import FindingShown
from ui.context import Context
from ui.support.banner import Banner
from ui.support.dialogs import ask_folder
from ui.support.fields import DateField, LinesField
from ui.support.typing_window import keep_typing
from ui.support.widgets import button, column, label, named, row


class QueryWindow(QDialog):
    """``sent(QuerySent)``: the query lies in the folder that was chosen."""

    sent = Signal(object)

    def __init__(self, context: Context, finding: FindingShown, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("queryWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Query to {0}").format(finding.office_name))
        self.setMinimumWidth(620)
        self._context, self._finding = context, finding
        self.banner = Banner("queryBanner")
        self.question = LinesField(hint=self.tr("What the office shall explain"), lines=5)
        named(self.question, "queryQuestion", self.tr("Question"))
        self.due = DateField(clock=context.clock)
        named(self.due, "queryDue", self.tr("Answer due on"))
        self.write_button = button(
            "queryWrite", self.tr("Write to a folder or stick…"), self._ask_folder, icon="send", look="primary",
            keys="Ctrl+Return",
        )  # fmt: skip
        self.write_button.setEnabled(False)
        self.question.edited.connect(lambda: self.write_button.setEnabled(bool(self.question.value())))
        whole = column(self, margin=5, gap=3)
        whole.addWidget(self.banner)
        whole.addWidget(label(self.windowTitle(), "heading"))
        whole.addWidget(label(words, name="queryFinding", wrap=True))
        rows = self.tr("{0} row(s) go with it, in words, signed and locked for this office alone.")
        whole.addWidget(label(rows.format(len(finding.rows)), "muted", wrap=True))
        whole.addWidget(self.question, 1)
        whole.addLayout(row(label(self.tr("Answer due on")), self.due, None, gap=3))
        cancel = button("queryCancel", self.tr("Cancel"))
        whole.addLayout(row(None, self.write_button, cancel))
        self.keeper = keep_typing(self, {"question": self.question, "due": self.due}, whole, finding.key, cancel)
        context.ask(lambda desk: int(desk.users.settings()["query_due_days"]), self._on_days, owner=self)

    def write_to(self, folder: Path) -> None:
        """Writes the query into the folder; the window stays open with the reason where that fails."""
        question, due = self.question.value(), self.due.value()

        def work(desk: Desk, _progress: object) -> QuerySent:
            return desk.early_warnings.ask(self._finding.key, question, folder, due=due)

        self.write_button.setEnabled(False)
        self._context.act(work, self._on_sent, self._on_failed, "transfer_writing", self)

    def _ask_folder(self) -> None:
        if self.question.value():
            ask_folder(self, self.tr("Where to write the query"), self.write_to)

    def _on_days(self, days: int) -> None:
        if not self.due.text():
            self.due.set_value(today(self._context.clock) + timedelta(days=days))
            self.keeper.take_as_given("due")

    def _on_sent(self, sent: QuerySent) -> None:
        self.sent.emit(sent)
        self.accept()

    def _on_failed(self, error: KpDeskError) -> None:
        self.write_button.setEnabled(True)
        self.banner.show_error(error)
