"""A holder that nobody makes lower than what stands in it needs at its width."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class WholeHeight(QWidget):
    """For what takes more lines where it has less room: Qt's columns give it one line when the window is full."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Asks for the height of its lines at the new width."""
        super().resizeEvent(event)
        self._ask()

    def event(self, event: QEvent) -> bool:
        """Asks anew when something inside came, went or changed."""
        answer = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._ask()
        return answer

    def _ask(self) -> None:
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth() and self.width() > 0:
            needed = layout.heightForWidth(self.width())
            if needed != self.minimumHeight():
                self.setMinimumHeight(needed)
