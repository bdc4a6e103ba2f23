"""Verbs on monitoring: units, checks, accounts and groups."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.problems import Problem, refuse_if_any
from kpdesk.monitoring.draft import AccountDraft, CheckDraft, UnitDraft
from kpdesk.monitoring.records import AccountRecord, CheckRecord, UnitRecord
from kpdesk.reference.queries import items
from kpdesk.reference.rules import Table
from kpdesk.roster.records import PersonRecord
from kpdesk.store.unit_of_work import UnitOfWork

FEATURE = "monitoring"


def notify_unit(uow: UnitOfWork, draft: UnitDraft, uid: str | None = None) -> Changes:
    """Puts a monitoring unit on record, or corrects one.

    Raises ProblemsFound, Refused ``not_permitted``, ``unit_unknown``, ``person_not_on_roll``.
    """
    allow(uow.actor, Permission.LOG)
    refuse_if_any(draft.check(uow.today))
    record = _unit(uow, uid) if uid else UnitRecord()
    record.name, record.order_no = draft.name.strip(), (draft.order_no or "").strip() or None
    record.order_date, record.in_charge_text = draft.order_date, draft.in_charge_text.strip()
    record.in_charge_id = _person_id(uow, draft.in_charge)
    record.members = [member.strip() for member in draft.members if member.strip()]
    uow.session.add(record)
    uow.flush()
    action = "monitoring_unit_changed" if uid else "monitoring_unit_notified"
    uow.note(
        action, "monitoring_unit", record.uid, name=record.name, order_no=record.order_no, order_date=record.order_date
    )
    return Changes.of(FEATURE, uids=(record.uid,))


def end_unit(uow: UnitOfWork, uid: str, on: date) -> Changes:
    """Ends a unit from that day on; raises ProblemsFound, Refused ``not_permitted``, ``unit_unknown``."""
    allow(uow.actor, Permission.LOG)
    _refuse_bad_day(uow, on)
    record = _unit(uow, uid)
    record.ended_on = on
    uow.note("monitoring_unit_ended", "monitoring_unit", record.uid, name=record.name, on=on)
    return Changes.of(FEATURE, uids=(record.uid,))


def log_check(uow: UnitOfWork, draft: CheckDraft) -> Changes:
    """Records a look at public accounts; raises ProblemsFound, Refused ``not_permitted``, ``unit_unknown``."""
    allow(uow.actor, Permission.LOG)
    refuse_if_any(draft.check(uow.today) + _platform_problems(uow, draft.platforms))
    assert draft.on is not None
    record = CheckRecord(
        on_date=draft.on,
        unit_id=_unit(uow, draft.unit).id if draft.unit else None,
        checked_by=draft.checked_by.strip(),
        platforms=list(draft.platforms),
        accounts_checked=draft.accounts_checked,
        nothing_found=draft.nothing_found,
        found=draft.found.strip(),
    )
    uow.session.add(record)
    uow.flush()
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


def add_account(uow: UnitOfWork, draft: AccountDraft, *, relapse_of: str | None = None) -> Changes:
    """Puts an account or group on record; raises ProblemsFound, Refused ``not_permitted``, ``person_not_on_roll``."""
    allow(uow.actor, Permission.LOG)
    refuse_if_any(draft.check(uow.today) + _platform_problems(uow, (draft.platform,) if draft.platform else ()))
    assert draft.found_on is not None
    record = AccountRecord(
        platform=draft.platform,
        kind=draft.kind.value,
        owner=draft.owner.value,
        admin_id=_person_id(uow, draft.admin),
        authorised=draft.authorised,
        members_of_office=draft.members_of_office,
        found_on=draft.found_on,
        obtained=draft.obtained,
        relapse_of=relapse_of,
        name=draft.name.strip() or draft.handle.strip() or draft.url.strip(),
        **{name: getattr(draft, name).strip() for name in _TEXTS},
    )
    uow.session.add(record)
    uow.flush()
    uow.note(
        "account_added",
        "account",
        record.uid,
        name=record.name,
        platform=record.platform,
        account_kind=record.kind,
        found_on=record.found_on,
        authorised=record.authorised,
        relapse_of=relapse_of,
    )
    return Changes.of(FEATURE, uids=(record.uid,))


def close_account(uow: UnitOfWork, uid: str, on: date, proof: str, confirmed_by: str = "") -> Changes:
    """Records that it was closed or left, with the proof; a second person may confirm it now or later.

    Raises ProblemsFound, Refused ``not_permitted``, ``account_unknown``, ``account_closed``.
    """
    allow(uow.actor, Permission.LOG)
    _refuse_bad_day(uow, on)
    if not proof.strip():
        refuse_if_any([Problem("closure_proof_missing", "proof")])
    record = _account(uow, uid)
    if record.closed_on is not None:
        raise Refused("account_closed", name=record.name, date=record.closed_on)
    if on < record.found_on:
        refuse_if_any([Problem("closed_before_found", "on", values={"date": record.found_on})])
    record.closed_on, record.closure_proof, record.exception_reason = on, proof.strip(), ""
    uow.note("account_closed", "account", record.uid, name=record.name, on=on, proof=proof.strip())
    changes = Changes.of(FEATURE, uids=(record.uid,))
    return confirm_closure(uow, uid, confirmed_by, on) if confirmed_by.strip() else changes


def confirm_closure(uow: UnitOfWork, uid: str, confirmed_by: str, on: date) -> Changes:
    """Records that a second person saw it closed.

    Raises ProblemsFound, Refused ``not_permitted``, ``account_unknown``, ``account_open``.
    """
    allow(uow.actor, Permission.LOG)
    _refuse_bad_day(uow, on)
    if not confirmed_by.strip():
        refuse_if_any([Problem("checker_missing", "confirmed_by")])
    record = _account(uow, uid)
    if record.closed_on is None:
        raise Refused("account_open", name=record.name)
    record.confirmed_by, record.confirmed_on = confirmed_by.strip(), on
    uow.note("account_closure_confirmed", "account", record.uid, name=record.name, by=record.confirmed_by, on=on)
    return Changes.of(FEATURE, uids=(record.uid,))


def except_account(uow: UnitOfWork, uid: str, reason: str) -> Changes:
    """Keeps one open with a reason, which the certificate's "except" clause will name; an empty reason takes it back.

    Raises Refused ``not_permitted``, ``account_unknown``, ``account_closed``.
    """
    allow(uow.actor, Permission.LOG)
    record = _account(uow, uid)
    if record.closed_on is not None:
        raise Refused("account_closed", name=record.name, date=record.closed_on)
    record.exception_reason = reason.strip()
    uow.note("account_excepted", "account", record.uid, name=record.name, reason=record.exception_reason)
    return Changes.of(FEATURE, uids=(record.uid,))


def relapse(uow: UnitOfWork, uid: str, found_on: date, note: str = "") -> Changes:
    """Records that a closed one was found active again: a new record that names the old, which stays as it was.

    Raises ProblemsFound, Refused ``not_permitted``, ``account_unknown``, ``account_open``.
    """
    old = _account(uow, uid)
    if old.closed_on is None:
        raise Refused("account_open", name=old.name)
    if found_on < old.closed_on:
        refuse_if_any([Problem("relapse_before_closure", "found_on", values={"date": old.closed_on})])
    draft = AccountDraft(
        platform=old.platform,
        admin_text=old.admin_text,
        members_of_office=old.members_of_office,
        found_on=found_on,
        note=note,
        name=old.name,
        handle=old.handle,
        url=old.url,
    )
    changes = add_account(uow, draft, relapse_of=old.uid)
    record = _account(uow, changes.uid)
    record.kind, record.owner, record.admin_id = old.kind, old.owner, old.admin_id
    return changes


_TEXTS = ("handle", "url", "admin_text", "authorised_by", "authorised_order", "note")


def _unit(uow: UnitOfWork, uid: str) -> UnitRecord:
    record = uow.session.scalar(
        select(UnitRecord).where(
            (UnitRecord.uid == uid) | (UnitRecord.name == uid.strip()), UnitRecord.withdrawn_at.is_(None)
        )
    )
    if record is None:
        raise Refused("unit_unknown", field="unit", unit=uid)
    return record


def _account(uow: UnitOfWork, uid: str) -> AccountRecord:
    record = uow.session.scalar(
        select(AccountRecord).where(AccountRecord.uid == uid, AccountRecord.withdrawn_at.is_(None))
    )
    if record is None:
        raise Refused("account_unknown", field="account", account=uid)
    return record


def _person_id(uow: UnitOfWork, uid: str | None) -> int | None:
    if not uid:
        return None
    key = uow.session.scalar(
        select(PersonRecord.id).where(PersonRecord.uid == uid, PersonRecord.withdrawn_at.is_(None))
    )
    if key is None:
        raise Refused("person_not_on_roll", field="person", person=uid)
    return key


def _platform_problems(uow: UnitOfWork, codes: tuple[str, ...]) -> list[Problem]:
    known = {item.row.code for item in items(uow.session, Table.PLATFORMS)} if codes else set()
    return [Problem("platform_unknown", "platform", values={"platform": code}) for code in codes if code not in known]


def _refuse_bad_day(uow: UnitOfWork, on: date) -> None:
    if on > uow.today:
        refuse_if_any([Problem("day_in_future", "on", values={"date": on})])
