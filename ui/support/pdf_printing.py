"""A PDF on a printer, each page on the sheet that the document asks for."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSize, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from kpdesk.base.errors import Broken, Refused
from kpdesk.base.progress import Progress
from ui.support.letterhead_space import below_letterhead

DOTS_PER_INCH = 300
"""Enough for office papers; 600 takes four times as long and shows no more."""
_POINTS_PER_INCH = 72
_FUZZY_POINTS = 3
"""Drivers round the sides of a sheet."""


def sheet_for(points: QSizeF) -> QPageLayout:
    """Returns the sheet for a page of this size, across where it is wider than high."""
    upright = QSizeF(min(points.width(), points.height()), max(points.width(), points.height()))
    # Only a fuzzy match makes Legal of 612 × 1008 points; a named size would be put on A4 without a word.
    size = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    across = points.width() > points.height()
    orientation = QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
    return QPageLayout(size, orientation, QMarginsF(0, 0, 0, 0))


def prepare(printer: QPrinter, document_name: str) -> None:
    """Makes a printer ready for whole sheets: the document has its own margins."""
    printer.setDocName(document_name)
    printer.setResolution(DOTS_PER_INCH)
    printer.setFullPage(True)


def print_pdf(pdf: bytes, printer: QPrinter, progress: Progress, letterhead_mm: int = 0) -> int:
    """Prints the pages that the printer was asked for and returns their number; runs off the GUI thread.

    ``letterhead_mm`` of the first page's top are left to the head that is printed on the sheet. Raises Refused
    ``printer_has_no_sheet`` before anything is printed; Broken ``pdf_damaged``, ``printing_failed``.
    """
    document = QPdfDocument()
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    if document.status() is not QPdfDocument.Status.Ready:
        raise Broken("pdf_damaged")
    first = max(printer.fromPage(), 1)
    last = min(printer.toPage() or document.pageCount(), document.pageCount())
    for page in range(first - 1, last):
        _refuse_other_sheet(printer, sheet_for(document.pagePointSize(page)))
    _lay(printer, document.pagePointSize(first - 1))
    painter = QPainter()
    if not painter.begin(printer):
        raise Broken("printing_failed", printer=printer.printerName())
    try:
        for page in range(first - 1, last):
            progress.step("printing", page - first + 1, last - first + 1)
            if page >= first:
                _lay(printer, document.pagePointSize(page))
                printer.newPage()
            picture = _picture(document, page)
            if page == 0 and letterhead_mm:
                picture = below_letterhead(picture, letterhead_mm, DOTS_PER_INCH)
            painter.drawImage(printer.pageLayout().fullRectPixels(printer.resolution()), picture)
    finally:
        painter.end()
        document.close()
    return int(last - first + 1)


def _refuse_other_sheet(printer: QPrinter, sheet: QPageLayout) -> None:
    """A printer without the sheet would put Legal on A4, and cut or shrink it, without a word."""
    found = QPrinterInfo(printer)
    known = found.supportedPageSizes()
    if printer.outputFileName() or found.isNull() or not known or found.supportsCustomPageSizes():
        return
    wanted = sheet.pageSize()
    if not any(wanted.isEquivalentTo(size) or _alike(wanted, size) for size in known):
        raise Refused("printer_has_no_sheet", printer=printer.printerName(), sheet=wanted.name())


def _alike(one: QPageSize, other: QPageSize) -> bool:
    size, like = one.size(QPageSize.Unit.Point), other.size(QPageSize.Unit.Point)
    return abs(size.width() - like.width()) <= _FUZZY_POINTS and abs(size.height() - like.height()) <= _FUZZY_POINTS


def _lay(printer: QPrinter, points: QSizeF) -> None:
    sheet = sheet_for(points)
    printer.setPageLayout(sheet)
    if not _alike(printer.pageLayout().pageSize(), sheet.pageSize()):
        raise Refused("printer_has_no_sheet", printer=printer.printerName(), sheet=sheet.pageSize().name())


def _picture(document: QPdfDocument, page: int) -> QImage:
    points = document.pagePointSize(page)
    scale = DOTS_PER_INCH / _POINTS_PER_INCH
    pixels = QSize(round(points.width() * scale), round(points.height() * scale))
    picture = document.render(page, pixels)
    if picture.isNull():
        raise Broken("pdf_damaged")
    white = QImage(picture.size(), QImage.Format.Format_RGB32)
    white.fill(0xFFFFFFFF)
    painter = QPainter(white)
    painter.drawImage(0, 0, picture)
    painter.end()
    return white.convertToFormat(QImage.Format.Format_Grayscale8)
