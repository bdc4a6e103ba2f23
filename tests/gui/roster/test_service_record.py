"""The service record on a person's page."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton

from kpdesk.roster.service_drafts import TransferDraft
from kpdesk.roster.transfer_steps import TransferState

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def asad(desk, page) -> str:
    return desk.roster.find("Asad")[0].uid


@pytest.fixture
def record(page, asad, settle):
    """The open service record of Asad Khan."""
    page.open_person(asad)
    settle()
    page.person.tabs.setCurrentWidget(page.person.record)
    page.person.record.setFocus()
    return page.person.record


@pytest.fixture
def fill(record, press, qtbot, settle):
    """Opens a form by its keys, types into it and sends it; returns the window when it was refused."""
    windows: list[QDialog] = []
    record.opened.connect(windows.append)

    def fill(button, key, *, sent=True, **texts):
        press(button, key, ALT)
        window = windows[-1]
        for name, text in texts.items():
            field = window.form.fields.get(name) or window.findChild(object, name)
            field.setFocus()
            qtbot.keyClick(field, Qt.Key.Key_Space) if text is True else qtbot.keyClicks(field, text)
        if sent:
            with qtbot.waitSignal(window.accepted):
                qtbot.keyClick(window.form.verb_button, Qt.Key.Key_Space)
        else:
            qtbot.keyClick(window.form.verb_button, Qt.Key.Key_Space)
        settle()
        return window

    return fill


def entries(record):
    lines = [record.model.row_at(place) for place in range(record.model.rowCount())]
    return [(line.kind, line.value, line.begun, line.order_no) for line in lines]


def test_a_posting_comes_on_record_with_its_order(record, fill, desk, asad):
    fill(record.post_button, Qt.Key.Key_P, posting="PS Katlang", on="19.11.2026", order_no="OB 5")

    assert ("Posting", "PS Katlang", date(2026, 11, 19), "OB 5") in entries(record)
    assert desk.roster.row(asad).posting == "PS Katlang"


def test_the_status_that_cannot_follow_says_why_and_changes_nothing(record, fill, desk, asad):
    window = fill(record.status_button, Qt.Key.Key_S, sent=False, order_no="OB 6", on="19.11.2026")

    assert window.form.banner.text
    assert desk.roster.row(asad).service_state == "in_service"
    window.reject()


def test_accounts_are_declared(record, fill, desk, asad):
    fill(record.declare_button, Qt.Key.Key_D, signed_on="18.11.2026", platform1="Facebook", handle1="@asad")

    (declared,) = desk.service_record.declarations(asad)
    assert [(account.platform, account.handle) for account in declared.accounts] == [("facebook", "@asad")]
    assert any(kind == "Declaration" and "@asad" in value for kind, value, *_ in entries(record))


def test_the_undertaking_that_there_is_no_account_is_declared(record, fill, desk, asad):
    fill(record.declare_button, Qt.Key.Key_D, signed_on="18.11.2026", nil=True)

    assert desk.service_record.declarations(asad)[0].nil


def test_a_transfer_is_offered_once_and_accepted(record, fill, desk, asad, qtbot, settle):
    offices = [text for code, text in record._picture.offices if code == "SWB"]
    fill(record.offer_button, Qt.Key.Key_O, to_office=offices[0], offered_on="17.11.2026", order_no="PA 9")
    assert not record.offer_button.isEnabled()
    assert record.accept_button.isVisible()

    windows = []
    record.opened.connect(windows.append)
    qtbot.keyClick(record.accept_button, Qt.Key.Key_Space)
    windows[0].form.set_values({"on": date(2026, 11, 20)})
    with qtbot.waitSignal(windows[0].accepted):
        qtbot.keyClick(windows[0].form.verb_button, Qt.Key.Key_Space)
    settle()
    assert desk.service_record.transfers(person_uid=asad)[0].state is TransferState.ACCEPTED


def test_an_offer_made_elsewhere_can_be_taken_back_here(page, asad, desk, settle, qtbot):
    desk.service_record.offer([asad], TransferDraft("SWB", date(2026, 11, 17), "PA 9"))
    page.open_person(asad)
    settle()
    record = page.person.record
    page.person.tabs.setCurrentWidget(record)
    windows = []
    record.opened.connect(windows.append)
    qtbot.keyClick(record.withdraw_button, Qt.Key.Key_Space)
    windows[0].form.set_values({"on": date(2026, 11, 18)})
    with qtbot.waitSignal(windows[0].accepted):
        qtbot.keyClick(windows[0].form.verb_button, Qt.Key.Key_Space)
    settle()

    assert desk.service_record.transfers(person_uid=asad)[0].state is TransferState.WITHDRAWN


def test_a_new_person_has_no_record_to_add_to(page, settle):
    page.open_new()
    settle()

    assert not page.person.record.post_button.isEnabled()
    assert page.person.record.accept_button.isHidden()


def give_reason(page, qtbot, reason):
    question = page.window().findChild(QDialog, "askReason")
    qtbot.keyClicks(question.findChild(object, "reason"), reason)
    qtbot.keyClick(question.findChild(QPushButton, "reasonYes"), Qt.Key.Key_Space)


def test_a_mistaken_entry_is_taken_back_by_keyboard(page, record, fill, press, qtbot, settle, desk, asad):
    fill(record.post_button, Qt.Key.Key_P, posting="Police Lines", on="20.11.2026", order_no="OB 77")
    place = [line[:2] for line in entries(record)].index(("Posting", "Police Lines"))
    record.table.choose(place)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    press(record.take_back_button, Qt.Key.Key_Z, ALT)
    give_reason(page, qtbot, "wrong man")
    settle()

    assert desk.roster.row(asad).posting == "PS Saddar"
    assert "Police Lines" not in {line[1] for line in entries(record)}
    assert page.person.form.draft().posting == "PS Saddar"


def test_the_first_entry_cannot_be_taken_back_and_says_so(page, record, press, qtbot, settle, desk, asad):
    record.table.choose([line[0] for line in entries(record)].index("Posting"))
    press(record.take_back_button, Qt.Key.Key_Z, ALT)
    give_reason(page, qtbot, "never")
    settle()

    assert record.banner.isVisible()
    assert desk.roster.row(asad).posting == "PS Saddar"


def test_what_is_over_offers_nothing_to_take_back(record, fill):
    fill(record.post_button, Qt.Key.Key_P, posting="Police Lines", on="20.11.2026", order_no="OB 77")
    record.table.choose([line[:2] for line in entries(record)].index(("Posting", "PS Saddar")))

    assert not record.take_back_button.isEnabled()


def test_an_entry_beside_a_half_typed_form_loses_no_key(page, record, fill, qtbot, settle, desk, asad):
    form = page.person.form
    qtbot.keyClicks(form.fields["qualification"], "FA")
    fill(record.post_button, Qt.Key.Key_P, posting="Police Lines", on="20.11.2026", order_no="OB 77")

    assert ("Posting", "Police Lines") in [line[:2] for line in entries(record)]
    assert (form.draft().qualification, form.draft().posting) == ("FA", "Police Lines")
    form.submit()
    settle()
    draft = desk.roster.person(asad).draft
    assert (draft.qualification, draft.posting) == ("FA", "Police Lines")
    assert not form.is_changed


def test_a_field_changed_on_both_sides_keeps_what_was_typed_and_says_so(page, record, fill, qtbot, settle):
    field = page.person.form.fields["posting"]
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(field, "PS Hoti")
    fill(record.post_button, Qt.Key.Key_P, posting="Police Lines", on="20.11.2026", order_no="OB 77")

    assert page.person.form.draft().posting == "PS Hoti"
    assert "Posting" in page.person.banner.text


def test_ctrl_s_works_again_after_a_refusal(record, press, qtbot, settle, desk, asad):
    windows: list[QDialog] = []
    record.opened.connect(windows.append)
    press(record.status_button, Qt.Key.Key_S, ALT)
    window = windows[0]
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClicks(window.form.fields["service_state"], "Reinstated")
    qtbot.keyClicks(window.form.fields["on"], "20.11.2026")
    window.form.fields["on"].setFocus()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_S, CTRL)
    settle()
    assert window.form.banner.text
    qtbot.waitUntil(lambda: window.focusWidget() is window.form.fields["on"])

    field = window.form.fields["service_state"]
    qtbot.keyClick(field, Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(field, "Suspended")
    with qtbot.waitSignal(window.accepted):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_S, CTRL)
    settle()

    assert desk.roster.row(asad).service_state == "suspended"


def test_ctrl_s_sends_the_form_while_names_are_still_offered(record, press, qtbot, settle, desk, asad):
    windows: list[QDialog] = []
    record.opened.connect(windows.append)
    press(record.post_button, Qt.Key.Key_P, ALT)
    window = windows[0]
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClicks(window.form.fields["on"], "20.11.2026")
    field = window.form.fields["posting"]
    field.setFocus()
    qtbot.keyClicks(field, "PS City")
    popup = field.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    with qtbot.waitSignal(window.accepted):
        qtbot.keyClick(popup, Qt.Key.Key_S, CTRL)
    settle()

    assert desk.roster.row(asad).posting == "PS City"
