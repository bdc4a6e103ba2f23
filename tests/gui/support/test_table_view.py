"""Lists by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from ui.support.cell_painter import reads_right_to_left
from ui.support.columns import END, START, Column
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.theme import apply_theme

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def view(qtbot, columns, people):
    view = TableView("people", "People")
    view.set_model(RowsTableModel(columns, people, view))
    qtbot.addWidget(view)
    view.resize(640, 300)
    view.show()
    return view


def test_enter_opens_the_row_one_stands_on(view, qtbot, people):
    view.choose(1)
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)

    assert opened.args == [people[1]]


def test_moving_tells_the_new_row(view, qtbot, people):
    view.choose(0)
    with qtbot.waitSignal(view.row_changed) as changed:
        qtbot.keyClick(view, Qt.Key.Key_Down)

    assert changed.args == [people[1]]
    assert view.current_row == people[1]


def test_copy_puts_headings_and_chosen_rows_on_the_clipboard(view, qtbot):
    view.setColumnHidden(1, True)
    view.choose(0)
    qtbot.keyClick(view, Qt.Key.Key_C, CTRL)

    assert QGuiApplication.clipboard().text() == "Name\tPosting\nGul Zaman\tPS City"


def test_chosen_rows_come_in_the_order_they_are_shown(view, qtbot, people):
    view.model().sort(1)
    view.selectAll()

    assert [person.belt for person in view.selected_rows] == [7, 214, 1021]


def test_a_heading_hides_and_shows_its_column(view):
    action = view._column_menu().actions()[1]
    action.trigger()

    assert view.isColumnHidden(1)


def test_a_column_without_width_takes_the_rest(view):
    assert sum(view.columnWidth(place) for place in range(3)) >= view.viewport().width() - 2


def test_an_empty_list_says_what_to_do_first(qtbot, view):
    full = view.grab().toImage()
    view.model().set_rows([])
    bare = view.grab().toImage()
    view.set_empty_text("Nobody yet", "Import the nominal roll")

    assert view.grab().toImage() not in (full, bare)


def test_rows_grow_with_the_text(qapp, view):
    before = view.verticalHeader().defaultSectionSize()
    try:
        apply_theme(qapp, "light", 175)
        assert view.verticalHeader().defaultSectionSize() > before
    finally:
        apply_theme(qapp, "light")


@pytest.mark.parametrize(
    ("text", "rtl"),
    [
        ("بختیار", True),
        ("Gul", False),
        ("16101-1234567-1", False),
        ("05.03.2026", False),
        ("12 بختیار", True),
        ("", False),
    ],
)
def test_the_first_letter_decides_the_direction(text, rtl):
    assert reads_right_to_left(text) is rtl


def test_in_a_mirrored_window_an_urdu_sentence_may_begin_with_a_latin_name():
    mirrored = Qt.LayoutDirection.RightToLeft

    assert reads_right_to_left("roll.xlsx سے درج", mirrored)
    assert not reads_right_to_left("12345-1234567-1", mirrored)


def test_latin_data_is_painted_the_same_in_a_right_to_left_window(qtbot):
    def painted(direction, align):
        view = TableView("one", "One")
        view.setLayoutDirection(direction)
        column = Column("CNIC", lambda text: text, width=0, align=align)
        view.set_model(RowsTableModel([column], ["16101-1234567-1 (PS City)"], view))
        view.horizontalHeader().hide()
        qtbot.addWidget(view)
        view.resize(300, 60)
        return view.viewport().grab().toImage()

    # Both stand at the left edge, so that the pictures can be laid on each other.
    assert painted(Qt.LayoutDirection.LeftToRight, START) == painted(Qt.LayoutDirection.RightToLeft, END)
