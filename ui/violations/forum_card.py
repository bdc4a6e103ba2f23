"""Whether criticism was a complaint to a forum of the law, answered by the authority with its reason."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from kpdesk.base.problems import Problem
from kpdesk.violations.rows import ViolationPage
from kpdesk.violations.rules import Flag, Forum
from ui.support.fields import ChoiceField, LinesField
from ui.support.form import Form
from ui.support.widgets import button, column, label, paragraph, row
from ui.violations.names import word


@dataclass(frozen=True, slots=True)
class Answer:
    """What the authority says, and why."""

    forum: Forum | None = None
    note: str = ""

    def check(self) -> list[Problem]:
        """Returns what is missing; an answer always has a reason."""
        found = [] if self.forum else [Problem("forum_missing", "forum")]
        return found if self.note.strip() else [*found, Problem("reason_missing", "note")]


class ForumCard(QFrame):
    """``answered(Answer)``: the authority has answered. It shows itself where a criticism asks for it."""

    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("violationForum")
        self.setProperty("look", "card")
        self._uid = ""
        self._question = paragraph(
            self.tr(
                "Was it a complaint to a competent forum, a court, the ombudsperson or under the RTI Act? Then it is "
                "no violation, leaves the figures, and who made it is shown to the authority alone. Otherwise the "
                "authority's reasoned note is needed before any action."
            ),
            "muted",
        )
        self.form: Form[Answer] = Form("forumForm", self.tr("Keep the answer"), Answer.check)
        self.form.add("forum", self.tr("A complaint?"), ChoiceField([(forum, word(forum)) for forum in Forum]))
        self.form.add("note", self.tr("Reasoned note"), LinesField(lines=3))
        self.form.edit(Answer())
        self.form.hide()
        self.form.submitted.connect(self.answered)
        self.form.cancelled.connect(lambda: self._show_form(shown=False))
        self._answer = button("answerForum", self.tr("Answer…"), self.open_form, icon="scale", look="primary")
        whole = column(self, margin=4, gap=2)
        whole.addWidget(label(self.tr("Criticism"), "heading"))
        whole.addWidget(self._question)
        whole.addLayout(row(self._answer, None))
        whole.addWidget(self.form)
        self.hide()

    def show_violation(self, page: ViolationPage, *, decides: bool) -> None:
        """Shows itself for a criticism that is not answered; a half-typed answer stays."""
        self._uid = page.row.uid
        asked = bool({Flag.DUE_PROCESS, Flag.NOTE_NEEDED} & set(page.flags))
        if not self.form.isHidden() and self.form.is_changed:
            return
        self._show_form(shown=False)
        self._answer.setEnabled(decides)
        self._answer.setToolTip("" if decides else self.tr("The authority answers this."))
        self.setVisible(asked)

    def open_form(self) -> None:
        """Asks for the answer."""
        self.show()
        self.form.edit(Answer(), self._uid)
        self._show_form(shown=True)
        self.form.fields["forum"].setFocus()

    def done(self) -> None:
        """Closes the form after the desk has kept the answer."""
        self._show_form(shown=False)
        self.hide()

    def _show_form(self, *, shown: bool) -> None:
        self.form.setVisible(shown)
        self._answer.setVisible(not shown)
