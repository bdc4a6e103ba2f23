"""The line on top of a form that came back half-typed: when it was typed, what changed since, keep or discard."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from kpdesk.base.meanwhile import Differing
from ui.support.dates import moment_on_screen
from ui.support.icons import pixmap
from ui.support.language import ltr
from ui.support.widgets import button, clear_layout, column, label, row


class DraftStrip(QFrame):
    """``taken()``: the person goes on with the draft; ``discarded()``: he wants the form as it is on record."""

    taken = Signal()
    discarded = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(f"{name}Draft")
        self.setProperty("look", "banner")
        self.setProperty("tone", "info")
        picture = label()
        picture.setPixmap(pixmap("pencil", "accent"))
        self._when = label(name=f"{name}DraftWhen", wrap=True)
        self._changes = column(gap=1)
        words = column(gap=1)
        words.addWidget(self._when)
        words.addLayout(self._changes)
        self.keep_button = button(f"{name}DraftKeep", self.tr("Keep"), self.taken.emit)
        self.discard_button = button(f"{name}DraftDiscard", self.tr("Discard"), self.discarded.emit, look="quiet")
        across = row(picture, parent=self, gap=3, margin=2)
        across.addLayout(words, 1)
        across.addWidget(self.keep_button)
        across.addWidget(self.discard_button)
        self.hide()

    def tell(self, kept_at: datetime | None, changed: Sequence[Differing], titles: dict[str, str], lost: int) -> None:
        """Says when the form was typed, which of its fields others changed since, and what did not come back."""
        clear_layout(self._changes)
        said = self.tr("Draft, typed {0}").format(ltr(moment_on_screen(kept_at)))
        self._when.setText(said)
        if changed:
            self._add(self.tr("The record was changed meanwhile; what you typed stands in the form."))
        for one in changed:
            line = self.tr("{0}: on record now “{1}”, before “{2}”")
            self._add(line.format(titles.get(one.field, one.field), one.theirs, one.yours))
        if lost:
            self._add(self.tr("%n field(s) could not be brought back.", "", lost))
        self.setAccessibleName(said)
        self.show()

    def _add(self, text: str) -> None:
        self._changes.addWidget(label(text, "small", wrap=True))
