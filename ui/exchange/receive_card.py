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
    """``files_given(list[Path])``: the person chose or dropped files. ``beside`` takes a further, quiet button."""

    files_given = Signal(object)

    def __init__(self, role: Role) -> None:
        super().__init__()
        self.setObjectName("receiveCard")
        self.receive_button = button(
            "receive", self.tr("Receive…"), self.ask, icon="download", look="primary", keys="Ctrl+R"
        )
        self.receive_button.setEnabled(may(role, Permission.RECEIVE))
        self.receive_button.setProperty("big", True)
        self.beside = row(gap=0)
        frame, inside = card("receiveFrame")
        inside.addLayout(row(self.receive_button, None))
        inside.addWidget(label(self.tr("Or drop files anywhere on the window."), "muted", wrap=True))
        inside.addLayout(self.beside)
        inside.addStretch(1)
        column(self).addWidget(frame)

    def ask(self) -> None:
        """Opens the file dialog."""
        filters = self.tr("Transfer files (*.xlsx *.kpe);;All files (*)")
        ask_files(self, self.tr("Files to receive"), filters, self._give)

    def _give(self, files: list[Path]) -> None:
        if files:
            self.files_given.emit(files)
