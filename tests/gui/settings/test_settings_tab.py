"""Settings of the office and of the user, on one page that is searched in two languages."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from kpdesk.access.draft import UserDraft
from kpdesk.base.actor import Role
from kpdesk.base.sentences import known_codes
from kpdesk.base.settings import SETTINGS
from kpdesk.desk import Desk
from kpdesk.desk.setting_list import GROUPS
from ui.context import Context
from ui.settings.setting_words import choice_words
from ui.settings.settings_page import SettingsPage
from ui.settings.settings_tab import SettingsTab


@pytest.fixture
def settings(page, settle) -> SettingsTab:
    page.open_target("settings")
    settle()
    return page.settings


def shown(settings) -> set[str]:
    lines = {key for key, line in settings.lines.items() if not line.isHidden() and not line.parent().isHidden()}
    return lines | {name for name, line in settings.places.items() if not line.isHidden()}


def test_every_setting_has_its_field_and_its_value(settings, desk):
    assert set(settings.lines) == set(SETTINGS)
    assert {key: str(line.field.value()) for key, line in settings.lines.items()} == {
        key: str(value) for key, value in desk.users.settings().items()
    }


def test_every_setting_and_choice_has_its_words():
    assert sorted(key for keys in GROUPS.values() for key in keys) == sorted(SETTINGS)
    for key, setting in SETTINGS.items():
        assert f"setting_{key}" in known_codes()
        assert all(f"setting_choice_{key}_{choice}" in known_codes() for choice in setting.choices)
        assert set(choice_words(key)) == set(setting.choices)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("letterhead printer", "letterhead"),
        ("لیٹر ہیڈ", "letterhead_urdu"),
        ("lock minutes", "idle_lock_minutes"),
        ("تالا", "idle_lock_minutes"),
        ("friday", "weekly_days_off"),
        ("doctor", "health"),
        ("بحالی", "backups"),
        ("holiday", "lists"),
    ],
)
def test_english_and_urdu_words_find_it(settings, words, found):
    settings.search.setText(words)

    assert found in shown(settings)
    assert len(shown(settings)) < 12


def test_words_that_fit_nothing_are_told(settings):
    settings.search.setText("zzzz")

    assert shown(settings) == set()
    assert not settings._none.isHidden()


def test_a_typed_setting_holds_when_the_field_is_left_and_can_be_undone(settings, desk, qtbot, settle):
    line = settings.lines["head_name"]
    qtbot.keyClicks(line.field, "Iqbal Shah, PSP")
    qtbot.keyClick(line.field, Qt.Key.Key_Return)
    settle()
    assert desk.users.settings()["head_name"] == "Iqbal Shah, PSP"
    assert [entry.uid for entry in desk.audit.latest(5) if entry.action == "setting_changed"] == ["head_name"]
    assert not settings.is_changed

    qtbot.keyClick(line.undo_button, Qt.Key.Key_Return)
    settle()

    assert desk.users.settings()["head_name"] == ""
    assert line.field.value() == ""


def test_a_chosen_setting_holds_at_once(settings, desk, qtbot, settle):
    field = settings.lines["paper"].field
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    settle()

    assert desk.users.settings()["paper"] == "legal"


def test_a_number_that_is_none_is_marked_and_nothing_is_saved(settings, desk, qtbot, settle):
    before = desk.users.settings()
    line = settings.lines["report_term_days"]
    line.field.setText("soon")
    qtbot.keyClick(line.field, Qt.Key.Key_Return)
    settle()
    assert line.field.property("problem") is True
    assert "not possible" in line.note.text()
    assert desk.users.settings() == before

    qtbot.keyClick(line.field, Qt.Key.Key_Escape)

    assert line.field.value() == "7"
    assert not settings.is_changed


def test_places_lead_to_their_tabs(settings, page, settle):
    for name in ("users", "lists", "backups", "health", "errors"):
        settings.places[name].open_button.click()
        settle()
        assert page.tabs.currentWidget() is getattr(page, name)


def test_the_second_place_of_backups_is_gone_to_from_health(page, settle):
    page.open_target("second_place")
    settle()

    assert "backup_second_place" in shown(page.settings)
    assert len(shown(page.settings)) == 1


def test_who_may_not_change_the_office_still_changes_his_own(desk, jobs, qtbot, settle, clock):
    desk.users.add(UserDraft("aud", "Auditor", Role.AUDITOR, "auditor words"))
    folder = desk.folder
    desk.close()
    with Desk.open(folder, "aud", "auditor words", clock=clock) as auditor:
        page = SettingsPage(Context(auditor, jobs, clock=clock))
        qtbot.addWidget(page)
        settle()

        enabled = {key for key, line in page.settings.lines.items() if line.field.isEnabled()}
        assert enabled == {"language", "idle_lock_minutes"}
        assert page.users.add_button.isHidden()
        assert not page.users.own_button.isHidden()
        assert not page.backups.create_button.isEnabled()
        assert not page.backups.restore_button.isEnabled()
