"""The desk's face for what is read out of violations: patterns, counts, and the drafts that are in neither."""

from __future__ import annotations

from datetime import date

from kpdesk.access.queries import settings
from kpdesk.base.changes import Changes
from kpdesk.base.charts.chart import Chart
from kpdesk.base.clock import today
from kpdesk.base.weeks import MONDAY, Week
from kpdesk.directives.queries import directives
from kpdesk.store.store import Workplace
from kpdesk.violations import counts, drafts, pattern_queries
from kpdesk.violations.counts import By, Count
from kpdesk.violations.draft import ViolationDraft
from kpdesk.violations.drafts import KeptDraft
from kpdesk.violations.pattern_rows import PatternGroup
from kpdesk.violations.rows import NO_FILTER, ViolationFilter
from kpdesk.violations.week_chart import week_chart

CHART_WEEKS = 13


class ViolationFiguresDesk:
    """Patterns, counts and drafts of the open store."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def patterns(self, first: date | None = None, last: date | None = None) -> tuple[PatternGroup, ...]:
        """Returns what repeats; raises as :func:`kpdesk.violations.pattern_queries.patterns`."""
        with self._at.reading() as session:
            return pattern_queries.patterns(session, self._at.actor, first, last)

    def counts(self, by: By, kept: ViolationFilter = NO_FILTER, first_weekday: int = MONDAY) -> tuple[Count, ...]:
        """Returns the figures with the filter that opens the rows of each."""
        with self._at.reading() as session:
            return counts.counts(session, by, kept, first_weekday)

    def week_chart(self, weeks: int = CHART_WEEKS, language: str = "en") -> Chart:
        """Returns what was seen in each of the last weeks, this one included, and what has come of it."""
        with self._at.reading() as session:
            first_weekday = int(settings(session, self._at.actor.name)["first_weekday"])
            shown = [Week.of(today(self._at.clock), first_weekday)]
            while len(shown) < weeks:
                shown.insert(0, shown[0].previous())
            return week_chart(session, shown, directives(session), first_weekday, language)

    def drafts(self) -> tuple[KeptDraft, ...]:
        """Returns the user's own drafts, the latest first."""
        with self._at.reading() as session:
            return drafts.drafts_of(session, self._at.actor.name)

    def keep_draft(self, draft: ViolationDraft, uid: str | None = None) -> str:
        """Returns the uid under which it is kept; raises as :func:`kpdesk.violations.drafts.keep_draft`."""
        with self._at.writing() as uow:
            kept = drafts.keep_draft(uow, draft, uid)
            uow.commit()
        return kept

    def discard_draft(self, uid: str) -> Changes:
        """Takes a draft away; raises as :func:`kpdesk.violations.drafts.discard_draft`."""
        with self._at.writing() as uow:
            changes = drafts.discard_draft(uow, uid)
            uow.commit()
        return changes
