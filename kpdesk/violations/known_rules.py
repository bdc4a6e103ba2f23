"""The directives in force on the day of a violation, and what was known of this person's acknowledgement of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from kpdesk.directives.queries import row_of as directive_row
from kpdesk.directives.records import AcknowledgementRecord, DirectiveRecord
from kpdesk.directives.rules import AckState
from kpdesk.violations.records import ViolationDirectiveRecord
from kpdesk.violations.rows import DirectiveKnown

Acknowledged = tuple[AckState, date]


def acknowledged_by(session: Session, person_ids: Iterable[int]) -> Mapping[tuple[int, int], Acknowledged]:
    """Returns what these officials (by key) did about each directive (by key), with the day, as it stands now."""
    record = AcknowledgementRecord
    rows = session.execute(
        select(record.person_id, record.directive_id, record.state, record.on_date).where(
            record.person_id.in_(set(person_ids)), record.withdrawn_at.is_(None)
        )
    )
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
