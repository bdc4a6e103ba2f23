"""Columns that a list can spare while it is narrow: what they say also stands in the details beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject

from ui.support.table_view import TableView

_FREE_PIXELS = 120
"""A column without a width is never narrower than this."""


class SpareColumns(QObject):
    """Leaves columns out of a table that has no room for all, the last named first; what a person hid stays so."""

    def __init__(self, table: TableView, spare: Sequence[int]) -> None:
        """``spare`` are places of columns, the dearest first."""
        super().__init__(table)
        self._table, self._spare = table, tuple(spare)
        self._left_out: list[int] = []
        table.viewport().installEventFilter(self)

    def fit(self) -> None:
        """Shows as many columns as there is room for."""
        for place in self._left_out:
            self._table.setColumnHidden(place, False)
        self._left_out = []
        for place in reversed(self._spare):
            if self._wanted() <= self._table.viewport().width():
                return
            if not self._table.isColumnHidden(place):
                self._table.setColumnHidden(place, True)
                self._left_out.append(place)

    def _wanted(self) -> int:
        columns = enumerate(getattr(self._table.model(), "columns", ()))
        return sum(
            self._table.columnWidth(place) if column.width else _FREE_PIXELS
            for place, column in columns
            if not self._table.isColumnHidden(place)
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fits again after every change of size or text size."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.fit()
        return super().eventFilter(watched, event)
