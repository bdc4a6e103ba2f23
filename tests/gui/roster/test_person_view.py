"""One person: reading, changing, cancelling."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox

from kpdesk.base.changes import Changes
from kpdesk.cases.draft import CaseDraft
from kpdesk.violations.draft import ViolationDraft
from kpdesk.violations.rules import Attribution
from ui.support.meanwhile_window import MeanwhileWindow

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def asad(desk, page):
    return desk.roster.person("1021")


@pytest.fixture
def view(page, asad, settle):
    page.open_person(asad.uid)
    settle()
    return page.person


def type_into(qtbot, view, name, text):
    field = view.form.fields[name]
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def test_the_form_holds_what_is_on_record(view, asad):
    assert view.form.draft() == asad.draft
    assert not view.form.is_changed


def test_a_change_is_saved_by_keyboard(view, qtbot, desk, settle):
    type_into(qtbot, view, "belt_no", "2044")
    qtbot.keyClick(view.form.fields["belt_no"], Qt.Key.Key_S, CTRL)
    settle()

    assert desk.roster.person("2044").draft.name == "Asad Khan"
    assert not view.form.is_changed
    assert "belt No." in view.history.rows[0].text


def test_cancel_after_edits_leaves_every_row_as_it_was(view, page, qtbot, desk, settle, asad):
    before = desk.roster.page()
    type_into(qtbot, view, "father_name", "Somebody Else")
    qtbot.keyClick(view.form.fields["father_name"], Qt.Key.Key_Escape)
    qtbot.mouseClick(
        view.form.findChild(QMessageBox, "confirm").findChild(object, "confirmYes"), Qt.MouseButton.LeftButton
    )
    settle()

    assert page.views.currentWidget() is page.list
    assert desk.roster.page() == before
    assert desk.roster.person(asad.uid) == asad


def test_cancel_without_edits_goes_back_at_once(view, page, qtbot):
    qtbot.keyClick(view.form.fields["name"], Qt.Key.Key_Escape)

    assert page.views.currentWidget() is page.list


def test_numbers_that_cannot_be_read_are_marked_and_nothing_is_saved(view, qtbot, desk, settle, asad):
    view.show_button.click()
    settle()
    type_into(qtbot, view, "cnic", "16101-123")
    type_into(qtbot, view, "bps", "99")
    view.form.submit()
    settle()

    assert view.form.fields["cnic"].property("problem") is True
    assert view.form.fields["bps"].property("problem") is True
    assert "13" in view.form.findChild(object, "cnicNote").text()
    assert desk.roster.person(asad.uid) == asad


def test_a_rank_that_is_not_on_the_list_is_refused_at_its_field(view, qtbot, settle):
    view.form.fields["rank"].lineEdit().clear()
    qtbot.keyClicks(view.form.fields["rank"].lineEdit(), "Grand Vizier")
    view.form.submit()
    settle()

    assert "Grand Vizier" in view.form.findChild(object, "rankNote").text()


def test_a_cnic_of_somebody_else_is_told_at_its_field(view, qtbot, settle):
    view.show_button.click()
    settle()
    type_into(qtbot, view, "cnic", "16101-1234567-3")
    view.form.submit()
    settle()

    assert view.form.fields["cnic"].property("problem") is True
    assert "Gul Zaman" in view.form.findChild(object, "cnicNote").text()


def test_a_record_changed_meanwhile_is_not_overwritten(view, qtbot, desk, settle, asad):
    desk.roster.change(asad.uid, asad.revision, dataclasses.replace(asad.draft, posting="Police Lines"))
    type_into(qtbot, view, "belt_no", "2044")
    view.form.submit()
    settle()

    assert "khan changed this record on 22.11.2026 14:00" in view.form.banner.text
    assert desk.roster.person(asad.uid).draft.posting == "Police Lines"


@pytest.fixture
def meanwhile(view, qtbot, desk, settle, asad):
    """The window over a form in which a belt number was typed that another had changed first, as he had the posting."""
    desk.roster.change(asad.uid, asad.revision, dataclasses.replace(asad.draft, posting="Police Lines", belt_no="3000"))
    type_into(qtbot, view, "belt_no", "2044")
    view.form.submit()
    settle()
    return view.findChild(MeanwhileWindow, "meanwhileWindow")


def shown(window, name):
    return window.findChild(QLabel, name).text()


def test_both_values_are_shown_of_what_another_changed_meanwhile(meanwhile):
    assert "khan changed this record" in shown(meanwhile, "meanwhileWho")
    assert [shown(meanwhile, f"belt_no{part}") for part in ("Field", "Yours", "Theirs")] == ["Belt No.", "2044", "3000"]
    assert shown(meanwhile, "postingYours") == "not touched by you"
    assert shown(meanwhile, "postingTheirs") == "Police Lines"


def test_keeping_mine_saves_what_was_typed_and_nothing_else(meanwhile, view, qtbot, desk, settle, asad):
    qtbot.mouseClick(meanwhile.findChild(object, "meanwhileMine"), Qt.MouseButton.LeftButton)
    settle()

    kept = desk.roster.person(asad.uid).draft
    assert (kept.belt_no, kept.posting) == ("2044", "Police Lines")
    assert not view.form.is_changed


def test_taking_theirs_leaves_the_record_and_shows_it(meanwhile, view, qtbot, desk, settle, asad):
    qtbot.mouseClick(meanwhile.findChild(object, "meanwhileTheirs"), Qt.MouseButton.LeftButton)
    settle()

    assert desk.roster.person(asad.uid).draft.belt_no == "3000"
    assert view.form.fields["belt_no"].text() == "3000"
    assert not view.form.is_changed


def test_back_to_the_form_keeps_what_was_typed(meanwhile, view, qtbot, desk, asad):
    qtbot.mouseClick(meanwhile.findChild(object, "meanwhileBack"), Qt.MouseButton.LeftButton)

    assert view.form.fields["belt_no"].text() == "2044"
    assert desk.roster.person(asad.uid).draft.belt_no == "3000"


def test_hidden_numbers_stay_hidden_in_the_comparison(view, qtbot, desk, settle, asad):
    desk.roster.change(asad.uid, asad.revision, dataclasses.replace(asad.draft, mobile="0333-7654321"))
    type_into(qtbot, view, "belt_no", "2044")
    view.form.submit()
    settle()

    assert "7654321" not in shown(view.findChild(MeanwhileWindow, "meanwhileWindow"), "mobileTheirs")


def test_masked_numbers_are_kept_by_a_save(view, qtbot, desk, settle, asad):
    assert view.form.fields["cnic"].text() == "16101-•••••••-1"
    type_into(qtbot, view, "belt_no", "2044")
    view.form.submit()
    settle()

    assert desk.roster.person(asad.uid).draft.cnic == asad.draft.cnic


def test_showing_numbers_is_noted_about_the_person(view, desk, settle, asad):
    view.show_button.click()
    settle()

    assert view.form.fields["cnic"].text() == "16101-7654321-1"
    assert desk.audit.about(asad.uid)[-1].action == "numbers_shown"


def test_a_half_typed_form_survives_news_from_elsewhere(view, page, qtbot, context, settle):
    type_into(qtbot, view, "belt_no", "2044")
    context.changed.emit(Changes.of("roster"))
    settle()

    assert view.form.fields["belt_no"].text() == "2044"
    assert not page.may_leave()


def test_a_new_person_is_entered_by_keyboard(page, qtbot, press, desk, settle):
    press(page.findChild(object, "addPerson"), Qt.Key.Key_N)
    type_into(qtbot, page.person, "name", "Wali Muhammad")
    type_into(qtbot, page.person, "belt_no", "515")
    qtbot.keyClick(page.person.form.fields["belt_no"], Qt.Key.Key_Return, CTRL)
    settle()

    assert desk.roster.person("515").draft.name == "Wali Muhammad"
    assert desk.roster.count() == 5


def test_a_person_without_a_name_is_refused(page, qtbot, desk, settle):
    page.open_new()
    settle()
    page.person.form.submit()

    assert page.person.form.fields["name"].property("problem") is True
    assert desk.roster.count() == 4


def test_taking_off_the_list_wants_a_reason(view, page, qtbot, desk, settle):
    view.withdraw_button.click()
    dialog = view.findChild(object, "askReason")
    assert not dialog.findChild(object, "reasonYes").isEnabled()
    qtbot.keyClicks(dialog.findChild(object, "reason"), "entered twice")
    dialog.findChild(object, "reasonYes").click()
    settle()

    assert desk.roster.count() == 3
    assert page.views.currentWidget() is page.list


def test_violations_and_cases_stand_beside_the_person_and_open_their_pages(desk, page, asad, settle, qtbot):
    day = date(2026, 11, 18)
    made, _taken = desk.violations.register(
        ViolationDraft(persons=(asad.uid,), kind="V02", platform="tiktok", seen_on=day)
    )
    desk.violations.decide_attribution(made[0].uid, Attribution.ADMITTED, "admitted", day)
    opened = desk.cases.open(CaseDraft((made[0].uid,), opened_on=day, authority="DPO"))
    page.open_person(asad.uid)
    settle()
    page.person.tabs.setCurrentIndex(2)
    table = page.person.findChild(object, "person_cases")
    table.choose(0)

    with qtbot.waitSignal(page.page_asked) as asked:
        qtbot.keyClick(table, Qt.Key.Key_Return)

    assert asked.args == ["cases", opened.uid]
    assert [line.number for line in page.person.violations.rows] == [made[0].number]


def test_somebody_who_is_not_there_is_told_in_the_banner(page, settle):
    page.open_target("nobody-at-all")
    settle()

    assert "nobody-at-all" in page.person.banner.text
