"""A PDF on the screen: exactly what is printed."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.support.flow_layout import FlowLayout
from ui.support.tab_order import tab_along
from ui.support.theme import SPACE
from ui.support.widgets import button, column, label, named, row

_ZOOM_STEP = 1.25
_LEAST_ZOOM, _MOST_ZOOM = 0.25, 4.0


class PdfPreview(QWidget):
    """Pages below each other, as wide as the room. ``shown(pages)``: a document is on the screen.

    ``tool_row`` is the line above the pages; its owner may put own controls at its start.
    """

    shown = Signal(int)

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._buffer = QBuffer(self)
        self._document = QPdfDocument(self)
        self._view = QPdfView(self)
        named(self._view, f"{name}Pages", title)
        self._view.setDocument(self._document)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._pages = label(look="muted", name=f"{name}Count")
        self._wide = button(
            f"{name}FitWidth", self.tr("Page width"), lambda: self._fit(QPdfView.ZoomMode.FitToWidth), look="quiet"
        )
        self._whole = button(
            f"{name}FitPage", self.tr("Whole page"), lambda: self._fit(QPdfView.ZoomMode.FitInView), look="quiet"
        )
        larger = button(f"{name}Larger", "+", lambda: self._zoom(_ZOOM_STEP), look="quiet", tip=self.tr("Larger"))
        smaller = button(
            f"{name}Smaller", "−", lambda: self._zoom(1 / _ZOOM_STEP), look="quiet", tip=self.tr("Smaller")
        )
        for made, said in ((larger, self.tr("Larger")), (smaller, self.tr("Smaller"))):
            made.setAccessibleName(said)
        # At large text the looks of the pages stand below the owner's controls: beside them they would be too wide.
        own, tools = QWidget(), QWidget()
        self.tool_row: QHBoxLayout = row(parent=own)
        flow = FlowLayout(tools, SPACE[2])
        for part in (own, self._pages, self._wide, self._whole, smaller, larger):
            flow.addWidget(part)
        whole = column(self, gap=2)
        whole.addWidget(tools)
        whole.addWidget(self._view, 1)
        self.setFocusProxy(self._view)

    def showEvent(self, event: QShowEvent) -> None:
        """Lets Tab go through the owner's controls before the preview's own."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None:
            tab_along(layout)

    @property
    def page_count(self) -> int:
        """How many pages are shown; 0 while there is no document."""
        return self._document.pageCount() if self._document.status() is QPdfDocument.Status.Ready else 0

    def show_pdf(self, pdf: bytes) -> None:
        """Shows a document from its first page."""
        self.clear()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        count = self.page_count
        self._pages.setText(self.tr("1 page") if count == 1 else self.tr("{0} pages").format(count))
        self.shown.emit(count)

    def clear(self) -> None:
        """Takes the document off the screen."""
        self._document.close()
        self._buffer.close()
        self._pages.clear()

    def _fit(self, mode: QPdfView.ZoomMode) -> None:
        self._view.setZoomMode(mode)

    def _zoom(self, factor: float) -> None:
        if self._view.zoomMode() is not QPdfView.ZoomMode.Custom:
            self._view.setZoomFactor(1.0)
        self._view.setZoomMode(QPdfView.ZoomMode.Custom)
        self._view.setZoomFactor(min(max(self._view.zoomFactor() * factor, _LEAST_ZOOM), _MOST_ZOOM))
