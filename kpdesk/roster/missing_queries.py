"""Reads of the queue of persons whom the last roll did not name: how many wait, and who, a stretch at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from sqlalchemy import ColumnElement, Table, exists, func, not_, or_, select, tuple_
from sqlalchemy.orm import Session

from kpdesk.base.clock import local
from kpdesk.roster.history_records import TransferOfferRecord
from kpdesk.roster.missing_records import MissingPersonRecord
from kpdesk.roster.people_conditions import SERVING
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.records import LEFT, ImportBatchRecord, PersonRecord
from kpdesk.roster.transfer_steps import TransferState

SHORT_QUEUE = 2000
"""A queue up to here is read whole and sorted; a longer one is met along the order of all people."""

BLOCK = 2000

_PERSON = cast(Table, PersonRecord.__table__)
_MISSING = cast(Table, MissingPersonRecord.__table__)
_BATCH = cast(Table, ImportBatchRecord.__table__)
_OFFER = cast(Table, TransferOfferRecord.__table__)
_SORTS = {
    "name": _PERSON.c.sort_name, "belt_no": _PERSON.c.belt_no, "rank": _PERSON.c.rank, "posting": _PERSON.c.posting,
}  # fmt: skip

UNSETTLED = (_MISSING.c.settled_as.is_(None), _MISSING.c.closed_by.is_(None))


@dataclass(frozen=True, slots=True)
class MissingRow:
    """Somebody who waits in the queue: who he is on record, and the roll that did not name him."""

    uid: str
    name: str
    father_name: str
    rank: str
    rank_name: str
    belt_no: str
    cnic: str | None
    posting: str
    service_state: str
    batch: str
    file_name: str
    asked_on: date


@dataclass(frozen=True, slots=True)
class MissingStretch:
    """Some rows of the queue; ``after`` continues it, None at its end."""

    rows: tuple[MissingRow, ...]
    after: tuple[str, int] | None = None


def waiting(session: Session, office: str, ranks: RankNames) -> tuple[MissingRow, ...]:
    """Returns the queue by name: who still serves here, has no open transfer, and about whom nobody said anything."""
    keys = session.scalars(joined(select(_PERSON.c.id), office).order_by(_PERSON.c.sort_name, _PERSON.c.id)).all()
    return tuple(
        row for start in range(0, len(keys), BLOCK) for row in _rows(session, keys[start : start + BLOCK], ranks)
    )


def stretch(
    session: Session,
    office: str,
    ranks: RankNames,
    after: tuple[str, int] | None = None,
    limit: int = 200,
    sort: str = "name",
    descending: bool = False,
) -> MissingStretch:
    """Returns at most ``limit`` rows of the queue behind ``after``, sorted by name unless told otherwise."""
    column = _SORTS.get(sort, _PERSON.c.sort_name)
    place, key = tuple_(column, _PERSON.c.id), (column, _PERSON.c.id)
    asked: Any = select(column, _PERSON.c.id)
    if count_waiting(session, office) <= SHORT_QUEUE:
        asked = joined(asked, office)
    else:
        # Along the index of the order: joined from the queue, every stretch would sort all of it.
        theirs = exists().where(_MISSING.c.person_id == _PERSON.c.id, *UNSETTLED, _standing_batch())
        asked = asked.where(*_standing(office), theirs)
    if after is not None:
        asked = asked.where(place < tuple_(*after) if descending else place > tuple_(*after))
    found = session.execute(asked.order_by(*(part.desc() for part in key) if descending else key).limit(limit)).all()
    rows = _rows(session, [row[1] for row in found], ranks)
    return MissingStretch(rows, (found[-1][0], found[-1][1]) if len(found) == limit else None)


def waiting_uids(session: Session, office: str) -> tuple[str, ...]:
    """Returns the uids of all who wait: whom an action on the whole queue means."""
    return tuple(session.scalars(joined(select(_PERSON.c.uid), office)))


def count_waiting(session: Session, office: str) -> int:
    """Returns how many persons wait in the queue.

    Counted in the index of the queue; looked at one by one are only those who may have left it by themselves: who no
    longer serves, was withdrawn, or was ever offered, without which nobody comes to another office.
    """
    offered = select(_OFFER.c.person_id)
    withdrawn = select(_PERSON.c.id).where(_PERSON.c.withdrawn_at.is_not(None))
    # Each in its own index: as a union they are read by scanning all people.
    perhaps = or_(*(_MISSING.c.person_id.in_(few) for few in (select(_PERSON.c.id).where(LEFT), withdrawn, offered)))
    asked = select(func.count()).select_from(_MISSING).where(*UNSETTLED, _standing_batch(), not_(perhaps))
    looked_at = joined(select(func.count()), office).where(perhaps)
    return (session.scalar(asked) or 0) + (session.scalar(looked_at) or 0)


def joined(wanted: Any, office: str) -> Any:
    """Narrows a choice of columns to the queue: who left, was withdrawn or is offered is no longer asked about."""
    return (
        wanted.select_from(_MISSING)
        .join(_PERSON, _PERSON.c.id == _MISSING.c.person_id)
        .join(_BATCH, _BATCH.c.id == _MISSING.c.batch_id)
        .where(*UNSETTLED, _BATCH.c.undone_at.is_(None), *_standing(office))
    )


def open_offer() -> tuple[ColumnElement[bool], ...]:
    """Returns the conditions of an offer to another office that waits for its answer."""
    return _OFFER.c.state == TransferState.OFFERED.value, _OFFER.c.withdrawn_at.is_(None)


def _standing(office: str) -> tuple[ColumnElement[bool], ...]:
    return (
        _PERSON.c.withdrawn_at.is_(None),
        _PERSON.c.office == office,
        _PERSON.c.service_state.in_(SERVING),
        not_(exists().where(_OFFER.c.person_id == _PERSON.c.id, *open_offer())),
    )


def _standing_batch() -> ColumnElement[bool]:
    return _MISSING.c.batch_id.not_in(select(_BATCH.c.id).where(_BATCH.c.undone_at.is_not(None)))


def _rows(session: Session, keys: Sequence[int], ranks: RankNames) -> tuple[MissingRow, ...]:
    columns = (
        _PERSON.c.id, _PERSON.c.uid, _PERSON.c.name, _PERSON.c.father_name, _PERSON.c.rank, _PERSON.c.belt_no,
        _PERSON.c.cnic, _PERSON.c.posting, _PERSON.c.service_state, _BATCH.c.uid.label("batch"), _BATCH.c.file_name,
        _BATCH.c.changed_at,
    )  # fmt: skip
    asked = (
        select(*columns)
        .join(_MISSING, _MISSING.c.person_id == _PERSON.c.id)
        .join(_BATCH, _BATCH.c.id == _MISSING.c.batch_id)
        .where(_PERSON.c.id.in_(keys), *UNSETTLED, _BATCH.c.undone_at.is_(None))
    )
    found = {
        row.id: MissingRow(
            row.uid, row.name, row.father_name, row.rank, ranks.name(row.rank), row.belt_no, row.cnic, row.posting,
            row.service_state, row.batch, row.file_name, local(row.changed_at).date(),
        )
        for row in session.execute(asked)
    }  # fmt: skip
    return tuple(found[key] for key in keys)
