"""The user's own password: the present one first, so that nobody changes it at a desk left open."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.access.rules import password_problems
from kpdesk.base.changes import Changes
from kpdesk.base.errors import KpDeskError
from kpdesk.base.problems import Problem
from ui.context import Context
from ui.support.fields import TextField
from ui.support.form import Form
from ui.support.widgets import card, column, label


@dataclass(frozen=True, slots=True)
class OwnPassword:
    """The present password, and the new one twice."""

    present: str = ""
    password: str = ""
    again: str = ""

    def check(self) -> list[Problem]:
        """Returns all problems at once."""
        found = password_problems(self.password)
        if self.password != self.again:
            found.append(Problem("passwords_differ", "again"))
        return found


class OwnPasswordForm(QWidget):
    """``changed()``: the new password holds; ``cancelled()``: the person went back."""

    changed = Signal()
    cancelled = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ownPasswordCard")
        self._context = context
        self.form: Form[OwnPassword] = Form("ownPasswordForm", self.tr("Change my password"), OwnPassword.check)
        self.form.add("present", self.tr("Present password"), TextField(secret=True))
        self.form.add("password", self.tr("New password"), TextField(secret=True), self.tr("At least 8 characters"))
        self.form.add("again", self.tr("Once more"), TextField(secret=True))
        self.form.submitted.connect(self._change)
        self.form.cancelled.connect(self.cancelled)
        frame, inside = card("ownPasswordFrame")
        inside.addWidget(label(self.tr("My password"), "heading"))
        inside.addWidget(self.form, 1)
        column(self).addWidget(frame)
        self.begin()

    @property
    def is_changed(self) -> bool:
        """Whether something is half-typed."""
        return self.form.is_changed

    def begin(self) -> None:
        """Empties the form."""
        self.form.edit(OwnPassword())

    def _change(self, entry: OwnPassword) -> None:
        def done(_changes: Changes) -> None:
            self.begin()
            self.changed.emit()

        def failed(error: KpDeskError) -> None:
            if error.code == "password_wrong":
                self.form.show_problems([Problem("password_wrong", "present")])
                self.form.go_to("present")
            else:
                self.form.show_error(error)

        self._context.act(
            lambda desk, _progress: desk.users.change_own_password(entry.present, entry.password),
            done,
            failed,
            owner=self,
        )
