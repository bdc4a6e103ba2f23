"""A table over rows that stay in the store: the number first, then pages as they come into view."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QObject, Qt, QTimer, Signal

from kpdesk.base.progress import Progress
from ui.support.columns import Cell, Column, cells_of
from ui.support.jobs import Job, Jobs
from ui.support.table_model import Index, Reader, TableModel

Row = TypeVar("Row")
PAGE_ROWS: Final = 300
_PAGES_KEPT: Final = 12
_READ_AT_ONCE: Final = 1_000
_NONE = QModelIndex()
_EMPTY = Cell("")


@dataclass(frozen=True, slots=True)
class Order:
    """How the person wants a list sorted: a column's ``sort`` name and the direction."""

    by: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Source(Generic[Row]):
    """Where a paged table takes its rows from; both are called off the GUI thread.

    ``page(first, limit, order)`` gives the rows from place ``first`` (from 0); ``order`` is None until the
    person clicks a heading.
    """

    count: Callable[[], int]
    page: Callable[[int, int, Order | None], Sequence[Row]]


_Page = tuple[Sequence[Row], Sequence[tuple[Cell, ...]]]


class PagedTableModel(TableModel[Row]):
    """A table over rows that stay in the store: the number first, then pages as they come into view.

    ``failed(KpDeskError)`` is emitted when a read was refused; the rows shown stay.
    """

    failed = Signal(object)

    def __init__(self, columns: Sequence[Column[Row]], jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._jobs = jobs
        self._source: Source[Row] | None = None
        self._order: Order | None = None
        self._count = 0
        self._pages: OrderedDict[int, _Page[Row]] = OrderedDict()
        self._asked: dict[int, Job] = {}
        self._first_read: Job | None = None
        self._missing: list[int] = []
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fetch_missing)

    @property
    def order(self) -> Order | None:
        """The order that the rows are asked in; None is the source's own."""
        return self._order

    def ask(self, source: Source[Row]) -> None:
        """Shows the rows of a source; until its first page is there, the old rows stay on the screen."""
        self._source = source
        self.reload()

    def reload(self) -> None:
        """Asks the present source again, in the present order."""
        source, order, columns = self._source, self._order, self.columns
        if source is None:
            return
        for job in (self._first_read, *self._asked.values()):
            if job is not None:
                job.stop()
        self._asked.clear()

        def read(_progress: Progress) -> tuple[int, _Page[Row]]:
            return source.count(), _page(source, 0, order, columns)

        self._first_read = self._jobs.read(read, self._on_first_page, self.failed.emit, owner=self)

    def row_at(self, place: int) -> Row | None:
        """Returns the row at a place from 0; None while its page is on the way."""
        page = self._pages.get(place // PAGE_ROWS)
        within = place % PAGE_ROWS
        return page[0][within] if page is not None and within < len(page[0]) else None

    def cell(self, place: int, column: int) -> Cell:
        """Returns the cell at a place; an empty one while its page is on the way."""
        number, within = divmod(place, PAGE_ROWS)
        page = self._pages.get(number)
        if page is None:
            if number not in self._missing and number not in self._asked:
                self._missing.append(number)
                self._soon.start()
            return _EMPTY
        return page[1][within][column] if within < len(page[1]) else _EMPTY

    def reader(self) -> Reader[Row]:
        """Returns what reads every row of the present source in the present order."""
        source, order = self._source, self._order

        def read(progress: Progress) -> list[Row]:
            rows: list[Row] = []
            count = source.count() if source is not None else 0
            while source is not None and len(rows) < count:
                progress.step("list_reading", len(rows), count)
                page = source.page(len(rows), _READ_AT_ONCE, order)
                rows.extend(page)
                if not page:
                    break
            return rows

        return read

    def known_places(self) -> Iterable[int]:
        """Returns the places whose pages are there now."""
        for number, page in self._pages.items():
            yield from range(number * PAGE_ROWS, number * PAGE_ROWS + len(page[0]))

    def _on_first_page(self, answer: tuple[int, _Page[Row]]) -> None:
        self._first_read = None
        self.beginResetModel()
        self._count = answer[0]
        self._pages = OrderedDict({0: answer[1]})
        self._missing.clear()
        self.endResetModel()
        self.loaded.emit(self._count)

    def _fetch_missing(self) -> None:
        # Only the pages last painted are still in view after a fast scroll.
        numbers, self._missing = self._missing[-2:], []
        source, order, columns = self._source, self._order, self.columns
        if source is None:
            return
        for number in numbers:

            def read(_progress: Progress, number: int = number) -> _Page[Row]:
                return _page(source, number * PAGE_ROWS, order, columns)

            def show(page: _Page[Row], number: int = number) -> None:
                self._on_page(number, page)

            self._asked[number] = self._jobs.read(read, show, self.failed.emit, owner=self)

    def _on_page(self, number: int, page: _Page[Row]) -> None:
        self._asked.pop(number, None)
        self._pages[number] = page
        while len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)
        first = number * PAGE_ROWS
        last = min(first + PAGE_ROWS, self._count) - 1
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def rowCount(self, parent: Index = _NONE) -> int:
        """Returns the number of rows that the source has."""
        return 0 if parent.isValid() else self._count

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Asks the source for another order; a column without a ``sort`` name changes nothing."""
        name = self.columns[column].sort if 0 <= column < len(self.columns) else ""
        if name or column < 0:
            self._order = Order(name, order is Qt.SortOrder.DescendingOrder) if name else None
            self.reload()


def _page(source: Source[Row], first: int, order: Order | None, columns: Sequence[Column[Row]]) -> _Page[Row]:
    rows = tuple(source.page(first, PAGE_ROWS, order))
    return rows, tuple(cells_of(row, columns) for row in rows)
