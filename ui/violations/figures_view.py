"""Violations counted and drawn: by week with the directives as lines, by kind, platform, rank and station."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.base.charts.chart import Chart, ChartKind, Mark, Series
from kpdesk.base.clock import today
from kpdesk.base.weeks import Week
from kpdesk.desk import Desk
from kpdesk.directives.rows import DirectiveRow
from kpdesk.reference.reference import Reference
from kpdesk.violations.counts import By, Count
from kpdesk.violations.rows import ViolationFilter
from kpdesk.violations.rules import Attribution
from ui.context import Context
from ui.support.banner import Banner
from ui.support.chart_view import ChartView
from ui.support.fields import ChoiceField, DateField
from ui.support.language import shown_name
from ui.support.widgets import column, label, named, row
from ui.violations.names import word

WEEKS_SHOWN = 104
"""Two years: long enough that the latest ban stands in the chart as a line."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a chart is made of."""

    counts: tuple[Count, ...]
    directives: tuple[DirectiveRow, ...]
    first_weekday: int


class FiguresView(QWidget):
    """``rows_asked(title, ViolationFilter)``: the rows behind a figure are to be listed."""

    rows_asked = Signal(str, object)

    def __init__(self, context: Context, reference: Reference) -> None:
        super().__init__()
        self.setObjectName("figuresView")
        self._context, self._reference = context, reference
        day = today(context.clock)
        self.banner = Banner("figuresBanner")
        self.by = ChoiceField([(one, word(one)) for one in By])
        self.first, self.last = DateField(clock=context.clock, latest=day), DateField(clock=context.clock, latest=day)
        self.by.set_value(By.WEEK)
        self.first.set_value(day - timedelta(weeks=WEEKS_SHOWN))
        self.last.set_value(day)
        self.chart = ChartView(context, "violationChart", self.tr("Violations"))
        self._total = label(look="muted", name="figuresTotal")
        for field, name, said in (
            (self.by, "figuresBy", self.tr("Counted by")),
            (self.first, "figuresFrom", self.tr("Seen from")),
            (self.last, "figuresTo", self.tr("Seen to")),
        ):
            named(field, name, said)
            field.edited.connect(self.reload)
        for field in (self.first, self.last):
            field.setFixedWidth(116)
        whole = column(self, gap=3)
        whole.addLayout(row(self.by, label(self.tr("from"), "muted"), self.first, label(self.tr("to"), "muted"),
                            self.last, None, self._total, gap=3))  # fmt: skip
        whole.addWidget(self.banner)
        whole.addWidget(self.chart, 1)
        self.chart.opened.connect(self._on_opened)

    def reload(self) -> None:
        """Counts anew."""
        by = self.by.value()
        if not isinstance(by, By) or not (self.first.is_understood and self.last.is_understood):
            return
        kept = ViolationFilter(first=self.first.value(), last=self.last.value())
        self._context.ask(lambda desk: _drawn(desk, by, kept), self._show, self.banner.show_error, owner=self)

    def _show(self, drawn: Drawn) -> None:
        by = By(str(self.by.value()))
        total = sum(one.count for one in drawn.counts)
        self._total.setText(self.tr("{0} in all; protected disclosures are in no figure").format(f"{total:,}"))
        self.chart.show_chart(self._weeks(drawn) if by is By.WEEK else self._codes(by, drawn.counts))

    def _weeks(self, drawn: Drawn) -> Chart:
        first = self.first.value() or min((c.kept.first for c in drawn.counts if c.kept.first), default=None)
        last = self.last.value() or today(self._context.clock)
        weeks = _weeks_between(first or last, last, drawn.first_weekday)
        known = {one.key: one for one in drawn.counts}
        values = tuple(float(known[week.label].count) if week.label in known else 0.0 for week in weeks)
        keys = tuple(
            known[week.label].kept if week.label in known else ViolationFilter(first=week.first, last=week.last)
            for week in weeks
        )
        return Chart(
            self.tr("Violations by week, with the directives"),
            ChartKind.GROUPED,
            tuple(week.label for week in weeks),
            (Series("", values, keys),) if any(values) else (),
            tuple(_marks(weeks, drawn.directives)),
            self.tr("Violations"),
            self.tr("No violation was seen in this time."),
        )

    def _codes(self, by: By, counts: tuple[Count, ...]) -> Chart:
        return Chart(
            self.tr("Violations, {0}").format(word(by).lower()),
            ChartKind.ACROSS,
            tuple(self._name(by, one.key) for one in counts),
            (Series("", tuple(float(one.count) for one in counts), tuple(one.kept for one in counts)),)
            if counts
            else (),
            (),
            self.tr("Violations"),
            self.tr("No violation was seen in this time."),
        )

    def _name(self, by: By, key: str) -> str:
        if by is By.ATTRIBUTION:
            return word(Attribution(key))
        if by is By.KIND:
            kind = self._reference.kinds.get(key)
            return f"{key} {shown_name(kind)}" if kind else key
        if by is By.PLATFORM:
            platform = self._reference.platforms.get(key)
            return shown_name(platform) if platform else key
        rank = self._reference.ranks.get(key) if by is By.RANK else None
        return shown_name(rank) if rank else key

    def _on_opened(self, kept: object) -> None:
        if isinstance(kept, ViolationFilter):
            self.rows_asked.emit(self.chart.chart.title, kept)


def _drawn(desk: Desk, by: By, kept: ViolationFilter) -> Drawn:
    weekday = int(desk.users.settings()["first_weekday"])
    return Drawn(desk.violation_figures.counts(by, kept, weekday), desk.directives.items(), weekday)


def _weeks_between(first: date, last: date, first_weekday: int) -> list[Week]:
    week = Week.of(first, first_weekday)
    found: list[Week] = []
    while week.first <= last and len(found) < 520:
        found.append(week)
        week = week.next()
    return found


def _marks(weeks: list[Week], directives: tuple[DirectiveRow, ...]) -> list[Mark]:
    """Returns a line for each letter whose day is known, in the week in which it was issued."""
    return [
        Mark(place + (row.dated - week.first).days / 7, row.code)
        for row in directives
        if row.dated is not None and row.dated == row.dated_last
        for place, week in enumerate(weeks)
        if row.dated in week
    ]
