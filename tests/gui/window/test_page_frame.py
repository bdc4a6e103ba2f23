"""The room of a page: nothing scrolls as a whole on the office's screen, 1366 × 768."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QListWidget

from kpdesk.base.clock import FixedClock
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk.practice.district import practice_district
from ui.context import Context
from ui.main_window import MainWindow
from ui.support.page import Page
from ui.support.widgets import label
from ui.window.office_frame import frame_of
from ui.window.page_frame import PageFrame
from ui.window.pages import page_entries

SENTENCE = "A sentence that goes over several lines wherever there is little room for it on the screen. " * 3


class Reading(Page):
    """Sentences over a list that would like to be much longer than the window."""

    def __init__(self, sentences=2):
        super().__init__("reading", "Reading", SENTENCE)
        for _ in range(sentences):
            self.body.addWidget(label(SENTENCE, wrap=True))
        self.list = QListWidget()
        self.list.addItems([str(number) for number in range(200)])
        self.list.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustToContents)
        self.body.addWidget(self.list, 1)


@pytest.fixture
def framed(qtbot):
    def framed(page, width=800, height=500):
        frame = PageFrame(page)
        qtbot.addWidget(frame)
        frame.resize(width, height)
        frame.show()
        QApplication.processEvents()
        return frame

    return framed


def bars(frame):
    return frame.horizontalScrollBar().maximum(), frame.verticalScrollBar().maximum()


def test_the_list_scrolls_and_not_the_page_around_it(framed):
    page = Reading()
    frame = framed(page)

    assert bars(frame) == (0, 0)
    assert page.size() == frame.viewport().size()
    assert page.list.verticalScrollBar().maximum() > 0


def test_a_page_scrolls_where_the_window_is_too_small_for_it(framed):
    page = Reading()
    page.list.setMinimumHeight(600)
    frame = framed(page)

    assert bars(frame)[0] == 0
    assert bars(frame)[1] > 0
    assert page.list.height() >= 600


def test_a_page_that_comes_to_need_more_gets_it(framed):
    page = Reading(sentences=0)
    frame = framed(page)
    page.list.setMinimumSize(1000, 600)
    QApplication.processEvents()

    assert page.width() >= 1000
    assert all(bars(frame))


def test_a_larger_window_gives_the_page_all_of_it(framed):
    page = Reading()
    frame = framed(page, 400, 200)
    frame.resize(1200, 900)
    QApplication.processEvents()

    assert bars(frame) == (0, 0)
    assert page.size() == frame.viewport().size()


@pytest.fixture(scope="module")
def practice(tmp_path_factory):
    clock = FixedClock(datetime(2026, 11, 22, 9, 0, tzinfo=UTC))
    folder = tmp_path_factory.mktemp("office") / "practice"
    practice_district(folder, clock, cost=Argon2Cost(64, 1, 1)).close()
    with practice_district(folder, clock) as desk:
        yield desk


def bars_of_all(qtbot, desk, jobs, looks):
    window = MainWindow(Context(desk, jobs, clock=desk.clock), frame_of(desk, "Mardan District Police"), looks)
    window.resize(1366, 768)
    window.show()
    found = {}
    for entry in page_entries(desk):
        window.go_to(entry.name)
        qtbot.waitUntil(lambda: jobs.is_idle, timeout=20_000)
        QApplication.processEvents()
        found[entry.name] = bars(window.stack.currentWidget())
    assert window.width() == 1366
    jobs.close()
    shiboken6.delete(window)  # the looks of a whole window would be changed back for nothing
    return found


@pytest.mark.parametrize("office", ["desk", "cpo", "practice"])
def test_no_page_scrolls_as_a_whole_on_the_offices_screen(qtbot, request, jobs, looks, office):
    found = bars_of_all(qtbot, request.getfixturevalue(office), jobs, looks)

    assert {name: both for name, both in found.items() if both != (0, 0)} == {}
