"""The figures of a drawn chart as a screen reader meets them: one child for each bar, point or mark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class ToldFigure:
    """``words`` name category, series and value; ``value`` is the value alone, "" for a mark; ``place`` is its box."""

    words: str
    value: str
    place: QRect


class ChartFigures:
    """Keeps one child of the canvas for each figure: named, described by its value, seen and clicked by nobody.

    They are widgets: another way to tell a screen reader of parts that are only drawn was not tried. They are made
    once something reads the screen: a map of all districts and weeks has hundreds.
    """

    def __init__(self, canvas: QWidget) -> None:
        self._canvas = canvas
        self._children: list[QWidget] = []

    @property
    def are_asked_for(self) -> bool:
        """Tells whether a screen reader, or another program that looks from outside, is at work."""
        return bool(QAccessible.isActive())

    def show(self, figures: Sequence[ToldFigure]) -> None:
        """Makes the children those of these figures, in their order."""
        while len(self._children) > len(figures):
            gone = self._children.pop()
            gone.hide()
            gone.deleteLater()
        while len(self._children) < len(figures):
            self._children.append(self._child(len(self._children)))
        for child, figure in zip(self._children, figures, strict=True):
            child.setAccessibleName(figure.words)
            child.setAccessibleDescription(figure.value)
            child.setGeometry(figure.place)
            child.show()

    def _child(self, place: int) -> QWidget:
        child = QWidget(self._canvas)
        child.setObjectName(f"{self._canvas.objectName()}Figure{place + 1}")
        child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        child.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return child
