"""Reads on monitoring units, accounts and groups."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session, aliased

from kpdesk.base.errors import Refused
from kpdesk.monitoring.check_queries import Beside
from kpdesk.monitoring.records import AccountRecord, CheckRecord, MemberRecord, UnitRecord
from kpdesk.monitoring.rows import EVERY_ACCOUNT, AccountFilter, AccountRow, GroupCounts, MemberRow, UnitRow
from kpdesk.monitoring.rules import AccountKind, Owner, Standing, Sureness, works
from kpdesk.roster.records import PersonRecord

SHARED = tuple(kind.value for kind in AccountKind if kind.shared)
"""Kinds that the certificate counts as groups."""
_FEW = 500
"""So many accounts are looked up by their keys; of more, all sightings are read once."""


def units(session: Session, day: date) -> tuple[UnitRow, ...]:
    """Returns the monitoring units as they were on that day, those that had ended left out; in the order of making."""
    last, members = _last_checks(session, day), _members(session)
    rows = session.execute(
        select(UnitRecord, PersonRecord.uid, PersonRecord.name, PersonRecord.rank)
        .outerjoin(PersonRecord, PersonRecord.id == UnitRecord.in_charge_id)
        .where(UnitRecord.withdrawn_at.is_(None), (UnitRecord.ended_on.is_(None)) | (UnitRecord.ended_on > day))
        .order_by(UnitRecord.id)
    )
    return tuple(_unit_row(found, last.get(found[0].id), members.get(found[0].id, ()), day) for found in rows)


def staff(session: Session, day: date) -> dict[int, int]:
    """Returns how many members each unit (by key) has on that day."""
    return {unit: sum(one.serves_on(day) for one in members) for unit, members in _members(session).items()}


def accounts(
    session: Session,
    kept: AccountFilter = EVERY_ACCOUNT,
    *,
    standing: Standing | None = None,
    day: date | None = None,
    after: int | None = None,
    limit: int | None = None,
    bare: bool = False,
) -> tuple[AccountRow, ...]:
    """Returns accounts and groups, latest entered first; ``after`` is the ``key`` of the last row before.

    ``standing`` on ``day`` narrows the list after it was read: a stretch may then be shorter than ``limit``.
    ``bare`` leaves out how they were last seen and who is in them, for counting.
    """
    later = aliased(AccountRecord)
    before = aliased(AccountRecord)
    chosen = (
        select(
            AccountRecord, PersonRecord.uid, PersonRecord.name, PersonRecord.rank, PersonRecord.belt_no,
            before.closed_on.label("closed_before"), later.found_on.label("relapsed_on"),
        )
        .outerjoin(PersonRecord, PersonRecord.id == AccountRecord.admin_id)
        .outerjoin(before, and_(before.uid == AccountRecord.relapse_of, before.withdrawn_at.is_(None)))
        .outerjoin(later, and_(later.relapse_of == AccountRecord.uid, later.withdrawn_at.is_(None)))
        .where(AccountRecord.withdrawn_at.is_(None), *_kept(kept))
        .order_by(AccountRecord.id.desc())
    )  # fmt: skip
    if after is not None:
        chosen = chosen.where(AccountRecord.id < after)
    if limit is not None:
        chosen = chosen.limit(limit)
    found = session.execute(chosen).all()
    keys = [row[0].id for row in found] if len(found) <= _FEW else None
    beside = Beside({}, {}) if bare else Beside.of(session, keys)
    rows = (_account_row(row, beside) for row in found)
    return tuple(row for row in rows if standing is None or day is None or row.standing_on(day) is standing)


def account(session: Session, uid: str) -> AccountRow:
    """Returns one account or group; raises Refused ``account_unknown``."""
    rows = accounts(session, AccountFilter(uid=uid))
    if not rows:
        raise Refused("account_unknown", field="account", account=uid)
    return rows[0]


def groups_until(session: Session, day: date) -> tuple[AccountRow, ...]:
    """Returns the groups, pages and channels found by that day, in the order of finding: Part C of the return."""
    found = accounts(session, AccountFilter(groups=True, found_last=day), bare=True)
    return tuple(sorted(found, key=lambda row: (row.found_on, row.key)))


def group_counts(session: Session, day: date) -> GroupCounts:
    """Returns how the groups found by that day stand at its end."""
    return count_groups(groups_until(session, day), day)


def count_groups(rows: Iterable[AccountRow], day: date) -> GroupCounts:
    """Returns the counts of these rows; authorised groups are not among those found."""
    counted = [row for row in rows if row.found_on <= day]
    standings = [row.standing_on(day) for row in counted]
    relapses = sum(row.relapse_of is not None for row in counted)
    closed, excepted, still_open, authorised = (
        standings.count(each) for each in (Standing.CLOSED, Standing.EXCEPTED, Standing.OPEN, Standing.AUTHORISED)
    )
    return GroupCounts(closed + excepted + still_open, closed, excepted, still_open, authorised, relapses)


def _last_checks(session: Session, day: date) -> dict[int | None, date]:
    rows = session.execute(
        select(CheckRecord.unit_id, func.max(CheckRecord.on_date))
        .where(CheckRecord.on_date <= day, CheckRecord.withdrawn_at.is_(None))
        .group_by(CheckRecord.unit_id)
    )
    return dict(rows.all())


def _kept(kept: AccountFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [AccountRecord.kind.in_(SHARED)] if kept.groups else []
    if kept.platform:
        found.append(AccountRecord.platform == kept.platform)
    if kept.admin:
        found.append(PersonRecord.uid == kept.admin)
    if kept.found_first:
        found.append(AccountRecord.found_on >= kept.found_first)
    if kept.found_last:
        found.append(AccountRecord.found_on <= kept.found_last)
    if kept.closed_first:
        found.append(AccountRecord.closed_on >= kept.closed_first)
    if kept.closed_last:
        found.append(AccountRecord.closed_on <= kept.closed_last)
    if kept.relapses:
        found.append(AccountRecord.relapse_of.is_not(None))
    if kept.term_before:
        open_terms = (AccountRecord.undertaking_until < kept.term_before, AccountRecord.closed_on.is_(None))
        found += open_terms
    if kept.text:
        told = func.lower(AccountRecord.name + " " + AccountRecord.handle + " " + AccountRecord.url)
        found.append(told.contains(kept.text.strip().lower(), autoescape=True))
    if kept.uid:
        found.append(AccountRecord.uid == kept.uid)
    return found


def _members(session: Session) -> dict[int, tuple[MemberRow, ...]]:
    rows = session.execute(
        select(MemberRecord, PersonRecord.uid, PersonRecord.name, PersonRecord.rank)
        .outerjoin(PersonRecord, PersonRecord.id == MemberRecord.person_id)
        .where(MemberRecord.withdrawn_at.is_(None))
        .order_by(MemberRecord.from_on, MemberRecord.id)
    )
    found: dict[int, tuple[MemberRow, ...]] = {}
    for record, uid, name, rank in rows:
        shown = f"{rank} {name}".strip() if uid else record.name
        row = MemberRow(record.uid, uid, shown, record.from_on, record.to_on)
        found[record.unit_id] = (*found.get(record.unit_id, ()), row)
    return found


def _unit_row(found: Any, last: date | None, members: tuple[MemberRow, ...], day: date) -> UnitRow:
    record: UnitRecord = found[0]
    in_charge = f"{found.rank} {found.name}".strip() if found.uid else record.in_charge_text
    notified = record.order_date if record.order_no and record.order_date and record.order_date <= day else None
    return UnitRow(
        record.uid,
        record.name,
        record.order_no,
        record.order_date,
        found.uid,
        in_charge,
        tuple(member.name for member in members if member.serves_on(day)),
        record.ended_on,
        last,
        works(last, notified, day),
        members,
    )


def _account_row(found: Any, beside: Beside) -> AccountRow:
    record: AccountRecord = found[0]
    seen, seen_on = beside.last_seen.get(record.id, (None, None))
    parts = (found.rank, found.name, found.belt_no) if found.uid else (record.admin_text,)
    return AccountRow(
        key=record.id,
        uid=record.uid,
        platform=record.platform,
        kind=AccountKind(record.kind),
        owner=Owner(record.owner),
        name=record.name,
        handle=record.handle,
        url=record.url,
        admin_uid=found.uid,
        admin=" ".join(part for part in parts if part),
        authorised=record.authorised,
        authorised_by=record.authorised_by,
        authorised_order=record.authorised_order,
        members_of_office=record.members_of_office,
        found_on=record.found_on,
        obtained=record.obtained,
        closed_on=record.closed_on,
        closure_proof=record.closure_proof,
        confirmed_by=record.confirmed_by,
        confirmed_on=record.confirmed_on,
        exception_reason=record.exception_reason,
        relapse_of=record.relapse_of,
        note=record.note,
        owner_sure=Sureness(record.owner_sure),
        undertaking_on=record.undertaking_on,
        undertaking_signed=record.undertaking_signed,
        undertaking_until=record.undertaking_until,
        closed_by=record.closed_by,
        proof_file=record.proof_file,
        proof_sha256=record.proof_sha256,
        last_seen=seen,
        last_seen_on=seen_on,
        closed_before=found.closed_before,
        relapsed_on=found.relapsed_on,
        people=beside.people.get(record.id, ()),
        witness_reason=record.witness_reason,
        revision=record.revision,
    )
