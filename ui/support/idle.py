"""Notices that nobody is at the desk."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

_SIGNS_OF_LIFE = {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel}


class IdleWatch(QObject):
    """``idle()``: no key or mouse for the minutes given; again after each further stretch of that length."""

    idle = Signal()

    def __init__(self, app: QApplication, minutes: float) -> None:
        super().__init__(app)
        self._timer = QTimer(self, interval=round(minutes * 60_000))
        self._timer.timeout.connect(self.idle)
        if minutes > 0:
            self._timer.start()
            app.installEventFilter(self)

    def stop(self) -> None:
        """Watches no longer."""
        self._timer.stop()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Starts the count anew at every sign of life; stops no event."""
        if event.type() in _SIGNS_OF_LIFE:
            self._timer.start()
        return False
