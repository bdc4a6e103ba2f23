"""Reads of what figures are counted from: one plain row for each violation that matters to a period."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select, union_all
from sqlalchemy.orm import Session

from kpdesk.base.clock import local
from kpdesk.roster.records import PersonRecord
from kpdesk.violations.queries import conditions
from kpdesk.violations.records import EvidenceRecord, ViolationRecord
from kpdesk.violations.rows import ViolationFact, ViolationFilter
from kpdesk.violations.rules import Attribution, Disposal, may_be_named


def violation_facts(session: Session, first: date, last: date, *, withdrawn: bool = False) -> tuple[ViolationFact, ...]:
    """Returns what was pending on any day from ``first`` to ``last`` or was seen in it, oldest first.

    That is: seen by ``last``, and not disposed of before ``first``, so that brought forward, new, disposed and
    balance are all counted from the same rows. Withdrawn ones come only when asked for.
    """
    wanted: list[ColumnElement[bool]] = [
        ViolationRecord.seen_on <= last,
        or_(ViolationRecord.disposed_on.is_(None), ViolationRecord.disposed_on >= first),
    ]
    return _facts(session, wanted, withdrawn)


def violation_facts_for_week(
    session: Session, until: date, last: date, entered_after: int | None = None
) -> tuple[ViolationFact, ...]:
    """Returns what a week up to ``last`` can count anew, ``until`` being the last day that was reported on.

    That is what was seen by ``last`` and pends after ``until``, was seen after it, or was entered after the row with
    the key ``entered_after``; not what was withdrawn before. Each of the three is answered from an index alone, so
    that half a million rows that were disposed of long ago cost next to nothing.
    """
    wanted = [
        select(ViolationRecord.id).where(condition)
        for condition in (
            ViolationRecord.disposed_on.is_(None),
            ViolationRecord.disposed_on > until,
            ViolationRecord.seen_on.between(until + timedelta(days=1), last),
            *(() if entered_after is None else (ViolationRecord.id > entered_after,)),
        )
    ]
    # A day too much: the store keeps moments in UTC, and what is not counted is left out by the account.
    evening_before = datetime(last.year, last.month, last.day, tzinfo=UTC) - timedelta(days=1)
    stands = or_(ViolationRecord.withdrawn_at.is_(None), ViolationRecord.withdrawn_at > evening_before)
    # Not ``union``: SQLite would sort each by walking through the whole table.
    chosen = ViolationRecord.id.in_(union_all(*wanted))
    return _facts(session, [chosen, ViolationRecord.seen_on <= last, stands], withdrawn=True)


def entered_by(session: Session, uids: Sequence[str], key: int) -> set[str]:
    """Returns those of these violations that were entered by the time that the row with this key was."""
    found: set[str] = set()
    for start in range(0, len(uids), 500):
        chosen = ViolationRecord.uid.in_(uids[start : start + 500])
        found.update(session.scalars(select(ViolationRecord.uid).where(chosen, ViolationRecord.id <= key)))
    return found


def last_key(session: Session) -> int:
    """Returns the key of the violation that was entered last, 0 where there is none."""
    return session.scalar(select(func.max(ViolationRecord.id))) or 0


def violation_facts_of(session: Session, uids: Sequence[str]) -> tuple[ViolationFact, ...]:
    """Returns the facts of these violations, withdrawn ones too."""
    found: list[ViolationFact] = []
    for start in range(0, len(uids), 500):
        found.extend(_facts(session, [ViolationRecord.uid.in_(uids[start : start + 500])], withdrawn=True))
    return tuple(found)


def counts_by_day(session: Session, first: date, last: date) -> tuple[tuple[date, str, str, int], ...]:
    """Returns for each day, kind and platform how many were seen that stand in figures; counted in an index alone."""
    record = ViolationRecord
    kept = conditions(session, ViolationFilter(first=first, last=last, counted=True))
    rows = session.execute(
        select(record.seen_on, record.kind, record.platform, func.count())
        .where(*kept)
        .group_by(record.seen_on, record.kind, record.platform)
    )
    return tuple((row[0], row[1], row[2], row[3]) for row in rows)


def count_counted(session: Session, first: date, last: date) -> int:
    """Returns how many of those seen in the period stand in figures: withdrawn ones and disclosures do not."""
    kept = conditions(session, ViolationFilter(first=first, last=last, counted=True))
    return session.scalar(select(func.count()).select_from(ViolationRecord).where(*kept)) or 0


_EXHIBITS = (
    select(func.count())
    .where(EvidenceRecord.violation_id == ViolationRecord.id, EvidenceRecord.withdrawn_at.is_(None))
    .correlate(ViolationRecord)
    .scalar_subquery()
)
_OF_VIOLATION = (
    "uid", "number", "unidentified", "kind", "platform", "handle", "url", "what", "seen_on", "seen_by", "protected",
    "disposed_on", "reopened_on", "case_number", "station", "fir_no", "fir_date", "outlet", "permitted_by",
    "custody_action", "referral", "received_on",
)  # fmt: skip
_COLUMNS = (
    *(getattr(ViolationRecord, name) for name in _OF_VIOLATION),
    ViolationRecord.attribution,
    ViolationRecord.disposal,
    ViolationRecord.withdrawn_at,
    ViolationRecord.earlier_ends,
    ViolationRecord.rank_then.label("rank"),
    ViolationRecord.posting_then.label("posting"),
    PersonRecord.uid.label("person_uid"),
    PersonRecord.name,
    PersonRecord.father_name,
    PersonRecord.belt_no,
    PersonRecord.cnic,
    _EXHIBITS.label("exhibits"),
)


def _facts(session: Session, wanted: list[ColumnElement[bool]], withdrawn: bool) -> tuple[ViolationFact, ...]:
    chosen = select(*_COLUMNS).outerjoin(PersonRecord, PersonRecord.id == ViolationRecord.person_id).where(*wanted)
    if not withdrawn:
        chosen = chosen.where(ViolationRecord.withdrawn_at.is_(None))
    chosen = chosen.order_by(ViolationRecord.seen_on, ViolationRecord.id)
    return tuple(_fact(found) for found in session.execute(chosen))


def _fact(found: Any) -> ViolationFact:
    attribution, disposal = Attribution(found.attribution), Disposal(found.disposal) if found.disposal else None
    named = may_be_named(attribution, disposal, protected=found.protected, in_proceedings=found.case_number is not None)
    values: dict[str, Any] = {name: getattr(found, name) for name in _OF_VIOLATION}
    if found.protected:
        values |= dict.fromkeys(("unidentified", "handle", "url", "what", "seen_by"), "")
    named_only: Any = {n: (getattr(found, n) if named else "") or "" for n in ("name", "father_name", "belt_no")}
    return ViolationFact(
        **values,
        **named_only,
        person_uid=None if found.protected else found.person_uid,
        cnic=found.cnic if named else None,
        rank=found.rank,
        posting=found.posting,
        attribution=attribution,
        disposal=disposal,
        withdrawn_on=local(found.withdrawn_at).date() if found.withdrawn_at else None,
        exhibits=found.exhibits,
        earlier_ends=tuple((date.fromisoformat(end), date.fromisoformat(back)) for end, back in found.earlier_ends),
    )
