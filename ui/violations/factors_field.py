"""What weighs for or against the official, ticked."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kpdesk.violations.rules import Factor
from ui.support.fields import TickField
from ui.support.theme import SPACE
from ui.support.widgets import named
from ui.violations.names import word

_COLUMNS = 2


class FactorsField(QWidget):
    """A form's field; ``value`` is a tuple of :class:`Factor`. ``edited``: a tick was set or taken away."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE[4])
        grid.setVerticalSpacing(0)
        self._ticks: dict[Factor, TickField] = {}
        for place, factor in enumerate(Factor):
            tick = TickField(word(factor))
            named(tick, f"factor_{factor}", word(factor))
            tick.edited.connect(self.edited)
            grid.addWidget(tick, place // _COLUMNS, place % _COLUMNS)
            self._ticks[factor] = tick
        self.setFocusProxy(self._ticks[next(iter(Factor))])

    def value(self) -> tuple[Factor, ...]:
        """Returns what is ticked."""
        return tuple(factor for factor, tick in self._ticks.items() if tick.value())

    def set_value(self, value: object) -> None:
        """Ticks these."""
        wanted = set(value) if isinstance(value, Iterable) else set()
        for factor, tick in self._ticks.items():
            tick.set_value(factor in wanted)
