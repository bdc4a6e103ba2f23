"""Tables of a transfer file: typed columns, rows of plain values, and the one form in which rows are hashed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from typing import Final

from kpdesk.base.clock import iso_utc
from kpdesk.workbooks.sheet_pictures import SheetPicture

Value = None | str | int | bool
"""What a row holds: dates and moments are ISO text, a blank is None; there are no floats."""

Row = tuple[Value, ...]

_MOMENT: Final = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")


class ValueType(StrEnum):
    """What all values of a column are; None is possible in each."""

    TEXT = "text"
    INTEGER = "integer"
    DATE = "date"
    MOMENT = "moment"
    TRUTH = "truth"


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """One column: its heading in the sheet and the type of its values."""

    name: str
    type: ValueType = ValueType.TEXT


@dataclass(frozen=True, slots=True)
class Table:
    """One table with its rows in canonical values; ``sheet`` is where it stands.

    A table that begins with ``view_`` is laid out for people and repeats what the other tables hold. ``pictures`` lie
    beside their rows for people; they stand outside the seal, which holds their hashes.
    """

    name: str
    sheet: str
    columns: tuple[ColumnSpec, ...]
    rows: tuple[Row, ...]
    pictures: tuple[SheetPicture, ...] = field(default=(), compare=False, repr=False)

    def records(self) -> list[dict[str, Value]]:
        """Returns the rows by column name."""
        names = [column.name for column in self.columns]
        return [dict(zip(names, row, strict=True)) for row in self.rows]


class ValueNotPossibleError(ValueError):
    """A value that does not have its column's type."""


def canonical_value(kind: ValueType, value: object) -> Value:
    """Returns the value as it is hashed: text NFC with ``\\n``, a blank as None, dates and moments as ISO text.

    Takes what a record holds and what a cell gives back. Raises :class:`ValueNotPossibleError`.
    """
    if value is None:
        return None
    match kind:
        case ValueType.TEXT if isinstance(value, str):
            return unicodedata.normalize("NFC", value).replace("\r\n", "\n").replace("\r", "\n") or None
        case ValueType.INTEGER if isinstance(value, int | float) and not isinstance(value, bool):
            return _whole(value)
        case ValueType.TRUTH if isinstance(value, bool):
            return value
        case ValueType.DATE:
            return _day(value)
        case ValueType.MOMENT:
            return _moment(value)
    raise ValueNotPossibleError(f"{type(value).__name__} in a column of {kind.value}")


def canonical_row(columns: tuple[ColumnSpec, ...], row: tuple[object, ...] | list[object]) -> Row:
    """Returns a row of canonical values; raises :class:`ValueNotPossibleError`, ValueError for a wrong length."""
    return tuple(canonical_value(column.type, value) for column, value in zip(columns, row, strict=True))


def cell_value(kind: ValueType, value: Value) -> object:
    """Returns a canonical value as the workbook's cell holds it: a date as a date, all else as it is."""
    return date.fromisoformat(value) if kind is ValueType.DATE and isinstance(value, str) else value


def _whole(value: int | float) -> int:
    if isinstance(value, float) and not value.is_integer():
        raise ValueNotPossibleError("a fraction")
    return int(value)


def _day(value: object) -> str:
    if isinstance(value, datetime):
        if value.time() != time(0):
            raise ValueNotPossibleError("a time of day in a date")
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    raise ValueNotPossibleError("not a date")


def _moment(value: object) -> str:
    if isinstance(value, datetime) and value.tzinfo is not None:
        return iso_utc(value)
    if isinstance(value, str) and _MOMENT.fullmatch(value):
        return value
    raise ValueNotPossibleError("not a moment")
