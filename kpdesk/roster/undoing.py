"""Taking one accepted import back, keeping what people changed since."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from sqlalchemy import Table, bindparam, delete, func, select, update
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.letters import fold
from kpdesk.base.progress import Progress, silent
from kpdesk.roster import search
from kpdesk.roster.accepting import IMPORTED
from kpdesk.roster.bulk import without_collector
from kpdesk.roster.draft import FIELDS, PersonDraft
from kpdesk.roster.fields import DATES
from kpdesk.roster.history import take_back
from kpdesk.roster.missing import take_back_queue
from kpdesk.roster.records import IdentityAnswerRecord, ImportBatchRecord, ImportChangeRecord, PersonRecord
from kpdesk.roster.references import references, referred_to
from kpdesk.roster.returning import AGAIN, REFERRING, put_back
from kpdesk.roster.rules import ServiceState
from kpdesk.store.audit import AuditRecord
from kpdesk.store.page_cache import roomy_cache
from kpdesk.store.unit_of_work import UnitOfWork

REASON = "import_undone"
LABEL = "roster_undoing"
BLOCK = 2000

_PERSON = cast(Table, PersonRecord.__table__)
_CHANGE = cast(Table, ImportChangeRecord.__table__)
_DRAFT = tuple(_PERSON.c[field.value] for field in FIELDS)
_ONLY_LOOKED = ("numbers_shown",)
_DATE_NAMES = frozenset(field.value for field in DATES)


@dataclass(frozen=True, slots=True)
class KeptPerson:
    """A person whom undoing left as he is, wholly or in some fields, because somebody used or changed him since."""

    uid: str
    name: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Undone:
    """What undoing did: how many persons went back, and whom it left alone."""

    reverted: int
    kept: tuple[KeptPerson, ...]
    changes: Changes


def undo(uow: UnitOfWork, batch_uid: str, progress: Progress | None = None) -> Undone:
    """Takes an import back: added persons leave the lists, changed fields get their old values.

    A field that somebody changed after the import keeps its value, and an added person who was changed or stands
    in another record stays. Answers to who is who that came with it are forgotten. Raises Refused ``not_permitted``,
    ``import_not_found``, ``import_already_undone``.
    """
    allow(uow.actor, Permission.ROSTER)
    progress = progress or silent()
    batch = uow.session.scalar(select(ImportBatchRecord).where(ImportBatchRecord.uid == batch_uid))
    if batch is None:
        raise Refused("import_not_found", field="batch", batch=batch_uid)
    if batch.undone_at is not None:
        raise Refused("import_already_undone", field="batch", batch=batch_uid)
    kept = _take_back(uow, batch, progress)
    reverted = _changes_in(uow.session, batch.id) - sum(not person.fields for person in kept)
    uow.session.execute(delete(IdentityAnswerRecord).where(IdentityAnswerRecord.batch_id == batch.id))
    kept += _settled_since(uow, batch.id)
    batch.undone_at, batch.undone_by = uow.now, uow.actor.name
    uow.note("roster_import_undone", "roster_import", batch_uid, reverted=reverted, kept=[p.uid for p in kept])
    return Undone(reverted, kept, Changes.of("roster", uids=(batch_uid,)))


def _settled_since(uow: UnitOfWork, batch_id: int) -> tuple[KeptPerson, ...]:
    """Empties the queue that the import filled; what somebody settled there stays, and is told."""
    return tuple(
        KeptPerson(uid, name, ("transfer" if outcome == ServiceState.TRANSFERRED else "service_state",))
        for uid, name, outcome in take_back_queue(uow, batch_id)
    )


@dataclass(frozen=True, slots=True)
class _Change:
    """What the import did to one person who is still on the lists, and how he is now."""

    person_id: int
    uid: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any]
    office: str
    now: PersonDraft


def _take_back(uow: UnitOfWork, batch: ImportBatchRecord, progress: Progress) -> tuple[KeptPerson, ...]:
    """Takes back in blocks of many rows at once, each a statement."""
    changes = _changes_of(uow.session, batch.id)
    used = _used_since(uow.session, batch, changes) | _changed_since(uow.session, batch)
    added = [change for change in changes if change.before is None]
    kept = [KeptPerson(change.uid, change.now.name, ()) for change in added if change.person_id in used]
    removed = [change.person_id for change in added if change.person_id not in used]
    with without_collector(), roomy_cache(uow.session):
        _remove(uow, batch.id, removed, [c.person_id for c in added if c.person_id in used], progress)
        gone = set(removed)
        put_back(
            uow, batch.id, {c.person_id: c.after[AGAIN] for c in added if c.person_id in gone and AGAIN in c.after}
        )
        kept += _restore(uow, batch.id, [change for change in changes if change.before is not None], progress)
    return tuple(kept)


def _changes_of(session: Session, batch_id: int) -> list[_Change]:
    columns = (_CHANGE.c.person_id, _PERSON.c.uid, _CHANGE.c.before, _CHANGE.c.after, _PERSON.c.office, *_DRAFT)
    joined = select(*columns).join(_PERSON, _PERSON.c.id == _CHANGE.c.person_id)
    own = (_CHANGE.c.batch_id == batch_id, _PERSON.c.withdrawn_at.is_(None))
    rows = session.execute(joined.where(*own).order_by(_CHANGE.c.id))
    return [_Change(row[0], row[1], row[2], row[3], row[4], PersonDraft(*row[5:])) for row in rows]


def _remove(uow: UnitOfWork, batch_id: int, keys: Sequence[int], kept: Sequence[int], progress: Progress) -> None:
    """One statement for all: in blocks every index page is written again with each block."""
    gone = {"withdrawn_at": uow.now, "withdrawn_reason": REASON} | _touched(uow)
    added = select(_CHANGE.c.person_id).where(_CHANGE.c.batch_id == batch_id, _CHANGE.c.before.is_(None))
    theirs = (_PERSON.c.id.in_(added), _PERSON.c.withdrawn_at.is_(None), _PERSON.c.id.not_in(kept))
    if len(kept) <= BLOCK:
        uow.session.execute(update(_PERSON).where(*theirs).values(gone))
    for start in range(0, len(keys), BLOCK):
        progress.step(LABEL, start, len(keys))
        block = keys[start : start + BLOCK]
        if len(kept) > BLOCK:
            uow.session.execute(update(_PERSON).where(_PERSON.c.id.in_(block)).values(gone))
        search.remove(uow.session, block)


def _restore(uow: UnitOfWork, batch_id: int, changes: Sequence[_Change], progress: Progress) -> Iterator[KeptPerson]:
    """Gives the old values back, and the persons whose fields somebody changed since, each with those fields."""
    held = _held_by_now(uow, changes)
    groups: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    restored: dict[int, tuple[str, ...]] = {}
    searched: list[tuple[int, PersonDraft]] = []
    for change in changes:
        assert change.before is not None
        touched = tuple(n for n in change.before if _plain(getattr(change.now, n)) != change.after.get(n))
        if change.office != uow.office:  # another office has him by now: his record is no longer this one's to change
            touched = tuple(change.before)
        elif "cnic" in change.before and change.before["cnic"] in held:
            touched = (*(name for name in touched if name != "cnic"), "cnic")
        if touched:
            yield KeptPerson(change.uid, change.now.name, touched)
        old = {name: _value(name, value) for name, value in change.before.items() if name not in touched}
        restored[change.person_id] = tuple(old)
        if old:
            draft = dataclasses.replace(change.now, **old)
            groups[tuple(sorted(old))].append(
                {"key": change.person_id, "to_sort_name": fold(draft.name)}
                | {f"to_{name}": value for name, value in old.items()}
            )
            searched.append((change.person_id, draft))
    for names, values in groups.items():
        for start in range(0, len(values), BLOCK):
            progress.step(LABEL, start, len(values))
            fields: dict[str, Any] = {name: bindparam(f"to_{name}") for name in (*names, "sort_name")}
            uow.session.connection().execute(
                update(_PERSON).where(_PERSON.c.id == bindparam("key")).values(fields | _touched(uow)),
                values[start : start + BLOCK],
            )
    take_back(uow, batch_id, restored)
    search.put(uow.session, searched)


def _held_by_now(uow: UnitOfWork, changes: Sequence[_Change]) -> set[str]:
    """Returns the CNICs that would go back to a person although another one has them by now: a CNIC stands once."""
    wanted = [str(old) for c in changes if c.before and (old := c.before.get("cnic")) and old != c.now.cnic]
    found: set[str] = set()
    for start in range(0, len(wanted), BLOCK):
        found.update(
            uow.session.scalars(select(_PERSON.c.cnic).where(_PERSON.c.cnic.in_(wanted[start : start + BLOCK])))
        )
    return found


def _touched(uow: UnitOfWork) -> dict[str, Any]:
    return {"changed_at": uow.now, "changed_by": uow.actor.name, "revision": _PERSON.c.revision + 1}


def _value(name: str, old: Any) -> Any:
    return date.fromisoformat(old) if old and name in _DATE_NAMES else old


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _changes_in(session: Session, batch_id: int) -> int:
    return session.scalar(select(func.count()).select_from(_CHANGE).where(_CHANGE.c.batch_id == batch_id)) or 0


def _changed_since(session: Session, batch: ImportBatchRecord) -> set[int]:
    """Returns the persons whom somebody changed by hand, or a later import that still stands, after this one."""
    accepted = select(AuditRecord.seq).where(AuditRecord.action == IMPORTED, AuditRecord.uid == batch.uid)
    by_hand = select(AuditRecord.uid).where(
        AuditRecord.kind == "person",
        AuditRecord.action.not_in(_ONLY_LOOKED),
        AuditRecord.seq > accepted.scalar_subquery(),
    )
    later = (
        select(ImportChangeRecord.person_id)
        .join(ImportBatchRecord, ImportBatchRecord.id == ImportChangeRecord.batch_id)
        .where(ImportChangeRecord.batch_id > batch.id, ImportBatchRecord.undone_at.is_(None))
    )
    changed = set(session.scalars(later))
    return changed | set(session.scalars(select(PersonRecord.id).where(PersonRecord.uid.in_(by_hand))))


def _used_since(session: Session, batch: ImportBatchRecord, changes: Sequence[_Change]) -> set[int]:
    """Returns the added persons to whom another record points, and of those who came again to whom more than before."""
    again = {c.person_id: c.after[REFERRING] for c in changes if c.before is None and REFERRING in c.after}
    now = references(session, list(again), batch.id) if again else {}
    quiet = {key for key, before in again.items() if now[key] == before}
    return referred_to(session) - quiet
