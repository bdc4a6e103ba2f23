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
