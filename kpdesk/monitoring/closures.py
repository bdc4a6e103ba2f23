"""Verbs on the way of an account to its closure: undertaking, closure, confirmation, exception, relapse."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from kpdesk.access.queries import users
from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.letters import fold
from kpdesk.base.pasted import Attached
from kpdesk.base.problems import Problem, refuse_if_any
from kpdesk.monitoring.draft import ConfirmationDraft, UndertakingDraft
from kpdesk.monitoring.lookups import FEATURE, account_for, refuse_future
from kpdesk.monitoring.records import AccountPersonRecord, AccountRecord, SightingRecord
from kpdesk.monitoring.rules import Seen
from kpdesk.monitoring.search_words import put_in_search
from kpdesk.monitoring.stages import Step
from kpdesk.store.sealed_files import Intake
from kpdesk.store.unit_of_work import UnitOfWork

LARGEST_PROOF_BYTES = 200 * 1024**2
_KEPT = (
    "platform", "kind", "owner", "name", "handle", "url", "admin_id", "admin_text", "owner_sure", "members_of_office",
)  # fmt: skip
"""What a relapse has in common with the account that was closed."""


def undertake(uow: UnitOfWork, uid: str, draft: UndertakingDraft) -> Changes:
    """Records that the owner undertook to close it; a later undertaking takes the place of an earlier one.

    Raises ProblemsFound, Refused ``not_permitted``, ``account_unknown``, and as ``refuse_step``.
    """
    allow(uow.actor, Permission.LOG)
    record = account_for(uow, uid, Step.UNDERTAKE)
    refuse_if_any(draft.check(uow.today))
    assert draft.on is not None
    if draft.on < record.found_on:
        refuse_if_any([Problem("undertaking_before_found", "on", values={"date": record.found_on})])
    record.undertaking_on, record.undertaking_signed = draft.on, draft.signed
    record.undertaking_until, record.exception_reason = draft.until, ""
    uow.note(
        "account_undertaking", "account", record.uid, name=record.name, on=draft.on, signed=draft.signed,
        until=draft.until,
    )  # fmt: skip
    return Changes.of(FEATURE, uids=(record.uid,))


def close_account(
    uow: UnitOfWork, uid: str, on: date, proof: str, intake: Intake | None = None, file: Attached | None = None
) -> Changes:
    """Records that it was closed or left, with the proof in words, as a file, or both.

    Raises ProblemsFound, Refused ``not_permitted``, ``account_unknown``, ``seen_active_since``, as ``refuse_step``
    and as :meth:`kpdesk.store.sealed_files.Intake.seal`.
    """
    allow(uow.actor, Permission.LOG)
    record = account_for(uow, uid, Step.CLOSE)
    refuse_future(uow, on)
    if not proof.strip() and file is None:
        refuse_if_any([Problem("closure_proof_missing", "proof")])
    if on < record.found_on:
        refuse_if_any([Problem("closed_before_found", "on", values={"date": record.found_on})])
    active = _last_active(uow, record)
    if active is not None and active > on:
        raise Refused("seen_active_since", field="on", name=record.name, date=active)
    record.closed_on, record.closure_proof, record.exception_reason = on, proof.strip(), ""
    record.closed_by = uow.actor.name
    uow.note("account_closed", "account", record.uid, name=record.name, on=on, proof=proof.strip())
    if intake is not None and file is not None:
        _attach(uow, record, intake, file)
    return Changes.of(FEATURE, uids=(record.uid,))


def attach_proof(uow: UnitOfWork, uid: str, intake: Intake, file: Attached) -> Changes:
    """Keeps a file as the proof of a closure, encrypted, with its SHA-256; it takes the place of an earlier one.

    Raises Refused ``not_permitted``, ``account_unknown``, as ``refuse_step`` and as ``Intake.seal``.
    """
    allow(uow.actor, Permission.LOG)
    record = account_for(uow, uid, Step.PROVE)
    _attach(uow, record, intake, file)
    return Changes.of(FEATURE, uids=(record.uid,))


def confirm_closure(uow: UnitOfWork, uid: str, draft: ConfirmationDraft) -> Changes:
    """Records that a second person saw it closed: the user himself, or the witness whom he names.

    Whoever recorded the closure can only name a witness, and a witness is nobody who could log in and confirm it
    himself. Raises ProblemsFound, Refused ``not_permitted``, ``account_unknown``, ``closer_confirms``,
    ``witness_is_user``, as ``refuse_step``.
    """
    allow(uow.actor, Permission.LOG)
    record = account_for(uow, uid, Step.CONFIRM)
    refuse_if_any(draft.check(uow.today))
    assert record.closed_on is not None and draft.on is not None
    if record.closed_by == uow.actor.name and not draft.names_witness:
        raise Refused("closer_confirms", name=record.name)
    if draft.on < record.closed_on:
        refuse_if_any([Problem("confirmed_before_closed", "on", values={"date": record.closed_on})])
    record.confirmed_by, record.confirmed_on = uow.actor.full_name, draft.on
    if draft.names_witness:
        _refuse_user(uow, draft.witness)
        record.confirmed_by = f"{draft.rank.strip()} {draft.witness.strip()}"
        record.witness_reason = draft.reason.strip()
    uow.note(
        "account_closure_confirmed", "account", record.uid, name=record.name, by=record.confirmed_by, on=draft.on,
        witness_reason=record.witness_reason,
    )  # fmt: skip
    return Changes.of(FEATURE, uids=(record.uid,))


def except_account(uow: UnitOfWork, uid: str, reason: str) -> Changes:
    """Keeps one open with a reason, which the certificate's "except" clause will name; an empty reason takes it back.

    Raises Refused ``not_permitted``, ``account_unknown``, and as ``refuse_step``.
    """
    allow(uow.actor, Permission.LOG)
    record = account_for(uow, uid, Step.EXCEPT)
    record.exception_reason = reason.strip()
    uow.note("account_excepted", "account", record.uid, name=record.name, reason=record.exception_reason)
    return Changes.of(FEATURE, uids=(record.uid,))


def relapse(uow: UnitOfWork, uid: str, found_on: date, note: str = "") -> Changes:
    """Records that a closed one was found active again: a new record that names the old, which stays as it was.

    Raises ProblemsFound, Refused ``not_permitted``, ``account_unknown``, and as ``refuse_step``.
    """
    allow(uow.actor, Permission.LOG)
    record = account_for(uow, uid, Step.RELAPSE)
    refuse_future(uow, found_on)
    assert record.closed_on is not None
    if found_on < record.closed_on:
        refuse_if_any([Problem("relapse_before_closure", "found_on", values={"date": record.closed_on})])
    return Changes.of(FEATURE, uids=(take_up_again(uow, record, found_on, note).uid,))


def take_up_again(uow: UnitOfWork, closed: AccountRecord, found_on: date, note: str) -> AccountRecord:
    """Returns the new record of a closed account that was found active on that day."""
    record = AccountRecord(
        found_on=found_on, note=note.strip(), relapse_of=closed.uid, **{name: getattr(closed, name) for name in _KEPT}
    )
    uow.session.add(record)
    uow.flush()
    put_in_search(uow.session, record)
    people = select(AccountPersonRecord).where(
        AccountPersonRecord.account_id == closed.id, AccountPersonRecord.withdrawn_at.is_(None)
    )
    for one in uow.session.scalars(people).all():
        uow.session.add(AccountPersonRecord(account_id=record.id, person_id=one.person_id, part=one.part))
    uow.flush()
    uow.note("account_relapsed", "account", record.uid, name=record.name, found_on=found_on, relapse_of=closed.uid)
    return record


def _attach(uow: UnitOfWork, record: AccountRecord, intake: Intake, file: Attached) -> None:
    sealed = intake.seal(uow, file, field="file", most_bytes=LARGEST_PROOF_BYTES)
    record.proof_file, record.proof_stored_as = file.name, sealed.stored_as
    record.proof_size_bytes, record.proof_sha256 = sealed.size_bytes, sealed.sha256
    uow.note(
        "account_proof_kept", "account", record.uid, name=record.name, file=file.name, sha256=sealed.sha256,
        size_bytes=sealed.size_bytes,
    )  # fmt: skip


def _refuse_user(uow: UnitOfWork, witness: str) -> None:
    """Raises Refused ``witness_is_user`` where the name is that of a user of this store, disabled ones included."""
    if any(fold(witness) in {fold(user.full_name), fold(user.name)} for user in users(uow.session)):
        raise Refused("witness_is_user", field="witness", witness=witness.strip())


def _last_active(uow: UnitOfWork, record: AccountRecord) -> date | None:
    return uow.session.scalar(
        select(SightingRecord.on_date)
        .where(
            SightingRecord.account_id == record.id,
            SightingRecord.seen == Seen.ACTIVE.value,
            SightingRecord.withdrawn_at.is_(None),
        )
        .order_by(SightingRecord.on_date.desc())
        .limit(1)
    )
