"""The desk's face for the queue of persons whom the last roll did not name."""

from __future__ import annotations

from collections.abc import Sequence

from kpdesk.base.progress import Progress
from kpdesk.reference import queries as reference
from kpdesk.roster.missing import settle_missing
from kpdesk.roster.missing_draft import MissingDraft
from kpdesk.roster.missing_queries import (
    MissingRow,
    MissingStretch,
    count_waiting,
    stretch,
    waiting,
    waiting_uids,
)
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.selection import Acted
from kpdesk.store.store import Workplace


class MissingPeopleDesk:
    """The queue of the open store's office."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def waiting(self) -> tuple[MissingRow, ...]:
        """Returns who waits, by name."""
        with self._at.reading() as session:
            return waiting(session, self._at.actor.office, RankNames(reference.load(session).ranks))

    def stretch(
        self, after: tuple[str, int] | None = None, limit: int = 200, sort: str = "name", descending: bool = False
    ) -> MissingStretch:
        """Returns a stretch of the queue; ``sort`` is name, rank, belt_no or posting."""
        with self._at.reading() as session:
            ranks = RankNames(reference.load(session).ranks)
            return stretch(session, self._at.actor.office, ranks, after, limit, sort, descending)

    def uids(self) -> tuple[str, ...]:
        """Returns everybody who waits, by uid."""
        with self._at.reading() as session:
            return waiting_uids(session, self._at.actor.office)

    def count(self) -> int:
        """Returns how many wait."""
        with self._at.reading() as session:
            return count_waiting(session, self._at.actor.office)

    def settle(self, uids: Sequence[str], draft: MissingDraft, progress: Progress | None = None) -> Acted:
        """Says what became of people, all or none; raises as :func:`kpdesk.roster.missing.settle_missing`."""
        with self._at.writing() as uow:
            acted = settle_missing(uow, uids, draft, progress)
            uow.commit()
        return acted
