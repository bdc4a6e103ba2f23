"""The road of a case, drawn from left to right (from right to left in Urdu)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.cases.names import state_name
from ui.cases.road import Place, Stop
from ui.support.dates import on_screen
from ui.support.icons import pixmap
from ui.support.theme import current_theme

_DOT = 22
_BESIDE = 6
_SMALLER = 0.9
_TOP = 6


def two_line_width(text: str, width_of: Callable[[str], int]) -> int:
    """Returns the narrowest width in which a text takes two lines at most, broken between words."""
    words = text.split()
    halves = [(" ".join(words[:place]), " ".join(words[place:])) for place in range(1, len(words) + 1)]
    return min((max(map(width_of, half)) for half in halves), default=0)


class RoadStrip(QWidget):
    """Shows the stops side by side; when there is no room for all, the oldest give way to one that counts them."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._stops: tuple[Stop, ...] = ()

    @property
    def stops(self) -> tuple[Stop, ...]:
        """The whole road."""
        return self._stops

    def set_stops(self, stops: tuple[Stop, ...]) -> None:
        """Shows another road, and says it to screen readers."""
        self._stops = stops
        self.setAccessibleName(self.tr("The road of the case"))
        self.setAccessibleDescription(", ".join(f"{state_name(stop.state)} {on_screen(stop.on)}" for stop in stops))
        self.setToolTip("\n".join(f"{on_screen(stop.on) or '…'}  {state_name(stop.state)}" for stop in stops))
        self.update()

    def _shown(self) -> tuple[tuple[Stop, ...], int]:
        """Returns the stops that fit and how many older ones were left out."""
        room = max(2, self.width() // self._least_stop())
        left_out = max(0, len(self._stops) - room)
        return self._stops[left_out:], left_out

    def _least_stop(self) -> int:
        """Returns the room in which every name takes two lines at most, so that its date stays to be seen."""
        metrics = QFontMetrics(self._font(bold=True))
        dates = [metrics.horizontalAdvance(on_screen(stop.on)) for stop in self._stops]
        names = [two_line_width(state_name(stop.state), metrics.horizontalAdvance) for stop in self._stops]
        return max([_DOT, *dates, *names]) + _BESIDE

    def _font(self, *, bold: bool) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(self.font().pointSizeF() * _SMALLER)
        font.setBold(bold)
        return font

    def _paint_stop(self, painter: QPainter, stop: Stop, box: QRect, left_out: int) -> None:
        theme = current_theme()
        dot = QRect(box.center().x() - _DOT // 2, _TOP, _DOT, _DOT)
        ink = theme.color("good" if stop.place is Place.DONE else "accent" if stop.place is Place.NOW else "muted")
        painter.setPen(QPen(ink, 2))
        painter.setBrush(ink if stop.place is Place.NOW else theme.color("surface"))
        painter.drawEllipse(dot)
        if stop.place is Place.DONE:
            painter.drawPixmap(dot.x() + 4, dot.y() + 4, pixmap("check", "good", 14))
        painter.setFont(self._font(bold=stop.place is Place.NOW))
        painter.setPen(theme.color("muted" if stop.place is Place.AHEAD else "text"))
        words = box.adjusted(2, _TOP + _DOT + 4, -2, 0)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        text = state_name(stop.state)
        height = painter.boundingRect(words, int(flags), text).height()
        painter.drawText(words, int(flags), text)
        painter.setFont(self._font(bold=False))
        painter.setPen(theme.color("muted"))
        below = on_screen(stop.on)
        if left_out:
            below = self.tr("after {0} earlier").format(left_out)
        painter.drawText(words.adjusted(0, height, 0, 0), int(flags), below)

    def sizeHint(self) -> QSize:
        """Returns room for a name of two lines and a date."""
        return QSize(600, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Returns the least room."""
        return QSize(2 * self._least_stop(), _TOP + _DOT + 6 + 3 * self.fontMetrics().lineSpacing())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the line, then the stops on it."""
        shown, left_out = self._shown()
        if not shown:
            return
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width() // len(shown)
        boxes = [QRect(place * width, 0, width, self.height()) for place in range(len(shown))]
        if self.isRightToLeft():
            boxes.reverse()
        level = _TOP + _DOT // 2
        for first, second, stop in zip(boxes, boxes[1:], shown[1:], strict=False):
            ahead = stop.place is Place.AHEAD
            pen = QPen(QColor(theme.color("border" if ahead else "good")), 2)
            painter.setPen(pen)
            painter.drawLine(first.center().x(), level, second.center().x(), level)
        for place, (stop, box) in enumerate(zip(shown, boxes, strict=True)):
            self._paint_stop(painter, stop, box, left_out if place == 0 else 0)
        painter.end()
