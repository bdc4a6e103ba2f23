"""Table models whose cells are made before they are asked for."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from kpdesk.base.progress import Progress
from ui.support.columns import Cell, Column, cells_of, sort_value
from ui.support.plain_tip import plain_tip

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
TONE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_NONE = QModelIndex()


Reader = Callable[[Progress], list[Row]]
"""Reads every row of a list in the order shown, off the GUI thread."""


def key_of(row: object) -> object:
    """Returns what tells a row from all others, also after it was read again: its uid where it has one."""
    for name in ("uid", "number", "code"):
        key = getattr(row, name, None)
        if key:
            return key
    return row


class TableModel(QAbstractTableModel, Generic[Row]):
    """What all models share: headings, text, alignment, tone. ``loaded(int)`` tells the number of rows there are."""

    loaded = Signal(int)

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)

    @abstractmethod
    def row_at(self, place: int) -> Row | None:
        """Returns the row at a place from 0; None while it is not there."""

    @abstractmethod
    def cell(self, place: int, column: int) -> Cell:
        """Returns the cell at a place; an empty one while it is not there."""

    def reader(self) -> Reader[Row]:
        """Returns what reads every row there is, in the order shown; made on the GUI thread, called off it."""
        rows = [row for place in range(self.rowCount()) if (row := self.row_at(place)) is not None]
        return lambda _progress: rows

    def known_places(self) -> Iterable[int]:
        """Returns the places whose rows are there now."""
        return range(self.rowCount())

    def place_of(self, key: object) -> int | None:
        """Returns the place of a row by its :func:`key_of`, among those that are there; None for an unknown one."""
        return next((place for place in self.known_places() if key_of(self.row_at(place)) == key), None)

    def columnCount(self, parent: Index = _NONE) -> int:
        """Returns the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns what was made ready for the cell; computes nothing."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(index.row(), index.column()).text
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self.cell(index.row(), index.column()).text)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.columns[index.column()].title
        if role == TONE_ROLE:
            return self.cell(index.row(), index.column()).tone
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.columns[index.column()].align | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns a column's heading or a row's number."""
        if orientation is Qt.Orientation.Vertical:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        if not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.columns[section].align | Qt.AlignmentFlag.AlignVCenter
        return None


class RowsTableModel(TableModel[Row]):
    """A table over a tuple of rows in memory; sorts by the columns' own values.

    A row's cells are made when it first comes into view: ten thousand rows must be there at once.
    """

    def __init__(self, columns: Sequence[Column[Row]], rows: Iterable[Row] = (), parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._all: tuple[Row, ...] = ()
        self._made: list[tuple[Cell, ...] | None] = []
        self._shown: list[int] = []
        self._wanted: Callable[[Row], bool] | None = None
        self._words: tuple[tuple[str, ...], bool] = ((), False)
        self._order: tuple[int, Qt.SortOrder] | None = None
        self.set_rows(rows)

    def set_rows(self, rows: Iterable[Row]) -> None:
        """Shows these rows, filtered and sorted as the person left it."""
        rows = tuple(rows)
        self.beginResetModel()
        self._all, self._made = rows, [None] * len(rows)
        self._arrange()

    def set_filter(self, wanted: Callable[[Row], bool] | None) -> None:
        """Shows only the rows that are wanted; None shows all."""
        self._wanted = wanted
        self.beginResetModel()
        self._arrange()

    def find(self, text: str, *, turned: bool = False) -> None:
        """Shows only the rows in whose cells every word of the text stands; ``turned``: those where none does."""
        words = (tuple(text.casefold().split()), turned)
        if words != self._words:
            self._words = words
            self.beginResetModel()
            self._arrange()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows as they are shown."""
        return tuple(self._all[at] for at in self._shown)

    @property
    def total(self) -> int:
        """How many rows there are without the filter."""
        return len(self._all)

    def row_at(self, place: int) -> Row | None:
        """Returns the row at a place from 0, or None."""
        return self._all[self._shown[place]] if 0 <= place < len(self._shown) else None

    def cell(self, place: int, column: int) -> Cell:
        """Returns the cell at a place."""
        return self._cells(self._shown[place])[column]

    def _cells(self, at: int) -> tuple[Cell, ...]:
        made = self._made[at]
        if made is None:
            made = self._made[at] = cells_of(self._all[at], self.columns)
        return made

    def _arrange(self) -> None:
        """Ends a reset that its caller began, so that the view remembers what stood there before."""
        rows, wanted = self._all, self._wanted
        self._shown = [at for at, row in enumerate(rows) if wanted is None or wanted(row)]
        words, turned = self._words
        if words:
            self._shown = [at for at in self._shown if self._has(at, words, turned)]
        if self._order is not None:
            value = self.columns[self._order[0]].value
            self._shown.sort(key=lambda at: sort_value(value(rows[at])))
            if self._order[1] is Qt.SortOrder.DescendingOrder:
                self._shown.reverse()
        self.endResetModel()
        self.loaded.emit(len(self._shown))

    def _has(self, at: int, words: Sequence[str], turned: bool) -> bool:
        told = "\n".join(cell.text for cell in self._cells(at)).casefold()
        return not any(word in told for word in words) if turned else all(word in told for word in words)

    def rowCount(self, parent: Index = _NONE) -> int:
        """Returns the number of rows shown."""
        return 0 if parent.isValid() else len(self._shown)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sorts by a column; -1 returns to the order the rows came in."""
        self._order = (column, order) if 0 <= column < len(self.columns) else None
        self.beginResetModel()
        self._arrange()
