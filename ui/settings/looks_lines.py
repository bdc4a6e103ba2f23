"""Colours and text size of this computer's window, beside the other settings."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from kpdesk.base.sentences import sentence
from kpdesk.desk.setting_list import fits
from ui.support.fields import ChoiceField
from ui.support.language import current_language
from ui.support.looks_choice import SIZES, LooksChoice
from ui.support.widgets import column, label, row

_CODES = ("setting_place_looks", "setting_place_hint_looks", "setting_place_words_looks", "setting_group_own")


class LooksLine(QWidget):
    """Both choices; what is chosen is seen at once, and is undone by choosing the other one."""

    def __init__(self, looks: LooksChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("place_looks")
        self._looks = looks
        self.theme = ChoiceField(_themes())
        self.theme.setObjectName("settingsTheme")
        self.theme.setAccessibleName(self.tr("Colours"))
        self.text_size = ChoiceField([(percent, self.tr("Text {0} %").format(percent)) for percent in SIZES])
        self.text_size.setObjectName("settingsTextSize")
        self.text_size.setAccessibleName(self.tr("Text size"))
        self.theme.set_value(looks.theme)
        self.text_size.set_value(looks.text_percent)
        self.theme.edited.connect(lambda: looks.set_theme(str(self.theme.value())))
        self.text_size.edited.connect(lambda: looks.set_text_percent(int(str(self.text_size.value()))))
        left = column(gap=1)
        language = current_language()
        left.addWidget(label(sentence("setting_place_looks", language=language), wrap=True))
        left.addWidget(label(sentence("setting_place_hint_looks", language=language), "small", wrap=True))
        across = row(parent=self, gap=4)
        across.addLayout(left, 1)
        across.addWidget(self.theme, 0, Qt.AlignmentFlag.AlignVCenter)
        across.addWidget(self.text_size, 0, Qt.AlignmentFlag.AlignVCenter)

    def fits(self, words: str) -> bool:
        """Tells whether the words find this entry, in English or Urdu."""
        return fits(words, *_CODES)

    def reload(self) -> None:
        """Shows what was chosen elsewhere meanwhile."""
        self.theme.set_value(self._looks.theme)
        self.text_size.set_value(self._looks.text_percent)


def _themes() -> list[tuple[object, str]]:
    return [
        ("light", QCoreApplication.translate("LooksLine", "Light")),
        ("dark", QCoreApplication.translate("LooksLine", "Dark")),
        ("contrast", QCoreApplication.translate("LooksLine", "High contrast")),
    ]
