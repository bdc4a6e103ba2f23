"""Pictures of every page with data, for the README and for looking at: ``python tests/gui/gallery.py FOLDER``.

Everybody in them is invented: the practice district and the practice CPO are made anew in a temporary folder. Options:
``--theme light|dark|contrast``, ``--text 100..175``, ``--size 1366x768``.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from kpdesk.base.clock import FixedClock
from kpdesk.desk.practice.demonstration import PASSWORD, demonstrate
from ui.application import Application

FRIDAY = FixedClock(datetime(2026, 11, 20, 7, 30, tzinfo=UTC))
PERSONS, WEEKS = 1200, 2
OPENED = {"roster": "people", "violations": "violationTable", "cases": "caseTable"}
"""Pages whose list opens a record, by the list's name."""


def main() -> int:
    """Writes the pictures and returns 0."""
    words = argparse.ArgumentParser()
    words.add_argument("folder", type=Path)
    words.add_argument("--theme", default="light")
    words.add_argument("--text", default="100")
    words.add_argument("--size", default="1366x768")
    given = words.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    with TemporaryDirectory() as scratch:
        practice = Path(scratch) / "practice"
        demonstrate(practice, PERSONS, WEEKS, FRIDAY)
        settings = QSettings(str(Path(scratch) / "window.ini"), QSettings.Format.IniFormat)
        settings.setValue("theme", given.theme)
        settings.setValue("text_percent", given.text)
        width, height = map(int, given.size.split("x"))
        for store in ("district", "cpo"):
            take_pictures(app, practice / store, settings, given.folder, (width, height))
    return 0


def take_pictures(app: QApplication, store: Path, settings: QSettings, folder: Path, size: tuple[int, int]) -> None:
    """Unlocks the store and takes a picture of each page, and of the first record of each list."""
    application = Application(app, store, clock=FRIDAY, settings=settings)
    application.start()
    until(lambda: application.entrance.user.value() is not None)
    application.entrance.grab().save(str(folder / "unlock.png"))
    application.entrance.password.set_value(PASSWORD)
    application.entrance.verb.click()
    until(lambda: application.main is not None and application.main.isVisible())
    window = application.main
    window.resize(*size)
    prefix = "" if store.name == "district" else "cpo-"
    for name in window.navigation.names:
        window.go_to(name)
        picture(application, folder / f"{prefix}{name}.png")
        table = window.page.findChild(QTableView, OPENED.get(name, "-"))
        if table is not None and table.model().rowCount():
            table.opened.emit(table.model().row_at(0))
            picture(application, folder / f"{prefix}{name}-opened.png")
    application.close()
    until(lambda: application.has_ended)
    window.deleteLater()


def picture(application: Application, file: Path) -> None:
    """Saves the window as it is when nothing runs any more."""
    until(lambda: application.jobs.is_idle)
    QTest.qWait(400)
    until(lambda: application.jobs.is_idle)
    window: QWidget = application.main
    window.grab().save(str(file))


def until(holds: Callable[[], bool]) -> None:
    """Lets the window work until something holds; raises AssertionError after half a minute."""
    for _ in range(1_500):
        if holds():
            return
        QTest.qWait(20)
    raise AssertionError("the window did not come to rest")


if __name__ == "__main__":
    sys.exit(main())
