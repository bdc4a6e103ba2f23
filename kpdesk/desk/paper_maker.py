"""One paper of a case from the open store: looked at, or issued and kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.queries import settings
from kpdesk.base.clock import local
from kpdesk.base.errors import Refused
from kpdesk.cases.issued import PaperWanted, issue, paper_of
from kpdesk.cases.loading import LoadedCase, find_case, load_case, load_cases
from kpdesk.cases.paper_content import PaperContent
from kpdesk.cases.paper_writer import Writer
from kpdesk.cases.papers import Printed, draw_paper
from kpdesk.cases.records import CaseRecord
from kpdesk.documents.paper import Paper as Sheet
from kpdesk.documents.paper import Size
from kpdesk.reference import queries as reference
from kpdesk.reference.reference import Reference
from kpdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class PaperShown:
    """A paper as PDF; ``edition`` 0 means that it was not issued yet. ``template`` is what it was made from."""

    printed: Printed
    edition: int
    template: str


class PaperMaker:
    """Makes papers for one user at one moment, inside an open session."""

    def __init__(self, session: Session, user: str, moment: datetime, rules: Reference | None = None) -> None:
        self._session, self._moment = session, moment
        self._rules = rules or reference.load(session)
        self._settings = settings(session, user)

    def look(self, case: str, wanted: PaperWanted, size: str) -> PaperShown:
        """Returns the paper as it was issued, else as it would be issued now; raises as ``paper_of``."""
        content, edition = paper_of(self._case(case), wanted, self._writer(wanted), self._moment)
        return _shown(content, edition, size)

    def issue(self, uow: UnitOfWork, case: str, wanted: PaperWanted, size: str, anew_because: str = "") -> PaperShown:
        """Returns the paper, kept from now on; raises as :func:`kpdesk.cases.issued.issue`."""
        content, edition = issue(uow, self._case(case), wanted, self._writer(wanted), anew_because)
        return _shown(content, edition, size)

    def issue_each(
        self, uow: UnitOfWork, cases: Sequence[str], wanted: PaperWanted, size: str
    ) -> Iterator[tuple[str, PaperShown]]:
        """Yields number and paper of each case of those uids, kept from now on; raises as :meth:`issue`."""
        records = self._session.scalars(select(CaseRecord).where(CaseRecord.uid.in_(cases))).all()
        loaded = load_cases(self._session, records, self._rules, local(self._moment).date())
        writer = self._writer(wanted)
        for uid in cases:
            yield loaded[uid].record.number, _shown(*issue(uow, loaded[uid], wanted, writer), size)

    def _case(self, text: str) -> LoadedCase:
        return load_case(self._session, find_case(self._session, text), self._rules, local(self._moment).date())

    def _writer(self, wanted: PaperWanted) -> Writer:
        return Writer(self._session, self._rules, self._settings, wanted.language, wanted.date_in_ink)


def sheet_of(text: str) -> Sheet:
    """Returns the sheet of that size; raises Refused ``paper_size_unknown``."""
    try:
        return Sheet(Size(text))
    except ValueError:
        raise Refused("paper_size_unknown", field="paper", value=text) from None


def _shown(content: PaperContent, edition: int, size: str) -> PaperShown:
    return PaperShown(draw_paper(content, sheet_of(size)), edition, content.template)
