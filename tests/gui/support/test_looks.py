"""Themes, icons, and Qt's own trap with None."""

from __future__ import annotations

import re
import sys

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from kpdesk.base.resources import resource
from ui.support.fields import DateField
from ui.support.icons import icon, refresh_icons, set_icon
from ui.support.theme import THEMES, apply_theme

READ_ON = [
    ("text", "window"), ("text", "surface"), ("text", "sunken"), ("text", "hover"), ("muted", "window"),
    ("muted", "surface"), ("muted", "sunken"), ("accent", "surface"), ("accent", "accent_soft"), ("accent", "window"),
    ("accent_text", "accent"), ("accent_text", "accent_hover"), ("selection_text", "selection"),
    ("good", "good_soft"), ("warning", "warning_soft"), ("danger", "danger_soft"), ("danger", "surface"),
    ("nav_text", "nav"), ("nav_muted", "nav"), ("nav_text", "nav_hover"), ("nav_selected_text", "nav_selected"),
]  # fmt: skip


def luminance(color):
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in color.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(theme, ink, ground):
    light, dark = sorted((luminance(theme.color(ink)), luminance(theme.color(ground))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize(("ink", "ground"), READ_ON)
def test_text_can_be_read_on_its_ground(theme, ink, ground):
    assert contrast(theme, ink, ground) >= 4.5


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize(("edge", "ground"), [("field_border", "surface"), ("focus", "surface"), ("focus", "window")])
def test_edges_of_fields_and_focus_can_be_seen(theme, edge, ground):
    assert contrast(theme, edge, ground) >= 3


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
