"""The card that takes files: chosen, or dropped on it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.access.rules import Permission, may
from kpdesk.base.actor import Role
from ui.support.dialogs import ask_files
from ui.support.widgets import button, card, column, label, row


class ReceiveCard(QWidget):
    """``files_given(list[Path])``: the person chose or dropped files."""

    files_given = Signal(object)

    def __init__(self, role: Role) -> None:
        super().__init__()
        self.setObjectName("receiveCard")
        self.receive_button = button(
            "receive", self.tr("Receive…"), self.ask, icon="download", look="primary", keys="Ctrl+R"
        )
        self.receive_button.setEnabled(may(role, Permission.RECEIVE))
        self.receive_button.setProperty("big", True)
        words = self.tr(
            "Choose files, or drop them anywhere on the window. You see what each would change before anything is "
            "taken in."
        )
        frame, inside = card("receiveFrame")
        inside.addLayout(row(self.receive_button, None))
        inside.addWidget(label(words, "muted", wrap=True))
        column(self).addWidget(frame)

    def ask(self) -> None:
        """Opens the file dialog."""
        ask_files(self, self.tr("Files to receive"), self.tr("Transfer files (*.xlsx);;All files (*)"), self._give)

    def _give(self, files: list[Path]) -> None:
        if files:
            self.files_given.emit(files)
