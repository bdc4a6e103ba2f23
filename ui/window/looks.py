"""The colours, text size and language of this computer's window, kept between starts."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject, QSettings, Signal
from PySide6.QtWidgets import QApplication

from ui.support.icons import refresh_icons
from ui.support.language import LANGUAGES, set_language
from ui.support.looks_choice import SIZES
from ui.support.theme import THEMES, apply_theme


class Looks(QObject):
    """``changed()``: the whole window has new colours or another text size."""

    changed = Signal()

    def __init__(self, app: QApplication, settings: QSettings | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings or QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "kpdesk", "window"
        )
        self._read()
        self._apply()
        spoken = "ur" if QLocale.system().language() is QLocale.Language.Urdu else "en"
        before = str(self._settings.value("language", spoken))
        set_language(app, before if before in LANGUAGES else spoken)

    def speak(self, language: str) -> None:
        """Speaks another language from now on, at the next start too: who unlocks is not known before."""
        set_language(self._app, language)
        self._settings.setValue("language", language)

    def set_theme(self, name: str) -> None:
        """Shows another theme from now on; raises KeyError for one that is not there."""
        self.theme = THEMES[name].name
        self._keep("theme", name)

    def set_text_percent(self, percent: int) -> None:
        """Shows another text size from now on."""
        self.text_percent = percent
        self._keep("text_percent", percent)

    def show_plain(self) -> None:
        """Shows the light colours and the usual size, and leaves what was chosen for another start."""
        self.theme, self.text_percent = "light", 100
        self._apply()
        self.changed.emit()

    def show_kept(self) -> None:
        """Shows again what was chosen."""
        self._read()
        self._apply()
        self.changed.emit()

    def _read(self) -> None:
        kept = str(self._settings.value("theme", "light"))
        size = str(self._settings.value("text_percent", "100"))
        self.theme = kept if kept in THEMES else "light"
        self.text_percent = int(size) if size in {str(percent) for percent in SIZES} else 100

    def _keep(self, key: str, value: object) -> None:
        self._settings.setValue(key, value)
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        apply_theme(self._app, self.theme, self.text_percent)
        refresh_icons()
