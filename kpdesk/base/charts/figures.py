"""The table under a chart: the same figures in rows."""

from __future__ import annotations

from dataclasses import dataclass

from kpdesk.base.charts.chart import Chart
from kpdesk.base.charts.ticks import written


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A category with the value of each series, the labels of the marks that fall into it, and its key."""

    name: str
    values: tuple[str, ...]
    marks: str
    key: object


def figure_rows(chart: Chart) -> tuple[FigureRow, ...]:
    """Returns a row for each category, as the chart shows them."""
    last = len(chart.categories) - 1
    keys = chart.keys or next((series.keys for series in chart.series if series.keys), ())
    marks: dict[int, list[str]] = {}
    for mark in sorted(chart.marks, key=lambda one: one.at):
        if 0 <= mark.at <= last + 1:
            marks.setdefault(min(int(mark.at), last), []).append(mark.label)
    return tuple(
        FigureRow(
            name,
            tuple(written(series.values[place]) for series in chart.series),
            "; ".join(marks.get(place, ())),
            keys[place] if keys else None,
        )
        for place, name in enumerate(chart.categories)
    )
