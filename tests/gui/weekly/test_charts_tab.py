"""The charts of a week on the screen: those of its paper, each figure with its rows."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from kpdesk.base.charts.chart import Chart
from kpdesk.violations.rows import ViolationFilter
from kpdesk.weekly.charts import ChartNames, charts_of


def key_of(chart: Chart, category: str) -> object:
    return chart.series[0].keys[chart.categories.index(category)]


def test_the_screen_shows_the_charts_of_the_paper(qtbot, page, log, context) -> None:
    log()
    qtbot.keyClick(page, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.view is not None and context.jobs.is_idle)
    tab = page.panel.charts

    shown = []
    for place in range(3):
        tab.choice.set_value(place)
        tab.choice.edited.emit()
        shown.append(tab.view.chart)

    reference = context.desk.reference.load()
    names = ChartNames(
        {row.code: row.name for row in reference.kinds}, {row.code: row.name for row in reference.platforms}
    )
    assert tuple(shown) == charts_of(page.view, names)
    assert [sum(chart.series[0].values) for chart in shown] == [1, 1, 1]


def test_a_week_opens_the_violations_seen_in_it(qtbot, page, log, context) -> None:
    log()
    qtbot.keyClick(page, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.view is not None and context.jobs.is_idle)
    chart = page.panel.charts.view.chart

    with qtbot.waitSignal(page.page_asked) as asked:
        page.panel.charts.view.opened.emit(key_of(chart, "2026-W47"))

    name, (title, kept) = asked.args
    assert (name, title) == ("violations", chart.title)
    assert kept == ViolationFilter(date(2026, 11, 16), date(2026, 11, 22), counted=True)


def test_what_pends_opens_its_counted_rows(qtbot, page, log, context) -> None:
    log()
    qtbot.keyClick(page, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.view is not None and context.jobs.is_idle)
    tab = page.panel.charts
    tab.choice.set_value(2)
    tab.choice.edited.emit()

    with qtbot.waitSignal(tab.asked) as asked:
        tab.view.opened.emit(tab.view.chart.series[0].keys[0])

    assert asked.args[0].uids == tuple(page.view.counted["balance"])
