"""Expected, received, outstanding: three figures on top of the page."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel

from kpdesk.province.rows import WeekStatus
from ui.support.dates import on_screen
from ui.support.theme import SPACE
from ui.support.widgets import label, row


class NumberStrip(QFrame):
    """Three figures, and the day by which returns are in time."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("provinceNumbers")
        self.setProperty("look", "card")
        self._figures: dict[str, QLabel] = {}
        whole = row(parent=self, gap=6)
        whole.setContentsMargins(SPACE[4], 0, SPACE[4], 0)
        titles = {
            "expected": self.tr("Expected"),
            "received": self.tr("Received"),
            "outstanding": self.tr("Outstanding"),
        }
        for name, title in titles.items():
            figure = label("–", "figure", name=f"number_{name}")
            figure.setAccessibleName(title)
            self._figures[name] = figure
            whole.addLayout(row(label(title, "small"), figure, gap=2))
        whole.addStretch(1)
        self._due = label(look="muted", name="provinceDue")
        whole.addWidget(self._due)

    def show_status(self, status: WeekStatus) -> None:
        """Shows a week's numbers."""
        for name, figure in self._figures.items():
            figure.setText(str(getattr(status, name)))
        self._due.setText(self.tr("In time until {0}").format(on_screen(status.due)))
