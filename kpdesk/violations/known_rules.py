"""The directives in force on the day of a violation, and what was known of this person's acknowledgement of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy import and_, bindparam, or_, select
from sqlalchemy.orm import Session

from kpdesk.directives.queries import row_of as directive_row
from kpdesk.directives.records import AcknowledgementRecord, DirectiveRecord
from kpdesk.directives.rows import DirectiveRow
from kpdesk.directives.rules import AckState
from kpdesk.violations.records import ViolationDirectiveRecord
from kpdesk.violations.rows import DirectiveKnown

Acknowledged = tuple[AckState, date]

_ACK = AcknowledgementRecord.__table__.c
_ACKNOWLEDGED = select(_ACK.person_id, _ACK.directive_id, _ACK.state, _ACK.on_date).where(
    _ACK.person_id.in_(bindparam("persons", expanding=True)), _ACK.withdrawn_at.is_(None)
)


_LETTER = DirectiveRecord.__table__.c
_ATTACHING = (
    select(_LETTER.id, _LETTER.uid, _LETTER.revision)
    .where(
        _LETTER.attaches.is_(True),
        _LETTER.withdrawn_at.is_(None),
        _LETTER.dated_last <= bindparam("day"),
        or_(_LETTER.ends_on.is_(None), _LETTER.ends_on >= bindparam("day")),
    )
    .order_by(_LETTER.dated, _LETTER.ban_no, _LETTER.code)
)
_MOST_KEPT = 500
# A letter of this uid and revision never reads otherwise; reading nine of them anew took half of what logging takes.
_read_before: dict[tuple[str, int], DirectiveRow] = {}


def directives_attaching(session: Session, day: date, office: str) -> tuple[tuple[int, DirectiveRow], ...]:
    """Returns key and row of the letters in force that a violation of that day carries, oldest first."""
    found = session.connection().execute(_ATTACHING, {"day": day}).all()
    unread = [row.id for row in found if (row.uid, row.revision) not in _read_before]
    if unread:
        if len(_read_before) > _MOST_KEPT:
            _read_before.clear()
        for record in session.scalars(select(DirectiveRecord).where(DirectiveRecord.id.in_(unread))):
            _read_before[record.uid, record.revision] = directive_row(record)
    rows = ((row.id, _read_before[row.uid, row.revision]) for row in found)
    return tuple((key, row) for key, row in rows if row.in_force_on(day, office))


def acknowledged_by(session: Session, person_ids: Iterable[int]) -> Mapping[tuple[int, int], Acknowledged]:
    """Returns what these officials (by key) did about each directive (by key), with the day, as it stands now."""
    wanted = list(set(person_ids))
    rows = session.connection().execute(_ACKNOWLEDGED, {"persons": wanted}) if wanted else ()
    return {(row.person_id, row.directive_id): (AckState(row.state), row.on_date) for row in rows}


def directives_of(session: Session, violation_id: int, person_id: int | None) -> tuple[DirectiveKnown, ...]:
    """Returns the directives that a violation carries, oldest first, as known at the time and as on record now."""
    kept, ack = ViolationDirectiveRecord, AcknowledgementRecord
    now = and_(ack.directive_id == kept.directive_id, ack.person_id == person_id, ack.withdrawn_at.is_(None))
    found = session.execute(
        select(DirectiveRecord, kept.acknowledged, kept.acknowledged_on, ack.state, ack.on_date)
        .join(kept, kept.directive_id == DirectiveRecord.id)
        .outerjoin(ack, now)
        .where(kept.violation_id == violation_id)
        .order_by(DirectiveRecord.dated, DirectiveRecord.id)
    )
    known = []
    for record, then, then_on, state, on in found:
        row = directive_row(record)
        known.append(
            DirectiveKnown(
                row.code,
                row.letter_no,
                row.dated_iso(),
                row.title,
                AckState(then) if then else None,
                then_on,
                AckState(state) if state else None,
                on,
            )
        )
    return tuple(known)
