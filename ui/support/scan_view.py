"""A scanned paper on the screen: a PDF or a picture; nothing of it touches the disk."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QStackedWidget

from ui.support.pdf_preview import PdfPreview
from ui.support.widgets import named

_LEAST_WIDTH = 160


class ScanView(QStackedWidget):
    """Shows one file at a time, a picture as wide as the room; what is broken or too large for Qt is said so."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.preview = PdfPreview(f"{name}Pdf", title)
        self._pixmap = QPixmap()
        self._shown = QLabel()
        self._area = QScrollArea()
        self._area.setWidget(self._shown)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        named(self._area, f"{name}Picture", title)
        self.addWidget(self.preview)
        self.addWidget(self._area)

    def show_file(self, data: bytes, media_type: str) -> None:
        """Shows a PDF, JPEG or PNG."""
        if media_type == "application/pdf":
            self.preview.show_pdf(data)
            self.setCurrentWidget(self.preview)
            return
        self._pixmap = QPixmap()
        if not self._pixmap.loadFromData(data):
            self._shown.setText(self.tr("This picture cannot be shown here. Save a copy to look at it."))
            self._shown.adjustSize()
        self.setCurrentWidget(self._area)  # which gives it its room
        self._fit()

    def clear(self) -> None:
        """Takes the file off the screen."""
        self.preview.clear()
        self._pixmap = QPixmap()
        self._shown.clear()
        self.setCurrentWidget(self.preview)

    def _fit(self) -> None:
        if self._pixmap.isNull():
            return
        room = max(self._area.viewport().width(), _LEAST_WIDTH)
        fitted = self._pixmap.scaledToWidth(
            min(room, self._pixmap.width()), Qt.TransformationMode.SmoothTransformation
        )  # fmt: skip
        self._shown.setPixmap(fitted)
        self._shown.resize(fitted.size())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the picture anew."""
        super().resizeEvent(event)
        self._fit()
