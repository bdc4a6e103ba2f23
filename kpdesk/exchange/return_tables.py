"""The weekly return as tables of a transfer file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from kpdesk.base.canonical import canonical
from kpdesk.exchange import nested
from kpdesk.exchange.tables import ColumnSpec, Row, Table, ValueType, canonical_row
from kpdesk.weekly.records import ReturnRecord

HEAD: Final = "return"
NESTED: Final = ("figures", "counted", "summary", "certificate")
"""Tables that hold a nested value each, a line for each path."""

PARTS: Final = ("part_b", "part_c", "part_d", "part_e", "part_f")
"""Tables whose rows show records of the sender as they stood at the end of the week; each row belongs to its week.

A row's uid is ``2026-W46/`` and the record's own, so that a week that is sent once more leaves later weeks as they are,
and only a revision of the same week changes its rows.
"""

_NUMBER: Final = re.compile(r"([A-Z0-9]{2,8})-[VC]-")

HEAD_COLUMNS: Final = (
    ColumnSpec("uid"),
    ColumnSpec("week"),
    ColumnSpec("first", ValueType.DATE),
    ColumnSpec("last", ValueType.DATE),
    ColumnSpec("edition", ValueType.INTEGER),
    ColumnSpec("nil", ValueType.TRUTH),
    ColumnSpec("letter_no"),
    ColumnSpec("note"),
    ColumnSpec("drawn_up_by"),
    ColumnSpec("drawn_up_at", ValueType.MOMENT),
    ColumnSpec("frozen_by"),
    ColumnSpec("frozen_at", ValueType.MOMENT),
    ColumnSpec("digest"),
    ColumnSpec("signature"),
    ColumnSpec("audit_head"),
    ColumnSpec("audit_seq", ValueType.INTEGER),
)


def return_tables(record: ReturnRecord) -> tuple[Table, ...]:
    """Returns the frozen return as a table for each kind of thing that it holds."""
    head = canonical_row(HEAD_COLUMNS, tuple(getattr(record, column.name) for column in HEAD_COLUMNS))
    values = {
        "figures": record.figures,
        "counted": record.counted,
        "summary": record.parts.get("A", {}),
        "certificate": record.certificate,
    }
    return (
        Table(HEAD, "data_return", HEAD_COLUMNS, (head,)),
        *(_nested(name, values[name]) for name in NESTED),
        *(_part(name, record, record.parts.get(name[-1].upper(), ())) for name in PARTS),
    )


def rows_table(name: str, sheet: str, rows: Sequence[dict[str, Any]]) -> Table:
    """Returns flat rows as a table whose columns and types follow from the rows; without rows it has only ``uid``."""
    names = list(dict.fromkeys(key for row in rows for key in row)) or ["uid"]
    columns = tuple(ColumnSpec(key, _type_of([row.get(key) for row in rows])) for key in names)
    return Table(name, sheet, columns, tuple(_flat(columns, row) for row in rows))


def _part(name: str, record: ReturnRecord, rows: Sequence[dict[str, Any]]) -> Table:
    named = [{**row, "uid": f"{record.week}/{row['uid']}{_handed_over(record.office, row)}"} for row in rows]
    return rows_table(name, f"data_{name}", named)


def _handed_over(office: str, row: dict[str, Any]) -> str:
    """Returns what marks the row of a record that another office has numbered: both may report it in one week."""
    numbered = _NUMBER.match(str(row.get("number") or ""))
    return f"/{office}" if numbered and numbered[1] != office else ""


def _nested(name: str, value: Any) -> Table:
    rows = tuple(canonical_row(nested.COLUMNS, row) for row in nested.rows_of(value))
    return Table(name, f"data_{name}", nested.COLUMNS, rows)


def _type_of(values: list[Any]) -> ValueType:
    """Returns the one type that all values have; text where they differ."""
    kinds = {type(value) for value in values if value is not None}
    if kinds == {bool}:
        return ValueType.TRUTH
    return ValueType.INTEGER if kinds == {int} else ValueType.TEXT


def _flat(columns: tuple[ColumnSpec, ...], row: dict[str, Any]) -> Row:
    values = [row.get(column.name) for column in columns]
    texts = (
        value if value is None or isinstance(value, str) or column.type is not ValueType.TEXT else _as_text(value)
        for column, value in zip(columns, values, strict=True)
    )
    return canonical_row(columns, tuple(texts))


def _as_text(value: Any) -> str:
    return canonical(value).decode()
