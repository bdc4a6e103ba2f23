"""The window around the pages."""

from __future__ import annotations

import threading

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton, QWidget

from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from ui.window.page_entry import PageEntry

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_page_is_built_when_it_is_first_opened(window):
    assert window.stack.count() == 1
    window.go_to("cases")

    assert window.stack.count() == 2
    assert window.page.title == "Cases & orders"


def test_a_page_is_read_once_however_often_it_is_shown(window):
    window.go_to("cases")
    window.go_to("roster")

    assert window.page.reads == 1


def test_a_visible_page_reloads_after_a_change_in_its_feature(window, context):
    context.changed.emit(Changes.of("roster"))
    context.changed.emit(Changes.of("weekly"))

    assert window.page.reads == 2


def test_a_hidden_page_reloads_when_it_is_next_seen(window, context):
    roster = window.page
    window.go_to("cases")
    context.changed.emit(Changes.of("roster"))
    assert (roster.reads, roster.is_stale) == (1, True)

    window.go_to("roster")

    assert (roster.reads, roster.is_stale) == (2, False)


def test_work_tells_its_changes_before_its_answer(window, context, qtbot):
    order = []
    context.changed.connect(lambda changes: order.append("changed"))
    context.act(lambda desk, progress: Changes.of("roster"), lambda changes: order.append("done"))
    qtbot.waitUntil(lambda: len(order) == 2)

    assert order == ["changed", "done"]


def test_pages_are_reached_by_their_keys(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    assert window.page.objectName() == "cases"
    qtbot.keyClick(window, Qt.Key.Key_1, CTRL)

    assert window.page.objectName() == "roster"


def test_a_page_that_cannot_be_built_leaves_the_one_before(window, qtbot):
    def fail(context):
        raise ZeroDivisionError

    window._entries["cases"] = PageEntry("cases", "Cases", "gavel", fail)
    with qtbot.captureExceptions() as caught:
        qtbot.mouseClick(window.findChild(QPushButton, "go_cases"), Qt.MouseButton.LeftButton)

    assert caught[0][0] is ZeroDivisionError
    assert window.page.objectName() == "roster"
    assert window.findChild(QPushButton, "go_roster").isChecked()


def test_a_page_that_wants_much_room_does_not_widen_the_window(window):
    window.resize(1000, 600)
    window.page.typed.setMinimumWidth(3000)
    window.go_to("cases")

    assert window.minimumSizeHint().width() <= 1000
    assert window.width() == 1000


def test_arrow_keys_move_along_the_navigation(window, qtbot):
    first = window.findChild(QPushButton, "go_roster")
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)

    assert window.page.objectName() == "cases"


def test_counters_stand_beside_the_names(window, qtbot):
    window.refresh()
    counter = window.findChild(QLabel, "count_cases")
    qtbot.waitUntil(counter.isVisible)

    assert counter.text() == "3"
    assert window.findChild(QPushButton, "go_cases").accessibleName() == "Cases & orders, 3 due"
    assert not window.findChild(QLabel, "count_roster").isVisible()


def test_a_search_result_opens_with_enter(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    search = window.top_bar.search
    qtbot.keyClicks(search, "Gul")
    qtbot.waitUntil(lambda: len(search.results) == 2)
    qtbot.keyClick(search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.page.target == "uid-1")

    assert search.text() == ""


def test_the_second_result_is_reached_with_down(window, qtbot):
    search = window.top_bar.search
    search.setFocus()
    qtbot.keyClicks(search, "Gul")
    qtbot.waitUntil(lambda: len(search.results) == 2)
    qtbot.keyClick(search, Qt.Key.Key_Down)
    qtbot.keyClick(search, Qt.Key.Key_Return)

    assert window.page.objectName() == "cases"


def test_one_letter_asks_the_records_for_nothing(window, qtbot, context):
    search = window.top_bar.search
    qtbot.waitUntil(lambda: context.jobs.is_idle)
    search.setFocus()
    qtbot.keyClicks(search, "G")

    assert context.jobs.is_idle
    assert {hit.kind for hit in search.results} <= {"Commands"}


def test_an_outcome_nobody_answers_is_shown_in_the_windows_banner(window, context, qtbot):
    def refuse(desk, progress):
        raise Refused("file_exists", path="roll.xlsx")

    context.act(refuse)
    qtbot.waitUntil(window.banner.isVisible)

    assert "roll.xlsx" in window.banner.text


def test_a_quiet_note_is_shown_below(window, context):
    context.said.emit("good", "12 persons were imported.")

    assert window.quiet_bar.note == "12 persons were imported."


def test_long_work_shows_itself_and_stops(window, context, qtbot):
    def work(desk, progress):
        while True:
            progress.step("working", 3, 10)

    context.act(work)
    assert not window.progress_strip.isVisible()
    qtbot.waitUntil(window.progress_strip.isVisible)
    qtbot.mouseClick(window.progress_strip.stop_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: context.jobs.is_idle)

    assert not window.progress_strip.isVisible()
    assert window.banner.text == ""


def test_short_work_shows_no_strip(window, context, qtbot):
    context.act(lambda desk, progress: None)
    qtbot.waitUntil(lambda: context.jobs.is_idle)

    assert not window.progress_strip.isVisible()
    assert not window.progress_strip._appear.isActive()


def test_closing_asks_where_something_is_half_typed(window, qtbot):
    qtbot.keyClicks(window.page.typed, "half")
    window.close()
    box = window.findChild(QMessageBox, "confirm")
    assert window.isVisible()

    with qtbot.waitSignal(window.closed):
        qtbot.mouseClick(box.findChild(QPushButton, "confirmYes"), Qt.MouseButton.LeftButton)


def test_closing_asks_while_work_runs(window, context, qtbot):
    let_go = threading.Event()
    context.act(lambda desk, progress: let_go.wait(10))
    window.close()
    let_go.set()

    assert window.isVisible()
    assert window.findChild(QMessageBox, "confirm").text().startswith("Stop the work")


def test_closing_without_anything_open_asks_nothing(window, qtbot):
    with qtbot.waitSignal(window.closed):
        window.close()


def test_help_opens_by_key_beside_the_window(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_F1)

    assert window.guide.help.isVisible()
    window.guide.close()


def test_the_list_of_keys_opens_by_key(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_Slash, CTRL)

    assert window.findChild(QWidget, "keysWindow").isVisible()


def test_every_control_has_a_name_for_tests_and_for_screen_readers(window, qtbot):
    window.refresh()
    for control in window.findChildren(QPushButton):
        assert control.objectName(), control.text()
        assert control.accessibleName() or control.text(), control.objectName()


def test_looks_are_kept_for_the_next_start(qapp, looks, tmp_path):
    from PySide6.QtCore import QSettings

    from ui.window.looks import Looks

    looks.set_theme("dark")
    looks.set_text_percent(130)
    again = Looks(qapp, QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))

    assert (again.theme, again.text_percent) == ("dark", 130)


def test_a_settings_file_with_nonsense_gives_the_usual_looks(qapp, looks, tmp_path):
    from PySide6.QtCore import QSettings

    from ui.window.looks import Looks

    settings = QSettings(str(tmp_path / "other.ini"), QSettings.Format.IniFormat)
    settings.setValue("theme", "pink")
    settings.setValue("text_percent", "9000")
    again = Looks(qapp, settings)

    assert (again.theme, again.text_percent) == ("light", 100)
