"""What a list without rows says: what to do first."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTableView

from ui.support.icons import pixmap
from ui.support.theme import current_theme


def paint_empty(table: QTableView, title: str, hint: str) -> None:
    """Draws a picture, the title and below it what to do first, in the middle of the table."""
    painter = QPainter(table.viewport())
    theme, room = current_theme(), table.viewport().rect()
    line = table.fontMetrics().height()
    top = max(room.height() // 2 - 3 * line, line)
    painter.drawPixmap((room.width() - 32) // 2, top, pixmap("inbox", "muted", 32))
    font = painter.font()
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(theme.color("text"))
    center = int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap)
    painter.drawText(QRect(16, top + 44, room.width() - 32, 2 * line), center, title)
    font.setBold(False)
    painter.setFont(font)
    painter.setPen(theme.color("muted"))
    painter.drawText(QRect(16, top + 44 + line + 8, room.width() - 32, 4 * line), center, hint)
    painter.end()
