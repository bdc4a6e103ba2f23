"""The desk's face for directives, debts and acknowledgements."""

from __future__ import annotations

from datetime import date

from kpdesk.base.changes import Changes
from kpdesk.base.clock import today
from kpdesk.base.progress import Progress
from kpdesk.directives import ack_lists, queries, service
from kpdesk.directives.acknowledging import acknowledge
from kpdesk.directives.draft import AckDraft, DirectiveDraft
from kpdesk.directives.rows import AckChange, AckCounts, AckRow, AckWanted, DirectiveRow
from kpdesk.directives.rules import Debt
from kpdesk.reference.rules import Asked
from kpdesk.store.store import Workplace
from kpdesk.weekly.directive_debts import office_debts

_EVERYBODY = AckWanted()


class DirectivesDesk:
    """Directives of the open store."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def items(self) -> tuple[DirectiveRow, ...]:
        """Returns every letter on record, oldest first."""
        with self._at.reading() as session:
            return queries.directives(session)

    def show(self, code: str) -> DirectiveRow:
        """Returns one letter by code or uid; raises Refused ``directive_unknown``."""
        with self._at.reading() as session:
            return queries.directive(session, code)

    def in_force(self, day: date | None = None) -> tuple[DirectiveRow, ...]:
        """Returns the letters that hold on that day (today) and bind this office."""
        with self._at.reading() as session:
            return queries.directives_in_force(session, day or today(self._at.clock), self._at.actor.office)

    def debts(self, code: str | None = None, day: date | None = None) -> tuple[Debt, ...]:
        """Returns how the office's obligations stand on that day (today), under one directive or all."""
        with self._at.reading() as session:
            return office_debts(session, day or today(self._at.clock), self._at.actor.office, code)

    def counts(self, code: str) -> AckCounts:
        """Returns how many officials signed, heard, refused, … ; raises Refused ``directive_unknown``."""
        with self._at.reading() as session:
            return queries.ack_counts(session, code)

    def acknowledgements(
        self, code: str, wanted: AckWanted = _EVERYBODY, *, after: int = 0, limit: int = 200
    ) -> tuple[AckRow, ...]:
        """Returns one stretch of a list of officials with what each did; ``after`` is the last ``person_id``.

        Raises as :func:`kpdesk.directives.ack_lists.ack_rows`.
        """
        with self._at.reading() as session:
            return ack_lists.ack_rows(session, code, wanted, after=after, limit=limit)

    def history(self, code: str, person_uid: str) -> tuple[AckChange, ...]:
        """Returns what stood on record of an official and a letter before, oldest first."""
        with self._at.reading() as session:
            return ack_lists.ack_changes(session, code, person_uid)

    def register(self, draft: DirectiveDraft) -> Changes:
        """Puts a new letter on record; raises as :func:`kpdesk.directives.service.register`."""
        with self._at.writing() as uow:
            changes = service.register(uow, draft)
            uow.commit()
        return changes

    def amend(self, code: str, draft: DirectiveDraft, revision: int | None = None) -> Changes:
        """Corrects a letter on record; raises as :func:`kpdesk.directives.service.amend`."""
        with self._at.writing() as uow:
            changes = service.amend(uow, code, draft, revision)
            uow.commit()
        return changes

    def write_note(self, code: str, text: str) -> Changes:
        """Writes the office's own note on a letter; raises as :func:`kpdesk.directives.service.write_note`."""
        with self._at.writing() as uow:
            changes = service.write_note(uow, code, text)
            uow.commit()
        return changes

    def acknowledge(self, *drafts: AckDraft, progress: Progress | None = None) -> Changes:
        """Records what officials did, all or none; raises as :func:`kpdesk.directives.acknowledging.acknowledge`."""
        with self._at.writing() as uow:
            changes = acknowledge(uow, *drafts, progress=progress)
            uow.commit()
        return changes

    def discharge(self, code: str, what: Asked, on: date, letter_no: str = "", note: str = "") -> Changes:
        """Notes one thing as done; raises as :func:`kpdesk.directives.service.discharge`."""
        with self._at.writing() as uow:
            changes = service.discharge(uow, code, what, on, letter_no, note)
            uow.commit()
        return changes
