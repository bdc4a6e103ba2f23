"""A stick that is put in is noticed, says what it brings, and is forgotten when it is pulled out."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QPushButton

from ui.context import Context
from ui.exchange.receive_window import ReceiveWindow
from ui.main_window import MainWindow
from ui.support.jobs import Jobs
from ui.support.stick_watch import StickWatch
from ui.window.looks import Looks
from ui.window.office_frame import frame_of

WEEK = "2026-W47"


class Slot:
    """Where a stick goes in; what is in it is what the watch sees."""

    def __init__(self):
        self.paths = []

    def __call__(self):
        return list(self.paths)


@pytest.fixture
def slot():
    return Slot()


@pytest.fixture
def open_window(qtbot, qapp, tmp_path, slot):
    """Opens the real window over a desk, at the page Today's neighbour, watching the slot."""
    opened = []

    def open_window(desk):
        jobs = Jobs()
        looks = Looks(qapp, QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
        window = MainWindow(Context(desk, jobs, clock=desk.clock), frame_of(desk, "Mardan"), looks)
        window.jobs = jobs
        qtbot.addWidget(window, before_close_func=lambda window: setattr(window, "_may_close", True))
        window.go_to("exchange")
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: window.isActiveWindow() and jobs.is_idle)
        window.sticks.start(slot, every_s=0.05)
        opened.append((window, jobs))
        return window

    yield open_window
    for window, jobs in opened:
        window.sticks.stop()
        jobs.close()


def press(qtbot, window):
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "stickBannerAction") is not None)
    qtbot.mouseClick(window.findChild(QPushButton, "stickBannerAction"), Qt.MouseButton.LeftButton)


def test_a_stick_with_a_file_for_this_office_offers_to_receive_it(qtbot, open_window, sent, cpo, stick, slot):
    window = open_window(cpo)
    assert window.stick_banner.text == ""
    slot.paths = [stick]
    qtbot.waitUntil(lambda: "one file for this office" in window.stick_banner.text)
    assert cpo.exchange.inbox() == (), "nothing was opened"
    press(qtbot, window)
    qtbot.waitUntil(lambda: window.findChild(ReceiveWindow) is not None and window.jobs.is_idle)

    assert [report.name for report in window.findChild(ReceiveWindow).rows.rows] == [sent.name]


def test_pulling_the_stick_out_takes_the_banner_away(qtbot, open_window, sent, cpo, stick, slot):
    window = open_window(cpo)
    slot.paths = [stick]
    qtbot.waitUntil(lambda: bool(window.stick_banner.text))
    slot.paths = []
    qtbot.waitUntil(lambda: not window.stick_banner.text)


def test_a_stick_that_dies_while_it_is_looked_at_is_no_stick(qtbot, open_window, sent, cpo, stick, slot, tmp_path):
    window = open_window(cpo)
    slot.paths = [tmp_path / "gone", stick]
    qtbot.waitUntil(lambda: "one file for this office" in window.stick_banner.text)


def test_files_that_were_taken_in_before_are_not_offered_again(qtbot, open_window, sent, cpo, stick, slot):
    cpo.exchange.receive([sent], accept=True)
    window = open_window(cpo)
    slot.paths = [stick]
    qtbot.wait(300)
    qtbot.waitUntil(lambda: window.jobs.is_idle)

    assert window.stick_banner.text == ""


def test_an_empty_stick_takes_the_week_that_waits(qtbot, open_window, enrolled, tmp_path, slot):
    (tmp_path / "empty").mkdir()
    window = open_window(enrolled)
    slot.paths = [tmp_path / "empty"]
    qtbot.waitUntil(lambda: WEEK in window.stick_banner.text)
    press(qtbot, window)
    qtbot.waitUntil(lambda: "safe to remove" in window.page.banner.text)
    qtbot.waitUntil(lambda: window.jobs.is_idle and not window.stick_banner.text)

    assert (tmp_path / "empty" / f"KPD_MRD_CPO_00001_return_{WEEK}.xlsx").is_file()


def test_files_dropped_on_another_page_are_received(qtbot, open_window, sent, cpo):
    window = open_window(cpo)
    window.go_to("today")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(sent))])
    no_key = Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, no_key))
    qtbot.waitUntil(lambda: window.findChild(ReceiveWindow) is not None and window.jobs.is_idle)

    assert window.page.objectName() == "exchange"


def test_a_transfer_file_dropped_on_the_roster_is_no_roll(qtbot, sent, tmp_path):
    from ui.support.dropped_files import files_in, own_files_in

    roll = shutil.copy(sent, tmp_path / "roll.xlsx")
    for path, own in ((sent, 0), (roll, 1)):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        assert (len(files_in(data)), len(own_files_in(data))) == (1, own)


def test_both_buttons_answer_to_their_keys_in_the_real_window(qtbot, open_window, enrolled):
    from PySide6.QtWidgets import QFileDialog

    window = open_window(enrolled)
    assert window.page.send_card.send_button.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: window.findChild(QFileDialog, "askFolder") is not None)
    window.findChild(QFileDialog, "askFolder").close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.findChild(QFileDialog, "askFiles") is not None)
    window.findChild(QFileDialog, "askFiles").close()


def test_the_watch_stops_when_it_is_told(qtbot):
    asked = []
    watch = StickWatch(lambda: asked.append(1) or (), every_s=0.01)
    watch.start()
    qtbot.waitUntil(lambda: len(asked) > 2)
    watch.stop()
    count = len(asked)
    qtbot.wait(60)

    assert len(asked) == count
