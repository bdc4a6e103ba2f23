"""Forms that wait half-typed: each line opens its form as it was left, or takes the draft away."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.base.form_draft import FormDraft
from ui.support.draft_words import draft_line
from ui.support.form_drafts import FormDrafts
from ui.support.link_label import LinkLabel
from ui.support.widgets import button, clear_layout, column, label, row


class WaitingDrafts(QWidget):
    """``opened(FormDraft)``: the person wants to go on with it; ``counted(int)``: so many wait."""

    opened = Signal(object)
    counted = Signal(int)

    def __init__(self, drafts: FormDrafts) -> None:
        super().__init__()
        self.setObjectName("waitingDrafts")
        self._drafts = drafts
        self._lines = column(gap=2)
        self._nothing = label(self.tr("Nothing is half-typed."), "muted", name="noDrafts", wrap=True)
        whole = column(self, margin=2, gap=2)
        whole.addWidget(self._nothing)
        whole.addLayout(self._lines)
        whole.addStretch(1)
        drafts.changed.connect(self.show_drafts)
        self.show_drafts()

    def show_drafts(self) -> None:
        """Lists what waits now, the latest first."""
        clear_layout(self._lines)
        waiting = self._drafts.items
        self._nothing.setVisible(not waiting)
        for place, draft in enumerate(waiting):
            self._lines.addWidget(self._line(place, draft))
        self.counted.emit(len(waiting))

    def _line(self, place: int, draft: FormDraft) -> QWidget:
        text = draft_line(draft)
        link = LinkLabel(f"openDraft{place}", text)
        link.clicked.connect(partial(self.opened.emit, draft))
        away = button(f"discardDraft{place}", "", icon="x", look="quiet", tip=self.tr("Discard this draft"))
        away.setAccessibleName(self.tr("Discard: {0}").format(text))
        away.clicked.connect(lambda _checked=False: self._drafts.discard(draft.form, draft.subject))
        frame = QWidget()
        across = row(parent=frame, gap=2)
        across.addWidget(link, 1)
        across.addWidget(away)
        return frame
