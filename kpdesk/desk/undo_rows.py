"""Putting rows back as they were before a step, where nobody has changed them since."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy import RowMapping, Table, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from kpdesk.base.clock import minute_on_paper
from kpdesk.base.errors import Refused
from kpdesk.store.schema import Base
from kpdesk.store.undo_capture import table_named
from kpdesk.store.undo_values import STAMPS, content_of
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.rules import State

WITHDRAWN: Final[Mapping[str, Mapping[str, object]]] = MappingProxyType(
    {
        "person": {},
        "violation": {"state": State.WITHDRAWN.value},
        "account": {},
        "account_person": {},
        "account_sighting": {},
        "monitoring_unit": {},
        "monitoring_member": {},
        "monitoring_check": {},
        "acknowledgement": {},
        "disciplinary_case": {},
    }
)
"""Tables whose added rows are withdrawn, never deleted, with what else says so; other rows hang on these and go."""

REASON: Final = "undone"


@dataclass(frozen=True, slots=True)
class Kept:
    """A row of a step: ``way`` "added", "changed" or "deleted"; ``before`` and ``after`` the values that it changed.

    ``content`` tells what an added row said; empty where that is not asked.
    """

    way: str
    table: Table
    key: Mapping[str, Any]
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    content: str = ""


def kept_rows(rows: list[list[Any]]) -> tuple[Kept, ...]:
    """Returns the rows of a step as it was written."""
    return tuple(
        Kept(way, table_named(name), key or {}, before or {}, {}, after)
        if way == "added"
        else Kept(way, table_named(name), key or {}, before or {}, after or {})
        for way, name, key, before, after in rows
    )


def refuse_changed(uow: UnitOfWork, rows: tuple[Kept, ...]) -> None:
    """Raises Refused ``undo_changed_since``, which names who changed what and when, or ``undo_used_since``."""
    added: dict[str, set[int]] = {}
    for row in rows:
        if row.way == "deleted":
            continue
        now = (
            uow.session.connection()
            .execute(select(row.table).where(*_is(row)).with_for_update())
            .mappings()
            .one_or_none()
        )
        others = now is not None and bool(row.content) and content_of(dict(now)) != row.content
        if now is None or others or any(now[name] != value for name, value in row.after.items()):
            raise _changed(row.table, now)
        if row.way == "added" and "id" in row.table.c:
            added.setdefault(row.table.name, set()).add(now["id"])
    for user in _users(uow, added):
        raise user


def put_back(uow: UnitOfWork, rows: tuple[Kept, ...]) -> None:
    """Restores what was changed and deleted, and withdraws or takes out what was added.

    Raises Refused ``undo_used_since`` where another record has taken the place since.
    """
    place = {table.name: place for place, table in enumerate(Base.metadata.sorted_tables)}
    ordered = sorted(rows, key=lambda row: place[row.table.name])
    try:
        for row in reversed([row for row in ordered if row.way == "added"]):
            _take_out(uow, row)
        for row in (row for row in ordered if row.way == "deleted"):
            uow.session.connection().execute(insert(row.table), [{**row.before, **_stamp(uow, row.table, row.before)}])
        for row in (row for row in ordered if row.way == "changed"):
            _change(uow, row, dict(row.before))
    except IntegrityError:
        raise Refused("undo_place_taken") from None


def _take_out(uow: UnitOfWork, row: Kept) -> None:
    marks = WITHDRAWN.get(row.table.name)
    if marks is None:
        uow.session.connection().execute(delete(row.table).where(*_is(row)))
    else:
        _change(uow, row, {**marks, "withdrawn_at": uow.now, "withdrawn_reason": REASON})


def _change(uow: UnitOfWork, row: Kept, values: dict[str, Any]) -> None:
    values |= _stamp(uow, row.table, row.table.c)
    uow.session.connection().execute(update(row.table).where(*_is(row)).values(values))


def _stamp(uow: UnitOfWork, table: Table, known: Any) -> dict[str, Any]:
    """The row counts on: who has read it meanwhile must see that it is another one."""
    if not STAMPS.issubset(table.c.keys()):
        return {}
    return {"revision": known["revision"] + 1, "changed_at": uow.now, "changed_by": uow.actor.name}


def _is(row: Kept) -> list[Any]:
    return [row.table.c[name] == value for name, value in row.key.items()]


def _changed(table: Table, now: RowMapping | None) -> Refused:
    what = f"undo_table_{table.name}"
    if now is None or "changed_by" not in now:
        return Refused("undo_changed_by_somebody", what=what)
    name = str(now.get("number") or now.get("name") or now.get("code") or "")
    when = minute_on_paper(now["changed_at"])
    return Refused("undo_changed_since", by=now["changed_by"], at=when, what=what, which=name)


def _users(uow: UnitOfWork, added: Mapping[str, set[int]]) -> Iterator[Refused]:
    """Gives a refusal for every record made since that points at one which the step added."""
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            for foreign in column.foreign_keys:
                keys = added.get(foreign.column.table.name)
                if not keys or table.name in _FOLLOWS:
                    continue
                own = added.get(table.name, set())
                wanted = select(table).where(column.in_(sorted(keys)))
                if "withdrawn_at" in table.c:
                    wanted = wanted.where(table.c.withdrawn_at.is_(None))
                for found in uow.session.connection().execute(wanted.limit(len(own) + 1)).mappings():
                    if found.get("id") not in own or "id" not in found:
                        yield _used(table, found)


def _used(table: Table, found: RowMapping) -> Refused:
    return Refused("undo_used_since", by=found.get("changed_by") or "?", what=f"undo_table_{table.name}")


_FOLLOWS: Final = frozenset({"case_due", "violation_directive", "case_violation", "row_underway", "declared_account"})
"""Lines that are made with their record and go with it."""
