"""Opening an office on a database server from one more computer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from kpdesk.base.errors import KpDeskError
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.desk.server_wanted import ServerWanted
from ui.first_run.join_draft import JoinDraft
from ui.support.fields import TextField
from ui.support.form import Form
from ui.support.jobs import Jobs
from ui.support.progress_strip import ProgressStrip
from ui.support.widgets import column, label

Joiner = Callable[[Path, ServerWanted, str, str], Desk]


class JoinWindow(QDialog):
    """``joined(Desk)``: this computer's data folder is set up, and the user is logged in."""

    joined = Signal(object)

    def __init__(self, folder: Path, jobs: Jobs, parent: QWidget, *, join: Joiner = Desk.join) -> None:
        """``folder`` is where this computer's own part shall lie; ``join`` runs in a job."""
        super().__init__(parent)
        self.setObjectName("joinWindow")
        self.setWindowTitle(self.tr("Join an office on a database server"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._folder, self._jobs, self._join = folder, jobs, join
        self.busy = False
        self.form: Form[JoinDraft] = Form("joinForm", self.tr("Join"), JoinDraft.check)
        add_server_fields(self.form)
        self.form.add("user", self.tr("User"), TextField(hint=self.tr("login name")))
        self.form.add(
            "password",
            self.tr("Password"),
            TextField(secret=True),
            self.tr("The administrator makes users, on the computer where the office was founded."),
        )
        self.form.edit(JoinDraft())
        self.form.submitted.connect(self._start)
        self.form.cancelled.connect(self.reject)
        whole = column(self, margin=5, gap=4)
        whole.addWidget(label(self.tr("Join an office on a database server"), "title"))
        whole.addWidget(self.form, 1)
        whole.addWidget(ProgressStrip(jobs))
        self.resize(640, 520)
        self.form.go_to("database")

    def reject(self) -> None:
        """Closes, but not while the office is being joined."""
        if not self.busy:
            super().reject()

    def _start(self, draft: JoinDraft) -> None:
        if self.busy:
            return
        self.busy = True

        def join(_progress: Progress) -> Desk:
            return self._join(self._folder, draft.server, draft.user, draft.password)

        self._jobs.start(join, self._on_joined, self._on_failed, "joining_office", owner=self)

    def _on_joined(self, desk: Desk) -> None:
        self.busy = False
        self.joined.emit(desk)
        self.accept()

    def _on_failed(self, error: KpDeskError) -> None:
        self.busy = False
        self.form.show_error(error)


def add_server_fields(form: Form[Any]) -> None:
    """Adds the fields for a server's address and the shared folder."""
    form.add(
        "database",
        _tr("Database"),
        TextField(hint="postgresql+psycopg://role@server/database"),
        _tr("PostgreSQL, as its administrator names it. A password in it is kept sealed."),
    )
    form.add(
        "files",
        _tr("Folder of files"),
        TextField(hint=_tr("a folder that all the computers see")),
        _tr("Evidence, inbox and outbox lie there, encrypted."),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("JoinWindow", text)
