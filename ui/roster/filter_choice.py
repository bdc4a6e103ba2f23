"""One condition of a filter row: is, or is not, one of a list."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.support.fields import ChoiceField
from ui.support.turn_button import TurnedChoice
from ui.support.widgets import row

_LETTERS = 11
"""So that a row of them still fits at 150 %."""


class FilterChoice(QWidget):
    """``changed()``: another condition holds. The small button beside the list turns the condition round."""

    changed = Signal()

    def __init__(
        self, name: str, title: str, everything: str, parent: QWidget | None = None, *, turns: bool = True
    ) -> None:
        """``everything`` is what the first choice is called, which is no condition; ``turns`` offers "is not"."""
        super().__init__(parent)
        self.setObjectName(f"{name}Filter")
        self._everything = everything
        self.choice = ChoiceField(hint=everything)
        self.choice.setObjectName(name)
        self.choice.setAccessibleName(title)
        self.choice.setMinimumContentsLength(_LETTERS)
        self.condition = TurnedChoice(self.choice, name, title)
        self.turn = self.condition.button
        if not turns:
            self.turn.hide()
        row(self.condition, parent=self)
        self.condition.edited.connect(self.changed)
        self.set_choices(())

    @property
    def value(self) -> str:
        """The chosen value; empty where there is no condition."""
        return str(self.choice.value() or "")

    @property
    def turned(self) -> bool:
        """Whether the condition is "is not"."""
        return self.turn.isChecked()

    def set_choices(self, choices: Iterable[tuple[object, str]]) -> None:
        """Offers these values; what was chosen stays if it is among them."""
        kept = self.choice.value() or ""
        self.choice.set_choices([("", self._everything), *choices])
        self.choice.set_value(kept)

    def put(self, value: object) -> None:
        """Chooses a value, without telling; an empty one is no condition."""
        self.choice.set_value(value)
        self.condition.set_value(self.turned)

    def clear(self) -> None:
        """Takes the condition away, without telling."""
        self.choice.set_value("")
        self.condition.set_value(False)
