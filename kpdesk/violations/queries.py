"""Reads on violations: lists by key, one in full."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from kpdesk.base.errors import Refused
from kpdesk.base.letters import fold
from kpdesk.reference.queries import items
from kpdesk.reference.rows import Kind
from kpdesk.reference.rules import KindFlag, Table
from kpdesk.roster.records import PersonRecord
from kpdesk.store import search
from kpdesk.violations.evidence_queries import evidence_of
from kpdesk.violations.known_rules import directives_of
from kpdesk.violations.records import EvidenceRecord, ViolationRecord
from kpdesk.violations.rows import NO_FILTER, ViolationFilter, ViolationPage, ViolationRow
from kpdesk.violations.rules import Attribution, Disposal, Flag, Part, State, flags

MOST_FOUND = 5_000
"""The most that a search by words looks through."""
MOST_UIDS = 30_000
"""The most rows behind one figure that a list asks for by name, the latest: a statement takes no more values."""


def violations(
    session: Session,
    kept: ViolationFilter = NO_FILTER,
    *,
    after: tuple[date, int] | None = None,
    limit: int = 200,
    complainants: bool = False,
) -> tuple[ViolationRow, ...]:
    """Returns one stretch of the list, latest seen first; ``after`` is the key of the last row before it.

    Without ``complainants`` protected disclosures are hidden: they name nobody, and no search for a person, an
    account or a posting finds them.
    """
    chosen = _rows().where(*conditions(session, kept, complainants))
    if after is not None:
        day, key = after
        chosen = chosen.where(
            or_(ViolationRecord.seen_on < day, and_(ViolationRecord.seen_on == day, ViolationRecord.id < key))
        )
    chosen = chosen.order_by(ViolationRecord.seen_on.desc(), ViolationRecord.id.desc()).limit(limit)
    return tuple(_row(found, complainants) for found in session.execute(chosen))


def violation_count(session: Session, kept: ViolationFilter = NO_FILTER, *, complainants: bool = False) -> int:
    """Returns how many the list has; ``complainants`` as in :func:`violations`."""
    chosen = select(func.count(ViolationRecord.id)).outerjoin(
        PersonRecord, PersonRecord.id == ViolationRecord.person_id
    )
    return session.scalar(chosen.where(*conditions(session, kept, complainants))) or 0


def violation(session: Session, uid: str, *, complainants: bool = False) -> ViolationPage:
    """Returns everything about one, by uid or number, withdrawn ones too; raises Refused ``violation_unknown``.

    Of a protected disclosure only number, kind and days are there without ``complainants``.
    """
    text = uid.strip()
    found = session.execute(
        _rows().where(or_(ViolationRecord.uid == text, ViolationRecord.number == text.upper()))
    ).one_or_none()
    if found is None:
        raise Refused("violation_unknown", field="violation", violation=uid)
    record: ViolationRecord = found[0]
    row = _row(found, complainants)
    shown: dict[str, Any] = {name: _BLANK.get(name, "") if row.hidden else getattr(record, name) for name in _ON_PAGE}
    return ViolationPage(
        row=row,
        part=record.part,
        forum=record.forum,
        reopened_on=record.reopened_on,
        withdrawn_reason=record.withdrawn_reason,
        supervisor="" if row.hidden else record.supervisor_then,
        places=() if row.hidden else tuple(record.places),
        factors=() if row.hidden else tuple(record.factors),
        flags=_flags(session, record),
        directives=() if row.hidden else directives_of(session, record.id, record.person_id),
        evidence=() if row.hidden else evidence_of(session, record.id),
        others=() if row.hidden else _others(session, record, complainants),
        **shown,
    )


def protected_among(session: Session, uids: Iterable[str]) -> frozenset[str]:
    """Returns which of these violations are protected disclosures."""
    wanted, found = sorted(uids), set[str]()
    for start in range(0, len(wanted), 500):
        chosen = select(ViolationRecord.uid).where(
            ViolationRecord.uid.in_(wanted[start : start + 500]), ViolationRecord.protected.is_(True)
        )
        found.update(session.scalars(chosen))
    return frozenset(found)


_ON_PAGE = (
    "note", "obtained", "posted_on", "on_duty", "authority_note", "attribution_on", "attribution_note", "station",
    "fir_no", "fir_date", "accused", "outlet", "permitted_by", "custody_action", "referral",
)  # fmt: skip
_BLANK: dict[str, None] = dict.fromkeys(("posted_on", "on_duty", "attribution_on", "fir_date"))


def _others(session: Session, record: ViolationRecord, complainants: bool) -> tuple[ViolationRow, ...]:
    same = _rows().where(ViolationRecord.incident == record.incident, ViolationRecord.id != record.id)
    return tuple(_row(found, complainants) for found in session.execute(same.order_by(ViolationRecord.number)).all())


def _flags(session: Session, record: ViolationRecord) -> tuple[Flag, ...]:
    return flags(
        _kind_flags(session, record),
        posted_on=record.posted_on,
        factors=record.factors,
        identified=record.person_id is not None,
        protected=record.protected,
        forum=record.forum,
        noted=bool(record.authority_note),
    )


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


def conditions(session: Session, kept: ViolationFilter, complainants: bool = False) -> list[ColumnElement[bool]]:
    """Returns the filter as conditions on violations joined with their persons."""
    record = ViolationRecord
    found: list[ColumnElement[bool]] = [] if kept.withdrawn else [record.withdrawn_at.is_(None)]
    if kept.first is not None:
        found.append(record.seen_on >= kept.first)
    if kept.last is not None:
        found.append(record.seen_on <= kept.last)
    if kept.kinds:
        among = record.kind.in_(kept.kinds)
        found.append(~among if kept.not_kinds else among)
    if kept.platform:
        found.append(record.platform != kept.platform if kept.not_platform else record.platform == kept.platform)
    found += _missing_or_there(kept)
    for column, value in (
        (PersonRecord.uid, kept.person),
        (record.rank_then, kept.rank),
        (record.posting_then, kept.posting),
        (record.attribution, kept.attribution),
        (record.incident, kept.incident),
        (record.import_batch, kept.batch),
    ):
        if value:
            found.append(column == value)
    if kept.uids:
        found.append(record.uid.in_(kept.uids[-MOST_UIDS:]))
    asks_for_somebody = kept.person or kept.posting or kept.rank or kept.incident or kept.text.strip()
    if kept.counted:
        found.append(record.received_on.is_(None))
    if kept.counted or (asks_for_somebody and not complainants):
        found.append(record.protected.is_(False))
    if kept.text.strip():
        found.append(record.id.in_(search.find(session, "violation", fold(kept.text), MOST_FOUND)))
    return found


def _missing_or_there(kept: ViolationFilter) -> list[ColumnElement[bool]]:
    """Returns the conditions that something is there, or is not."""
    record = ViolationRecord
    evidence = select(EvidenceRecord.id).where(
        EvidenceRecord.violation_id == record.id, EvidenceRecord.withdrawn_at.is_(None)
    )
    asked = (
        (kept.pending, record.disposed_on.is_(None)),
        (kept.disposed, record.disposed_on.is_not(None)),
        (kept.without_case, record.case_number.is_(None)),
        (kept.with_case, record.case_number.is_not(None)),
        (kept.unidentified, record.person_id.is_(None)),
        (kept.identified, record.person_id.is_not(None)),
        (kept.without_evidence, ~evidence.exists()),
    )
    return [condition for wanted, condition in asked if wanted]


def _row(found: Any, complainants: bool) -> ViolationRow:
    record: ViolationRecord = found[0]
    hidden = record.protected and not complainants
    return ViolationRow(
        key=(record.seen_on, record.id),
        uid=record.uid,
        number=record.number,
        state=State(record.state),
        kind=record.kind,
        platform=record.platform,
        seen_on=record.seen_on,
        attribution=Attribution(record.attribution),
        part=Part(record.part),
        protected=record.protected,
        hidden=hidden,
        disposed_on=record.disposed_on,
        disposal=Disposal(record.disposal) if record.disposal else None,
        case_number=record.case_number,
        person_uid=None if hidden else found.uid,
        exhibits=0 if hidden else found.exhibits,
        **{name: "" if hidden else getattr(found, name) or "" for name in ("name", "father_name", "belt_no")},
        **{name: "" if hidden else getattr(record, source) for name, source in _OF_PERSON},
    )


_OF_PERSON = (
    ("incident", "incident"), ("rank", "rank_then"), ("posting", "posting_then"), ("unidentified", "unidentified"),
    ("handle", "handle"), ("url", "url"), ("seen_by", "seen_by"), ("what", "what"),
)  # fmt: skip


def _kind_flags(session: Session, record: ViolationRecord) -> tuple[KindFlag, ...]:
    rows = (item.row for item in items(session, Table.KINDS))
    return next((row.flags for row in rows if isinstance(row, Kind) and row.code == record.kind), ())
