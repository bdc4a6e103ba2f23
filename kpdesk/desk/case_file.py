"""The desk's face for the case file, its exhibits, the copy for who asks for it, the board and the list of cases."""

from __future__ import annotations

from sqlalchemy.orm import Session

from kpdesk.access.queries import settings
from kpdesk.base.clock import today
from kpdesk.base.progress import Progress
from kpdesk.cases.board import Board, BoardPage, Stage, board, board_cards
from kpdesk.cases.case_file_copies import PublicCopy, make_case_file, make_public_copy
from kpdesk.cases.exhibits import ViolationExhibits, exhibits_of
from kpdesk.cases.paper_writer import Writer
from kpdesk.cases.papers import Printed
from kpdesk.cases.queries import count, page_by_due
from kpdesk.cases.rows import CaseRow, CasesWanted, DueKey
from kpdesk.documents.letterhead import Office
from kpdesk.documents.paper import Size
from kpdesk.reference.queries import load
from kpdesk.reference.reference import Reference
from kpdesk.roster.list_pages import ListHead
from kpdesk.store.store import Workplace
from kpdesk.weekly.papers import letterhead_of

__all__ = ["CaseFileDesk", "PublicCopy"]


class CaseFileDesk:
    """Files and board of the cases of the open store."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def file(self, case: str, language: str = "en", size: Size = Size.A4, progress: Progress | None = None) -> Printed:
        """Returns the case file as one PDF and notes it; raises as ``make_case_file``."""
        with self._at.writing() as uow:
            rules = load(uow.session)
            head, writer = self._head(uow.session, rules, size, language), self._writer(uow.session, rules, language)
            printed = make_case_file(uow, case, writer, head, self._at.store.folder.evidence, progress)
            uow.commit()
        return printed

    def public_copy(
        self, asked: PublicCopy, language: str = "en", size: Size = Size.A4, progress: Progress | None = None
    ) -> Printed:
        """Returns a copy without what is private and notes for whom; raises as ``make_public_copy``."""
        with self._at.writing() as uow:
            rules = load(uow.session)
            head, writer = self._head(uow.session, rules, size, language), self._writer(uow.session, rules, language)
            printed = make_public_copy(uow, asked, writer, head, self._at.store.folder.evidence, progress)
            uow.commit()
        return printed

    def exhibits(self, case: str) -> tuple[ViolationExhibits, ...]:
        """Returns what each violation of the case is proved with; raises Refused ``case_unknown``."""
        with self._at.reading() as session:
            return exhibits_of(session, case, self._at.actor)

    def board(self) -> Board:
        """Returns how many open cases stand at each stage, how old they are and how many are late."""
        with self._at.reading() as session:
            return board(session, today(self._at.clock))

    def cards(self, stage: Stage, after: object | None = None) -> BoardPage:
        """Returns some cases of a stage, the oldest first; ``after`` is the ``next_after`` of the page before."""
        with self._at.reading() as session:
            return board_cards(session, stage, today(self._at.clock), after)

    def by_due(self, wanted: CasesWanted, after: DueKey | None = None) -> tuple[tuple[CaseRow, ...], DueKey | None]:
        """Returns a page of the list, nearest due date first, and the key that continues it (None at its end)."""
        with self._at.reading() as session:
            return page_by_due(session, wanted, after)

    def count(self, wanted: CasesWanted) -> int:
        """Returns how many cases there are of those wanted."""
        with self._at.reading() as session:
            return count(session, wanted)

    def _writer(self, session: Session, rules: Reference, language: str) -> Writer:
        return Writer(session, rules, settings(session, self._at.actor.name), language)

    def _head(self, session: Session, rules: Reference, size: Size, language: str) -> ListHead:
        head = letterhead_of(rules, self._at.actor.office, settings(session, self._at.actor.name))
        return ListHead(Office(head.heading, head.contact), head.signatory, self._at.clock.now(), size, language)
