"""Reads for patterns: the violations that count, and what is on record beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.actor import Actor
from kpdesk.monitoring.records import AccountRecord
from kpdesk.roster.aspects import Aspect
from kpdesk.roster.history_records import DeclarationRecord, ServiceHistoryRecord
from kpdesk.roster.records import PersonRecord
from kpdesk.violations.pattern_rows import Counted, PatternGroup
from kpdesk.violations.patterns import Closed, Known, Posted, accounts_of, find_patterns
from kpdesk.violations.records import ViolationRecord
from kpdesk.violations.rules import Attribution


def patterns(
    session: Session, actor: Actor, first: date | None = None, last: date | None = None
) -> tuple[PatternGroup, ...]:
    """Returns what repeats among the violations seen from ``first`` to ``last``.

    For head of office and CPO only: raises Refused ``not_permitted``.
    """
    allow(actor, Permission.PATTERNS)
    rows = _counted(session, first, last)
    known = Known(_undertakings(session), _postings(session), _closures(session))
    return find_patterns(rows, known)


def _counted(session: Session, first: date | None, last: date | None) -> tuple[Counted, ...]:
    record, person = ViolationRecord, PersonRecord
    cleared = [one.value for one in Attribution if one.clears]
    chosen = (
        select(
            record.uid, record.number, record.incident, record.seen_on, record.kind, record.platform, record.handle,
            record.url, record.attribution, person.uid, person.name, person.father_name, person.belt_no,
            record.rank_then, record.posting_then, record.supervisor_then,
        )
        .outerjoin(person, person.id == record.person_id)
        .where(record.withdrawn_at.is_(None), record.protected.is_(False), record.attribution.not_in(cleared))
    )  # fmt: skip
    if first is not None:
        chosen = chosen.where(record.seen_on >= first)
    if last is not None:
        chosen = chosen.where(record.seen_on <= last)
    return tuple(
        Counted(*row[:8], Attribution(row[8]), row[9], *(text or "" for text in row[10:]))
        for row in session.execute(chosen.order_by(record.seen_on, record.id)).all()
    )


def _undertakings(session: Session) -> Mapping[str, Sequence[date]]:
    """Returns by person the days of what he signed: declarations of accounts, and undertakings to close one."""
    found: dict[str, list[date]] = defaultdict(list)
    signed = (
        select(PersonRecord.uid, DeclarationRecord.signed_on)
        .join(PersonRecord, PersonRecord.id == DeclarationRecord.person_id)
        .where(DeclarationRecord.withdrawn_at.is_(None))
    )
    to_close = (
        select(PersonRecord.uid, AccountRecord.undertaking_on)
        .join(PersonRecord, PersonRecord.id == AccountRecord.admin_id)
        .where(
            AccountRecord.withdrawn_at.is_(None),
            AccountRecord.undertaking_signed.is_(True),
            AccountRecord.undertaking_on.is_not(None),
        )
    )
    for uid, on in (*session.execute(signed).all(), *session.execute(to_close).all()):
        if on is not None:
            found[uid].append(on)
    return found


def _closures(session: Session) -> tuple[Closed, ...]:
    record = AccountRecord
    closed = select(record.platform, record.name, record.handle, record.url, record.closed_on).where(
        record.withdrawn_at.is_(None), record.closed_on.is_not(None)
    )
    return tuple(
        Closed(key, handle or name, on)
        for platform, name, handle, url, on in session.execute(closed.order_by(record.closed_on)).all()
        for key in accounts_of(platform, handle or name, url)
        if on is not None
    )


def _postings(session: Session) -> Mapping[str, Sequence[Posted]]:
    """Returns the changes of posting of everybody who stands in a violation, by uid."""
    involved = select(ViolationRecord.person_id).where(ViolationRecord.person_id.is_not(None))
    past = ServiceHistoryRecord
    ended = session.execute(
        select(past.person_id, past.value, past.held_until, past.order_no)
        .where(past.aspect == Aspect.POSTING.value, past.person_id.in_(involved))
        .order_by(past.id)
    ).all()
    if not ended:
        return {}
    now = session.execute(
        select(
            PersonRecord.id, PersonRecord.uid, PersonRecord.posting, PersonRecord.posted_on, PersonRecord.posting_order
        ).where(PersonRecord.id.in_(involved))
    ).all()
    by_person: dict[int, list[tuple[str, date, str]]] = defaultdict(list)
    for person_id, value, until, order_no in ended:
        by_person[person_id].append((value, until, order_no))
    found: dict[str, list[Posted]] = {}
    for person_id, uid, posting, posted_on, order_no in now:
        held = by_person.get(person_id, [])
        if held:
            found[uid] = list(_changes(held, posting, posted_on, order_no))
    return found


def _changes(held: list[tuple[str, date, str]], posting: str, posted_on: date | None, order_no: str) -> list[Posted]:
    """Returns the changes between what was held one after the other; each order is that of the new posting."""
    after = [(value, order) for value, _until, order in held[1:]] + [(posting, order_no)]
    days = [until for _value, until, _order in held]
    if posted_on is not None:
        days[-1] = posted_on
    return [
        Posted(on, before, new, order or "")
        for (before, _until, _order), on, (new, order) in zip(held, days, after, strict=True)
        if before and new and before != new
    ]
