"""The desk's face for charts on paper."""

from __future__ import annotations

from collections.abc import Sequence

from kpdesk.access.queries import settings
from kpdesk.base.charts.chart import Chart
from kpdesk.documents.chart_page import ChartSheet, draw_charts
from kpdesk.documents.letterhead import Office
from kpdesk.documents.paper import Size
from kpdesk.reference.queries import load
from kpdesk.store.store import Workplace
from kpdesk.weekly.papers import letterhead_of


class ChartsDesk:
    """Charts under the office's own heading."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def pdf(self, charts: Sequence[Chart], categories: str, size: str = Size.A4.value, language: str = "en") -> bytes:
        """Returns the charts with their tables as a PDF; ``categories`` heads the tables' first column."""
        with self._at.reading() as session:
            head = letterhead_of(load(session), self._at.actor.office, settings(session, self._at.actor.name))
        sheet = ChartSheet(Office(head.heading, head.contact), self._at.clock.now(), categories, Size(size), language)
        return draw_charts(charts, sheet)
