"""What counts as a text that is cut off, and what does not."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QScrollArea, QTabBar, QVBoxLayout, QWidget

from tests.gui.clipping import clipped_texts
from ui.support.widgets import button, label, paragraph


@pytest.fixture
def room(qtbot):
    made = QWidget()
    made.resize(400, 300)
    qtbot.addWidget(made)
    made.show()
    return made


def put(room, widget, width, height):
    widget.setParent(room)
    widget.setGeometry(0, 0, width, height)
    widget.show()
    return clipped_texts(room)


@pytest.mark.parametrize("made", [QLabel, QPushButton])
def test_a_text_longer_than_its_widget_is_told_with_its_name(room, made):
    widget = made("Absent when the directive was made known")
    widget.setObjectName("fact")

    told = put(room, widget, 40, 40)

    assert len(told) == 1
    assert told[0].startswith("fact/") and "Absent when the directive" in told[0]


def test_a_paragraph_lower_than_its_lines_is_told(room):
    long = paragraph("One word after the other until there is no more room in this line. " * 3)

    assert put(room, long, 200, 20)
    assert put(room, long, 200, 290) == []


def test_what_has_the_size_it_hints_at_is_whole(room):
    for widget in (label("Belt No.", "heading"), button("save", "Save", icon="check", look="primary")):
        widget.setParent(room)  # the window's looks are in its hint
        assert put(room, widget, widget.sizeHint().width(), widget.sizeHint().height()) == []


def test_a_shortened_text_needs_a_tip(room):
    short = label("Ninth ban on the personal use…")
    size = short.sizeHint()

    assert put(room, short, size.width(), size.height())
    short.setToolTip("Ninth ban on the personal use of social media")
    assert clipped_texts(room) == []


def test_a_widget_outside_of_its_parent_is_told_but_not_inside_what_scrolls(room):
    outside = label("Father's name")
    outside.setParent(room)
    outside.setGeometry(350, 0, *outside.sizeHint().toTuple())
    outside.show()
    assert clipped_texts(room)

    outside.setParent(None)
    outside.deleteLater()
    scrolled, content = QScrollArea(room), QWidget()
    QVBoxLayout(content).addWidget(label("Father's name " * 9))
    scrolled.setWidget(content)
    scrolled.resize(100, 60)
    scrolled.show()
    assert clipped_texts(room) == []


def test_a_hint_and_a_choice_longer_than_their_field_are_told(room):
    line, box, tabs = QLineEdit(), QComboBox(), QTabBar()
    line.setPlaceholderText("Name, father's name, belt number")
    box.addItem("Facebook, Instagram and TikTok")
    tabs.addTab("Service record of the official")
    tabs.setExpanding(False)

    assert put(room, line, 80, 30)
    line.hide()
    assert put(room, box, 80, 30)
    box.hide()
    assert put(room, tabs, 400, 30) == []


def test_what_is_hidden_is_not_told(room):
    hidden = label("Ninth ban on the personal use of social media")
    put(room, hidden, 20, 20)
    hidden.hide()

    assert clipped_texts(room) == []
