"""Taking one accepted import back, keeping what people changed since."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.letters import fold
from kpdesk.base.progress import Progress, silent
from kpdesk.roster import search
from kpdesk.roster.accepting import IMPORTED
from kpdesk.roster.fields import DATES, Field
from kpdesk.roster.history import take_back
from kpdesk.roster.records import ImportBatchRecord, ImportChangeRecord, PersonRecord
from kpdesk.roster.service import draft_of
from kpdesk.store.audit import AuditRecord
from kpdesk.store.schema import Base
from kpdesk.store.unit_of_work import UnitOfWork

REASON = "import_undone"
LABEL = "roster_undoing"
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
    in another record stays. Raises Refused ``not_permitted``, ``import_not_found``, ``import_already_undone``.
    """
    allow(uow.actor, Permission.ROSTER)
    progress = progress or silent()
    batch = uow.session.scalar(select(ImportBatchRecord).where(ImportBatchRecord.uid == batch_uid))
    if batch is None:
        raise Refused("import_not_found", field="batch", batch=batch_uid)
    if batch.undone_at is not None:
        raise Refused("import_already_undone", field="batch", batch=batch_uid)
    kept = _take_back(uow, batch, progress)
    batch.undone_at, batch.undone_by = uow.now, uow.actor.name
    reverted = _changes_in(uow.session, batch.id) - sum(not person.fields for person in kept)
    uow.note("roster_import_undone", "roster_import", batch_uid, reverted=reverted, kept=[p.uid for p in kept])
    return Undone(reverted, kept, Changes.of("roster", uids=(batch_uid,)))


def _take_back(uow: UnitOfWork, batch: ImportBatchRecord, progress: Progress) -> tuple[KeptPerson, ...]:
    done = select(ImportChangeRecord, PersonRecord).join(PersonRecord, PersonRecord.id == ImportChangeRecord.person_id)
    pairs = uow.session.execute(done.where(ImportChangeRecord.batch_id == batch.id)).all()
    used = _used_elsewhere(uow.session) | _changed_since(uow.session, batch)
    kept: list[KeptPerson] = []
    removed: list[int] = []
    searched = []
    restored: dict[int, tuple[str, ...]] = {}
    for place, (change, person) in enumerate(pairs):
        progress.step(LABEL, place, len(pairs))
        if person.withdrawn_at is not None:
            continue
        if change.before is None:
            if person.id in used:
                kept.append(KeptPerson(person.uid, person.name, ()))
                continue
            person.withdrawn_at, person.withdrawn_reason = uow.now, REASON
            removed.append(person.id)
        else:
            touched = tuple(name for name in change.before if _plain(getattr(person, name)) != change.after.get(name))
            _restore(person, {name: old for name, old in change.before.items() if name not in touched})
            restored[person.id] = tuple(name for name in change.before if name not in touched)
            searched.append((person.id, draft_of(person)))
            if touched:
                kept.append(KeptPerson(person.uid, person.name, touched))
    take_back(uow, batch.id, restored)
    uow.flush()
    search.remove(uow.session, removed)
    search.put(uow.session, searched)
    return tuple(kept)


def _restore(person: PersonRecord, before: Mapping[str, Any]) -> None:
    for name, old in before.items():
        setattr(person, name, date.fromisoformat(old) if old and name in _DATE_NAMES else old)
    if Field.NAME.value in before:
        person.sort_name = fold(person.name)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _changes_in(session: Session, batch_id: int) -> int:
    return len(session.scalars(select(ImportChangeRecord.id).where(ImportChangeRecord.batch_id == batch_id)).all())


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


def _used_elsewhere(session: Session) -> set[int]:
    """Returns the persons to whom any other record points (violations, cases, …), whichever features there are."""
    person = PersonRecord.__table__
    assert isinstance(person, Table)
    used: set[int] = set()
    for table in Base.metadata.tables.values():
        if table.name != ImportChangeRecord.__tablename__:
            for key in table.foreign_keys:
                if key.column.table is person:
                    used.update(session.scalars(select(key.parent).where(key.parent.is_not(None)).distinct()))
    return used
