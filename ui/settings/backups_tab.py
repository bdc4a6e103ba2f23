"""Backups: make one, check one, and how one is restored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from ui.context import Context
from ui.support.banner import Banner
from ui.support.columns import END, Column
from ui.support.dialogs import ask_folder
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, card, column, label, row


@dataclass(frozen=True, slots=True)
class BackupLine:
    """One backup in the store's folder."""

    path: Path
    made_at: datetime
    entries: int
    size_bytes: int


class BackupsTab(QWidget):
    """``said(str)``: what was done."""

    said = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("backupsTab")
        self._context = context
        self.banner = Banner("backupsBanner")
        self.model = RowsTableModel(self._columns())
        self.table = TableView("backups", self.tr("Backups"))
        self.table.set_model(self.model)
        self.table.set_empty_text(self.tr("There is no backup yet"), self.tr("Make one now; it takes seconds."))
        self.create_button = button(
            "createBackup", self.tr("Back up now"), self.make_backup, icon="hard-drive-download", look="primary"
        )
        self.copy_button = button("backupTo", self.tr("Back up to a stick…"), self._ask_folder, icon="folder-open")
        self.verify_button = button("verifyBackup", self.tr("Check this backup"), self.verify, icon="shield-check")
        self.table.row_changed.connect(lambda line: self.verify_button.setEnabled(line is not None))
        self.verify_button.setEnabled(False)
        frame, inside = card("restoreCard")
        inside.addWidget(label(self.tr("If the computer or the store is lost"), "heading"))
        inside.addWidget(label(self._restoring(), "muted", wrap=True))
        whole = column(self, gap=3)
        whole.setContentsMargins(0, 12, 0, 0)
        whole.addWidget(self.banner)
        whole.addWidget(self.table, 1)
        whole.addLayout(row(self.create_button, self.copy_button, self.verify_button, None))
        whole.addWidget(frame)

    def reload(self) -> None:
        """Reads the list again."""
        self._context.ask(_lines, self._show, self.banner.show_error, owner=self)

    def make_backup(self, folder: Path | None = None) -> None:
        """Makes a backup in the store's folder, or in another one."""
        self.banner.clear()

        def work(desk: Desk, progress: Progress) -> tuple[Path, tuple[BackupLine, ...]]:
            return desk.backups.create(progress, folder).path, _lines(desk)

        self._context.act(work, self._on_created, self.banner.show_error, "backup_copying", self)

    def verify(self) -> None:
        """Reads the chosen backup to its last byte and opens it."""
        line = self.table.current_row
        if line is None:
            return
        self.banner.clear()

        def told(_backup: object) -> None:
            self.banner.say("good", self.tr("{0} is whole and opens with the store's key.").format(line.path.name))

        self._context.act(
            lambda desk, _progress: desk.backups.verify(line.path), told, self.banner.show_error, "working", self
        )

    def _ask_folder(self) -> None:
        ask_folder(self, self.tr("Folder for the backup"), self.make_backup)

    def _on_created(self, answer: tuple[Path, tuple[BackupLine, ...]]) -> None:
        path, lines = answer
        self._show(lines)
        self.table.choose(0)
        self.banner.say("good", self.tr("The backup is made and was opened as a test: {0}").format(path))
        self.said.emit(self.tr("Backup made."))

    def _show(self, lines: Sequence[BackupLine]) -> None:
        self.model.set_rows(lines)

    def _columns(self) -> tuple[Column[BackupLine], ...]:
        return (
            Column(self.tr("Made"), lambda line: line.made_at, 18),
            Column(self.tr("File"), lambda line: line.path.name, 0),
            Column(self.tr("Entries"), lambda line: line.entries, 10, END),
            Column(self.tr("Size, KiB"), lambda line: -(-line.size_bytes // 1024), 12, END),
        )

    def _restoring(self) -> str:
        return self.tr(
            "A backup is as secret as the store: it opens only with a password of the day it was made. To restore "
            "one, lock the desk and choose “Restore a backup…” below the password; on a new computer it stands below "
            "the first form. The present records are kept beside the backups, and the CPO sees that a new epoch began."
        )


def _lines(desk: Desk) -> tuple[BackupLine, ...]:
    return tuple(
        BackupLine(
            backup.path,
            datetime.fromisoformat(backup.manifest.created_at),
            backup.manifest.records,
            backup.path.stat().st_size,
        )
        for backup in desk.backups.items()
    )
