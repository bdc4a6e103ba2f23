"""The chart of the last weeks on Today, by keyboard."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from kpdesk.violations.rows import ViolationFilter


def test_a_figure_of_the_chart_opens_its_violations(page, logged, qtbot, settle):
    page.refresh()
    settle()
    qtbot.waitUntil(lambda: not page.weeks.view.chart.is_empty)
    canvas = page.weeks.view.canvas
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    while "Without a case" not in canvas.accessibleDescription():
        qtbot.keyClick(canvas, Qt.Key.Key_Left)

    with qtbot.waitSignal(page.page_asked) as asked:
        qtbot.keyClick(canvas, Qt.Key.Key_Return)

    title, kept = asked.args[1]
    assert canvas.accessibleDescription() == "2026-W47: Without a case: 1"
    assert (asked.args[0], title) == ("violations", "Without a case, week 2026-W47")
    assert kept == ViolationFilter(
        first=date(2026, 11, 16), last=date(2026, 11, 22), pending=True, without_case=True, counted=True
    )


def test_the_table_of_the_chart_opens_a_whole_week(page, logged, qtbot, settle):
    page.refresh()
    settle()
    view = page.weeks.view
    view.table_button.click()
    view.table.choose(12)

    with qtbot.waitSignal(page.page_asked) as asked:
        qtbot.keyClick(view.table, Qt.Key.Key_Return)

    assert asked.args[1][0] == "Seen in week 2026-W47"


def test_a_mark_opens_its_letter(page, qtbot):
    with qtbot.waitSignal(page.page_asked) as asked:
        page.weeks.view.opened.emit("D9")

    assert asked.args == ["directives", "D9"]
