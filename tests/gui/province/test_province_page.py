"""Who has reported, through the page."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QLineEdit, QMessageBox

from kpdesk.base.errors import Refused
from kpdesk.province.rows import OfficeStatus
from kpdesk.province.rules import State
from ui.context import Context
from ui.province.grid_table import GridTable
from ui.province.names import filters, is_wanted, office_tone, reason_words, state_name
from ui.province.offices_tab import OfficesTab
from ui.province.province_page import ProvincePage
from ui.province.report_tab import ReportTab
from ui.province.return_window import ReturnWindow
from ui.window.pages import page_entries

WEEK = "2026-W47"
ALT = Qt.KeyboardModifier.AltModifier


def numbers(page):
    return [page.findChild(QLabel, f"number_{name}").text() for name in ("expected", "received", "outstanding")]


def offices(page):
    page.tabs.setCurrentWidget(page.findChild(OfficesTab))
    return page.findChild(OfficesTab)


def grid(page):
    page.tabs.setCurrentWidget(page.findChild(GridTable))
    return page.findChild(GridTable)


def report(page):
    page.tabs.setCurrentWidget(page.findChild(ReportTab))
    return page.findChild(ReportTab)


def place_of(page, name):
    return next(place for place, row in enumerate(offices(page).rows.rows) if row.name == name)


def test_the_last_week_that_is_over_is_shown_with_its_numbers(received, page):
    expected, came, owed = map(int, numbers(page))

    assert page.week == WEEK
    assert (came, owed) == (1, expected - 1)


def test_a_new_headquarters_has_received_nothing(page):
    assert numbers(page)[1] == "0"
    assert offices(page).rows.rowCount() == int(numbers(page)[0])


def test_an_office_that_reported_stands_apart_in_word_and_colour(received, page):
    row = offices(page).rows.row_at(place_of(page, "Mardan"))

    assert row.state is State.QUALIFIED
    assert state_name(row.state).startswith("!")
    assert office_tone(row) == "warning"
    assert reason_words(row).split("; ") == ["no roster", "no unit notified", "no case opened"]


def test_enter_opens_the_figures_of_the_office(qtbot, received, page):
    offices(page).table.choose(place_of(page, "Mardan"))
    qtbot.keyClick(offices(page).table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.findChild(ReturnWindow) is not None)
    window = page.findChild(ReturnWindow)

    assert [line.numbers for line in window.figures.kinds.rows] == [(0, 1, 0, 0, 1), (0, 1, 0, 0, 1)]
    assert "no case has been opened" in window.certificate.text


def test_an_office_that_owes_has_nothing_to_open_and_says_so(qtbot, received, page, context):
    offices(page).table.choose(place_of(page, "Swat"))
    qtbot.keyClick(offices(page).table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.banner.text))

    assert page.banner.text.startswith("Swat has not reported for 2026-W47. It owes the report under 1 directive, ")
    assert "15.04.2025" in page.banner.text
    assert page.findChild(ReturnWindow) is None


def test_what_is_outstanding_is_filtered_by_keyboard(qtbot, received, page):
    offices(page).kept.setFocus()
    qtbot.keyClick(offices(page).kept, Qt.Key.Key_Down)
    owed = offices(page).rows.rowCount()
    qtbot.keyClicks(offices(page).name_part, "swat")

    assert owed == int(numbers(page)[2])
    assert "Swat" in [row.name for row in offices(page).rows.rows]
    assert offices(page).rows.rowCount() < owed


def test_the_grid_opens_the_week_one_stands_on(qtbot, received, page):
    line = next(place for place, one in enumerate(grid(page).lines) if one.name == "Mardan")
    grid(page).table.setCurrentIndex(grid(page).table.grid.index(line, 0))
    qtbot.keyClick(grid(page).table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.findChild(ReturnWindow) is not None)

    assert grid(page).weeks[0] == WEEK
    assert len(grid(page).weeks) == 12
    assert WEEK in page.findChild(ReturnWindow).windowTitle()


def test_what_is_not_due_yet_is_not_red_and_what_is_past_due_is(received, page):
    line = next(place for place, one in enumerate(grid(page).lines) if one.name == "Swat")

    cells = [grid(page).table.grid.cell(line, column) for column in (0, 1)]
    assert [(cell.text, cell.tone) for cell in cells] == [("…", "info"), ("–", "danger")]


def test_the_report_says_what_is_missing(qtbot, received, page):
    said = report(page).findChild(QLabel, "provinceMissing").text()
    qtbot.waitUntil(lambda: report(page).table.model() is not None)

    assert f"{numbers(page)[2]} office(s) have not reported" in said
    whole = report(page).table.model().rows[-1]
    assert [str(value) for value in whole[:3]] == ["All offices", "1 of 69 came", "1 (–\u00a068)"]


def test_weeks_are_walked_by_keys(qtbot, received, page, context):
    qtbot.keyClick(page, Qt.Key.Key_Left, ALT)
    qtbot.waitUntil(lambda: page.numbers.isVisible() and page.next_button.isEnabled() and context.jobs.is_idle)
    assert page.week == "2026-W46"
    assert numbers(page)[1] == "0"
    qtbot.keyClick(page, Qt.Key.Key_Home, ALT)
    qtbot.waitUntil(lambda: page.week == WEEK and context.jobs.is_idle)

    assert not page.next_button.isEnabled()


def test_the_status_is_saved_as_pdf(qtbot, received, page, context, tmp_path):
    page._ask_save()
    dialog = page.findChild(QFileDialog, "askNewFile")
    dialog.fileSelected.emit(str(tmp_path / "status.pdf"))
    dialog.close()
    qtbot.waitUntil(lambda: context.jobs.is_idle)

    assert (tmp_path / "status.pdf").read_bytes().startswith(b"%PDF")
    assert page.findChild(QMessageBox) is None


def test_the_page_is_offered_to_headquarters_only(desk, cpo):
    assert "province" not in [entry.name for entry in page_entries(desk)]
    assert "province" in [entry.name for entry in page_entries(cpo)]


def test_a_district_that_asked_anyway_is_told_why_not(qtbot, desk, jobs):
    page = ProvincePage(Context(desk, jobs, clock=desk.clock))
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: bool(page.banner.text))

    assert "MRD" in page.banner.text
    with pytest.raises(Refused, match="only_at_headquarters"):
        desk.province.returns(WEEK)


@pytest.mark.parametrize(
    ("kept", "state", "late", "wanted"),
    [
        ("all", State.OUTSTANDING, 0, True),
        ("owed", State.REJECTED, 0, True),
        ("owed", State.NIL, 0, False),
        ("late", State.RECEIVED_LATE, 2, True),
        ("late", State.RECEIVED, 0, False),
        ("exceptions", State.QUALIFIED, 0, True),
        ("nil", State.NIL, 0, True),
        ("nil", State.RECEIVED, 0, False),
    ],
)
def test_each_filter_keeps_what_it_names(kept, state, late, wanted):
    office = OfficeStatus("SWT", "Swat", None, state, datetime(2026, 11, 22), late)

    assert is_wanted(office, kept, "") is wanted
    assert kept in [value for value, _text in filters()]


def test_every_control_has_its_name(received, page):
    for control in page.findChildren(QAbstractButton):
        of_qt = isinstance(control.parent(), QLineEdit) or type(control) is QAbstractButton
        if of_qt or control.objectName().startswith("qt_"):
            continue
        assert control.objectName(), control.text()
        assert control.accessibleName() or control.text(), control.objectName()
