"""What a piece of work changed: the rows as they were before, gathered while they are written.

Records that go through the session tell their old values themselves; statements of Core are seen on their way to the
database. Work that changes very many rows at once is let go: imports have their own way back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, Engine, Table, event, inspect, select
from sqlalchemy.orm import InstanceState, Session
from sqlalchemy.orm.base import NO_VALUE
from sqlalchemy.sql.dml import Delete, Insert, Update, UpdateBase

from kpdesk.store.schema import Base

CAPTURE: Final = "kpdesk_capture"
"""Execution option of a writing connection: the capture of its unit of work."""

MOST_ROWS: Final = 3000
"""More rows than this in one piece of work are nobody's slip of the hand."""

PASSED_OVER: Final = frozenset(
    {
        "store_meta", "audit_entry", "undo_step", "case_due", "preference", "form_draft", "violation_draft",
        "key_slot", "sealed_key", "roster_import", "roster_import_change", "row_underway", "delivered_row",
    }
)  # fmt: skip
"""Tables that nobody takes back, or that are counted anew from others."""


class Capture:
    """Rows that one unit of work added, changed and deleted.

    ``added`` holds keys, ``changed`` the old values of changed columns by key, ``deleted`` whole rows. ``lost`` is set
    once there was something that cannot be followed.
    """

    def __init__(self) -> None:
        self.lost = False
        self.added: list[tuple[str, dict[str, Any]]] = []
        self.changed: dict[tuple[str, Any], dict[str, Any]] = {}
        self.deleted: list[tuple[str, dict[str, Any]]] = []
        self._new: list[Any] = []
        self._flushing = False

    def before_flush(self, session: Session) -> None:
        """Takes the old values of what the session is about to write."""
        self._flushing = True
        if self.lost:
            return
        self._new += [record for record in session.new if record.__tablename__ not in PASSED_OVER]
        for record in session.dirty:
            if record.__tablename__ not in PASSED_OVER and session.is_modified(record):
                self._changed(inspect(record), session)
        for record in session.deleted:
            if record.__tablename__ not in PASSED_OVER:
                state = inspect(record)
                row = {c.key: getattr(record, c.key) for c in state.mapper.column_attrs}
                self.deleted.append((record.__tablename__, row))
        self._bound()

    def after_flush(self) -> None:
        """Statements are seen again from here on."""
        self._flushing = False

    def statement(self, connection: Connection, clause: UpdateBase, rows: Sequence[Mapping[str, Any]]) -> None:
        """Takes what a statement of Core is about to change."""
        table = clause.table
        if self._flushing or self.lost or not isinstance(table, Table) or table.name in PASSED_OVER:
            return
        if isinstance(clause, Insert):
            self._inserted(table, clause, rows)
        elif isinstance(clause, Update | Delete):
            self._aimed(connection, table, clause, rows)
        self._bound()

    def keys_of_new(self) -> list[tuple[str, dict[str, Any]]]:
        """Returns table and key of every row that was added, once the session has written them."""
        found = list(self.added)
        for record in self._new:
            state: InstanceState[Any] = inspect(record)
            if not state.persistent:
                continue
            keys = state.mapper.primary_key
            assert state.identity is not None
            found.append((record.__tablename__, dict(zip((key.name for key in keys), state.identity, strict=True))))
        return found

    def _changed(self, state: InstanceState[Any], session: Session) -> None:
        identity = state.identity
        assert identity is not None
        table = state.mapper.local_table.name  # type: ignore[attr-defined]
        old = self.changed.setdefault((table, identity), {})
        unknown = []
        for name, value in state.committed_state.items():
            if name not in state.mapper.column_attrs or name in old:
                continue
            if value is NO_VALUE:
                unknown.append(name)
            else:
                old[name] = value
        if unknown:
            columns = [state.mapper.local_table.c[name] for name in unknown]
            keyed = zip(state.mapper.primary_key, identity, strict=True)
            row = session.connection().execute(select(*columns).where(*(c == v for c, v in keyed))).one()
            old |= dict(row._mapping)

    def _inserted(self, table: Table, clause: Insert, rows: Sequence[Mapping[str, Any]]) -> None:
        given: Sequence[Mapping[str, Any]] = rows or [clause.compile().params]
        names = (
            ["uid"]
            if "uid" in table.c and table.primary_key.columns.keys() == ["id"]
            else list(table.primary_key.columns.keys())
        )
        for row in given:
            if any(row.get(name) is None for name in names):
                self.lost = True
                return
            self.added.append((table.name, {name: row[name] for name in names}))

    def _aimed(
        self, connection: Connection, table: Table, clause: Update | Delete, rows: Sequence[Mapping[str, Any]]
    ) -> None:
        if len(rows) > 1 or clause.whereclause is None:
            self.lost = True
            return
        wanted = select(table).where(clause.whereclause).limit(MOST_ROWS + 1)
        for row in connection.execute(wanted, dict(rows[0]) if rows else {}).mappings():
            whole = dict(row)
            if isinstance(clause, Delete):
                self.deleted.append((table.name, whole))
                continue
            key = tuple(whole[column.name] for column in table.primary_key)
            old = self.changed.setdefault((table.name, key), {})
            for name, value in whole.items():
                old.setdefault(name, value)

    def _bound(self) -> None:
        if len(self.added) + len(self._new) + len(self.changed) + len(self.deleted) > MOST_ROWS:
            self.lost = True
        if self.lost:
            for kept in (self.added, self._new, self.changed, self.deleted):
                kept.clear()


def watched(engine: Engine) -> Engine:
    """Returns the engine, whose writing statements are told to the capture of their unit of work from now on."""
    event.listen(engine, "before_execute", _before_execute)
    return engine


def table_named(name: str) -> Table:
    """Returns a table of ours; raises KeyError."""
    return Base.metadata.tables[name]


def _before_execute(
    connection: Connection,
    clause: Any,
    multiparams: Sequence[Mapping[str, Any]],
    params: Mapping[str, Any],
    _options: Mapping[str, Any],
) -> None:
    if not getattr(clause, "is_dml", False):
        return
    capture = connection.get_execution_options().get(CAPTURE)
    if capture is not None:
        capture.statement(connection, clause, multiparams or ([params] if params else ()))
