"""A page for a sheet that carries the office's letterhead already: its own head is left out, the rest stands below."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

_HEAD_SHARE = 0.4
_RULE_SHARE = 0.5
_INK = 128
_MM_PER_INCH = 25.4


def below_letterhead(picture: QImage, height_mm: int, dots_per_inch: int) -> QImage:
    """Returns the grey page with its top ``height_mm`` blank and everything below its own letterhead on it.

    The head ends with a rule across the page. Where the printed head is higher than the page's own, the rest is made
    as much smaller as it must be, so that nothing is cut off. A page without such a rule is returned as it is.
    """
    rule = _end_of_rule(picture)
    if rule is None:
        return picture
    wanted = round(height_mm / _MM_PER_INCH * dots_per_inch)
    top = max(rule, min(wanted, round(picture.height() * _HEAD_SHARE)))
    scale = (picture.height() - top) / (picture.height() - rule)
    sheet = QImage(picture.size(), QImage.Format.Format_RGB32)
    sheet.fill(0xFFFFFFFF)
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    width = picture.width() * scale
    target = QRectF((picture.width() - width) / 2, top, width, picture.height() - top)
    painter.drawImage(target, picture, QRectF(0, rule, picture.width(), picture.height() - rule))
    painter.end()
    return sheet.convertToFormat(QImage.Format.Format_Grayscale8)


def _end_of_rule(picture: QImage) -> int | None:
    """Returns the first row below the first rule across the page's head."""
    width, found = picture.width(), False
    for line in range(round(picture.height() * _HEAD_SHARE)):
        dots: bytes = memoryview(picture.constScanLine(line))[:width].tobytes()  # type: ignore[arg-type]
        dark = sum(dot < _INK for dot in dots)
        if dark > width * _RULE_SHARE:
            found = True
        elif found:
            return line
    return None
