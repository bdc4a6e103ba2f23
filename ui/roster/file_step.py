"""The first step of an import: which file, and what was imported before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kpdesk.roster.rows import BatchRow
from ui.support.columns import END, Column
from ui.support.dialogs import ask_file
from ui.support.icons import pixmap
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, card, column, label, row


class FileStep(QWidget):
    """``chosen(Path)``: a roll to read; ``undo_asked(BatchRow)``: an earlier import shall be taken back."""

    chosen = Signal(object)
    undo_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fileStep")
        self.choose_button = button(
            "chooseFile", self.tr("Choose the file…"), self.choose, icon="folder-open", look="primary", keys="Ctrl+O"
        )
        self.model = RowsTableModel(self._columns())
        self.table = TableView("batches", self.tr("Earlier imports"))
        self.table.set_model(self.model, sortable=False)
        self.table.set_empty_text(self.tr("Nothing was imported yet"))
        self.undo_button = button("undoBatch", self.tr("Take this import back"), self._ask_undo, icon="undo-2")
        self.undo_button.setEnabled(False)
        self.table.row_changed.connect(self._on_row_changed)
        whole = column(self, gap=4)
        whole.addWidget(self._drop_card())
        whole.addWidget(label(self.tr("Earlier imports"), "heading"))
        whole.addWidget(self.table, 1)
        whole.addLayout(row(self.undo_button, None))

    def choose(self) -> None:
        """Opens the platform's file dialog."""
        kinds = self.tr("Rolls (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt);;All files (*)")
        ask_file(self, self.tr("Nominal roll"), kinds, self._on_file)

    def set_batches(self, batches: Sequence[BatchRow]) -> None:
        """Shows what was imported before."""
        self.model.set_rows(batches)
        self._on_row_changed(self.table.current_row)

    def _on_file(self, path: Path) -> None:
        self.chosen.emit(path)

    def _drop_card(self) -> QWidget:
        frame, inside = card("dropCard")
        picture = QLabel()
        picture.setPixmap(pixmap("file-spreadsheet", "accent", 32))
        picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(picture)
        _centered(inside, label(self.tr("Drop the nominal roll here"), "heading"))
        hint = self.tr("Excel, LibreOffice or CSV, with headings in English or Urdu, as the office has it.")
        _centered(inside, label(hint, "muted"))
        _centered(inside, label(self.tr("Nothing is taken in before you have seen it."), "muted"))
        inside.addSpacing(4)
        inside.addLayout(row(None, self.choose_button, None))
        return frame

    def _columns(self) -> tuple[Column[BatchRow], ...]:
        return (
            Column(self.tr("When"), lambda batch: datetime.fromisoformat(batch.accepted_at), 18),
            Column(self.tr("File"), lambda batch: batch.file_name, 0),
            Column(self.tr("By"), lambda batch: batch.accepted_by, 14),
            Column(self.tr("Added"), lambda batch: batch.counts.get("added", 0), 9, END),
            Column(self.tr("Changed"), lambda batch: batch.counts.get("changed", 0), 9, END),
            Column(
                self.tr("State"),
                lambda batch: self.tr("Taken back") if batch.undone else "",
                14,
                tone=lambda batch: "muted" if batch.undone else "",
            ),
        )

    def _on_row_changed(self, batch: BatchRow | None) -> None:
        self.undo_button.setEnabled(batch is not None and not batch.undone)

    def _ask_undo(self) -> None:
        batch = self.table.current_row
        if batch is not None:
            self.undo_asked.emit(batch)


def _centered(inside: QVBoxLayout, text: QLabel) -> None:
    text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    inside.addWidget(text)
