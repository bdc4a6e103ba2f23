"""Reads on monitoring units, checks, accounts and groups."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from kpdesk.monitoring.records import AccountRecord, CheckRecord, UnitRecord
from kpdesk.monitoring.rows import EVERY_ACCOUNT, AccountFilter, AccountRow, CheckRow, CheckTotals, GroupCounts, UnitRow
from kpdesk.monitoring.rules import AccountKind, Owner, Standing, works
from kpdesk.roster.records import PersonRecord

SHARED = tuple(kind.value for kind in AccountKind if kind.shared)
"""Kinds that the certificate counts as groups."""


def units(session: Session, day: date) -> tuple[UnitRow, ...]:
    """Returns the monitoring units as they were on that day, those that had ended left out; in the order of making."""
    last = _last_checks(session, day)
    rows = session.execute(
        select(UnitRecord, PersonRecord.uid, PersonRecord.name, PersonRecord.rank)
        .outerjoin(PersonRecord, PersonRecord.id == UnitRecord.in_charge_id)
        .where(UnitRecord.withdrawn_at.is_(None), (UnitRecord.ended_on.is_(None)) | (UnitRecord.ended_on > day))
        .order_by(UnitRecord.id)
    )
    return tuple(_unit_row(found, last.get(found[0].id), day) for found in rows)


def checks(session: Session, first: date, last: date) -> tuple[CheckRow, ...]:
    """Returns the checks of a period, latest first."""
    rows = session.execute(
        select(CheckRecord, UnitRecord.name)
        .outerjoin(UnitRecord, UnitRecord.id == CheckRecord.unit_id)
        .where(*_checks_in(first, last))
        .order_by(CheckRecord.on_date.desc(), CheckRecord.id.desc())
    )
    return tuple(
        CheckRow(
            record.uid,
            record.on_date,
            unit or "",
            record.checked_by,
            tuple(record.platforms),
            record.accounts_checked,
            record.nothing_found,
            record.found,
        )
        for record, unit in rows
    )


def check_totals(session: Session, first: date, last: date) -> CheckTotals:
    """Returns how many checks were made in the period, accounts looked at, and days on which there was one."""
    row = session.execute(
        select(
            func.count(CheckRecord.id),
            func.coalesce(func.sum(CheckRecord.accounts_checked), 0),
            func.count(CheckRecord.on_date.distinct()),
        ).where(*_checks_in(first, last))
    ).one()
    return CheckTotals(row[0], row[1], row[2])


def accounts(
    session: Session,
    kept: AccountFilter = EVERY_ACCOUNT,
    *,
    standing: Standing | None = None,
    day: date | None = None,
    after: int | None = None,
    limit: int | None = None,
) -> tuple[AccountRow, ...]:
    """Returns accounts and groups, latest entered first; ``after`` is the ``key`` of the last row before.

    ``standing`` on ``day`` narrows the list after it was read: a stretch may then be shorter than ``limit``.
    """
    chosen = (
        select(AccountRecord, PersonRecord.uid, PersonRecord.name, PersonRecord.rank, PersonRecord.belt_no)
        .outerjoin(PersonRecord, PersonRecord.id == AccountRecord.admin_id)
        .where(AccountRecord.withdrawn_at.is_(None), *_kept(kept))
        .order_by(AccountRecord.id.desc())
    )
    if after is not None:
        chosen = chosen.where(AccountRecord.id < after)
    if limit is not None:
        chosen = chosen.limit(limit)
    rows = (_account_row(found) for found in session.execute(chosen))
    return tuple(row for row in rows if standing is None or day is None or row.standing_on(day) is standing)


def groups_until(session: Session, day: date) -> tuple[AccountRow, ...]:
    """Returns the groups, pages and channels found by that day, in the order of finding: Part C of the return."""
    found = accounts(session, AccountFilter(groups=True, found_last=day))
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


def _checks_in(first: date, last: date) -> tuple[ColumnElement[bool], ...]:
    return (CheckRecord.on_date.between(first, last), CheckRecord.withdrawn_at.is_(None))


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
    return found


def _unit_row(found: Any, last: date | None, day: date) -> UnitRow:
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
        tuple(record.members),
        record.ended_on,
        last,
        works(last, notified, day),
    )


def _account_row(found: Any) -> AccountRow:
    record: AccountRecord = found[0]
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
    )
