"""The chain of bans as a picture: a place for each in the order of time, and what the chosen letter is tied to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.directives.letters import Letter
from ui.support.plain_tip import plain_tip
from ui.support.theme import SPACE, current_theme

_RADIUS: Final = 11.0
_LINES: Final = 3
_DATE: Final = "00.0000"


class ChainStrip(QWidget):
    """``chosen(code)``: a place of the chain was clicked. The list below says the same in words."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("chainStrip")
        self.setAccessibleName(self.tr("The chain of bans in the order of time"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self._bans: tuple[Letter, ...] = ()
        self._chosen = ""
        self._tied: frozenset[str] = frozenset()

    def show_letters(self, letters: Sequence[Letter]) -> None:
        """Shows the bans of the register in their order."""
        self._bans = tuple(letter for letter in letters if letter.row.ban_no)
        self.setVisible(bool(self._bans))
        self.update()

    def mark(self, letter: Letter) -> None:
        """Marks the letter that is shown, and those that it names or that name it."""
        self._chosen = letter.row.code
        named = {code for _link, code in letter.row.links()}
        naming = {ban.row.code for ban in self._bans if letter.row.code in {code for _link, code in ban.row.links()}}
        self._tied = frozenset(named | naming)
        self.update()

    def place_of(self, code: str) -> QPointF:
        """Returns the middle of a ban's place; for clicks in tests."""
        return self._middle([ban.row.code for ban in self._bans].index(code))

    def _middle(self, place: int) -> QPointF:
        steps = max(1, len(self._bans) - 1)
        margin = max(_RADIUS, self.fontMetrics().horizontalAdvance(_DATE) / 2) + SPACE[2]
        at = margin + place * (self.width() - 2 * margin) / steps
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            at = self.width() - at
        return QPointF(at, SPACE[1] + _RADIUS)

    def _at(self, position: QPointF) -> Letter | None:
        for place, ban in enumerate(self._bans):
            if abs(self._middle(place).x() - position.x()) <= max(_RADIUS, self.width() / len(self._bans) / 2):
                return ban
        return None

    def sizeHint(self) -> QSize:
        """Returns the room for the row of places and the date below each."""
        return QSize(420, round(2 * _RADIUS + _LINES * SPACE[1] + self.fontMetrics().height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the line of time, the places and their dates."""
        painter, theme = QPainter(self), current_theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("border"), 2))
        if len(self._bans) > 1:
            painter.drawLine(self._middle(0), self._middle(len(self._bans) - 1))
        for place, ban in enumerate(self._bans):
            self._draw_ban(painter, ban, self._middle(place))

    def _draw_ban(self, painter: QPainter, ban: Letter, middle: QPointF) -> None:
        theme, code = current_theme(), ban.row.code
        is_chosen = code == self._chosen
        edge = "danger" if ban.days_late else "accent"
        painter.setBrush(theme.color("accent" if is_chosen else "surface"))
        width = 3.0 if is_chosen or code in self._tied else 1.5
        painter.setPen(QPen(theme.color(edge), width))
        painter.drawEllipse(middle, _RADIUS, _RADIUS)
        painter.setPen(theme.color("accent_text" if is_chosen else "text"))
        box = QRectF(middle.x() - _RADIUS, middle.y() - _RADIUS, 2 * _RADIUS, 2 * _RADIUS)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(ban.row.ban_no))
        year = f"{ban.row.dated:%m.%Y}" if ban.row.dated else "–"
        painter.setPen(theme.color("text" if is_chosen or code in self._tied else "muted"))
        below = QRectF(middle.x() - 40, middle.y() + _RADIUS + 2, 80, self.fontMetrics().height() + 2)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, year)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tells which place was clicked."""
        ban = self._at(event.position())
        if ban is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(ban.row.code)

    def event(self, event: QEvent) -> bool:
        """Says under the mouse which letter a place is."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            ban = self._at(QPointF(event.pos()))
            if ban is not None:
                text = f"{ban.row.code} · {ban.row.number_shown()} · {ban.row.dated_shown()}\n{ban.title}"
                QToolTip.showText(event.globalPos(), plain_tip(text), self)
            return True
        return super().event(event)
