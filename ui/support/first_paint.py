"""The moment in which a widget is first on the screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Calls ``then`` once: when the widget has been painted while ``holds()`` was true."""

    def __init__(self, widget: QWidget, then: Callable[[], object], holds: Callable[[], bool] = lambda: True) -> None:
        super().__init__(widget)
        self._holds = holds
        self._then: Callable[[], object] | None = then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Looks at the events of the widget and lets them pass."""
        if event.type() is QEvent.Type.Paint and self._then is not None and self._holds():
            # The event loop comes round again only when the whole window has been painted.
            QTimer.singleShot(0, self._then)
            self._then = None
        return False
