"""Verbs on the register of accounts and groups: putting one on record, correcting it."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm.attributes import flag_modified

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.problems import Problem, refuse_if_any
from kpdesk.monitoring.account_meanwhile import account_changed_meanwhile
from kpdesk.monitoring.draft import AccountDraft
from kpdesk.monitoring.lookups import FEATURE, account_for, account_record, person_id, platform_problems
from kpdesk.monitoring.records import AccountPersonRecord, AccountRecord
from kpdesk.monitoring.rules import Part
from kpdesk.monitoring.search_words import put_in_search, take_from_search
from kpdesk.monitoring.stages import Step
from kpdesk.store.unit_of_work import UnitOfWork

_TEXTS = ("handle", "url", "admin_text", "authorised_by", "authorised_order", "note")


def add_account(uow: UnitOfWork, draft: AccountDraft) -> Changes:
    """Puts an account or group on record; raises ProblemsFound, Refused ``not_permitted``, ``person_not_on_roll``."""
    allow(uow.actor, Permission.LOG)
    _refuse_wrong(uow, draft)
    record = AccountRecord()
    _fill(uow, record, draft)
    uow.session.add(record)
    uow.flush()
    put_in_search(uow.session, record)
    _name_people(uow, record, draft)
    uow.note(
        "account_added",
        "account",
        record.uid,
        name=record.name,
        platform=record.platform,
        account_kind=record.kind,
        found_on=record.found_on,
        authorised=record.authorised,
        relapse_of=None,
    )
    return Changes.of(FEATURE, uids=(record.uid,))


def correct_account(uow: UnitOfWork, uid: str, draft: AccountDraft, revision: int | None = None) -> Changes:
    """Corrects what is known of an account or group, its authorisation included; its way to closure stays.

    Raises ProblemsFound, Refused ``not_permitted``, ``account_unknown``, ``account_superseded``,
    ``person_not_on_roll``, ``changed_meanwhile`` when the record is no longer at the ``revision`` that the form was
    opened on.
    """
    allow(uow.actor, Permission.LOG)
    record = account_for(uow, uid, Step.CORRECT)
    _refuse_wrong(uow, draft)
    if revision not in (None, record.revision):
        raise account_changed_meanwhile(uow.session, record, draft)
    refuse_if_any(_contradictions(uow, record, draft))
    before = record.name
    _fill(uow, record, draft)
    # Who is named stands in other records: this one counts its revision up all the same.
    flag_modified(record, "name")
    uow.flush()
    put_in_search(uow.session, record)
    _name_people(uow, record, draft)
    uow.note("account_corrected", "account", record.uid, name=record.name, was=before, authorised=record.authorised)
    return Changes.of(FEATURE, uids=(record.uid,))


def withdraw_account(uow: UnitOfWork, uid: str, reason: str) -> Changes:
    """Takes one off the register that was put on it by mistake, such as that of a family member; with the reason.

    Raises Refused ``not_permitted``, ``reason_missing``, ``account_unknown``, ``account_superseded``.
    """
    allow(uow.actor, Permission.LOG)
    if not reason.strip():
        raise Refused("reason_missing", field="reason")
    record = account_for(uow, uid, Step.WITHDRAW)
    record.withdrawn_at, record.withdrawn_reason = uow.now, reason.strip()
    take_from_search(uow.session, record)
    uow.note("account_withdrawn", "account", record.uid, name=record.name, reason=reason.strip())
    return Changes.of(FEATURE, uids=(record.uid,))


def _refuse_wrong(uow: UnitOfWork, draft: AccountDraft) -> None:
    refuse_if_any(draft.check(uow.today) + platform_problems(uow, (draft.platform,) if draft.platform else ()))


def _contradictions(uow: UnitOfWork, record: AccountRecord, draft: AccountDraft) -> list[Problem]:
    """What a correction would make untrue of the way that the account has gone."""
    assert draft.found_on is not None
    found = []
    steps = [day for day in (record.undertaking_on, record.closed_on) if day is not None and day < draft.found_on]
    if steps:
        found.append(Problem("found_after_step", "found_on", values={"date": min(steps)}))
    if record.closed_on is not None and draft.authorised:
        found.append(Problem("closed_not_authorised", "authorised"))
    if record.relapse_of:
        closed = account_record(uow.session, record.relapse_of)
        if closed.closed_on is not None and draft.found_on < closed.closed_on:
            found.append(Problem("relapse_before_closure", "found_on", values={"date": closed.closed_on}))
    return found


def _fill(uow: UnitOfWork, record: AccountRecord, draft: AccountDraft) -> None:
    assert draft.found_on is not None
    admin = person_id(uow.session, draft.admin)
    record.platform, record.kind, record.owner = draft.platform, draft.kind.value, draft.owner.value
    record.admin_id, record.owner_sure = admin, draft.owner_sure.value
    record.authorised, record.found_on, record.obtained = draft.authorised, draft.found_on, draft.obtained
    record.members_of_office = draft.members_of_office
    if record.members_of_office is None and draft.members:
        record.members_of_office = len(set(draft.members))
    record.name = draft.name.strip() or draft.handle.strip() or draft.url.strip()
    for name in _TEXTS:
        setattr(record, name, getattr(draft, name).strip())


def _name_people(uow: UnitOfWork, record: AccountRecord, draft: AccountDraft) -> None:
    """Makes admins and members those of the draft; who is struck off stays in the history."""
    named = {(Part.ADMIN.value, uid) for uid in draft.admins} | {(Part.MEMBER.value, uid) for uid in draft.members}
    wanted = {(part, person_id(uow.session, uid)) for part, uid in named}
    standing = uow.session.scalars(
        select(AccountPersonRecord).where(
            AccountPersonRecord.account_id == record.id, AccountPersonRecord.withdrawn_at.is_(None)
        )
    )
    for one in standing.all():
        if (one.part, one.person_id) in wanted:
            wanted.discard((one.part, one.person_id))
        else:
            one.withdrawn_at, one.withdrawn_reason = uow.now, "struck_off"
    for part, key in sorted(wanted, key=str):
        if key is not None:
            uow.session.add(AccountPersonRecord(account_id=record.id, person_id=key, part=part))
    uow.flush()
