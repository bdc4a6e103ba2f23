"""Icons of one set, drawn in the theme's colours."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication

from kpdesk.base.resources import resource
from ui.support.theme import LIGHT, current_theme

_SIZES = (16, 20, 24, 32, 48)
_LEAST_SIZE = 18
_GAP = 4
"""Pixels between icon and text, besides the four that Qt puts there."""
_PROPERTY = "kpd_icon"
_TURNED = {"arrow-left": "arrow-right", "arrow-right": "arrow-left", "chevron-left": "chevron-right",
           "chevron-right": "chevron-left"}  # fmt: skip
"""What points to where one came from or goes to points the other way in a right-to-left window."""


def icon(name: str, role: str = "text", checked_role: str = "", sizes: Sequence[int] = _SIZES) -> QIcon:
    """Returns the icon in the colour of the theme's role; greyed when disabled, another role when checked.

    ``sizes`` are the heights in pixels that are drawn; others are made from the nearest of them. Raises
    FileNotFoundError for a name that ``resources/icons`` does not have.
    """
    return _icon(name, role, checked_role, sizes)


def pixmap(name: str, role: str = "text", size: int = 20) -> QPixmap:
    """Returns one picture of the icon, ``size`` pixels high."""
    return _pixmap(_turned(name), str(getattr(current_theme(), role)), size)


def set_icon(button: QAbstractButton, name: str, role: str = "text", checked_role: str = "") -> None:
    """Gives a button an icon as high as its text; it follows theme and text size by :func:`refresh_icons`."""
    button.setProperty(_PROPERTY, f"{name}|{role}|{checked_role}")
    _draw(button)


def set_action_icon(action: QAction, name: str, role: str = "muted") -> None:
    """Gives an action, such as the magnifier in a line, an icon that follows the theme."""
    action.setProperty(_PROPERTY, f"{name}|{role}")
    action.setIcon(icon(name, role))


def refresh_icons() -> None:
    """Draws the icons of all buttons and actions again in the colours and size of the present theme."""
    for widget in QApplication.allWidgets():
        if widget.property(_PROPERTY) and isinstance(widget, QAbstractButton):
            _draw(widget)
        for action in widget.actions():
            described = action.property(_PROPERTY)
            if described:
                name, role = str(described).split("|")
                action.setIcon(icon(name, role))


def _icon(name: str, role: str, checked_role: str, sizes: Sequence[int], gap: int = 0) -> QIcon:
    theme = current_theme()
    made = QIcon()
    name = _turned(name)
    for size in sizes:
        made.addPixmap(_pixmap(name, str(getattr(theme, role)), size, gap))
        made.addPixmap(_pixmap(name, theme.disabled, size, gap), QIcon.Mode.Disabled)
        if checked_role:
            checked = _pixmap(name, str(getattr(theme, checked_role)), size, gap)
            made.addPixmap(checked, QIcon.Mode.Normal, QIcon.State.On)
    return made


def _draw(button: QAbstractButton) -> None:
    """Draws the one size that the button shows, and the same for the screen's pixels: five would slow a page down."""
    size = max(_LEAST_SIZE, button.fontMetrics().height())
    sizes = sorted({size, math.ceil(size * button.devicePixelRatioF())})
    name, role, checked_role = str(button.property(_PROPERTY)).split("|")
    # The room between icon and text is a part of the picture: the style sheet has no other way to it.
    gap = _GAP if button.text() else 0
    if gap and QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        gap = -gap
    button.setIcon(_icon(name, role, checked_role, sizes, gap))
    button.setIconSize(QSize(size + abs(gap), size))


def _turned(name: str) -> str:
    mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return _TURNED.get(name, name) if mirrored else name


@lru_cache(maxsize=1024)
def _pixmap(name: str, color: str, size: int, gap: int = 0) -> QPixmap:
    """Draws it with ``gap`` empty pixels at its right, or at its left if negative."""
    renderer = QSvgRenderer(QByteArray(_svg(name).replace(b"currentColor", color.encode())))
    picture = QPixmap(size + abs(gap), size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(max(0, -gap), 0, size, size))
    painter.end()
    return picture


@lru_cache(maxsize=256)
def _svg(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()


def window_icon() -> QIcon:
    """Returns the program's own icon: a shield on the navigation's ground."""
    made = QIcon()
    for size in (16, 32, 48, 128):
        made.addPixmap(_pixmap("shield-check", LIGHT.accent, size))
    return made
