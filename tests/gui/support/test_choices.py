"""A choice that is found by typing: what begins with the letters first, Enter takes it, leaving guesses nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.support.fields import ChoiceField, TextField
from ui.support.widgets import button, column

RANKS = (("IHC", "Intermediate Head Constable"), ("HC", "Head Constable"), ("C", "Constable"), ("SI", "Sub-Inspector"))


@pytest.fixture
def field(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    field = ChoiceField(RANKS)
    inside = column(window)
    inside.addWidget(field)
    inside.addWidget(TextField())
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    yield field
    window.close()


def offered(field):
    model = field.completer().completionModel()
    return [model.index(place, 0).data() for place in range(model.rowCount())]


def test_what_begins_with_the_letters_is_offered_first(qtbot, field):
    qtbot.keyClicks(field.lineEdit(), "const")

    assert offered(field) == ["Constable", "Intermediate Head Constable", "Head Constable"]


def test_enter_takes_the_first_that_is_offered(qtbot, field):
    qtbot.keyClicks(field.lineEdit(), "const")
    with qtbot.waitSignal(field.edited):
        qtbot.keyClick(field.lineEdit(), Qt.Key.Key_Return)

    assert field.value() == "C"
    assert not field.completer().popup().isVisible()


def test_leaving_guesses_nothing_of_several(qtbot, field):
    qtbot.keyClicks(field.lineEdit(), "head")
    field.lineEdit().editingFinished.emit()

    assert field.value() is None


def test_leaving_takes_the_only_one_that_fits(qtbot, field):
    qtbot.keyClicks(field.lineEdit(), "sub")
    field.lineEdit().editingFinished.emit()

    assert field.value() == "SI"


def test_what_is_chosen_is_the_same_after_typing_moved_the_list(qtbot, field):
    qtbot.keyClicks(field.lineEdit(), "insp")
    qtbot.keyClick(field.lineEdit(), Qt.Key.Key_Return)

    assert (field.value(), field.currentText()) == ("SI", "Sub-Inspector")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_by_enter_as_by_space(qtbot, key):
    pressed = []
    made = button("begin", "Begin", lambda: pressed.append(True))
    qtbot.addWidget(made)
    made.show()
    qtbot.keyClick(made, key)

    assert pressed == [True]


def test_both_spellings_of_an_urdu_letter_find_the_same_choice(qtbot):
    field = ChoiceField([("a", "کاکا"), ("b", "علي")])
    qtbot.addWidget(field)
    field.lineEdit().insert("كا")
    field.lineEdit().textEdited.emit("كا")
    field.lineEdit().editingFinished.emit()

    assert field.value() == "a"


def test_half_a_name_waits_for_a_list_that_comes_later(qtbot):
    field = ChoiceField([])
    qtbot.addWidget(field)
    field.setEditText("PS Ci")
    field.set_choices([("c", "PS City"), ("s", "PS Saddar")])
    assert (field.value(), field.currentText()) == (None, "PS Ci")

    field.lineEdit().editingFinished.emit()
    assert field.value() == "c"
