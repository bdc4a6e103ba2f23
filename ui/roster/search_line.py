"""A search field with its conditions beside it, or below it where the line is too short for both."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.support.widgets import row

SEARCH_CHARACTERS = 24
"""What the search field must show; a name and a father's name have as many."""


class SearchLine(QWidget):
    """Gives the search all the room that its conditions leave, and a line of its own where that is too little."""

    def __init__(self, search: QWidget, *conditions: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search, self._conditions = search, QWidget()
        row(*conditions, parent=self._conditions, gap=3)
        self._layout = row(gap=3, parent=self)
        self._layout.addWidget(search, 1)
        self._layout.addWidget(self._conditions)

    @property
    def is_broken(self) -> bool:
        """Whether the search stands on a line of its own."""
        return self._layout.direction() is QBoxLayout.Direction.TopToBottom

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Breaks the line, or joins it again."""
        super().resizeEvent(event)
        self._break_where_needed()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need more room."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._break_where_needed()

    def _break_where_needed(self) -> None:
        needed = self.fontMetrics().averageCharWidth() * SEARCH_CHARACTERS
        left = self.width() - self._conditions.sizeHint().width() - self._layout.spacing()
        direction = QBoxLayout.Direction.TopToBottom if left < needed else QBoxLayout.Direction.LeftToRight
        if direction is not self._layout.direction():
            self._layout.setDirection(direction)
