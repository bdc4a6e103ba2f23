"""A table over rows that the store gives one stretch after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QObject, Signal

from kpdesk.base.progress import Progress
from ui.support.columns import Cell, Column, cells_of
from ui.support.jobs import Job, Jobs
from ui.support.table_model import Index, Reader, TableModel

Row = TypeVar("Row")
STRETCH_ROWS: Final = 200
_NONE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Stretch(Generic[Row]):
    """Some rows of a list; ``after`` continues it, None at its end."""

    rows: Sequence[Row]
    after: object | None = None


Fetch = Callable[[object | None], Stretch[Row]]


class GrowingTableModel(TableModel[Row]):
    """A table that reads on as the person scrolls down; for lists that are paged by key and not by place.

    ``loaded(int)`` is emitted at each stretch with the number of rows there are so far, ``failed(KpDeskError)``
    when a read was refused; the rows shown stay.
    """

    failed = Signal(object)

    def __init__(self, columns: Sequence[Column[Row]], jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._jobs = jobs
        self._fetch: Fetch[Row] | None = None
        self._rows: list[Row] = []
        self._cells: list[tuple[Cell, ...]] = []
        self._after: object | None = None
        self._job: Job | None = None

    def ask(self, fetch: Fetch[Row]) -> None:
        """Shows what ``fetch(after)`` gives, from its beginning (``after`` is None); it runs off the GUI thread."""
        self._fetch = fetch
        self.reload()

    def reload(self) -> None:
        """Reads the list again from its beginning; until that is there the old rows stay on the screen."""
        if self._job is not None:
            self._job.stop()
            self._job = None
        self._read(None)

    @property
    def is_whole(self) -> bool:
        """Whether the list's end has been read."""
        return self._fetch is not None and self._after is None and self._job is None

    def reader(self) -> Reader[Row]:
        """Returns what reads the whole list, stretch after stretch."""
        fetch = self._fetch

        def read(progress: Progress) -> list[Row]:
            rows: list[Row] = []
            after: object | None = None
            while fetch is not None:
                progress.step("list_reading", len(rows))
                stretch = fetch(after)
                rows.extend(stretch.rows)
                after = stretch.after
                if after is None:
                    break
            return rows

        return read

    def row_at(self, place: int) -> Row | None:
        """Returns the row at a place from 0, or None."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def cell(self, place: int, column: int) -> Cell:
        """Returns the cell at a place."""
        return self._cells[place][column]

    def _read(self, after: object | None) -> None:
        fetch, columns = self._fetch, self.columns
        if fetch is None:
            return

        def read(_progress: Progress) -> tuple[Stretch[Row], list[tuple[Cell, ...]]]:
            stretch = fetch(after)
            return stretch, [cells_of(row, columns) for row in stretch.rows]

        show = self._begin if after is None else self._go_on
        self._job = self._jobs.read(read, show, self._on_failed, owner=self)

    def _begin(self, answer: tuple[Stretch[Row], list[tuple[Cell, ...]]]) -> None:
        self.beginResetModel()
        self._rows, self._cells = list(answer[0].rows), answer[1]
        self._after, self._job = answer[0].after, None
        self.endResetModel()
        self.loaded.emit(len(self._rows))

    def _go_on(self, answer: tuple[Stretch[Row], list[tuple[Cell, ...]]]) -> None:
        first, more = len(self._rows), len(answer[1])
        self._after, self._job = answer[0].after, None
        if more:
            self.beginInsertRows(_NONE, first, first + more - 1)
            self._rows.extend(answer[0].rows)
            self._cells.extend(answer[1])
            self.endInsertRows()
        self.loaded.emit(len(self._rows))

    def _on_failed(self, error: object) -> None:
        self._job = None
        self.failed.emit(error)

    def rowCount(self, parent: Index = _NONE) -> int:
        """Returns the number of rows read so far."""
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:
        """Tells whether the list goes on and no read is on its way."""
        return not parent.isValid() and self._after is not None and self._job is None

    def fetchMore(self, parent: Index) -> None:
        """Reads the next stretch."""
        if self.canFetchMore(parent):
            self._read(self._after)
