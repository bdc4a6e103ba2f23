"""The desk's face for half-typed forms of the user at the desk."""

from __future__ import annotations

from collections.abc import Iterable

from kpdesk.access import form_drafts
from kpdesk.base.form_draft import FormDraft
from kpdesk.store.store import Workplace


class FormDraftsDesk:
    """What this user has begun to type into any form and neither saved nor discarded."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def items(self) -> tuple[FormDraft, ...]:
        """Returns this user's drafts, the latest first."""
        with self._at.reading() as session:
            return form_drafts.drafts_of(session, self._at.actor.name)

    def keep(self, drafts: Iterable[FormDraft], discarded: Iterable[tuple[str, str]] = ()) -> None:
        """Keeps drafts and takes others away, by form and subject, in one go."""
        with self._at.writing() as uow:
            form_drafts.discard_drafts(uow, tuple(discarded))
            form_drafts.keep_drafts(uow, tuple(drafts))
            uow.commit()

    def discard(self, form: str, subject: str = "") -> None:
        """Takes a draft away; raises Refused ``form_draft_unknown``."""
        with self._at.writing() as uow:
            form_drafts.discard_one(uow, form, subject)
            uow.commit()
