"""Every page in Urdu, and in a language two fifths longer: nothing left in English, nothing cut off."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication

from kpdesk.base.clock import FixedClock
from kpdesk.base.resources import resource
from tests.gui.clipping import clipped_texts
from tests.gui.english_left import english_left
from tests.gui.gallery import at_rest
from tests.gui.pseudo import Pseudo, lengthened
from tests.gui.views import views
from ui.application import Application
from ui.support.calendar import Calendar
from ui.support.language import current_language, set_language, shown_name
from ui.window.looks import Looks

PASSWORD = "four plain words here"
SIZE = (1366, 768)
DATA = {"Mardan", "Social Media Monitoring Unit", "Monitoring unit", "PS Hoti", "English", "Legal"}
"""Names in the records that the program has a sentence of its own for, and a language's own name."""


@pytest.fixture
def pseudo(qapp) -> Iterator[Pseudo]:
    translator = Pseudo()
    yield translator
    qapp.removeTranslator(translator)


@pytest.fixture
def opened(qtbot, qapp, desk, clock: FixedClock, tmp_path) -> Iterator[Callable[[str], Application]]:
    """Closes the office's desk and opens it through the real window, in a language."""
    shown: list[Application] = []

    def open_in(language: str) -> Application:
        desk.users.set("language", language)
        folder = desk.folder
        desk.close()
        settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
        application = Application(qapp, folder, clock=clock, settings=settings)
        shown.append(application)
        application.start()
        qtbot.waitUntil(lambda: application.entrance.user.value() is not None, timeout=20_000)
        application.entrance.password.set_value(PASSWORD)
        application.entrance.verb.click()
        qtbot.waitUntil(lambda: application.main is not None and application.main.isVisible(), timeout=20_000)
        application.main.stop_building_ahead()
        application.main.resize(*SIZE)
        return application

    yield open_in
    for application in shown:
        application.close()
        qtbot.waitUntil(lambda one=application: one.has_ended, timeout=20_000)
        application.main.deleteLater()
    set_language(qapp, "en")


def rest(application: Application) -> Callable[[], None]:
    """What waits until the window is laid out and nothing runs."""
    return lambda: at_rest(application)


def test_nothing_on_a_page_is_left_in_english_in_an_urdu_window(opened):
    application = opened("ur")
    left = {
        text: view.name
        for view in views(application.main, rest(application), windows=False)
        for text in english_left(view.widget) - DATA
    }

    assert QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert left == {}, "\n".join(map(str, left.items()))


def test_no_page_cuts_a_text_off_in_a_language_two_fifths_longer(opened, qapp, pseudo):
    qapp.installTranslator(pseudo)
    application = opened("en")
    qapp.installTranslator(pseudo)
    cut = {
        line: view.name
        for view in views(application.main, rest(application), windows=False)
        for line in clipped_texts(view.widget)
    }

    assert cut == {}, "\n".join(map(str, cut.items()))


@pytest.mark.parametrize(
    ("text", "longer"),
    [
        ("Save", "[Sávé~~]"),
        ("{0} of {1} rows", "[{0} óf {1} róws~~~~~~]"),
        ("Columns…\tCtrl+C", "[Çólúmñs…~~~]\tCtrl+C"),
        ("PDF (*.pdf)", "PDF (*.pdf)"),
        ("·", "·"),
    ],
)
def test_the_longer_language_keeps_values_keys_and_file_patterns(text, longer):
    assert lengthened(text) == longer


def test_a_person_sees_ranks_in_the_windows_language(qapp):
    ranks = json.loads(Path(resource("reference", "ranks.json")).read_text(encoding="utf-8"))["rows"]
    rank = type("Row", (), {"name": ranks[0]["name"], "name_ur": ranks[0]["name_ur"]})()
    english = shown_name(rank)
    set_language(qapp, "ur")
    urdu = shown_name(rank)
    assert current_language() == "ur"
    set_language(qapp, "en")

    assert (english, urdu) == (ranks[0]["name"], ranks[0]["name_ur"])


def test_the_next_start_speaks_the_language_of_whoever_was_here_last(qapp, tmp_path):
    kept = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    Looks(qapp, kept).speak("ur")
    set_language(qapp, "en")
    Looks(qapp, kept)
    spoken = current_language()
    set_language(qapp, "en")

    assert spoken == "ur"


def test_a_calendar_names_months_and_days_in_urdu(qtbot, qapp):
    set_language(qapp, "ur")
    calendar = Calendar()
    qtbot.addWidget(calendar)
    names = calendar.locale().monthName(11), calendar.locale().dayName(1)
    set_language(qapp, "en")

    assert names == ("نومبر", "پیر")
