"""A ring around a control of the window, so that the person sees what is spoken of; it takes no click."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.support.theme import current_theme

_AROUND, _LINE, _ROUND = 6, 3, 10
_SHOWN_MS = 6_000


class Ring(QWidget):
    """Lies over the whole window and follows the control when that moves."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._control: QWidget | None = None
        self._fade = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._fade.timeout.connect(self.take_away)
        window.installEventFilter(self)
        self.hide()

    @property
    def around(self) -> QRect:
        """The ring's place in the window; empty without a control."""
        if self._control is None:
            return QRect()
        corner = self._control.mapTo(self._window, QPoint(0, 0))
        rect = QRect(corner, self._control.size()).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        return rect.intersected(self.rect().adjusted(_LINE, _LINE, -_LINE, -_LINE))

    def show_around(self, control: QWidget, *, fades: bool = False) -> None:
        """Draws the ring around a control of the window, for some seconds where it ``fades``."""
        self._control = control
        control.destroyed.connect(self.take_away)
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
        self.update()
        self._fade.stop()
        if fades:
            self._fade.start()

    def take_away(self) -> None:
        """Shows no ring any more."""
        self._control = None
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grows with the window."""
        if event.type() is QEvent.Type.Resize and watched is self._window:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the ring in the accent colour, with a light line inside so that it is seen on any ground."""
        if self._control is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = current_theme()
        for role, width in (("surface", _LINE + 4), ("accent", _LINE)):
            painter.setPen(QPen(theme.color(role), width))
            painter.drawRoundedRect(self.around, _ROUND, _ROUND)
        painter.end()


def found_control(window: QWidget, name: str) -> QWidget | None:
    """Returns the control of that object name that can be seen in the window."""
    return next((one for one in window.findChildren(QWidget, name) if one.isVisible()), None)
