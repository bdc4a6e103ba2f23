"""Settings of the office and of the user."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from kpdesk.base.settings import SETTINGS
from ui.settings.setting_words import choice_words, setting_words


@pytest.fixture
def settings(page, settle):
    page.open_target("settings")
    settle()
    return page.settings


def test_every_setting_has_its_field_and_its_value(settings, desk):
    assert set(settings.form.fields) == set(SETTINGS)
    assert {name: str(value) for name, value in settings.form.values().items()} == {
        name: str(value) for name, value in desk.users.settings().items()
    }


def test_every_setting_and_choice_has_its_words():
    assert set(setting_words()) == set(SETTINGS)
    for setting in SETTINGS.values():
        if setting.choices:
            assert set(choice_words(setting.key)) == set(setting.choices)


def test_a_changed_setting_is_saved_alone(settings, desk, qtbot, settle):
    qtbot.keyClicks(settings.form.fields["head_name"], "Iqbal Shah, PSP")
    qtbot.keyClick(settings.form.fields["head_name"], Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()

    assert desk.users.settings()["head_name"] == "Iqbal Shah, PSP"
    assert [entry.uid for entry in desk.audit.latest(5) if entry.action == "setting_changed"] == ["head_name"]
    assert not settings.is_changed


def test_a_number_that_is_none_is_marked_and_nothing_is_saved(settings, desk, qtbot):
    before = desk.users.settings()
    settings.form.fields["report_term_days"].setText("soon")
    settings.form.submit()

    assert settings.form.fields["report_term_days"].property("problem") is True
    assert desk.users.settings() == before


def test_cancel_puts_the_settings_back_as_they_are(settings, page, desk, qtbot):
    before = desk.users.settings()
    settings.form.fields["paper"].set_value("legal")
    qtbot.keyClick(settings.form.fields["station"], Qt.Key.Key_Escape)
    box = settings.form.findChild(QMessageBox, "confirm")
    qtbot.mouseClick(box.findChild(object, "confirmYes"), Qt.MouseButton.LeftButton)

    assert settings.form.fields["paper"].value() == "a4"
    assert desk.users.settings() == before
    assert page.may_leave()
