"""Taking in a monitoring unit's sheet."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from kpdesk.violations.log_plan import Verdict

SHEET = """Date,Rank,Name,Belt No,Platform,Link,What was seen
10.11.2026,ASI,Bakht Khattak,7,TikTok,https://www.tiktok.com/@bakht/video/1,video in uniform
11.11.2026,Constable,Nobody Known,99,Facebook,https://facebook.com/nobody,video in uniform
"""


@pytest.fixture
def sheet(tmp_path):
    path = tmp_path / "log.csv"
    path.write_text(SHEET, encoding="utf-8")
    return path


@pytest.fixture
def importing(page, settle, sheet):
    page.open_import()
    page.importing.open_file(sheet)
    settle()
    return page.importing


def test_the_plan_is_shown_before_anything_is_written(importing, desk):
    assert [row.verdict for row in importing._model.rows] == [Verdict.NEW, Verdict.DOUBTFUL]
    assert "1" in importing.accept_button.text()
    assert desk.violations.count() == 0


def test_plain_rows_are_logged_and_doubtful_ones_left_out(importing, page, qtbot, settle, desk, people):
    with qtbot.waitSignal(importing.accepted):
        qtbot.keyClick(importing, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()

    assert [row.person_uid for row in desk.violations.items()] == [people[2]]
    assert page.stack.currentWidget() is page.list


def test_the_same_sheet_a_second_time_adds_nothing(importing, page, qtbot, settle, sheet, desk):
    importing._accept()
    settle()
    page.open_import()
    page.importing.open_file(sheet)
    settle()

    assert not importing.accept_button.isEnabled()
    assert importing._model.rows[0].verdict is Verdict.UNCHANGED


def test_a_doubtful_row_is_taken_when_somebody_says_who_it_is(importing, qtbot, settle, desk, people):
    importing.table.choose(1)
    importing.panel.picker.set_value((people[0],))
    qtbot.mouseClick(importing.panel.take, Qt.MouseButton.LeftButton)
    importing._accept()
    settle()

    assert {row.person_uid for row in desk.violations.items()} == {people[0], people[2]}


def test_a_doubtful_row_is_taken_as_not_identified(importing, qtbot, settle, desk):
    importing.table.choose(1)
    qtbot.mouseClick(importing.panel.unknown, Qt.MouseButton.LeftButton)
    importing._accept()
    settle()

    assert any(row.person_uid is None and "Nobody Known" in row.unidentified for row in desk.violations.items())


def test_a_decision_is_taken_back(importing, qtbot):
    importing.table.choose(1)
    qtbot.mouseClick(importing.panel.unknown, Qt.MouseButton.LeftButton)
    importing.table.choose(1)
    qtbot.mouseClick(importing.panel.leave, Qt.MouseButton.LeftButton)

    assert not importing.is_decided


def test_a_file_that_is_no_sheet_is_refused_in_words(page, settle, tmp_path):
    page.open_import()
    broken = tmp_path / "log.xlsx"
    broken.write_bytes(b"not a workbook")
    page.importing.open_file(broken)
    settle()

    assert page.importing.banner.text
    assert not page.importing.accept_button.isEnabled()


ALIKE = SHEET.splitlines()[0] + "".join(
    f"\n{day}.11.2026,ASI,Bakht Khattak,7,TikTok,https://www.tiktok.com/@bakht/video/{day},did the lamp dance"
    for day in (10, 11, 12)
)


def test_one_answer_serves_every_row_that_says_the_same(importing, page, qtbot, settle, desk, people, tmp_path):
    path = tmp_path / "alike.csv"
    path.write_text(ALIKE, encoding="utf-8")
    importing.open_file(path)
    settle()
    importing.table.choose(0)
    assert "2 more" in importing.panel.for_all.text()
    importing.panel.kind.set_value("V02")
    qtbot.mouseClick(importing.panel.take, Qt.MouseButton.LeftButton)
    importing._accept()
    settle()

    assert [(row.person_uid, row.kind) for row in desk.violations.items()] == [(people[2], "V02")] * 3
    page.open_import()
    importing.open_file(path)
    settle()
    assert not importing.accept_button.isEnabled()


def test_an_import_is_taken_back_after_a_question(importing, page, qtbot, settle, desk):
    importing._accept()
    settle()
    page.open_import()
    settle()
    qtbot.mouseClick(importing.undo_button, Qt.MouseButton.LeftButton)
    settle()
    box = importing.findChild(QMessageBox)
    assert "log.csv" in box.text()
    next(one for one in box.buttons() if box.buttonRole(one) is not QMessageBox.ButtonRole.RejectRole).click()
    settle()

    assert desk.violations.count() == 0
    assert "1 violations were taken back" in importing.banner.text
