"""The chain of letters, debts and signatures."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox

from kpdesk.directives.rules import AckState
from kpdesk.reference.rules import Asked, Instrument
from ui.directives.names import asked_name, instrument_name, state_name

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def signatures(page, settle):
    page.tabs.setCurrentIndex(1)
    page.signatures.table.setFocus()
    page.signatures.table.choose(0)
    settle()
    return page.signatures


def shown(signatures):
    return [signatures.model.row_at(place).name for place in range(signatures.model.rowCount())]


def states(desk):
    return [row.state for row in desk.directives.acknowledgements("D9")]


def debt(desk, what):
    return next(one for one in desk.directives.debts("D9") if one.obligation.what is what)


def test_the_nine_bans_lead_the_chain_and_what_is_not_known_says_so(page):
    assert [letter.row.ban_no for letter in page.model.rows[:9]] == list(range(1, 10))
    assert page.model.index(2, 1).data() == "not on record"
    assert page.model.index(2, 2).data() == "__.04.2023"


def test_the_letter_that_is_longest_overdue_is_shown_first(page):
    assert "D9" in page.findChild(QLabel, "letterTitle").text()
    assert any("days late" in one.text() for one in page.debts.findChildren(QLabel))


def test_fifty_names_are_ticked_with_one_key_each(signatures, qtbot, settle, desk):
    qtbot.keyClicks(signatures.table, "SRA")
    assert states(desk) == [None] * 4

    qtbot.keyClick(signatures.table, Qt.Key.Key_S, CONTROL)
    settle()
    assert states(desk) == [AckState.SIGNED, AckState.READ_OUT, AckState.ABSENT, None]


def test_several_rows_are_marked_at_once(signatures, qtbot, settle, desk):
    signatures.table.selectAll()
    qtbot.keyClicks(signatures.table, "L")
    qtbot.keyClick(signatures.table, Qt.Key.Key_S, CONTROL)
    settle()

    assert states(desk) == [AckState.ON_LEAVE] * 4


def test_marks_that_are_taken_back_leave_every_row_as_it_was(signatures, qtbot, settle, desk):
    qtbot.keyClicks(signatures.table, "SSF")
    qtbot.mouseClick(signatures.drop, Qt.MouseButton.LeftButton)
    settle()

    assert states(desk) == [None] * 4
    assert not signatures.is_changed
    assert not signatures.keep.isEnabled()


def test_another_letter_is_not_shown_over_marks_without_a_question(signatures, page, qtbot, settle):
    qtbot.keyClicks(signatures.table, "S")
    page.table.choose(0)
    box = page.findChild(QMessageBox, "confirm")
    assert "D9" in page.findChild(QLabel, "letterTitle").text()
    assert not page.may_leave()

    qtbot.mouseClick(box.findChild(object, "confirmYes"), Qt.MouseButton.LeftButton)
    settle()
    assert "D1" in page.findChild(QLabel, "letterTitle").text()


def test_who_has_not_signed_is_one_filter(signatures, qtbot, settle):
    qtbot.keyClicks(signatures.table, "SS")
    qtbot.keyClick(signatures.table, Qt.Key.Key_S, CONTROL)
    settle()
    signatures.filter.state.set_value("not_signed")
    signatures.filter.state.edited.emit()
    settle()

    assert shown(signatures) == ["Bakht Khattak", "Amir Gul"]
    assert "2 of 4 signed" in signatures.findChild(QLabel, "signatureCounts").text()


def test_officials_are_found_by_posting_in_the_list(signatures, qtbot, settle):
    qtbot.keyClicks(signatures.filter.text, "katlang")
    settle()

    assert shown(signatures) == ["Amir Gul"]


def test_a_day_to_come_is_refused_for_signatures(signatures, qtbot, settle, desk):
    signatures.on.set_value(date(2026, 12, 1))
    qtbot.keyClicks(signatures.table, "S")
    qtbot.keyClick(signatures.table, Qt.Key.Key_S, CONTROL)
    settle()

    assert signatures.banner.text
    assert signatures.is_changed
    assert states(desk) == [None] * 4


def test_a_debt_is_noted_as_done_with_its_letter(page, qtbot, settle, desk):
    qtbot.mouseClick(page.debts.findChild(object, "done_report"), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(page.debts.form.fields["letter_no"], "1501/PA")
    qtbot.keyClick(page.debts.form.fields["letter_no"], Qt.Key.Key_S, CONTROL)
    settle()

    assert debt(desk, Asked.REPORT).how == "1501/PA"
    assert not debt(desk, Asked.REPORT).is_open
    assert page.debts.form.isHidden()


def test_the_number_of_a_letter_that_became_known_is_entered(page, qtbot, settle, desk):
    qtbot.mouseClick(page.amend_button, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(page.form.fields["letter_no"], "822/IAB")
    qtbot.keyClick(page.form.fields["letter_no"], Qt.Key.Key_S, CONTROL)
    settle()

    after = desk.directives.show("D9")
    assert (after.letter_no, after.dated, after.ban_no) == ("822/IAB", date(2025, 4, 8), 9)
    assert len(after.asks) == 6


def test_cancel_of_a_correction_leaves_the_letter_as_it_was(page, qtbot, settle, desk):
    before = desk.directives.items()
    qtbot.mouseClick(page.amend_button, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(page.form.fields["letter_no"], "822/IAB")
    qtbot.keyClick(page.form.fields["letter_no"], Qt.Key.Key_Escape)
    qtbot.mouseClick(page.form.findChild(object, "confirmYes"), Qt.MouseButton.LeftButton)
    settle()

    assert desk.directives.items() == before


def test_a_new_letter_brings_its_debts(page, qtbot, settle, desk):
    qtbot.keyClick(page.table, Qt.Key.Key_N, CONTROL)
    qtbot.waitUntil(lambda: page.parts.currentWidget() is page._form_part)
    form = page.form
    qtbot.keyClicks(form.fields["letter_no"], "77/IAB")
    qtbot.keyClicks(form.fields["dated"], "10.11.2026")
    qtbot.keyClicks(form.fields["title"], "Tenth letter")
    qtbot.keyClick(form.findChild(object, "ask_report"), Qt.Key.Key_Space)
    qtbot.keyClicks(form.findChild(object, "askDays_report"), "7")
    qtbot.keyClick(form.fields["title"], Qt.Key.Key_S, CONTROL)
    settle()

    letter = next(letter for letter in page.model.rows if letter.row.letter_no == "77/IAB")
    assert [one.obligation.due_on for one in letter.debts] == [date(2026, 11, 17)]


def test_a_letter_without_a_title_is_marked(page, qtbot, settle):
    page._new()
    qtbot.keyClick(page.form.fields["letter_no"], Qt.Key.Key_S, CONTROL)
    settle()

    assert page.form.fields["title"].property("problem") is True


def test_every_word_of_the_core_has_a_name():
    assert all(state_name(state) for state in AckState)
    assert all(asked_name(what) for what in Asked)
    assert all(instrument_name(one) for one in Instrument)
