"""The drawn part of a chart: figures that are pointed at, walked through by arrows, and opened."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from kpdesk.base.charts.across import LYING
from kpdesk.base.charts.chart import Chart, ChartKind
from kpdesk.base.charts.layout import lay_out, wanted_height
from kpdesk.base.charts.shapes import Area, Picture
from kpdesk.base.charts.ticks import written
from ui.support.chart_figures import ChartFigures, ToldFigure
from ui.support.chart_painting import frame_area, paint, screen_face
from ui.support.plain_tip import plain_tip
from ui.support.theme import current_theme

_LEAST_HEIGHT = 150
_ISOLATE, _END = "\u2068", "\u2069"


class ChartCanvas(QWidget):
    """A chart on the screen. ``opened(key)``: Enter or a click on a figure that has one; ``read(str)``: the figure
    that the person now stands on or points at, in words, "" for none.
    """

    opened = Signal(object)
    read = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._chart = Chart("", ChartKind.GROUPED, (), ())
        self._picture: Picture | None = None
        self._at = -1
        self._hovered = -1
        self._told: Picture | None = None
        self._figures = ChartFigures(self)
        self._teller = QTimer(self, singleShot=True, interval=0)
        self._teller.timeout.connect(self._tell_figures)

    @property
    def picture(self) -> Picture:
        """The chart as it is laid out in the room that there is now."""
        if self._picture is None:
            rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            face = screen_face(self.font())
            self._picture = lay_out(self._chart, self.width() - 4, self.height() - 4, face, right_to_left=rtl)
        return self._picture

    def show_chart(self, chart: Chart) -> None:
        """Shows a chart; the person stands on none of its figures yet."""
        self._chart = chart
        self._at = self._hovered = -1
        self._lay_out_anew()

    def words_of(self, area: Area) -> str:
        """Returns a figure in words: its category, series and value, or the label of a mark."""
        if area.series < 0:
            return area.label
        parts = (area.label, self._chart.series[area.series].name, written(area.value))
        if self.isRightToLeft():  # each part reads its own way: a week's name would flip inside Urdu
            parts = tuple(f"{_ISOLATE}{part}{_END}" if part else "" for part in parts)  # type: ignore[assignment]
        return ": ".join(part for part in parts if part)

    def _lay_out_anew(self) -> None:
        self._picture = None
        face = screen_face(self.font())
        rows = self._chart.kind in LYING and not self._chart.is_empty
        self.setMinimumHeight(int(wanted_height(self._chart, face)) if rows else _LEAST_HEIGHT)
        self.updateGeometry()
        self.update()

    def _walk(self, step: int) -> None:
        areas = self.picture.areas
        if areas:
            start = self._at if self._at >= 0 else (-1 if step > 0 else len(areas))
            self._stand_on(min(max(start + step, 0), len(areas) - 1))

    def _stand_on(self, place: int) -> None:
        self._at = place
        words = self.words_of(self.picture.areas[place])
        self.setAccessibleDescription(words)
        self.read.emit(words)
        self.update()

    def _open(self, place: int) -> None:
        areas = self.picture.areas
        if 0 <= place < len(areas) and areas[place].key is not None:
            self.opened.emit(areas[place].key)

    def sizeHint(self) -> QSize:
        """Returns the height in which the chart reads well."""
        return QSize(480, int(wanted_height(self._chart, screen_face(self.font()))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lays the chart out in the new room."""
        super().resizeEvent(event)
        self._picture = None

    def changeEvent(self, event: QEvent) -> None:
        """Lays the chart out anew for another text size or direction."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange, QEvent.Type.StyleChange}:
            self._lay_out_anew()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the chart, and a ring around the figure that the person stands on."""
        painter, theme, picture = QPainter(self), current_theme(), self.picture
        painter.translate(2, 2)
        paint(painter, picture, theme, self.font())
        for place, focus in ((self._hovered, False), (self._at if self.hasFocus() else -1, True)):
            if 0 <= place < len(picture.areas):
                frame_area(painter, picture.areas[place].box, theme, focus=focus)
        if self.hasFocus() and self._at < 0:
            painter.setPen(theme.color("focus"))
            painter.drawRect(0, 0, self.width() - 5, self.height() - 5)
        painter.end()
        if self._told is not picture and self._figures.are_asked_for:
            # Not while painting: a child that appears asks for painting itself.
            self._teller.start()

    def _tell_figures(self) -> None:
        self._told = picture = self.picture
        self._figures.show(
            [
                ToldFigure(
                    self.words_of(area),
                    written(area.value) if area.series >= 0 else "",
                    QRect(int(area.box.x) + 2, int(area.box.y) + 2, int(area.box.width), int(area.box.height)),
                )
                for area in picture.areas
            ]
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walks with the arrows, Home and End; opens with Enter or Space."""
        key = event.key()
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        forward = {Qt.Key.Key_Down, Qt.Key.Key_Left if rtl else Qt.Key.Key_Right}
        back = {Qt.Key.Key_Up, Qt.Key.Key_Right if rtl else Qt.Key.Key_Left}
        if key in forward or key in back:
            self._walk(1 if key in forward else -1)
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End} and self.picture.areas:
            self._stand_on(0 if key == Qt.Key.Key_Home else len(self.picture.areas) - 1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._open(self._at)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tells the figure under the pointer."""
        place = self.picture.area_at(event.position().x() - 2, event.position().y() - 2)
        hovered = -1 if place is None else place
        if hovered != self._hovered:
            self._hovered = hovered
            words = "" if place is None else self.words_of(self.picture.areas[place])
            can_open = place is not None and self.picture.areas[place].key is not None
            self.setCursor(Qt.CursorShape.PointingHandCursor if can_open else Qt.CursorShape.ArrowCursor)
            QToolTip.showText(event.globalPosition().toPoint(), plain_tip(words), self)
            self.read.emit(words)
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Opens the figure under the pointer."""
        place = self.picture.area_at(event.position().x() - 2, event.position().y() - 2)
        if place is not None and event.button() is Qt.MouseButton.LeftButton:
            self._stand_on(place)
            self._open(place)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is on no figure any more."""
        super().leaveEvent(event)
        self._hovered = -1
        self.read.emit("")
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows where the person stands."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Takes the ring away."""
        super().focusOutEvent(event)
        self.update()
