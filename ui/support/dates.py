"""Dates as the office writes them, and as people type them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale

from kpdesk.base.clock import minute_on_paper as moment_on_screen
from kpdesk.base.clock import on_paper as on_screen
from kpdesk.base.typed_days import day_typed as understood
from ui.support.language import current_language, ltr

__all__ = ["meaning", "moment_on_screen", "on_screen", "understood"]


def meaning(day: date) -> str:
    """Returns a day as it is told back to whoever typed it, such as "Wed 18.11.2026"."""
    locale = QLocale(QLocale.Language.Urdu if current_language() == "ur" else QLocale.Language.English)
    name = locale.dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
    return f"{name} {ltr(on_screen(day))}"
