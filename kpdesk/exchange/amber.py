"""Rows of a file that were changed after sealing: found by block, compared with what is known, taken where accepted.

Blocks whose hash holds are proved by the seal. In a changed block every row is told that is not, value for value, what
this office knows of it; only those that a named person accepts are taken. Pure: nothing is read or written here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from kpdesk.base.errors import Refused
from kpdesk.exchange.reader import Transfer
from kpdesk.exchange.record_tables import TABLES as RECORD_TABLES
from kpdesk.exchange.seal import ChangedBlock
from kpdesk.exchange.tables import Row, Table, Value

UID: Final = "uid"
WHOLE: Final = "*"
_KEPT_WHOLE: Final = frozenset({"return", "records"})
"""Tables with identifiers that are read as a whole all the same: the head of a return, the head of its records."""

Known = Mapping[tuple[str, str], Mapping[str, Value]]
"""What is known of rows, by table and uid."""


class AmberState(StrEnum):
    """What can be said of a row in a changed block."""

    CHANGED = "changed"
    NEW = "new"
    UNREADABLE = "unreadable"
    WHOLE = "whole"
    SHOWN_ONLY = "shown_only"


ACCEPTABLE: Final = frozenset({AmberState.CHANGED, AmberState.NEW, AmberState.WHOLE})


@dataclass(frozen=True, slots=True)
class AmberCell:
    """One cell; ``before`` is what is known of it, None also where nothing is known."""

    column: str
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class AmberRow:
    """One row to be looked at; ``key`` names it (``sheet:row``, ``sheet:*`` for a table that is read as a whole).

    ``cells`` are those that differ from what is known, or all that are filled in a row that nothing is known of.
    """

    key: str
    table: str
    sheet: str
    row: int
    uid: str
    state: AmberState
    cells: tuple[AmberCell, ...] = ()

    @property
    def acceptable(self) -> bool:
        """Whether a person may accept it."""
        return self.state in ACCEPTABLE


def amber_rows(transfer: Transfer, known: Known) -> tuple[AmberRow, ...]:
    """Returns what is to be looked at in a file with changed blocks, in the order of its sheets."""
    found: list[AmberRow] = []
    for block in transfer.changed:
        table = next((one for one in transfer.tables if one.name == block.table), None)
        if table is None or table.name.startswith("view_"):
            found.append(_shown_only(block))
        elif _is_whole(table):
            if not any(row.sheet == table.sheet for row in found):
                found.append(AmberRow(f"{table.sheet}:{WHOLE}", table.name, table.sheet, 2, "", AmberState.WHOLE))
        elif block.first_row == block.last_row == 1:
            found.append(_shown_only(block))
        else:
            found += _rows_in(table, block, known)
    return tuple(found)


def changed_keyed_tables(transfer: Transfer) -> tuple[Table, ...]:
    """Returns the tables of which rows are looked at one by one."""
    names = {block.table for block in transfer.changed}
    return tuple(table for table in transfer.tables if table.name in names and not _is_whole(table))


def accepted_part(transfer: Transfer, listed: Collection[AmberRow], accepted: Collection[str]) -> Transfer:
    """Returns the file as it may be taken in: proved blocks, rows as they are known, and the accepted ones.

    A full copy of records with a changed block is no longer full: what it does not name stays. Raises Refused
    ``amber_row_unknown`` for a key that is not among those listed and acceptable, ``amber_whole_not_accepted`` where a
    table that is read as a whole was changed and not accepted.
    """
    may = {row.key for row in listed if row.acceptable}
    stranger = next((key for key in accepted if key not in may), None)
    if stranger is not None:
        raise Refused("amber_row_unknown", field="rows", row=stranger)
    lacking = next((row for row in listed if row.state is AmberState.WHOLE and row.key not in accepted), None)
    if lacking is not None:
        raise Refused("amber_whole_not_accepted", field="rows", sheet=lacking.sheet, row=lacking.key)
    dropped = {(row.table, row.row) for row in listed if row.key not in accepted}
    tables = tuple(_without(table, {row for name, row in dropped if name == table.name}) for table in transfer.tables)
    short = {block.table for block in transfer.changed}
    return replace(transfer, tables=tuple(_no_longer_full(table, short) for table in tables), changed=())


def sheet_rows(transfer: Transfer) -> dict[tuple[str, str], int]:
    """Returns in which row of its sheet each uid stands, by table and uid."""
    found: dict[tuple[str, str], int] = {}
    for table in transfer.tables:
        place = _place_of_uid(table)
        if place is not None:
            found |= {(table.name, str(row[place])): n for n, row in enumerate(table.rows, 2) if len(row) > place}
    return found


def _shown_only(block: ChangedBlock) -> AmberRow:
    key = f"{block.sheet}:{block.first_row}"
    return AmberRow(key, block.table, block.sheet, block.first_row, "", AmberState.SHOWN_ONLY)


def _rows_in(table: Table, block: ChangedBlock, known: Known) -> Iterator[AmberRow]:
    width, place = len(table.columns), _place_of_uid(table) or 0
    for number, row in enumerate(table.rows[block.first_row - 2 : block.last_row - 1], block.first_row):
        key = f"{table.sheet}:{number}"
        if len(row) != width or not isinstance(row[place], str):
            yield AmberRow(key, table.name, table.sheet, number, "", AmberState.UNREADABLE)
            continue
        uid = str(row[place])
        before = known.get((table.name, uid))
        cells = _cells(table, row, before)
        if before is None:
            yield AmberRow(key, table.name, table.sheet, number, uid, AmberState.NEW, cells)
        elif cells:
            yield AmberRow(key, table.name, table.sheet, number, uid, AmberState.CHANGED, cells)


def _cells(table: Table, row: Row, before: Mapping[str, Value] | None) -> tuple[AmberCell, ...]:
    values = [(column.name, value) for column, value in zip(table.columns, row, strict=True)]
    if before is None:
        return tuple(AmberCell(name, None, value) for name, value in values if value is not None)
    return tuple(
        AmberCell(name, before.get(name), value)
        for name, value in values
        if name in before and before.get(name) != value
    )


def _without(table: Table, numbers: Collection[int]) -> Table:
    if not numbers or _is_whole(table) or table.name.startswith("view_"):
        return table
    rows = tuple(row for number, row in enumerate(table.rows, 2) if number not in numbers)
    return replace(table, rows=rows)


def _no_longer_full(table: Table, short: Collection[str]) -> Table:
    """Returns the head of the records with ``full`` taken from those of which a row may be missing."""
    names = [column.name for column in table.columns]
    records = {one.name for one in RECORD_TABLES}
    if "full" not in names or "table" not in names or not set(short) & records:
        return table
    full, name = names.index("full"), names.index("table")
    rows = tuple(
        (*row[:full], False, *row[full + 1 :]) if len(row) == len(names) and row[name] in short else row
        for row in table.rows
    )
    return replace(table, rows=rows)


def _is_whole(table: Table) -> bool:
    return table.name in _KEPT_WHOLE or _place_of_uid(table) is None


def _place_of_uid(table: Table) -> int | None:
    return next((place for place, column in enumerate(table.columns) if column.name == UID), None)
