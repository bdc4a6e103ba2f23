"""People who were withdrawn and come again with a roll: their record goes on, and undoing gives it back as it was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final, cast

from sqlalchemy import Date, Table, bindparam, delete, select, update

from kpdesk.roster.aspects import BESIDE, Aspect
from kpdesk.roster.draft import FIELDS, PersonDraft
from kpdesk.roster.history import ImportedTurn, turn_imported
from kpdesk.roster.history_records import ServiceHistoryRecord
from kpdesk.roster.records import PersonRecord
from kpdesk.store.unit_of_work import UnitOfWork

AGAIN: Final = "again"
"""Under this name the record of an import keeps what a person who comes again had before."""

REFERRING: Final = "referring"
"""Under this name how many records pointed to him then: more of them later mean that somebody used him since."""

_PERSON = cast(Table, PersonRecord.__table__)
_HISTORY = cast(Table, ServiceHistoryRecord.__table__)
_BESIDE_NAMES = {name for b in BESIDE.values() for name in (b.since, b.order_no, b.supervisor) if name}
_KEPT = tuple(
    sorted(
        {field.value for field in FIELDS} | _BESIDE_NAMES | {"sort_name", "gender", "withdrawn_at", "withdrawn_reason"}
    )
)

_DAYS = {name for name in _KEPT if isinstance(_PERSON.c[name].type, Date)}


def before_return(
    uow: UnitOfWork, batch_id: int, people: Sequence[tuple[int, PersonDraft]], states: Mapping[str, str]
) -> dict[int, dict[str, Any]]:
    """Writes what held until now into the service record, and returns the old records, to be kept with the import.

    ``states`` are the states of service and duty that a roll without any gives. Call it before the records change.
    """
    old = {row["id"]: row for row in uow.session.execute(_old([key for key, _draft in people])).mappings()}
    turns = []
    for key, draft in people:
        new = {aspect.value: getattr(draft, aspect.value) or states.get(aspect.value, "") for aspect in Aspect}
        other = {name: value for name, value in new.items() if value != old[key][name]}
        turns.append(ImportedTurn(key, {name: old[key][name] for name in other}, other, draft.posted_on))
    turn_imported(uow, batch_id, turns)
    return {key: {name: _plain(row[name]) for name in _KEPT} for key, row in old.items()}


def put_back(uow: UnitOfWork, batch_id: int, records: Mapping[int, Mapping[str, Any]]) -> None:
    """Gives withdrawn people the records back that they had before they came again, and their service record too."""
    touched = {"changed_at": uow.now, "changed_by": uow.actor.name, "revision": _PERSON.c.revision + 1}
    rows = [
        {"key": key} | {f"to_{name}": _value(name, value) for name, value in record.items()}
        for key, record in records.items()
    ]
    if not rows:
        return
    fields: dict[str, Any] = {name: bindparam(f"to_{name}") for name in _KEPT}
    changed = update(_PERSON).where(_PERSON.c.id == bindparam("key")).values(fields | touched)
    uow.session.connection().execute(changed, rows)
    theirs = (_HISTORY.c.person_id == bindparam("key"), _HISTORY.c.batch_id == batch_id)
    uow.session.connection().execute(delete(_HISTORY).where(*theirs), [{"key": key} for key in records])


def _old(keys: Sequence[int]) -> Any:
    return select(_PERSON.c.id, *(_PERSON.c[name] for name in _KEPT)).where(_PERSON.c.id.in_(keys))


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value


def _value(name: str, value: Any) -> Any:
    if value is None or name not in _DAYS:
        return datetime.fromisoformat(value) if value and name == "withdrawn_at" else value
    return date.fromisoformat(value)
