"""The words of a week in the window: letter, reasons, changes, checks behind a NIL week."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QMessageBox, QPlainTextEdit, QPushButton

from kpdesk.access.draft import UserDraft
from kpdesk.base.actor import Role
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk.users import UsersDesk
from kpdesk.monitoring.draft import CheckDraft
from ui.weekly.letter_texts import LetterTexts

WEEK = "2026-W47"
ALONE = "one person does all the work"


def answer(qtbot, page, text):
    """Types a reason into the question that is open and gives it."""
    qtbot.waitUntil(lambda: page.findChild(QDialog, "askReason") is not None)
    dialog = page.findChild(QDialog, "askReason")
    dialog.findChild(QPlainTextEdit, "reason").insertPlainText(text)
    qtbot.keyClick(dialog.findChild(QPushButton, "reasonYes"), Qt.Key.Key_Return)


@pytest.fixture
def letter(drawn):
    """The letter's side, in front."""
    drawn.panel.tabs.setCurrentWidget(drawn.panel.letter)
    return drawn.panel.letter


def test_the_form_shows_the_letter_as_the_settings_give_it(letter):
    values = letter.form.values()

    assert values["to"].splitlines()[0] == "The Additional Inspector General of Police,"
    assert values["narrative"].startswith("NIL report.")
    assert "drafted from the figures" in letter.findChild(QLabel, "letterWorded").text()


def test_words_of_a_person_are_saved_and_named_as_his(qtbot, letter, drawn, context, desk):
    letter.form.set_values({"narrative": "A quiet week.", "copies": "SP Complaint\n\n DIG Headquarters "})
    qtbot.keyClick(letter.form.fields["narrative"], Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: context.jobs.is_idle and drawn.may_leave())
    qtbot.waitUntil(lambda: "khan" in letter.findChild(QLabel, "letterWorded").text())

    assert desk.week_words.letter(WEEK).copies == ("SP Complaint", "DIG Headquarters")
    assert desk.weekly.show(WEEK).narratives["en"].edit.by == "khan"


def test_the_drafted_words_are_put_back_by_a_button(qtbot, letter, drawn):
    drafted = letter.form.values()["narrative"]
    letter.form.set_values({"narrative": "Something else."})
    qtbot.mouseClick(letter.drafted_button, Qt.MouseButton.LeftButton)

    assert letter.form.values()["narrative"] == drafted


def test_the_other_language_waits_until_this_one_is_saved(letter):
    letter.form.set_values({"note": "half"})
    assert not letter.language_choice.isEnabled()
    letter.form.set_values({"note": ""})
    assert letter.language_choice.isEnabled()
    letter.language_choice.set_value("ur")
    letter.language_choice.edited.emit()

    assert letter.form.values()["narrative"].startswith("صفر رپورٹ")


def test_a_letter_to_nobody_marks_its_field(qtbot, letter, drawn, desk):
    letter.form.set_values({"to": " \n "})
    qtbot.mouseClick(letter.form.verb_button, Qt.MouseButton.LeftButton)

    assert "cannot be left empty" in letter.findChild(QLabel, "toNote").text()
    assert desk.week_words.letter(WEEK).to


def test_texts_and_letter_are_the_same_both_ways(desk, drawn):
    letter = desk.week_words.letter(WEEK)

    assert LetterTexts.of(letter).letter() == letter


def test_a_reason_is_stated_for_an_exception(qtbot, drawn, context, desk):
    tab = drawn.panel.certificate
    drawn.panel.tabs.setCurrentWidget(tab)
    qtbot.mouseClick(tab.findChild(QPushButton, "stateReason_1"), Qt.MouseButton.LeftButton)
    answer(qtbot, drawn, "The roll is with the EC.")
    qtbot.waitUntil(lambda: context.jobs.is_idle and "with the EC" in tab.findChild(QLabel, "reason_1").text())

    assert desk.weekly.show(WEEK).certificate["exceptions"][0]["reason"] == "The roll is with the EC."
    assert tab.findChild(QPushButton, "stateReason_1").text() == "Change reason…"


def test_a_nil_week_shows_its_checks_or_that_there_was_none(qtbot, drawn, context, desk):
    card = drawn.panel.certificate.checks
    drawn.panel.tabs.setCurrentWidget(drawn.panel.certificate)
    assert card.findChild(QLabel, "weekNoChecks").isVisibleTo(card)
    desk.monitoring.log_check(
        CheckDraft(on=date(2026, 11, 20), checked_by="ASI Noor", accounts_checked=1240, nothing_found=True)
    )
    context.changed.emit(desk.weekly.draw_up(WEEK))
    qtbot.waitUntil(lambda: card.rows.rowCount() == 1)

    assert [card.rows.cell(0, place).text for place in (0, 1, 3, 5)] == [
        "20.11.2026", "ASI Noor", "1,240", "Nothing found",
    ]  # fmt: skip
    assert not card.findChild(QLabel, "weekNoChecks").isVisibleTo(card)


@pytest.fixture
def revised(qtbot, drawn, context, desk, log):
    """The page on the draft of a revision."""
    desk.weekly.freeze(WEEK, ALONE)
    log()
    context.changed.emit(desk.weekly.draw_up(WEEK))
    qtbot.waitUntil(lambda: context.jobs.is_idle)
    drawn.open_target(WEEK)
    qtbot.waitUntil(lambda: drawn.view.row.edition == 2 and context.jobs.is_idle)
    drawn.panel.tabs.setCurrentWidget(drawn.panel.changes)
    return drawn


def test_a_first_edition_has_no_changes(drawn):
    assert not drawn.panel.tabs.isTabVisible(drawn.panel.tabs.indexOf(drawn.panel.changes))


def test_a_revision_lists_its_changes_and_takes_its_reasons(qtbot, revised, context, desk):
    tab = revised.panel.changes
    assert "No reason" in tab.findChild(QLabel, "revisionReason").text()
    assert "revision_without_reason" in [problem.code for problem in revised.view.problems]
    qtbot.mouseClick(tab.reason_button, Qt.MouseButton.LeftButton)
    answer(qtbot, revised, "Logged late.")
    qtbot.waitUntil(lambda: context.jobs.is_idle and "Logged late." in tab.findChild(QLabel, "revisionReason").text())
    tab.table.choose(1)
    qtbot.keyClick(tab.table, Qt.Key.Key_Return)
    answer(qtbot, revised, "It pends.")
    qtbot.waitUntil(lambda: context.jobs.is_idle and tab.rows.cell(1, 4).text == "It pends.")

    assert (tab.rows.cell(0, 0).text, tab.rows.cell(0, 1).text, tab.rows.cell(0, 2).text) == ("New", "0", "1")
    assert tab.rows.cell(0, 4).text == "Logged late."
    assert desk.weekly.show(WEEK).reconciles


def test_a_second_officer_is_only_asked_whether_he_is_sure(qtbot, drawn, context, desk):
    UsersDesk(desk.workplace, Argon2Cost(64, 1, 1)).add(
        UserDraft("gul", "Gul Khan", Role.SUPERVISOR, "four plain words here")
    )
    with desk.workplace.writing() as uow:
        from kpdesk.weekly.queries import need_record

        need_record(uow.session, WEEK).drawn_up_by = "gul"
        uow.commit()
    drawn.refresh()
    qtbot.waitUntil(lambda: drawn.view.row.drawn_up_by == "gul" and context.jobs.is_idle)
    qtbot.mouseClick(drawn.panel.freeze_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: drawn.findChild(QMessageBox, "confirm") is not None)

    assert drawn.findChild(QDialog, "askReason") is None
    drawn.findChild(QMessageBox, "confirm").reject()


def test_the_head_says_who_drew_up_who_froze_and_why_one_did_both(qtbot, drawn, context, desk):
    context.changed.emit(desk.weekly.freeze(WEEK, ALONE))
    qtbot.waitUntil(lambda: drawn.view.waiver == ALONE and context.jobs.is_idle)

    assert ALONE in drawn.findChild(QLabel, "weekBy").text()
