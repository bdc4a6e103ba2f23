"""Reads on directives and acknowledgements."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sqlalchemy import ColumnElement, and_, func, not_, or_, select
from sqlalchemy.orm import Session

from kpdesk.base.errors import Refused
from kpdesk.directives.records import AcknowledgementRecord, DirectiveRecord, DischargeRecord
from kpdesk.directives.rows import AckCounts, DirectiveRow
from kpdesk.directives.rules import AckState, Ask, Met
from kpdesk.reference.rules import Asked, Instrument, Precision
from kpdesk.roster.records import PersonRecord
from kpdesk.roster.rules import ServiceState

SERVING = tuple(state.value for state in ServiceState if state.serves)
"""States of service that belong to the strength; only these officials are asked to sign."""


def directives(session: Session) -> tuple[DirectiveRow, ...]:
    """Returns every letter on record: by date, those without one last."""
    found = session.scalars(select(DirectiveRecord).where(DirectiveRecord.withdrawn_at.is_(None)))
    return tuple(sorted(map(row_of, found), key=lambda row: (row.dated or date.max, row.ban_no or 0, row.code)))


def bans(session: Session) -> tuple[DirectiveRow, ...]:
    """Returns the dated bans on the personal use of social media, first to last, those that came since included."""
    found = (row for row in directives(session) if row.ban_no is not None and row.dated is not None)
    return tuple(sorted(found, key=lambda row: row.ban_no or 0))


def directive(session: Session, code: str) -> DirectiveRow:
    """Returns one letter by its code or uid; raises Refused ``directive_unknown``."""
    return row_of(record_of(session, code))


def directives_in_force(session: Session, day: date, office: str | None = None) -> tuple[DirectiveRow, ...]:
    """Returns the letters that certainly held on that day and bind the office, oldest first."""
    return tuple(row for row in directives(session) if row.in_force_on(day, office))


def directives_attaching(session: Session, day: date, office: str) -> tuple[tuple[int, DirectiveRow], ...]:
    """Returns key and row of the letters in force that a violation of that day carries, oldest first."""
    found = session.scalars(
        select(DirectiveRecord)
        .where(
            DirectiveRecord.attaches.is_(True),
            DirectiveRecord.withdrawn_at.is_(None),
            DirectiveRecord.dated_last <= day,
            or_(DirectiveRecord.ends_on.is_(None), DirectiveRecord.ends_on >= day),
        )
        .order_by(DirectiveRecord.dated, DirectiveRecord.ban_no, DirectiveRecord.code)
    )
    rows = ((record.id, row_of(record)) for record in found)
    return tuple((key, row) for key, row in rows if row.in_force_on(day, office))


def ack_counts(session: Session, code: str, on: date | None = None) -> AckCounts:
    """Returns the counts of one directive among the officials who serve now and whose rank it binds.

    ``on`` leaves out what came later.
    """
    letter = record_of(session, code)
    bound = bound_officials(letter)
    roll = session.scalar(select(func.count()).select_from(PersonRecord).where(*bound)) or 0
    acknowledged = AcknowledgementRecord
    counted = (
        select(acknowledged.state, func.count())
        .where(acknowledged.directive_id == letter.id, acknowledged.withdrawn_at.is_(None))
        .group_by(acknowledged.state)
    )
    if on is not None:
        counted = counted.where(acknowledged.on_date <= on)
    # All entries are counted in their index alone; those of the few who left are taken off. Asking for each of
    # 150,000 entries whether its official still serves takes twice as long.
    others = acknowledged.person_id.in_(select(PersonRecord.id).where(not_(and_(*bound))))
    everybody = dict(session.execute(counted).all())
    gone = dict(session.execute(counted.where(others)).all())
    return AckCounts(roll, **{state: count - gone.get(state, 0) for state, count in everybody.items()})


def bound_officials(letter: DirectiveRecord) -> tuple[ColumnElement[bool], ...]:
    """Returns the conditions of those who have to sign a letter: they serve, and it binds their rank."""
    serving = (PersonRecord.withdrawn_at.is_(None), PersonRecord.service_state.in_(SERVING))
    return (*serving, PersonRecord.rank.in_([*letter.ranks, ""])) if letter.ranks else serving


def last_ack(session: Session, code: str, state: AckState) -> date | None:
    """Returns the day of the latest acknowledgement in that state, or None."""
    return session.scalar(
        select(func.max(AcknowledgementRecord.on_date)).where(
            AcknowledgementRecord.directive_id == record_of(session, code).id,
            AcknowledgementRecord.state == state.value,
            AcknowledgementRecord.withdrawn_at.is_(None),
        )
    )


def discharges(session: Session, code: str) -> Mapping[Asked, Met]:
    """Returns what the office noted as done about one directive."""
    found = session.scalars(
        select(DischargeRecord).where(
            DischargeRecord.directive_id == record_of(session, code).id, DischargeRecord.withdrawn_at.is_(None)
        )
    )
    return {Asked(record.what): Met(record.done_on, record.letter_no or record.note) for record in found}


def record_of(session: Session, code: str) -> DirectiveRecord:
    """Returns the record of a letter by its code (in any letter case) or uid; raises Refused ``directive_unknown``."""
    record = session.scalar(
        select(DirectiveRecord).where(
            or_(DirectiveRecord.code == code.strip().upper(), DirectiveRecord.uid == code.strip()),
            DirectiveRecord.withdrawn_at.is_(None),
        )
    )
    if record is None:
        raise Refused("directive_unknown", field="directive", directive=code)
    return record


def row_of(record: DirectiveRecord) -> DirectiveRow:
    """Returns the record as a row."""
    return DirectiveRow(
        uid=record.uid,
        code=record.code,
        title=record.title,
        title_urdu=record.title_urdu,
        instrument=Instrument(record.instrument),
        letter_no=record.letter_no,
        dated=record.dated,
        dated_last=record.dated_last,
        precision=Precision(record.date_precision),
        issuer=record.issuer,
        subject=record.subject,
        ban_no=record.ban_no,
        reiterates=tuple(record.reiterates),
        supersedes=tuple(record.supersedes),
        extends=tuple(record.extends),
        asks=tuple(Ask(Asked(ask["what"]), ask["term_days"], ask["confirm"]) for ask in record.asks),
        offices=tuple(record.offices),
        ranks=tuple(record.ranks),
        attaches=record.attaches,
        ends_on=record.ends_on,
        source=record.source,
        note=record.note,
        office_note=record.office_note,
        from_cpo=record.cpo_uid is not None,
        revision=record.revision,
    )
