"""The queue of persons whom a roll does not name, worked off by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from ui.today.due_lines import due_lines

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
ROLL = "Name,Father Name,Rank,Belt No,CNIC,Posting\nGul Zaman,Sher Zaman,FC,214,16101-1234567-3,PS City\n"


@pytest.fixture
def short_roll(tmp_path):
    """A roll that names one of the four people."""
    path = tmp_path / "short.csv"
    path.write_text(ROLL, encoding="utf-8")
    return path


@pytest.fixture
def waiting(page, desk, short_roll, settle):
    """The page when three people wait."""
    desk.roster.accept(desk.roster.plan(short_roll), whole_roll=True)
    page.reload()
    settle()
    return page


@pytest.fixture
def queue(waiting, press):
    """The queue, opened by keyboard from the list."""
    press(waiting.missing_button, Qt.Key.Key_Q, ALT)
    assert waiting.views.currentWidget() is waiting.missing
    return waiting.missing


@pytest.fixture
def windows(queue):
    """The forms that the queue opened."""
    opened: list[QDialog] = []
    queue.asked.connect(opened.append)
    return opened


def names(view):
    return [view.model.row_at(place).name for place in range(view.model.rowCount())]


def test_without_a_queue_there_is_no_button(page):
    assert page.missing_button.isHidden()


def test_who_waits_is_counted_on_the_roster_and_on_today(waiting, desk):
    assert waiting.missing_button.isVisible()
    assert waiting.missing_button.text() == "3 to settle…"
    (line,) = [line for line in due_lines(desk) if line.target == "missing"]
    assert line.what.endswith(": 3")


def test_today_s_line_opens_the_queue(waiting, settle):
    waiting.open_target("missing")
    settle()

    assert names(waiting.missing) == ["Amir Gul", "Asad Khan", "Bakht Khattak"]


def test_several_are_retired_by_keyboard(queue, windows, press, qtbot, desk, settle):
    qtbot.keyClick(queue.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(queue.settle_button, Qt.Key.Key_W, ALT)
    (window,) = windows
    assert "2 persons" in window.findChild(object, "actDetail").text()
    fields = window.form.fields
    fields["outcome"].set_value("retired")
    qtbot.keyClicks(fields["on"], "01.11.2026")
    qtbot.keyClicks(fields["order_no"], "OB 9")
    with qtbot.waitSignal(window.accepted):
        qtbot.keyClick(window.form.verb_button, Qt.Key.Key_Space)
    settle()

    assert [row.name for row in desk.missing_people.waiting()] == ["Bakht Khattak"]
    assert desk.roster.person("Asad Khan").draft.service_state == "retired"


def test_a_transfer_without_an_order_stays_in_the_form(queue, windows, press, qtbot, desk, settle):
    press(queue.settle_button, Qt.Key.Key_W, ALT)
    form = windows[0].form
    form.fields["outcome"].set_value("transferred")
    form.fields["outcome"].edited.emit()
    assert form.fields["to_office"].isEnabled()
    form.fields["to_office"].set_value("SWB")
    qtbot.keyClicks(form.fields["on"], "01.11.2026")
    qtbot.keyClick(form.verb_button, Qt.Key.Key_Space)
    settle()

    assert windows[0].isVisible()
    assert desk.missing_people.count() == 3
    windows[0].reject()


def test_all_are_left_out_by_mistake_with_two_keys(waiting, queue, press, qtbot, desk, settle):
    qtbot.keyClick(queue.table, Qt.Key.Key_A, CTRL)
    press(queue.mistake_button, Qt.Key.Key_M, ALT)

    assert desk.missing_people.count() == 0
    assert queue.model.rowCount() == 0
    waiting.leave()
    assert waiting.missing_button.isHidden()


def test_an_import_says_who_is_missing_and_leads_there(page, short_roll, settle, press, qtbot):
    page.open_import(short_roll)
    settle()
    page.importing.mapping_step.compare_button.click()
    settle()
    plan = page.importing.plan_step
    assert plan.whole_roll.isVisible()
    assert not plan.whole_roll.value()
    assert not plan.accept_button.isEnabled() or plan.to_take
    plan.whole_roll.set_value(True)
    plan.whole_roll.edited.emit()
    press(plan.accept_button, Qt.Key.Key_Return, CTRL)

    result = page.importing.result_step
    assert "3 persons" in result.findChild(object, "resultDetail").text()
    press(result.missing_button, Qt.Key.Key_Q, ALT)
    assert page.views.currentWidget() is page.missing


def test_a_heading_sorts_the_queue(queue, settle):
    queue.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    settle()

    assert names(queue) == ["Bakht Khattak", "Asad Khan", "Amir Gul"]


def test_everybody_means_also_those_who_were_not_read_yet(queue, desk, monkeypatch, press, qtbot, settle):
    monkeypatch.setattr("ui.roster.missing_model.STRETCH_ROWS", 2)
    queue.reload()
    settle()
    qtbot.waitUntil(lambda: queue.model.rowCount() >= 2)
    qtbot.keyClick(queue.table, Qt.Key.Key_A, CTRL)
    assert queue.count_chosen == 3
    press(queue.mistake_button, Qt.Key.Key_M, ALT)

    assert desk.missing_people.count() == 0
