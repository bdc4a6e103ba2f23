"""The table over the queue of persons whom the last roll does not name; it reads on as the person scrolls down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QObject, Qt

from kpdesk.roster.missing_queries import MissingRow
from ui.context import Context
from ui.support.columns import Column
from ui.support.growing_model import STRETCH_ROWS, GrowingTableModel, Stretch


class MissingModel(GrowingTableModel[MissingRow]):
    """Sorted by name until the person clicks a heading that the store can sort by."""

    def __init__(self, columns: Sequence[Column[MissingRow]], context: Context, parent: QObject | None = None) -> None:
        super().__init__(columns, context.jobs, parent)
        self._desk = context.desk
        self._sort, self._descending = "name", False

    def reload(self) -> None:
        """Reads the queue again from its beginning, in the present order."""
        desk, sort, descending = self._desk, self._sort, self._descending

        def fetch(after: object | None) -> Stretch[MissingRow]:
            place = cast("tuple[str, int] | None", after)
            found = desk.missing_people.stretch(place, STRETCH_ROWS, sort, descending)
            return Stretch(found.rows, found.after)

        self._fetch = fetch
        super().reload()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Reads the queue in another order; a column without a ``sort`` name changes nothing."""
        name = self.columns[column].sort if 0 <= column < len(self.columns) else ""
        if name:
            self._sort, self._descending = name, order is Qt.SortOrder.DescendingOrder
            self.reload()
