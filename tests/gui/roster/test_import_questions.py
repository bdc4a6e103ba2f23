"""The questions of an import, answered on the screen, and the marked copy of the file."""

from __future__ import annotations

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

ROLL = (
    "Name,Father Name,Rank,Belt No,CNIC,Place of Posting\n"
    "Gul Zaman,Sher Zaman,Constable,214,16101-1234567-3,PS City\n"
    "Asad Khan,Noor Khan,Kotwal,1021,16101-7654321-1,PS City\n"
    "Amir Gul,Wali Zaman,Kotwal,88,15720-1220922-7,PS City\n"
    "Bakht Shah,Amir Shah,Constable,89,1.61E+12,PS City\n"
)


@pytest.fixture
def asked(empty_page, press, settle, tmp_path):
    """The wizard at the plan of a roll with a rank that nobody knows and a number that is lost."""
    press(empty_page.findChild(object, "importRoll"), Qt.Key.Key_I)
    (tmp_path / "roll.csv").write_text(ROLL, encoding="utf-8")
    wizard = empty_page.importing
    wizard.open_file(tmp_path / "roll.csv")
    settle()
    press(wizard.mapping_step.compare_button, Qt.Key.Key_Return)
    return wizard


@pytest.fixture
def kotwal(asked):
    """The question about the unknown rank."""
    return next(choice for key, choice in asked.plan_step.questions.choices.items() if key.startswith("rank:"))


def test_an_unknown_rank_is_one_question_with_the_cursor_on_the_first(asked, kotwal):
    questions = asked.plan_step.questions

    assert sum(key.startswith("rank:") for key in questions.choices) == 1
    assert "Kotwal" in kotwal.accessibleName()
    assert kotwal.accessibleDescription() == "2 rows: 3, 4"
    assert questions.isAncestorOf(QApplication.focusWidget())


def test_an_answer_given_by_keyboard_makes_another_plan_and_is_entered(asked, kotwal, desk, press, qtbot):
    step = asked.plan_step
    before = step.to_take
    kotwal.setFocus()
    for _ in range(kotwal.count()):
        if kotwal.value() != "keep":
            qtbot.keyClick(kotwal, Qt.Key.Key_Down)
    press(step.questions.use_button, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)

    assert step.questions.answers == {}
    assert step.questions.use_button.isEnabled() is False
    assert step.to_take >= before
    press(step.accept_button, Qt.Key.Key_Return)
    assert {desk.roster.person(number).draft.rank for number in ("1610176543211", "1572012209227")} == {"Kotwal"}


def test_an_answer_about_a_value_is_not_asked_again(asked, kotwal, settle):
    kotwal.set_value("keep")
    kotwal.edited.emit()
    asked.plan_step.questions.use_button.click()
    settle()
    asked.plan_step.accept_button.click()
    settle()
    asked.open_file(asked._path)
    settle()
    asked.mapping_step.compare_button.click()
    settle()

    assert not [choice for choice in asked.plan_step.questions.answers if choice.startswith("rank:")]
    assert asked.plan_step.groups["unchanged"].text() == "3 unchanged"


def test_a_roll_without_questions_shows_none(asked, sample, settle):
    asked.open_file(sample("roll-damaged.csv"))
    settle()
    asked.mapping_step.compare_button.click()
    settle()

    assert asked.plan_step.questions.isHidden()
    assert QApplication.focusWidget() is asked.plan_step.accept_button


def test_the_marked_sheet_holds_exactly_the_open_rows(asked, settle, tmp_path):
    assert asked.plan_step.mark_button.isVisible()
    asked.mark_to(tmp_path / "marked.xlsx")
    settle()

    page = openpyxl.load_workbook(tmp_path / "marked.xlsx").active
    assert {cell.row for row in page.iter_rows() for cell in row if cell.comment} == {3, 4, 5}
    assert asked.steps.isEnabled()
