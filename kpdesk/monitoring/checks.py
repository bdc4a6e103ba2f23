"""Verbs on checks: a round through public accounts, and how single accounts were seen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy import select

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.problems import Problem, refuse_if_any
from kpdesk.monitoring.closures import take_up_again
from kpdesk.monitoring.draft import CheckDraft, SightingDraft
from kpdesk.monitoring.lookups import FEATURE, account_record, platform_problems, relapse_record, unit_record
from kpdesk.monitoring.records import AccountRecord, CheckRecord, SightingRecord, UnitRecord
from kpdesk.monitoring.rules import Seen
from kpdesk.store.unit_of_work import UnitOfWork


def log_check(uow: UnitOfWork, draft: CheckDraft) -> Changes:
    """Records a look at public accounts, with how each account of the register was seen.

    One that was closed and is seen active becomes a relapse. A check that names no unit is that of the only unit there
    was on the day; of several one must be named. Raises ProblemsFound, Refused ``not_permitted``, ``unit_unknown``,
    and as :func:`see_account`.
    """
    allow(uow.actor, Permission.LOG)
    refuse_if_any(draft.check(uow.today) + platform_problems(uow, draft.platforms) + _doubles(draft))
    assert draft.on is not None
    unit = unit_record(uow.session, draft.unit) if draft.unit else _only_unit(uow, draft.on)
    record = CheckRecord(
        on_date=draft.on,
        unit_id=unit.id if unit else None,
        checked_by=draft.checked_by.strip(),
        platforms=list(draft.platforms),
        accounts_checked=max(draft.accounts_checked, len(draft.sightings)),
        nothing_found=draft.nothing_found,
        found=draft.found.strip(),
        looked_at=draft.looked_at.strip(),
    )
    uow.session.add(record)
    uow.flush()
    for sighting in draft.sightings:
        _see(uow, replace(sighting, on=draft.on, seen_by=sighting.seen_by.strip() or record.checked_by), record.id)
    uow.note(
        "monitoring_checked",
        "monitoring_check",
        record.uid,
        on=record.on_date,
        by=record.checked_by,
        platforms=record.platforms,
        accounts=record.accounts_checked,
        nothing_found=record.nothing_found,
    )
    return Changes.of(FEATURE, uids=(record.uid,))


def see_account(uow: UnitOfWork, draft: SightingDraft) -> Changes:
    """Records how an account was seen outside a check; the changes name the record that now stands for it.

    A closed one that is seen active becomes a relapse. Raises ProblemsFound, Refused ``not_permitted``,
    ``account_unknown``, ``seen_before_found``, ``active_before_relapse``.
    """
    allow(uow.actor, Permission.LOG)
    return Changes.of(FEATURE, uids=(_see(uow, draft, None).uid,))


def _only_unit(uow: UnitOfWork, day: date) -> UnitRecord | None:
    """Returns the unit that stood on that day, None where there was none; of several the operator chooses."""
    found = uow.session.scalars(
        select(UnitRecord).where(
            UnitRecord.withdrawn_at.is_(None),
            UnitRecord.ended_on.is_(None) | (UnitRecord.ended_on > day),
            UnitRecord.order_date.is_(None) | (UnitRecord.order_date <= day),
        )
    ).all()
    if len(found) > 1:
        refuse_if_any([Problem("check_unit_missing", "unit")])
    return found[0] if found else None


def _see(uow: UnitOfWork, draft: SightingDraft, check: int | None) -> AccountRecord:
    refuse_if_any(draft.check(uow.today))
    assert draft.on is not None
    record = _record_then(uow, draft)
    if draft.seen is Seen.ACTIVE and record.closed_on is not None and record.closed_on <= draft.on:
        later = relapse_record(uow.session, record)
        if later is not None:
            raise Refused("active_before_relapse", field="on", name=record.name, date=later.found_on)
        record = take_up_again(uow, record, draft.on, draft.note)
    sighting = SightingRecord(
        account_id=record.id,
        check_id=check,
        on_date=draft.on,
        seen=draft.seen.value,
        seen_by=draft.seen_by.strip(),
        note=draft.note.strip(),
    )
    uow.session.add(sighting)
    uow.flush()
    uow.note(
        "account_seen", "account", record.uid, name=record.name, on=draft.on, seen=draft.seen.value, by=sighting.seen_by
    )
    return record


def _record_then(uow: UnitOfWork, draft: SightingDraft) -> AccountRecord:
    """Returns the record that stood for the account on the day: the last of its relapses found by then."""
    record = account_record(uow.session, draft.account)
    assert draft.on is not None
    while record.found_on > draft.on and record.relapse_of:
        record = account_record(uow.session, record.relapse_of)
    if record.found_on > draft.on:
        raise Refused("seen_before_found", field="on", name=record.name, date=record.found_on)
    while (later := relapse_record(uow.session, record)) is not None and later.found_on <= draft.on:
        record = later
    return record


def _doubles(draft: CheckDraft) -> list[Problem]:
    uids = [sighting.account for sighting in draft.sightings]
    return [Problem("account_twice_in_check", "sightings")] if len(set(uids)) < len(uids) else []
