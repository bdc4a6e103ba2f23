"""The desk's face for finding anything by what is typed of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sqlalchemy.orm import Session

from kpdesk.access.queries import settings
from kpdesk.access.rules import Permission, may
from kpdesk.desk import search_program, search_registers
from kpdesk.desk.search_matters import case_keys, cases, papers, violations
from kpdesk.desk.search_people import NOBODY, people
from kpdesk.desk.search_rows import SearchGroup, SearchHit, SearchKind
from kpdesk.desk.search_text import Typed, typed
from kpdesk.store.store import Workplace

SHORTEST = 2
"""Signs from which on something is looked for."""

OF_EACH = 5
CASES_FOR_PAPERS = 20
"""Cases whose papers are looked through for a letter number."""

_EVERYTHING = frozenset(SearchKind)
_OF_CASES = frozenset({SearchKind.CASE, SearchKind.PAPER})
_ABOUT_PEOPLE = frozenset({SearchKind.PERSON, SearchKind.VIOLATION, *_OF_CASES})


class SearchDesk:
    """Finds persons, matters, papers, letters, accounts, weeks, settings and help pages of the open store."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def everywhere(
        self, text: str, kinds: Collection[SearchKind] = _EVERYTHING, limit: int = OF_EACH, language: str = "en"
    ) -> tuple[SearchGroup, ...]:
        """Returns at most ``limit`` hits of each kind; the kind with the best hit first.

        Urdu and Latin spellings of a name find each other. Protected disclosures are found only by those who may see
        who made them. ``language`` is that of settings and help pages. Below two signs nothing is found.
        """
        wanted = typed(text)
        if len(wanted.plain) < SHORTEST:
            return ()
        with self._at.reading() as session:
            hits = [*self._matters(session, wanted, kinds, limit), *self._registers(session, wanted, kinds, limit)]
        if SearchKind.SETTING in kinds:
            hits.append(search_program.settings(wanted.plain, language, limit))
        if SearchKind.HELP in kinds:
            hits.append(search_program.help_pages(wanted.plain, language, limit))
        groups = [SearchGroup(group[0].kind, tuple(sorted(group, key=lambda hit: hit.fit))) for group in hits if group]
        order = list(SearchKind)
        return tuple(sorted(groups, key=lambda group: (group.hits[0].fit, order.index(group.kind))))

    def _matters(
        self, session: Session, wanted: Typed, kinds: Collection[SearchKind], limit: int
    ) -> Iterator[tuple[SearchHit, ...]]:
        """Yields persons and what is on record about them."""
        about = people(session, wanted, limit) if _ABOUT_PEOPLE & set(kinds) else NOBODY
        if SearchKind.PERSON in kinds:
            yield about.hits
        if SearchKind.VIOLATION in kinds:
            allowed = may(self._at.actor.role, Permission.COMPLAINANTS)
            yield violations(session, wanted, about.keys, limit, allowed)
        if _OF_CASES & set(kinds):
            keys = case_keys(session, wanted, about.keys, max(limit, CASES_FOR_PAPERS))
            if SearchKind.CASE in kinds:
                yield cases(session, keys[:limit], wanted)
            if SearchKind.PAPER in kinds:
                yield papers(session, keys, wanted, limit)

    def _registers(
        self, session: Session, wanted: Typed, kinds: Collection[SearchKind], limit: int
    ) -> Iterator[tuple[SearchHit, ...]]:
        """Yields what the office keeps beside its persons."""
        if SearchKind.LETTER in kinds:
            yield search_registers.letters(session, wanted, limit)
        if SearchKind.ACCOUNT in kinds:
            yield search_registers.accounts(session, wanted, limit)
        if SearchKind.WEEK in kinds:
            yield search_registers.weeks(session, wanted, lambda: self._first_weekday(session), limit)

    def _first_weekday(self, session: Session) -> int:
        return int(settings(session, self._at.actor.name)["first_weekday"])
