"""Pages that are built while nobody types."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.support.page import Page
from ui.window.building_ahead import BuildingAhead
from ui.window.page_entry import LazyPage, PageEntry


@pytest.fixture
def ahead(window, context, qapp):
    made = BuildingAhead(qapp, window, context.jobs, window, quiet_ms=1)
    yield made
    made.stop()


def built(window) -> set[str]:
    return {entry.name for entry in window._frame.entries} - {entry.name for entry in window.entries_to_build()}


def test_every_page_is_built_and_the_one_on_the_screen_stays(window, ahead, qtbot):
    qtbot.waitUntil(lambda: ahead.is_finished)

    assert built(window) == {"roster", "cases"}
    assert window.page.objectName() == "roster"


def test_a_page_built_ahead_is_read_only_when_it_is_opened(window, ahead, qtbot):
    qtbot.waitUntil(lambda: ahead.is_finished)
    cases = window.build("cases")
    assert cases.reads == 0
    window.go_to("cases")

    assert window.page is cases
    assert cases.reads == 1


def test_a_key_makes_the_building_wait_anew(window, context, qapp, qtbot):
    slow = BuildingAhead(qapp, window, context.jobs, window, quiet_ms=60_000)
    slow._quiet.start(30_000)
    qtbot.keyClick(window, Qt.Key.Key_Shift)

    assert slow._quiet.remainingTime() > 30_000
    slow.stop()


def test_nothing_is_built_while_work_runs(window, context, ahead, qtbot):
    let_go = threading.Event()
    context.jobs.start(lambda _progress: let_go.wait(20))
    ahead._on_quiet()
    ahead._on_quiet()
    assert built(window) == {"roster"}
    let_go.set()

    qtbot.waitUntil(lambda: ahead.is_finished)


def test_a_hidden_window_builds_nothing_until_it_is_seen_again(window, ahead, qtbot):
    window.hide()
    ahead._quiet.stop()
    ahead._on_quiet()
    assert not ahead._quiet.isActive()
    window.show()

    qtbot.waitUntil(lambda: ahead.is_finished)


def test_once_stopped_it_builds_no_more(window, ahead):
    ahead.stop()
    QApplication.processEvents()

    assert not ahead._quiet.isActive()
    assert built(window) == {"roster"}


def test_a_page_is_loaded_before_it_is_built():
    PageEntry("own", "Own", "house", lambda context: Page("own", "Own")).load()
    lazy = LazyPage("ui.support.page", "Page")

    assert lazy.kind() is Page


def test_a_name_that_is_no_page_is_refused():
    entry = PageEntry("own", "Own", "house", LazyPage("ui.support.jobs", "Jobs"))

    with pytest.raises(TypeError, match=r"ui\.support\.jobs:Jobs"):
        entry.load()
