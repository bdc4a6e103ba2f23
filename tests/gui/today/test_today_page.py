"""Today: what is due and how far the week is."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from kpdesk.cases.draft import CaseDraft
from kpdesk.reference.rules import Asked
from ui.context import Context
from ui.today.due_lines import asked_words, due_lines
from ui.today.first_state import first_state
from ui.today.today_page import TodayPage


def due(page, feature):
    return [line for line in page.model.rows if line.page == feature]


def state(page, step):
    return page.strip.findChild(object, f"state_{step}").text()


def test_an_empty_store_says_what_to_do_first_and_enter_does_it(page, qtbot):
    assert page.first_steps.isVisible()
    assert page.first_steps.import_button.hasFocus()

    with qtbot.waitSignal(page.page_asked) as asked:
        qtbot.keyClick(page.first_steps.import_button, Qt.Key.Key_Space)

    assert asked.args == ["roster", "import"]


def test_the_first_steps_tick_what_is_done_and_go_with_the_first_report(logged, page, desk, settle):
    assert page.first_steps.isVisible()
    assert not page.first_steps.import_button.isVisible()
    assert page.findChild(QLabel, "first_people").accessibleName() == "done"
    assert page.findChild(QLabel, "first_report").accessibleName() == "open"

    desk.weekly.draw_up("2026-W47")
    desk.weekly.freeze("2026-W47", "one person does the work")
    page.refresh()
    settle()
    assert not page.first_steps.isVisible()


def test_the_card_of_first_steps_can_be_put_away_for_good(page, context, settle):
    page.findChild(QPushButton, "firstAway").click()
    assert not page.first_steps.isVisible()

    page.refresh()
    settle()
    assert not page.first_steps.isVisible()
    assert page.strip.next_button.hasFocus()


def test_the_first_report_is_that_of_the_last_week_that_is_over(desk, clock):
    assert first_state(desk).week == "2026-W47"
    clock.advance(days=2)
    assert first_state(desk).week == "2026-W47"
    clock.advance(days=5)
    assert first_state(desk).week == "2026-W48"


def test_the_next_step_has_the_focus_and_says_what_enter_does(reported, page, qtbot):
    go = page.strip.next_button
    assert (go.objectName(), go.text(), go.hasFocus()) == ("do_freeze", "Draw up and look", True)

    with qtbot.waitSignal(page.page_asked) as told:
        qtbot.keyClick(go, Qt.Key.Key_Return)
    assert told.args == ["weekly", ("go_on", "2026-W47")]


def test_a_frozen_week_is_printed_next_and_then_the_cpo_has_to_know_the_office(reported, desk, page, settle):
    desk.weekly.draw_up("2026-W47")
    desk.weekly.freeze("2026-W47", "one person does the work")
    page.refresh()
    settle()
    assert (page.strip.next_button.text(), state(page, "freeze")) == ("Print and sign", "Frozen")

    desk.weekly.note_printed("2026-W47", 1, 1)
    page.refresh()
    settle()
    assert (page.strip.next_button.objectName(), state(page, "send")) == ("do_send", "Not enrolled")


def test_the_cpo_is_not_told_to_import_a_roll(cpo, jobs, qtbot, settle):
    page = TodayPage(Context(cpo, jobs, clock=cpo.clock))
    qtbot.addWidget(page)
    page.show()
    settle()

    assert not page.first_steps.isVisible()
    assert not page.strip.isVisible()


def test_obligations_of_the_letters_stand_with_their_days(page, desk):
    owed = [debt for debt in desk.directives.debts() if debt.is_open and debt.obligation.due_on]
    lines = due(page, "directives")

    assert len(lines) == len(owed) > 0
    assert lines[0].late_days == max(debt.days_late for debt in owed)
    assert lines[0].on == date(2025, 4, 15)


def test_an_obligation_that_was_met_goes(page, desk, settle):
    before = len(due(page, "directives"))
    desk.directives.discharge("D9", Asked.REPORT, date(2026, 11, 20), "1/EC")
    page.refresh()
    settle()

    assert len(due(page, "directives")) == before - 1


def test_a_violation_without_a_case_waits(logged, page):
    assert [line.what for line in due(page, "violations")] == ["1 pending without a case"]
    assert state(page, "act") == "1 waiting"
    assert state(page, "log") == "1 seen"


def test_a_case_without_a_step_for_14_days_is_late(logged, desk, page, settle, clock):
    opened = desk.cases.open(CaseDraft((logged,), opened_on=date(2026, 11, 18), authority="DPO"))
    clock.advance(days=12)
    page.refresh()
    settle()

    line = next(line for line in due(page, "cases") if "No step" in line.what)
    assert (line.target, line.on, line.late_days) == (opened.uid, date(2026, 12, 2), 2)
    assert due(page, "violations") == []


def test_enter_opens_the_page_that_settles_a_line(logged, page, qtbot):
    place = page.model.rows.index(due(page, "violations")[0])
    page.table.choose(place)

    with qtbot.waitSignal(page.page_asked) as asked:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)

    assert asked.args == ["violations", None]


def test_a_backup_is_due_until_there_is_one(page, desk, settle, clock):
    assert [line.target for line in due(page, "settings")] == ["backups"]
    desk.backups.create()
    page.refresh()
    settle()
    assert due(page, "settings") == []

    clock.advance(days=5)
    page.refresh()
    settle()

    assert [line.late_days for line in due(page, "settings")] == [3]


def test_the_week_goes_from_open_to_draft_to_frozen(logged, page, desk, settle):
    assert state(page, "freeze") == "Open"
    desk.weekly.draw_up("2026-W47")
    page.refresh()
    settle()
    assert state(page, "freeze") == "Draft"

    desk.weekly.freeze("2026-W47", "one person does the work")
    page.refresh()
    settle()

    assert state(page, "freeze") == "Frozen"
    assert state(page, "send") == "Not sent"


def test_last_weeks_report_is_due_once_the_office_has_something_to_report(logged, page, settle, clock):
    assert due(page, "weekly") == []
    clock.advance(days=7)
    page.refresh()
    settle()

    assert [(line.target, line.late_days) for line in due(page, "weekly")] == [("2026-W47", 4)]


@pytest.mark.parametrize(
    ("step", "asked"),
    [("log", ["violations", "add"]), ("freeze", ["weekly", ("go_on", "2026-W47")]), ("send", ["exchange", None])],
)
def test_each_step_of_the_strip_opens_its_page(page, qtbot, step, asked):
    with qtbot.waitSignal(page.page_asked) as told:
        qtbot.keyClick(page.strip.buttons[step], Qt.Key.Key_Space)

    assert told.args == asked


def test_the_latest_stand_first_and_what_has_no_day_last(logged, page):
    rows = page.model.rows

    assert [line.late_days for line in rows] == sorted((line.late_days for line in rows), reverse=True)
    assert rows[-1].on is None


def test_a_roster_of_long_ago_is_due_for_refreshing(desk, clock, tmp_path):
    (tmp_path / "roll.csv").write_text("Name,Father Name,Rank,CNIC\nGul Zaman,Sher Zaman,FC,16101-1234567-3\n", "utf-8")
    desk.roster.accept(desk.roster.plan(tmp_path / "roll.csv"))
    assert not [line for line in due_lines(desk) if line.page == "roster"]
    clock.advance(days=100)

    assert [line.late_days for line in due_lines(desk) if line.page == "roster"] == [10]


def test_everything_a_letter_can_ask_for_has_its_words():
    assert set(asked_words()) == set(Asked)
