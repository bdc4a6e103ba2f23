"""The user's own drafts: half-typed violations that are counted nowhere."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from kpdesk.violations.drafts import KeptDraft
from ui.support.dates import moment_on_screen
from ui.support.language import ltr
from ui.support.widgets import button, clear_layout, column, label, paragraph, row

_SHOWN = 22


class DraftsCard(QFrame):
    """Signals: ``keep_asked()`` for what is typed now; ``chosen(KeptDraft)`` to go on with one; ``discarded(uid)``."""

    keep_asked = Signal()
    chosen = Signal(object)
    discarded = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("draftsCard")
        self.setProperty("look", "card")
        self._lines = column(gap=1)
        whole = column(self, margin=4, gap=2)
        whole.addWidget(label(self.tr("Your drafts"), "heading"))
        whole.addWidget(paragraph(self.tr("They are in no list, no count and no report."), "muted"))
        whole.addLayout(self._lines)
        keep = button("keepDraft", self.tr("Keep as draft"), self.keep_asked.emit, icon="save",
                      tip="Ctrl+D", keys="Ctrl+D")  # fmt: skip
        whole.addLayout(row(keep, None))

    def show_drafts(self, drafts: tuple[KeptDraft, ...]) -> None:
        """Lists them."""
        clear_layout(self._lines)
        for place, kept in enumerate(drafts):
            title = kept.title or self.tr("No kind and no text yet")
            go_on = button(
                f"draft{place}",
                title if len(title) <= _SHOWN else title[: _SHOWN - 1] + "…",
                icon="file-text",
                look="link",
            )
            go_on.clicked.connect(lambda _checked=False, kept=kept: self.chosen.emit(kept))
            tip = self.tr("Discard this draft")
            away = button(f"discardDraft{place}", "", icon="x", look="quiet", tip=tip)
            away.clicked.connect(lambda _checked=False, uid=kept.uid: self.discarded.emit(uid))
            go_on.setToolTip(kept.title)
            self._lines.addLayout(row(go_on, None, away))
            self._lines.addWidget(label(ltr(moment_on_screen(kept.kept_at)), "small"))
