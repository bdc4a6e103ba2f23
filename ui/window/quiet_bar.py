"""The bar at the window's foot: what was done last, and the state of backup, sending and receipts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ui.support.icons import pixmap
from ui.support.widgets import button, clear_layout, label, row

_NOTE_STAYS_MS = 12_000
_ICONS = {"good": "circle-check", "warning": "triangle-alert", "danger": "octagon-alert", "info": "info"}


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that is always shown, such as "Last backup: 21.11.2026"; ``tone`` "warning" where it is overdue."""

    text: str
    tone: str = "muted"


class QuietBar(QFrame):
    """Says, never asks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quietBar")
        self._icon = QLabel()
        self._note = label(name="quietNote")
        self.note_button = button("quietNoteButton", self.tr("Show it"), self._press, look="link")
        self.note_button.hide()
        self._does: Callable[[], object] = self.clear_note
        self._facts = row(gap=5)
        whole = row(self._icon, self._note, self.note_button, None, parent=self, margin=1, gap=2)
        whole.setContentsMargins(24, 5, 24, 5)
        whole.addLayout(self._facts)
        self._fade = QTimer(self, singleShot=True, interval=_NOTE_STAYS_MS)
        self._fade.timeout.connect(self.clear_note)

    def add(self, control: QWidget) -> None:
        """Puts a control before what is always shown."""
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.insertWidget(layout.count() - 1, control)

    @property
    def note(self) -> str:
        """What it says now."""
        return self._note.text()

    def say(self, tone: str, text: str, verb: str = "", does: Callable[[], object] | None = None) -> None:
        """Shows a note for some seconds; with a button of that verb, where one is given, until it is pressed."""
        role = "accent" if tone not in _ICONS or tone == "info" else tone
        self._icon.setPixmap(pixmap(_ICONS.get(tone, "info"), role, 16))
        self._note.setText(text)
        self._note.setAccessibleName(text)
        self.note_button.setText(verb)
        self.note_button.setAccessibleName(verb)
        self.note_button.setHidden(does is None)
        self._does = does or self.clear_note
        self._fade.stop() if does is not None else self._fade.start()

    def _press(self) -> None:
        does = self._does
        self.clear_note()
        does()

    def clear_note(self) -> None:
        """Takes the note away."""
        self._icon.clear()
        self._note.clear()
        self.note_button.hide()

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Shows what is always shown."""
        clear_layout(self._facts)
        for fact in facts:
            said = label(fact.text, "small")
            if fact.tone == "warning":
                said.setProperty("look", "doubt")
            self._facts.addWidget(said)
