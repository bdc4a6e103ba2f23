"""What stands beside the list of what is due: one side at a time, so that a small screen stays readable."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QTabWidget, QWidget

from ui.support.language import ltr

LEAST_WIDTH = 320


class TodaySide(QTabWidget):
    """Cards as tabs, such as a chart, what changed, drafts that wait; hidden until there is one.

    The name of a card tells how many things wait in it. Until the person chose one himself, the first card in which
    something waits is the one in front.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("todaySide")
        self.setAccessibleName(self.tr("Beside what is due"))
        self.setDocumentMode(True)
        self.setMinimumWidth(LEAST_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._titles: list[str] = []
        self._counts: list[int] = []
        self._chosen = False
        self.tabBarClicked.connect(self._on_chosen)
        self.hide()

    def add(self, card: QWidget, title: str) -> None:
        """Puts a card behind those that are there."""
        self._titles.append(title)
        self._counts.append(0)
        self.addTab(card, title)
        self.show()

    def show_count(self, card: QWidget, count: int) -> None:
        """Tells in a card's name how many things wait in it; 0 for none."""
        place = self.indexOf(card)
        self._counts[place] = count
        title = self._titles[place]
        self.setTabText(place, self.tr("{0} ({1})").format(title, ltr(str(count))) if count else title)
        if not self._chosen:
            self.setCurrentIndex(next((place for place, waits in enumerate(self._counts) if waits), 0))

    def _on_chosen(self, _place: int) -> None:
        self._chosen = True
