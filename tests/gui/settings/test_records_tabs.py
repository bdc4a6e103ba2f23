"""Backups, health and history."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from kpdesk.roster.draft import PersonDraft


@pytest.fixture
def open_tab(page, settle):
    def open_tab(name):
        page.open_target(name)
        settle()
        return getattr(page, name)

    return open_tab


def test_tabs_are_reached_by_their_keys(page, qtbot, settle):
    qtbot.keyClick(page, Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    settle()

    assert page.tabs.currentWidget() is page.history


def test_a_backup_is_made_listed_and_checked(open_tab, desk, settle):
    backups = open_tab("backups")
    assert backups.model.rows == ()
    backups.create_button.click()
    settle()
    assert [line.path for line in backups.model.rows] == [backup.path for backup in desk.backups.items()]

    backups.verify_button.click()
    settle()

    assert "is whole" in backups.banner.text


def test_a_backup_can_go_to_another_folder(open_tab, settle, tmp_path):
    backups = open_tab("backups")
    backups.make_backup(tmp_path / "stick")
    settle()

    assert len(list((tmp_path / "stick").glob("*.kpb"))) == 1


def test_a_damaged_backup_is_told(open_tab, desk, settle):
    backups = open_tab("backups")
    backups.create_button.click()
    settle()
    path = desk.backups.items()[0].path
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0xFF
    path.write_bytes(data)
    backups.verify_button.click()
    settle()

    assert "damaged" in backups.banner.text


def test_health_tells_each_check_and_what_to_do(open_tab):
    health = open_tab("health")

    assert "no backup" in health.findChild(object, "check_backup").text()
    assert "Make one now" in health.findChild(object, "remedy_backup").text()
    assert health.findChild(object, "remedy_disk") is None


def test_health_can_be_checked_again(open_tab, desk, settle):
    health = open_tab("health")
    desk.backups.create()
    health.again_button.click()
    settle()
    health.findChild(object, "check_backup")

    assert any("last backup" in label.text() for label in health.findChildren(object, "check_backup"))
    assert health.again_button.isEnabled()


def test_the_history_speaks_in_sentences_newest_first(open_tab, desk):
    desk.roster.register(PersonDraft("Gul Zaman"))
    history = open_tab("history")

    assert history.model.rows[0].what == "Gul Zaman was entered in the roster"
    assert history.model.rows[-1].what == "The store of MRD was set up"


def test_the_history_is_filtered_while_somebody_types(open_tab, desk, qtbot):
    desk.roster.register(PersonDraft("Gul Zaman"))
    history = open_tab("history")
    qtbot.keyClicks(history.filter, "zaman roster")

    assert [line.what for line in history.model.rows] == ["Gul Zaman was entered in the roster"]


def test_an_untouched_history_is_found_whole(open_tab, settle):
    history = open_tab("history")
    history.verify_button.click()
    settle()

    assert "as they were written" in history.banner.text


def test_a_changed_entry_is_found(open_tab, desk, settle):
    from sqlalchemy import text

    with desk.workplace.store.engine.begin() as connection:
        connection.execute(text("UPDATE audit_entry SET actor = 'somebody' WHERE seq = 2"))
    history = open_tab("history")
    history.verify_button.click()
    settle()

    assert "Entry 2" in history.banner.text
