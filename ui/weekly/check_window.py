"""Is a page true? Paste what a phone reads, or give a picture, scan or PDF; the true page stands beside it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from kpdesk.base.errors import KpDeskError
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.desk.papers import CheckedFile, PaperCheck, ScannedPaper, read_paper
from ui.context import Context
from ui.support.dialogs import ask_file
from ui.support.dropped_files import files_in
from ui.support.pdf_preview import PdfPreview
from ui.support.scan_view import ScanView
from ui.support.widgets import button, column, label, named, row
from ui.support.words import error_words
from ui.weekly.check_results import CheckResults

PAPERS = "PDF, JPEG, PNG (*.pdf *.jpg *.jpeg *.png)"
_LEFT_WIDTH = 400


class CheckWindow(QDialog):
    """Everything is checked on this computer alone."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checkWindow")
        self.setWindowTitle(self.tr("Check a paper"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self._context = context
        self.text = QPlainTextEdit()
        named(self.text, "checkText", self.tr("Text of the square code"))
        self.text.setPlaceholderText(
            self.tr("Paste here what a phone reads from the square code: KPD1:…, of a register KPR1:…")
        )
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(64)
        self.text.setAcceptDrops(False)
        self.check_button = button("checkNow", self.tr("Check"), self.check_text, look="primary", icon="shield-check")
        self.file_button = button(
            "checkFile", self.tr("Scan, picture or PDF…"), self._ask_file, icon="folder-open", keys="Ctrl+O"
        )
        self.results = CheckResults()
        self.results.setFixedWidth(_LEFT_WIDTH)
        self.results.chosen.connect(self._show_true_page)
        self.paper = ScanView("checkedPaper", self.tr("The paper"))
        self.true_page = PdfPreview("truePage", self.tr("The true page"))
        self._paper_title = label(self.tr("The paper"), "heading")
        self.true_title = label(self.tr("The true page, as it was frozen"), "heading", name="truePageTitle", wrap=True)
        self._lay_out()
        self.resize(1240, 720)

    def check_text(self) -> None:
        """Checks what was pasted."""
        text = self.text.toPlainText()
        self._show_paper(None)
        self._context.ask(
            lambda desk: desk.papers.check_code(text),
            self.results.show_checks,
            self._failed,
            owner=self,
        )

    def check_file(self, path: Path) -> None:
        """Checks every page of a file."""

        def work(desk: Desk, progress: Progress) -> tuple[CheckedFile, ScannedPaper]:
            return desk.papers.check_file(path, progress), read_paper(path)

        def done(found: tuple[CheckedFile, ScannedPaper]) -> None:
            self._show_paper(found[1])
            self.results.show_checks(found[0])

        self._show_paper(None)
        self._context.act(work, done, self._failed, label="reading_qr", owner=self)

    def _lay_out(self) -> None:
        whole = column(self, margin=4, gap=3)
        asked = row(self.text, gap=3)
        asked.addLayout(row(self.check_button, self.file_button))
        whole.addLayout(asked)
        hint = self.tr("A file can also be dropped anywhere on this window. Nothing leaves this computer.")
        whole.addWidget(label(hint, "small"))
        sides = row(self.results, gap=4)
        self._beside = QWidget()
        beside = column(self._beside, gap=2)
        beside.addWidget(self._paper_title)
        beside.addWidget(self.paper, 1)
        sides.addWidget(self._beside, 1)
        true = column(gap=2)
        true.addWidget(self.true_title)
        true.addWidget(self.true_page, 1)
        sides.addLayout(true, 1)
        whole.addLayout(sides, 1)
        whole.addLayout(row(None, button("checkClose", self.tr("Close"), self.reject)))
        self._beside.hide()

    def _ask_file(self) -> None:
        ask_file(self, self.tr("Paper to check"), PAPERS, self.check_file)

    def _show_paper(self, paper: ScannedPaper | None) -> None:
        self._beside.setVisible(paper is not None)
        if paper is None:
            self.paper.clear()
        else:
            self.paper.show_file(paper.data, paper.media_type)

    def _show_true_page(self, check: PaperCheck | None) -> None:
        self.true_page.clear()
        self.true_title.setText(self.tr("The true page, as it was frozen"))
        if check is None or not check.has_true_page:
            return
        self._context.ask(
            lambda desk: desk.papers.true_page(check), self.true_page.show_pdf, self._true_page_failed, owner=self
        )

    def _true_page_failed(self, error: KpDeskError) -> None:
        """The verdict stands; why its true page is not there is said where the page would be."""
        self.true_title.setText(error_words(error).joined)

    def _failed(self, error: KpDeskError) -> None:
        self.true_page.clear()
        self.results.show_error(error)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes what brings a file."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Checks the file that was dropped."""
        event.acceptProposedAction()
        self.check_file(files_in(event.mimeData())[0])
