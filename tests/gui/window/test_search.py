"""The search over everything, by keyboard."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from ui.support.command import Command, command_of
from ui.support.widgets import button
from ui.window.hits import Hit
from ui.window.search_box import SearchBox
from ui.window.search_list import SearchList

CTRL, KEY = Qt.KeyboardModifier.ControlModifier, Qt.Key


def _hit(title: str, kind: str = "Persons", fit: int = 1) -> Hit:
    return Hit(kind, title, "", "roster", title, fit=fit, key=f"person:{title}")


class Records:
    """Answers a search when it is let, with the text it was asked for."""

    def __init__(self) -> None:
        self.gates: dict[str, threading.Event] = {}

    def __call__(self, _desk, text: str) -> list[Hit]:
        gate = self.gates.get(text)
        if gate is not None:
            assert gate.wait(5)
        return [] if text.startswith("zz") else [_hit(f"{text} one"), _hit(f"{text} two"), _hit("W", "Weeks")]


@pytest.fixture
def done() -> list[str]:
    return []


@pytest.fixture
def records() -> Records:
    return Records()


@pytest.fixture
def box(qtbot, window, context, records, done) -> SearchBox:
    """A search line over a page with one command; the line of the window itself is not used here."""
    box = SearchBox(context, records)
    commands = (
        ("roster", Command("import", "Import a roll", "excel", lambda: done.append("import"))),
        ("", Command("lock", "Lock the desk", "leave", lambda: done.append("lock"), "Ctrl+L")),
        ("", Command("no", "Lock nothing", "", lambda: done.append("no"), enabled=lambda: False)),
    )
    box.commands = lambda: ("roster", commands)
    window.page.body.addWidget(box)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return box


def _titles(box: SearchBox) -> list[str]:
    return [hit.title for hit in box.results]


def test_results_stand_under_headings_and_are_walked_round(box, qtbot):
    box.begin()
    qtbot.keyClicks(box, "gul")
    qtbot.waitUntil(lambda: "gul one" in _titles(box))

    assert [line if isinstance(line, str) else line.title for line in box.list.hits.lines] == [
        "Persons", "gul one", "gul two", "Weeks", "W",
    ]  # fmt: skip
    seen = []
    for _ in range(3):
        qtbot.keyClick(box, KEY.Key_Down)
        seen.append(box.list.current.title)
    qtbot.keyClick(box, KEY.Key_Up)
    assert seen == ["gul two", "W", "gul one"]
    assert box.list.current.title == "W"
    assert box.accessibleDescription() == "W, Weeks"


def test_the_answer_to_an_older_key_never_takes_the_place_of_a_newer_one(box, qtbot, records, context):
    records.gates["gu"] = threading.Event()
    box.begin()
    qtbot.keyClicks(box, "gul")
    records.gates["gu"].set()
    qtbot.waitUntil(lambda: context.jobs.is_idle and bool(box.results))

    assert _titles(box)[0] == "gul one"


def test_enter_before_the_answer_opens_the_first_hit_of_what_was_typed(box, qtbot, records):
    records.gates["gul"] = threading.Event()
    box.begin()
    qtbot.keyClicks(box, "gul")
    qtbot.keyClick(box, KEY.Key_Return)
    with qtbot.waitSignal(box.opened) as opened:
        records.gates["gul"].set()

    assert opened.args[0].title == "gul one"


def test_typing_on_after_enter_opens_nothing(box, qtbot, records, context):
    records.gates["gul"] = threading.Event()
    box.begin()
    qtbot.keyClicks(box, "gul")
    qtbot.keyClick(box, KEY.Key_Return)
    with qtbot.assertNotEmitted(box.opened):
        qtbot.keyClicks(box, "a")
        records.gates["gul"].set()
        qtbot.waitUntil(lambda: "gula one" in _titles(box))


def test_esc_gives_the_focus_back_to_where_it_was(box, qtbot, window):
    window.page.typed.setFocus()
    box.begin()
    qtbot.keyClicks(box, "gul")
    qtbot.waitUntil(lambda: bool(box.results))
    qtbot.keyClick(box, KEY.Key_Escape)

    assert QApplication.focusWidget() is window.page.typed
    assert (box.text(), box.results) == ("", ())


def test_a_command_is_done_by_a_word_of_it_and_one_that_cannot_be_done_is_not_shown(box, qtbot, done):
    box.begin()
    qtbot.keyClicks(box, "l")
    assert _titles(box) == ["Lock the desk"]
    box.opened.connect(lambda hit: hit.does())
    qtbot.keyClick(box, KEY.Key_Return)

    assert done == ["lock"]


def test_what_was_opened_lately_comes_first_when_nothing_is_typed(box, qtbot, context):
    for text in ("asad", "gul"):
        box.begin()
        qtbot.keyClicks(box, text)
        qtbot.waitUntil(lambda text=text: f"{text} one" in _titles(box))
        qtbot.keyClick(box, KEY.Key_Return)
    box.begin()

    assert [(hit.kind, hit.title) for hit in box.results] == [
        ("Opened lately", "gul one"), ("Opened lately", "asad one"), ("Commands", "Import a roll"),
        ("Commands", "Lock the desk"),
    ]  # fmt: skip
    assert context.preferences.value("search.recent")[0]["key"] == "person:gul one"


def test_nothing_found_says_what_to_try(box, qtbot, records):
    box.begin()
    qtbot.keyClicks(box, "zzz")
    qtbot.waitUntil(lambda: not box._panel.isHidden() and box._nothing.isVisible())

    assert box.results == ()


def test_leaving_the_line_closes_the_results(box, qtbot, window):
    box.begin()
    window.page.typed.setFocus()

    assert box.results == ()


def test_the_list_of_hits_is_a_sound_model(qtbot, window):
    hits = SearchList(window)
    tester = ModelTester(hits.hits)
    hits.show_hits([_hit("a"), _hit("b", "Weeks")])
    hits.show_hits([])

    assert tester is not None
    assert hits.current is None


def test_ctrl_k_finds_a_command_of_the_window_and_goes_there(window, qtbot):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, KEY.Key_K, CTRL)
    qtbot.keyClicks(window.top_bar.search, "Go to Cas")
    qtbot.waitUntil(lambda: "Go to Cases & orders" in _titles(window.top_bar.search))
    search = window.top_bar.search
    while search.list.current.title != "Go to Cases & orders":
        qtbot.keyClick(search, KEY.Key_Down)
    qtbot.keyClick(search, KEY.Key_Return)

    assert window.page.objectName() == "cases"


def test_a_hidden_or_disabled_button_is_a_command_that_cannot_be_done(qtbot, window):
    pressed = []
    made = button("importRoll", "Import…", lambda: pressed.append(1), keys="Ctrl+I")
    window.page.body.addWidget(made)
    made.show()
    command = command_of(made, "excel")
    command.does()

    assert (command.title, command.keys, pressed, command.enabled()) == ("Import…", "Ctrl+I", [1], True)
    made.hide()
    assert not command.enabled()


def test_records_that_fit_as_well_stand_before_commands_and_help_behind_them(box, qtbot, records):
    help_page = Hit("Help", "Locking", "", "help", "window", fit=1)
    box._find = lambda _desk, text: [_hit("Lockman"), help_page, _hit("Gul Lock", "Cases", fit=2)]
    box.begin()
    qtbot.keyClicks(box, "lock")
    qtbot.waitUntil(lambda: "Lockman" in _titles(box))

    assert _titles(box) == ["Lockman", "Lock the desk", "Locking", "Gul Lock"]


def test_a_page_can_what_its_loud_buttons_say_that_are_on_the_screen(window):
    page = window.page
    page.action_row.addWidget(button("new", "New one", keys="Ctrl+N"))
    for name, text, look, keys in (
        ("draw", "Draw up", "primary", ""), ("quiet", "Copy", "quiet", ""), ("keyed", "Registers…", "quiet", "Ctrl+R"),
        ("twice", "Draw up", "plain", ""), ("hidden", "Not now", "plain", ""),
    ):  # fmt: skip
        made = button(name, text, look=look, keys=keys)
        page.body.addWidget(made)
        made.setVisible(name != "hidden")

    assert [(one.name, one.title) for one in page.commands()] == [
        ("new", "New one"), ("draw", "Draw up"), ("keyed", "Registers…"),
    ]  # fmt: skip
