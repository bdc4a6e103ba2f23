"""The small button that turns a condition of a filter round: is, is not."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from ui.support.fields import ChoiceField
from ui.support.widgets import button, row


class TurnedChoice(QWidget):
    """A choice with its "is" and "is not". ``edited()``: another condition holds.

    ``turned`` is a field of its own, so that it can be saved with a filter.
    """

    edited = Signal()

    def __init__(self, choice: ChoiceField, name: str, title: str) -> None:
        """``name`` and ``title`` are those of the choice; the first of its values is no condition."""
        super().__init__()
        self.setObjectName(f"{name}Turned")
        self.choice = choice
        self.button = button(f"{name}Not", _tr("is"), look="quiet", tip=_tr("Turn this condition round"))
        self.button.setCheckable(True)
        self.button.setAccessibleName(_tr("{0}: turn the condition round").format(title))
        self.button.setEnabled(False)
        row(self.button, parent=self, gap=1).addWidget(choice, 1)
        choice.edited.connect(self._on_edited)
        self.button.toggled.connect(self._on_toggled)
        self.button.clicked.connect(lambda _checked: self.edited.emit())

    def value(self) -> bool:
        """Returns whether the condition is "is not"."""
        return self.button.isChecked()

    def set_value(self, value: object) -> None:
        """Turns it round, or back; where nothing is chosen there is nothing to turn."""
        self.button.setEnabled(bool(self.choice.value()))
        self.button.setChecked(bool(value) and bool(self.choice.value()))

    def _on_edited(self) -> None:
        if self.choice.value() is None and self.choice.currentText().strip() not in {"", self.choice.itemText(0)}:
            return
        self.set_value(self.value())
        self.edited.emit()

    def _on_toggled(self, turned: bool) -> None:
        self.button.setText(_tr("is not") if turned else _tr("is"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("FilterChoice", text)
