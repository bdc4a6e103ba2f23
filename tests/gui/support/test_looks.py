"""Themes, icons, and Qt's own trap with None."""

from __future__ import annotations

import re
import sys

from PySide6.QtWidgets import QLabel, QPushButton

from kpdesk.base.resources import resource
from ui.support.fields import DateField
from ui.support.icons import icon, refresh_icons, set_icon
from ui.support.theme import apply_theme


def test_no_colour_is_written_in_the_style_sheet():
    text = resource("styles", "desk.qss").read_text(encoding="utf-8")

    assert re.findall(r":[^;{]*#[0-9a-fA-F]{3}", text) == []


def test_icons_follow_the_theme(qapp, qtbot):
    button = QPushButton()
    qtbot.addWidget(button)
    set_icon(button, "house")
    before = button.icon().pixmap(24).toImage()
    try:
        apply_theme(qapp, "dark")
        refresh_icons()
        assert button.icon().pixmap(24).toImage() != before
    finally:
        apply_theme(qapp, "light")


def test_icons_inside_a_line_follow_the_theme(qapp, qtbot):
    field = DateField()
    qtbot.addWidget(field)
    before = field.actions()[0].icon().pixmap(24).toImage()
    try:
        apply_theme(qapp, "dark")
        refresh_icons()
        assert field.actions()[0].icon().pixmap(24).toImage() != before
    finally:
        apply_theme(qapp, "light")


def test_every_icon_can_be_drawn(qapp):
    for file in resource("icons").glob("*.svg"):
        picture = icon(file.stem).pixmap(24).toImage()
        assert any(picture.pixelColor(x, y).alpha() for x in range(24) for y in range(24)), file.stem


def test_a_call_that_returns_nothing_keeps_its_reference_of_none(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(1000):
        label.setText(str(number))

    assert abs(sys.getrefcount(None) - before) < 100
