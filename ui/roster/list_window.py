"""A list of the roster as it will be printed: look at it, save it, print it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from kpdesk.base.files import write_file
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.documents.paper import Size
from ui.context import Context
from ui.support.banner import Banner
from ui.support.dialogs import ask_new_file
from ui.support.fields import ChoiceField, TickField
from ui.support.pdf_preview import PdfPreview
from ui.support.pdf_printing import prepare, print_pdf
from ui.support.widgets import button, column, label, named, row


@dataclass(frozen=True, slots=True)
class Look:
    """How a list is printed; ``numbers`` prints the CNIC in full."""

    size: Size
    language: str
    numbers: bool


Draw = Callable[[Desk, Look, Progress], bytes]
"""Draws the list as a PDF, off the GUI thread."""


class ListWindow(QDialog):
    """Draws the list anew at each choice of sheet, language or numbers. Nothing is written but the file asked for."""

    def __init__(
        self, context: Context, title: str, file_name: str, draw: Draw, parent: QWidget | None = None,
        *, has_numbers: bool = False,
    ) -> None:  # fmt: skip
        """``file_name`` is offered for saving, without its ending."""
        super().__init__(parent)
        self.setObjectName("listWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._context, self._draw, self._name, self._pdf = context, draw, file_name, b""
        self.banner = Banner("listBanner")
        self.language = ChoiceField([("en", self.tr("English")), ("ur", self.tr("Urdu"))])
        self.size_choice = ChoiceField([(Size.A4, "A4"), (Size.LEGAL, "Legal")])
        self.numbers = TickField(self.tr("CNIC in full (noted in the history)"))
        named(self.language, "listLanguage", self.tr("Language of the list"))
        named(self.size_choice, "listSize", self.tr("Sheet"))
        named(self.numbers, "listNumbers", self.numbers.text())
        self.language.set_value(context.language)
        self.size_choice.set_value(Size.A4)
        self.preview = PdfPreview("listPreview", title)
        for choice in (self.language, self.size_choice):
            choice.setMinimumContentsLength(7)
            choice.edited.connect(self.draw)
            self.preview.tool_row.addWidget(choice)
        self.preview.tool_row.addWidget(self.numbers)
        self.numbers.edited.connect(self.draw)
        self.numbers.setVisible(has_numbers)
        self.print_button = button(
            "listPrint", self.tr("Print…"), self._ask_print, icon="printer", look="primary", keys="Ctrl+P"
        )
        self.save_button = button("listSave", self.tr("Save as PDF…"), self._ask_save, icon="save", keys="Ctrl+S")
        self.note = label(look="muted", name="listNote")
        whole = column(self, margin=4, gap=3)
        whole.addWidget(self.banner)
        whole.addWidget(self.preview, 1)
        close = button("listClose", self.tr("Close"), self.reject)
        whole.addLayout(row(self.print_button, self.save_button, self.note, None, close))
        self.resize(900, 700)
        self._allow(ready=False)

    @property
    def look(self) -> Look:
        """How the list is asked for now."""
        size = Size(str(self.size_choice.value() or Size.A4))
        return Look(size, str(self.language.value() or "en"), self.numbers.value())

    def draw(self) -> None:
        """Draws the list in the look that is chosen; half-typed choices wait."""
        if self.size_choice.value() is None or self.language.value() is None:
            return
        look, draw = self.look, self._draw
        self._allow(ready=False)
        self._context.act(
            lambda desk, progress: draw(desk, look, progress), self._show, self.banner.show_error, "making_paper", self
        )

    def save_to(self, path: Path) -> None:
        """Writes the list to a file; the file dialog has asked before one is replaced."""
        pdf = self._pdf

        def done(written: Path) -> None:
            self.note.setText(self.tr("Saved: {0}").format(written.name))

        self._context.act(
            lambda _desk, _progress: write_file(path, pdf, force=True), done, self.banner.show_error, owner=self
        )

    def print_on(self, printer: QPrinter) -> None:
        """Prints the list as it is shown."""
        pdf = self._pdf
        prepare(printer, self._name)

        def done(pages: int) -> None:
            self.note.setText(self.tr("Printed: {0} pages").format(pages))

        self._context.act(
            lambda _desk, progress: print_pdf(pdf, printer, progress), done, self.banner.show_error, "printing", self
        )

    def _show(self, pdf: bytes) -> None:
        self._pdf = pdf
        self.banner.clear()
        self.preview.show_pdf(pdf)
        self._allow(ready=True)

    def _allow(self, *, ready: bool) -> None:
        self.print_button.setEnabled(ready)
        self.save_button.setEnabled(ready)

    def _ask_save(self) -> None:
        ask_new_file(self, self.tr("Save the list"), self.tr("PDF (*.pdf)"), f"{self._name}.pdf", self.save_to)

    def _ask_print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setObjectName("listPrintDialog")
        dialog.accepted.connect(lambda: self.print_on(printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)
