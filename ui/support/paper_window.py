"""A paper as it will be printed: look at it, save it, print it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from kpdesk.base.files import write_file
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.desk.service_record import Size
from ui.context import Context
from ui.support.banner import Banner
from ui.support.dialogs import ask_new_file
from ui.support.fields import ChoiceField, TickField
from ui.support.paper_printing import ask_printer, print_paper
from ui.support.pdf_preview import PdfPreview
from ui.support.widgets import button, column, label, named, row


@dataclass(frozen=True, slots=True)
class Look:
    """How a paper is printed; ``numbers`` prints the CNIC in full."""

    size: Size
    language: str
    numbers: bool


Draw = Callable[[Desk, Look, Progress], bytes]
"""Draws the paper as a PDF, off the GUI thread."""


class PaperWindow(QDialog):
    """A paper, or many in one, drawn anew at each choice of sheet, language or numbers.

    Nothing is written but the file asked for.
    """

    has_letterhead = False
    """Whether the first page begins with the office's letterhead, to be left out on printed letterhead paper."""

    def __init__(
        self, context: Context, title: str, file_name: str, draw: Draw | None = None, parent: QWidget | None = None,
        *, has_numbers: bool = False,
    ) -> None:  # fmt: skip
        """``file_name`` is offered for saving, without its ending; without ``draw`` the paper is only shown."""
        super().__init__(parent)
        self.setObjectName("paperWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._context, self._draw, self._pdf = context, draw, b""
        self._name = file_name.replace("/", "-").replace("_", "-")
        self.banner = Banner("paperBanner")
        self.language = ChoiceField([("en", self.tr("English")), ("ur", self.tr("Urdu"))])
        self.size_choice = ChoiceField([(Size.A4, "A4"), (Size.LEGAL, "Legal")])
        self.numbers = TickField(self.tr("CNIC in full (noted in the history)"))
        named(self.language, "paperLanguage", self.tr("Language of the paper"))
        named(self.size_choice, "paperSize", self.tr("Sheet"))
        named(self.numbers, "paperNumbers", self.numbers.text())
        self.language.set_value(context.language)
        self.size_choice.set_value(Size.A4)
        self.preview = PdfPreview("paperPreview", title)
        for choice in (self.language, self.size_choice):
            choice.setMinimumContentsLength(7)
            choice.edited.connect(self.draw)
            choice.setVisible(draw is not None)
        for field in (self.language, self.size_choice, self.numbers):
            self.preview.tool_row.addWidget(field)
        self.numbers.edited.connect(self.draw)
        self.numbers.setVisible(has_numbers)
        self.print_button = button(
            "paperPrint", self.tr("Print…"), self._ask_print, icon="printer", look="primary", keys="Ctrl+P"
        )
        self.save_button = button("paperSave", self.tr("Save as PDF…"), self._ask_save, icon="save", keys="Ctrl+S")
        self.note = label(look="muted", name="paperNote")
        whole = column(self, margin=4, gap=3)
        whole.addWidget(self.banner)
        self._across = row(gap=3)
        self._across.addWidget(self.preview, 1)
        whole.addLayout(self._across, 1)
        close = button("paperClose", self.tr("Close"), self.reject)
        whole.addLayout(row(self.print_button, self.save_button, self.note, None, close))
        self.resize(900, 700)
        self._allow(ready=False)

    def stand_beside(self, widget: QWidget, width: int) -> None:
        """Puts a widget of that width beside the preview."""
        widget.setFixedWidth(width)
        self._across.addWidget(widget)
        self.resize(self.width() + width, self.height())

    @property
    def look(self) -> Look:
        """How the paper is asked for now."""
        size = Size(str(self.size_choice.value() or Size.A4))
        return Look(size, str(self.language.value() or "en"), self.numbers.value())

    def draw(self) -> None:
        """Draws the paper in the look that is chosen; half-typed choices wait."""
        look, draw = self.look, self._draw
        if draw is None or self.size_choice.value() is None or self.language.value() is None:
            return
        self._allow(ready=False)
        self._context.act(
            lambda desk, progress: draw(desk, look, progress),
            self.show_pdf,
            self.banner.show_error,
            "making_paper",
            self,
        )

    def show_pdf(self, pdf: bytes) -> None:
        """Shows a paper that was drawn."""
        self._pdf = pdf
        self.banner.clear()
        self.preview.show_pdf(pdf)
        self._allow(ready=True)

    def save_to(self, path: Path) -> None:
        """Writes the paper to a file; the file dialog has asked before one is replaced."""
        pdf = self._pdf

        def done(written: Path) -> None:
            self.note.setText(self.tr("Saved: {0}").format(written.name))
            self.on_gone_out("pdf", 1)

        self._context.act(
            lambda _desk, _progress: write_file(path, pdf, force=True), done, self.banner.show_error, owner=self
        )

    def print_on(self, printer: QPrinter) -> None:
        """Prints the paper as it is shown."""
        pdf, copies = self._pdf, printer.copyCount()
        name, has_letterhead = self._name, self.has_letterhead

        def done(pages: int) -> None:
            self.note.setText(self.tr("Printed: {0} pages").format(pages))
            self.on_gone_out("printed", copies)

        self._context.act(
            lambda desk, progress: print_paper(desk, pdf, printer, progress, name, has_letterhead=has_letterhead),
            done,
            self.banner.show_error,
            "printing",
            self,
        )

    def on_gone_out(self, how: str, copies: int) -> None:
        """Called when the paper was printed or saved (``how``: printed, pdf), for papers that are noted somewhere."""

    def _allow(self, *, ready: bool) -> None:
        self.print_button.setEnabled(ready)
        self.save_button.setEnabled(ready)

    def _ask_save(self) -> None:
        ask_new_file(self, self.tr("Save the paper"), self.tr("PDF (*.pdf)"), f"{self._name}.pdf", self.save_to)

    def _ask_print(self) -> None:
        ask_printer(
            self,
            "paperPrintDialog",
            self.print_on,
        )
