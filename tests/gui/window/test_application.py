"""From start to end: unlock, window, lock, close; and what start-up may import."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton

from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from ui.application import Application
from ui.first_run.first_run import FirstRun
from ui.support.idle import IdleWatch
from ui.support.language import set_language
from ui.unlock.unlock_window import UnlockWindow
from ui.window.preloading import LOADED_WHILE_TYPING

PASSWORD = "four plain words here"
HEAVY = ("sqlalchemy", "openpyxl", "reportlab", "numpy", "lxml", "PySide6.QtPdf", "rapidfuzz")


@pytest.fixture
def store(tmp_path, clock):
    desk, _words = Desk.create(
        tmp_path / "s", "MRD", "khan", "Khan Zada", PASSWORD, clock=clock, cost=Argon2Cost(64, 1, 1)
    )
    desk.close()
    return tmp_path / "s"


@pytest.fixture
def start(qapp, qtbot, tmp_path, clock, frame):
    started = []

    def start(folder):
        settings = QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat)
        application = Application(
            qapp, folder, clock=clock, settings=settings, first_page="roster", frame_of=lambda desk, office: frame
        )
        started.append(application)
        application.start()
        return application

    yield start
    for application in started:
        if not application.has_ended:
            with qtbot.waitSignal(application.ended):
                application.close()
        for window in (application.main, application.entrance):
            if window is not None:
                window.deleteLater()
        application.deleteLater()


def unlock(qtbot, application, password=PASSWORD):
    window = application.entrance
    qtbot.waitUntil(lambda: window.user.value() == "khan")
    qtbot.keyClicks(window.password, password)
    qtbot.keyClick(window.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: application.main is not None and application.main.isVisible())


def test_without_a_store_the_first_run_is_shown(start, tmp_path):
    assert isinstance(start(tmp_path / "new").entrance, FirstRun)


def test_the_right_password_leads_to_the_window(start, store, qtbot):
    application = start(store)
    assert isinstance(application.entrance, UnlockWindow)
    unlock(qtbot, application)

    assert application.entrance is None
    assert application.main.page.objectName() == "roster"


def test_a_backup_is_restored_from_the_unlock_window(start, store, qtbot):
    with Desk.open(store, "khan", PASSWORD) as desk:
        backup = desk.backups.create().path
    application = start(store)
    qtbot.waitUntil(lambda: application.entrance.user.value() == "khan")
    qtbot.mouseClick(application.entrance.restore_button, Qt.MouseButton.LeftButton)
    window = application.entrance.findChild(QDialog, "restoreWindow")
    window.choose(backup)
    qtbot.waitUntil(window.form.verb_button.isEnabled)
    window.form.set_values({"password": PASSWORD})
    window.form.submit()
    qtbot.mouseClick(window.findChild(QPushButton, "confirmYes"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: application.main is not None and application.main.isVisible())

    assert "kept in the folder of backups" in application.main.quiet_bar.note
    assert list((store / "backups").glob("before-restore-*"))


def test_looking_around_opens_a_window_that_is_marked_and_locks_into_its_own_store(start, tmp_path, qtbot, monkeypatch):
    monkeypatch.setattr("kpdesk.desk.founding.DEFAULT_COST", Argon2Cost(64, 1, 1))
    application = start(tmp_path / "mardan")
    qtbot.mouseClick(application.entrance.findChild(QPushButton, "lookAround"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: application.main is not None and application.main.isVisible(), timeout=60_000)

    assert application.main.findChild(QLabel, "practiceMark").isVisible()
    assert application.main.windowTitle().startswith("PRACTICE")
    assert not (tmp_path / "mardan").exists()

    qtbot.waitUntil(lambda: application.jobs.is_idle)
    application.lock()
    assert any("practice only" in label.text() for label in application.entrance.findChildren(QLabel))
    assert not application.entrance.restore_button.isVisible()
    qtbot.waitUntil(lambda: application.entrance.user.value() == "practice")


def test_a_real_store_has_no_mark_of_practice(start, store, qtbot):
    application = start(store)
    unlock(qtbot, application)

    assert application.main.findChild(QLabel, "practiceMark") is None
    assert "PRACTICE" not in application.main.windowTitle()


@pytest.fixture
def english_again(qapp):
    yield
    set_language(qapp, "en")


@pytest.mark.usefixtures("english_again")
def test_another_language_holds_at_once(start, store, qtbot, qapp):
    application = start(store)
    unlock(qtbot, application)
    before = application.main
    application._context.act(lambda desk, progress: desk.users.set("language", "ur"))
    qtbot.waitUntil(lambda: application.main is not before and application.main.isVisible())

    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert application.main.page.objectName() == "roster"
    assert application._context.language == "ur"


@pytest.mark.usefixtures("english_again")
def test_another_language_waits_where_a_form_is_half_typed(start, store, qtbot, qapp):
    application = start(store)
    unlock(qtbot, application)
    qtbot.keyClicks(application.main.page.typed, "half typed")
    before = application.main
    application._context.act(lambda desk, progress: desk.users.set("language", "ur"))
    qtbot.waitUntil(lambda: "other language" in application.main.quiet_bar.note)

    assert application.main is before
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_what_is_imported_while_typing_is_all_there():
    missing = [name for name in LOADED_WHILE_TYPING if importlib.util.find_spec(name) is None]

    assert missing == []


def test_everything_today_needs_is_imported_while_typing():
    code = (
        "import sys, ui.window.preloading as p; from kpdesk.base.progress import silent; p.load_the_rest(silent());"
        "print([n for n in ('weekly', 'exchange', 'monitoring', 'violations', 'cases', 'directives')"
        " if 'kpdesk.desk.' + n not in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert found.stdout.strip() == "[]"


def test_locking_closes_the_store_and_the_same_user_finds_the_window_as_it_was(start, store, qtbot):
    application = start(store)
    unlock(qtbot, application)
    window = application.main
    qtbot.keyClicks(window.page.typed, "half typed")
    reads = window.page.reads
    qtbot.mouseClick(window.findChild(QPushButton, "lock"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: application.jobs.is_idle)
    assert not window.isVisible()

    # Another program can open it now: the lock on the store is free.
    Desk.open(store, "khan", PASSWORD).close()
    unlock(qtbot, application)

    assert application.main is window
    assert window.page.typed.text() == "half typed"
    assert window.page.reads == reads + 1


def test_another_user_does_not_see_the_window_of_the_one_before(start, store, qtbot, clock):
    application = start(store)
    unlock(qtbot, application)
    window = application.main
    application.lock()
    qtbot.waitUntil(lambda: application.jobs.is_idle)
    application._user = "someone else"
    unlock(qtbot, application)
    qtbot.waitUntil(lambda: application.main is not window)

    assert application.main.page.typed.text() == ""


def test_locking_hides_the_desk_at_once_and_work_goes_on(start, store, qtbot):
    application = start(store)
    unlock(qtbot, application)
    qtbot.waitUntil(lambda: application.jobs.is_idle)
    goes_on, done = threading.Event(), []
    application.jobs.start(lambda progress: goes_on.wait(5), done.append)
    application.lock()

    assert not application.main.isVisible()
    assert not application.entrance.verb.isEnabled()
    goes_on.set()
    qtbot.waitUntil(application.entrance.verb.isEnabled)
    assert done == [True]
    unlock(qtbot, application)
    assert application.main.isVisible()


def test_what_work_would_show_stays_hidden_until_the_desk_is_unlocked(start, store, qtbot):
    application = start(store)
    unlock(qtbot, application)
    qtbot.waitUntil(lambda: application.jobs.is_idle)
    before = QDialog(application.main)
    before.open()
    after = QDialog(application.main)
    application.jobs.start(lambda progress: None, lambda _none: after.open())
    application.lock()
    assert not before.isVisible()
    qtbot.waitUntil(application.entrance.verb.isEnabled)
    qtbot.waitUntil(lambda: not after.isVisible())

    unlock(qtbot, application)
    assert before.isVisible()
    assert after.isVisible()
    assert after.windowOpacity() == 1
    after.close()
    before.close()


def test_nobody_at_the_desk_locks_it(start, store, qtbot):
    application = start(store)
    unlock(qtbot, application)
    qtbot.waitUntil(lambda: application.jobs.is_idle)
    application._locking.idle.idle.emit()

    assert isinstance(application.entrance, UnlockWindow)
    assert not application.main.isVisible()


def test_a_changed_idle_time_holds_at_once(start, store, qtbot):
    application = start(store)
    unlock(qtbot, application)
    before = application._locking.idle
    application._context.act(lambda desk, progress: desk.users.set("idle_lock_minutes", 30))
    qtbot.waitUntil(lambda: application._locking.idle is not before)

    assert application._locking.idle._timer.interval() == 30 * 60_000


def test_closing_the_window_closes_the_store_and_ends(start, store, qtbot):
    application = start(store)
    unlock(qtbot, application)
    with qtbot.waitSignal(application.ended):
        application.main.close()

    Desk.open(store, "khan", PASSWORD).close()


def test_closing_the_unlock_window_ends(start, store, qtbot):
    application = start(store)
    with qtbot.waitSignal(application.ended):
        application.entrance.close()


def test_a_bug_opens_the_crash_window_without_names_in_it(start, store, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr("platformdirs.user_log_path", lambda *args, **kwargs: tmp_path / "logs")
    application = start(store)
    try:
        raise ValueError("Gul Zaman, 16101-1234567-1")
    except ValueError as error:
        application.on_bug(type(error), error, error.__traceback__)
    window = application.crash

    assert isinstance(window, QDialog)
    assert "ValueError" in window.details
    assert "Gul Zaman" not in window.details
    assert any("nothing was half saved" in label.text() for label in window.findChildren(QLabel))
    assert (tmp_path / "logs" / "kpdesk.log").is_file()
    window.close()


def test_the_idle_watch_counts_anew_at_every_key(qapp, qtbot):
    watch = IdleWatch(qapp, 1)
    watch._timer.setTimerType(Qt.TimerType.PreciseTimer)
    watch._timer.start()
    label = QLabel()
    qtbot.addWidget(label)
    label.show()
    qtbot.waitUntil(lambda: watch._timer.remainingTime() < 59_900)
    qtbot.keyClick(label, Qt.Key.Key_A)

    assert watch._timer.remainingTime() > 59_950
    watch.stop()


def test_nothing_heavy_is_imported_before_the_unlock_window():
    code = f"import sys, ui.application; print([name for name in {HEAVY!r} if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert found.stdout.strip() == "[]"
