"""The three charts of a return, as its paper shows them; every figure opens its rows."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.base.charts.chart import Chart
from kpdesk.monitoring.closure_chart import LetterKey
from kpdesk.violations.rows import ViolationFilter
from kpdesk.weekly.charts import AgeKey, ChartNames, charts_of
from kpdesk.weekly.rows import ReturnView
from ui.context import Context
from ui.support.chart_view import ChartView
from ui.support.fields import ChoiceField
from ui.support.theme import SPACE
from ui.support.widgets import column, label, named, row
from ui.weekly.figure_lines import Number
from ui.weekly.names import Names


class ChartsTab(QWidget):
    """``asked(Number)``: the rows of what pends; ``violations_asked((title, ViolationFilter))``: those of what was
    seen; ``letter_asked(str)``: a letter by its code.
    """

    asked = Signal(object)
    violations_asked = Signal(object)
    letter_asked = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("weekCharts")
        self._language = context.language
        self._charts: tuple[Chart, ...] = ()
        self.choice = ChoiceField(
            [(0, self.tr("By week")), (1, self.tr("By kind and platform")), (2, self.tr("By age"))]
        )
        named(self.choice, "weekChart", self.tr("Chart"))
        self.choice.set_value(0)
        self.choice.edited.connect(self._show)
        self.none = label(
            self.tr("This week was frozen before charts were kept. Its paper has none."), "muted", wrap=True
        )
        self.view = ChartView(context, "weekChartView", self.tr("Counted by"))
        self.view.opened.connect(self._on_opened)
        whole = column(self, gap=2)
        whole.setContentsMargins(0, SPACE[3], 0, 0)
        whole.addLayout(row(self.choice, label(self.tr("Enter or a click on a bar shows its rows."), "muted"), None))
        whole.addWidget(self.none)
        whole.addWidget(self.view, 1)
        self.setFocusProxy(self.view)

    def show_return(self, view: ReturnView, names: Names) -> None:
        """Shows the charts of a return."""
        self._charts = charts_of(view, ChartNames(names.kinds, names.platforms, self._language))
        self._show()

    def _show(self) -> None:
        place = self.choice.value()
        self.none.setVisible(not self._charts)
        self.view.setVisible(bool(self._charts))
        self.choice.setEnabled(bool(self._charts))
        if self._charts and isinstance(place, int):
            self.view.show_chart(self._charts[place])

    def _on_opened(self, key: object) -> None:
        title = self.view.chart.title
        if isinstance(key, AgeKey) and key.uids:
            self.asked.emit(Number(len(key.uids), title, key.uids))
        elif isinstance(key, ViolationFilter):
            self.violations_asked.emit((title, key))
        elif isinstance(key, LetterKey):
            self.letter_asked.emit(key.code)
