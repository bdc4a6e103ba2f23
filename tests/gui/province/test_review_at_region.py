"""The same tab at a region: seen by keyboard, passed on, and read only for who may not review."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton

from kpdesk.access.draft import UserDraft
from kpdesk.base.actor import Role
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.exchange.review_rules import ReviewState
from ui.context import Context
from ui.province.province_page import ProvincePage
from ui.province.review_tab import ReviewTab
from ui.province.review_window import ReviewWindow

WEEK = "2026-W47"
PASSWORD = "four plain words here"
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def region(tmp_path, clock, monkeypatch):
    """The region, which has taken in Mardan's week."""
    monkeypatch.setattr("kpdesk.workbooks.encryption.SPIN", 1_000)
    with ExitStack() as stack:
        desks = {}
        for office in ("MRD", "RMRD", "CPO"):
            made = Desk.create(
                tmp_path / office, office, "khan", "Khan", PASSWORD, clock=clock, cost=Argon2Cost(64, 1, 1)
            )
            desks[office] = stack.enter_context(made[0])
        cpo = desks.pop("CPO")
        for desk in desks.values():
            asked = desk.exchange.enrol(tmp_path)
            desk.exchange.finish_enrolment(Path(cpo.exchange.accept_enrolment(Path(asked.path), asked.words).path))
        for letter in cpo.exchange.send_directives(tmp_path):
            desks[letter.name.split("_")[2]].exchange.receive([Path(letter.path)], accept=True)
        district, region = desks["MRD"], desks["RMRD"]
        district.weekly.draw_up(WEEK)
        district.weekly.freeze(WEEK, "one person does the work")
        region.exchange.receive([Path(district.exchange.send(WEEK, tmp_path, to="REGION").path)], accept=True)
        clock.advance(days=1)
        yield region


@pytest.fixture
def open_tab(qtbot, jobs):
    """Opens the tab over a desk."""

    def open_tab(desk: Desk) -> ReviewTab:
        context = Context(desk, jobs, clock=desk.clock)
        page = ProvincePage(context)
        page.context = context
        qtbot.addWidget(page)
        context.changed.connect(page.on_changes)
        page.show()
        qtbot.waitUntil(lambda: bool(page.week) and jobs.is_idle)
        tab = page.findChild(ReviewTab)
        page.tabs.setCurrentWidget(tab)
        qtbot.waitUntil(lambda: tab.rows.rowCount() == 1 and jobs.is_idle)
        return tab

    yield open_tab
    jobs.close()


def window_of(qtbot, tab) -> ReviewWindow:
    tab.open_review("MRD", WEEK)
    qtbot.waitUntil(lambda: tab.findChild(ReviewWindow) is not None)
    window = tab.findChild(ReviewWindow)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_a_region_notes_that_it_has_seen_and_passes_on(qtbot, region, open_tab, tmp_path):
    tab = open_tab(region)
    window = window_of(qtbot, tab)
    qtbot.keyClick(window, Qt.Key.Key_S, CTRL_SHIFT)
    qtbot.waitUntil(lambda: tab.rows.rowCount() == 1 and tab.rows.rows[0].state is ReviewState.SEEN)
    assert tab.rows.cell(0, 5).text == "not yet"

    out = tmp_path / "out"
    out.mkdir()
    tab.pass_button.click()
    tab.findChild(QFileDialog).fileSelected.emit(str(out))
    qtbot.waitUntil(lambda: tab.rows.rowCount() == 1 and tab.rows.rows[0].went_on == "written")
    tab.findChild(QFileDialog).reject()

    assert [path.name for path in out.iterdir()] == ["KPD_MRD_RMRD_00001_return_2026-W47_passed-on.xlsx"]
    assert not tab.pass_button.isEnabled()
    assert tab.findChild(QPushButton, "lateWindows") is None


def test_a_clerk_reads_and_decides_nothing(qtbot, region, open_tab, tmp_path, clock):
    region.users.add(UserDraft("gul", "Gul", Role.CLERK, "another password"))
    folder = region.folder
    region.close()
    with Desk.open(folder, "gul", "another password", clock=clock) as clerk:
        tab = open_tab(clerk)
        window = window_of(qtbot, tab)
        assert window.remark.isReadOnly()
        assert not window.findChild(QPushButton, "review_accepted").isEnabled()
        with qtbot.waitSignal(window.destroyed):
            window.close()
