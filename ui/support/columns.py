"""Columns of a table, and the cells that a row makes in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt

from ui.support.dates import moment_on_screen, on_screen

Row = TypeVar("Row")
START = Qt.AlignmentFlag.AlignLeading
END = Qt.AlignmentFlag.AlignTrailing


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column of a table.

    ``value`` takes the row's text, number or date; it runs off the GUI thread, so it must be pure. ``width``
    is in average characters, 0 takes the rest. ``sort`` is the name the store sorts by, empty where it cannot.
    ``tone`` gives "good", "warning", "danger", "info" or "muted" and makes the cell a pill; "" leaves it plain.
    One that does not stand there ``at_first`` can be chosen by whoever wants it.
    """

    title: str
    value: Callable[[Row], object]
    width: int = 14
    align: Qt.AlignmentFlag = START
    sort: str = ""
    tone: Callable[[Row], str] | None = None
    at_first: bool = True


@dataclass(frozen=True, slots=True)
class Cell:
    """What a table paints in one place."""

    text: str
    tone: str = ""


def cells_of(row: Row, columns: Sequence[Column[Row]]) -> tuple[Cell, ...]:
    """Returns the row's cells, ready to paint."""
    return tuple(Cell(_shown(column.value(row)), column.tone(row) if column.tone else "") for column in columns)


def sort_value(value: object) -> tuple[int, Any]:
    """Returns a value that can be compared with every other: empty ones last, numbers before text."""
    if value is None or value == "":
        return (3, "")
    if isinstance(value, bool | int | float):
        return (0, value)
    if isinstance(value, date):
        return (1, value.isoformat())
    return (2, str(value).casefold())


def _shown(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return moment_on_screen(value)
    if isinstance(value, date):
        return on_screen(value)
    return str(value).replace("\n", " ")
