"""A paper of a case as it will be printed: look at it, save it, print it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from kpdesk.base.files import write_file
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.desk.cases import Printed, Size
from ui.context import Context
from ui.support.banner import Banner
from ui.support.dialogs import ask_new_file
from ui.support.fields import ChoiceField
from ui.support.pdf_preview import PdfPreview
from ui.support.pdf_printing import prepare, print_pdf
from ui.support.widgets import button, column, label, named, row

Make = Callable[[Desk, str, Size], Printed]
"""Makes the paper in a language and on a sheet."""


class PaperWindow(QDialog):
    """A paper, or many in one; where it can be made anew, in another language or on another sheet.

    Nothing is written but the file asked for.
    """

    def __init__(
        self, context: Context, title: str, file_name: str, make: Make | None = None, parent: QWidget | None = None
    ) -> None:
        """``file_name`` is offered for saving, without its ending; ``make`` draws the paper, off the GUI thread."""
        super().__init__(parent)
        self.setObjectName("paperWindow")
        self._context, self._make = context, make
        self._name = file_name.replace("/", "-").replace("_", "-")
        self._pdf = b""
        self.setWindowTitle(title)
        self.banner = Banner("paperBanner")
        self.language = ChoiceField([("en", self.tr("English")), ("ur", self.tr("Urdu"))])
        self.size_choice = ChoiceField([(Size.A4, "A4"), (Size.LEGAL, "Legal")])
        named(self.language, "paperLanguage", self.tr("Language of the paper"))
        named(self.size_choice, "paperSize", self.tr("Sheet"))
        self.language.set_value(context.language)
        self.size_choice.set_value(Size.A4)
        for choice in (self.language, self.size_choice):
            choice.setMinimumContentsLength(7)
            choice.edited.connect(self.draw)
        self.preview = PdfPreview("paperPreview", title)
        self.preview.tool_row.addWidget(self.language)
        self.preview.tool_row.addWidget(self.size_choice)
        for choice in (self.language, self.size_choice):
            choice.setVisible(make is not None)
        self.print_button = button("paperPrint", self.tr("Print…"), self._ask_print, icon="printer", look="primary")
        self.save_button = button("paperSave", self.tr("Save as PDF…"), self._ask_save, icon="save", keys="Ctrl+S")
        close = button("paperClose", self.tr("Close"), self.reject)
        self.note = label(look="muted", name="paperNote")
        whole = column(self, margin=4, gap=3)
        whole.addWidget(self.banner)
        whole.addWidget(self.preview, 1)
        whole.addLayout(row(self.print_button, self.save_button, self.note, None, close))
        self.resize(820, 680)
        self._allow(ready=False)

    def draw(self) -> None:
        """Makes the paper in the language and on the sheet that are chosen."""
        language, size = str(self.language.value() or "en"), Size(str(self.size_choice.value() or Size.A4))
        make = self._make
        if make is None:
            return
        self._allow(ready=False)

        def work(desk: Desk, _progress: Progress) -> Printed:
            return make(desk, language, size)

        self._context.act(work, self.show_printed, self.banner.show_error, label="making_paper", owner=self)

    def save_to(self, path: Path) -> None:
        """Writes the paper to a file; the file dialog has asked before one is replaced."""
        pdf = self._pdf

        def done(written: Path) -> None:
            self.note.setText(self.tr("Saved: {0}").format(written.name))

        self._context.act(
            lambda _desk, _progress: write_file(path, pdf, force=True), done, self.banner.show_error, owner=self
        )

    def print_on(self, printer: QPrinter) -> None:
        """Prints the paper as it is shown."""
        pdf = self._pdf
        prepare(printer, self._name)

        def done(pages: int) -> None:
            self.note.setText(self.tr("Printed: {0} pages").format(pages))

        self._context.act(
            lambda _desk, progress: print_pdf(pdf, printer, progress),
            done,
            self.banner.show_error,
            label="printing",
            owner=self,
        )

    def show_printed(self, printed: Printed) -> None:
        """Shows a paper that was made."""
        self._pdf = printed.pdf
        self.banner.clear()
        self.preview.show_pdf(printed.pdf)
        self._allow(ready=True)

    def _allow(self, *, ready: bool) -> None:
        self.print_button.setEnabled(ready)
        self.save_button.setEnabled(ready)

    def _ask_save(self) -> None:
        ask_new_file(self, self.tr("Save the paper"), self.tr("PDF (*.pdf)"), f"{self._name}.pdf", self.save_to)

    def _ask_print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setObjectName("paperPrintDialog")
        dialog.accepted.connect(lambda: self.print_on(printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)
