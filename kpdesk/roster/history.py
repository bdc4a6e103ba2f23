"""Keeping what is over: every change of posting, state, belt number or rank leaves a row of what held before.

Whoever changes one of these on a person calls :func:`turn` before it (one person) or :func:`turn_imported` (a roll).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from sqlalchemy import RowMapping, Table, bindparam, delete, select, update

from kpdesk.roster.aspects import BESIDE, Aspect, last_day
from kpdesk.roster.bulk import insert_rows
from kpdesk.roster.history_records import ServiceHistoryRecord
from kpdesk.roster.records import PersonRecord
from kpdesk.store.unit_of_work import UnitOfWork

BLOCK = 2000

_PERSON = cast(Table, PersonRecord.__table__)
_HISTORY = cast(Table, ServiceHistoryRecord.__table__)
_BESIDE_NAMES = tuple(name for b in BESIDE.values() for name in (b.since, b.order_no, b.supervisor) if name)
_ASPECTS = frozenset(aspect.value for aspect in Aspect)


@dataclass(frozen=True, slots=True)
class Turn:
    """Since when something new holds, by which order and under whom; what is not known is empty."""

    on: date | None = None
    order_no: str = ""
    supervisor: str = ""


@dataclass(frozen=True, slots=True)
class ImportedTurn:
    """A person whom a roll changes: the changed fields old and new, and the day of posting that the roll gives."""

    person_id: int
    old: Mapping[str, Any]
    new: Mapping[str, Any]
    posted_on: date | None


def turn(uow: UnitOfWork, person: PersonRecord, new: Mapping[str, str], how: Turn) -> tuple[Aspect, ...]:
    """Gives the person the new values of the aspects named in ``new``; returns those that were others before.

    What held until now goes into the history, with its own dates, order and supervisor; so does that nothing was known.
    """
    turned = []
    for aspect in Aspect:
        if aspect.value not in new:
            continue
        old, wanted, beside = getattr(person, aspect.value), new[aspect.value], BESIDE[aspect]
        other_supervisor = beside.supervisor and how.supervisor and how.supervisor != (person.posting_supervisor or "")
        if old == wanted and not other_supervisor:
            continue
        since = getattr(person, beside.since)
        uow.session.add(
            ServiceHistoryRecord(
                **_row(uow, person.id, aspect, old, since, how.on),
                order_no=(getattr(person, beside.order_no) or "") if beside.order_no else "",
                supervisor=(getattr(person, beside.supervisor) or "") if beside.supervisor else "",
                held_in=person.office,
            )
        )
        setattr(person, aspect.value, wanted)
        _set_beside(person, aspect, how if wanted else Turn())
        turned.append(aspect)
    return tuple(turned)


def turn_imported(uow: UnitOfWork, batch_id: int, changes: Iterable[ImportedTurn]) -> None:
    """Writes the history of what an import is about to change, and since when the new values hold.

    Call it before the persons are updated; the values themselves, the day of posting included where the roll gives
    it, stay the import's work. A posting without a day gets none, for the old one's day is not its own.
    """
    concerned = [change for change in changes if not _ASPECTS.isdisjoint(change.new)]
    for start in range(0, len(concerned), BLOCK):
        _turn_block(uow, batch_id, concerned[start : start + BLOCK])


def take_back(uow: UnitOfWork, batch_id: int, restored: Mapping[int, Collection[str]]) -> None:
    """Removes the history of an import that is taken back, for each person the fields that got their old values.

    Orders, supervisors and days that stood beside the old values are put back where nobody wrote others since.
    """
    beside = [_PERSON.c[name].label(f"now_{name}") for name in _BESIDE_NAMES]
    joined = select(_HISTORY, *beside).join(_PERSON, _PERSON.c.id == _HISTORY.c.person_id)
    rows = uow.session.execute(joined.where(_HISTORY.c.batch_id == batch_id)).mappings()
    gone = [row for row in rows if row["aspect"] in restored.get(row["person_id"], ())]
    for aspect in Aspect:
        values = [_put_back(aspect, row) for row in gone if row["aspect"] == aspect.value]
        if values:
            fields: dict[str, Any] = {name: bindparam(f"to_{name}") for name in _names_beside(aspect)}
            # No revision: the undoing counts it up itself, once for each person.
            changed = update(_PERSON).where(_PERSON.c.id == bindparam("key")).values(fields)
            uow.session.connection().execute(changed, values)
    if gone:
        keys = [{"key": row["id"]} for row in gone]
        uow.session.connection().execute(delete(_HISTORY).where(_HISTORY.c.id == bindparam("key")), keys)


def _put_back(aspect: Aspect, row: RowMapping) -> dict[str, Any]:
    """Returns what stands beside the old value again; what somebody wrote since stays."""
    beside = BESIDE[aspect]
    old = {beside.since: row["held_from"], beside.order_no: row["order_no"], beside.supervisor: row["supervisor"]}
    values = {name: row[f"now_{name}"] or old[name] for name in _names_beside(aspect)}
    blank = {name: None if _PERSON.c[name].nullable else "" for name in values}
    return {"key": row["person_id"]} | {f"to_{name}": value or blank[name] for name, value in values.items()}


def _names_beside(aspect: Aspect) -> tuple[str, ...]:
    beside = BESIDE[aspect]
    return tuple(name for name in (beside.since, beside.order_no, beside.supervisor) if name)


def _turn_block(uow: UnitOfWork, batch_id: int, changes: Sequence[ImportedTurn]) -> None:
    columns = [_PERSON.c[name] for name in ("id", "office", *_BESIDE_NAMES)]
    keys = [change.person_id for change in changes]
    beside = {row.id: row for row in uow.session.execute(select(*columns).where(_PERSON.c.id.in_(keys)))}
    rows: list[dict[str, Any]] = []
    begun: dict[Aspect, list[dict[str, Any]]] = defaultdict(list)
    for change in changes:
        person = beside[change.person_id]._mapping
        for aspect in Aspect:
            if aspect.value not in change.new:
                continue
            since = change.posted_on if aspect is Aspect.POSTING else None
            begun[aspect].append({"key": change.person_id, "begun": since})
            names = BESIDE[aspect]
            row = _row(uow, change.person_id, aspect, change.old[aspect.value], person[names.since], since)
            row["order_no"] = (person[names.order_no] or "") if names.order_no else ""
            row["supervisor"] = (person[names.supervisor] or "") if names.supervisor else ""
            rows.append(row | {"held_in": person["office"], "batch_id": batch_id})
    insert_rows(uow.session, _HISTORY, rows)
    for aspect, values in begun.items():
        names = BESIDE[aspect]
        blank: dict[str, Any] = {names.since: bindparam("begun")}
        blank |= {name: "" for name in (names.order_no, names.supervisor) if name}
        # No revision: the import counts it up itself, once for each person.
        uow.session.connection().execute(update(_PERSON).where(_PERSON.c.id == bindparam("key")).values(blank), values)


def _row(
    uow: UnitOfWork, person_id: int, aspect: Aspect, old: str, since: date | None, on: date | None
) -> dict[str, Any]:
    return {
        "person_id": person_id,
        "aspect": aspect.value,
        "value": old,
        "held_from": since,
        "held_until": last_day(since, on, uow.today),
        "entered_at": uow.now,
        "entered_by": uow.actor.name,
    }


def _set_beside(person: PersonRecord, aspect: Aspect, how: Turn) -> None:
    beside = BESIDE[aspect]
    setattr(person, beside.since, how.on)
    if beside.order_no:
        setattr(person, beside.order_no, how.order_no)
    if beside.supervisor:
        setattr(person, beside.supervisor, how.supervisor)
