"""What monitoring knows about a person, in date order, for his page."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from kpdesk.monitoring.records import AccountPersonRecord, AccountRecord, MemberRecord, UnitRecord
from kpdesk.roster.records import PersonRecord
from kpdesk.roster.rows import TimelineEntry

SOURCE = "monitoring"


def monitoring_timeline(session: Session, person_uid: str) -> tuple[TimelineEntry, ...]:
    """Returns what happened to accounts and groups that the person owns or belongs to, and his time in units."""
    of_person = select(PersonRecord.id).where(PersonRecord.uid == person_uid).scalar_subquery()
    named_in = select(AccountPersonRecord.account_id).where(
        AccountPersonRecord.person_id == of_person, AccountPersonRecord.withdrawn_at.is_(None)
    )
    accounts = session.scalars(
        select(AccountRecord).where(
            AccountRecord.withdrawn_at.is_(None),
            or_(AccountRecord.admin_id == of_person, AccountRecord.id.in_(named_in)),
        )
    ).all()
    entries = [entry for account in accounts for entry in _of_account(account)]
    times = session.execute(
        select(MemberRecord, UnitRecord.name)
        .join(UnitRecord, UnitRecord.id == MemberRecord.unit_id)
        .where(MemberRecord.person_id == of_person, MemberRecord.withdrawn_at.is_(None))
    )
    for time, unit in times:
        entries.append(TimelineEntry(time.from_on, "timeline_unit_joined", SOURCE, {"unit": unit}, "units"))
        if time.to_on:
            entries.append(TimelineEntry(time.to_on, "timeline_unit_left", SOURCE, {"unit": unit}, "units"))
    return tuple(sorted(entries, key=lambda entry: entry.on))


def _of_account(account: AccountRecord) -> Iterator[TimelineEntry]:
    values: dict[str, object] = {"account": account.name}
    found = "timeline_account_relapsed" if account.relapse_of else "timeline_account_found"
    yield TimelineEntry(account.found_on, found, SOURCE, values, account.uid)
    if account.undertaking_on:
        yield TimelineEntry(account.undertaking_on, "timeline_account_undertaking", SOURCE, values, account.uid)
    if account.closed_on:
        yield TimelineEntry(account.closed_on, "timeline_account_closed", SOURCE, values, account.uid)
