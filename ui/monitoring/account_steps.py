"""The steps that can be recorded of an account: the form of each, and what it asks of the desk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from kpdesk.base.changes import Changes
from kpdesk.desk import Desk
from kpdesk.monitoring.draft import AccountDraft, ConfirmationDraft, SightingDraft, UndertakingDraft
from kpdesk.monitoring.rows import AccountRow
from kpdesk.monitoring.rules import Obtained, Part
from kpdesk.monitoring.stages import Step
from kpdesk.reference.reference import Reference
from ui.context import Context
from ui.monitoring.account_form import AccountForm
from ui.monitoring.closure_form import (
    Closure,
    ClosureForm,
    ConfirmationForm,
    Relapse,
    RelapseForm,
    SightingForm,
    UndertakingForm,
)
from ui.support.form import Form

Verb = Callable[[Desk], Changes]


def step_forms(context: Context, reference: Reference, day: date) -> dict[Step, Form[Any]]:
    """Returns the form of each step that has one."""
    return {
        Step.CLOSE: ClosureForm(context, day),
        Step.CONFIRM: ConfirmationForm(context, day),
        Step.RELAPSE: RelapseForm(context, day),
        Step.UNDERTAKE: UndertakingForm(context, day),
        Step.SEE: SightingForm(context, day),
        Step.CORRECT: AccountForm(context, reference, name="accountCorrection"),
    }


def blank(step: Step, account: AccountRow, day: date, user: str) -> object:
    """Returns the draft with which a step's form opens."""
    if step is Step.SEE:
        return SightingDraft(account.uid, on=day, seen_by=user)
    if step is Step.CORRECT:
        return draft_of(account)
    blanks: dict[Step, Callable[..., object]] = {
        Step.CLOSE: Closure,
        Step.CONFIRM: ConfirmationDraft,
        Step.RELAPSE: Relapse,
        Step.UNDERTAKE: UndertakingDraft,
    }
    return blanks[step](on=day)


def verb_of(uid: str, draft: object, day: date, revision: int | None = None) -> tuple[Verb, str]:
    """Returns what a filled form asks of the desk, and what is said when it is done.

    A correction is of the account as it stood at ``revision``.
    """
    match draft:
        case Closure(on=on, proof=proof, file=file):
            return lambda desk: desk.monitoring.close_account(uid, on or day, proof, file), _tr(
                "The closure is on record."
            )
        case ConfirmationDraft():
            return lambda desk: desk.monitoring.confirm_closure(uid, draft), _tr("The closure is confirmed.")
        case Relapse(on=on, note=note):
            return lambda desk: desk.monitoring.relapse(uid, on or day, note), _tr("The relapse is on record.")
        case UndertakingDraft():
            return lambda desk: desk.monitoring.undertake(uid, draft), _tr("The undertaking is on record.")
        case SightingDraft():
            return lambda desk: desk.monitoring.see_account(draft), _tr("It is on record how it was seen.")
        case AccountDraft():
            return lambda desk: desk.monitoring.correct_account(uid, draft, revision), _tr("The record is corrected.")
    raise TypeError(draft)


def draft_of(account: AccountRow) -> AccountDraft:
    """Returns what is known of an account, ready to be corrected."""
    return AccountDraft(
        platform=account.platform,
        kind=account.kind,
        owner=account.owner,
        name=account.name,
        handle=account.handle,
        url=account.url,
        admin=account.admin_uid,
        admin_text="" if account.admin_uid else account.admin,
        members_of_office=account.members_of_office,
        authorised=account.authorised,
        authorised_by=account.authorised_by,
        authorised_order=account.authorised_order,
        found_on=account.found_on,
        obtained=Obtained(account.obtained).value,
        note=account.note,
        owner_sure=account.owner_sure,
        admins=tuple(one.person_uid for one in account.people if one.part is Part.ADMIN),
        members=tuple(one.person_uid for one in account.people if one.part is Part.MEMBER),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("AccountsTab", text)
