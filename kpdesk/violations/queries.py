"""Reads on violations: lists by key, one in full."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from kpdesk.base.errors import Refused
from kpdesk.base.letters import fold
from kpdesk.directives.queries import row_of as directive_row
from kpdesk.directives.records import DirectiveRecord
from kpdesk.directives.rules import AckState
from kpdesk.reference.queries import items
from kpdesk.reference.rows import Kind
from kpdesk.reference.rules import KindFlag, Table
from kpdesk.roster.records import PersonRecord
from kpdesk.store import search
from kpdesk.violations.evidence_queries import evidence_of
from kpdesk.violations.records import EvidenceRecord, ViolationDirectiveRecord, ViolationRecord
from kpdesk.violations.rows import NO_FILTER, DirectiveKnown, ViolationFilter, ViolationPage, ViolationRow
from kpdesk.violations.rules import Attribution, Disposal, State, flags

MOST_FOUND = 5_000
"""The most that a search by words looks through."""


def violations(
    session: Session, kept: ViolationFilter = NO_FILTER, *, after: tuple[date, int] | None = None, limit: int = 200
) -> tuple[ViolationRow, ...]:
    """Returns one stretch of the list, latest seen first; ``after`` is the key of the last row before it."""
    chosen = _rows().where(*_kept(session, kept))
    if after is not None:
        day, key = after
        chosen = chosen.where(
            or_(ViolationRecord.seen_on < day, and_(ViolationRecord.seen_on == day, ViolationRecord.id < key))
        )
    chosen = chosen.order_by(ViolationRecord.seen_on.desc(), ViolationRecord.id.desc()).limit(limit)
    return tuple(_row(found) for found in session.execute(chosen))


def violation_count(session: Session, kept: ViolationFilter = NO_FILTER) -> int:
    """Returns how many the list has."""
    chosen = select(func.count(ViolationRecord.id)).outerjoin(
        PersonRecord, PersonRecord.id == ViolationRecord.person_id
    )
    return session.scalar(chosen.where(*_kept(session, kept))) or 0


def violation(session: Session, uid: str) -> ViolationPage:
    """Returns everything about one, by uid or number, withdrawn ones too; raises Refused ``violation_unknown``."""
    text = uid.strip()
    found = session.execute(
        _rows().where(or_(ViolationRecord.uid == text, ViolationRecord.number == text.upper()))
    ).one_or_none()
    if found is None:
        raise Refused("violation_unknown", field="violation", violation=uid)
    record: ViolationRecord = found[0]
    others = session.scalars(
        select(ViolationRecord.number).where(
            ViolationRecord.incident == record.incident, ViolationRecord.id != record.id
        )
    )
    return ViolationPage(
        row=_row(found),
        note=record.note,
        obtained=record.obtained,
        posted_on=record.posted_on,
        part=record.part,
        on_duty=record.on_duty,
        factors=tuple(record.factors),
        authority_note=record.authority_note,
        attribution_on=record.attribution_on,
        attribution_note=record.attribution_note,
        station=record.station,
        fir_no=record.fir_no,
        fir_date=record.fir_date,
        outlet=record.outlet,
        permitted_by=record.permitted_by,
        custody_action=record.custody_action,
        referral=record.referral,
        reopened_on=record.reopened_on,
        withdrawn_reason=record.withdrawn_reason,
        flags=flags(
            _kind_flags(session, record),
            posted_on=record.posted_on,
            factors=record.factors,
            identified=record.person_id is not None,
            protected=record.protected,
        ),
        directives=directives_of(session, record.id),
        evidence=evidence_of(session, record.id),
        others=tuple(sorted(others)),
    )


def directives_of(session: Session, violation_id: int) -> tuple[DirectiveKnown, ...]:
    """Returns the directives that a violation carries, oldest first."""
    found = session.execute(
        select(DirectiveRecord, ViolationDirectiveRecord.acknowledged)
        .join(ViolationDirectiveRecord, ViolationDirectiveRecord.directive_id == DirectiveRecord.id)
        .where(ViolationDirectiveRecord.violation_id == violation_id)
        .order_by(DirectiveRecord.dated, DirectiveRecord.id)
    )
    known = []
    for record, state in found:
        row = directive_row(record)
        known.append(
            DirectiveKnown(row.code, row.letter_no, row.dated_iso(), row.title, AckState(state) if state else None)
        )
    return tuple(known)


def _rows() -> Select[*tuple[Any, ...]]:
    exhibits = (
        select(func.count())
        .where(EvidenceRecord.violation_id == ViolationRecord.id, EvidenceRecord.withdrawn_at.is_(None))
        .correlate(ViolationRecord)
        .scalar_subquery()
    )
    return select(
        ViolationRecord,
        PersonRecord.uid,
        PersonRecord.name,
        PersonRecord.father_name,
        PersonRecord.belt_no,
        exhibits.label("exhibits"),
    ).outerjoin(PersonRecord, PersonRecord.id == ViolationRecord.person_id)


def _kept(session: Session, kept: ViolationFilter) -> list[ColumnElement[bool]]:
    record = ViolationRecord
    found: list[ColumnElement[bool]] = [] if kept.withdrawn else [record.withdrawn_at.is_(None)]
    if kept.first is not None:
        found.append(record.seen_on >= kept.first)
    if kept.last is not None:
        found.append(record.seen_on <= kept.last)
    if kept.kinds:
        found.append(record.kind.in_(kept.kinds))
    if kept.pending:
        found.append(record.disposed_on.is_(None))
    if kept.without_case:
        found.append(record.case_number.is_(None))
    if kept.unidentified:
        found.append(record.person_id.is_(None))
    for column, value in (
        (PersonRecord.uid, kept.person),
        (record.platform, kept.platform),
        (record.incident, kept.incident),
        (record.import_batch, kept.batch),
    ):
        if value:
            found.append(column == value)
    if kept.text.strip():
        found.append(record.id.in_(search.find(session, "violation", fold(kept.text), MOST_FOUND)))
    return found


def _row(found: Any) -> ViolationRow:
    record: ViolationRecord = found[0]
    return ViolationRow(
        key=(record.seen_on, record.id),
        uid=record.uid,
        number=record.number,
        incident=record.incident,
        state=State(record.state),
        person_uid=found.uid,
        name=found.name or "",
        father_name=found.father_name or "",
        belt_no=found.belt_no or "",
        rank=record.rank_then,
        posting=record.posting_then,
        unidentified=record.unidentified,
        kind=record.kind,
        platform=record.platform,
        handle=record.handle,
        url=record.url,
        seen_on=record.seen_on,
        seen_by=record.seen_by,
        what=record.what,
        attribution=Attribution(record.attribution),
        protected=record.protected,
        disposed_on=record.disposed_on,
        disposal=Disposal(record.disposal) if record.disposal else None,
        case_number=record.case_number,
        exhibits=found.exhibits,
    )


def _kind_flags(session: Session, record: ViolationRecord) -> tuple[KindFlag, ...]:
    rows = (item.row for item in items(session, Table.KINDS))
    return next((row.flags for row in rows if isinstance(row, Kind) and row.code == record.kind), ())
