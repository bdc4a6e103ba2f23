"""The room that a page has: it scrolls as a whole only where the window is too small for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QStyle

from ui.support.page import Page


class PageFrame(QScrollArea):
    """Gives the page the window's room, or the least that the page can do with.

    Qt's own way would give a page with wrapped sentences all the height that it would like: its lists would be
    as long as they like, and scroll a second time inside a page that scrolls.
    """

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(False)
        self.setWidget(page)
        self.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)

    def room(self) -> QSize:
        """Returns what the page gets: never less than it needs, never more than there is otherwise."""
        all_of_it = self.maximumViewportSize()
        needed = self._needed(all_of_it.width())
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        too_wide, too_high = needed.width() > all_of_it.width(), needed.height() > all_of_it.height()
        left = QSize(all_of_it.width() - bar * too_high, all_of_it.height() - bar * too_wide)
        return needed.expandedTo(left)

    def _needed(self, width: int) -> QSize:
        """Two estimates, each too high for its own kind of page: sentences side by side, lists beside sentences."""
        needed, layout = self._page.minimumSizeHint(), self._page.layout()
        if layout is not None and layout.hasHeightForWidth():
            at_this_width = layout.minimumHeightForWidth(max(width, needed.width()))
            needed.setHeight(min(needed.height(), at_this_width))
        return needed.expandedTo(self._page.minimumSize())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Gives the page its room."""
        super().resizeEvent(event)
        self._page.resize(self.room())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Gives the page another room when it needs more or less than before."""
        answer = super().eventFilter(watched, event)
        if watched is self._page and event.type() is QEvent.Type.LayoutRequest:
            self._page.resize(self.room())
        return answer
