"""Paints a table's cells: quickly, and Latin data never flipped in a right-to-left window."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.support.columns import Cell
from ui.support.table_model import Index, TableModel
from ui.support.theme import Theme, current_theme

_PADDING = 8
_ONE_LINE = int(Qt.TextFlag.TextSingleLine) | int(Qt.AlignmentFlag.AlignAbsolute) | int(Qt.AlignmentFlag.AlignVCenter)
_PILLS = {
    "good": ("good_soft", "good"), "warning": ("warning_soft", "warning"), "danger": ("danger_soft", "danger"),
    "info": ("accent_soft", "accent"), "muted": ("sunken", "muted"),
}  # fmt: skip


def reads_right_to_left(text: str, window: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight) -> bool:
    """Tells whether the first letter of a text belongs to a right-to-left script; digits alone do not.

    In a right-to-left window any such letter decides: a sentence there may begin with a Latin file name.
    """
    mirrored = window is Qt.LayoutDirection.RightToLeft
    for sign in text:
        direction = unicodedata.bidirectional(sign)
        if direction in {"R", "AL"}:
            return True
        if direction == "L" and not mirrored:
            return False
    return False


class CellPainter(QStyledItemDelegate):
    """The delegate of every table; it draws ground and line, then the cell's text or pill."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one cell."""
        theme = current_theme()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(option.rect, theme.color("selection"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, theme.color("hover"))
        painter.setPen(theme.color("border"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        # Asked of the model itself: three calls of data() for each cell cost as much as the drawing.
        model = index.model()
        assert isinstance(model, TableModel)
        cell = model.cell(index.row(), index.column())
        if cell.text:
            painter.setPen(theme.color("selection_text" if selected else "text"))
            self._text(painter, option, cell, model.columns[index.column()].align, theme)
        painter.restore()

    def _text(
        self, painter: QPainter, option: QStyleOptionViewItem, cell: Cell, align: Qt.AlignmentFlag, theme: Theme
    ) -> None:
        metrics = option.fontMetrics
        place = option.rect.adjusted(_PADDING, 0, -_PADDING, 0)
        shown = metrics.elidedText(cell.text, Qt.TextElideMode.ElideRight, place.width())
        painter.setFont(option.font)
        flags = int(QStyle.visualAlignment(option.direction, align)) | _ONE_LINE
        if cell.tone in _PILLS:
            place = self._pill(painter, option, place, shown, cell.tone, theme)
            flags = int(Qt.AlignmentFlag.AlignCenter) | _ONE_LINE
        rtl = reads_right_to_left(cell.text, option.direction)
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        painter.drawText(place, flags, shown)

    def _pill(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, shown: str, tone: str, theme: Theme
    ) -> QRect:
        ground, ink = _PILLS[tone]
        metrics = option.fontMetrics
        size = QSize(min(metrics.horizontalAdvance(shown) + 2 * _PADDING + 2, place.width()), metrics.height() + 4)
        align = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        pill = QStyle.alignedRect(option.direction, align, size, place)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color(ink) if theme.name == "contrast" else QColor(Qt.GlobalColor.transparent))
        painter.setBrush(theme.color(ground))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(theme.color(ink))
        return pill
