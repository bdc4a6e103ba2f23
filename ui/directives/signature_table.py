"""The list of officials in which one key marks and goes on to the next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from kpdesk.directives.rules import AckState
from ui.directives.names import KEYS
from ui.support.table_view import TableView

_BY_KEY = {Qt.Key[f"Key_{letter}"]: state for letter, state in KEYS.items()}


class SignatureTable(TableView):
    """``marked(AckState)``: a key was pressed for the rows chosen."""

    marked = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Marks on the letters of :data:`KEYS`; everything else as in every list."""
        state: AckState | None = _BY_KEY.get(Qt.Key(event.key()))
        if state is not None and not event.modifiers():
            self.marked.emit(state)
        else:
            super().keyPressEvent(event)
