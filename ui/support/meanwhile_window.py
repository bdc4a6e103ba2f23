"""Another operator saved the same record first: both values of every field, and whose shall stand."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from kpdesk.base.errors import KpDeskError
from kpdesk.base.meanwhile import Differing, differing_in
from ui.support.form import Form
from ui.support.theme import SPACE
from ui.support.widgets import button, column, label, row
from ui.support.words import error_words

_LEAST_WIDTH = 620
_DOTS = "•••••••"


class MeanwhileWindow(QDialog):
    """Shown over a form whose save was refused; closing it leaves what was typed in the form.

    ``now`` is the draft of the record as it stands by now: the form takes it over around what was typed, so that
    saving again writes that and nothing else. ``hidden`` names fields whose values the form does not show.
    """

    def __init__(
        self,
        form: Form[Any],
        error: KpDeskError,
        now: Any,
        words: Mapping[str, str],
        hidden: Collection[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent or form)
        self.setObjectName("meanwhileWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Changed meanwhile"))
        self.setMinimumWidth(_LEAST_WIDTH)
        self._form, self._now, self._hidden = form, now, hidden
        form.rebase(now)
        typed = form.typed
        layout = column(self, margin=4, gap=3)
        layout.addWidget(label(error_words(error).what, "heading", name="meanwhileWho", wrap=True))
        layout.addWidget(label(self.tr("Where you typed nothing, the record stands as it is now."), "muted", wrap=True))
        layout.addLayout(self._table(differing_in(error), words, typed), 1)
        mine = button("meanwhileMine", self.tr("Keep mine"), self._keep_mine, look="primary")
        mine.setEnabled(bool(typed))
        theirs = button("meanwhileTheirs", self.tr("Take what is on record"), self._take_theirs)
        back = button("meanwhileBack", self.tr("Back to the form"), self.reject, look="quiet")
        layout.addLayout(row(back, None, theirs, mine))

    def _table(self, differing: tuple[Differing, ...], words: Mapping[str, str], typed: tuple[str, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE[4])
        grid.setVerticalSpacing(SPACE[2])
        for place, title in enumerate((self.tr("Field"), self.tr("Yours"), self.tr("On record now"))):
            grid.addWidget(label(title, "small"), 0, place)
            grid.setColumnStretch(place, place)
        for line, one in enumerate(differing, 1):
            yours = self._shown(one.field, one.yours) if one.field in typed else self.tr("not touched by you")
            texts = (words.get(one.field, one.field), yours, self._shown(one.field, one.theirs))
            for place, (text, name) in enumerate(zip(texts, ("Field", "Yours", "Theirs"), strict=True)):
                cell = label(text, "muted" if text == self.tr("not touched by you") else "plain", wrap=True)
                cell.setObjectName(f"{one.field}{name}")
                grid.addWidget(cell, line, place, Qt.AlignmentFlag.AlignTop)
        grid.setRowStretch(len(differing) + 1, 1)
        return grid

    def _shown(self, field: str, value: str) -> str:
        if not value:
            return self.tr("empty")
        return _DOTS if field in self._hidden else value

    def _keep_mine(self) -> None:
        self.accept()
        self._form.submit()

    def _take_theirs(self) -> None:
        self.accept()
        self._form.keeper.forget()
        self._form.edit(self._now, self._form.keeper.subject)
