"""Platforms that were looked at, ticked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.support.fields import TickField
from ui.support.widgets import named

_COLUMNS = 2


class PlatformsField(QWidget):
    """A form's field; ``value`` is a tuple of codes. ``edited``: a tick was set or taken away."""

    edited = Signal()

    def __init__(self, platforms: Sequence[tuple[str, str]]) -> None:
        """``platforms`` are pairs of code and name."""
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        self._ticks: dict[str, TickField] = {}
        for place, (code, name) in enumerate(platforms):
            tick = TickField(name)
            named(tick, f"platform_{code}", name)
            tick.edited.connect(self.edited)
            tick.setMinimumHeight(tick.sizeHint().height())
            grid.addWidget(tick, place // _COLUMNS, place % _COLUMNS)
            self._ticks[code] = tick
        self.setFocusProxy(next(iter(self._ticks.values()), None))  # type: ignore[arg-type]

    def value(self) -> tuple[str, ...]:
        """Returns the codes that are ticked."""
        return tuple(code for code, tick in self._ticks.items() if tick.value())

    def set_value(self, value: object) -> None:
        """Ticks these."""
        wanted = set(value) if isinstance(value, Iterable) else set()
        for code, tick in self._ticks.items():
            tick.set_value(code in wanted)
