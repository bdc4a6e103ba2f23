"""A list as a workbook: the columns and rows that somebody sees, texts never taken for formulas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

from kpdesk.base.clock import local
from kpdesk.base.files import written_beside
from kpdesk.base.list_shown import ListShown, Value, text_of
from kpdesk.base.progress import Progress
from kpdesk.base.sentences import sentence
from kpdesk.workbooks.cell_xml import ColumnType
from kpdesk.workbooks.sheet_names import possible_name
from kpdesk.workbooks.table_writer import Column, TableSheet, write_tables

_LETTERS = (7, 60)
"""No column is narrower or wider than this."""


def write_list(
    target: Path, shown: ListShown, about: Sequence[tuple[str, str]], *, force: bool = False, progress: Progress
) -> int:
    """Writes the list to an .xlsx and returns its rows; a second sheet tells what it is (``about``).

    A column whose cells are all whole numbers, days or moments is one; any other is text. Raises as
    ``written_beside`` and ``write_tables``.
    """
    types = [_type(shown.rows, place) for place in range(len(shown.columns))]
    columns = [
        Column(column.heading, kind, min(max(column.letters, _LETTERS[0]), _LETTERS[1]))
        for column, kind in zip(shown.columns, types, strict=True)
    ]
    name, second = possible_name(shown.title), sentence("list_about", language=shown.language)
    heads = [Column(second, width=24), Column(sentence("list_about_told", language=shown.language), width=60)]
    sheets = [
        TableSheet(name, columns, _rows(shown.rows, types)),
        TableSheet(second if second != name else f"{second} 2", heads, about),
    ]
    with written_beside(target, force=force) as handle:
        write_tables(handle, sheets, progress=progress)
    return len(shown.rows)


def _type(rows: Sequence[Sequence[Value]], place: int) -> ColumnType:
    kinds = {type(row[place]) for row in rows} - {type(None)}
    if kinds == {int}:
        return ColumnType.INTEGER
    if kinds == {date}:
        return ColumnType.DATE
    return ColumnType.MOMENT if kinds == {datetime} else ColumnType.TEXT


def _rows(rows: Sequence[Sequence[Value]], types: Sequence[ColumnType]) -> Iterator[tuple[object, ...]]:
    for row in rows:
        yield tuple(_cell(value, kind) for value, kind in zip(row, types, strict=True))


def _cell(value: Value, kind: ColumnType) -> object:
    if kind is ColumnType.TEXT:
        return text_of(value) or None
    # A workbook knows no time zone: what is written is the time by the local clock.
    return local(value).replace(tzinfo=None) if isinstance(value, datetime) else value
