"""Two ways to do a whole job: the command line as a script calls it, and the window as a person uses it."""

from __future__ import annotations

import gc
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLineEdit, QWidget

from kpdesk.cli.main import main
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import founding
from tests.stall_report import STALLS
from tests.stall_watch import StallWatch, over_limit, told, watched_qt
from ui.application import Application
from ui.support.language import current_language, set_language
from ui.support.page import Page

PASSWORD = "four plain words here"
SAMPLES = Path(__file__).resolve().parents[1] / "data" / "samples"


@dataclass(frozen=True, slots=True)
class Answer:
    code: int
    data: dict[str, Any]
    errors: str


Ask = Callable[..., Answer]
W = TypeVar("W", bound=QWidget)
SAID_BY_THE_TEST = ("This plugin does not support", "Keyboard event not accepted by receiving widget")
"""Warnings of the offscreen platform, and of typed keys that a widget leaves to its window."""


@pytest.fixture
def ask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Runs ``kpdesk ARGS --json`` against a store of its own; ``office`` names another one."""
    monkeypatch.setenv("KPDESK_USER", "khan")
    monkeypatch.setenv("KPDESK_PASSWORD", PASSWORD)
    # The real cost is proved by the self-test; here it would be most of the suite's time.
    monkeypatch.setattr(founding, "DEFAULT_COST", Argon2Cost(64, 1, 1))

    def run(*arguments: object, office: str = "MRD") -> Answer:
        capsys.readouterr()
        code = main([*map(str, arguments), "--json", "--store", str(tmp_path / office)])
        shown = capsys.readouterr()
        assert "Traceback" not in shown.err
        return Answer(code, json.loads(shown.out) if shown.out else {}, shown.err)

    return run


@pytest.fixture
def samples() -> Path:
    return SAMPLES


class Person:
    """Somebody at the window: looks for a control by its name, types, clicks, and waits until the work is done."""

    def __init__(self, qtbot: Any, application: Application) -> None:
        self.bot, self.application = qtbot, application

    @property
    def page(self) -> Page:
        """The page that is open."""
        assert self.application.main is not None
        return self.application.main.page

    def settle(self) -> None:
        """Waits until no job runs any more."""
        self.bot.waitUntil(lambda: self.application.jobs.is_idle, timeout=30_000)

    def seen(self, kind: type[W], name: str) -> list[W]:
        """The controls of that name that can be seen, in any window of this program."""
        found = [
            one
            for top in self._windows(QWidget)
            for one in (top, *top.findChildren(kind, name))
            if one.objectName() == name and one.isVisible() and isinstance(one, kind)
        ]
        return list(dict.fromkeys(found))

    def find(self, kind: type[W], name: str) -> W:
        """The control of that name, as soon as it can be seen."""
        self.bot.waitUntil(lambda: bool(self.seen(kind, name)), timeout=15_000)
        (one,) = self.seen(kind, name)
        # The offscreen platform leaves no window active when a popup or a file dialog has closed.
        one.window().activateWindow()
        self.bot.waitUntil(one.window().isActiveWindow)
        return one

    def click(self, name: str) -> None:
        """Clicks a button with the mouse, as soon as it can be clicked, and waits for what it begins."""
        button = self.find(QAbstractButton, name)
        self.bot.waitUntil(button.isEnabled, timeout=15_000)
        self.bot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def type(self, name: str, text: str, then: Qt.Key = Qt.Key.Key_Tab) -> None:
        """Types into a field, key by key, and leaves it."""
        field = self.find(QWidget, name)
        self.bot.waitUntil(field.isEnabled, timeout=15_000)
        field.setFocus(Qt.FocusReason.TabFocusReason)
        line = field.lineEdit() if hasattr(field, "lineEdit") else field
        self.bot.keyClicks(line, text)
        # While a list of proposals is open it gets the keys, as from a real keyboard.
        self.bot.keyClick(QApplication.activePopupWidget() or line, then)

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """Presses a key in the window that is open, and waits for what it begins."""
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        window = self.find(QWidget, "mainWindow")
        self.bot.keyClick(window.focusWidget() or window, key, held)
        self.settle()

    def go_to(self, page: str) -> None:
        """Opens a page by its button at the side."""
        self.click(f"go_{page}")
        assert self.page.objectName() == page

    def give_file(self, path: Path) -> None:
        """Answers the file dialog that is open: types the path, presses Enter."""
        self.bot.waitUntil(lambda: bool(self._windows(QFileDialog)), timeout=15_000)
        (dialog,) = self._windows(QFileDialog)
        # The dialog would say so itself, in a box that a test cannot answer.
        assert path.exists() or dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
        dialog.setDirectory(str(path.parent))
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        line.clear()
        self.bot.keyClicks(line, path.name)
        self.bot.keyClick(line, Qt.Key.Key_Return)
        self.bot.waitUntil(lambda: not self._windows(QFileDialog))
        self.settle()

    def said(self, name: str) -> str:
        """What a banner or a label says."""
        widget = self.find(QWidget, name)
        return str(widget.text() if callable(widget.text) else widget.text)

    def _windows(self, kind: type[W]) -> list[W]:
        """The windows and dialogs of this program that can be seen: two programs may stand side by side."""
        own = (self.application.main, self.application.entrance)
        return [top for top in QApplication.topLevelWidgets() if isinstance(top, kind) and top.isVisible()
                and any(one is not None and (one is top or _is_below(top, one)) for one in own)]  # fmt: skip


def _is_below(widget: QWidget, top: QWidget) -> bool:
    parent = widget.parentWidget()
    return parent is not None and (parent is top or _is_below(parent, top))


@pytest.fixture(scope="session")
def stall_watch(qapp, request) -> Iterator[StallWatch]:
    """Measures how long the window's thread stays away from its event loop; the worst are told at the end."""
    watch = StallWatch()
    yield watch
    watch.stop()
    request.config.stash[STALLS] = told(watch.stalls)


@pytest.fixture
def no_stall(request, stall_watch, monkeypatch) -> Iterator[None]:
    """Fails a flow in which the window stood still for longer than a person bears."""
    gc.collect()
    # What the tests before left in memory is no work of this window's collector.
    gc.freeze()
    watched_qt(stall_watch, monkeypatch.setattr)
    before = len(stall_watch.stalls)
    with stall_watch.watching(request.node.name):
        yield
    gc.unfreeze()
    # In a worker of the whole suite the collector and Qt go through what hundreds of tests left: there it is told only.
    if "PYTEST_XDIST_WORKER" not in os.environ:
        assert over_limit(stall_watch.stalls[before:]) == []


@pytest.fixture
def sit_down(qtbot, qapp, qtlog, tmp_path, clock, monkeypatch, no_stall) -> Iterator[Callable[[str], Person]]:
    """Starts the program on a store of that name, as its icon would; on a store that is there the unlock window."""
    monkeypatch.setattr(founding, "DEFAULT_COST", Argon2Cost(64, 1, 1))
    started: list[Application] = []

    def start(store: str) -> Person:
        settings = QSettings(str(tmp_path / f"{store}.ini"), QSettings.Format.IniFormat)
        application = Application(qapp, tmp_path / store, clock=clock, settings=settings)
        started.append(application)
        application.start()
        return Person(qtbot, application)

    yield start
    for application in started:
        if not application.has_ended:
            with qtbot.waitSignal(application.ended):
                application.close()
        for window in (application.main, application.entrance):
            if window is not None:
                window.deleteLater()
        application.deleteLater()
    if current_language() != "en":  # whoever sat there last leaves the window in his language
        set_language(qapp, "en")
    said = [record.message for record in qtlog.records if record.type_name not in {"QtDebugMsg", "QtInfoMsg"}]
    assert [line for line in said if not line.startswith(SAID_BY_THE_TEST)] == []
