"""The part of a form that scrolls."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from ui.support.theme import SPACE


class FormScroll(QScrollArea):
    """As high as the fields where there is room, so that the buttons stand right below them."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        # Titles stand at the edge that the buttons stand at; the room for the scroll bar is on the other side.
        left, right = (SPACE[3], 0) if self.isRightToLeft() else (0, SPACE[3])
        inner = inside.layout()
        assert inner is not None
        inner.setContentsMargins(left, SPACE[2], right, SPACE[2])
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setSizeAdjustPolicy(QScrollArea.SizeAdjustPolicy.AdjustToContents)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        """Returns the fields' own size; Qt's would end at some 24 lines."""
        inside, width = self._inside, self.viewport().width()
        height = inside.heightForWidth(width) if width else inside.sizeHint().height()
        return QSize(inside.sizeHint().width(), max(height, inside.minimumSizeHint().height()))

    @property
    def least_width(self) -> int:
        """The width below which its fields would be cut off, with the bar beside them."""
        return self._inside.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Asks for another height when the width changed the number of lines."""
        super().resizeEvent(event)
        self.updateGeometry()
