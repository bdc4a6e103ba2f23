"""The frame of a list: counts, columns that stay, saved filters, the ways out."""

from __future__ import annotations

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.support.clipboard_rows import clipboard_cell
from ui.support.columns_window import ColumnsWindow
from ui.support.list_frame import ListFrame
from ui.support.paged_model import PagedTableModel, Source
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import column

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def show(qtbot, context, columns):
    def make(rows, model=None):
        page = QWidget()
        table = TableView("people", "People")
        table.set_model(model or RowsTableModel(columns, rows, table))
        column(page).addWidget(table)
        frame = ListFrame.around(context, table)
        page.resize(900, 400)
        qtbot.addWidget(page)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        frame.page = page
        return frame

    return make


@pytest.fixture
def frame(show, people):
    return show(people)


def find(frame, qtbot, text):
    field = frame.findChild(QWidget, "peopleFind")
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_line_tells_how_many_of_how_many_and_how_many_are_chosen(frame, qtbot):
    assert frame.count.text() == "Rows: 3"

    find(frame, qtbot, "gul")
    assert frame.count.text() == "Rows: 1 of 3"

    frame.findChild(QWidget, "peopleFind").clear()
    qtbot.waitUntil(lambda: frame.count.text() == "Rows: 3")
    frame.table.selectAll()
    assert frame.count.text() == "Rows: 3 · chosen: 3"


def test_rows_without_a_word_are_found_too(frame, qtbot, people):
    find(frame, qtbot, "PS")
    frame.findChild(QWidget, "peopleFindNot").click()

    assert frame.table.model().rows == (people[1],)


def test_a_filter_is_named_and_taken_again(frame, qtbot, context, people):
    find(frame, qtbot, "saddar")
    frame.saved.save("Saddar only")
    next(action for action in frame.saved.open_menu().actions() if action.text() == "No filter").trigger()
    qtbot.waitUntil(lambda: len(frame.table.model().rows) == 3)

    menu = frame.saved.open_menu()
    assert menu.actions()[0].text() == "Saddar only"
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: frame.table.model().rows == (people[2],))
    assert context.preferences.value("list.people.filters") == {"Saddar only": {"text": "saddar"}}


def test_a_filter_is_named_by_keyboard(frame, qtbot):
    find(frame, qtbot, "gul")
    asked = []
    frame.saved.asked.connect(asked.append)
    frame.saved.open_menu().actions()[1].trigger()
    qtbot.keyClicks(asked[0].name, "Gul")
    qtbot.keyClick(asked[0].name, Qt.Key.Key_Return)

    assert list(frame.saved.filters) == ["Gul"]


def test_a_saved_filter_is_forgotten(frame):
    frame.saved.save("Mine")
    frame.saved.remove("Mine")

    assert frame.saved.filters == {}


def test_columns_are_hidden_moved_and_widened_by_keyboard_and_stay(frame, qtbot, show, people):
    qtbot.keyClick(frame.table, Qt.Key.Key_C, CTRL | SHIFT)
    qtbot.waitUntil(lambda: frame.findChild(ColumnsWindow) is not None)
    window = frame.findChild(ColumnsWindow)
    qtbot.keyClick(window.list, Qt.Key.Key_Down)
    qtbot.keyClick(window.list, Qt.Key.Key_Space)
    window.list.setCurrentRow(2)
    window.up.click()
    window.wider.click()
    window.accept()
    assert frame.table.shown_columns == (0, 2)

    again = show(people)
    assert again.table.shown_columns == (0, 2)
    assert [one.place for one in again.layout_kept.columns] == [0, 2, 1]
    assert again.table.columnWidth(2) == frame.table.columnWidth(2)


def test_the_last_column_stays(frame):
    for place in range(3):
        frame.layout_kept.show_column(place, False)

    assert len(frame.table.shown_columns) == 1


def test_columns_go_back_to_how_they_were_at_first(frame, context):
    frame.layout_kept.show_column(1, False)
    frame.layout_kept.move(0, 2)
    frame.layout_kept.forget()

    assert frame.table.shown_columns == (0, 1, 2)
    assert context.preferences.value("list.people.columns") is None


@pytest.mark.parametrize("kept", ["x", {"columns": 9}, {"columns": 3, "order": [0, 0, 1], "hidden": [], "widths": {}}])
def test_a_layout_of_other_columns_is_forgotten(show, people, context, kept):
    context.preferences.put("list.people.columns", kept)

    assert show(people).table.shown_columns == (0, 1, 2)


def test_the_workbook_has_the_columns_that_are_seen_and_the_rows_that_fit(frame, qtbot, settle, tmp_path):
    frame.layout_kept.show_column(1, False)
    find(frame, qtbot, "PS")
    frame.out.export(tmp_path / "list.xlsx")
    settle()

    sheet = openpyxl.load_workbook(tmp_path / "list.xlsx").worksheets[0]
    told = [[cell.value for cell in row] for row in sheet.rows]
    assert told == [["Name", "Posting"], ["Gul Zaman", "PS City"], ["بختیار", "PS Saddar"]]


def test_only_the_chosen_rows_go_out_where_somebody_says_so(frame, qtbot, settle, tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(frame.out, "ask_export", lambda blocks=(): asked.append(blocks))
    frame.table.choose(0)
    qtbot.keyClick(frame.table, Qt.Key.Key_Down, SHIFT)
    menu = frame.open_menu()
    next(action for action in menu.actions() if "2 chosen" in action.text()).trigger()

    assert asked == [((0, 2),)]


def test_the_list_is_shown_as_it_will_be_printed(frame, settle):
    window = frame.out.print_list()
    settle()

    assert window.print_button.isEnabled()
    window.reject()


def test_rows_that_never_came_into_view_are_copied_too(show, jobs, columns, many, settle, qtbot):
    model = PagedTableModel(columns, jobs)
    frame = show((), model)
    model.ask(Source(lambda: len(many), lambda first, limit, order: many[first : first + limit]))
    settle()
    frame.table.selectAll()
    qtbot.keyClick(frame.table, Qt.Key.Key_C, CTRL)
    settle()

    lines = QGuiApplication.clipboard().text().split("\n")
    assert (len(lines), lines[-1].split("\t")[0]) == (1001, "Name 0999")


@pytest.mark.parametrize(
    ("cell", "pasted"), [("=1+1", "'=1+1"), ("@x", "'@x"), ("-5", "-5"), ("+92 300 1234567", "+92 300 1234567"),
                         ("a\tb\nc", "a b c"), ("", "")]
)  # fmt: skip
def test_nothing_that_is_pasted_becomes_a_formula(cell, pasted):
    assert clipboard_cell(cell) == pasted


def test_a_reload_leaves_the_person_on_the_same_row(frame, people):
    frame.table.choose(2)
    frame.table.model().set_rows(reversed(people))

    assert frame.table.current_row == people[2]
    assert frame.table.currentIndex().row() == 0


def test_home_end_and_the_first_letters_go_to_rows(frame, qtbot, people):
    frame.table.choose(1)
    qtbot.keyClick(frame.table, Qt.Key.Key_End)
    assert frame.table.current_row == people[2]
    qtbot.keyClick(frame.table, Qt.Key.Key_Home)
    assert frame.table.current_row == people[0]
    qtbot.keyClick(frame.table, Qt.Key.Key_A)

    assert frame.table.current_row == people[1]


def test_a_letter_typed_in_a_long_list_goes_to_its_search(show, jobs, columns, many, settle, qtbot):
    model = PagedTableModel(columns, jobs)
    frame = show((), model)
    model.ask(Source(lambda: len(many), lambda first, limit, order: many[first : first + limit]))
    settle()
    frame.table.choose(0)
    with qtbot.waitSignal(frame.table.typed) as typed:
        qtbot.keyClick(frame.table, Qt.Key.Key_G)

    assert typed.args == ["g"]


def test_a_cell_tells_its_column_to_a_screen_reader(frame):
    index = frame.table.model().index(0, 1)

    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Belt"
