"""The looks: three explicit palettes, one spacing scale, one type scale, and the style sheet made from them."""

from __future__ import annotations

import dataclasses
import string
from dataclasses import dataclass
from functools import cache
from typing import Final

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from kpdesk.base.resources import resource

SPACE: Final = (0, 4, 8, 12, 16, 24, 32)
"""Distances in pixels; nothing stands at another distance."""
BASE_POINTS: Final = 10.0
_PROPERTY, _SHEET, _DRESSED = "kpd_theme", "kpd_sheet", "kpd_dressed"


@dataclass(frozen=True, slots=True)
class Theme:
    """Colour roles as ``#rrggbb``; a ``*_soft`` colour is the ground that its namesake is read on."""

    name: str
    window: str
    surface: str
    sunken: str
    text: str
    muted: str
    border: str
    field_border: str
    accent: str
    accent_hover: str
    accent_text: str
    accent_soft: str
    selection: str
    selection_text: str
    hover: str
    good: str
    good_soft: str
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str
    focus: str
    nav: str
    nav_text: str
    nav_muted: str
    nav_hover: str
    nav_selected: str
    nav_selected_text: str
    nav_focus: str
    disabled: str

    def color(self, role: str) -> QColor:
        """Returns the colour of a role by its name."""
        return _color(str(getattr(self, role)))


@cache
def _color(written: str) -> QColor:
    return QColor(written)


LIGHT: Final = Theme(
    name="light", window="#f3f5f8", surface="#ffffff", sunken="#e9edf2", text="#1a2530", muted="#52606d",
    border="#d5dce4", field_border="#7d8a97", accent="#1d5c94", accent_hover="#174b7a", accent_text="#ffffff",
    accent_soft="#e2eef9", selection="#d4e6f7", selection_text="#0e2338", hover="#edf3f9",
    good="#1b6a3a", good_soft="#dff2e6", warning="#7a4a00", warning_soft="#fdefd3",
    danger="#a3231e", danger_soft="#fbe5e3", focus="#1f74c0",
    nav="#14304a", nav_text="#dfe8f1", nav_muted="#a9bccd", nav_hover="#1d4163", nav_selected="#28557f",
    nav_selected_text="#ffffff", nav_focus="#8cc4f5", disabled="#5c6975",
)  # fmt: skip
DARK: Final = Theme(
    name="dark", window="#171c22", surface="#20272f", sunken="#13171c", text="#e7ecf1", muted="#a7b4c0",
    border="#37424d", field_border="#76848f", accent="#6fb2ec", accent_hover="#93c6f3", accent_text="#0b1722",
    accent_soft="#1f3a54", selection="#2a4c6e", selection_text="#ffffff", hover="#28313a",
    good="#80d39f", good_soft="#1b3a29", warning="#f1c374", warning_soft="#413216",
    danger="#f7a19a", danger_soft="#4a2523", focus="#8cc4f5",
    nav="#0f141a", nav_text="#cdd7e1", nav_muted="#94a3b1", nav_hover="#1b232c", nav_selected="#22405d",
    nav_selected_text="#ffffff", nav_focus="#8cc4f5", disabled="#8997a3",
)  # fmt: skip
CONTRAST: Final = Theme(
    name="contrast", window="#000000", surface="#000000", sunken="#000000", text="#ffffff", muted="#ffffff",
    border="#ffffff", field_border="#ffffff", accent="#ffff00", accent_hover="#ffffff", accent_text="#000000",
    accent_soft="#000000", selection="#ffff00", selection_text="#000000", hover="#1a1a1a",
    good="#00ff7f", good_soft="#000000", warning="#ffd000", warning_soft="#000000",
    danger="#ff9a94", danger_soft="#000000", focus="#00ffff",
    nav="#000000", nav_text="#ffffff", nav_muted="#ffffff", nav_hover="#1a1a1a", nav_selected="#ffff00",
    nav_selected_text="#000000", nav_focus="#4d79ff", disabled="#9d9d9d",
)  # fmt: skip
THEMES: Final = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}


def current_theme() -> Theme:
    """Returns the theme that the application shows."""
    app = QApplication.instance()
    return THEMES.get(str(app.property(_PROPERTY)) if app else "", LIGHT)


def apply_theme(app: QApplication, name: str = "light", text_percent: int = 100) -> Theme:
    """Gives the whole application a theme and a text size (100-175 %), and returns the theme.

    The style sheet is not the application's: under such a one Qt polishes every widget again each time that it gets
    another parent, and a page is made of hundreds. It is each window's own, see :func:`dress`.
    """
    theme = THEMES[name]
    app.setProperty(_PROPERTY, name)
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    load_fonts()
    points = BASE_POINTS * text_percent / 100
    font = QFont()
    font.setFamilies(["KPD Sans", "KPD Naskh"])
    font.setPointSizeF(points)
    app.setFont(font)
    app.setPalette(_palette(theme))
    app.setProperty(_SHEET, _style_sheet(theme, points))
    for window in app.topLevelWidgets():
        if window.property(_DRESSED):
            dress(window)
    return theme


def dress(window: QWidget) -> None:
    """Gives a window without a parent the looks, now and whenever they change; its children and windows inherit them.

    Best called when everything is in it: what is put into a dressed window is polished once more.
    """
    app = QApplication.instance()
    assert app is not None
    window.setProperty(_DRESSED, True)
    sheet = str(app.property(_SHEET) or "")
    if window.styleSheet() != sheet:
        window.setStyleSheet(sheet)


def load_fonts() -> None:
    """Makes the bundled fonts known to Qt; does nothing the second time."""
    if "KPD Sans" not in QFontDatabase.families():
        for file in sorted(resource("fonts").glob("KPD*.ttf")):
            QFontDatabase.addApplicationFont(str(file))


def _palette(theme: Theme) -> QPalette:
    """Every role in every state: what is left out, Qt takes from the system's own colours."""
    role = QPalette.ColorRole
    colors = {
        role.Window: theme.window, role.WindowText: theme.text, role.Base: theme.surface,
        role.AlternateBase: theme.sunken, role.Text: theme.text, role.Button: theme.surface,
        role.ButtonText: theme.text, role.BrightText: theme.danger, role.Highlight: theme.selection,
        role.HighlightedText: theme.selection_text, role.Link: theme.accent, role.LinkVisited: theme.accent,
        role.PlaceholderText: theme.muted, role.ToolTipBase: theme.surface, role.ToolTipText: theme.text,
        role.Accent: theme.accent, role.Light: theme.surface, role.Midlight: theme.hover, role.Mid: theme.border,
        role.Dark: theme.sunken, role.Shadow: theme.border,
    }  # fmt: skip
    palette = QPalette()
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
        for place, written in colors.items():
            palette.setColor(group, place, QColor(written))
    for place in (role.WindowText, role.Text, role.ButtonText, role.Link, role.PlaceholderText):
        palette.setColor(QPalette.ColorGroup.Disabled, place, theme.color("disabled"))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Base, theme.color("sunken"))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, theme.color("sunken"))
    palette.setColor(QPalette.ColorGroup.Disabled, role.HighlightedText, theme.color("disabled"))
    return palette


def _style_sheet(theme: Theme, points: float) -> str:
    sizes = {
        "points": points, "small": points * 0.9, "heading": points * 1.2, "title": points * 1.7, "figure": points * 2.2
    }  # fmt: skip
    text = resource("styles", "desk.qss").read_text(encoding="utf-8")
    values = dataclasses.asdict(theme) | {name: f"{size:.1f}pt" for name, size in sizes.items()}
    values["styles"] = resource("styles").as_posix()
    return string.Template(text).substitute(values)
