"""The front of the page with 56 offices and ten weeks: read, walked and folded by keyboard, letters by one key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kpdesk.base.weeks import Week
from kpdesk.desk.measuring.province_returns import insert_returns
from ui.main_window import MainWindow
from ui.province.directives_tab import DirectivesTab
from ui.province.grid_table import GridTable
from ui.province.map_tab import MapTab
from ui.province.province_page import ProvincePage
from ui.province.reminders_tab import RemindersTab
from ui.province.report_tab import ReportTab
from ui.province.return_window import ReturnWindow
from ui.support.paper_window import PaperWindow
from ui.window.looks import Looks
from ui.window.office_frame import frame_of

WEEKS, OFFICES = 10, 56


@pytest.fixture
def many(cpo):
    """The CPO with the returns of 56 offices for ten weeks up to 2026-W47."""
    weeks = [Week.parse("2026-W47")]
    while len(weeks) < WEEKS:
        weeks.append(weeks[-1].previous())
    codes = [office.code for office in cpo.reference.load().offices if office.reports][:OFFICES]
    insert_returns(cpo, weeks[::-1], codes)
    return cpo


@pytest.fixture
def front(many, page) -> GridTable:
    return page.findChild(GridTable)


def place_of(grid, name):
    return next(at for at, line in enumerate(grid.lines) if line.name == name)


def stand_on(grid, name, column):
    grid.table.setCurrentIndex(grid.table.grid.index(place_of(grid, name), column))


def test_the_page_opens_at_the_grid_grouped_by_region(front, page):
    heads = [line.name for line in front.lines if line.is_region]

    assert page.tabs.currentWidget() is front
    assert heads[0] == "Capital City"
    assert heads[-1] == "Units"
    assert len(front.lines) == 69 + len(heads)


def test_all_weeks_have_the_same_room_and_no_name_is_cut(front, page):
    table, head = front.table, front.table.horizontalHeader()
    page.resize(1120, 640)

    widths = {head.sectionSize(place) for place in range(head.count())}
    assert max(widths) - min(widths) <= 1
    letters = table.fontMetrics().horizontalAdvance("   Dera Ismail Khan Region")
    assert table.verticalHeader().width() > letters


def test_the_weeks_owed_stand_beside_the_names(front):
    owed = front.owed.table
    assert owed.minimumWidth() >= owed.least_free_width + owed.columnWidth(1)


def test_a_region_says_how_many_have_come(front):
    line = front.lines[place_of(front, "Mardan Region")]
    signs = [front.table.grid.cell(place_of(front, "Mardan Region"), place).text for place in range(len(front.weeks))]

    assert line.is_region
    assert all(sign.endswith("/5") for sign in signs)
    assert "5/5" in signs


def test_every_sign_is_read_without_colour(front):
    signs = {front.table.grid.cell(row, place).text for row in range(len(front.lines)) for place in range(WEEKS)}

    assert {"✓", "✓ +3", "NIL", "!", "–", "…"} <= signs


def test_arrows_walk_and_the_line_below_says_the_cell(qtbot, front, page):
    stand_on(front, "Peshawar", 0)
    qtbot.keyClick(front.table, Qt.Key.Key_Right)
    said = front.findChild(QLabel, "gridSaid").text()

    assert said.startswith("Peshawar, 2026-W46: ")
    assert front.table.accessibleDescription() == said


def test_enter_opens_the_return_or_says_what_is_owed(qtbot, front, page):
    stand_on(front, "Women Police", 1)
    qtbot.keyClick(front.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.banner.text))
    assert "It owes 9 weekly returns, the report under 1 directive, the oldest due on " in page.banner.text

    stand_on(front, "Khyber", 0)
    qtbot.keyClick(front.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.findChild(ReturnWindow) is not None)


def test_enter_on_a_region_folds_it_away_and_out_again(qtbot, front):
    before = len(front.lines)
    stand_on(front, "Kohat Region", 0)
    qtbot.keyClick(front.table, Qt.Key.Key_Return)
    assert len(front.lines) == before - 5
    assert front.table.current_row.name == "Kohat Region"
    qtbot.keyClick(front.table, Qt.Key.Key_Return)

    assert len(front.lines) == before


def test_only_who_owes_is_left_by_one_tick(qtbot, front):
    qtbot.keyClick(front.only_owing, Qt.Key.Key_Space)
    shown = {line.office for line in front.lines if not line.is_region}

    assert shown == {one.office.code for one in front.owed.rows.rows}
    assert "WMN" in shown


def test_who_owes_most_stands_first_and_is_found_in_the_grid(qtbot, front):
    owed = front.owed.rows.rows
    assert [one.weeks for one in owed] == sorted((one.weeks for one in owed), reverse=True)
    front.owed.table.choose(3)
    qtbot.keyClick(front.owed.table, Qt.Key.Key_Return)

    assert front.table.current_row.office == owed[3].office.code


def test_one_key_writes_the_letters_and_a_second_press_gives_the_same(qtbot, many, page, context):
    tab = page.findChild(RemindersTab)
    page.tabs.setCurrentWidget(tab)
    qtbot.waitUntil(lambda: context.jobs.is_idle)
    tab.issue("2026-W46")
    qtbot.waitUntil(lambda: page.findChild(PaperWindow) is not None, timeout=30_000)
    page.findChild(PaperWindow).close()
    qtbot.waitUntil(lambda: context.jobs.is_idle and tab.rows.rowCount() > 0, timeout=30_000)
    numbers = [one.number for one in tab.rows.rows]
    tab.issue("2026-W46")
    qtbot.waitUntil(lambda: context.jobs.is_idle, timeout=30_000)

    assert [one.number for one in many.reminders.items()] == numbers
    assert "R-2026-001/EC" in numbers


def test_the_map_is_walked_by_arrows_and_opens_a_return(qtbot, many, page, context):
    tab = page.findChild(MapTab)
    page.tabs.setCurrentWidget(tab)
    qtbot.waitUntil(lambda: bool(tab.canvas.picture.areas))
    tab.canvas.setFocus()
    qtbot.keyClick(tab.canvas, Qt.Key.Key_Home)
    said = tab.findChild(QLabel, "mapSaid").text()
    assert said.startswith("Chitral Upper (CTU): ")
    qtbot.keyClick(tab.canvas, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.findChild(ReturnWindow) is not None)


def test_tables_and_charts_of_the_report_are_chosen_above(qtbot, many, page, context):
    tab = page.findChild(ReportTab)
    page.tabs.setCurrentWidget(tab)
    qtbot.waitUntil(lambda: tab.shown.count() == 10)
    tab.shown.set_value(7)
    tab.shown.edited.emit()
    assert tab.chart.isVisible()
    tab.shown.set_value(4)
    tab.shown.edited.emit()

    assert tab.table.isVisible()
    assert len(tab.table.model().rows) > 10


def test_offices_by_directives_name_the_letter_below(qtbot, many, page):
    tab = page.findChild(DirectivesTab)
    page.tabs.setCurrentWidget(tab)
    qtbot.waitUntil(lambda: bool(tab.grid.letters))
    tab.table.setCurrentIndex(tab.table.grid.index(2, 0))

    assert "D9 of 08.04.2025" in tab.findChild(QLabel, "directivesSaid").text()


def test_a_headquarters_opens_at_who_has_reported_and_a_district_at_today(qtbot, cpo, desk, context, qapp):
    window = MainWindow(context, frame_of(cpo, "Central Police Office"), Looks(qapp))
    qtbot.addWidget(window)
    district = MainWindow(context, frame_of(desk, "Mardan"), Looks(qapp))
    qtbot.addWidget(district)

    assert (window.home, district.home) == ("province", "today")


def test_the_page_needs_no_more_room_than_a_small_screen_has(many, page: ProvincePage):
    assert page.minimumSizeHint().width() <= 1366 - 216
    assert page.minimumSizeHint().height() <= 768 - 80
