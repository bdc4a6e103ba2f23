"""Several of a fixed list, ticked: what weighs for or against the official, what of the office stands in the item."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from kpdesk.violations.rules import Factor, Place
from ui.support.fields import TickField
from ui.support.theme import SPACE
from ui.support.widgets import named
from ui.violations.names import word

_COLUMNS = 2
Ticked = TypeVar("Ticked", Factor, Place)


class TicksField(QWidget, Generic[Ticked]):
    """A form's field; ``value`` is the tuple of what is ticked. ``edited``: a tick was set or taken away."""

    edited = Signal()

    def __init__(self, offered: Iterable[Ticked], columns: int = _COLUMNS) -> None:
        super().__init__()
        self._most = columns
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE[4])
        self._grid.setVerticalSpacing(0)
        self._columns = 0
        self._ticks: dict[Ticked, TickField] = {}
        for factor in offered:
            tick = TickField(word(factor))
            named(tick, f"{type(factor).__name__.lower()}_{factor}", word(factor))
            tick.edited.connect(self.edited)
            self._ticks[factor] = tick
        self._arrange(columns)
        self.setFocusProxy(self._ticks[next(iter(self._ticks))])

    def value(self) -> tuple[Ticked, ...]:
        """Returns what is ticked."""
        return tuple(factor for factor, tick in self._ticks.items() if tick.value())

    def set_value(self, value: object) -> None:
        """Ticks these."""
        wanted = set(value) if isinstance(value, Iterable) else set()
        for factor, tick in self._ticks.items():
            tick.set_value(factor in wanted)

    def _widest(self) -> int:
        return max(tick.sizeHint().width() for tick in self._ticks.values())

    def _arrange(self, columns: int) -> None:
        if columns != self._columns:
            self._columns = columns
            for place, tick in enumerate(self._ticks.values()):
                self._grid.addWidget(tick, place // columns, place % columns)
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Returns room for one column: the ticks stand in two only where there is room."""
        return QSize(self._widest(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts the ticks into as many columns as there is room for."""
        super().resizeEvent(event)
        room = self.width() + SPACE[4]
        self._arrange(max(1, min(self._most, room // (self._widest() + SPACE[4]))))
