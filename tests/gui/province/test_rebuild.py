"""Building anew through the page: what it will do, the folder, the result in words."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox, QPushButton

from kpdesk.province.rows import Rebuilt
from ui.province.rebuilt_window import RebuiltWindow


@pytest.fixture
def archive(received, tmp_path):
    """A copy of the CPO's received files."""
    return shutil.copytree(received.workplace.store.folder.inbox, tmp_path / "archive")


def chosen(qtbot, page, folder) -> None:
    """Presses the button, reads what it will do, and chooses the folder."""
    page.findChild(QPushButton, "provinceRebuild").click()
    box = page.findChild(QMessageBox, "confirm")
    assert "A backup is made first" in box.informativeText()
    next(one for one in box.buttons() if "folder" in one.text()).click()
    qtbot.waitUntil(lambda: page.findChild(QFileDialog) is not None)
    page.findChild(QFileDialog).fileSelected.emit(str(folder))


def test_the_state_is_the_same_after_it_was_built_anew(qtbot, received, archive, page):
    before = received.province.digest()
    (archive / "letter.xlsx").write_bytes(b"no transfer file")
    chosen(qtbot, page, archive)
    qtbot.waitUntil(lambda: page.findChild(RebuiltWindow) is not None)
    window = page.findChild(RebuiltWindow)

    assert window.findChild(QLabel, "rebuiltDigest").text().strip("\u2066\u2069\u200e") == before
    assert received.province.digest() == before
    assert "1 of 2 files were used; 0 were doubles, 1 were left out." in window.banner.text
    assert window.rows.cell(0, 0).text == "letter.xlsx"
    window.table.choose(0)
    assert window.rows.cell(0, 1).text == window.reason.text() != ""
    page.findChild(QFileDialog).reject()


def test_a_folder_that_lacks_a_file_changes_nothing_and_says_so(qtbot, received, tmp_path, page):
    before = received.province.digest()
    (tmp_path / "empty").mkdir()
    chosen(qtbot, page, tmp_path / "empty")
    qtbot.waitUntil(lambda: page.banner.text != "")
    assert (page.findChild(RebuiltWindow), received.province.digest()) == (None, before)
    page.findChild(QFileDialog).reject()


def test_a_fork_is_told_in_the_words_of_an_archive():
    assert Rebuilt(2, 0, 1, (("a.xlsx", "fork"),), 1, 2, "").reasons == (("a.xlsx", "fork_in_archive"),)


def test_the_button_is_reached_by_keyboard_and_has_a_name(page):
    button = page.findChild(QPushButton, "provinceRebuild")
    assert button.isEnabled()
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert button.accessibleName() == "Build anew from the received files…"
