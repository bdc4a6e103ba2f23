"""The window's language and its direction, switchable without a restart."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from kpdesk.base.resources import resource

LANGUAGES = ("en", "ur")
_PROPERTY = "kpd_language"
_LOCALES = {"en": QLocale.Language.English, "ur": QLocale.Language.Urdu}
_ISOLATE, _END = "\u2066", "\u2069"


def current_language() -> str:
    """Returns ``en`` or ``ur``."""
    app = QCoreApplication.instance()
    return str(app.property(_PROPERTY) or "en") if app else "en"


def set_language(app: QApplication, language: str) -> None:
    """Makes the language and its direction hold for every window; open ones get a LanguageChange event."""
    app.setProperty(_PROPERTY, language)
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    file = resource("translations", f"{language}.qm")
    if file.is_file():
        translator = QTranslator(app)
        translator.load(str(file))
        app.installTranslator(translator)
    # Months and days of the week in a calendar; both locales write figures in Latin digits.
    QLocale.setDefault(QLocale(_LOCALES.get(language, QLocale.Language.English), QLocale.Country.Pakistan))
    rtl = language == "ur"
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)


class Named(Protocol):
    """A row of a list that has a name in both languages."""

    @property
    def name(self) -> str:
        """The English name."""

    @property
    def name_ur(self) -> str:
        """The Urdu name, or an empty string."""


def shown_name(row: Named) -> str:
    """Returns the name of a rank, kind, platform or office in the window's language, as far as it has one."""
    return (current_language() == "ur" and row.name_ur) or row.name


def leading_side() -> Qt.AlignmentFlag:
    """Returns the side at which a line begins in this window, whatever the script of its text."""
    rtl = QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


def ltr(text: str) -> str:
    """Returns Latin data (dates, numbers, codes) isolated, so that a right-to-left sentence does not flip it."""
    return f"{_ISOLATE}{text}{_END}" if text else ""
