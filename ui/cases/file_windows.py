"""The whole file of a case, and a copy of it for who asks under the Right to Information Act."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.desk.case_file import PublicCopy
from ui.cases.public_copy_window import PublicCopyWindow
from ui.context import Context
from ui.support.paper_window import Draw, Look, PaperWindow
from ui.support.widgets import button, column, row


class FileWindows(QWidget):
    """Two buttons; each opens its paper in a window, where it is looked at, saved or printed. Every making is noted."""

    def __init__(self, context: Context, view: QWidget) -> None:
        super().__init__(view)
        self._context, self._view = context, view
        self.file = button("caseFile", self.tr("Case file…"), self.open_file, icon="folder-open", look="quiet")
        self.copy = button("casePublicCopy", self.tr("RTI copy…"), self.ask_for_copy, icon="copy", look="quiet")
        self.file.setToolTip(self.tr("The whole file as one PDF: indexed, every page numbered"))
        self.copy.setToolTip(self.tr("A copy under the Right to Information Act, drawn without private data"))
        column(self).addLayout(row(self.file, self.copy, gap=1))
        self._uid = self._number = ""

    def show_case(self, uid: str, number: str) -> None:
        """Is about another case."""
        self._uid, self._number = uid, number

    def open_file(self) -> PaperWindow:
        """Returns the window with the whole case file, already shown."""
        uid = self._uid

        def draw(desk: Desk, look: Look, progress: Progress) -> bytes:
            return desk.case_file.file(uid, look.language, look.size, progress).pdf

        return self._show(self.tr("Case file"), f"{self._number} file", draw)

    def ask_for_copy(self) -> PublicCopyWindow:
        """Returns the window that asks for whom a copy is; then the copy is made and shown."""
        asking = PublicCopyWindow(self._context, self._uid, self._number, self._view)
        asking.wanted.connect(self.open_copy)
        asking.open()
        return asking

    def open_copy(self, asked: PublicCopy) -> PaperWindow:
        """Returns the window with a copy for who asks for information, already shown."""

        def draw(desk: Desk, look: Look, progress: Progress) -> bytes:
            return desk.case_file.public_copy(asked, look.language, look.size, progress).pdf

        return self._show(self.tr("Copy on request"), f"{self._number} RTI copy", draw)

    def _show(self, title: str, name: str, draw: Draw) -> PaperWindow:
        window = PaperWindow(self._context, f"{self._number} · {title}", name, draw, self._view)
        window.open()
        window.draw()
        return window
