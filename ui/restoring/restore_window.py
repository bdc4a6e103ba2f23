"""Restoring a backup: the file, what is in it, who opens it, and the question before it is done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from kpdesk.base.errors import KpDeskError
from kpdesk.desk import Desk
from kpdesk.desk.backup_contents import BackupContents, contents_of
from kpdesk.desk.presence import is_set_up
from ui.restoring.restore_draft import RestoreDraft
from ui.support.dates import moment_on_screen
from ui.support.dialogs import ask_file, confirm
from ui.support.fields import TextField
from ui.support.form import Form
from ui.support.jobs import Job, Jobs
from ui.support.language import ltr
from ui.support.progress_strip import ProgressStrip
from ui.support.widgets import button, card, column, label, row

Restorer = Callable[[Path, Path, str, str], Desk]
_BACKUPS = "backups"


class RestoreWindow(QDialog):
    """``restored(Desk)``: the backup is in its place, open; ``contents`` is what the chosen file says of itself."""

    restored = Signal(object)

    def __init__(
        self, folder: Path, jobs: Jobs, parent: QWidget, *, user: str = "", restore: Restorer = Desk.restore
    ) -> None:
        """``folder`` is where the records lie or shall lie; ``restore`` runs in a job."""
        super().__init__(parent)
        self.setObjectName("restoreWindow")
        self.setWindowTitle(self.tr("Restore a backup"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._folder, self._jobs, self._restore = folder, jobs, restore
        self.contents: BackupContents | None = None
        self.busy = False
        self._job: Job | None = None
        jobs.ended.connect(self._on_ended)
        self.choose_button = button("chooseBackup", self.tr("Choose the file…"), self._ask_file, icon="folder-open")
        self._file = label(self.tr("No file is chosen yet."), "heading", name="backupFile", wrap=True)
        self._inside = label(self.tr("The name of a backup ends in .kpb."), "muted", name="backupContents", wrap=True)
        self.form: Form[RestoreDraft] = Form("restoreForm", self.tr("Restore…"), RestoreDraft.check)
        self.form.add("user", self.tr("User"), TextField(hint=self.tr("login name")))
        self.form.add(
            "password",
            self.tr("Password"),
            TextField(secret=True),
            self.tr("The one that this user had on the day the backup was made. He must be an administrator."),
        )
        self.form.edit(RestoreDraft(user=user))
        self.form.submitted.connect(self._confirm)
        self.form.cancelled.connect(self.reject)
        self.form.verb_button.setEnabled(False)
        self._lay_out()
        self.resize(600, 480)

    def choose(self, file: Path) -> None:
        """Reads what the file says of itself."""
        self.form.banner.clear()
        self._jobs.read(lambda _progress: contents_of(file), self._show_contents, self._on_not_read, owner=self)

    def reject(self) -> None:
        """Closes, but not while the backup is being put in its place."""
        if not self.busy:
            super().reject()

    def _lay_out(self) -> None:
        frame, inside = card("backupCard")
        words = column(gap=1)
        words.addWidget(self._file)
        words.addWidget(self._inside)
        across = row(gap=4)
        across.addLayout(words, 1)
        across.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(across)
        whole = column(self, margin=5, gap=4)
        whole.addWidget(label(self.tr("Restore a backup"), "title"))
        whole.addWidget(frame)
        whole.addWidget(self.form, 1)
        whole.addWidget(ProgressStrip(self._jobs))

    def _ask_file(self) -> None:
        dialog = ask_file(self, self.tr("Choose the backup"), self.tr("KP Desk backups (*.kpb)"), self.choose)
        own = self._folder / _BACKUPS
        if own.is_dir():
            dialog.setDirectory(str(own))

    def _show_contents(self, contents: BackupContents) -> None:
        self.contents = contents
        self._file.setText(ltr(contents.path.name))
        self._inside.setText(
            self.tr("Records of {0}, made {1}, with {2} entries in their history.").format(
                contents.office, ltr(moment_on_screen(contents.made_at)), contents.entries
            )
        )
        self.form.verb_button.setEnabled(True)
        self.form.go_to("password" if self.form.fields["user"].value() else "user")

    def _on_not_read(self, error: KpDeskError) -> None:
        self.contents = None
        self.form.verb_button.setEnabled(False)
        self.form.banner.show_error(error)

    def _confirm(self, draft: RestoreDraft) -> None:
        contents = self.contents
        if contents is None or self.busy:
            return
        made = ltr(moment_on_screen(contents.made_at))
        said = [self.tr("It holds the records of {0}: {1} entries.").format(contents.office, contents.entries)]
        if is_set_up(self._folder):
            said.append(
                self.tr(
                    "What was entered after that moment is not in it. The present records are not deleted: they are "
                    "kept beside the backups. The CPO sees that a new epoch began."
                )
            )
        else:
            said.append(self.tr("There are no records in this place yet; nothing is replaced."))
        confirm(
            self,
            self.tr("Restore the backup of {0}?").format(made),
            "\n".join(said),
            self.tr("Restore this backup"),
            lambda: self._begin(contents, draft),
            danger=True,
        )

    def _begin(self, contents: BackupContents, draft: RestoreDraft) -> None:
        self._set_busy(True)

        def work(_progress: object) -> Desk:
            return self._restore(self._folder, contents.path, draft.user, draft.password)

        self._job = self._jobs.start(work, self._on_restored, self._on_failed, "restoring_backup", owner=self)

    def _on_ended(self, job: Job) -> None:
        """Comes before the answer, and also where Stop was pressed and there is none."""
        if job is self._job:
            self._set_busy(False)

    def _on_restored(self, desk: Desk) -> None:
        self.form.edit(RestoreDraft())
        self.restored.emit(desk)
        self.accept()

    def _on_failed(self, error: KpDeskError) -> None:
        self.form.show_error(error)
        self.form.go_to(error.field if error.field in self.form.fields else "password")

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy
        for item in (self.choose_button, self.form):
            item.setEnabled(not busy)
