"""The desk's face for violations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from kpdesk.access.rules import Permission, may
from kpdesk.base.changes import Changes
from kpdesk.base.clock import today
from kpdesk.base.progress import Progress
from kpdesk.store.sealed_files import Intake
from kpdesk.store.store import Workplace
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations import drafts, evidence, fact_queries, queries, service
from kpdesk.violations.capture import EvidenceDraft
from kpdesk.violations.draft import ViolationDraft
from kpdesk.violations.evidence_rows import EvidenceTaken
from kpdesk.violations.log_import import LogAccepted, accept_log, propose_log
from kpdesk.violations.log_plan import Decision, LogPlan
from kpdesk.violations.log_undoing import LogBatch, LogUndone, log_batches, undo_log
from kpdesk.violations.person_meant import person_meant
from kpdesk.violations.rows import NO_FILTER, Registered, ViolationFact, ViolationFilter, ViolationPage, ViolationRow
from kpdesk.violations.rules import Attribution, Disposal, Forum


class ViolationsDesk:
    """Violations of the open store."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def items(
        self, kept: ViolationFilter = NO_FILTER, after: tuple[date, int] | None = None, limit: int = 200
    ) -> tuple[ViolationRow, ...]:
        """Returns one stretch of the list, latest seen first; ``after`` is the last row's ``key``."""
        with self._at.reading() as session:
            return queries.violations(session, kept, after=after, limit=limit, complainants=self._complainants)

    def count(self, kept: ViolationFilter = NO_FILTER) -> int:
        """Returns how many the list has."""
        with self._at.reading() as session:
            return queries.violation_count(session, kept, complainants=self._complainants)

    def show(self, uid: str) -> ViolationPage:
        """Returns everything about one, by uid or number; raises Refused ``violation_unknown``."""
        with self._at.reading() as session:
            return queries.violation(session, uid, complainants=self._complainants)

    def facts(self, first: date, last: date) -> tuple[ViolationFact, ...]:
        """Returns what was pending or seen in the period; see ``violation_facts`` in its ``fact_queries``."""
        with self._at.reading() as session:
            return fact_queries.violation_facts(session, first, last)

    def person_uid(self, text: str) -> str:
        """Returns whom a uid, CNIC, personnel number, or belt number and name mean.

        Raises Refused ``person_not_found``, ``person_not_clear``.
        """
        with self._at.reading() as session:
            return person_meant(session, text)

    def register(
        self,
        draft: ViolationDraft,
        files: tuple[EvidenceDraft, ...] = (),
        progress: Progress | None = None,
        *,
        from_draft: str | None = None,
    ) -> tuple[tuple[Registered, ...], tuple[EvidenceTaken, ...]]:
        """Logs an incident with its evidence, all or nothing; the draft from which it was typed goes with it.

        Raises as :func:`kpdesk.violations.service.register` and :func:`kpdesk.violations.evidence.take_in`.
        """
        with self._at.writing() as uow, self._intake() as intake:
            changes, made = service.register(uow, draft)
            _changes, taken = evidence.take_in(uow, changes.uids, files, intake, progress) if files else (None, ())
            if from_draft is not None:
                drafts.use_up(uow, from_draft)
            uow.commit()
            intake.keep()
        return made, taken

    def plan_log(
        self,
        path: Path,
        sheet: str | None = None,
        choice: Mapping[str, object] | None = None,
        progress: Progress | None = None,
        answers: Mapping[str, str] | None = None,
    ) -> LogPlan:
        """Returns what a monitoring log would add; raises as :func:`kpdesk.violations.log_import.propose_log`."""
        with self._at.reading() as session:
            return propose_log(session, path, today(self._at.clock), sheet, choice, progress, answers)

    def accept_log(
        self,
        plan: LogPlan,
        *,
        take_doubtful: bool = False,
        decisions: Mapping[int, Decision] | None = None,
        answers: Mapping[str, str] | None = None,
        progress: Progress | None = None,
    ) -> LogAccepted:
        """Enters a plan as one transaction; raises as :func:`kpdesk.violations.log_import.accept_log`."""
        with self._at.writing() as uow:
            accepted = accept_log(
                uow, plan, take_doubtful=take_doubtful, decisions=decisions, answers=answers, progress=progress
            )
            uow.commit()
        return accepted

    def log_batches(self) -> tuple[LogBatch, ...]:
        """Returns the imports of logs, the latest first."""
        with self._at.reading() as session:
            return log_batches(session)

    def undo_log(self, batch: str, progress: Progress | None = None) -> LogUndone:
        """Takes an import back; raises as :func:`kpdesk.violations.log_undoing.undo_log`."""
        with self._at.writing() as uow:
            undone = undo_log(uow, batch, progress)
            uow.commit()
        return undone

    def identify(self, uid: str, person_uid: str) -> Changes:
        """Says who it is; raises as :func:`kpdesk.violations.service.identify`."""
        with self._at.writing() as uow:
            return _committed(uow, service.identify(uow, uid, person_uid))

    def decide_attribution(self, uid: str, attribution: Attribution, note: str, on: date) -> Changes:
        """Records whose doing it was; raises as :func:`kpdesk.violations.service.decide_attribution`."""
        with self._at.writing() as uow:
            return _committed(uow, service.decide_attribution(uow, uid, attribution, note, on))

    def protect(self, uid: str, reason: str, on: date, forum: Forum = Forum.COMPETENT_FORUM) -> Changes:
        """Takes it as a protected disclosure; raises as :func:`kpdesk.violations.service.protect`."""
        with self._at.writing() as uow:
            return _committed(uow, service.protect(uow, uid, reason, on, forum))

    def note_of_authority(self, uid: str, note: str) -> Changes:
        """Keeps the authority's reasoned note; raises as :func:`kpdesk.violations.service.note_of_authority`."""
        with self._at.writing() as uow:
            return _committed(uow, service.note_of_authority(uow, uid, note))

    def dispose(self, uid: str, on: date, disposal: Disposal) -> Changes:
        """Ends its pending; raises as :func:`kpdesk.violations.service.dispose`."""
        with self._at.writing() as uow:
            return _committed(uow, service.dispose(uow, uid, on, disposal))

    def reopen(self, uid: str, on: date) -> Changes:
        """Brings it back among the pending; raises as :func:`kpdesk.violations.service.reopen`."""
        with self._at.writing() as uow:
            return _committed(uow, service.reopen(uow, uid, on))

    def refer(self, uid: str, referral: str) -> Changes:
        """Records the referral; raises as :func:`kpdesk.violations.service.refer`."""
        with self._at.writing() as uow:
            return _committed(uow, service.refer(uow, uid, referral))

    def withdraw(self, uid: str, reason: str) -> Changes:
        """Takes back one logged in error; raises as :func:`kpdesk.violations.service.withdraw`."""
        with self._at.writing() as uow:
            return _committed(uow, service.withdraw(uow, uid, reason))

    @property
    def _complainants(self) -> bool:
        """Whether the user is the authority, who alone sees who made a protected disclosure."""
        return may(self._at.actor.role, Permission.COMPLAINANTS)

    def _intake(self) -> Intake:
        return Intake(self._at.store.folder.evidence)


def _committed(uow: UnitOfWork, changes: Changes) -> Changes:
    uow.commit()
    return changes
