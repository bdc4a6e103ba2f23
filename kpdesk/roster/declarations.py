"""Social-media accounts that a person declared over his signature, or the undertaking that he has none."""

from __future__ import annotations

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.letters import fold, tidy
from kpdesk.base.problems import Problem, refuse_if_any
from kpdesk.reference.queries import load
from kpdesk.reference.reference import Reference
from kpdesk.roster.history_records import DeclarationRecord, DeclaredAccountRecord
from kpdesk.roster.selection import selected
from kpdesk.roster.service_drafts import AccountDraft, DeclarationDraft
from kpdesk.store.unit_of_work import UnitOfWork


def declare(uow: UnitOfWork, person_uid: str, draft: DeclarationDraft) -> Changes:
    """Records what a person signed; the latest signature counts, earlier ones stay on record.

    Raises ProblemsFound, Refused ``not_permitted``, ``person_not_found``.
    """
    allow(uow.actor, Permission.ROSTER)
    reference = load(uow.session)
    refuse_if_any([*draft.check(uow.today), *_platform_problems(draft, reference)])
    assert draft.signed_on is not None
    person = selected(uow, [person_uid])[0]
    record = DeclarationRecord(person_id=person.id, signed_on=draft.signed_on, note=tidy(draft.note))
    uow.session.add(record)
    uow.flush()
    accounts = [_account(record.id, account, reference) for account in draft.accounts]
    uow.session.add_all(accounts)
    uow.note(
        "accounts_declared", "person", person.uid,
        signed_on=draft.signed_on, nil=draft.nil,
        accounts=[f"{account.platform}: {account.handle}" for account in accounts],
    )  # fmt: skip
    return Changes.of("roster", uids=(person.uid,))


def folded_handle(handle: str) -> str:
    """Returns a handle as handles are compared: without the sign before it, spaces and case."""
    return fold(handle).lstrip("@").replace(" ", "")


def _platform_problems(draft: DeclarationDraft, reference: Reference) -> list[Problem]:
    return [
        Problem("platform_not_known", "platform", row=row, values={"text": account.platform, "row": row})
        for row, account in enumerate(draft.accounts, 1)
        if reference.platforms.get(account.platform) is None and reference.platform_called(account.platform) is None
    ]


def _account(declaration_id: int, draft: AccountDraft, reference: Reference) -> DeclaredAccountRecord:
    platform = reference.platforms.get(draft.platform) or reference.platform_called(draft.platform)
    assert platform is not None
    handle = tidy(draft.handle)
    return DeclaredAccountRecord(
        declaration_id=declaration_id, platform=platform.code, handle=handle,
        handle_folded=folded_handle(handle), url=draft.url.strip(),
    )  # fmt: skip
