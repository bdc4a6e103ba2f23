"""Paints a table's cells: quickly, and Latin data never flipped in a right-to-left window."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.support.table_model import TONE_ROLE
from ui.support.theme import Theme, current_theme

_PADDING = 8
_PILLS = {
    "good": ("good_soft", "good"), "warning": ("warning_soft", "warning"), "danger": ("danger_soft", "danger"),
    "info": ("accent_soft", "accent"), "muted": ("sunken", "muted"),
}  # fmt: skip


def reads_right_to_left(text: str) -> bool:
    """Tells whether the first letter of a text belongs to a right-to-left script; digits alone do not."""
    for sign in text:
        direction = unicodedata.bidirectional(sign)
        if direction in {"R", "AL"}:
            return True
        if direction == "L":
            return False
    return False


class CellPainter(QStyledItemDelegate):
    """The delegate of every table; it draws ground, text or pill, and the frame of the current cell's row."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
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
        text = index.data() or ""
        if text:
            self._text(painter, option, index, str(text), theme, selected)
        painter.restore()

    def _text(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        text: str,
        theme: Theme,
        selected: bool,
    ) -> None:
        metrics = option.fontMetrics
        place = option.rect.adjusted(_PADDING, 0, -_PADDING, 0)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        align = QStyle.visualAlignment(
            option.direction, Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole))
        )
        tone = index.data(TONE_ROLE)
        painter.setFont(option.font)
        painter.setPen(theme.color("selection_text" if selected else "text"))
        if tone in _PILLS:
            place = self._pill(painter, place, shown, metrics, option.direction, tone, theme)
            align = Qt.AlignmentFlag.AlignCenter
        rtl = reads_right_to_left(text)
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        flags = align | Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(place, int(flags), shown)

    def _pill(
        self,
        painter: QPainter,
        place: QRect,
        shown: str,
        metrics: QFontMetrics,
        direction: Qt.LayoutDirection,
        tone: str,
        theme: Theme,
    ) -> QRect:
        ground, ink = _PILLS[tone]
        size = QSize(min(metrics.horizontalAdvance(shown) + 2 * _PADDING + 2, place.width()), metrics.height() + 4)
        align = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        pill = QStyle.alignedRect(direction, align, size, place)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color(ink) if theme.name == "contrast" else QColor(Qt.GlobalColor.transparent))
        painter.setBrush(theme.color(ground))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(theme.color(ink))
        return pill
