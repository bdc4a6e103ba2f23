"""Keeping a finished piece of work so that it can be taken back: written with it, in the same transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final, NamedTuple, cast

from sqlalchemy import Column, ColumnElement, Connection, Table, delete, insert, select, tuple_
from sqlalchemy.orm import Session

from kpdesk.base.actor import Actor
from kpdesk.store.undo_actions import ENTRIES, leading
from kpdesk.store.undo_capture import Capture, table_named
from kpdesk.store.undo_records import UndoStepRecord
from kpdesk.store.undo_values import STAMPS, as_text, content_of

KEPT_STEPS: Final = 50
"""How many pieces of work of each user can be taken back."""

_TIDIED_EVERY: Final = 16
_BLOCK: Final = 500


class Noted(NamedTuple):
    """An entry of the audit trail that a piece of work made."""

    seq: int
    action: str
    kind: str
    uid: str


def keep_step(
    session: Session, actor: Actor, moment: datetime, capture: Capture, noted: list[Noted], undoes: int | None
) -> None:
    """Writes the step where everything in it can be taken back; otherwise nothing."""
    name = leading([entry.action for entry in noted])
    if name is None or capture.lost or ENTRIES.issuperset(entry.action for entry in noted):
        return
    rows = list(_rows(session, capture))
    if not rows:
        return
    seq = next(entry.seq for entry in noted if entry.action == name)
    connection = session.connection()
    _add(
        connection,
        {
            "seq": seq,
            "first_seq": noted[0].seq,
            "last_seq": noted[-1].seq,
            "user_name": actor.name,
            "role": actor.role.value,
            "at": moment,
            "action": name,
            "rows": as_text(rows),
            "undone_by": None,
            "undoes": undoes,
        },
    )
    if seq % _TIDIED_EVERY < noted[-1].seq - noted[0].seq + 1:
        connection.execute(delete(UndoStepRecord).where(_old(actor.name)))


def _old(user: str) -> ColumnElement[bool]:
    theirs = select(UndoStepRecord.seq).where(UndoStepRecord.user_name == user)
    kept = theirs.order_by(UndoStepRecord.seq.desc()).limit(KEPT_STEPS)
    return (UndoStepRecord.user_name == user) & UndoStepRecord.seq.not_in(kept)


def _rows(session: Session, capture: Capture) -> Iterator[list[Any]]:
    """Gives each row as its way, table, key, values before, values after (those that tell whether it changed since)."""
    new: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for table, key in capture.keys_of_new():
        new[table].append(key)
    for table, keys in new.items():
        yield from _added(session, table, keys)
    for table, row in capture.deleted:
        yield ["deleted", table, {}, row, {}]
    by_table: dict[str, dict[Any, dict[str, Any]]] = defaultdict(dict)
    for (table, identity), old in capture.changed.items():
        by_table[table][identity] = old
    for table, olds in by_table.items():
        yield from _changed(session, table, olds)


def _added(session: Session, name: str, keys: list[dict[str, Any]]) -> Iterator[list[Any]]:
    """Gives the rows as they are written by now, told by their content: a later change of them would be lost."""
    table = table_named(name)
    names = list(keys[0])
    for start in range(0, len(keys), _BLOCK):
        block = keys[start : start + _BLOCK]
        among = _among([table.c[one] for one in names], [tuple(key[one] for one in names) for key in block])
        for row in session.connection().execute(select(table).where(among)).mappings():
            yield ["added", name, {one: row[one] for one in names}, None, content_of(dict(row))]


def _among(columns: list[Column[Any]], values: list[Any]) -> ColumnElement[bool]:
    return tuple_(*columns).in_(values) if len(columns) > 1 else columns[0].in_([value[0] for value in values])


def _changed(session: Session, name: str, olds: dict[Any, dict[str, Any]]) -> Iterator[list[Any]]:
    table = table_named(name)
    keys = list(table.primary_key.columns)
    wanted = list(olds)
    for start in range(0, len(wanted), _BLOCK):
        block = wanted[start : start + _BLOCK]
        for row in session.connection().execute(select(table).where(_among(keys, block))).mappings():
            identity = tuple(row[key.name] for key in keys)
            old = {
                column: value
                for column, value in olds[identity].items()
                if column not in STAMPS and row[column] != value
            }
            if old:
                key = dict(zip((column.name for column in keys), identity, strict=True))
                yield ["changed", table.name, key, old, {column: row[column] for column in old}]


def _add(connection: Connection, values: dict[str, Any]) -> None:
    """Writes the row by the driver's own statement: making one anew at each act costs as much as the act's entry."""
    dialect = connection.dialect
    if dialect.paramstyle != "qmark":
        connection.execute(_INSERT, values)
        return
    for name in _CONVERTED:
        convert = _TABLE.c[name].type.dialect_impl(dialect).bind_processor(dialect)
        assert convert is not None
        values[name] = convert(values[name])
    connection.exec_driver_sql(_POSITIONAL, tuple(values[name] for name in _TABLE.c.keys()))  # noqa: SIM118


_TABLE: Final = cast(Table, UndoStepRecord.__table__)
_INSERT = insert(_TABLE)
_POSITIONAL: Final = f"INSERT INTO undo_step ({', '.join(_TABLE.c.keys())}) VALUES ({', '.join('?' * len(_TABLE.c))})"  # noqa: S608 - our own columns
_CONVERTED: Final = ("at", "rows")
