"""What every face of a headquarters shares: it opens only where other offices report, and knows week and term."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sqlalchemy.orm import Session

from kpdesk.access.queries import settings
from kpdesk.base.clock import today
from kpdesk.base.errors import Refused
from kpdesk.base.weeks import Week
from kpdesk.cases.paper_words import name_in
from kpdesk.province.rules import is_headquarters
from kpdesk.reference.queries import load
from kpdesk.store.store import Workplace
from kpdesk.weekly.papers import Letterhead, letterhead_of


class HeadquartersDesk:
    """A face of the CPO or a region; its reads raise Refused ``only_at_headquarters`` elsewhere."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    @property
    def _office(self) -> str:
        return self._at.actor.office

    @property
    def _today(self) -> date:
        return today(self._at.clock)

    def _reading(self) -> _Headquarters:
        return _Headquarters(self._at)

    def _week(self, session: Session, label: str | None) -> Week:
        first_weekday = int(settings(session, self._at.actor.name)["first_weekday"])
        if label:
            return Week.parse(label, first_weekday)
        # On its last day a week is not over: nobody can have frozen and sent it yet.
        return Week.of(self._today, first_weekday).previous()

    def _head(self, session: Session, language: str) -> tuple[Letterhead, Mapping[str, str]]:
        """Returns this office's letterhead and the names of all offices in the language of the paper."""
        reference = load(session)
        head = letterhead_of(reference, self._office, settings(session, self._at.actor.name), language)
        return head, {office.code: name_in(office, language) for office in reference.offices}

    def _term(self, session: Session) -> int:
        return int(settings(session, self._at.actor.name)["return_due_days"])


class _Headquarters:
    """A read-only session that opens only at an office to which others report."""

    def __init__(self, at: Workplace) -> None:
        self._office = at.actor.office
        self._session = at.reading()

    def __enter__(self) -> Session:
        session = self._session.__enter__()
        if not is_headquarters(load(session), self._office):
            self._session.__exit__(None, None, None)
            raise Refused("only_at_headquarters", field="office", office=self._office)
        return session

    def __exit__(self, *error: object) -> None:
        self._session.__exit__(None, None, None)
