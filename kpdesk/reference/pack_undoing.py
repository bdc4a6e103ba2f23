"""Taking a data pack back: every row that it changed is as it was before, but for those changed since."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.clock import local
from kpdesk.base.errors import Refused
from kpdesk.reference.integrity import problems_in
from kpdesk.reference.pack_rules import TAKEN_BACK, PackStep, PackTaken, PackUndone
from kpdesk.reference.pack_taking import STATE, Undoing, refuse_broken, state_of
from kpdesk.reference.queries import load
from kpdesk.reference.records import DataPackRecord, ReferenceRecord
from kpdesk.reference.service import Check, new_problems
from kpdesk.store.unit_of_work import UnitOfWork

_DAYS = ("valid_from", "valid_to", "pack_on")
_COUNTED = (PackStep.NEW, PackStep.CHANGED, PackStep.WITHDRAWN, PackStep.OVERRULED, PackStep.KEPT)


def packs_taken(session: Session) -> tuple[PackTaken, ...]:
    """Returns the data packs that were taken in, the newest first."""
    records = session.scalars(select(DataPackRecord).order_by(DataPackRecord.id.desc()))
    return tuple(_taken(record) for record in records)


def pack_to_undo(session: Session, number: int) -> DataPackRecord:
    """Returns the record of that pack; raises Refused ``datapack_unknown``, ``datapack_not_last`` for an earlier one
    than the last that stands, ``datapack_already_undone``."""
    records = session.scalars(select(DataPackRecord).order_by(DataPackRecord.id.desc())).all()
    found = next((record for record in records if record.number == number), None)
    if found is None:
        known = ", ".join(str(record.number) for record in records) or "-"
        raise Refused("datapack_unknown", field="number", number=number, known=known)
    if found.undone_at is not None:
        raise Refused("datapack_already_undone", field="number", number=number)
    last = next(record for record in records if record.undone_at is None)
    if last is not found:
        raise Refused("datapack_not_last", field="number", number=number, last=last.number)
    return found


def undo_rows(uow: UnitOfWork, record: DataPackRecord, check: Check = problems_in) -> PackUndone:
    """Takes the pack's rows back and returns what that did; a row that somebody changed since stays as it is.

    What the pack had added leaves the lists and stays in the store. ``check`` looks at the lists as a whole: raises
    Refused ``datapack_breaks_lists`` where a row of the office now needs one that would go, ``not_permitted``.
    """
    allow(uow.actor, Permission.REFERENCE)
    before = check(load(uow.session))
    entries = [entry for entry in record.before if "paper" not in entry]
    found = select(ReferenceRecord).where(ReferenceRecord.uid.in_([entry["uid"] for entry in entries]))
    rows = {row.uid: row for row in uow.session.scalars(found)}
    # A rule that a pack changed is two rows, which go back together or not at all.
    touched = {_name(rows[entry["uid"]]) for entry in entries if state_of(rows[entry["uid"]]) != entry["after"]}
    back = [entry for entry in reversed(entries) if _name(rows[entry["uid"]]) not in touched]
    for entry in back:
        _restore(uow, rows[entry["uid"]], entry)
        uow.flush()
    reverted, kept = len({_name(rows[entry["uid"]]) for entry in back}), sorted(code for _table, code in touched)
    refuse_broken(new_problems(check(load(uow.session)), before))
    record.undone_at, record.undone_by = uow.now, uow.actor.name
    uow.note("datapack_taken_back", "data_pack", record.uid, number=record.number, reverted=reverted, kept=kept)
    return PackUndone(record.number, reverted, tuple(kept))


def _taken(record: DataPackRecord) -> PackTaken:
    new, changed, withdrawn, overruled, kept = (record.counts.get(step.value, 0) for step in _COUNTED)
    taken_on, undone = local(record.changed_at).date(), record.undone_at is not None
    lists = tuple(record.lists)
    return PackTaken(
        record.number,
        record.sent_on,
        taken_on,
        record.changed_by,
        lists,
        new,
        changed,
        withdrawn,
        overruled,
        kept,
        undone,
    )


def _name(row: ReferenceRecord) -> tuple[str, str]:
    return row.table_name, row.code


def _restore(uow: UnitOfWork, row: ReferenceRecord, undoing: Undoing) -> None:
    before = undoing["before"]
    if before is None:
        row.withdrawn_at, row.withdrawn_reason = uow.now, TAKEN_BACK
        return
    for name in STATE:
        setattr(row, name, _typed(name, before[name]))


def _typed(name: str, value: Any) -> object:
    if value is None:
        return None
    if name in _DAYS:
        return date.fromisoformat(value)
    return datetime.fromisoformat(value) if name == "withdrawn_at" else value
