"""Restoring a backup, at the unlock window and on a new computer."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox, QPushButton, QWidget

from kpdesk.desk import Desk
from kpdesk.roster.draft import PersonDraft
from ui.restoring.restore_window import RestoreWindow

PASSWORD = "four plain words here"


@pytest.fixture
def backup(desk):
    """A backup with one person in it; the second one was entered after it was made."""
    desk.roster.register(PersonDraft("Gul Zaman"))
    path = desk.backups.create().path
    desk.roster.register(PersonDraft("Sher Ali"))
    desk.close()
    return path


@pytest.fixture
def opened(qtbot, jobs, clock):
    parent = QWidget()
    qtbot.addWidget(parent)
    desks = []

    def restore(*given):
        desks.append(Desk.restore(*given, clock=clock))
        return desks[-1]

    def opened(folder):
        window = RestoreWindow(folder, jobs, parent, user="khan", restore=restore)
        window.open()
        return window

    yield opened
    jobs.close()
    for desk in desks:
        desk.close()


def choose(qtbot, window, file):
    qtbot.mouseClick(window.choose_button, Qt.MouseButton.LeftButton)
    dialog = window.findChild(QFileDialog, "askFile")
    dialog.fileSelected.emit(str(file))
    dialog.close()


def ask(qtbot, window, file, password=PASSWORD):
    choose(qtbot, window, file)
    qtbot.waitUntil(window.form.verb_button.isEnabled)
    window.form.set_values({"password": password})
    qtbot.mouseClick(window.form.verb_button, Qt.MouseButton.LeftButton)
    return window.findChild(QMessageBox, "confirm")


def say_yes(qtbot, box):
    qtbot.mouseClick(box.findChild(QPushButton, "confirmYes"), Qt.MouseButton.LeftButton)


def test_nothing_can_be_restored_before_a_file_is_chosen(opened, desk):
    assert not opened(desk.folder).form.verb_button.isEnabled()


def test_the_question_says_what_is_in_the_backup_and_what_becomes_of_the_records(qtbot, opened, desk, backup):
    box = ask(qtbot, opened(desk.folder), backup)

    assert "22.11.2026 14:00" in box.text()
    assert "MRD" in box.informativeText()
    assert "kept beside the backups" in box.informativeText()
    assert box.findChild(QPushButton, "confirmYes").text() == "Restore this backup"


def test_the_backup_takes_the_place_of_the_records_which_are_kept(qtbot, opened, desk, backup):
    window = opened(desk.folder)
    with qtbot.waitSignal(window.restored) as restored:
        say_yes(qtbot, ask(qtbot, window, backup))

    assert restored.args[0].roster.count() == 1
    (aside,) = (desk.folder / "backups").glob("before-restore-*")
    assert (aside / "store.db").is_file()


def test_on_a_new_computer_nothing_is_replaced(qtbot, opened, tmp_path, backup):
    window = opened(tmp_path / "new")
    box = ask(qtbot, window, backup)
    assert "nothing is replaced" in box.informativeText()

    with qtbot.waitSignal(window.restored) as restored:
        say_yes(qtbot, box)
    assert restored.args[0].folder == tmp_path / "new"


def test_a_wrong_password_says_so_and_changes_nothing(qtbot, opened, desk, backup):
    window = opened(desk.folder)
    before = (desk.folder / "store.db").read_bytes()
    say_yes(qtbot, ask(qtbot, window, backup, "not his password"))
    qtbot.waitUntil(lambda: bool(window.form.banner.text))

    assert window.form.fields["password"].property("problem") is True
    assert window.isVisible()
    assert not window.busy
    assert (desk.folder / "store.db").read_bytes() == before


def test_a_file_that_is_no_backup_is_named_and_cannot_be_restored(qtbot, opened, desk, tmp_path):
    file = tmp_path / "letter.kpb"
    file.write_bytes(b"Dear Sir")
    window = opened(desk.folder)
    choose(qtbot, window, file)
    qtbot.waitUntil(lambda: bool(window.form.banner.text))

    assert "damaged" in window.form.banner.text
    assert not window.form.verb_button.isEnabled()


def test_user_and_password_are_both_wanted(qtbot, opened, desk, backup):
    window = opened(desk.folder)
    window.form.set_values({"user": ""})
    box = ask(qtbot, window, backup, "")

    assert box is None
    assert all(field.property("problem") is True for field in window.form.fields.values())


def test_escape_does_not_close_while_the_backup_is_put_in_its_place(qtbot, opened, desk, backup):
    window = opened(desk.folder)
    box = ask(qtbot, window, backup)
    with qtbot.waitSignal(window.restored):
        say_yes(qtbot, box)
        window.reject()
        assert window.isVisible()


def test_stopping_before_it_has_begun_leaves_all_as_it_was(qtbot, opened, desk, backup, jobs):
    window, let_go = opened(desk.folder), threading.Event()
    box = ask(qtbot, window, backup)
    jobs.start(lambda progress: let_go.wait(10))
    say_yes(qtbot, box)
    assert window.busy
    jobs.stop_all()
    let_go.set()
    qtbot.waitUntil(lambda: jobs.is_idle)

    assert not window.busy
    assert window.form.isEnabled()
    assert not list((desk.folder / "backups").glob("before-restore-*"))


def test_the_contents_stand_beside_the_file(qtbot, opened, desk, backup):
    window = opened(desk.folder)
    choose(qtbot, window, backup)
    qtbot.waitUntil(lambda: window.contents is not None)
    said = window.findChild(QLabel, "backupContents").text()

    assert "MRD" in said
    assert str(window.contents.entries) in said
