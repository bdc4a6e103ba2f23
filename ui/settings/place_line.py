"""One entry of the page that leads to where something larger is set: users, lists, papers, keys, backups."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kpdesk.base.sentences import sentence
from kpdesk.desk.setting_list import fits
from ui.support.language import current_language
from ui.support.widgets import button, column, label, row


class PlaceLine(QWidget):
    """``name`` is that of its words in the catalogue, ``setting_place_<name>``."""

    def __init__(self, name: str, icon: str, on_open: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.setObjectName(f"place_{name}")
        language = current_language()
        self.title = sentence(f"setting_place_{name}", language=language)
        self.open_button = button(f"open_{name}", self.tr("Open"), on_open, icon=icon)
        self.open_button.setAccessibleName(self.tr("Open: {0}").format(self.title))
        left = column(gap=1)
        left.addWidget(label(self.title, wrap=True))
        left.addWidget(label(sentence(f"setting_place_hint_{name}", language=language), "small", wrap=True))
        across = row(parent=self, gap=4)
        across.addLayout(left, 1)
        across.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignVCenter)

    def fits(self, words: str) -> bool:
        """Tells whether the words find this entry, in English or Urdu."""
        codes = (f"setting_place_{self.name}", f"setting_place_hint_{self.name}", f"setting_place_words_{self.name}")
        return fits(words, *codes, "setting_group_places", also=self.name)
