"""What an empty store says: what to do first, second and third."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.support.icons import pixmap
from ui.support.widgets import button, card, column, label, row


class FirstSteps(QWidget):
    """``page_asked(name, target)``: the person wants to do it."""

    page_asked = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("firstSteps")
        frame, inside = card("firstCard")
        picture = label()
        picture.setPixmap(pixmap("users", "accent", 32))
        self.import_button = button(
            "firstImport", self.tr("Import the nominal roll"), lambda: self.page_asked.emit("roster", "import"),
            icon="upload", look="primary",
        )  # fmt: skip
        add = button(
            "firstPerson", self.tr("Add a single person"), lambda: self.page_asked.emit("roster", "add"),
            icon="user-plus",
        )  # fmt: skip
        letterhead = button(
            "firstSettings", self.tr("Fill in the letterhead"), lambda: self.page_asked.emit("settings", "settings"),
            icon="settings", look="quiet",
        )  # fmt: skip
        words = column(gap=1)
        words.addWidget(label(self.tr("Begin with the people"), "heading"))
        words.addWidget(
            label(
                self.tr(
                    "Import the office's nominal roll as it is: Excel, LibreOffice or CSV. Then log what the "
                    "monitoring unit sees; the first weekly report can be made the same day."
                ),
                "muted",
                wrap=True,
            )
        )
        across = row(picture, gap=4)
        across.addLayout(words, 1)
        inside.addLayout(across)
        inside.addSpacing(4)
        inside.addLayout(row(self.import_button, add, letterhead, None))
        column(self).addWidget(frame)

    def focus_first(self) -> None:
        """Puts the cursor on the first thing to do."""
        self.import_button.setFocus(Qt.FocusReason.OtherFocusReason)
