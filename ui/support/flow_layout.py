"""A layout that goes on in the next line where there is no more room, from right to left where the window does."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class FlowLayout(QLayout):
    """Its items keep the size that they hint at; hidden ones take no room."""

    def __init__(self, parent: QWidget, gap: int, *, level: bool = False) -> None:
        """``gap`` is in pixels, between items and between lines; ``level``: all stand as high as the highest."""
        super().__init__(parent)
        self._is_level = level
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    def addItem(self, item: QLayoutItem) -> None:
        """Takes one more item."""
        self._items.append(item)

    def count(self) -> int:
        """Returns how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Returns an item, or None behind the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Gives an item out of the layout's hands."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Returns none: it takes what it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Returns True."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Returns the height of all lines."""
        return self._arranged(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Puts the items in their places."""
        super().setGeometry(rect)
        self._arranged(rect, move=True)
        holder = self.parentWidget()
        if holder is not None and holder.layout() is self:
            # A column in a full window would give it one line, and cut the others off.
            holder.setMinimumHeight(self.heightForWidth(rect.width()))

    def sizeHint(self) -> QSize:
        """Returns the least size."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Returns the size of the largest item."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def _arranged(self, rect: QRect, *, move: bool) -> int:
        """Returns the height that the items need; moves them only where it is asked for."""
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight
        x, y, line = rect.x(), rect.y(), 0
        least = self._level_height() if self._is_level else 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            size.setHeight(max(size.height(), least))
            size.setWidth(min(size.width(), max(rect.width(), item.minimumSize().width())))
            if line and x + size.width() > rect.right() + 1:
                x, y, line = rect.x(), y + line + self.spacing(), 0
            if move:
                item.setGeometry(QStyle.visualRect(direction, rect, QRect(QPoint(x, y), size)))
            x += size.width() + self.spacing()
            line = max(line, size.height())
        return y + line - rect.y()

    def _level_height(self) -> int:
        return max((item.sizeHint().height() for item in self._items if not item.isEmpty()), default=0)
