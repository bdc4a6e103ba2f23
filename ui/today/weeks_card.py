"""The last weeks as a chart: what was seen, and what has come of it; every figure opens its violations."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.violations.rows import ViolationFilter
from ui.context import Context
from ui.support.chart_view import ChartView
from ui.support.widgets import column


class WeeksCard(QWidget):
    """``page_asked(page, target)``: the violations behind a figure, or the letter behind a mark, are to be shown."""

    page_asked = Signal(str, object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("weeksCard")
        self._context = context
        self.view = ChartView(context, "weeksChart", self.tr("Week"))
        self.view.opened.connect(self._on_opened)
        column(self).addWidget(self.view, 1)
        self.setFocusProxy(self.view)

    def reload(self) -> None:
        """Counts anew."""
        language = self._context.language
        self._context.ask(
            lambda desk: desk.violation_figures.week_chart(language=language), self.view.show_chart, owner=self
        )

    def _on_opened(self, key: object) -> None:
        if isinstance(key, ViolationFilter):
            self.page_asked.emit("violations", (self._title_of(key), key))
        elif isinstance(key, str):
            self.page_asked.emit("directives", key)

    def _title_of(self, kept: ViolationFilter) -> str:
        """Returns what the list of violations says that it shows."""
        chart = self.view.chart
        for series in chart.series:
            if kept in series.keys:
                place = series.keys.index(kept)
                return self.tr("{0}, week {1}").format(series.name, chart.categories[place])
        return self.tr("Seen in week {0}").format(chart.categories[chart.keys.index(kept)])
