"""Reads on checks and on how accounts were seen in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from kpdesk.monitoring.records import AccountPersonRecord, AccountRecord, CheckRecord, SightingRecord, UnitRecord
from kpdesk.monitoring.rows import AccountPersonRow, CheckRow, CheckTotals, SightingRow
from kpdesk.monitoring.rules import Part, Seen
from kpdesk.roster.records import PersonRecord


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside accounts, by their keys: how each was last seen, and the officials in it."""

    last_seen: Mapping[int, tuple[Seen, date]]
    people: Mapping[int, tuple[AccountPersonRow, ...]]

    @classmethod
    def of(cls, session: Session, keys: Sequence[int] | None) -> Self:
        """Returns it for these accounts, None for all."""
        wanted = select(SightingRecord.account_id, SightingRecord.seen, SightingRecord.on_date).where(
            SightingRecord.withdrawn_at.is_(None)
        )
        if keys is not None:
            wanted = wanted.where(SightingRecord.account_id.in_(keys))
        seen = {
            account: (Seen(how), on)
            for account, how, on in session.execute(wanted.order_by(SightingRecord.on_date, SightingRecord.id))
        }
        return cls(seen, _people(session, keys))


def checks(session: Session, first: date, last: date) -> tuple[CheckRow, ...]:
    """Returns the checks of a period with what they saw of accounts on the register, latest first."""
    rows = session.execute(
        select(CheckRecord, UnitRecord.name)
        .outerjoin(UnitRecord, UnitRecord.id == CheckRecord.unit_id)
        .where(*_checks_in(first, last))
        .order_by(CheckRecord.on_date.desc(), CheckRecord.id.desc())
    ).all()
    seen: dict[str, tuple[SightingRow, ...]] = {}
    in_checks = SightingRecord.check_id.in_(select(CheckRecord.id).where(*_checks_in(first, last)))
    for sighting in _sightings(session, in_checks):
        check = sighting.check_uid or ""
        seen[check] = (*seen.get(check, ()), sighting)
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
            record.looked_at,
            seen.get(record.uid, ()),
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


def sightings(session: Session, account_uid: str) -> tuple[SightingRow, ...]:
    """Returns how an account was seen, earliest first; a relapse has sightings of its own."""
    return tuple(_sightings(session, AccountRecord.uid == account_uid))


def _sightings(session: Session, wanted: ColumnElement[bool]) -> list[SightingRow]:
    rows = session.execute(
        select(SightingRecord, AccountRecord.uid, AccountRecord.name, CheckRecord.uid)
        .join(AccountRecord, AccountRecord.id == SightingRecord.account_id)
        .outerjoin(CheckRecord, CheckRecord.id == SightingRecord.check_id)
        .where(wanted, SightingRecord.withdrawn_at.is_(None))
        .order_by(SightingRecord.on_date, SightingRecord.id)
    )
    return [
        SightingRow(record.uid, uid, name, record.on_date, Seen(record.seen), record.seen_by, record.note, check)
        for record, uid, name, check in rows
    ]


def _people(session: Session, keys: Sequence[int] | None) -> dict[int, tuple[AccountPersonRow, ...]]:
    wanted = (
        select(AccountPersonRecord.account_id, AccountPersonRecord.part, PersonRecord)
        .join(PersonRecord, PersonRecord.id == AccountPersonRecord.person_id)
        .where(AccountPersonRecord.withdrawn_at.is_(None))
        .order_by(AccountPersonRecord.part, AccountPersonRecord.id)
    )
    if keys is not None:
        wanted = wanted.where(AccountPersonRecord.account_id.in_(keys))
    found: dict[int, tuple[AccountPersonRow, ...]] = {}
    for account, part, person in session.execute(wanted):
        name = " ".join(text for text in (person.rank, person.name, person.belt_no) if text)
        found[account] = (*found.get(account, ()), AccountPersonRow(person.uid, name, Part(part)))
    return found


def _checks_in(first: date, last: date) -> tuple[ColumnElement[bool], ...]:
    return (CheckRecord.on_date.between(first, last), CheckRecord.withdrawn_at.is_(None))
