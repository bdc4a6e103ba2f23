"""Several of a list: chosen one by one, each taken out again by its own button."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.support.fields import ChoiceField
from ui.support.widgets import button, clear_layout, column, label, named, row


class ManyField(QWidget):
    """A form's field; ``value`` is a tuple of codes. ``edited``: one was added or taken out.

    A code that is not on the list is kept and shown as it is.
    """

    edited = Signal()

    def __init__(self, name: str, title: str, nothing: str) -> None:
        """``nothing`` says what it means that none is chosen."""
        super().__init__()
        self._name, self._title, self._nothing = name, title, nothing
        self._codes: list[str] = []
        self._texts: dict[str, str] = {}
        self.choice = ChoiceField(hint=nothing)
        named(self.choice, f"{name}Choice", title)
        self.choice.activated.connect(lambda _place: self._add())
        self.choice.edited.connect(self._add)
        self._lines: QVBoxLayout = column(gap=0)
        whole = column(self, gap=1)
        whole.addWidget(self.choice)
        whole.addLayout(self._lines)
        self.setFocusProxy(self.choice)

    def set_choices(self, choices: Iterable[tuple[str, str]]) -> None:
        """Offers pairs of a code and its text."""
        self._texts = dict(choices)
        self._offer()

    def value(self) -> tuple[str, ...]:
        """Returns the codes chosen."""
        return tuple(self._codes)

    def set_value(self, value: object) -> None:
        """Chooses these codes."""
        self._codes = [str(code) for code in value] if isinstance(value, tuple | list) else []
        self._show()

    def _add(self) -> None:
        code = self.choice.value()
        if code is None or str(code) in self._codes:
            return
        self._codes.append(str(code))
        self._show()
        self.edited.emit()

    def _take_out(self, code: str) -> None:
        self._codes.remove(code)
        self._show()
        self.choice.setFocus()
        self.edited.emit()

    def _show(self) -> None:
        clear_layout(self._lines)
        for code in self._codes:
            text = self._texts.get(code, code)
            out = button(f"{self._name}Out_{code}", "", partial(self._take_out, code), icon="x", look="quiet")
            out.setAccessibleName(self.tr("Take out: {0}").format(text))
            frame = QWidget()
            row(out, label(text), None, parent=frame, gap=1)
            self._lines.addWidget(frame)
        self._offer()

    def _offer(self) -> None:
        self.choice.set_choices((code, text) for code, text in self._texts.items() if code not in self._codes)
        self.choice.set_value(None)
