"""Who did what about one violation, newest first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from PySide6.QtWidgets import QFrame

from kpdesk.violations.rules import Attribution, Disposal
from ui.support.dates import moment_on_screen
from ui.support.language import ltr
from ui.support.widgets import clear_layout, column, label, paragraph
from ui.support.words import code_words
from ui.violations.names import word


class Entry(Protocol):
    """An entry of the audit trail, as the desk gives it."""

    @property
    def at(self) -> str:
        """The moment, as ISO 8601 in UTC."""

    @property
    def actor(self) -> str:
        """The user's login name."""

    @property
    def action(self) -> str:
        """What was done."""

    @property
    def details(self) -> dict[str, object]:
        """What goes with it."""


class HistoryCard(QFrame):
    """One line for each entry of the audit trail."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("violationHistory")
        self.setProperty("look", "card")
        self._column = column(self, margin=4, gap=1)

    def show_entries(self, entries: Iterable[Entry]) -> None:
        """Fills it with the newest entry on top."""
        clear_layout(self._column)
        self._column.addWidget(label(self.tr("History"), "heading"))
        for entry in reversed(list(entries)):
            detail = _detail(entry)
            said = code_words(f"history_{entry.action}", **entry.details)
            self._column.addWidget(paragraph(f"{said}: {detail}" if detail else said))
            moment = ltr(moment_on_screen(datetime.fromisoformat(entry.at)))
            self._column.addWidget(label(self.tr("{0}, by {1}").format(moment, entry.actor), "small"))


def _detail(entry: Entry) -> str:
    details = entry.details
    if entry.action == "violation_attributed":
        return f"{word(Attribution(str(details['attribution'])))}. {details.get('reason') or ''}".strip()
    if entry.action == "violation_disposed":
        return word(Disposal(str(details["disposal"])))
    return str(details.get("text") or "")
