"""Hides every window of the desk while it is locked, and shows them again as they were."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from ui.support.jobs import is_gone

_PASSING = {Qt.WindowType.Popup, Qt.WindowType.ToolTip}
"""Menus and tips, which nobody expects to find open again."""


class Curtain(QObject):
    """Down, nothing of the desk is seen: neither its windows nor what work that goes on would open meanwhile."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._main: QWidget | None = None
        self._hidden: list[QWidget] = []

    @property
    def is_down(self) -> bool:
        """Whether the desk is hidden."""
        return self._main is not None

    def lower(self, main: QWidget, entrance: QWidget) -> None:
        """Hides all windows but the entrance, at once, and every further window of the desk that would be shown."""
        self._main = main
        shown = [window for window in self._app.topLevelWidgets() if window.isVisible() and window is not entrance]
        # Windows above the main one go first, so that none of them is left alone on the screen for a moment.
        shown.sort(key=lambda window: window is main)
        for window in shown:
            self._hide(window)
        self._app.installEventFilter(self)

    def raise_(self) -> None:
        """Shows what was hidden, the main window first; nothing where nothing is hidden."""
        main, hidden = self._main, list(reversed(self._hidden))
        self.forget()
        for window in hidden:
            if not is_gone(window) and (window is main or window.windowType() not in _PASSING):
                window.setWindowOpacity(1)
                window.show()

    def forget(self) -> None:
        """Shows nothing again: somebody else sits at the desk now."""
        self._app.removeEventFilter(self)
        self._main, self._hidden = None, []

    def _hide(self, window: QWidget) -> None:
        self._hidden.append(window)
        window.hide()

    def _of_desk(self, window: QWidget) -> bool:
        at: QWidget | None = window
        while at is not None and at is not self._main:
            at = at.parentWidget()
        return at is not None

    def _on_shown(self, window: QWidget) -> None:
        if self.is_down and self._of_desk(window):
            window.setWindowOpacity(0)
            QTimer.singleShot(0, window, lambda: self._hide(window) if self.is_down else window.setWindowOpacity(1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hides a window of the desk before it is painted."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self._on_shown(watched)
        return False
