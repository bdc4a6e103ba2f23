"""What every view of the Province page is."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.province.actions import ProvinceRead


class ProvinceTab(QWidget):
    """A view of the page.

    The page gives it what it read of the chosen week when the view is looked at: first, after each change of the
    week, and after each change of the records; a view that shows more reads that itself then. Signals:
    ``return_asked(office, week)`` opens the return of an office; ``failed(error)`` goes to the page's banner.
    """

    return_asked = Signal(str, str)
    failed = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(self.title)

    @property
    @abstractmethod
    def title(self) -> str:
        """What the tab is called."""

    @abstractmethod
    def show_week(self, read: ProvinceRead) -> None:
        """Shows the week that the page shows."""
