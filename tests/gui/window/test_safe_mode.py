"""Two runs that fell in a row: the next one is plain, says what happened, and offers a backup first."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from kpdesk.desk.run_notes import FILE, RunNotes, notes_beside
from ui.application import Application
from ui.support.bundle_window import BundleWindow

PASSWORD = "four plain words here"
ROOT = Path(__file__).resolve().parents[3]
KILLED_WINDOW = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication
from ui.application import Application
from ui.support.first_paint import FirstPaint
app = QApplication([])
application = Application(app, Path(sys.argv[1]), settings=QSettings(sys.argv[2], QSettings.Format.IniFormat))
application.start()
kill = lambda: os.kill(os.getpid(), signal.SIGKILL)
FirstPaint(application.entrance, lambda: QTimer.singleShot(0, kill))  # a turn after the run was noted
app.exec()
"""


@pytest.fixture
def settings(tmp_path) -> QSettings:
    made = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    made.setValue("theme", "dark")
    made.setValue("text_percent", "130")
    made.sync()
    return made


@pytest.fixture
def started(desk, settings, qtbot, clock) -> Iterator[Application]:
    """A window on the store after two that fell, logged in."""
    folder = desk.folder
    desk.close()
    for _ in range(2):
        notes = RunNotes(folder, clock)
        notes.begin()
        notes.fell()
    application = Application(QApplication.instance(), folder, clock=clock, settings=settings)
    application.start()
    qtbot.waitUntil(lambda: application.entrance.user.value() is not None)
    application.entrance.password.set_value(PASSWORD)
    application.entrance.verb.click()
    qtbot.waitUntil(lambda: application.main is not None and application.main.isVisible(), timeout=20_000)
    yield application
    if not application.has_ended:
        close(application, qtbot)
    application.looks.set_theme("light")
    application.looks.set_text_percent(100)


def close(application, qtbot) -> None:
    application.close()
    qtbot.waitUntil(lambda: application.has_ended, timeout=20_000)


def test_safe_mode_is_plain_and_builds_nothing_ahead(started):
    assert started.runs.safe
    assert (started.looks.theme, started.looks.text_percent) == ("light", 100)
    assert started.main.building_ahead is None
    assert started.runs.window.isVisible()


def test_a_backup_is_made_and_proved_and_then_it_is_left(started, qtbot, settings):
    window = started.runs.window
    window.backup_button.click()
    qtbot.waitUntil(lambda: window.proved is not None, timeout=20_000)
    assert window.proved.well
    assert "All is well" in window.banner.text
    assert len(list((started._folder / "backups").glob("*.kpb"))) == 1

    window.leave_button.click()

    assert not started.runs.safe
    assert (started.looks.theme, started.looks.text_percent) == ("dark", 130)


def test_a_clean_end_of_safe_mode_is_the_end_of_it(started, qtbot):
    close(started, qtbot)

    assert not (started._folder / FILE).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX knows it")
def test_windows_that_are_killed_twice_start_in_safe_mode(desk, settings, qtbot, tmp_path):
    folder = desk.folder
    desk.close()
    for _ in range(2):
        child = subprocess.run(
            [sys.executable, "-c", KILLED_WINDOW, str(folder), settings.fileName()],
            cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, capture_output=True, check=False,
        )  # fmt: skip
        assert child.returncode == -signal.SIGKILL, child.stderr.decode()

    third = Application(QApplication.instance(), folder, settings=settings)
    third.start()

    qtbot.waitUntil(lambda: third.runs.safe)
    assert [note.ended for note in notes_beside(folder)] == ["fell", "fell", "running"]
    close(third, qtbot)
    third.looks.set_theme("light")
    third.looks.set_text_percent(100)


def test_the_crash_window_says_what_was_kept_and_shows_the_bundle(started, qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr("kpdesk.base.log_file.log_path", lambda: tmp_path / "kpdesk.log")
    started.runs.window.close()
    try:
        raise ValueError("Zarghuna")
    except ValueError as error:
        started.on_bug(ValueError, error, error.__traceback__)
    assert "Zarghuna" not in started.crash.details
    assert notes_beside(started._folder)[-1].ended == "fell"

    started.crash.findChild(object, "crashBundle").click()
    qtbot.waitUntil(lambda: started.crash.findChild(BundleWindow).save_button.isEnabled(), timeout=20_000)

    assert started.crash.findChild(BundleWindow).list.count() > 3
    started.crash.close()
