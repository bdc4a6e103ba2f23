"""How wide a column's heading is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTableView


def heading_width(table: QTableView, place: int) -> int:
    """Returns the pixels that the text of a column's heading takes: headings are bold."""
    font = table.font()
    font.setBold(True)
    title = table.model().headerData(place, Qt.Orientation.Horizontal)
    return QFontMetrics(font).horizontalAdvance(str(title or ""))
