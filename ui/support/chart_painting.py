"""Painting a laid-out chart with the colours of a theme."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen, QPolygonF

from kpdesk.base.charts.chart import Chart, Face, Hatch, Tone
from kpdesk.base.charts.hatching import hatch_lines
from kpdesk.base.charts.layout import lay_out
from kpdesk.base.charts.shapes import Bar, Box, Ink, Picture, Stroke, Text
from ui.support.theme import LIGHT, Theme

_TONES: Final = {
    Tone.MAIN: "accent",
    Tone.GOOD: "good",
    Tone.WARNING: "warning",
    Tone.DANGER: "danger",
    Tone.MUTED: "muted",
}
_INKS: Final = {Ink.TEXT: "text", Ink.MUTED: "muted", Ink.GRID: "border", Ink.AXIS: "field_border", Ink.MARK: "text"}
_HATCH_GAP = 4.5
_GROUND_ALPHA = 46
_COPY_SCALE = 2


def screen_face(font: QFont) -> Face:
    """Returns how chart texts are measured in a font, in pixels."""
    strong = QFont(font)
    strong.setBold(True)
    metrics = {False: QFontMetricsF(font), True: QFontMetricsF(strong)}
    line = max(metrics[True].height(), metrics[False].height())
    return Face(lambda text, bold: metrics[bold].horizontalAdvance(text) if text else 0.0, line)


def paint(painter: QPainter, picture: Picture, theme: Theme, font: QFont) -> None:
    """Draws the grid, then bars, then lines, then texts."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for stroke in picture.ground:
        _stroke(painter, stroke, theme)
    for bar in picture.bars:
        _bar(painter, bar, theme)
    for stroke in picture.front:
        _stroke(painter, stroke, theme)
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    for text in picture.texts:
        _text(painter, text, theme, font)


def frame_area(painter: QPainter, box: Box, theme: Theme, *, focus: bool) -> None:
    """Draws a ring around the figure that the person stands on."""
    pen = QPen(theme.color("focus" if focus else "field_border"), 2 if focus else 1)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(box.x, box.y, box.width, box.height).adjusted(-1, -1, 1, 1), 2, 2)


def chart_image(chart: Chart, width: int, height: int, font: QFont, *, right_to_left: bool) -> QImage:
    """Returns the chart on white, twice as fine as the screen: for the clipboard."""
    image = QImage(width * _COPY_SCALE, height * _COPY_SCALE, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(_COPY_SCALE, _COPY_SCALE)
    margin = 12
    painter.translate(margin, margin)
    room = (width - 2 * margin, height - 2 * margin)
    paint(painter, lay_out(chart, *room, screen_face(font), right_to_left=right_to_left), LIGHT, font)
    painter.end()
    return image


def _bar(painter: QPainter, bar: Bar, theme: Theme) -> None:
    colour = theme.color(_TONES[bar.tone])
    box = QRectF(bar.box.x, bar.box.y, bar.box.width, bar.box.height)
    thin = min(bar.box.width, bar.box.height) < 2
    if bar.hatch is Hatch.SOLID or thin:
        painter.fillRect(box, colour)
        return
    ground = QColor(colour)
    ground.setAlpha(0 if bar.hatch is Hatch.OPEN else _GROUND_ALPHA)
    painter.fillRect(box, ground)
    painter.setPen(QPen(colour, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.drawLines([QLineF(*start, *end) for start, end in hatch_lines(bar.box, bar.hatch, _HATCH_GAP)])


def _stroke(painter: QPainter, stroke: Stroke, theme: Theme) -> None:
    pen = QPen(theme.color(_TONES[stroke.tone] if stroke.tone else _INKS[stroke.ink]), stroke.width)
    if stroke.dash:
        pen.setDashPattern([length / stroke.width for length in stroke.dash])
    painter.setPen(pen)
    points = [QPointF(x, y) for x, y in stroke.points]
    if len(points) == 1:
        painter.drawPoint(points[0])
    painter.drawPolyline(QPolygonF(points))


def _text(painter: QPainter, text: Text, theme: Theme, font: QFont) -> None:
    face = QFont(font)
    face.setBold(text.bold)
    painter.setFont(face)
    painter.setPen(theme.color(_INKS[text.ink]))
    # A pixel more on each side: hinted letters may be a little wider than measured, and would be cut.
    room = QRectF(text.box.x, text.box.y, text.box.width, text.box.height).adjusted(-2, 0, 2, 0)
    painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip), text.text)
