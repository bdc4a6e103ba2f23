"""Backups, health and history."""

from __future__ import annotations

import zipfile
from datetime import date

import pytest
from PySide6.QtCore import Qt

from kpdesk.roster.draft import PersonDraft
from ui.settings.backup_look_window import BackupLookWindow
from ui.support.bundle_window import BundleWindow
from ui.support.paper_window import PaperWindow


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


def test_a_backup_says_what_is_newer_now(open_tab, desk, clock, settle):
    desk.backups.create()
    clock.advance(minutes=5)
    desk.roster.register(PersonDraft("Gul Zaman"))
    backups = open_tab("backups")

    assert backups.model.rows[0].differs == "1 person newer now than in this backup"


def test_a_backup_is_looked_into_before_anything_is_restored(open_tab, desk, clock, settle, qtbot):
    desk.backups.create()
    clock.advance(minutes=5)
    desk.roster.register(PersonDraft("Gul Zaman"))
    backups = open_tab("backups")
    asked = []
    backups._context.restore_asked.connect(asked.append)
    backups.table.choose(0)
    backups.look_button.click()
    settle()
    window = backups.findChild(BackupLookWindow)
    person = next(kind for kind in window.look.kinds if kind.kind == "person")
    assert (person.there, person.here, person.only_here) == (0, 1, 1)

    window.restore_button.click()

    assert asked == [desk.backups.items()[0].path]


def test_each_bad_finding_of_health_has_its_button(open_tab, desk):
    health = open_tab("health")

    for check in desk.health.checks():
        has_button = health.findChild(object, f"mend_{check.name}") is not None
        assert has_button == (check.remedy is not None), check


def test_the_button_of_a_missing_backup_makes_one(open_tab, desk, settle, qtbot):
    health = open_tab("health")
    health.findChild(object, "mend_backup").click()
    settle()

    assert len(desk.backups.items()) == 1
    # The row before goes when the window is next at rest.
    qtbot.waitUntil(lambda: [pill.text() for pill in health.findChildren(object, "state_backup")] == ["Good"])


def test_other_remedies_lead_to_their_pages(open_tab, settle):
    health = open_tab("health")
    asked = []
    health._context.page_asked.connect(lambda page, target: asked.append((page, target)))
    for name in ("mend_second_place", "mend_keys", "mend_roster"):
        health.findChild(object, name).click()

    assert asked == [("settings", "second_place"), ("exchange", ("keys",)), ("roster", "import")]


def test_health_is_shown_as_a_paper(open_tab, settle, qtbot):
    health = open_tab("health")
    health.print_button.click()
    settle()

    assert health.findChild(PaperWindow).windowTitle() == "Health"


def test_a_support_bundle_is_shown_before_it_is_written(open_tab, settle, tmp_path):
    health = open_tab("health")
    health.bundle_button.click()
    settle()
    window = health.findChild(BundleWindow)
    names = [window.list.item(place).text() for place in range(window.list.count())]
    assert {"about.json", "health.json", "settings.json", "counts.json", "log.txt"} <= set(names)

    window.save(tmp_path / "bundle.zip")
    settle()

    with zipfile.ZipFile(tmp_path / "bundle.zip") as pack:
        assert {name: pack.read(name).decode() for name in pack.namelist()} == {
            part.name: part.text for part in window._parts
        }


def test_messages_are_found_by_words_of_either_language(open_tab):
    errors = open_tab("errors")
    errors.search.setText("another program")
    assert "store_in_use" in [entry.code for entry in errors.model.rows]

    errors.search.setText("پاس ورڈ غلط")

    assert "password_wrong" in [entry.code for entry in errors.model.rows]


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
    assert history.model.rows[-1].what == "The store of Mardan was set up"


def test_the_history_is_searched_by_the_words_of_its_sentences(open_tab, desk, qtbot):
    desk.roster.register(PersonDraft("Gul Zaman"))
    history = open_tab("history")
    qtbot.keyClicks(history.filter.words, "zaman roster")
    qtbot.waitUntil(lambda: len(history.model.rows) == 1)

    assert [line.what for line in history.model.rows] == ["Gul Zaman was entered in the roster"]


def test_the_history_is_searched_by_user_action_and_day(open_tab, desk, qtbot, settle):
    desk.roster.register(PersonDraft("Gul Zaman"))
    history = open_tab("history")
    history.filter.user.set_value("khan")
    history.filter.action.set_value("person_registered")
    history.filter.first.set_value(date(2026, 11, 22))
    history.filter.last.set_value(date(2026, 11, 22))
    history.search_again()
    settle()
    assert [line.what for line in history.model.rows] == ["Gul Zaman was entered in the roster"]

    history.filter.last.set_value(date(2026, 11, 21))
    history.filter.first.set_value(None)
    history.search_again()
    settle()
    assert history.model.rows == ()


def test_older_entries_follow_below_the_newest(open_tab, desk, settle, monkeypatch):
    monkeypatch.setattr("ui.settings.history_lines.AT_ONCE", 3)
    history = open_tab("history")
    newest = [line.seq for line in history.model.rows]
    history.older_button.click()
    settle()

    assert [line.seq for line in history.model.rows][:3] == newest
    assert len(history.model.rows) == 6
    assert [line.seq for line in history.model.rows] == sorted((line.seq for line in history.model.rows), reverse=True)


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
