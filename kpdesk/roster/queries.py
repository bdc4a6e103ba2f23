"""Reads of the roster: lists by page, one person, what an import would be compared with."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from typing import Any, cast

from sqlalchemy import ColumnElement, Select, Table, func, select, true
from sqlalchemy.orm import Session

from kpdesk.base.clock import iso_utc
from kpdesk.base.errors import Refused
from kpdesk.roster import search
from kpdesk.roster.draft import FIELDS, PersonDraft
from kpdesk.roster.people_conditions import conditions
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.records import ImportBatchRecord, PersonRecord
from kpdesk.roster.rows import BatchRow, PeopleWanted, PersonRow, PresentPerson

FOUND_AT_MOST = 500
BLOCK = 2000

_PERSON = cast(Table, PersonRecord.__table__)
_DRAFT = tuple(_PERSON.c[field.value] for field in FIELDS)
_LISTED = (
    _PERSON.c.id, _PERSON.c.uid, _PERSON.c.name, _PERSON.c.father_name, _PERSON.c.name_urdu, _PERSON.c.rank,
    _PERSON.c.bps, _PERSON.c.belt_no, _PERSON.c.cnic, _PERSON.c.personnel_no, _PERSON.c.posting, _PERSON.c.posted_on,
    _PERSON.c.mobile, _PERSON.c.service_state, _PERSON.c.duty_state,
)  # fmt: skip
_SORTS = {
    "name": _PERSON.c.sort_name, "belt_no": _PERSON.c.belt_no, "rank": _PERSON.c.rank, "posting": _PERSON.c.posting,
}  # fmt: skip


def count(session: Session, wanted: PeopleWanted) -> int:
    """Returns how many people a list has."""
    if wanted.is_everybody:
        everybody = session.scalar(select(func.count()).select_from(_PERSON)) or 0
        gone = session.scalar(select(func.count()).select_from(_PERSON).where(_PERSON.c.withdrawn_at.is_not(None)))
        return everybody - (gone or 0)
    if wanted.text:
        return len(_found(session, wanted))
    return session.scalar(select(func.count()).select_from(_PERSON).where(*conditions(wanted))) or 0


def page(
    session: Session,
    wanted: PeopleWanted,
    ranks: RankNames,
    first: int = 0,
    limit: int = 100,
    sort: str = "",
    descending: bool = False,
) -> tuple[PersonRow, ...]:
    """Returns the people from place ``first`` (from 0) of a list, sorted by name unless told otherwise."""
    keys: Sequence[int]
    if wanted.text:
        keys = _found(session, wanted, FOUND_AT_MOST if sort else min(first + limit, FOUND_AT_MOST))
        if sort:
            chosen = select(_PERSON.c.id).where(_PERSON.c.id.in_(keys))
            keys = session.scalars(chosen.order_by(*_order(sort, descending))).all()
        keys = keys[first : first + limit]
    else:
        keys = session.scalars(_keys(wanted, sort, descending).offset(first).limit(limit)).all()
    return _rows(session, keys, ranks)


def everybody(session: Session, wanted: PeopleWanted, office: str = "") -> Iterator[PersonDraft]:
    """Gives all people of a list by name, as drafts, block by block: for exports and printed lists.

    With ``office`` those whom another office has by now are left out.
    """
    keys = list(_found(session, wanted) if wanted.text else session.scalars(_keys(wanted, "name", False)))
    for start in range(0, len(keys), BLOCK):
        block = keys[start : start + BLOCK]
        listed = _drafts().where(_PERSON.c.id.in_(block), _PERSON.c.office == office if office else true())
        by_key = {row[0]: PersonDraft(*row[1:]) for row in session.execute(listed)}
        yield from (by_key[key] for key in block if key in by_key)


def uids(session: Session, wanted: PeopleWanted) -> tuple[str, ...]:
    """Returns the uids of all people of a list by name: whom an action on the whole list means."""
    if not wanted.text:
        listed = select(_PERSON.c.uid).where(*conditions(wanted)).order_by(*_order("name", False))
        return tuple(session.scalars(listed))
    keys = _found(session, wanted)
    named = session.execute(select(_PERSON.c.id, _PERSON.c.uid).where(_PERSON.c.id.in_(keys)))
    by_key = {row.id: row.uid for row in named}
    return tuple(by_key[key] for key in keys)


def roster_stamp(session: Session) -> tuple[int, int]:
    """Returns what changes with every change of the roster: a plan made at another stamp is out of date."""
    row = session.execute(select(func.count(), func.coalesce(func.sum(_PERSON.c.revision), 0))).one()
    return int(row[0]), int(row[1])


def person(session: Session, text: str) -> PresentPerson:
    """Returns one person by uid, CNIC, personnel number, or a belt number or name that fits one person only.

    Raises Refused ``person_not_found`` and ``person_not_clear``.
    """
    key = _key_of(session, text.strip())
    row = session.execute(
        select(_PERSON.c.id, _PERSON.c.uid, _PERSON.c.revision, *_DRAFT).where(_PERSON.c.id == key)
    ).one()
    return PresentPerson(row[0], row[1], row[2], PersonDraft(*row[3:]))


def person_row(session: Session, uid: str, ranks: RankNames) -> PersonRow:
    """Returns one person as lists show him; raises Refused ``person_not_found``."""
    key = session.scalar(select(_PERSON.c.id).where(_PERSON.c.uid == uid))
    if key is None:
        raise Refused("person_not_found", field="person", text=uid)
    return _rows(session, [key], ranks)[0]


def batches(session: Session) -> tuple[BatchRow, ...]:
    """Returns the accepted imports, newest first."""
    records = session.scalars(select(ImportBatchRecord).order_by(ImportBatchRecord.id.desc()))
    return tuple(
        BatchRow(
            record.uid, record.file_name, iso_utc(record.accepted_at), record.accepted_by, record.counts,
            record.undone_at is not None,
        )
        for record in records
    )  # fmt: skip


def values_of(session: Session, field: str) -> tuple[str, ...]:
    """Returns the different values of ``rank``, ``posting`` or ``service_state`` on record, for filters."""
    column = _PERSON.c[field]
    found = select(column).where(_PERSON.c.withdrawn_at.is_(None), column != "").distinct().order_by(column)
    return tuple(session.scalars(found))


def _key_of(session: Session, text: str) -> int:
    digits = text.replace("-", "").replace(" ", "")
    for condition in (
        _PERSON.c.uid == text,
        _PERSON.c.cnic == digits,
        _PERSON.c.personnel_no == digits.zfill(8),
        _PERSON.c.belt_no == text.upper(),
    ):
        keys = session.scalars(select(_PERSON.c.id).where(condition, _PERSON.c.withdrawn_at.is_(None)).limit(2)).all()
        if keys:
            break
    else:
        keys = search.find(session, text, 2)
    if not keys:
        raise Refused("person_not_found", field="person", text=text)
    if len(keys) > 1:
        raise Refused("person_not_clear", field="person", text=text)
    return keys[0]


def _found(session: Session, wanted: PeopleWanted, most: int = FOUND_AT_MOST) -> Sequence[int]:
    if dataclasses.replace(wanted, text="").is_everybody:
        return search.find(session, wanted.text, most)
    keys = search.find(session, wanted.text, FOUND_AT_MOST)
    fitting = set(session.scalars(select(_PERSON.c.id).where(_PERSON.c.id.in_(keys), *conditions(wanted))))
    return [key for key in keys if key in fitting]


def _keys(wanted: PeopleWanted, sort: str, descending: bool) -> Select[Any]:
    return select(_PERSON.c.id).where(*conditions(wanted)).order_by(*_order(sort, descending))


def _order(sort: str, descending: bool) -> tuple[ColumnElement[Any], ...]:
    column = _SORTS.get(sort, _PERSON.c.sort_name)
    return (column.desc(), _PERSON.c.id.desc()) if descending else (column, _PERSON.c.id)


def _drafts() -> Select[Any]:
    return select(_PERSON.c.id, *_DRAFT)


def _rows(session: Session, keys: Sequence[int], ranks: RankNames) -> tuple[PersonRow, ...]:
    found = {row[0]: row for row in session.execute(select(*_LISTED).where(_PERSON.c.id.in_(keys)))}
    ordered = (found[key] for key in keys if key in found)
    return tuple(PersonRow(*row[:6], ranks.name(row[5]), *row[6:]) for row in ordered)  # type: ignore[call-arg]
