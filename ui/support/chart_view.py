"""A chart with its table, to be looked at, opened, copied, saved and printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from kpdesk.base.charts.chart import Chart, ChartKind
from kpdesk.base.charts.figures import FigureRow, figure_rows
from kpdesk.base.charts.ticks import written
from kpdesk.base.files import write_file
from ui.context import Context
from ui.support.chart_canvas import ChartCanvas
from ui.support.chart_painting import chart_image
from ui.support.columns import END, Column
from ui.support.dialogs import ask_new_file
from ui.support.paper_printing import ask_printer, print_paper
from ui.support.parts import Parts
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, column, flow, label, named

_COPY_SIZE = (960, 480)
_BESIDE_WORDS = 50
"""Pixels of a tool beside its words: picture, padding, the gap to the next one."""


class ChartView(QWidget):
    """A chart on the screen and on paper. ``opened(key)``: a figure, a mark or a row of the table was opened.

    ``categories`` heads the table's first column. ``canvas`` is the drawn part, ``table`` the same figures in rows.
    """

    opened = Signal(object)

    def __init__(self, context: Context, name: str, categories: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._context, self._categories = context, categories
        self._is_narrow = False
        self.chart = Chart("", ChartKind.GROUPED, (), ())
        self.canvas = ChartCanvas(f"{name}Canvas")
        self.canvas.opened.connect(self.opened)
        self.table = TableView(f"{name}Table", categories)
        self.table.opened.connect(self._open_row)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.canvas)
        self._parts = Parts(f"{name}Parts")
        self._parts.addWidget(self._scroll)
        self._parts.addWidget(self.table)
        self._said = label(look="muted", name=f"{name}Said")
        self.canvas.read.connect(self._say)
        self.table_button = button(
            f"{name}AsTable", self.tr("As a table"), self._turn, icon="list-checks", look="quiet"
        )
        self.copy_button = button(f"{name}Copy", self.tr("Copy"), self.copy, icon="copy", look="quiet")
        self.save_button = button(f"{name}Save", self.tr("Save as PDF…"), self._ask_save, icon="save", look="quiet")
        self.print_button = button(f"{name}Print", self.tr("Print…"), self._ask_print, icon="printer", look="quiet")
        named(self.copy_button, f"{name}Copy", self.tr("Copy the chart, or the table where it is shown"))
        whole = column(self, gap=1)
        whole.addWidget(self._parts, 1)
        self._tools = (self.table_button, self.copy_button, self.save_button, self.print_button)
        self._titles = {tool: tool.text() for tool in self._tools}
        whole.addWidget(self._said)
        whole.addWidget(flow(*self._tools, gap=1))
        self.setFocusProxy(self.canvas)

    def show_chart(self, chart: Chart) -> None:
        """Shows a chart and its table."""
        self.chart = chart
        self.canvas.show_chart(chart)
        self.canvas.setAccessibleName(self._in_words(chart))
        self._say("")
        model: RowsTableModel[FigureRow] = RowsTableModel(self._columns(chart), parent=self)
        self.table.set_model(model)
        self.table.set_empty_text(chart.empty)
        self.table.setAccessibleName(chart.title)
        model.set_rows(figure_rows(chart))
        for tool in self._tools:
            tool.setEnabled(not chart.is_empty)

    def copy(self) -> None:
        """Puts the picture on the clipboard, or the table's rows where the table is shown."""
        if self._parts.currentWidget() is self.table:
            self.table.selectAll()
            self.table.copy()
            return
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        height = max(_COPY_SIZE[1], self.canvas.minimumHeight())
        QGuiApplication.clipboard().setImage(
            chart_image(self.chart, _COPY_SIZE[0], height, self.canvas.font(), right_to_left=rtl)
        )
        self._say(self.tr("The picture is on the clipboard."))

    def save_to(self, path: Path) -> None:
        """Writes chart and table as a PDF; the file dialog has asked before one is replaced."""
        chart, head, language = self.chart, self._categories, self._context.language

        def done(written_to: Path) -> None:
            self._say(self.tr("Saved: {0}").format(written_to.name))

        self._context.act(
            lambda desk, _progress: write_file(path, desk.charts.pdf([chart], head, language=language), force=True),
            done, label="making_paper", owner=self,
        )  # fmt: skip

    def print_on(self, printer: QPrinter) -> None:
        """Prints chart and table."""
        chart, head, language = self.chart, self._categories, self._context.language

        def done(pages: int) -> None:
            self._say(self.tr("Printed: {0} pages").format(pages))

        self._context.act(
            lambda desk, progress: print_paper(
                desk, desk.charts.pdf([chart], head, language=language), printer, progress, chart.title
            ),
            done, label="printing", owner=self,
        )  # fmt: skip

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leaves the room to the chart where there is little."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Shows the tools with their words where these stand in one line, and their pictures alone otherwise."""
        metrics = self.fontMetrics()
        words = sum(metrics.horizontalAdvance(title) + _BESIDE_WORDS for title in self._titles.values())
        self._is_narrow = self.width() < words
        for tool, title in self._titles.items():
            tool.setText("" if self._is_narrow else title)
            tool.setToolTip(title)
        self._say(self._said.text())

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.setVisible(bool(words) or not self._is_narrow)

    def _turn(self) -> None:
        to_table = self._parts.currentWidget() is not self.table
        self._parts.setCurrentWidget(self.table if to_table else self._scroll)
        title = self.tr("As a chart") if to_table else self.tr("As a table")
        self._titles[self.table_button] = title
        self.table_button.setAccessibleName(title)
        self._share_room()
        (self.table if to_table else self.canvas).setFocus()

    def _open_row(self, figures: FigureRow) -> None:
        if figures.key is not None:
            self.opened.emit(figures.key)

    def _in_words(self, chart: Chart) -> str:
        """Returns what a screen reader says of the whole: the title and each series' total and greatest value."""
        if chart.is_empty:
            return f"{chart.title}. {chart.empty}"
        told = [chart.title]
        for series in chart.series:
            place = max(range(len(series.values)), key=lambda at: series.values[at])
            told.append(
                self.tr("{0}: {1} in all, the most in {2}: {3}").format(
                    series.name or chart.unit,
                    written(sum(series.values)),
                    chart.categories[place],
                    written(series.values[place]),
                )
            )
        told.append(self.tr("Arrows walk through the figures, Enter opens one."))
        return ". ".join(told)

    def _columns(self, chart: Chart) -> list[Column[FigureRow]]:
        columns: list[Column[FigureRow]] = [Column(self._categories, lambda figures: figures.name, 0)]
        for place, series in enumerate(chart.series):
            heading = series.name or chart.unit
            columns.append(Column(heading, _value_at(place), 12, END))
        if chart.marks:
            columns.append(Column(self.tr("Letters"), lambda figures: figures.marks, 26))
        return columns

    def _ask_save(self) -> None:
        ask_new_file(self, self.tr("Save the chart"), self.tr("PDF (*.pdf)"), _file_name(self.chart), self.save_to)

    def _ask_print(self) -> None:
        ask_printer(
            self,
            "chartPrintDialog",
            self.print_on,
        )


def _value_at(place: int) -> Callable[[FigureRow], object]:
    return lambda figures: figures.values[place]


def _file_name(chart: Chart) -> str:
    kept = "".join(letter if letter.isalnum() or letter in " -." else " " for letter in chart.title)
    return f"{' '.join(kept.split())[:80] or 'chart'}.pdf"
