"""What somebody looks for in the history: words, a user, an action, a period."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from kpdesk.base.clock import Clock
from kpdesk.base.sentences import sentence
from kpdesk.desk.audit_trail import AuditWanted, known_actions
from ui.support.fields import ChoiceField, DateField, TextField
from ui.support.language import current_language
from ui.support.widgets import button, column, label, row

_WAITS_MS = 250


class HistoryFilter(QWidget):
    """``changed()``: something else is wanted, a moment after the last key."""

    changed = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("historyFilterRow")
        self.words = TextField(hint=self.tr("Words of what was done, a name, a number"))
        self.words.setObjectName("historyFilter")
        self.words.setAccessibleName(self.tr("Find in the history"))
        self.words.setToolTip(self.words.placeholderText())
        self.user = ChoiceField([("", self.tr("Everyone"))])
        self.user.setObjectName("historyUser")
        self.user.setAccessibleName(self.tr("Who did it"))
        self.action = ChoiceField([("", self.tr("Whatever was done")), *_actions()])
        self.action.setObjectName("historyAction")
        self.action.set_value("")
        self.action.setAccessibleName(self.tr("What was done"))
        self.first = self._day(clock, "historyFrom", self.tr("From this day"))
        self.last = self._day(clock, "historyTo", self.tr("To this day"))
        self.clear_button = button("historyClear", self.tr("Show all"), self.clear, icon="x", look="quiet")
        self._wait = QTimer(self, singleShot=True, interval=_WAITS_MS)
        self._wait.timeout.connect(self.changed)
        for field in (self.words, self.user, self.action, self.first, self.last):
            field.edited.connect(self._wait.start)
        whole = column(self, gap=2)
        first = row(gap=2)
        first.addWidget(self.words, 1)
        first.addWidget(self.clear_button)
        whole.addLayout(first)
        from_here, to_here = label(self.tr("from")), label(self.tr("to"))
        whole.addLayout(row(self.user, self.action, from_here, self.first, to_here, self.last, None, gap=2))

    @property
    def wanted(self) -> AuditWanted:
        """What is looked for."""
        return AuditWanted(
            self.words.value(),
            str(self.user.value() or ""),
            str(self.action.value() or ""),
            first_day=self.first.value(),
            last_day=self.last.value(),
        )

    def set_users(self, names: Sequence[str]) -> None:
        """Offers these users; the one that is chosen stays."""
        chosen = self.user.value()
        self.user.set_choices([("", self.tr("Everyone")), *((name, name) for name in names)])
        self.user.set_value(chosen or "")

    def clear(self) -> None:
        """Looks for everything again."""
        self.words.set_value("")
        self.user.set_value("")
        self.action.set_value("")
        self.first.set_value(None)
        self.last.set_value(None)
        self.changed.emit()

    def _day(self, clock: Clock, name: str, said: str) -> DateField:
        field = DateField(clock=clock)
        field.setObjectName(name)
        field.setAccessibleName(said)
        return field


def _actions() -> list[tuple[object, str]]:
    """The sentences themselves, without their values: people know what they read in the list."""
    blank = {"uid": "…"}
    found = [(action, sentence(f"history_{action}", _Dots(blank), current_language())) for action in known_actions()]
    return sorted(((action, words) for action, words in found), key=lambda pair: pair[1].casefold())


class _Dots(dict[str, object]):
    """Gives an ellipsis for every value of a sentence."""

    def get(self, key: str, default: object = None) -> object:
        return "…"
