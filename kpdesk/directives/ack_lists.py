"""Who did what about one directive, as lists are read: a stretch at a time, or a page of a signature sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlalchemy.orm import Session

from kpdesk.base.letters import tidy
from kpdesk.directives.queries import bound_officials, record_of
from kpdesk.directives.records import (
    AcknowledgementRecord,
    DirectiveRecord,
    EarlierAcknowledgementRecord,
)
from kpdesk.directives.rows import AckChange, AckRow, AckWanted
from kpdesk.directives.rules import NOT_SIGNED, NOTHING, AckState
from kpdesk.directives.sheet_queries import persons_on
from kpdesk.roster import search
from kpdesk.roster.records import PersonRecord

FOUND_AT_MOST: Final = 2_000
_STRETCH: Final = 1_000
_EVERYBODY: Final = AckWanted()


def ack_rows(
    session: Session, code: str, wanted: AckWanted = _EVERYBODY, *, after: int = 0, limit: int = 200
) -> tuple[AckRow, ...]:
    """Returns the officials whom the directive binds, in the order of the roll, with what each did about it.

    ``after`` is the ``person_id`` of the last row before. A page of a signature sheet comes whole, in its own order,
    with those who have left since. Raises Refused ``directive_unknown``, ``sheet_unknown``.
    """
    letter = record_of(session, code)
    if wanted.page:
        return _on_page(session, letter, wanted.page) if not after else ()
    found = _acks(letter.id).where(PersonRecord.id > after, *bound_officials(letter), *_conditions(session, wanted))
    return tuple(_row(row) for row in session.execute(found.order_by(PersonRecord.id).limit(limit)))


def all_ack_rows(session: Session, code: str, wanted: AckWanted) -> Iterator[AckRow]:
    """Gives every row of a list, read in stretches."""
    after = 0
    while rows := ack_rows(session, code, wanted, after=after, limit=_STRETCH):
        yield from rows
        after = rows[-1].person_id


def ack_changes(session: Session, code: str, person_uid: str) -> tuple[AckChange, ...]:
    """Returns what stood on record of an official and a directive before, oldest first."""
    earlier = EarlierAcknowledgementRecord
    found = session.scalars(
        select(earlier)
        .join(PersonRecord, PersonRecord.id == earlier.person_id)
        .where(earlier.directive_id == record_of(session, code).id, PersonRecord.uid == person_uid)
        .order_by(earlier.id)
    )
    return tuple(
        AckChange(AckState(one.state), one.on_date, one.sheet, one.note, one.recorded_at, one.recorded_by)
        for one in found
    )


def postings_on_roll(session: Session) -> tuple[str, ...]:
    """Returns the stations that somebody who serves is posted to, for filters and sheets."""
    found = session.scalars(select(PersonRecord.posting).where(PersonRecord.withdrawn_at.is_(None)).distinct())
    return tuple(sorted(posting for posting in found if posting))


def _on_page(session: Session, letter: DirectiveRecord, page: str) -> tuple[AckRow, ...]:
    uids = persons_on(session, letter.id, page)
    rows = session.execute(_acks(letter.id).where(PersonRecord.uid.in_(uids)))
    by_uid = {row.uid: _row(row) for row in rows}
    return tuple(by_uid[uid] for uid in uids if uid in by_uid)


def _acks(directive_id: int) -> Select[*tuple[Any, ...]]:
    acknowledged, person = AcknowledgementRecord, PersonRecord
    joined = and_(
        acknowledged.person_id == person.id,
        acknowledged.directive_id == directive_id,
        acknowledged.withdrawn_at.is_(None),
    )
    return select(
        person.id, person.uid, person.rank, person.name, person.father_name, person.belt_no, person.posting,
        acknowledged.state, acknowledged.on_date, acknowledged.sheet, acknowledged.note,
        person.name_urdu, person.father_name_urdu,
    ).outerjoin(acknowledged, joined)  # fmt: skip


def _conditions(session: Session, wanted: AckWanted) -> Sequence[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if text := tidy(wanted.text):
        keys = search.find(session, text, FOUND_AT_MOST)
        found.append(or_(PersonRecord.id.in_(keys), PersonRecord.posting.icontains(text, autoescape=True)))
    if wanted.posting:
        found.append(PersonRecord.posting == wanted.posting)
    if wanted.rank:
        found.append(PersonRecord.rank == wanted.rank)
    state = AcknowledgementRecord.state
    if wanted.state == NOT_SIGNED:
        found.append(or_(state.is_(None), state != AckState.SIGNED.value))
    elif wanted.state == NOTHING:
        found.append(state.is_(None))
    elif wanted.state:
        found.append(state == AckState(wanted.state).value)
    return found


def _row(row: Any) -> AckRow:
    state = AckState(row.state) if row.state else None
    return AckRow(
        row.id, row.uid, row.rank, row.name, row.father_name, row.belt_no, row.posting,
        state, row.on_date, row.sheet or "", row.note or "", row.name_urdu, row.father_name_urdu,
    )  # fmt: skip
