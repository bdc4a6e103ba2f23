"""Last step: with what to begin."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from ui.support.icons import pixmap
from ui.support.widgets import button, card, column, label, row


class StartStep(QWidget):
    """``chosen(str)``: "import" for the nominal roll, "later" for an empty desk, "practice" for invented data."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("startStep")
        whole = column(self, gap=4)
        whole.addWidget(
            self._way(
                "import",
                "file-spreadsheet",
                self.tr("Import the nominal roll"),
                self.tr("Excel, OpenDocument or CSV as it is; you see every row before anything is saved."),
            )
        )
        whole.addWidget(
            self._way(
                "later",
                "arrow-right",
                self.tr("Begin with an empty desk"),
                self.tr("The roll can be imported any time."),
            )
        )
        whole.addWidget(
            self._way(
                "practice",
                "scan-eye",
                self.tr("Look around with practice data"),
                self.tr("Invented people and two weeks' work, kept apart from your records and never sent."),
            )
        )
        whole.addStretch(1)

    def focus_first(self) -> None:
        """Puts the cursor on the first way, so that Enter begins."""
        self.first.setFocus()

    def _way(self, name: str, icon: str, title: str, explained: str) -> QFrame:
        frame, inside = card(f"start_{name}Card")
        picture = label()
        picture.setPixmap(pixmap(icon, "accent", 24))
        words = column(gap=1)
        words.addWidget(label(title, "heading"))
        words.addWidget(label(explained, "muted", wrap=True))
        go = button(
            f"start_{name}",
            self.tr("Begin"),
            lambda: self.chosen.emit(name),
            look="primary" if name == "import" else "plain",
        )
        go.setAccessibleName(title)
        if name == "import":
            self.first = go
        across = row(picture, gap=4)
        across.addLayout(words, 1)
        across.addWidget(go)
        inside.addLayout(across)
        return frame
