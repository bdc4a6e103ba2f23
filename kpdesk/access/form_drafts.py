"""What a user has half-typed into any form: kept in the encrypted store, in no history, in no file that leaves it."""

from __future__ import annotations

import json
from dataclasses import replace

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from kpdesk.access.records import FormDraftRecord
from kpdesk.base.errors import Refused
from kpdesk.base.form_draft import FormDraft
from kpdesk.store.unit_of_work import UnitOfWork


def drafts_of(session: Session, user: str) -> tuple[FormDraft, ...]:
    """Returns the drafts of one user, the latest first: what is half-typed concerns nobody else."""
    record = FormDraftRecord
    found = session.scalars(
        select(record).where(record.user_name == user).order_by(record.kept_at.desc(), record.form, record.subject)
    )
    return tuple(_draft(one) for one in found)


def keep_drafts(uow: UnitOfWork, drafts: tuple[FormDraft, ...]) -> None:
    """Keeps drafts of the user at the desk in place of what was kept of the same forms; it leaves no trace.

    What somebody types before he saves is nobody's business: no entry in the history, no file to anywhere.
    """
    for draft in drafts:
        content = {
            "about": draft.about,
            "typed": dict(draft.typed),
            "given": dict(draft.given),
            "cursor": list(draft.cursor),
        }
        uow.session.merge(
            FormDraftRecord(
                user_name=uow.actor.name,
                form=draft.form,
                subject=draft.subject,
                page=draft.page,
                revision=draft.revision,
                content=json.dumps(content, ensure_ascii=False),
                kept_at=draft.kept_at or uow.now,
            )
        )


def discard_drafts(uow: UnitOfWork, keys: tuple[tuple[str, str], ...]) -> int:
    """Returns how many drafts of the user at the desk were taken away, by form and subject."""
    record, gone = FormDraftRecord, 0
    for form, subject in keys:
        found = uow.session.scalars(
            select(record).where(record.user_name == uow.actor.name, record.form == form, record.subject == subject)
        ).all()
        gone += len(found)
        uow.session.execute(
            delete(record).where(record.user_name == uow.actor.name, record.form == form, record.subject == subject)
        )
    return gone


def discard_one(uow: UnitOfWork, form: str, subject: str) -> None:
    """Takes a draft away; raises Refused ``form_draft_unknown`` where the user has none of that form and subject."""
    if not discard_drafts(uow, ((form, subject),)):
        raise Refused("form_draft_unknown", form=form)


def _draft(record: FormDraftRecord) -> FormDraft:
    content = json.loads(record.content)
    name, place = content.get("cursor") or ("", 0)
    return replace(
        FormDraft(record.form, record.subject, record.page, content["about"], content["typed"], content["given"]),
        revision=record.revision,
        cursor=(str(name), int(place)),
        kept_at=record.kept_at,
    )
