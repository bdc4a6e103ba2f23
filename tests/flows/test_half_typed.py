"""What is half-typed survives the end of the process, the lock and another user, through the real window."""

from __future__ import annotations

import signal
import subprocess
import sys
import time

import pytest
from PySide6.QtCore import QSettings, Qt

from kpdesk.access.draft import UserDraft
from kpdesk.base.actor import Role
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from ui.application import Application

PASSWORD = "four plain words here"
OTHER = "another four plain words"
LOST_AT_MOST_SECONDS = 2.0
TYPES_UNTIL_KILLED = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui.application import Application

app = QApplication([])
application = Application(app, Path(sys.argv[1]), first_page="directives")
application.start()
typed = []

def type_on():
    window = application.main
    if window is None:
        entrance = application.entrance
        if entrance.user.value() and entrance.verb.isEnabled():
            entrance.user.set_value("khan")
            entrance.password.setText("four plain words here")
            entrance.verb.click()
        return
    form = window.page.form
    if not form.isVisible():
        window.page.new_button.click()
        return
    letter = "abcdefghij"[len(typed) % 10]
    QTest.keyClicks(form.fields["title"], letter)
    typed.append(letter)
    print(f"{time.time():.3f} {''.join(typed)}", flush=True)

timer = QTimer(interval=40)
timer.timeout.connect(type_on)
timer.start()
QTimer.singleShot(40_000, app.quit)
app.exec()
"""


@pytest.fixture
def store(tmp_path):
    desk, _words = Desk.create(tmp_path / "s", "MRD", "khan", "Khan Zada", PASSWORD, cost=Argon2Cost(64, 1, 1))
    desk.users.add(UserDraft("gul", "Gul Khan", Role.ADMINISTRATOR, OTHER))
    desk.close()
    return tmp_path / "s"


@pytest.fixture
def application(qapp, qtbot, tmp_path, store):
    settings = QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat)
    application = Application(qapp, store, settings=settings, first_page="directives")
    application.start()
    yield application
    if not application.has_ended:
        with qtbot.waitSignal(application.ended):
            application.close()
    for window in (application.main, application.entrance):
        if window is not None:
            window.deleteLater()
    application.deleteLater()


def unlock(qtbot, application, user="khan", password=PASSWORD):
    window = application.entrance
    qtbot.waitUntil(lambda: bool(window.user.value()) and window.verb.isEnabled(), timeout=20_000)
    window.user.set_value(user)
    qtbot.keyClicks(window.password, password)
    qtbot.keyClick(window.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: application.main is not None and application.main.isVisible(), timeout=20_000)
    application.main.activateWindow()
    qtbot.waitUntil(lambda: application.jobs.is_idle and application.main.isActiveWindow(), timeout=20_000)


def begin_letter(qtbot, application, text):
    form = application.main.page.form
    qtbot.keyClick(application.main, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(form.isVisible)
    form.fields["title"].setFocus()
    qtbot.keyClicks(form.fields["title"], text)
    return form


def lock(qtbot, application):
    application.lock()
    qtbot.waitUntil(lambda: application.jobs.is_idle)


def test_a_killed_program_loses_two_seconds_of_typing_at_most(store):
    program = subprocess.Popen(
        [sys.executable, "-c", TYPES_UNTIL_KILLED, str(store)], stdout=subprocess.PIPE, text=True
    )
    lines, first = [], None
    for line in program.stdout:
        lines.append(line.split())
        first = first or time.monotonic()
        if time.monotonic() - first > 3.3:
            break
    program.send_signal(signal.SIGKILL)
    program.wait()
    program.stdout.close()
    killed_at = time.time()

    with Desk.open(store, "khan", PASSWORD) as desk:
        (draft,) = desk.form_drafts.items()
    kept = draft.typed["title"]["text"]
    typed_then = next(float(moment) for moment, text in lines if text == kept)
    after = [float(moment) for moment, text in lines if len(text) > len(kept)]
    assert lines[-1][1].startswith(kept)
    assert typed_then > killed_at - 60
    assert not after or after[-1] - after[0] < LOST_AT_MOST_SECONDS + 0.3
    assert draft.page == "directives"


def test_the_lock_comes_back_to_the_same_field_with_the_cursor_where_it_was(application, qtbot, store):
    unlock(qtbot, application)
    window = application.main
    form = begin_letter(qtbot, application, "Ban on videos")
    for _ in range(6):
        qtbot.keyClick(form.fields["title"], Qt.Key.Key_Left)
    lock(qtbot, application)
    assert not window.isVisible()
    unlock(qtbot, application)

    assert application.main is window
    qtbot.waitUntil(form.fields["title"].hasFocus)
    qtbot.keyClicks(form.fields["title"], "all ")
    assert form.fields["title"].text() == "Ban on all videos"
    assert not form.keeper.strip


def test_another_user_sees_nothing_of_it_and_the_first_one_finds_it_again(application, qtbot, store):
    unlock(qtbot, application)
    begin_letter(qtbot, application, "Ban on videos")
    lock(qtbot, application)
    unlock(qtbot, application, "gul", OTHER)
    assert application._context.form_drafts.items == ()
    assert application.main.drafts_button.isHidden()
    begin_letter(qtbot, application, "x")
    assert application.main.page.form.fields["title"].text() == "x"
    application.main.page.form.discard()
    lock(qtbot, application)
    unlock(qtbot, application)

    button = application.main.drafts_button
    assert button.isVisible()
    assert "Letter" in button.text()
    qtbot.keyClick(
        application.main, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    qtbot.waitUntil(button.menu_of_drafts.isVisible)
    qtbot.keyClick(button.menu_of_drafts, Qt.Key.Key_Return)
    form = application.main.page.form
    qtbot.waitUntil(form.isVisible)
    qtbot.waitUntil(lambda: form.fields["title"].text() == "Ban on videos")
    assert form.keeper.strip.isVisible()


def test_closing_the_window_keeps_what_is_half_typed_and_asks_nothing(application, qtbot, store):
    unlock(qtbot, application)
    begin_letter(qtbot, application, "Ban on videos")
    with qtbot.waitSignal(application.ended, timeout=20_000):
        application.main.close()

    with Desk.open(store, "khan", PASSWORD) as desk:
        (draft,) = desk.form_drafts.items()
    assert draft.typed["title"]["text"] == "Ban on videos"


def test_another_language_brings_the_form_back_in_it(application, qtbot, store):
    unlock(qtbot, application)
    before = application.main
    begin_letter(qtbot, application, "Ban on videos")
    application._context.act(lambda desk, _progress: desk.users.set("language", "ur"))
    qtbot.waitUntil(lambda: application.main is not before and application.main.isVisible(), timeout=20_000)

    assert [draft.form for draft in application._context.form_drafts.items] == ["letterForm"]
    application.main.open_draft(application._context.form_drafts.items[0])
    assert application.main.page.form.fields["title"].text() == "Ban on videos"
