"""The last fifty things that the user did, each with a way back or the reason why it stays."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QWidget

from kpdesk.base.progress import Progress
from kpdesk.base.sentences import remedy
from kpdesk.desk import Desk
from kpdesk.desk.undo import Undone
from kpdesk.desk.undo_steps import UndoStep
from ui.context import Context
from ui.support.banner import Banner
from ui.support.columns import Column
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, column, label, paragraph, row
from ui.window.undo_words import state_line


class UndoWindow(QDialog):
    """A list, the newest on top; Enter takes back what it stands on."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("undoWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Your last actions"))
        self._context = context
        self.banner = Banner("undoBanner")
        self.model: RowsTableModel[UndoStep] = RowsTableModel(
            [
                Column(self.tr("When"), lambda step: datetime.fromisoformat(step.at), 17),
                Column(self.tr("What you did"), lambda step: step.what, 0),
                Column(self.tr("Undo"), _short_state, 16, tone=_tone),
            ]
        )
        self.table = TableView("undoSteps", self.tr("Your last actions"))
        self.table.set_model(self.model, sortable=False)
        self.table.set_empty_text(self.tr("Nothing yet"), self.tr("What you enter, change or import stands here."))
        self.table.row_changed.connect(self._on_row)
        self.table.opened.connect(lambda _step: self.take_back())
        self.why = paragraph("", "muted", name="undoWhy")
        self.undo_button = button("undoThis", self.tr("Undo this"), self.take_back, icon="undo-2", look="primary")
        self.undo_button.setEnabled(False)
        whole = column(self, margin=5, gap=3)
        whole.addWidget(label(self.tr("Your last actions"), "title"))
        whole.addWidget(paragraph(self.tr("Undo brings back what was there; the history tells both."), "muted"))
        whole.addWidget(self.banner)
        whole.addWidget(self.table, 1)
        whole.addWidget(self.why)
        whole.addLayout(row(None, button("undoClose", self.tr("Close"), self.accept), self.undo_button))
        self.resize(820, 540)
        self.read()

    def read(self) -> None:
        """Reads the list anew."""
        language = self._context.language
        self._context.ask(lambda desk: desk.undo.steps(language), self._show, self.banner.show_error, self)

    def take_back(self) -> None:
        """Takes the piece of work back that the list stands on."""
        step: UndoStep | None = self.table.current_row
        if step is None or not step.can_be_undone:
            return
        number, language = step.step, self._context.language

        def work(desk: Desk, progress: Progress) -> Undone:
            return desk.undo.undo(number, language, progress)

        self._context.act(work, self._on_undone, self.banner.show_error, "undo_taking_back", self)

    def _show(self, steps: tuple[UndoStep, ...]) -> None:
        self.model.set_rows(steps)
        if steps:
            self.table.choose(0)
            self.table.setFocus()

    def _on_row(self, step: UndoStep | None) -> None:
        self.undo_button.setEnabled(step is not None and step.can_be_undone)
        if step is None or not step.why_not:
            self.why.clear()
            return
        told = (state_line(step), remedy(step.why_not, language=self._context.language))
        self.why.setText(" ".join(told))

    def _on_undone(self, done: Undone) -> None:
        self.banner.clear()
        self._context.said.emit("good", self.tr("Taken back: {0}.").format(done.step.what))
        self.read()


def _short_state(step: UndoStep) -> str:
    return state_line(step) if step.undone or not step.why_not else QCoreApplication.translate("Undo", "stays")


def _tone(step: UndoStep) -> str:
    if step.undone:
        return "muted"
    return "good" if step.can_be_undone else "warning"
