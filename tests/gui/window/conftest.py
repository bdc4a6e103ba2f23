"""A main window with two small pages over a real desk."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QLineEdit

from ui.main_window import MainWindow
from ui.support.page import Page
from ui.window.frame import Frame
from ui.window.hits import Hit
from ui.window.looks import Looks
from ui.window.page_entry import PageEntry
from ui.window.quiet_bar import Fact


class RosterPage(Page):
    """Counts how often it was read, and keeps what it was asked to show."""

    features: ClassVar[frozenset[str]] = frozenset({"roster"})

    def __init__(self, context):
        super().__init__("roster", "Roster")
        self.reads = 0
        self.target = None
        self.typed = QLineEdit()
        self.body.addWidget(self.typed)

    def reload(self):
        self.reads += 1

    def open_target(self, target):
        self.target = target

    def may_leave(self):
        return not self.typed.text()


class CasesPage(Page):
    features: ClassVar[frozenset[str]] = frozenset({"cases"})

    def __init__(self, context):
        super().__init__("cases", "Cases & orders")
        self.reads = 0

    def reload(self):
        self.reads += 1


@pytest.fixture
def looks(qapp, tmp_path) -> Iterator[Looks]:
    looks = Looks(qapp, QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    yield looks
    looks.set_theme("light")
    looks.set_text_percent(100)
    looks.deleteLater()


@pytest.fixture
def frame() -> Frame:
    return Frame(
        "Mardan",
        [
            PageEntry("roster", "Roster", "users", RosterPage),
            PageEntry("cases", "Cases & orders", "gavel", CasesPage),
        ],
        lambda desk, text: [Hit("Person", f"{text} Zaman", "Constable", "roster", "uid-1"), Hit("P", "X", "", "cases")],
        lambda desk: {"cases": 3},
        lambda desk: [Fact("No backup yet", "warning")],
    )


@pytest.fixture
def window(qtbot, context, frame, looks) -> Iterator[MainWindow]:
    window = MainWindow(context, frame, looks)
    qtbot.addWidget(window, before_close_func=lambda window: setattr(window, "_may_close", True))
    window.go_to("roster")
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    QApplication.processEvents()
