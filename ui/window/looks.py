"""The colours and text size of this computer's window, kept between starts."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QApplication

from ui.support.icons import refresh_icons
from ui.support.theme import THEMES, apply_theme

SIZES: Final = (100, 115, 130, 150, 175)


class Looks(QObject):
    """``changed()``: the whole window has new colours or another text size."""

    changed = Signal()

    def __init__(self, app: QApplication, settings: QSettings | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings or QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "kpdesk", "window"
        )
        kept = str(self._settings.value("theme", "light"))
        size = str(self._settings.value("text_percent", "100"))
        self.theme = kept if kept in THEMES else "light"
        self.text_percent = int(size) if size in {str(percent) for percent in SIZES} else 100
        self._apply()

    def set_theme(self, name: str) -> None:
        """Shows another theme from now on; raises KeyError for one that is not there."""
        self.theme = THEMES[name].name
        self._keep("theme", name)

    def set_text_percent(self, percent: int) -> None:
        """Shows another text size from now on."""
        self.text_percent = percent
        self._keep("text_percent", percent)

    def _keep(self, key: str, value: object) -> None:
        self._settings.setValue(key, value)
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        apply_theme(self._app, self.theme, self.text_percent)
        refresh_icons()
