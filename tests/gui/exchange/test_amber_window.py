"""From a file in quarantine to its changed rows, and what the other buttons of the boxes do."""

from __future__ import annotations

import io
import zipfile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QPushButton

from kpdesk.workbooks.encryption import decrypt_package, encrypt_package, password_salt_of
from ui.exchange.amber_window import AmberWindow

WEEK = "2026-W47"
REASON = "told by telephone, letter 12"


def choose(qtbot, page, path):
    qtbot.waitUntil(lambda: page.findChild(QFileDialog, "askFolder") is not None)
    dialog = page.findChild(QFileDialog, "askFolder")
    dialog.fileSelected.emit(str(path))
    dialog.close()


def idle(qtbot, page):
    qtbot.waitUntil(lambda: page.context.jobs.is_idle)


@pytest.fixture
def edited(sent, desk):
    """The week's file with one name of a figure changed in its sheet, as Excel would leave it."""
    password = desk.exchange.password(sent)
    data = sent.read_bytes()
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(decrypt_package(data, password, max_bytes=1 << 26))) as before,
        zipfile.ZipFile(target, "w") as after,
    ):
        for name in before.namelist():
            part = before.read(name)
            if name.startswith("xl/worksheets"):
                part = part.replace(b">/brought_forward<", b">/brought_back<", 1)
            after.writestr(name, part)
    sent.write_bytes(encrypt_package(target.getvalue(), password, password_salt=password_salt_of(data)))
    return sent


@pytest.fixture
def looking(qtbot, open_page, cpo, edited):
    """The CPO's page with the window of the changed rows open."""
    cpo.exchange.receive([edited], accept=True)
    page = open_page(cpo)
    page.boxes.setCurrentWidget(page.boxes.quarantine)
    assert page.boxes.quarantine.remedy_button.text() == "Look at what was changed…"
    qtbot.keyClick(page.boxes.quarantine.remedy_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.findChild(AmberWindow) is not None and page.context.jobs.is_idle)
    return page, page.findChild(AmberWindow)


def test_a_row_is_accepted_by_keyboard_and_only_with_a_reason(qtbot, looking, cpo, stick):
    page, window = looking
    assert not window.take_button.isEnabled()
    assert not window.accept_row_button.isEnabled()
    for place in range(window.rows.rowCount()):
        window.table.choose(place)
        if window.table.current_row.acceptable:
            qtbot.keyClicks(window.reason, REASON)
            qtbot.keyClick(window.accept_row_button, Qt.Key.Key_Space)
    assert window.take_button.text() == f"Take in with {len(window.reasons)} accepted rows"
    window.take_in(stick)
    qtbot.waitUntil(lambda: bool(page.banner.text))
    idle(qtbot, page)

    assert page.boxes.inbox.rows.cell(0, 1).text == "! Accepted by Khan"
    row = cpo.exchange.inbox()[0]
    assert (row.accepted, row.code) == (True, "accepted_rows")
    assert {one.reason for one in cpo.exchange.accepted_rows(row.uid)} == {REASON}


def test_asking_for_a_new_file_is_the_first_button(qtbot, looking, cpo, stick):
    page, window = looking
    assert window.ask_button.property("look") == "primary"
    qtbot.mouseClick(window.ask_button, Qt.MouseButton.LeftButton)
    choose(qtbot, page, stick)
    qtbot.waitUntil(lambda: "answer to the sender" in page.banner.text)
    idle(qtbot, page)

    assert page.boxes.quarantine.rows.cell(0, 1).text == "… New file asked for"
    assert any("receipt" in file.name for file in stick.iterdir())


def test_the_answer_becomes_a_thing_to_do_and_is_settled(qtbot, open_page, desk, cpo, edited, stick):
    cpo.exchange.receive([edited], accept=True)
    answer = cpo.exchange.answer(cpo.exchange.inbox()[0].uid, stick)
    desk.exchange.receive([stick / answer.name], accept=True)
    page = open_page(desk)
    tasks = page.boxes.tasks
    page.boxes.setCurrentWidget(tasks)
    assert page.boxes.tabText(page.boxes.indexOf(tasks)) == "To do (1)"
    assert "somebody edited a cell" in tasks.sentence.text()
    qtbot.keyClick(tasks.settle_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: tasks.rows.rowCount() == 0)
    idle(qtbot, page)

    assert "correction no. 2" in page.banner.text
    assert desk.exchange.tasks(everything=True)[0].settled_by == "khan"


def test_a_file_is_handed_over_once_more(qtbot, open_page, sent, desk, tmp_path):
    (tmp_path / "other stick").mkdir()
    page = open_page(desk)
    qtbot.keyClick(page.boxes.outbox.hand_over_button, Qt.Key.Key_Space)
    choose(qtbot, page, tmp_path / "other stick")
    qtbot.waitUntil(lambda: "safe to remove" in page.banner.text)
    idle(qtbot, page)

    assert (tmp_path / "other stick" / sent.name).read_bytes() == sent.read_bytes()
    assert [row.seq for row in desk.exchange.outbox()] == [1]


def test_a_copy_is_discarded_with_a_reason(qtbot, open_page, cpo, edited):
    cpo.exchange.receive([edited], accept=True)
    page = open_page(cpo)
    page.boxes.setCurrentWidget(page.boxes.quarantine)
    qtbot.mouseClick(page.boxes.quarantine.discard_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.findChild(QDialog, "askReason") is not None)
    dialog = page.findChild(QDialog, "askReason")
    dialog.findChild(object, "reason").insertPlainText("a copy made by mistake")
    qtbot.mouseClick(dialog.findChild(QPushButton, "reasonYes"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.boxes.quarantine.rows.rowCount() == 0)
    idle(qtbot, page)

    assert list((cpo.folder / "inbox").glob("*.xlsx")) == []


def test_the_cpo_revokes_a_lost_computer_after_a_question(qtbot, open_page, sent, cpo):
    page = open_page(cpo)
    page.boxes.setCurrentWidget(page.boxes.peers)
    qtbot.mouseClick(page.boxes.peers.revoke_button, Qt.MouseButton.LeftButton)
    box = page.findChild(QMessageBox, "confirm")
    qtbot.mouseClick(box.findChild(QPushButton, "confirmYes"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "revoked from today" in page.banner.text)
    idle(qtbot, page)

    assert page.boxes.peers.rows.cell(0, 3).text == "✕ Revoked"
