"""A list as it is seen, read for a workbook, a paper or the clipboard: also the rows that never came into view."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt

from kpdesk.base.list_shown import ListColumn, ListShown, value_of
from kpdesk.base.progress import Progress
from ui.support.chosen_rows import Blocks, rows_in
from ui.support.columns import cells_of
from ui.support.table_model import TableModel
from ui.support.table_view import TableView


def shown_list(
    table: TableView, title: str, lines: Sequence[str], language: str, blocks: Blocks = ()
) -> Callable[[Progress], ListShown]:
    """Returns what reads the list off the GUI thread: the columns that are seen, in their order, and every row.

    ``lines`` are the conditions in words; with ``blocks`` only the rows that stand in them.
    """
    model = table.model()
    assert isinstance(model, TableModel)
    columns = [model.columns[place] for place in table.shown_columns]
    heads = tuple(ListColumn(column.title, column.width or 24) for column in columns)
    read, name = model.reader(), table.objectName()

    def make(progress: Progress) -> ListShown:
        found = read(progress)
        rows = rows_in(found, blocks) if blocks else found
        values = [tuple(value_of(column.value(row)) for column in columns) for row in rows]
        return ListShown(name, title, heads, values, tuple(lines), language)

    return make


def shown_texts(table: TableView, blocks: Blocks) -> Callable[[Progress], list[list[str]]]:
    """Returns what reads the chosen rows as the texts that are seen, below their headings."""
    model = table.model()
    assert isinstance(model, TableModel)
    columns: list[Any] = [model.columns[place] for place in table.shown_columns]
    heads = [str(model.headerData(place, Qt.Orientation.Horizontal)) for place in table.shown_columns]
    read = model.reader()

    def make(progress: Progress) -> list[list[str]]:
        rows = rows_in(read(progress), blocks)
        return [heads, *([cell.text for cell in cells_of(row, columns)] for row in rows)]

    return make
