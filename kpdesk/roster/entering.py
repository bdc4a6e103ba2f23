"""Entering the new persons of a plan: block by block, each with what undoes it and the words by which he is found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Any, cast

from sqlalchemy import Table, bindparam, func, select, update

from kpdesk.base.letters import fold
from kpdesk.base.progress import Progress
from kpdesk.roster import search
from kpdesk.roster.bulk import Inserting, insert_rows
from kpdesk.roster.draft import FIELDS, PersonDraft
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.records import ImportChangeRecord, PersonRecord
from kpdesk.roster.references import references
from kpdesk.roster.returning import AGAIN, REFERRING, before_return
from kpdesk.roster.rules import DutyState, ServiceState
from kpdesk.store.schema import new_uid
from kpdesk.store.unit_of_work import UnitOfWork

BLOCK = 2000
LABEL = "roster_accepting"

_PERSON = cast(Table, PersonRecord.__table__)
_CHANGE = cast(Table, ImportChangeRecord.__table__)
_NAMES = tuple(field.value for field in FIELDS)
_VALUES = attrgetter(*_NAMES)
_USUAL = {"service_state": ServiceState.IN_SERVICE.value, "duty_state": DutyState.PRESENT.value}
_NOT_IN_ROLLS = {"posting_order": "", "gender": "", "state_order": ""}


def enter(
    uow: UnitOfWork, batch_id: int, drafts: Sequence[PersonDraft], ranks: RankNames, progress: Progress, total: int
) -> None:
    """Enters persons who are not on the lists, as part of ``total`` rows; raises Cancelled.

    Who was withdrawn (by an undone import, say) and comes again keeps his record and its history.
    """
    scales = {rank: ranks.bps(rank) for rank in {draft.rank for draft in drafts}}
    keys = _withdrawn(uow)
    fresh = [draft for draft in drafts if draft.cnic not in keys] if keys else drafts
    returning = [(keys[draft.cnic], draft) for draft in drafts if draft.cnic in keys] if keys else []
    _enter_fresh(uow, batch_id, fresh, scales, progress, total)
    _take_again(uow, batch_id, returning, scales, progress, (len(fresh), total))


def _withdrawn(uow: UnitOfWork) -> dict[str | None, int]:
    own = (_PERSON.c.withdrawn_at.is_not(None), _PERSON.c.cnic.is_not(None), _PERSON.c.office == uow.office)
    return {row[0]: row[1] for row in uow.session.execute(select(_PERSON.c.cnic, _PERSON.c.id).where(*own))}


def _enter_fresh(
    uow: UnitOfWork,
    batch_id: int,
    drafts: Sequence[PersonDraft],
    scales: Mapping[str, int | None],
    progress: Progress,
    total: int,
) -> None:
    people = Inserting(uow.session, _PERSON, (*_NAMES, "sort_name", "uid"), _NOT_IN_ROLLS | uow.stamp())
    undoing = _remembering(uow, batch_id)
    last = uow.session.scalar(select(func.max(_PERSON.c.id))) or 0
    with search.filling(uow.session):
        for start in range(0, len(drafts), BLOCK):
            progress.step(LABEL, start, total)
            block = drafts[start : start + BLOCK]
            columns = _columns_of(block, scales)
            people.insert(columns, len(block))
            entered = uow.session.execute(select(_PERSON.c.uid, _PERSON.c.id).where(_PERSON.c.id > last))
            by_uid = {row[0]: row[1] for row in entered.all()}
            keys = [by_uid[uid] for uid in columns["uid"]]
            last = max(keys)
            undoing.insert({"person_id": keys}, len(keys))
            search.add(uow.session, zip(keys, block, strict=True))


def _take_again(
    uow: UnitOfWork,
    batch_id: int,
    people: Sequence[tuple[int, PersonDraft]],
    scales: Mapping[str, int | None],
    progress: Progress,
    place: tuple[int, int],
) -> None:
    before, total = place
    same = uow.stamp() | {"revision": _PERSON.c.revision + 1, "withdrawn_at": None, "withdrawn_reason": None}
    for start in range(0, len(people), BLOCK):
        progress.step(LABEL, before + start, total)
        block = people[start : start + BLOCK]
        keys = [key for key, _draft in block]
        before_them = before_return(uow, batch_id, block, _USUAL)
        referring = references(uow.session, keys, batch_id)
        columns = {"key": keys, **_columns_of([draft for _key, draft in block], scales)}
        del columns["uid"]
        rows = [
            dict(zip((f"to_{name}" for name in columns), row, strict=True))
            for row in zip(*columns.values(), strict=True)
        ]
        given: dict[str, Any] = {name: bindparam(f"to_{name}") for name in columns if name != "key"}
        statement = update(_PERSON).where(_PERSON.c.id == bindparam("to_key")).values(given | same)
        uow.session.connection().execute(statement, rows)
        kept = {"batch_id": batch_id, "person_revision": 1}
        insert_rows(
            uow.session,
            _CHANGE,
            [kept | {"person_id": key, "after": {AGAIN: before_them[key], REFERRING: referring[key]}} for key in keys],
        )
        search.put(uow.session, block)


def _columns_of(drafts: Sequence[PersonDraft], scales: Mapping[str, int | None]) -> dict[str, Sequence[Any]]:
    columns: dict[str, Sequence[Any]] = dict(zip(_NAMES, zip(*map(_VALUES, drafts), strict=True), strict=True))
    columns["sort_name"] = list(map(fold, columns["name"]))
    columns["bps"] = [bps or scales[rank] for bps, rank in zip(columns["bps"], columns["rank"], strict=True)]
    for name, usual in _USUAL.items():
        columns[name] = [state or usual for state in columns[name]]
    columns["uid"] = [new_uid() for _draft in drafts]
    return columns


def _remembering(uow: UnitOfWork, batch_id: int) -> Inserting:
    """An added person has nothing before; what he was entered with stands in his record until somebody changes it."""
    same = {"batch_id": batch_id, "person_revision": 1, "after": {}}
    return Inserting(uow.session, _CHANGE, ("person_id",), same)
