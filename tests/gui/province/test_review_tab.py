"""Reviews through the window, by keyboard, at the CPO over a real return."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPlainTextEdit, QPushButton

from kpdesk.exchange.review_rules import ReviewState
from ui.province.late_windows_window import LateWindowsWindow
from ui.province.review_tab import AWAITING, ReviewTab
from ui.province.review_window import ReviewWindow

WEEK = "2026-W47"
KEY = Qt.Key


@pytest.fixture
def tab(qtbot, received, page, context) -> ReviewTab:
    """The tab in front, read."""
    tab = page.findChild(ReviewTab)
    page.tabs.setCurrentWidget(tab)
    qtbot.waitUntil(lambda: tab.rows.rowCount() == 1 and context.jobs.is_idle)
    return tab


@pytest.fixture
def window(qtbot, tab) -> ReviewWindow:
    """Mardan's return, laid open by Enter."""
    tab.table.choose(0)
    qtbot.keyClick(tab.table, KEY.Key_Return)
    qtbot.waitUntil(lambda: tab.findChild(ReviewWindow) is not None)
    window = tab.findChild(ReviewWindow)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def sheet(context):
    return context.desk.reviews.sheet("MRD", WEEK)


def close(qtbot, window, context):
    with qtbot.waitSignal(window.destroyed):
        window.close()
    qtbot.waitUntil(lambda: context.jobs.is_idle)


def test_a_return_that_came_awaits_review(tab):
    (line,) = tab.rows.rows
    assert (line.office, line.state) == ("MRD", ReviewState.AWAITING)
    assert tab.findChild(QPushButton, "lateWindows") is not None
    assert tab.findChild(QPushButton, "passOn") is None


def test_a_row_is_shown_in_full_and_its_remark_is_typed_from_the_list(qtbot, window, context):
    qtbot.keyClick(window.rows.table, KEY.Key_Return)
    qtbot.waitUntil(window.rows.remark.hasFocus)
    qtbot.keyClicks(window.rows.remark, "no order number")

    assert window.rows.lines.rows[0].part == "B"
    assert ": " in window.rows.facts.toPlainText()
    assert window.rows.lines.cell(0, 3).text == "here"
    assert window.rows.remark.toPlainText() == "no order number"
    close(qtbot, window, context)


def test_what_was_typed_survives_closing_and_a_killed_program(qtbot, window, context):
    qtbot.keyClicks(window.remark, "half a sentence")
    qtbot.waitUntil(lambda: sheet(context).remark == "half a sentence")
    qtbot.keyClicks(window.rows.remark, "and a row")
    close(qtbot, window, context)

    kept = sheet(context)
    assert (kept.line.state, kept.remark) == (ReviewState.DRAFT, "half a sentence")
    assert [one.text for one in kept.remarks] == ["and a row"]


def test_it_is_sent_back_by_keyboard_and_the_list_says_so(qtbot, tab, window, context):
    qtbot.keyClicks(window.remark, "who ordered it?")
    qtbot.keyClick(window, KEY.Key_B, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: tab.rows.rowCount() == 1 and tab.rows.rows[0].state is ReviewState.SENT_BACK)
    assert tab.rows.rows[0].untold
    assert sheet(context).remark == "who ordered it?"


def test_sending_back_without_a_word_is_refused_in_the_window(qtbot, window, context):
    window.decide(ReviewState.SENT_BACK)
    qtbot.waitUntil(lambda: bool(window.banner.text))
    said = [found.text() for kind in (QLabel, QPushButton) for found in window.banner.findChildren(kind)]
    assert any("without saying why" in text for text in said)
    assert sheet(context).line.state is ReviewState.AWAITING
    close(qtbot, window, context)


def test_what_was_accepted_is_read_only_and_leaves_the_list_of_the_awaiting(qtbot, tab, window, context):
    window.decide(ReviewState.ACCEPTED)
    qtbot.waitUntil(lambda: tab.rows.rowCount() == 1 and tab.rows.rows[0].state is ReviewState.ACCEPTED)
    tab.kept.set_value(AWAITING)
    tab.reload()
    qtbot.waitUntil(lambda: tab.rows.rowCount() == 0)

    tab.open_review("MRD", WEEK)
    qtbot.waitUntil(lambda: tab.findChild(ReviewWindow) is not None and tab.findChild(ReviewWindow).isVisible())
    again = tab.findChildren(ReviewWindow)[-1]
    assert all(field.isReadOnly() for field in again.findChildren(QPlainTextEdit))
    assert not again.findChild(QPushButton, "review_sent_back").isEnabled()
    close(qtbot, again, context)


def test_the_offices_are_told_over_a_folder(qtbot, tab, window, context, tmp_path):
    window.decide(ReviewState.ACCEPTED)
    qtbot.waitUntil(lambda: tab.rows.rowCount() == 1 and tab.rows.rows[0].untold)
    tab.tell_button.click()
    tab.findChild(QFileDialog).fileSelected.emit(str(tmp_path))
    qtbot.waitUntil(lambda: tab.rows.rowCount() == 1 and not tab.rows.rows[0].untold)
    tab.findChild(QFileDialog).reject()
    assert [path.name for path in Path(tmp_path).glob("KPD_CPO_MRD_*_receipt_2026-W47.xlsx")]


def test_a_late_window_is_opened_and_taken_back(qtbot, tab, context):
    tab.findChild(QPushButton, "lateWindows").click()
    window = tab.findChild(LateWindowsWindow)
    window.office.set_value("MRD")
    window.reason.set_value("")
    window.open_window()
    qtbot.waitUntil(lambda: bool(window.banner.text))
    assert "reason" in window.banner.text.casefold()

    window.reason.set_value("the court asked for it")
    window.open_window()
    qtbot.waitUntil(lambda: window.rows.rowCount() == 1)
    assert window.rows.rows[0].week == WEEK
    assert window.rows.cell(0, 2).tone == "good"
    context.desk.reviews.close_window(window.rows.rows[0].uid, "a slip")
    window.reload()
    qtbot.waitUntil(lambda: window.rows.rowCount() == 1 and window.rows.cell(0, 2).tone == "muted")
    close(qtbot, window, context)


def test_a_late_window_that_is_half_typed_comes_back_until_it_is_opened(qtbot, tab, page, context):
    page.form_drafts = context.form_drafts

    def opened():
        tab.findChild(QPushButton, "lateWindows").click()
        return tab.findChild(LateWindowsWindow)

    window = opened()
    window.office.set_value("MRD")
    qtbot.keyClicks(window.reason, "the court asked")
    close(qtbot, window, context)
    window = opened()
    assert (window.office.value(), window.reason.value()) == ("MRD", "the court asked")
    window.open_window()
    qtbot.waitUntil(lambda: window.rows.rowCount() == 1)
    close(qtbot, window, context)
    window = opened()
    assert window.reason.value() == ""
    assert context.form_drafts.items == ()
    close(qtbot, window, context)
