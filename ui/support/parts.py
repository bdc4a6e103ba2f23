"""The parts of a page that take turns: a list, a form, one record."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget


class Parts(QStackedWidget):
    """Shows one part at a time, in the room that there is.

    Each part scrolls by itself: what it would like to have is not asked for, only what it needs at least. Otherwise
    a long form would make the whole page scroll, its buttons out of sight.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)

    def hasHeightForWidth(self) -> bool:
        """Returns False: the height does not follow the width."""
        return False

    def sizeHint(self) -> QSize:
        """Returns the least room."""
        return self.minimumSizeHint()
