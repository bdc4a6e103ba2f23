"""The rows of a received record table in the types of the store, each with its faults; nothing in them is believed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import Integer, String

from kpdesk.exchange.plan import LONGEST_UID
from kpdesk.exchange.record_tables import RecordTable
from kpdesk.exchange.tables import Row, Table, Value, ValueType
from kpdesk.province.held_records import HELD
from kpdesk.reference.rules import SharedField

LONGEST_TEXT: Final = 4000
"""Characters of a text whose column has no length of its own."""

LARGEST: Final = 2**31 - 1
_SHARED: Final = frozenset(field.value for field in SharedField)
_WRITTEN = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


@dataclass(frozen=True, slots=True)
class IncomingRow:
    """One row of a file; ``code`` says why it cannot be taken, ``values`` are those of :func:`held_columns`.

    ``extra`` holds columns that this program does not know. ``digest`` is of all but the fields that do not go to
    everybody.
    """

    number: int
    uid: str
    code: str = ""
    withdrawn: bool = False
    values: tuple[Any, ...] = ()
    extra: dict[str, Value] | None = None
    digest: str = ""


def held_columns(table: RecordTable) -> tuple[str, ...]:
    """Returns the columns of a record table between its uid and its end, as they are held."""
    return tuple(column.name for column in table.columns[1:-1])


def incoming_rows(untrusted: Table, table: RecordTable) -> Iterator[IncomingRow]:
    """Gives each row of the file's table in its order; columns that it lacks are blank."""
    places = {column.name: place for place, column in enumerate(untrusted.columns)}
    ours = {column.name: column.type for column in table.columns}
    fits = all(ours.get(column.name, column.type) is column.type for column in untrusted.columns)
    if not fits or not {"uid", "withdrawn"} <= places.keys() or len(places) != len(untrusted.columns):
        for number, _row in enumerate(untrusted.rows, 2):
            yield IncomingRow(number, "", "row_columns_not_fit")
        return
    if not untrusted.rows:
        return
    reading = _Reading(table, places, tuple(name for name in places if name not in ours))
    seen: set[str] = set()
    for number, row in enumerate(untrusted.rows, 2):
        found = reading.row(number, row)
        if found.uid in seen:
            found = IncomingRow(number, found.uid, "row_twice")
        elif found.uid:
            seen.add(found.uid)
        yield found


def gone_row(uid: str, table: RecordTable, number: int = 0) -> IncomingRow:
    """Returns the row of a record that its office let go."""
    return IncomingRow(number, uid, "", True, (None,) * len(held_columns(table)), None, _digest([True]))


class _Reading:
    """How the rows of one table are read; made once for all of them."""

    def __init__(self, table: RecordTable, places: dict[str, int], unknown: Sequence[str]) -> None:
        self._table, self._names = table, held_columns(table)
        self._places = tuple(places.get(name) for name in self._names)
        self._limits = tuple(_limit(table, name) for name in self._names)
        self._dates = tuple(place for place, column in enumerate(table.columns[1:-1]) if column.type is ValueType.DATE)
        self._told = tuple(place for place, name in enumerate(self._names) if name not in _SHARED)
        self._uid, self._withdrawn = places["uid"], places["withdrawn"]
        self._unknown = tuple((name, places[name]) for name in unknown)

    def row(self, number: int, row: Row) -> IncomingRow:
        """Returns the row with its values, or with the code of its fault."""
        uid, withdrawn = row[self._uid], row[self._withdrawn]
        if not isinstance(uid, str) or not 0 < len(uid) <= LONGEST_UID:
            return IncomingRow(number, "", "row_without_uid")
        if type(withdrawn) is not bool:
            return IncomingRow(number, uid, "row_value_not_possible")
        if withdrawn:
            # What no longer counts says nothing more, whatever stands beside it.
            return gone_row(uid, self._table, number)
        values: list[Any] = [None if place is None else row[place] for place in self._places]
        if not all(fits(value) for fits, value in zip(self._limits, values, strict=True) if value is not None):
            return IncomingRow(number, uid, "row_value_not_possible")
        extra = {name: row[place] for name, place in self._unknown if row[place] is not None} or None
        told = _digest([*(values[place] for place in self._told), extra])
        for place in self._dates:
            if values[place] is not None:
                values[place] = date.fromisoformat(values[place])
        return IncomingRow(number, uid, "", False, tuple(values), extra, told)


def _limit(table: RecordTable, name: str) -> Callable[[Any], bool]:
    kind = getattr(HELD[table.name], name).type
    if isinstance(kind, Integer):
        return _is_small
    if isinstance(kind, String):
        longest = kind.length or LONGEST_TEXT
        return lambda text: len(text) <= longest
    return _any


def _is_small(number: Any) -> bool:
    return -LARGEST <= int(number) <= LARGEST


def _any(_value: Any) -> bool:
    return True


def _digest(told: list[Any]) -> str:
    return hashlib.blake2b(_WRITTEN(told).encode(), digest_size=16).hexdigest()
