"""The exhibits of one violation, each with its hash."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from kpdesk.violations.evidence_rows import EvidenceRow
from ui.context import Context
from ui.support.dialogs import ask_new_file, ask_reason
from ui.support.language import ltr
from ui.support.widgets import button, clear_layout, column, label, paragraph, row
from ui.violations.evidence_box import EvidenceBox
from ui.violations.names import size_words

_HASH_SHOWN = 16


class ExhibitsCard(QFrame):
    """``added(tuple of paths)``: files to take in; ``copy_asked(uid, Path)``: a copy to be written."""

    added = Signal(object)
    copy_asked = Signal(str, object, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("violationExhibits")
        self.setProperty("look", "card")
        self._rows = column(gap=2)
        self.box = EvidenceBox(context.clock)
        self.box.setObjectName("moreEvidence")
        self.box.setAccessibleName(self.tr("Add evidence"))
        self.keep_button = button(
            "keepEvidence", self.tr("Take these files in"), self._on_keep, icon="save", look="primary"
        )
        self.keep_button.hide()
        self.box.edited.connect(lambda: self.keep_button.setVisible(bool(self.box.value())))
        whole = column(self, margin=4, gap=3)
        whole.addWidget(label(self.tr("Exhibits"), "heading"))
        whole.addLayout(self._rows)
        whole.addWidget(self.box)
        whole.addLayout(row(self.keep_button, None))

    def show_exhibits(self, exhibits: Iterable[EvidenceRow]) -> None:
        """Fills it; files that wait to be taken in stay."""
        clear_layout(self._rows)
        shown = tuple(exhibits)
        if not shown:
            self._rows.addWidget(paragraph(self.tr("No evidence yet: without it nothing stands."), "muted"))
        for exhibit in shown:
            self._rows.addLayout(self._line(exhibit))

    def taken(self) -> None:
        """Empties the box after its files were taken in."""
        self.box.discard_pasted()
        self.box.set_value(())
        self.keep_button.hide()

    def _line(self, exhibit: EvidenceRow) -> QHBoxLayout:
        words = column(gap=0)
        words.addWidget(paragraph(f"{exhibit.exhibit} · {ltr(exhibit.file_name)}"))
        short = f"{size_words(exhibit.size_bytes)} · SHA-256 {exhibit.sha256[:_HASH_SHOWN]}…"
        shown = label(ltr(short), "small", name=f"hash_{exhibit.exhibit}")
        shown.setToolTip(exhibit.sha256)
        words.addWidget(shown)
        if exhibit.also:
            same = self.tr("The same file stands at {0}").format(", ".join(exhibit.also))
            words.addWidget(paragraph(same, "doubt"))
        copy = button(f"copy_{exhibit.exhibit}", self.tr("Save a copy…"), icon="download", look="quiet")
        copy.clicked.connect(lambda _checked=False: self._ask_copy(exhibit))
        line = row(gap=2)
        line.addLayout(words, 1)
        line.addWidget(copy)
        return line

    def _ask_copy(self, exhibit: EvidenceRow) -> None:
        def on_reason(reason: str) -> None:
            def on_file(path: Path) -> None:
                self.copy_asked.emit(exhibit.uid, path, reason)

            title, every = self.tr("Save a copy of the exhibit"), self.tr("All files (*)")
            ask_new_file(self, title, every, exhibit.file_name, on_file)

        ask_reason(self, self.tr("What is the copy for?"), "", self.tr("Save a copy…"), on_reason)

    def _on_keep(self) -> None:
        self.added.emit(self.box.value())
