"""Backups: what each holds that differs from now; made, proved, looked into and restored."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.access.rules import Permission
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.desk.backup_looking import BackupLook
from kpdesk.desk.backups import MadeBackup
from ui.context import Context
from ui.settings.backup_line import BackupLine, backup_lines
from ui.settings.backup_look_window import BackupLookWindow
from ui.support.banner import Banner
from ui.support.columns import END, Column
from ui.support.dialogs import ask_file, ask_folder
from ui.support.language import current_language
from ui.support.rights import refusal
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, column, label, row
from ui.support.words import error_words


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
        self.look_button = button("lookBackup", self.tr("Look inside…"), self.look, icon="eye")
        self.verify_button = button("verifyBackup", self.tr("Check this backup"), self.verify, icon="shield-check")
        self.file_button = button("lookFile", self.tr("Look into a file…"), self._ask_file, icon="folder-open")
        self.restore_button = button("restoreBackup", self.tr("Restore…"), self.restore, icon="history", look="danger")
        self.differs = label(look="muted", name="backupDiffers", wrap=True)
        self._why_not = refusal(context, Permission.RESTORE)
        self._on_row_changed(None)
        self.table.row_changed.connect(self._on_row_changed)
        self.table.opened.connect(lambda _line: self.look())
        self._lay_out()
        why_not = refusal(context, Permission.BACKUP)
        for each in (self.create_button, self.copy_button):
            each.setEnabled(not why_not)
            each.setToolTip(why_not)

    def reload(self) -> None:
        """Reads the list again."""
        self._context.ask(backup_lines, self._show, self.banner.show_error, owner=self)

    def make_backup(self, folder: Path | None = None) -> None:
        """Makes a backup here and in the second place, or in another folder only."""
        self.banner.clear()

        def work(desk: Desk, progress: Progress) -> tuple[MadeBackup, tuple[BackupLine, ...]]:
            if folder is None:
                made = desk.backups.create_in_both_places(progress)
            else:
                made = MadeBackup(desk.backups.create(progress, folder))
            return made, backup_lines(desk)

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
            lambda desk, progress: desk.backups.verify(line.path, progress),
            told,
            self.banner.show_error,
            "backup_verifying",
            self,
        )

    def look(self) -> None:
        """Opens the chosen backup to the side."""
        line = self.table.current_row
        if line is not None:
            self.look_into(line.path)

    def look_into(self, path: Path) -> None:
        """Opens a backup to the side and shows what is in it; nothing is restored."""
        self.banner.clear()
        language = current_language()

        def shown(look: BackupLook) -> None:
            window = BackupLookWindow(look, self, may_restore=not self._why_not)
            window.restore_asked.connect(self._context.restore_asked)
            window.open()

        self._context.act(
            lambda desk, progress: desk.backups.look(path, progress, language),
            shown,
            self.banner.show_error,
            "backup_verifying",
            self,
        )

    def restore(self) -> None:
        """Locks the desk and asks who restores the chosen backup."""
        line = self.table.current_row
        if line is not None and not self._why_not:
            self._context.restore_asked.emit(line.path)

    def _ask_folder(self) -> None:
        ask_folder(self, self.tr("Folder for the backup"), self.make_backup)

    def _ask_file(self) -> None:
        ask_file(self, self.tr("Choose the backup"), self.tr("KP Desk backups (*.kpb)"), self.look_into)

    def _on_row_changed(self, line: BackupLine | None) -> None:
        for each in (self.verify_button, self.look_button):
            each.setEnabled(line is not None)
        self.restore_button.setEnabled(line is not None and not self._why_not)
        self.restore_button.setToolTip(self._why_not)
        self.differs.setText(line.differs if line is not None else "")

    def _on_created(self, answer: tuple[MadeBackup, tuple[BackupLine, ...]]) -> None:
        made, lines = answer
        self._show(lines)
        self.table.choose(0)
        if made.second_failed is not None:
            words = error_words(made.second_failed)
            self.banner.say("warning", self.tr("The backup is made here only. {0}").format(words.what), words.remedy)
        else:
            path = (made.second or made.backup).path
            self.banner.say("good", self.tr("The backup is made and was opened as a test: {0}").format(path))
        self.said.emit(self.tr("Backup made."))

    def _show(self, lines: Sequence[BackupLine]) -> None:
        place = self.table.currentIndex().row()
        self.model.set_rows(lines)
        self.table.choose(max(place, 0))

    def _lay_out(self) -> None:
        whole = column(self, gap=3)
        whole.setContentsMargins(0, 12, 0, 0)
        whole.addWidget(self.banner)
        whole.addWidget(self.table, 1)
        whole.addWidget(self.differs)
        whole.addLayout(
            row(self.create_button, self.copy_button, self.look_button, self.verify_button, None, self.file_button)
        )
        last = row(gap=4)
        last.addWidget(label(self._restoring(), "small", wrap=True), 1)
        last.addWidget(self.restore_button)
        whole.addLayout(last)

    def _columns(self) -> tuple[Column[BackupLine], ...]:
        return (
            Column(self.tr("Made"), lambda line: line.made_at, 17),
            Column(self.tr("Age"), lambda line: line.age, 15),
            Column(self.tr("Differs from now"), lambda line: line.differs, 0),
            Column(self.tr("Place"), lambda line: line.place, 14),
            Column(self.tr("File"), lambda line: line.path.name, 24),
            Column(self.tr("Entries"), lambda line: line.entries, 10, END),
            Column(self.tr("Size, KB"), lambda line: -(-line.size_bytes // 1024), 12, END),
        )

    def _restoring(self) -> str:
        return self.tr(
            "A backup opens only with a password of the day it was made. Restoring keeps the present records beside "
            "the backups; the CPO sees that a new epoch began. Look inside first."
        )
