"""A scanned paper on the screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QLabel, QScrollArea, QWidget

from kpdesk.directives.rows import ScanRow
from ui.support.pdf_preview import PdfPreview
from ui.support.widgets import button, column, label, named, row

_WIDTH = 860


class ScanWindow(QDialog):
    """Shows a PDF or a picture; nothing of it touches the disk."""

    def __init__(self, scan: ScanRow, data: bytes, parent: QWidget | None = None, *, page: int = 1) -> None:
        """``page`` is the place in the file that the person asked for."""
        super().__init__(parent)
        self.setObjectName("scanWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(scan.file_name)
        whole = column(self, margin=4, gap=2)
        if scan.media_type == "application/pdf":
            view = PdfPreview("scanPreview", scan.file_name)
            view.show_pdf(data)
            whole.addWidget(view, 1)
        else:
            whole.addWidget(_picture(data, scan.file_name), 1)
        facts = self.tr("Page {0} of the file · SHA-256 {1}").format(page, f"{scan.sha256[:16]}…")
        close = button("scanClose", self.tr("Close"), self.reject)
        whole.addLayout(row(label(facts, "small", name="scanFacts"), None, close))
        self.resize(_WIDTH + 60, 700)


def _picture(data: bytes, title: str) -> QWidget:
    pixmap = QPixmap()
    pixmap.loadFromData(data)
    shown = QLabel()
    if pixmap.width() > _WIDTH:
        pixmap = pixmap.scaledToWidth(_WIDTH, Qt.TransformationMode.SmoothTransformation)
    shown.setPixmap(pixmap)
    area = QScrollArea()
    area.setWidget(shown)
    named(area, "scanPicture", title)
    return area
