"""Papers on a printer: the one dialog that asks for it, and the one way there, with letterhead and history."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from ui.support.pdf_printing import prepare, print_pdf


def ask_printer(parent: QWidget, name: str, print_on: Callable[[QPrinter], object], title: str = "") -> QPrintDialog:
    """Returns the platform's own print dialog, already shown: printer, copies, pages, or into a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setObjectName(name)
    if title:
        dialog.setWindowTitle(title)
    # The printer lives as long as the dialog; the job holds it after that.
    dialog.accepted.connect(lambda: print_on(printer))
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)
    return dialog


def print_paper(
    desk: Desk,
    pdf: bytes,
    printer: QPrinter,
    progress: Progress,
    name: str,
    *,
    has_letterhead: bool = False,
    noted: bool = True,
) -> int:
    """Prints a paper named ``name`` and returns how many pages went to the printer; runs off the GUI thread.

    The head of the first page of a paper that ``has_letterhead`` is left to the sheet where the printer holds the
    office's printed letterhead. The copies stand in the history unless ``noted`` is False for papers that note their
    own. Raises as :func:`ui.support.pdf_printing.print_pdf`.
    """
    prepare(printer, name)
    to_file = bool(printer.outputFileName())
    height = desk.printing.letterhead_mm(printer.printerName()) if has_letterhead and not to_file else 0
    pages = print_pdf(pdf, printer, progress, height)
    if noted:
        desk.printing.note_printed(name, "" if to_file else printer.printerName(), pages, printer.copyCount())
    return pages
