"""Help beside the work, keys that really exist, and the guided tour over the real pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget

from kpdesk.base.actor import Role
from kpdesk.base.resources import resource
from ui.context import Context
from ui.main_window import MainWindow
from ui.support.jobs import Jobs
from ui.window.guide import DONE
from ui.window.help_pages import NAMES, found_in, help_page, help_pages, part_about
from ui.window.keys_window import KeysWindow
from ui.window.looks import Looks
from ui.window.office_frame import frame_of
from ui.window.tour_stops import stops_for

LANGUAGES = ("en", "ur")


@pytest.fixture
def open_window(qtbot, qapp, tmp_path):
    """Opens the real window with the real pages over a desk."""
    opened = []

    def open_window(desk):
        jobs = Jobs()
        looks = Looks(qapp, QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
        window = MainWindow(Context(desk, jobs, clock=desk.clock), frame_of(desk, "Mardan"), looks)
        qtbot.addWidget(window, before_close_func=lambda window: window.guide.close())
        window.resize(1366, 768)
        window.go_to(window.home)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: window.isActiveWindow() and jobs.is_idle)
        opened.append((window, jobs))
        return window

    yield open_window
    for window, jobs in opened:
        window.guide.close()
        window._may_close = True
        qtbot.waitUntil(lambda jobs=jobs: jobs.is_idle, timeout=15_000)
        jobs.close()


@pytest.fixture
def window(open_window, desk):
    return open_window(desk)


def walked(qtbot, window):
    """Goes through the whole tour with Enter and returns the controls that were pointed at."""
    window.guide.start_tour()
    tour, seen = window.guide.tour, []
    while window.guide.tour is not None:
        place = tour.place
        qtbot.waitUntil(lambda: tour.bubble.isVisible() and not tour.bubble.geometry().isEmpty())
        qtbot.waitUntil(lambda place=place: tour.bubble.findChild(QLabel, "tourTitle").text() == tour.stop.title)
        seen.append(tour.stop.control)
        assert not window.guide.ring.around.isEmpty()
        assert window.rect().contains(tour.bubble.geometry())
        # A page that has just been read may have put the cursor somewhere: Enter is the tour's all the same.
        qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda place=place: window.guide.tour is None or tour.place > place)
    return seen


@pytest.mark.parametrize("office", ["desk", "cpo"])
def test_every_stop_of_the_tour_points_at_a_control_that_can_be_seen(qtbot, open_window, request, office):
    desk = request.getfixturevalue(office)
    window = open_window(desk)
    pages = tuple(entry.name for entry in window.entries)
    stops = stops_for(desk.actor.role, at_root=office == "cpo", pages=pages)

    assert 6 <= len(stops) <= 9
    assert walked(qtbot, window) == [stop.control for stop in stops]
    assert not window.guide.ring.isVisible()


def test_an_auditor_is_shown_what_he_reads(qtbot, window, monkeypatch):
    stops = stops_for(Role.AUDITOR, at_root=False, pages=NAMES)
    assert 6 <= len(stops) <= 9
    monkeypatch.setattr("ui.window.guide.stops_for", lambda *_args, **_named: stops)
    assert walked(qtbot, window) == [stop.control for stop in stops]


def test_escape_ends_the_tour(qtbot, window):
    window.guide.start_tour()
    bubble = window.guide.tour.bubble
    qtbot.waitUntil(bubble.isVisible)
    qtbot.keyClick(bubble.next_button, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: window.guide.tour is None)
    assert not window.guide.ring.isVisible()


def test_the_tour_is_offered_once(qtbot, window, desk):
    window.guide._offer(False)
    assert "A tour of two minutes" in window.banner.text
    window.banner.clear()
    window.guide.offer_tour()

    assert window._context.preferences.value(DONE) is True
    assert window.banner.text == ""


def test_f1_opens_the_help_of_the_page_beside_the_work(qtbot, window):
    window.go_to("weekly")
    qtbot.keyClick(window, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: window.guide.help is not None and window.guide.help.isVisible())

    assert window.guide.help.page.name == "weekly"
    assert not window.guide.help.isModal()
    qtbot.keyClick(window.guide.help, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.guide.help.isVisible())


def test_f1_in_a_window_opens_the_part_that_speaks_of_it(qtbot, window):
    window.go_to("weekly")
    dialog = window.page.open_check()
    qtbot.waitUntil(dialog.isVisible)
    qtbot.keyClick(dialog, Qt.Key.Key_F1)

    qtbot.waitUntil(lambda: window.guide.help is not None and window.guide.help.isVisible())
    assert window.guide.help.page.name == "weekly"
    assert part_about("checkWindow")[1] in window.guide.help.text.textCursor().block().text()
    dialog.close()


def test_a_link_in_the_help_shows_the_control_on_its_page(qtbot, window):
    window.guide.show_help("violations")
    window.guide.show_control("violationNew")

    qtbot.waitUntil(window.guide.ring.isVisible)
    assert window.page.objectName() == "violations"


def test_the_help_is_searched_and_read_by_keyboard(qtbot, window):
    window.guide.show_help("today")
    shown = window.guide.help
    qtbot.keyClicks(shown.search, "backup")
    assert shown.list.count() > 0
    qtbot.keyClick(shown.search, Qt.Key.Key_Return)
    assert shown.list.hasFocus() or shown.list.currentRow() == 0
    assert "backup" in shown.page.text.lower()

    shown.search.setText("xyzzy nothing")
    assert shown.findChild(QLabel, "helpNothing").isVisible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_help_in_both_languages_that_begins_with_tasks(language):
    for page in help_pages(language):
        assert resource("help", f"{page.name}.{language}.md").is_file(), page.name
        assert len(page.headings) >= 2, page.name
        assert set(page.pages) <= set(NAMES), page.name


def test_both_languages_point_at_the_same_controls():
    for name in NAMES:
        assert help_page(name, "en").controls == help_page(name, "ur").controls, name


def test_every_control_that_the_help_names_is_on_its_page(open_window, desk, cpo, qtbot):
    for office, pages in ((desk, set(NAMES) - {"province"}), (cpo, {"province"})):
        window = open_window(office)
        for name in pages:
            top = window if name == "window" else window.build(name)
            for control in help_page(name, "en").controls:
                assert top.findChild(QWidget, control) is not None, f"{name}: {control}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_that_the_help_shows_is_there(language):
    for page in help_pages(language):
        for file in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", page.text):
            assert file == f"pictures/help-{page.name}.{language}.png"
            assert resource("help", file).is_file(), file


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_about_a_window_stands_in_its_page(language):
    import json

    parts = json.loads(resource("help", "parts.json").read_text(encoding="utf-8"))
    names = {name for path in Path(resource("help").parents[1] / "ui").rglob("*.py")
             for name in re.findall(r'setObjectName\("(\w+)"\)', path.read_text(encoding="utf-8"))}  # fmt: skip
    for window, told in parts.items():
        page, _, words = told.partition("#")
        assert window in names, window
        if language == "en":
            assert words.casefold() in help_page(page, "en").text.replace("**", "").casefold(), window


def test_words_are_found_in_titles_before_paragraphs():
    hits = list(found_in(help_pages("en"), "weekly report"))
    assert hits[0].page.name == "weekly"
    assert list(found_in(help_pages("en"), "  ")) == []


def test_the_keys_window_shows_no_key_that_does_not_exist(qtbot, window):
    window.go_to("violations")
    window.guide.show_keys()
    keys = window.findChild(KeysWindow)
    real = {one.key().toString(QKeySequence.SequenceFormat.PortableText) for one in window.findChildren(QShortcut)}
    real |= {one.shortcut().toString(QKeySequence.SequenceFormat.PortableText)
             for one in window.findChildren(QAbstractButton)}  # fmt: skip
    for group in keys.groups[:-2]:
        for line in group.lines:
            for key in line.keys.split(", "):
                assert QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText) in real, line
    assert any(line.keys == "Ctrl+N" for line in keys.groups[1].lines)
    assert "Ctrl+K" in keys.card().toPlainText()
    assert isinstance(keys, QDialog)
    keys.close()


def test_the_help_goes_with_the_lock(qtbot, window):
    window.guide.show_help()
    window.hide()
    assert not window.guide.help.isVisible()
    assert QApplication.instance() is not None
