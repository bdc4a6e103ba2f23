"""First step: which office, and who you are."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.base.clock import Clock, today
from kpdesk.base.progress import Progress
from kpdesk.reference.pack import built_in
from ui.first_run.join_window import add_server_fields
from ui.first_run.new_office import NewOffice
from ui.support.fields import ChoiceField, TextField
from ui.support.form import Form
from ui.support.jobs import Jobs
from ui.support.widgets import button, card, column, row


class OfficeStep(QWidget):
    """``given(NewOffice)``: everything was typed and nothing is wrong with it; other ways in are links below:
    ``practice_asked()``, ``restore_asked()`` and ``join_asked()``.
    """

    given = Signal(object)
    practice_asked = Signal()
    restore_asked = Signal()
    join_asked = Signal()

    def __init__(self, jobs: Jobs, clock: Clock) -> None:
        super().__init__()
        self.setObjectName("officeStep")
        self.form: Form[NewOffice] = Form("officeForm", self.tr("Set up the office"), NewOffice.check)
        self.form.cancel_button.hide()
        self.office = self.form.add(
            "office",
            self.tr("Office"),
            ChoiceField(hint=self.tr("Type a part of its name")),
            self.tr("It stands on every letter and cannot be changed later."),
        )
        self.form.add("full_name", self.tr("Your full name"), TextField(hint=self.tr("as it stands in the history")))
        self.form.add("name", self.tr("Login name"), TextField(hint=self.tr("one word, such as khan")))
        self.form.add(
            "password",
            self.tr("Password"),
            TextField(secret=True),
            self.tr("At least 8 characters. A few words in a row are easy to remember and hard to guess."),
        )
        self.form.add("again", self.tr("Password again"), TextField(secret=True))
        self.form.edit(NewOffice())
        self.form.submitted.connect(self.given)
        frame, inside = card()
        inside.addWidget(self.form)
        whole = column(self)
        whole.addWidget(frame)
        practice = button(
            "lookAround", self.tr("Look around with practice data"), self.practice_asked.emit, look="link"
        )
        restore = button("restore", self.tr("Restore a backup…"), self.restore_asked.emit, look="link")
        self.server = button(
            "onServer", self.tr("Several operators: a database server…"), self.show_server, look="link"
        )
        join = button("join", self.tr("Join an office on a server…"), self.join_asked.emit, look="link")
        whole.addLayout(row(practice, None, restore))
        whole.addLayout(row(self.server, None, join))
        whole.addStretch(1)

        def offices(_progress: Progress) -> list[tuple[object, str]]:
            held = (office for office in built_in().offices if office.holds_on(today(clock)))
            return [(office.code, f"{office.name} ({office.code})") for office in held]

        jobs.read(offices, self._on_offices, self.form.show_error, owner=self)

    def show_server(self) -> None:
        """Adds the fields of a database server to the form; left empty, the records lie in the data folder."""
        if "database" not in self.form.fields:
            typed = self.form.draft()
            add_server_fields(self.form)
            self.form.edit(typed)
            self.server.setEnabled(False)
        self.form.go_to("database")

    def _on_offices(self, offices: list[tuple[object, str]]) -> None:
        self.office.set_choices(offices)
        self.office.setFocus()
