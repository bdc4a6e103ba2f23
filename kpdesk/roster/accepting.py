"""Accepting a plan: every added and changed person in one transaction, with what undoes it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from sqlalchemy import Table, bindparam, update

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.letters import fold
from kpdesk.base.progress import Progress, silent
from kpdesk.roster import search
from kpdesk.roster.bulk import insert_rows, without_collector
from kpdesk.roster.draft import FIELDS, PersonDraft
from kpdesk.roster.entering import BLOCK, LABEL, enter
from kpdesk.roster.fields import Field
from kpdesk.roster.history import ImportedTurn, turn_imported
from kpdesk.roster.missing import is_news, queue, worth_asking
from kpdesk.roster.plan import PlannedRow, RosterPlan
from kpdesk.roster.queries import roster_stamp
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.records import ImportBatchRecord, ImportChangeRecord, PersonRecord
from kpdesk.store.page_cache import roomy_cache
from kpdesk.store.unit_of_work import UnitOfWork

IMPORTED = "roster_imported"
"""The audit entry of an accepted import."""

_PERSON = cast(Table, PersonRecord.__table__)
_CHANGE = cast(Table, ImportChangeRecord.__table__)
_NAMES = tuple(field.value for field in FIELDS)


@dataclass(frozen=True, slots=True)
class RollSource:
    """Where a plan's rows came from, as the history keeps it; ``mapping`` and ``answers`` are plain JSON."""

    file_name: str
    sha256: str
    mapping: Mapping[str, object]
    answers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Accepted:
    """What accepting a plan did; ``batch`` undoes it, None when there was nothing to do.

    ``queued`` counts the persons who wait in the queue because the roll does not name them.
    """

    batch: str | None
    added: int
    changed: int
    changes: Changes
    queued: int = 0


def accept(
    uow: UnitOfWork,
    plan: RosterPlan,
    stamp: tuple[int, int],
    source: RollSource,
    ranks: RankNames,
    *,
    take_doubtful: bool = False,
    whole_roll: bool | None = None,
    progress: Progress | None = None,
) -> Accepted:
    """Enters new persons and changes of a plan, doubtful rows only when told to; refused rows never.

    A row whose day and month are in question waits for the answer all the same.
    Of a whole roll (None: where it looks like one) those whom it does not name go into the queue.
    Raises Refused ``not_permitted`` and ``plan_outdated`` when the roster is no longer at the stamp of the plan;
    Cancelled when stopped, and then nothing was written.
    """
    allow(uow.actor, Permission.ROSTER)
    if roster_stamp(uow.session) != stamp:
        raise Refused("plan_outdated")
    progress = progress or silent()
    taken = [row for row in plan.rows if row.is_taken(take_doubtful)]
    added = [row.incoming.draft for row in taken if row.person is None]
    changed = [row for row in taken if row.person is not None and row.changes]
    whole = plan.seems_whole if whole_roll is None else whole_roll
    ids = [person.id for person in plan.missing] if whole else []
    missing = worth_asking(uow.session, source.sha256, ids)
    if not added and not changed and not is_news(uow.session, uow.office, missing, plan.named):
        return Accepted(None, 0, 0, Changes())
    batch = _batch(uow, plan, source, len(added), len(changed))
    with without_collector(), roomy_cache(uow.session):
        total = len(added) + len(changed)
        enter(uow, batch.id, added, ranks, progress, total)
        _change(uow, batch.id, changed, progress, total)
        progress.step(LABEL, total, total)
    queued = queue(uow, batch, missing, plan.named)
    batch.counts = {**batch.counts, "queued": queued}
    uow.note(IMPORTED, "roster_import", batch.uid, file=source.file_name, sha256=source.sha256, **batch.counts)
    return Accepted(batch.uid, len(added), len(changed), Changes.of("roster", uids=(batch.uid,)), queued)


def _batch(uow: UnitOfWork, plan: RosterPlan, source: RollSource, added: int, changed: int) -> ImportBatchRecord:
    counts = plan.counts | {"rows": len(plan.rows), "added": added, "changed": changed}
    batch = ImportBatchRecord(
        file_name=source.file_name,
        file_sha256=source.sha256,
        mapping=dict(source.mapping),
        answers=dict(source.answers),
        counts=counts,
        accepted_at=uow.now,
        accepted_by=uow.actor.name,
    )
    uow.session.add(batch)
    uow.flush()
    return batch


def _change(uow: UnitOfWork, batch_id: int, rows: Sequence[PlannedRow], progress: Progress, total: int) -> None:
    """Updates grouped by which fields change, so that each group is one statement over many rows."""
    groups: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    remembered: list[dict[str, Any]] = []
    searched: list[tuple[int, PersonDraft]] = []
    turns: list[ImportedTurn] = []
    for row in rows:
        person = row.person
        assert person is not None
        new = {change.field.value: change.new for change in row.changes}
        old = {change.field.value: change.old for change in row.changes}
        turns.append(ImportedTurn(person.id, old, dict(new), row.incoming.draft.posted_on))
        if Field.NAME.value in new:
            new["sort_name"] = fold(str(new[Field.NAME.value]))
        groups[tuple(sorted(new))].append({"key": person.id} | {f"to_{name}": value for name, value in new.items()})
        searched.append((person.id, _merged(person.draft, new)))
        new.pop("sort_name", None)
        remembered.append(
            {
                "batch_id": batch_id,
                "person_id": person.id,
                "person_revision": person.revision + 1,
                "before": _plain(old),
                "after": _plain(new),
            }
        )
    turn_imported(uow, batch_id, turns)
    stamp = {"changed_at": uow.now, "changed_by": uow.actor.name, "revision": _PERSON.c.revision + 1}
    done = total - len(rows)
    for names, values in groups.items():
        fields: dict[str, Any] = {name: bindparam(f"to_{name}") for name in names}
        statement = update(_PERSON).where(_PERSON.c.id == bindparam("key")).values(fields | stamp)
        for start in range(0, len(values), BLOCK):
            progress.step(LABEL, done, total)
            block = values[start : start + BLOCK]
            uow.session.connection().execute(statement, block)
            done += len(block)
    insert_rows(uow.session, _CHANGE, remembered)
    for start in range(0, len(searched), BLOCK):
        progress.step(LABEL, done, total)
        search.put(uow.session, searched[start : start + BLOCK])


def _merged(draft: PersonDraft, new: Mapping[str, Any]) -> PersonDraft:
    return PersonDraft(**{name: new.get(name, getattr(draft, name)) for name in _NAMES})


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}
