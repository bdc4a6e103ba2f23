"""The page's views in one place, never higher than the window: each scrolls inside itself."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget


class ViewStack(QStackedWidget):
    """Asks for no more room than its views need at least.

    A scroll area gives a widget whose height depends on its width all the height that it would like to have; the
    buttons below a long form would then stand below the window's edge.
    """

    def hasHeightForWidth(self) -> bool:
        """Returns False: the views scroll."""
        return False

    def sizeHint(self) -> QSize:
        """Returns the least size."""
        return self.minimumSizeHint()
