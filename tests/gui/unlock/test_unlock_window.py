"""Logging in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from ui.unlock.unlock_window import UnlockWindow

PASSWORD = "four plain words here"


@pytest.fixture
def store(tmp_path, clock):
    desk, words = Desk.create(
        tmp_path / "s", "MRD", "khan", "Khan Zada", PASSWORD, clock=clock, cost=Argon2Cost(64, 1, 1)
    )
    desk.close()
    return tmp_path / "s", words


@pytest.fixture
def window(qtbot, jobs, store):
    window = UnlockWindow(store[0], jobs)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.user.value() == "khan")
    return window


def type_password(qtbot, window, password):
    window.password.clear()
    qtbot.keyClicks(window.password, password)
    qtbot.keyClick(window.password, Qt.Key.Key_Return)


def test_the_right_password_opens_the_desk(qtbot, window):
    with qtbot.waitSignal(window.opened) as opened:
        type_password(qtbot, window, PASSWORD)
    desk = opened.args[0]

    assert desk.actor.name == "khan"
    assert window.password.text() == ""
    desk.close()


def test_a_wrong_password_says_so_and_lets_try_again(qtbot, window):
    type_password(qtbot, window, "wrong")
    qtbot.waitUntil(lambda: bool(window.banner.text))

    assert "password is not right" in window.banner.text
    assert window.verb.isEnabled()


def test_after_five_wrong_passwords_the_button_waits_and_counts(qtbot, window, jobs):
    for _ in range(5):
        type_password(qtbot, window, "wrong")
        qtbot.waitUntil(lambda: jobs.is_idle)
    type_password(qtbot, window, PASSWORD)
    qtbot.waitUntil(lambda: "Wait" in window.verb.text())

    assert not window.verb.isEnabled()
    assert "Too many wrong passwords" in window.banner.text


def test_an_empty_password_is_not_tried(qtbot, window, jobs):
    qtbot.keyClick(window.password, Qt.Key.Key_Return)

    assert jobs.is_idle
    assert window.banner.text == ""


def test_the_recovery_sheet_opens_the_first_administrators_desk(qtbot, window, store):
    qtbot.mouseClick(window.other_way, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(window.opened) as opened:
        qtbot.keyClicks(window.words, store[1].upper())
        qtbot.keyClick(window.words, Qt.Key.Key_Return)

    assert opened.args[0].actor.name == "khan"
    opened.args[0].close()


def test_wrong_words_are_refused_with_a_sentence(qtbot, window):
    qtbot.mouseClick(window.other_way, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(window.words, "no such sheet")
    qtbot.keyClick(window.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.banner.text))

    assert window.verb.isEnabled()


def test_the_user_of_last_time_is_chosen(qtbot, jobs, store):
    window = UnlockWindow(store[0], jobs, user="khan")
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.user.value() == "khan")

    assert window.focusWidget() is window.password


def test_restoring_a_backup_is_offered_with_the_user_that_stands_there(qtbot, window):
    with qtbot.waitSignal(window.restore_asked) as asked:
        qtbot.mouseClick(window.restore_button, Qt.MouseButton.LeftButton)

    assert asked.args == ["khan"]


def test_it_tells_how_to_log_in_where_that_is_no_secret(qtbot, jobs, store):
    window = UnlockWindow(store[0], jobs, hint="Log in as practice.")
    qtbot.addWidget(window)

    assert any(label.text() == "Log in as practice." for label in window.findChildren(QLabel))
