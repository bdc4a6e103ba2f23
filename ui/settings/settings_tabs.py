"""The tabs of the page, never higher than the window: each scrolls inside itself."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QTabWidget, QWidget


class SettingsTabs(QTabWidget):
    """Asks for no more room than its tabs need at least.

    A scroll area gives a widget whose height depends on its width all the height that it would like to have; the
    buttons below a long form would then stand below the window's edge.
    """

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(lambda _place: self.updateGeometry())

    def hasHeightForWidth(self) -> bool:
        """Returns False: the tabs scroll."""
        return False

    def sizeHint(self) -> QSize:
        """Returns the least size."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Returns the least size of the tab that is seen; the highest one would let the others scroll twice."""
        least, heights = super().minimumSizeHint(), [tab.minimumSizeHint().height() for tab in self._tabs()]
        if not heights:
            return least
        return QSize(least.width(), least.height() - max(heights) + heights[self.currentIndex()])

    def _tabs(self) -> list[QWidget]:
        return [tab for place in range(self.count()) if (tab := self.widget(place)) is not None]
