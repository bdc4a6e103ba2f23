"""The desk's face for what a tribunal would ask, and for what similar cases came to."""

from __future__ import annotations

from kpdesk.base.clock import today
from kpdesk.cases.asking import GuardList
from kpdesk.cases.asking_reads import OpenCase, case_guard, open_cases_guard
from kpdesk.cases.parity import Similar, similar_cases
from kpdesk.cases.states import Paper
from kpdesk.reference import queries as reference
from kpdesk.store.store import Workplace


class CaseGuardDesk:
    """The guard over the cases of the open store."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def list(self, case: str, paper: Paper | None = None) -> tuple[str, GuardList]:
        """Returns the case's number and its list, for one paper where it is named; raises Refused ``case_unknown``."""
        with self._at.reading() as session:
            return case_guard(session, case, reference.load(session), today(self._at.clock), paper)

    def open_cases(self) -> tuple[tuple[OpenCase, ...], int]:
        """Returns the open cases that have findings, the oldest first, and how many cases were looked at."""
        with self._at.reading() as session:
            return open_cases_guard(session, reference.load(session), today(self._at.clock))

    def parity(self, case: str, *, all_ranks: bool = False) -> tuple[str, tuple[Similar, ...]]:
        """Returns the case's number and the decided cases of this office about the same kinds, the newest first.

        Only those of the same rank group, or of all. Raises Refused ``case_unknown``.
        """
        with self._at.reading() as session:
            return similar_cases(session, case, reference.load(session), all_ranks=all_ranks)
