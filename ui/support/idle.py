"""Notices that nobody is at the desk."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

WARNS_BEFORE_SECONDS = 30
_SIGNS_OF_LIFE = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.InputMethod,
    QEvent.Type.TouchBegin,
}


class IdleWatch(QObject):
    """Signals: ``idle()`` after the minutes given without key or mouse, again after each further stretch of them;
    ``nearly(int)`` some seconds before, with their number; ``back()`` when somebody moved after that.
    """

    idle = Signal()
    nearly = Signal(int)
    back = Signal()

    def __init__(self, app: QApplication, minutes: float) -> None:
        super().__init__(app)
        whole = round(minutes * 60_000)
        ahead = min(WARNS_BEFORE_SECONDS * 1000, whole // 2)
        self._timer = QTimer(self, interval=whole)
        self._timer.timeout.connect(self._on_idle)
        self._warning = QTimer(self, singleShot=True, interval=whole - ahead)
        self._warning.timeout.connect(lambda: self._warn(ahead // 1000))
        self._has_warned = False
        if minutes > 0:
            self._start()
            app.installEventFilter(self)

    def stop(self) -> None:
        """Watches no longer."""
        self._timer.stop()
        self._warning.stop()
        self.deleteLater()

    def _start(self) -> None:
        self._timer.start()
        self._warning.start()

    def _warn(self, seconds: int) -> None:
        self._has_warned = True
        self.nearly.emit(seconds)

    def _on_idle(self) -> None:
        self._has_warned = False
        self._warning.start()
        self.idle.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Starts the count anew at every sign of life; stops no event."""
        if event.type() in _SIGNS_OF_LIFE and self._timer.isActive():
            self._start()
            if self._has_warned:
                self._has_warned = False
                self.back.emit()
        return False
