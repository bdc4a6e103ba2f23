"""Everybody in the same incident, each in his part."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from kpdesk.violations.rows import ViolationPage, ViolationRow
from ui.support.language import ltr
from ui.support.widgets import button, clear_layout, column, label, paragraph, pill, row
from ui.violations.names import state_name, state_tone, word


class IncidentCard(QFrame):
    """Signals: ``opened(uid)`` of another person's part; ``joined()``: somebody else is to be added."""

    opened = Signal(str)
    joined = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("violationIncident")
        self.setProperty("look", "card")
        self._heading = label(look="heading")
        self._lines = column(gap=1)
        self.add_button = button("joinIncident", self.tr("Add somebody…"), self.joined.emit, icon="user-plus")
        whole = column(self, margin=4, gap=2)
        whole.addWidget(self._heading)
        whole.addLayout(self._lines)
        whole.addLayout(row(self.add_button, None))

    def show_violation(self, page: ViolationPage) -> None:
        """Lists the others; alone in it only the button stands here."""
        clear_layout(self._lines)
        count = len(page.others) + 1
        self._heading.setText(
            self.tr("{0} persons in this incident").format(count) if page.others else self.tr("The incident")
        )
        self.add_button.setVisible(not page.row.hidden and page.withdrawn_reason is None)
        if not page.others:
            self._lines.addWidget(paragraph(self.tr("Nobody else is on record in it."), "muted"))
        for place, other in enumerate(page.others):
            self._lines.addLayout(self._line(place, other))

    def _line(self, place: int, other: ViolationRow) -> QVBoxLayout:
        who = other.name or other.unidentified or self.tr("protected disclosure")
        open_it = button(f"other{place}", who, icon="user", look="link")
        open_it.clicked.connect(lambda _checked=False: self.opened.emit(other.uid))
        whole = column(gap=0)
        whole.addLayout(row(open_it, None, pill(state_name(other), state_tone(other))))
        whole.addWidget(paragraph(f"{word(other.part)} · {other.kind} · {ltr(other.number)}", "small"))
        return whole
