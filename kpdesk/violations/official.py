"""Who did it, as a violation keeps him: with rank, posting and supervisor of that day."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date

from sqlalchemy import bindparam, or_, select

from kpdesk.base.errors import Refused
from kpdesk.roster.aspects import Aspect
from kpdesk.roster.history_records import ServiceHistoryRecord
from kpdesk.roster.records import PersonRecord
from kpdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Official:
    """A person of the roll, with what logging needs of him; ``id`` is his key in the store."""

    id: int
    uid: str
    name: str
    name_urdu: str
    father_name: str
    rank: str
    belt_no: str
    cnic: str | None
    posting: str
    posting_supervisor: str | None
    posted_on: date | None


def official_of(uow: UnitOfWork, uid: str) -> Official:
    """Returns a person of the roll by uid; raises Refused ``person_not_on_roll``."""
    found = uow.session.connection().execute(_OFFICIAL, {"wanted": uid}).one_or_none()
    if found is None:
        raise Refused("person_not_on_roll", field="person", person=uid)
    return Official(*found)


def as_he_stood(uow: UnitOfWork, official: Official, seen_on: date) -> dict[str, object]:
    """Returns the violation's columns about him, with posting and supervisor as they were on the day it was seen."""
    posting, supervisor = official.posting, official.posting_supervisor or ""
    if official.posted_on is None or official.posted_on > seen_on:
        asked = {"person": official.id, "day": seen_on}
        then = uow.session.connection().execute(_POSTING_THEN, asked).one_or_none()
        if then is not None:
            posting, supervisor = then
    return {
        "person_id": official.id,
        "rank_then": official.rank,
        "posting_then": posting,
        "supervisor_then": supervisor,
    }


_PERSON = PersonRecord.__table__.c
_OFFICIAL = select(*(_PERSON[field.name] for field in fields(Official))).where(
    _PERSON.uid == bindparam("wanted"), _PERSON.withdrawn_at.is_(None)
)
_PAST = ServiceHistoryRecord.__table__.c
_POSTING_THEN = (
    select(_PAST.value, _PAST.supervisor)
    .where(
        _PAST.person_id == bindparam("person"),
        _PAST.aspect == Aspect.POSTING.value,
        _PAST.held_until > bindparam("day"),
        or_(_PAST.held_from.is_(None), _PAST.held_from <= bindparam("day")),
    )
    .order_by(_PAST.held_until, _PAST.id)
    .limit(1)
)
