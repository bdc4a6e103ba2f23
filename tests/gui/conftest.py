"""What every test of the window has: its looks, its jobs, and no Qt warning."""

from __future__ import annotations

import gc
import itertools
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.context import Context
from ui.support.collector import Collector
from ui.support.jobs import Jobs
from ui.support.language import current_language, set_language
from ui.support.theme import apply_theme, dress

# The offscreen platform says this about every window; a real one does not.
OFFSCREEN_ONLY = "This plugin does not support"
# Each time that so many tests have ended, what outlived its own test is gone through once more.
EVERYTHING_AGAIN = 25
_ENDED = itertools.count(1)


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> Iterator[QApplication]:
    apply_theme(qapp, "light")
    set_language(qapp, "en")
    collector = Collector(qapp)
    yield qapp
    collector.stop()


@pytest.fixture
def qtbot(qtbot) -> QtBot:
    """Dresses what a test gives it to keep, as the program dresses its windows."""
    keep = qtbot.addWidget

    def dressed(widget: QWidget, **named: Any) -> None:
        keep(widget, **named)
        if widget.parent() is None:
            dress(widget)

    qtbot.addWidget = dressed
    return qtbot


@pytest.fixture(autouse=True)
def no_qt_warning(qapp, qtlog) -> Iterator[None]:
    yield
    said = [record.message for record in qtlog.records if record.type_name not in {"QtDebugMsg", "QtInfoMsg"}]
    assert [line for line in said if not line.startswith(OFFSCREEN_ONLY)] == []


@pytest.fixture(autouse=True)
def nothing_left_behind(qapp) -> Iterator[None]:
    """Collects a test's widgets before the next one begins; what outlives it is not gone through again each time."""
    yield
    if current_language() != "en":  # whoever used it last leaves the window in his language
        set_language(qapp, "en")
    if next(_ENDED) % EVERYTHING_AGAIN == 0:
        gc.unfreeze()
    gc.collect()
    gc.freeze()


@pytest.fixture
def jobs(qapp) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.close()


@pytest.fixture
def context(desk, jobs) -> Iterator[Context]:
    yield Context(desk, jobs, clock=desk.clock)
    jobs.close()


@pytest.fixture
def settle(qtbot, jobs) -> Callable[[], None]:
    """Waits until nothing runs any more."""
    return lambda: qtbot.waitUntil(lambda: jobs.is_idle, timeout=20_000)
