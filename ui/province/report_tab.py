"""The consolidated weekly report: its tables and charts, and by name who is not in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QStackedWidget

from kpdesk.base.charts.chart import Chart
from kpdesk.desk import Desk
from kpdesk.province.consolidated_tables import Number, ReportTable
from ui.context import Context
from ui.province.actions import ProvinceRead
from ui.province.province_tab import ProvinceTab
from ui.support.chart_view import ChartView
from ui.support.columns import END, START, Column
from ui.support.fields import ChoiceField
from ui.support.parts import Parts
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import column, label, named, row
from ui.support.words import code_words

Line = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class _Report:
    tables: tuple[ReportTable, ...]
    charts: tuple[Chart, ...]


class ReportTab(ProvinceTab):
    """One table or chart at a time, chosen above; all of them stand in the paper and in the workbook."""

    def __init__(self, context: Context) -> None:
        super().__init__("provinceReport")
        self._context = context
        self._report = _Report((), ())
        self.shown = ChoiceField([])
        named(self.shown, "reportShown", self.tr("Table or chart"))
        self.shown.setMinimumContentsLength(36)
        self.shown.edited.connect(self._show_chosen)
        self.table = TableView("reportTable", self.tr("Consolidated figures"))
        self.table.set_empty_text(self.tr("Nothing of this has been reported"))
        self.chart = ChartView(context, "reportChart", self.tr("Group"))
        self._parts: QStackedWidget = Parts("reportParts")
        self._parts.addWidget(self.table)
        self._parts.addWidget(self.chart)
        self._missing = label(name="provinceMissing", wrap=True)
        note = label(code_words("consolidated_note"), "small", name="reportNote", wrap=True)
        whole = column(self, gap=1)
        whole.setContentsMargins(0, 6, 0, 0)
        whole.addLayout(row(self.shown, None, gap=3))
        whole.addWidget(self._missing)
        whole.addWidget(self._parts, 1)
        whole.addWidget(note)

    @property
    def title(self) -> str:
        """What the tab is called."""
        return self.tr("Consolidated report")

    def show_week(self, read: ProvinceRead) -> None:
        """Reads the report of the week."""
        missing, included = len(read.totals.missing), len(read.totals.included)
        self._missing.setText(
            self.tr(
                "Added up over {0} office(s). {1} office(s) have not reported: their figures are not known, and are "
                "not counted as zero. The last table names them."
            ).format(included, missing)
            if missing
            else code_words("province_none_missing")
        )
        week, language = read.week.label, self._context.language

        def read_report(desk: Desk) -> _Report:
            found = desk.province.consolidated(week)
            return _Report(desk.province.tables(found, language), desk.province.charts(found, language))

        self._context.ask(read_report, self._show, self.failed.emit, self)

    def _show(self, report: _Report) -> None:
        chosen = self.shown.value()
        self._report = report
        titles = [table.title for table in report.tables] + [chart.title for chart in report.charts]
        self.shown.set_choices(list(enumerate(titles)))
        self.shown.set_value(chosen if isinstance(chosen, int) else 0)
        self._show_chosen()

    def _show_chosen(self) -> None:
        place = self.shown.value()
        if not isinstance(place, int):
            return
        tables = self._report.tables
        if place >= len(tables):
            self.chart.show_chart(self._report.charts[place - len(tables)])
            self._parts.setCurrentWidget(self.chart)
            return
        self._parts.setCurrentWidget(self.table)
        table = tables[place]
        model: RowsTableModel[Line] = RowsTableModel(_columns(table), (), self)
        old = self.table.model()
        self.table.set_model(model, sortable=False)
        model.set_rows((*row, at in table.emphasised) for at, row in enumerate(table.rows))
        if old is not None:
            old.deleteLater()


def _columns(table: ReportTable) -> list[Column[Line]]:
    """The first column takes the room that is left; totals are marked by a tone, and by their words."""
    return [
        Column(title, _value_at(place), _width(table, place), END if place in table.numbers else START)
        for place, title in enumerate(table.columns)
    ]


def _value_at(place: int) -> Callable[[Line], object]:
    return lambda line: _shown(line[place])


def _width(table: ReportTable, place: int) -> int:
    if not place:
        return 0
    return 12 if place in table.numbers else 26


def _shown(value: object) -> object:
    return str(value) if isinstance(value, Number) else value
