"""The Tab key goes through a line in the order in which the line is read, whenever its parts were made."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def tab_along(layout: QLayout, after: QWidget | None = None) -> None:
    """Makes Tab go from ``after`` through what stands in the layout, first to last, also inside of its parts."""
    before = after
    for one in _stops(layout):
        if before is not None and before is not one:
            QWidget.setTabOrder(before, one)
        before = one


def _stops(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if inner is not None:
            yield from _stops(inner)
        elif widget is not None and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget
        elif widget is not None and (inner := widget.layout()) is not None:
            yield from _stops(inner)
