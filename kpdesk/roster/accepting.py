"""Accepting a plan: every added and changed person in one transaction, with what undoes it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any, cast

from sqlalchemy import Table, bindparam, func, select, update

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.letters import fold
from kpdesk.base.progress import Progress, silent
from kpdesk.roster import search
from kpdesk.roster.bulk import insert_columns, insert_rows, without_collector
from kpdesk.roster.draft import FIELDS, PersonDraft
from kpdesk.roster.fields import Field
from kpdesk.roster.history import ImportedTurn, turn_imported
from kpdesk.roster.missing import is_news, queue, worth_asking
from kpdesk.roster.plan import PlannedRow, RosterPlan, Verdict
from kpdesk.roster.queries import roster_stamp
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.records import ImportBatchRecord, ImportChangeRecord, PersonRecord
from kpdesk.roster.rules import DutyState, ServiceState
from kpdesk.store.page_cache import roomy_cache
from kpdesk.store.schema import new_uid
from kpdesk.store.unit_of_work import UnitOfWork

BLOCK = 2000
LABEL = "roster_accepting"
IMPORTED = "roster_imported"
"""The audit entry of an accepted import."""

_PERSON = cast(Table, PersonRecord.__table__)
_CHANGE = cast(Table, ImportChangeRecord.__table__)
_NAMES = tuple(field.value for field in FIELDS)
_VALUES = attrgetter(*_NAMES)
_NOT_IN_ROLLS = {"posting_order": "", "gender": "", "state_order": ""}


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

    Of a whole roll (None: where it looks like one) those whom it does not name go into the queue.
    Raises Refused ``not_permitted`` and ``plan_outdated`` when the roster is no longer at the stamp of the plan;
    Cancelled when stopped, and then nothing was written.
    """
    allow(uow.actor, Permission.ROSTER)
    if roster_stamp(uow.session) != stamp:
        raise Refused("plan_outdated")
    progress = progress or silent()
    taken = [row for row in plan.rows if _is_taken(row, take_doubtful)]
    added = [row.incoming.draft for row in taken if row.person is None]
    changed = [row for row in taken if row.person is not None and row.changes]
    whole = plan.seems_whole if whole_roll is None else whole_roll
    ids = [person.id for person in plan.missing] if whole else []
    missing = worth_asking(uow.session, source.sha256, ids)
    if not added and not changed and not is_news(uow.session, uow.office, missing, plan.named):
        return Accepted(None, 0, 0, Changes())
    batch = _batch(uow, plan, source, len(added), len(changed))
    with without_collector(), roomy_cache(uow.session):
        _add(uow, batch.id, added, ranks, progress)
        _change(uow, batch.id, changed, progress)
    queued = queue(uow, batch, missing, plan.named)
    batch.counts = {**batch.counts, "queued": queued}
    uow.note(IMPORTED, "roster_import", batch.uid, file=source.file_name, sha256=source.sha256, **batch.counts)
    return Accepted(batch.uid, len(added), len(changed), Changes.of("roster", uids=(batch.uid,)), queued)


def _is_taken(row: PlannedRow, take_doubtful: bool) -> bool:
    return row.verdict in {Verdict.NEW, Verdict.CHANGED} or (take_doubtful and row.verdict is Verdict.DOUBTFUL)


def _batch(uow: UnitOfWork, plan: RosterPlan, source: RollSource, added: int, changed: int) -> ImportBatchRecord:
    counts = plan.counts | {"rows": len(plan.rows), "added": added, "changed": changed}
    batch = ImportBatchRecord(
        file_name=source.file_name,
        file_sha256=source.sha256,
        mapping=dict(source.mapping),
        answers=dict(source.answers),
        counts=counts,
    )
    uow.session.add(batch)
    uow.flush()
    return batch


def _add(uow: UnitOfWork, batch_id: int, drafts: Sequence[PersonDraft], ranks: RankNames, progress: Progress) -> None:
    scales = {rank: ranks.bps(rank) for rank in {draft.rank for draft in drafts}}
    fresh, returning = _withdrawn_among(uow, drafts)
    stamp = uow.stamp()
    before = uow.session.scalar(select(func.max(_PERSON.c.id))) or 0
    uids: list[str] = []
    for start in range(0, len(fresh), BLOCK):
        progress.step(LABEL, start, len(drafts))
        block = fresh[start : start + BLOCK]
        columns = _columns_of(block, scales)
        uids.extend(columns["uid"])
        insert_columns(uow.session, _PERSON, columns, _NOT_IN_ROLLS | stamp, len(block))
    entered = uow.session.execute(select(_PERSON.c.uid, _PERSON.c.id).where(_PERSON.c.id > before))
    keys = {row[0]: row[1] for row in entered}
    own_keys = [keys[uid] for uid in uids]
    for start in range(0, len(fresh), BLOCK):
        progress.step(LABEL, start, len(drafts))
        keys_here = own_keys[start : start + BLOCK]
        _remember_added(uow, batch_id, keys_here)
        search.put(uow.session, zip(keys_here, fresh[start : start + BLOCK], strict=True))
    progress.step(LABEL, len(fresh), len(drafts))
    for key, draft in returning:
        row = _row_of(draft, scales, stamp)
        values = row | {"revision": _PERSON.c.revision + 1, "withdrawn_at": None, "withdrawn_reason": None}
        uow.session.execute(update(_PERSON).where(_PERSON.c.id == key).values(values))
        _remember_added(uow, batch_id, [key])
        search.put(uow.session, [(key, draft)])


def _withdrawn_among(
    uow: UnitOfWork, drafts: Sequence[PersonDraft]
) -> tuple[list[PersonDraft], list[tuple[int, PersonDraft]]]:
    """A person who was withdrawn (by an undone import, say) and comes again keeps his record and its history."""
    own = (_PERSON.c.withdrawn_at.is_not(None), _PERSON.c.cnic.is_not(None), _PERSON.c.office == uow.office)
    gone = select(_PERSON.c.cnic, _PERSON.c.id).where(*own)
    keys = {row[0]: row[1] for row in uow.session.execute(gone)}
    fresh = [draft for draft in drafts if draft.cnic not in keys]
    return fresh, [(keys[draft.cnic], draft) for draft in drafts if draft.cnic in keys]


def _columns_of(drafts: Sequence[PersonDraft], scales: Mapping[str, int | None]) -> dict[str, Sequence[Any]]:
    columns: dict[str, Sequence[Any]] = dict(zip(_NAMES, zip(*map(_VALUES, drafts), strict=True), strict=True))
    columns["sort_name"] = list(map(fold, columns["name"]))
    columns["bps"] = [bps or scales[rank] for bps, rank in zip(columns["bps"], columns["rank"], strict=True)]
    for name, usual in (("service_state", ServiceState.IN_SERVICE.value), ("duty_state", DutyState.PRESENT.value)):
        columns[name] = [state or usual for state in columns[name]]
    columns["uid"] = [new_uid() for _draft in drafts]
    return columns


def _row_of(draft: PersonDraft, scales: Mapping[str, int | None], stamp: Mapping[str, object]) -> dict[str, Any]:
    columns = _columns_of([draft], scales)
    return {name: cells[0] for name, cells in columns.items() if name != "uid"} | _NOT_IN_ROLLS | dict(stamp)


def _remember_added(uow: UnitOfWork, batch_id: int, keys: Sequence[int]) -> None:
    """An added person has nothing before; what he was entered with stands in his record until somebody changes it."""
    same = {"batch_id": batch_id, "person_revision": 1, "after": {}}
    insert_columns(uow.session, _CHANGE, {"person_id": keys}, same, len(keys))


def _change(uow: UnitOfWork, batch_id: int, rows: Sequence[PlannedRow], progress: Progress) -> None:
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
    for names, values in groups.items():
        progress.step(LABEL, 0, len(rows))
        fields: dict[str, Any] = {name: bindparam(f"to_{name}") for name in names}
        uow.session.connection().execute(
            update(_PERSON).where(_PERSON.c.id == bindparam("key")).values(fields | stamp), values
        )
    insert_rows(uow.session, _CHANGE, remembered)
    search.put(uow.session, searched)


def _merged(draft: PersonDraft, new: Mapping[str, Any]) -> PersonDraft:
    return PersonDraft(**{name: new.get(name, getattr(draft, name)) for name in _NAMES})


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}
