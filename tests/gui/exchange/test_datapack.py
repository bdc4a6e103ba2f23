"""The CPO's data pack: its lists are chosen at one page, looked at row by row and taken back at the other."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QMessageBox

from kpdesk.reference.draft import ItemDraft
from kpdesk.reference.rules import Table
from ui.context import Context
from ui.exchange.names import kind_name
from ui.exchange.pack_window import PackWindow
from ui.exchange.receive_window import ReceiveWindow
from ui.settings.lists_tab import ListsTab

REPLY = "PR1975.show_cause_reply"


def idle(qtbot, page):
    qtbot.waitUntil(lambda: page.context.jobs.is_idle)


def edit(desk, table, code, **values):
    found = next(item for item in desk.reference.items(table) if item.row.code == code)
    draft = ItemDraft.of(table, found.row, found.uid, found.revision)
    draft.values = {**draft.values, **values}
    desk.reference.edit(draft)


def reply_days(desk):
    return [item.row.days for item in desk.reference.items(Table.CLOCKS) if item.row.code == REPLY][-1]


def looked_at(widget, name):
    """Where KPDESK_PICTURES names a folder, what the test sees is kept there to be looked at."""
    if os.environ.get("KPDESK_PICTURES"):
        widget.grab().save(str(Path(os.environ["KPDESK_PICTURES"]) / f"{name}.png"))


@pytest.fixture
def pack(cpo, enrolled, stick) -> Path:
    """A pack with a changed term, a kind of violation that the office had changed, a holiday that it keeps."""
    edit(cpo, Table.CLOCKS, REPLY, days=10)
    edit(cpo, Table.KINDS, "V12", name="Smartphone in hand on duty", seen_as=["phone on duty"])
    edit(enrolled, Table.KINDS, "V12", name="Our own words")
    edit(cpo, Table.PLATFORMS, "tiktok", note="By the CPO")
    edit(enrolled, Table.PLATFORMS, "tiktok", note="Our own note")
    (file,) = cpo.exchange.send_datapack(stick, ["MRD"])
    return Path(file.path)


def test_the_cpo_chooses_lists_and_writes_the_pack_for_all_by_keyboard(qtbot, open_page, enrolled, cpo, stick):
    page = open_page(cpo)
    looked_at(page, "cpo_page")
    qtbot.keyClick(page, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: page.findChild(PackWindow) is not None)
    window = page.findChild(PackWindow)
    assert len(window.lists) == len(Table) + 1
    looked_at(window, "pack_window")
    window.findChild(QAbstractButton, "packNone").click()
    assert not window.write_button.isEnabled()
    window.boxes["clocks"].setChecked(True)
    window.write_button.click()
    qtbot.waitUntil(lambda: page.findChild(QFileDialog, "askFolder") is not None)
    dialog = page.findChild(QFileDialog, "askFolder")
    dialog.fileSelected.emit(str(stick))
    dialog.close()
    qtbot.waitUntil(lambda: "data pack" in page.banner.text, timeout=20_000)
    idle(qtbot, page)

    (line,) = [line for line in cpo.exchange.outbox() if line.kind == "datapack"]
    assert (line.period, line.rows) == ("P001", len(cpo.reference.items(Table.CLOCKS)) + 2)
    assert kind_name("datapack") == "Data pack"


def test_the_district_sees_every_row_before_it_accepts(qtbot, open_page, pack, desk):
    page = open_page(desk)
    page.receive([pack])
    qtbot.waitUntil(lambda: page.findChild(ReceiveWindow) is not None, timeout=20_000)
    window = page.findChild(ReceiveWindow)
    looked_at(window, "plan")

    shown = {(line.change.code, line.field): line for line in window.pack.rows.rows}
    term = shown[REPLY, "Days"]
    assert (term.before, term.after, window.pack.isVisible()) == ("7", "10", True)
    lines = [tuple(window.pack.rows.cell(row, column).text for column in range(6)) for row in range(len(shown))]
    assert ("Terms", REPLY, "Changed", "Days", "7", "10") in lines
    assert ("", "", "", "Valid from", "–", "22.11.2026") in lines
    assert any(line[:3] == ("Kinds of violation", "V12", "Own value is replaced") for line in lines)
    assert any(line[:3] == ("Platforms", "tiktok", "Own value stays") for line in lines)
    assert "changed by this office itself: 2" in window.findChild(QLabel, "packHeading").text()
    assert reply_days(desk) == 7

    qtbot.keyClick(window.accept_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.is_done and page.context.jobs.is_idle, timeout=20_000)
    looked_at(window, "outcome")
    assert reply_days(desk) == 10


def test_the_last_pack_is_taken_back_from_the_inbox(qtbot, open_page, pack, desk):
    desk.exchange.receive([pack], accept=True)
    page = open_page(desk)
    page.boxes.setCurrentWidget(page.boxes.inbox)
    assert page.boxes.inbox.undo_button.isVisible()
    looked_at(page, "inbox")
    page.boxes.inbox.undo_button.click()
    qtbot.waitUntil(lambda: page.findChild(QMessageBox, "confirm") is not None)
    page.findChild(QAbstractButton, "confirmYes").click()
    qtbot.waitUntil(lambda: "taken back" in page.banner.text, timeout=20_000)
    idle(qtbot, page)

    assert reply_days(desk) == 7
    assert not page.boxes.inbox.undo_button.isVisible()


def test_the_lists_say_that_a_row_comes_from_a_pack(qtbot, pack, desk, jobs):
    desk.exchange.receive([pack], accept=True)
    tab = ListsTab(Context(desk, jobs, clock=desk.clock))
    qtbot.addWidget(tab)
    tab.resize(1150, 600)
    tab.chooser.setCurrentIndex(tab.chooser.findData("clocks"))
    tab.reload()
    tab.show()
    qtbot.waitUntil(lambda: jobs.is_idle and tab.model.rowCount() > 0)
    looked_at(tab, "lists")

    origins = {(item.row.code, item.row.days): tab._origin(item) for item in tab.model.rows}
    assert origins[REPLY, 10] == "Data pack 1, 22.11.2026"
    assert sum(item.row.code == REPLY for item in tab.model.rows) == 2
    jobs.close()
