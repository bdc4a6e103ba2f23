"""The navigation gives way to its page at a large text, and keeps every page within reach."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from ui.support.theme import apply_theme
from ui.window.navigation import Navigation
from ui.window.page_entry import LazyPage, PageEntry

SCREEN = 1366
ENTRIES = tuple(
    PageEntry(name, title, "house", LazyPage("ui.today.today_page", "TodayPage"))
    for name, title in (("today", "Today"), ("roster", "Roster"), ("exchange", "Send & receive"))
)


@pytest.fixture
def navigation(qtbot, qapp):
    made = Navigation(ENTRIES, "Mardan")
    qtbot.addWidget(made)
    made.show()
    yield made
    apply_theme(qapp, "light")


def test_at_the_usual_text_the_pages_have_their_names(navigation):
    navigation.fit_into(SCREEN)

    assert not navigation.is_narrow
    assert [one.text() for one in navigation.findChildren(QPushButton)] == ["Today", "Roster", "Send && receive"]


def test_at_a_large_text_pictures_stand_alone_and_still_say_their_name(navigation, qapp):
    navigation.fit_into(SCREEN)
    wide = navigation.width()
    apply_theme(qapp, "light", 150)
    qapp.processEvents()

    assert navigation.is_narrow
    assert navigation.width() < wide
    for made in navigation.findChildren(QPushButton):
        assert made.text() == "" and not made.icon().isNull()
        assert made.accessibleName() in made.toolTip()


def test_the_names_come_back_where_there_is_room(navigation, qapp):
    navigation.fit_into(SCREEN)
    apply_theme(qapp, "light", 150)
    qapp.processEvents()
    navigation.fit_into(2560)

    assert not navigation.is_narrow
    assert all(made.text() for made in navigation.findChildren(QPushButton))


def test_the_focus_goes_with_the_mark(navigation, qtbot):
    navigation.activateWindow()
    qtbot.waitUntil(navigation.isActiveWindow)
    first, second = navigation.findChildren(QPushButton)[:2]
    first.setFocus()
    navigation.show_current("roster")

    assert second.hasFocus() and second.isChecked()
