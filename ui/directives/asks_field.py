"""What a letter asks for, with the term of each."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kpdesk.base.letters import ascii_digits
from kpdesk.directives.rules import Ask
from kpdesk.reference.rules import Asked
from ui.directives.names import asked_name
from ui.support.fields import TextField, TickField
from ui.support.theme import SPACE
from ui.support.widgets import label, named


class AsksField(QWidget):
    """A form's field; ``value`` is a tuple of :class:`Ask`. ``edited``: something was ticked or a term typed."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(SPACE[1])
        grid.setColumnStretch(0, 1)
        self._lines: dict[Asked, tuple[TickField, TextField]] = {}
        self._confirm: dict[Asked, bool] = {}
        for place, what in enumerate(Asked):
            tick, days = TickField(asked_name(what)), TextField(longest=3)
            days.setFixedWidth(56)
            named(tick, f"ask_{what}", asked_name(what))
            named(days, f"askDays_{what}", self.tr("Days for: {0}").format(asked_name(what)))
            tick.edited.connect(self.edited)
            days.edited.connect(self.edited)
            grid.addWidget(tick, place, 0)
            grid.addWidget(days, place, 1)
            grid.addWidget(label(self.tr("days"), "muted"), place, 2)
            self._lines[what] = (tick, days)
        self.setFocusProxy(self._lines[Asked.REPORT][0])

    def value(self) -> tuple[Ask, ...]:
        """Returns what is ticked; a term that is no number is none on record."""
        return tuple(
            Ask(what, _days(days.value()), self._confirm.get(what, False))
            for what, (tick, days) in self._lines.items()
            if tick.value()
        )

    def set_value(self, value: object) -> None:
        """Ticks these, with their terms."""
        asks = {ask.what: ask for ask in value if isinstance(ask, Ask)} if isinstance(value, Iterable) else {}
        self._confirm = {what: ask.confirm for what, ask in asks.items()}
        for what, (tick, days) in self._lines.items():
            ask = asks.get(what)
            tick.set_value(ask is not None)
            days.set_value(ask.term_days if ask else None)


def _days(text: str) -> int | None:
    digits = ascii_digits(text)
    return int(digits) if digits.isdecimal() else None
