"""A paper of a case: looked at as it would read, issued when it is printed or saved, drawn up anew with a reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from kpdesk.base.progress import Progress
from kpdesk.cases.issued import PaperWanted
from kpdesk.desk import Desk
from kpdesk.desk.paper_maker import PaperShown
from ui.context import Context
from ui.support.dialogs import ask_reason
from ui.support.fields import TickField
from ui.support.paper_window import Look, PaperWindow
from ui.support.widgets import button, named


class CasePaperWindow(PaperWindow):
    """``issued()``: the paper is kept word for word from now on. Looking at it keeps nothing."""

    issued = Signal()

    has_letterhead = True

    def __init__(
        self, context: Context, case: str, title: str, file_name: str, wanted: PaperWanted,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """``case`` is its uid; ``wanted`` names the paper, its language is chosen in the window."""
        super().__init__(context, title, file_name, self._look_at, parent)
        self._case, self._paper = case, wanted
        self._edition = 0
        self.date_in_ink = TickField(self.tr("Date in ink"))
        named(self.date_in_ink, "paperDateInk", self.date_in_ink.text())
        self.date_in_ink.edited.connect(self.draw)
        self.anew_button = button("paperAnew", self.tr("Draw up anew…"), self._ask_anew, look="quiet")
        self.anew_button.hide()
        for widget in (self.date_in_ink, self.anew_button):
            self.preview.tool_row.addWidget(widget)

    def wanted(self, look: Look) -> PaperWanted:
        """Returns the paper in the look that is chosen."""
        return replace(self._paper, language=look.language, date_in_ink=self.date_in_ink.value())

    def save_to(self, path: Path) -> None:
        """Issues the paper where it was not yet, then writes it to a file."""
        self._issued_first(lambda: super(CasePaperWindow, self).save_to(path))

    def print_on(self, printer: QPrinter) -> None:
        """Issues the paper where it was not yet, then prints it."""
        self._issued_first(lambda: super(CasePaperWindow, self).print_on(printer))

    def draw_anew(self, reason: str) -> None:
        """Draws an issued paper up once more; the earlier edition stays on record."""
        self._issue(reason)

    def _look_at(self, desk: Desk, look: Look, _progress: Progress) -> bytes:
        shown = desk.case_papers.look(self._case, self.wanted(look), look.size)
        self._edition, self._template = shown.edition, shown.template
        return shown.printed.pdf

    def show_pdf(self, pdf: bytes) -> None:
        """Shows the paper, and whether it was issued."""
        super().show_pdf(pdf)
        self._say_state()

    def _issued_first(self, then: Callable[[], object]) -> None:
        if self._edition:
            then()
        else:
            self._issue("", then)

    def _issue(self, reason: str, then: Callable[[], object] | None = None) -> None:
        look = self.look
        wanted = self.wanted(look)

        def done(shown: PaperShown) -> None:
            self._edition, self._template = shown.edition, shown.template
            self.show_pdf(shown.printed.pdf)
            self.issued.emit()
            if then is not None:
                then()

        self._context.act(
            lambda desk, _progress: desk.case_papers.issue(self._case, wanted, look.size, reason),
            done,
            self.banner.show_error,
            "making_paper",
            self,
        )

    def _say_state(self) -> None:
        is_issued = self._edition > 0
        words = self.tr("Issued, edition {0}: it always prints like this.").format(self._edition)
        self.note.setText(words if is_issued else self.tr("Not issued yet: printing or saving issues it."))
        self.anew_button.setVisible(is_issued)
        self.date_in_ink.setEnabled(not is_issued)

    def _ask_anew(self) -> None:
        ask_reason(
            self,
            self.tr("Draw this paper up anew?"),
            self.tr("It is written again from today's data and template. The earlier edition stays on record."),
            self.tr("Draw up anew"),
            self.draw_anew,
        )
