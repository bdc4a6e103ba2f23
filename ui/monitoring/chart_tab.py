"""Closures and relapses by week, with the directives marked; every figure opens its accounts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.monitoring.closure_chart import LetterKey, WeekKey
from ui.context import Context
from ui.support.chart_view import ChartView
from ui.support.fields import ChoiceField
from ui.support.widgets import column, label, named, row

_WEEKS = (13, 26, 53, 104)


class ChartTab(QWidget):
    """``week_opened(WeekKey)``, ``letter_opened(code)``: a figure or a mark was opened."""

    week_opened = Signal(object)
    letter_opened = Signal(str)
    said = Signal(str, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("chart")
        self._context = context
        self.weeks = ChoiceField([(count, self.tr("Last {0} weeks").format(count)) for count in _WEEKS])
        named(self.weeks, "chartWeeks", self.tr("How many weeks are shown"))
        self.weeks.set_value(26)
        self.weeks.edited.connect(self.reload)
        self.view = ChartView(context, "closures", self.tr("Week"))
        self.view.opened.connect(self._on_opened)
        whole = column(self, gap=2)
        whole.setContentsMargins(0, 12, 0, 0)
        hint = label(self.tr("Enter or a click on a bar shows its accounts."), "muted")
        whole.addLayout(row(self.weeks, hint, None))
        whole.addWidget(self.view, 1)
        self.setFocusProxy(self.view)

    def reload(self) -> None:
        """Reads the figures again."""
        weeks, language = self.weeks.value(), self._context.language
        if isinstance(weeks, int):
            self._context.ask(
                lambda desk: desk.monitoring.closure_chart(weeks, language), self.view.show_chart, owner=self
            )

    def may_leave(self) -> bool:
        """Tells that nothing is ever half-typed here."""
        return True

    def _on_opened(self, key: object) -> None:
        if isinstance(key, WeekKey):
            self.week_opened.emit(key)
        elif isinstance(key, LetterKey):
            self.letter_opened.emit(key.code)
