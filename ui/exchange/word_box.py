"""Six words in large letters, to be read out by telephone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from ui.support.theme import SPACE
from ui.support.widgets import column, label

_IN_A_ROW = 3


class WordBox(QFrame):
    """A title over numbered words; it is read out as one text."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("look", "card")
        self._title, self._words = title, ""
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE[5])
        self._grid.setVerticalSpacing(SPACE[2])
        self._shown: list[QLabel] = []
        whole = column(self, margin=4, gap=3)
        whole.addWidget(label(title, "muted"))
        whole.addLayout(self._grid)

    @property
    def words(self) -> str:
        """The words shown."""
        return self._words

    def show_words(self, words: str) -> None:
        """Shows words; they are Latin in every language of the window."""
        for old in self._shown:
            self._grid.removeWidget(old)
            old.deleteLater()
        self._words = words
        self._shown = []
        for place, word in enumerate(words.split()):
            made = label(f"{place + 1}. {word}", "heading")
            made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            made.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            self._grid.addWidget(made, place // _IN_A_ROW, place % _IN_A_ROW)
            self._shown.append(made)
        self.setAccessibleName(f"{self._title}: {words}")
