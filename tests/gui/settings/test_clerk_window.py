"""A clerk's desk made over in the window: what is open, the paper, the account closed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from kpdesk.access.draft import UserDraft
from kpdesk.base.actor import Role
from ui.settings.clerk_window import ClerkEntry, ClerkWindow
from ui.support.widgets import PushButton


@pytest.fixture
def window(desk, context, qtbot):
    desk.users.add(UserDraft("noor", "Noor Zada", Role.CLERK, "four plain words here"))
    desk.users.add(UserDraft("sher", "Sher Ali", Role.CLERK, "four plain words here"))
    page = QWidget()
    qtbot.addWidget(page)
    made = ClerkWindow(context, ("noor", "Noor Zada"), [("khan", "Khan Zada"), ("sher", "Sher Ali")], page)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(lambda: any("Letters that wait" in found.text() for found in made.findChildren(QLabel)))
    yield made
    page.close()


def test_without_a_successor_nothing_is_closed(window, desk):
    window.finish_button.click()

    assert window.findChild(QMessageBox) is None
    assert "noor" in desk.user_names(desk.folder)


def test_the_paper_is_drawn_from_what_was_typed(window, qtbot):
    paper = window.open_paper(ClerkEntry("sher", "almirah", "2", "1"))

    qtbot.waitUntil(lambda: paper._pdf.startswith(b"%PDF"))
    paper.reject()


def test_the_account_is_closed_after_a_question(window, desk, qtbot):
    window.form.set_values({"successor": "sher"})
    window.finish_button.click()
    question = window.findChild(QMessageBox)
    assert question is not None

    with qtbot.waitSignal(window.closed_account):
        QTest.keyClick(question.findChild(PushButton, "confirmYes") or question.buttons()[0], Qt.Key.Key_Space)

    assert "noor" not in desk.user_names(desk.folder)


def test_what_was_typed_about_one_clerk_is_not_brought_back_for_another(context, qtbot):
    home = QWidget()
    qtbot.addWidget(home)
    home.form_drafts = context.form_drafts
    others = [("khan", "Khan Zada")]

    noors = ClerkWindow(context, ("noor", "Noor Zada"), others, home)
    noors.show()
    noors.form.set_values({"remarks": "the almirah in the record room"})
    noors.form.keeper.keep()
    shers = ClerkWindow(context, ("sher", "Sher Ali"), others, home)
    shers.show()
    again = ClerkWindow(context, ("noor", "Noor Zada"), others, home)
    again.show()

    assert [shers.form.draft().remarks, again.form.draft().remarks] == ["", "the almirah in the record room"]


def test_no_draft_waits_for_a_clerk_whose_account_is_closed(window, context, qtbot):
    window.form_drafts = context.form_drafts
    window.form.keeper.begin("noor")
    window.form.set_values({"successor": "sher", "remarks": "the almirah in the record room"})
    window.form.keeper.keep()
    assert len(context.form_drafts.items) == 1
    window.finish_button.click()

    with qtbot.waitSignal(window.closed_account):
        question = window.findChild(QMessageBox)
        QTest.keyClick(question.findChild(PushButton, "confirmYes") or question.buttons()[0], Qt.Key.Key_Space)

    assert context.form_drafts.items == ()
