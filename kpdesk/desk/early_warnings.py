"""The desk's face for early warnings: what the tests find, its rows, and what is done about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy.orm import Session

from kpdesk.access.queries import settings
from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.progress import Progress
from kpdesk.desk.handing_over import handed_over, refuse_practice
from kpdesk.desk.headquarters import HeadquartersDesk
from kpdesk.documents.paper import Size
from kpdesk.exchange.rows import SentFile
from kpdesk.province.follow_ups import FollowUp, ask_office, follow_ups, settle_finding
from kpdesk.province.warnings.finding import RowRef, WarningTest
from kpdesk.province.warnings.listing import FindingShown, RowTold, find, listed, told, told_rows
from kpdesk.province.warnings.looking import Limits, Looking, looking
from kpdesk.province.warnings.pages import draw_warnings
from kpdesk.reference.queries import load
from kpdesk.weekly.papers import letterhead_of


@dataclass(frozen=True, slots=True)
class QuerySent:
    """A query that was written: its number, when its answer is due, and the file."""

    number: str
    office: str
    due_on: date
    file: SentFile
    changes: Changes


@dataclass(frozen=True, slots=True)
class Settled:
    """A finding that was laid to rest; ``uid`` is that of the follow-up."""

    uid: str
    changes: Changes


class EarlyWarningsDesk(HeadquartersDesk):
    """Early warnings; raises Refused ``only_at_headquarters`` elsewhere, ``not_permitted`` who may not see patterns."""

    def findings(self, tests: Iterable[str] = (), since: date | None = None) -> tuple[FindingShown, ...]:
        """Returns what the tests find, all of them by default; raises Refused ``warning_test_unknown``."""
        allow(self._at.actor, Permission.PATTERNS)
        wanted = tuple(map(_test, tests))
        with self._reading() as session:
            return listed(self._looking(session, since), wanted)

    def rows(self, refs: Sequence[RowRef]) -> tuple[RowTold, ...]:
        """Returns the rows that a finding rests on."""
        allow(self._at.actor, Permission.PATTERNS)
        with self._reading() as session:
            return told_rows(session, load(session), refs)

    def ask(
        self, key: str, question: str, out: Path, *, due: date | None = None, since: date | None = None,
        force: bool = False,
    ) -> QuerySent:  # fmt: skip
        """Writes the finding as a signed query to its office into ``out``; ``due`` follows from a setting otherwise.

        Raises Refused ``finding_unknown``, ``practice_never_sent`` and as :func:`kpdesk.province.follow_ups.ask_office`
        and :func:`kpdesk.exchange.packing.hand_over`.
        """
        allow(self._at.actor, Permission.PATTERNS)
        refuse_practice(self._at)
        with self._reading() as session:
            at = self._looking(session, since)
            told_now = told(at, find(at, key))
            days = int(settings(session, self._at.actor.name)["query_due_days"])
        due_on = due or self._today + timedelta(days=days)
        with self._at.writing() as uow:
            number, prepared = ask_office(
                uow, told_now, question, due_on, self._at.store.folder.outbox, out, force=force
            )
            uow.commit()
        sent = handed_over(self._at, prepared, out, force=force)
        changes = Changes.of("province", uids=(key,))
        return QuerySent(number, told_now.finding.office, due_on, sent, changes)

    def settle(self, key: str, reason: str, since: date | None = None) -> Settled:
        """Lays a finding to rest with a reason.

        Raises Refused ``finding_unknown`` and as :func:`kpdesk.province.follow_ups.settle_finding`.
        """
        allow(self._at.actor, Permission.PATTERNS)
        with self._reading() as session:
            at = self._looking(session, since)
            told_now = told(at, find(at, key))
        with self._at.writing() as uow:
            uid = settle_finding(uow, told_now, reason)
            uow.commit()
        return Settled(uid, Changes.of("province", uids=(key,)))

    @property
    def today(self) -> date:
        """Today's date in Pakistan: how a query stands depends on it."""
        return self._today

    def queries(self) -> tuple[FollowUp, ...]:
        """Returns every query that was sent and every finding that was settled, the newest first."""
        allow(self._at.actor, Permission.PATTERNS)
        with self._reading() as session:
            return follow_ups(session)

    def pdf(
        self, tests: Iterable[str] = (), since: date | None = None, size: Size = Size.A4, language: str = "en",
        progress: Progress | None = None,
    ) -> bytes:  # fmt: skip
        """Returns the list as a PDF: a part for each test, each finding with its rate and how it stands."""
        found = self.findings(tests, since)
        with self._reading() as session:
            reference = load(session)
            head = letterhead_of(reference, self._office, settings(session, self._at.actor.name), language)
            first = self._looking(session, since).since
        return draw_warnings(found, head, first, size, self._at.clock.now(), progress)

    def _looking(self, session: Session, since: date | None) -> Looking:
        limits = Limits.of(settings(session, self._at.actor.name))
        return looking(session, load(session), limits, self._today, since)


def _test(name: str) -> WarningTest:
    try:
        return WarningTest(name)
    except ValueError:
        raise Refused("warning_test_unknown", field="test", name=name, tests=", ".join(WarningTest)) from None
