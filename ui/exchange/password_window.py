"""The password under which Excel opens a transfer file."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from ui.support.widgets import button, column, label, row


class PasswordWindow(QDialog):
    """Shows it, and copies it when asked to."""

    def __init__(self, file_name: str, password: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("passwordWindow")
        self.setWindowTitle(self.tr("Password for Excel"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(560)
        self.password = password
        shown = label(password, "heading", name="password", wrap=True)
        shown.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        shown.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        whole = column(self, margin=5, gap=3)
        whole.addWidget(label(self.tr("Password for Excel"), "title"))
        whole.addWidget(label(file_name, "muted", wrap=True))
        whole.addWidget(shown)
        whole.addWidget(
            label(
                self.tr("That it was shown stands in the history, with your name. It opens this one file only."),
                "small",
                wrap=True,
            )
        )
        copy = button("passwordCopy", self.tr("Copy"), self._copy, icon="copy")
        whole.addLayout(row(copy, None, button("passwordClose", self.tr("Close"), self.accept, look="primary")))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.password)
