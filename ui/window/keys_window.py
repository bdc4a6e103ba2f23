"""The list of keys that Ctrl+/ shows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from ui.support.theme import SPACE
from ui.support.widgets import button, column, label, row


class KeysWindow(QDialog):
    """Every key of the window, and of forms and lists."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keysWindow")
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE[6])
        grid.setVerticalSpacing(SPACE[2])
        for place, (keys, does) in enumerate(self._lines()):
            grid.addWidget(label(keys, "muted" if not does else "plain"), place, 0)
            grid.addWidget(label(does), place, 1)
        whole = column(self, margin=5, gap=4)
        whole.addWidget(label(self.tr("Keys"), "title"))
        whole.addLayout(grid)
        whole.addLayout(row(None, button("keysClose", self.tr("Close"), self.accept, look="primary")))

    def _lines(self) -> list[tuple[str, str]]:
        return [
            ("Ctrl+K", self.tr("Search persons, belt numbers, CNIC, cases")),
            ("Ctrl+1 … Ctrl+9", self.tr("Go to a page")),
            ("F5", self.tr("Read the page again")),
            ("F1", self.tr("Help for this page")),
            ("Ctrl+L", self.tr("Lock the desk")),
            ("Ctrl+Shift+D", self.tr("Go on with a form that was left half-typed")),
            ("Enter", self.tr("Open what the list stands on")),
            ("Ctrl+C", self.tr("Copy the chosen rows")),
            ("Ctrl+S, Ctrl+Enter", self.tr("Save the form")),
            ("Esc", self.tr("Leave the form; asks only if something was changed")),
            ("Down", self.tr("In a date: open the calendar")),
            ("Ctrl+/", self.tr("This list")),
        ]
