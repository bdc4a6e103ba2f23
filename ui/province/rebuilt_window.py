"""What building headquarters' picture anew came to."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from kpdesk.province.rows import Rebuilt
from ui.support.banner import Banner
from ui.support.columns import Column
from ui.support.language import ltr
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, column, label, row
from ui.support.words import code_words

Skipped = tuple[str, str]


class RebuiltWindow(QDialog):
    """The counts in words, the hash over the whole state, and each file that was left out with its reason."""

    def __init__(self, rebuilt: Rebuilt, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("rebuiltWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Built anew"))
        self.resize(900, 520)
        self.banner = Banner("rebuiltBanner")
        self.digest = label(ltr(rebuilt.digest), "plain", name="rebuiltDigest", wrap=True)
        self.digest.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        columns: list[Column[Skipped]] = [
            Column(self.tr("File left out"), lambda one: one[0], 44),
            Column(self.tr("Why"), lambda one: code_words(one[1]), 0),
        ]
        self.rows: RowsTableModel[Skipped] = RowsTableModel(columns, rebuilt.reasons, self)
        self.table = TableView("rebuiltSkipped", self.tr("Files left out"))
        self.table.set_model(self.rows)
        self.table.set_empty_text(self.tr("No file was left out"), "")
        self.reason = label(look="muted", name="rebuiltReason", wrap=True)
        self.table.row_changed.connect(self._on_row)
        whole = column(self, margin=5, gap=3)
        whole.addWidget(label(self.tr("Built anew"), "title"))
        whole.addWidget(self.banner)
        whole.addWidget(label(self.tr("Hash of the state: the same files give the same one on any computer."), "muted"))
        whole.addWidget(self.digest)
        whole.addWidget(self.table, 1)
        whole.addWidget(self.reason)
        whole.addLayout(row(None, button("rebuiltClose", self.tr("Close"), self.accept, look="primary")))
        self._say(rebuilt)

    def _on_row(self, one: Skipped | None) -> None:
        """A reason that the column cuts off stands in full below."""
        self.reason.setText(code_words(one[1]) if one is not None else "")

    def _say(self, rebuilt: Rebuilt) -> None:
        used = self.tr("{0} of {1} files were used; {2} were doubles, {3} were left out.").format(
            rebuilt.used, rebuilt.files, rebuilt.duplicates, len(rebuilt.skipped)
        )
        gave = self.tr("They give {0} returns with {1} rows.").format(rebuilt.returns, rebuilt.rows)
        self.banner.say("warning" if rebuilt.skipped else "good", used, gave)
