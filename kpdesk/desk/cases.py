"""The desk's face for disciplinary proceedings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kpdesk.base.changes import Changes
from kpdesk.base.clock import today
from kpdesk.base.problems import refuse_if_any
from kpdesk.base.progress import Progress, silent
from kpdesk.cases import queries, service
from kpdesk.cases.bulk import NOTICES, BulkDraft, issue_notices
from kpdesk.cases.draft import CaseDraft, StepDraft
from kpdesk.cases.due_list import due_by
from kpdesk.cases.findings import Warning
from kpdesk.cases.issued import PaperWanted
from kpdesk.cases.papers import Printed, joined
from kpdesk.cases.queries import PAGE_ROWS
from kpdesk.cases.rows import CasePage, CasesWanted, CaseView, DueRow
from kpdesk.cases.states import Paper
from kpdesk.desk.paper_maker import PaperMaker
from kpdesk.documents.paper import Size
from kpdesk.reference import queries as reference
from kpdesk.store.store import Workplace

__all__ = ["CasesDesk", "Issued", "Printed", "Size"]


@dataclass(frozen=True, slots=True)
class Issued:
    """What a bulk notice did: the changes, the PDF, and the numbers of the cases in the order of its papers."""

    changes: Changes
    printed: Printed
    cases: tuple[str, ...]


EVERYTHING = CasesWanted()
DUE_AHEAD_DAYS = 7


class CasesDesk:
    """The cases of the open store."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def open(self, draft: CaseDraft) -> Changes:
        """Opens a case for each person; raises as :func:`kpdesk.cases.service.open_cases`."""
        with self._at.writing() as uow:
            changes = service.open_cases(uow, draft)
            uow.commit()
        return changes

    def step(self, draft: StepDraft) -> Changes:
        """Takes one step; raises as :func:`kpdesk.cases.service.take_step`."""
        return self.steps([draft])

    def steps(self, drafts: Sequence[StepDraft], progress: Progress | None = None) -> Changes:
        """Takes the steps of many cases as one transaction: all or none; raises as :meth:`step`, and Cancelled."""
        progress = progress or silent()
        changes = Changes()
        with self._at.writing() as uow:
            rules = reference.load(uow.session)
            for done, draft in enumerate(drafts):
                progress.step("case_steps_taking", done, len(drafts))
                changes |= service.take_step(uow, draft, rules)
            uow.commit()
        return changes

    def judge(self, draft: StepDraft) -> tuple[Warning, ...]:
        """Returns what the guard finds in a step, without taking it; raises as :meth:`step` but for reasons."""
        with self._at.reading() as session:
            rules = reference.load(session)
            return service.judge_step(session, draft, rules, self._at.actor.role, today(self._at.clock))

    def show(self, case: str) -> CaseView:
        """Returns everything about the case of that number or uid; raises Refused ``case_unknown``."""
        with self._at.reading() as session:
            rules = reference.load(session)
            return queries.case_view(session, case, rules, today(self._at.clock), self._at.actor.role)

    def page(self, wanted: CasesWanted = EVERYTHING, after: int = 0, limit: int = PAGE_ROWS) -> CasePage:
        """Returns a page of the list, newest first; ``after`` is the ``next_after`` of the page before."""
        with self._at.reading() as session:
            return queries.page(session, wanted, after, limit)

    def print(self, case: str, paper: Paper, language: str = "en", size: str = Size.A4) -> Printed:
        """Returns a paper of the case as PDF, ``size`` a4 or legal, ``language`` en or ur.

        As it was issued, else as it would be issued now. Raises Refused ``case_unknown``, ``paper_not_ready``,
        ``paper_size_unknown``, ``language_not_possible``.
        """
        with self._at.reading() as session:
            maker = PaperMaker(session, self._at.actor.name, self._at.clock.now())
            return maker.look(case, PaperWanted(paper, language), size).printed

    def bulk_notice(
        self, draft: BulkDraft, language: str = "en", size: str = Size.A4, progress: Progress | None = None
    ) -> Issued:
        """Opens what is missing, issues a notice to each person and returns all in one PDF: all of it or nothing.

        Raises ProblemsFound, Cancelled, and as :func:`kpdesk.cases.bulk.issue_notices`.
        """
        refuse_if_any(draft.check())
        progress = progress or silent()
        with self._at.writing() as uow:
            rules = reference.load(uow.session)
            changes, uids = issue_notices(uow, draft, rules, progress)
            uow.flush()
            maker = PaperMaker(uow.session, self._at.actor.name, uow.now, rules)
            wanted = PaperWanted(NOTICES[draft.step], language, date_in_ink=draft.date_in_ink)
            parts: list[Printed] = []
            numbers: list[str] = []
            for number, shown in maker.issue_each(uow, uids, wanted, size):
                progress.step("notices_printing", len(parts), len(uids))
                parts.append(shown.printed)
                numbers.append(number)
            printed = joined(parts, progress)
            uow.commit()
        return Issued(changes, printed, tuple(numbers))

    def due(self, on: date | None = None, ahead_days: int = DUE_AHEAD_DAYS) -> tuple[DueRow, ...]:
        """Returns what is due by ``ahead_days`` after that day (today), the earliest first."""
        day = on or today(self._at.clock)
        with self._at.reading() as session:
            return due_by(session, day + timedelta(days=ahead_days), day)
