"""The search field above a list: Down and Enter go into the list, Esc empties the field."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ui.support.fields import TextField
from ui.support.icons import icon


class SearchField(TextField):
    """``left()``: the person goes on into the list."""

    left = Signal()

    def __init__(self, hint: str) -> None:
        super().__init__(hint=hint, longest=100)
        self.setToolTip(hint)
        self.setClearButtonEnabled(True)
        self.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)

    def type_on(self, text: str) -> None:
        """Goes on here with a letter that was typed in the list."""
        self.setFocus()
        self.insert(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Goes on with Down and Enter, empties the field with Esc."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
