"""Figures and patterns on the page: every one of them opens its rows."""

from __future__ import annotations

from kpdesk.violations.counts import By
from kpdesk.violations.pattern_rows import Pattern
from kpdesk.violations.rows import ViolationFilter


def listed(page):
    model = page.list.table.model()
    return {model.row_at(place).uid for place in range(model.rowCount())}


def test_weeks_are_drawn_with_the_directives_as_lines_and_open_their_rows(page, settle, log, people):
    first, second = log(people[0], day=3), log(people[1], day=4)
    log(people[1], day=12)
    page.open_figures()
    settle()
    chart = page.figures.chart.chart

    assert sum(chart.series[0].values) == 3
    assert "D9" in {mark.label for mark in chart.marks}
    place = chart.categories.index("2026-W45")
    page.figures.chart.opened.emit(chart.series[0].keys[place])
    settle()
    assert listed(page) == {first, second}


def test_a_kind_is_drawn_by_its_name_and_opens_its_rows(page, settle, log, people):
    wanted = log(people[0], kind="V05")
    log(people[1], kind="V02")
    page.open_figures()
    settle()
    page.figures.by.set_value(By.KIND)
    page.figures.reload()
    settle()
    chart = page.figures.chart.chart

    place = next(at for at, name in enumerate(chart.categories) if name.startswith("V05 "))
    page.figures.chart.opened.emit(chart.series[0].keys[place])
    settle()
    assert listed(page) == {wanted}
    assert page.list.filter.isHidden()


def test_a_pattern_tells_what_lies_beside_it_and_lists_its_rows(page, qtbot, settle, log, people):
    both = {log(people[0], day=3), log(people[0], day=5)}
    log(people[2], day=9)
    page.open_patterns()
    settle()
    page.patterns.which.set_value(Pattern.SAME_PERSON)
    page.patterns.which.edited.emit()
    settle()

    assert page.patterns.table.model().rowCount() == 1
    page.patterns.rows_button.click()
    settle()
    assert listed(page) == both


def test_all_is_shown_again_after_the_rows_behind_a_figure(page, settle, log, people):
    one, other = log(people[0], day=3), log(people[1], day=5)
    page._show_behind("a figure", ViolationFilter(uids=(one,)))
    settle()
    assert listed(page) == {one}

    page.list._show_all()
    settle()
    assert listed(page) == {one, other}
    assert not page.list.filter.isHidden()
