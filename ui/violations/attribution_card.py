"""The decision whose doing it was, and who it is where nobody is identified yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from kpdesk.access.rules import Permission
from kpdesk.base.clock import today
from kpdesk.base.problems import Problem
from kpdesk.violations.rows import ViolationPage
from kpdesk.violations.rules import Attribution, State
from ui.context import Context
from ui.support.dates import on_screen
from ui.support.fields import ChoiceField, DateField, LinesField
from ui.support.form import Form
from ui.support.language import ltr
from ui.support.rights import only_for
from ui.support.widgets import button, column, label, paragraph, row
from ui.violations.names import word
from ui.violations.person_picker import PersonPicker


@dataclass(frozen=True, slots=True)
class Decision:
    """What is decided, why, and on which day."""

    attribution: Attribution | None = None
    note: str = ""
    on: date | None = None

    def check(self) -> list[Problem]:
        """Returns what is missing; a decision always has a reason."""
        found = [] if self.attribution else [Problem("attribution_missing", "attribution")]
        found += [] if self.note.strip() else [Problem("reason_missing", "note")]
        return found + ([] if self.on else [Problem("day_missing", "on")])


class AttributionCard(QFrame):
    """Signals: ``decided(Decision)``; ``identified(uid)`` of the official whom the person picked."""

    decided = Signal(object)
    identified = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("violationAttribution")
        self.setProperty("look", "card")
        self._day = today(context.clock)
        self._can_decide = False
        self._uid = ""
        self._now = paragraph(name="attributionNow")
        self._why = paragraph(look="small")
        self._picker = PersonPicker(context, at_most=1)
        self._picker.setObjectName("identify")
        self._picker.edited.connect(self._on_picked)
        self._identify = button("identifyPerson", self.tr("This is he"), self._on_identify, icon="user", look="primary")
        self._decide = button("decideAttribution", self.tr("Decide…"), self._open_form, icon="scale")
        only_for(context, Permission.CASE_STEPS, self._identify, self._decide)
        self.form: Form[Decision] = Form("attributionForm", self.tr("Keep the decision"), Decision.check)
        choices = [(one, word(one)) for one in Attribution if one is not Attribution.UNDECIDED]
        clears = self.tr("Fake, hacked, third party and official page clear him: nothing pends against him then.")
        self.form.add("attribution", self.tr("Whose doing"), ChoiceField(choices), clears)
        self.form.add(
            "note",
            self.tr("Reason"),
            LinesField(hint=self.tr("Declared handle, admission, phone number, face"), lines=3),
        )
        self.form.add("on", self.tr("Decided on"), DateField(clock=context.clock, latest=self._day))
        self.form.edit(Decision())
        self.form.hide()
        self.form.submitted.connect(self.decided)
        self.form.cancelled.connect(lambda: self._show_form(shown=False))
        whole = column(self, margin=4, gap=2)
        whole.addWidget(label(self.tr("Whose doing"), "heading"))
        for part in (self._now, self._why, self._picker):
            whole.addWidget(part)
        whole.addLayout(row(self._identify, self._decide, None))
        whole.addWidget(self.form)

    def show_violation(self, page: ViolationPage) -> None:
        """Shows what is decided; a half-typed decision stays."""
        row_ = page.row
        self._uid = row_.uid
        on = f" · {ltr(on_screen(page.attribution_on))}" if page.attribution_on else ""
        self._now.setText(word(row_.attribution) + on)
        self._why.setText(page.attribution_note)
        self._why.setVisible(bool(page.attribution_note))
        unknown = row_.person_uid is None and row_.state is not State.WITHDRAWN
        self._picker.setVisible(unknown)
        if unknown:
            self._now.setText(self.tr("Nobody is identified: {0}").format(row_.unidentified))
        self._on_picked()
        self._can_decide = row_.person_uid is not None and row_.state is not State.WITHDRAWN
        if self.form.isHidden() or not self.form.is_changed:
            self._show_form(shown=False)

    def done(self) -> None:
        """Closes the form after the desk has kept the decision."""
        self._show_form(shown=False)

    def _open_form(self) -> None:
        self.form.edit(Decision(on=self._day), self._uid)
        self._show_form(shown=True)
        self.form.fields["attribution"].setFocus()

    def _show_form(self, *, shown: bool) -> None:
        self.form.setVisible(shown)
        self._decide.setVisible(not shown and self._can_decide)

    def _on_picked(self) -> None:
        self._identify.setVisible(bool(self._picker.value()) and not self._picker.isHidden())

    def _on_identify(self) -> None:
        uids = self._picker.value()
        if uids:
            self.identified.emit(str(uids[0]))
            self._picker.set_value(())
