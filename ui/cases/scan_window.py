"""A scan of a case on the screen: a PDF or a picture; nothing of it touches the disk."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QLabel, QScrollArea, QWidget

from kpdesk.cases.scan_rows import ScanRow
from ui.support.pdf_preview import PdfPreview
from ui.support.widgets import button, column, label, named, row

_WIDTH = 860


class ScanWindow(QDialog):
    """Shows one scan with the beginning of its SHA-256."""

    def __init__(self, scan: ScanRow, data: bytes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("caseScanWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(scan.file_name)
        whole = column(self, margin=4, gap=2)
        whole.addWidget(_shown(scan, data), 1)
        facts = self.tr("Attached by {0} · SHA-256 {1}").format(scan.attached_by, f"{scan.sha256[:16]}…")
        whole.addLayout(row(label(facts, "small"), None, button("scanClose", self.tr("Close"), self.reject)))
        self.resize(_WIDTH + 60, 680)


def _shown(scan: ScanRow, data: bytes) -> QWidget:
    if scan.media_type == "application/pdf":
        preview = PdfPreview("caseScanPreview", scan.file_name)
        preview.show_pdf(data)
        return preview
    picture = QPixmap()
    picture.loadFromData(data)
    if picture.width() > _WIDTH:
        picture = picture.scaledToWidth(_WIDTH, Qt.TransformationMode.SmoothTransformation)
    inside = QLabel()
    inside.setPixmap(picture)
    area = QScrollArea()
    area.setWidget(inside)
    named(area, "caseScanPicture", scan.file_name)
    return area
