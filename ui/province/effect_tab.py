"""The effect of each ban: chart and table of what was counted before and after it, by region."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from kpdesk.base.progress import Progress
from kpdesk.base.sentences import sentence
from kpdesk.desk import Desk
from kpdesk.desk.effects import CHART_WEEKS, Asked, Effect
from kpdesk.province.effect import ALL, NO_REGION, WINDOWS
from kpdesk.province.effect_words import HEADINGS, region_name
from ui.context import Context
from ui.province.actions import ProvinceRead
from ui.province.province_tab import ProvinceTab
from ui.support.chart_view import ChartView
from ui.support.columns import END, START, Column
from ui.support.dialogs import ask_new_file
from ui.support.fields import ChoiceField
from ui.support.flow_layout import FlowLayout
from ui.support.paper_window import Look, PaperWindow
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.theme import SPACE
from ui.support.widgets import button, column, label, named, row

_TEXTS = 3
"""So many columns of the table are words; the others are numbers."""

_CHART_LINES = 15
"""Lines of text as high as which the bars can be compared; a smaller window scrolls instead."""


class EffectTab(ProvinceTab):
    """One region and one window at a time; above the chart stands what is not known, its rest on asking."""

    def __init__(self, context: Context) -> None:
        super().__init__("provinceEffect")
        self._context = context
        self.region = ChoiceField([(ALL, region_name(ALL, {}, context.language))])
        named(self.region, "effectRegion", self.tr("Region"))
        self.region.set_value(ALL)
        self.weeks = ChoiceField([(weeks, self.tr("{0} weeks").format(weeks)) for weeks in WINDOWS])
        named(self.weeks, "effectWeeks", self.tr("Weeks before and after"))
        self.weeks.set_value(CHART_WEEKS)
        self.notes = label("", "muted", name="effectNotes", wrap=True)
        self.more = label("", "muted", name="effectMoreNotes", wrap=True)
        self.more.hide()
        self.more_button = button("effectAllNotes", self.tr("Notes"), self._turn_notes, icon="info", look="quiet")
        self.chart = ChartView(context, "effectChart", sentence("effect_ban", language=context.language))
        columns: list[Column[tuple[str, ...]]] = [
            Column(sentence(code, language=context.language), _cell(place), 20 if place == 0 else 14 if place < _TEXTS
                   else 12, START if place < _TEXTS else END)
            for place, code in enumerate(HEADINGS)
        ]  # fmt: skip
        self.rows: RowsTableModel[tuple[str, ...]] = RowsTableModel(columns, (), self)
        self.table = TableView("effectTable", self.tr("Before and after each ban"))
        self.table.set_model(self.rows, sortable=False)
        self._lay_out()
        self.region.edited.connect(self._ask)
        self.weeks.edited.connect(self._ask)
        self.setFocusProxy(self.table)

    @property
    def title(self) -> str:
        """What the tab is called."""
        return self.tr("Effect of bans")

    @property
    def asked(self) -> Asked:
        """What is shown: one region and one window."""
        weeks = self.weeks.value()
        return Asked(region=str(self.region.value() or ALL), weeks=(int(str(weeks)),) if weeks else ())

    def show_week(self, read: ProvinceRead) -> None:
        """Counts anew; the effect does not depend on the week of the page."""
        self._ask()

    def save_to(self, path: Path) -> None:
        """Writes all bans, regions and windows as a workbook; the file dialog has asked before one is replaced."""
        language = self._context.language

        def write(desk: Desk, progress: Progress) -> int:
            return desk.effects.workbook(path, None, language, force=True, progress=progress)

        def done(rows: int) -> None:
            self._context.said.emit("good", self.tr("Saved: {0}, {1} rows").format(path, rows))

        self._context.act(write, done, self.failed.emit, owner=self)

    def print_it(self) -> None:
        """Shows chart, table and notes of what is chosen as they are printed."""
        asked = self.asked

        def draw(desk: Desk, look: Look, progress: Progress) -> bytes:
            return desk.effects.pdf(asked, look.size, look.language, progress)

        window = PaperWindow(self._context, self.tr("Effect of bans"), "effect-of-bans", draw, self)
        window.setWindowModality(Qt.WindowModality.WindowModal)
        window.draw()
        window.open()

    def _lay_out(self) -> None:
        print_button = button("effectPrint", self.tr("Print…"), self.print_it, icon="printer")
        save = button("effectSave", self.tr("Save as Excel…"), self._ask_save, icon="save")
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setObjectName("effectParts")
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.chart)
        parts.addWidget(self.table)
        parts.setStretchFactor(0, 1)
        parts.setSizes([360, 120])
        whole = column(self, gap=2)
        whole.setContentsMargins(0, 8, 0, 0)
        chosen = QWidget()
        flow = FlowLayout(chosen, SPACE[2], level=True)
        named_by = [label(text) for text in (self.tr("Region"), self.tr("Before and after"))]
        for item in (named_by[0], self.region, named_by[1], self.weeks, print_button, save):
            flow.addWidget(item)
        whole.addWidget(chosen)
        noted = row(self.notes, self.more_button, gap=3)
        noted.setStretch(0, 1)
        whole.addLayout(noted)
        whole.addWidget(self.more)
        whole.addWidget(parts, 1)

    def _ask(self) -> None:
        asked, language = self.asked, self._context.language
        if not asked.weeks:
            return

        def show(found: Effect) -> None:
            if asked == self.asked:
                self._show(found)

        self._context.ask(lambda desk: desk.effects.effect(asked, language), show, self.failed.emit, self)

    def _show(self, found: Effect) -> None:
        chosen = self.region.value()
        names = dict(found.regions)
        choices = [(ALL, region_name(ALL, {}, self._context.language)), *found.regions,
                   (NO_REGION, region_name(NO_REGION, names, self._context.language))]  # fmt: skip
        if self.region.count() != len(choices):
            self.region.set_choices(choices)
            self.region.set_value(chosen)
        self.notes.setText(found.notes[0] if found.notes else "")
        self.more.setText(" ".join(found.notes[1:]))
        self._name_notes(len(found.notes) - 1)
        self.chart.setMinimumHeight(_CHART_LINES * self.fontMetrics().height())
        self.chart.show_chart(found.chart)
        self.rows.set_rows(found.cells)

    def _turn_notes(self) -> None:
        self.more.setVisible(self.more.isHidden())

    def _name_notes(self, count: int) -> None:
        text = self.tr("Notes ({0})").format(count)
        self.more_button.setText(text)
        self.more_button.setAccessibleName(text)
        self.more_button.setVisible(count > 0)
        if count < 1:
            self.more.hide()

    def _ask_save(self) -> None:
        ask_new_file(
            self, self.tr("Save the effect of bans"), self.tr("Workbooks (*.xlsx)"), "effect-of-bans.xlsx", self.save_to
        )


def _cell(place: int) -> Callable[[tuple[str, ...]], object]:
    return lambda cells: cells[place]
