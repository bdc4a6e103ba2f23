"""The custody log of an exhibit: who did what with it, when and why."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.violations.custody_words import action_words
from kpdesk.violations.evidence_rows import CustodyEntry, EvidenceRow
from ui.context import Context
from ui.support.banner import Banner
from ui.support.columns import Column
from ui.support.language import ltr
from ui.support.paper_window import Look, PaperWindow
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, column, label, paragraph, row


class CustodyWindow(QDialog):
    """The log as a table; printed it stands on the exhibit's capture sheet. ``printed(window)``: it was asked for."""

    printed = Signal(object)

    def __init__(self, context: Context, exhibit: EvidenceRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("custodyWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Custody log · {0} · exhibit {1}").format(ltr(exhibit.number), exhibit.exhibit))
        self._context, self._exhibit = context, exhibit
        self.banner = Banner("custodyBanner")
        self.table = TableView("custodyTable", self.tr("Custody log"))
        self._model: RowsTableModel[CustodyEntry] = RowsTableModel(self._columns())
        self.table.set_model(self._model, sortable=False)
        whole = column(self, margin=4, gap=3)
        whole.addWidget(label(ltr(exhibit.file_name), "heading"))
        whole.addWidget(
            paragraph(
                self.tr("From the audit trail, whose entries are chained: none can be changed or left out."), "muted"
            )
        )
        whole.addWidget(self.banner)
        whole.addWidget(self.table, 1)
        sheet = button("custodyPrint", self.tr("Print with the capture sheet…"), self._print, icon="printer")
        whole.addLayout(row(sheet, None, button("custodyClose", self.tr("Close"), self.reject)))
        self.resize(900, 480)
        context.ask(
            lambda desk: desk.evidence.custody_log(exhibit.uid),
            self._model.set_rows, self.banner.show_error, owner=self,
        )  # fmt: skip

    def _columns(self) -> tuple[Column[CustodyEntry], ...]:
        language = self._context.language
        return (
            Column(self.tr("Entry"), lambda entry: entry.seq, 7),
            Column(self.tr("When"), lambda entry: entry.at, 17),
            Column(self.tr("Who"), lambda entry: entry.actor, 12),
            Column(self.tr("What"), lambda entry: action_words(entry, language), 34),
            Column(self.tr("Why"), lambda entry: entry.reason, 0),
            Column(self.tr("Computer"), lambda entry: entry.computer, 14),
        )

    def _print(self) -> None:
        self.printed.emit(sheets_window(self._context, self._exhibit.number, (self._exhibit.exhibit,), self))


def sheets_window(context: Context, number: str, exhibits: tuple[str, ...], parent: QWidget) -> PaperWindow:
    """Returns the open window with the capture sheets of these exhibits, of all where none is named."""

    def draw(desk: Desk, look: Look, progress: Progress) -> bytes:
        return desk.evidence.sheets_pdf(number, exhibits, look.size, look.language, progress)

    name = "-".join(("capture", number, *exhibits))
    window = PaperWindow(context, parent.tr("Capture sheets · {0}").format(ltr(number)), name, draw, parent)
    window.open()
    window.draw()
    return window
