"""What is measured of a view: names, sizes of targets, the order of the Tab key."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QFrame,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

LEAST_TARGET: Final = 24
CONTROLS: Final = (
    QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QTextEdit, QAbstractItemView, QAbstractSpinBox, QTabBar,
)  # fmt: skip
PARTS: Final = {"qt_spinbox_lineedit", "qt_tableview_cornerbutton", "qt_toolbar_ext_button"}
LINE: Final = 12
"""Pixels by which two things in one line of reading may differ in height."""


def controls(view: QWidget) -> Iterator[QWidget]:
    """Yields what a person can use in the view, without the parts of such a thing."""
    for one in view.findChildren(QWidget):
        if isinstance(one, CONTROLS) and one.isVisibleTo(view) and not _is_part(one):
            yield one


def nameless(view: QWidget) -> list[str]:
    """Returns the controls that a screen reader, or a test from outside, has no name for."""
    found = []
    for one in controls(view):
        told = QAccessible.queryAccessibleInterface(one)
        said = told.text(QAccessible.Text.Name) if told is not None else ""
        if not one.objectName():
            found.append(f"{_path(one)}: no object name")
        elif not (said or _buddy(one)) and not isinstance(one, QTabBar):
            found.append(f"{_path(one)}: no accessible name")
        elif told is None or told.role() in (QAccessible.Role.NoRole, QAccessible.Role.Client):
            found.append(f"{_path(one)}: no role")
    return found


def too_small(view: QWidget) -> list[str]:
    """Returns the controls that are lower or narrower than a finger or a trembling mouse needs."""
    return [
        f"{_path(one)}: {one.width()}x{one.height()}"
        for one in controls(view)
        if min(one.width(), one.height()) < LEAST_TARGET and not isinstance(one, QHeaderView)
    ]


def against_reading(view: QWidget) -> list[str]:
    """Returns each step of the Tab key inside one box that goes back: up, or to the side that is read first."""
    steps = list(_tab_chain(view))
    mirrored = view.layoutDirection() is Qt.LayoutDirection.RightToLeft
    found = []
    for one, other in itertools.pairwise(steps):
        if _box(one) is not _box(other):
            continue
        here, there = one.mapTo(view, QPoint(0, 0)), other.mapTo(view, QPoint(0, 0))
        if there.y() + other.height() <= here.y() + LINE:
            found.append(f"{_path(one)} → {_path(other)}: up")
        elif abs(there.y() - here.y()) < LINE and (there.x() > here.x() if mirrored else there.x() < here.x()):
            found.append(f"{_path(one)} → {_path(other)}: back")
    return found


def _tab_chain(view: QWidget) -> Iterator[QWidget]:
    one = view
    for _ in range(10_000):
        one = one.nextInFocusChain()
        if one is None or one is view:
            return
        if (
            one.focusPolicy() & Qt.FocusPolicy.TabFocus
            and view.isAncestorOf(one)
            and one.isVisibleTo(view)
            and one.isEnabled()
            and not isinstance(one, QAbstractScrollArea)
            and one.focusProxy() is None
        ):
            yield one


def _box(one: QWidget) -> QWidget | None:
    """The card, or whatever has one, that a control stands in."""
    above = one.parentWidget()
    while above is not None and not (isinstance(above, QFrame) and above.property("look")) and not above.isWindow():
        if above.objectName():
            return above
        above = above.parentWidget()
    return above


def _is_part(one: QWidget) -> bool:
    above = one.parentWidget()
    if isinstance(one, QScrollBar | QHeaderView) or one.objectName() in PARTS:
        return True
    if isinstance(above, QTabBar | QComboBox | QAbstractSpinBox | QLineEdit):
        return True
    return isinstance(above.parentWidget() if above is not None else None, QComboBox)


def _buddy(one: QWidget) -> bool:
    return any(label.buddy() is one for label in one.window().findChildren(QLabel))


def _path(one: QWidget) -> str:
    names = []
    above: QWidget | None = one
    while above is not None and len(names) < 3:
        if above.objectName():
            names.append(above.objectName())
        above = above.parentWidget()
    return f"{'/'.join(reversed(names))} ({type(one).__name__} {getattr(one, 'text', str)()!r:.40})"
