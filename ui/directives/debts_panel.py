"""What is owed under one letter, and noting a thing as done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from kpdesk.base.clock import today
from kpdesk.base.problems import Problem
from kpdesk.directives.rules import Debt
from kpdesk.reference.rules import Asked
from ui.context import Context
from ui.directives.letters import Letter
from ui.directives.names import asked_name
from ui.support.dates import on_screen
from ui.support.fields import DateField, TextField
from ui.support.form import Form
from ui.support.language import ltr
from ui.support.whole_height import WholeHeight
from ui.support.widgets import Tone, button, clear_layout, column, label, line, paragraph, pill, row


@dataclass(frozen=True, slots=True)
class Done:
    """That one thing was done: on which day, by which letter."""

    what: Asked | None = None
    on: date | None = None
    letter_no: str = ""
    note: str = ""

    def check(self) -> list[Problem]:
        """Returns what is missing."""
        return [] if self.on else [Problem("day_missing", "on")]


class DebtsPanel(QFrame):
    """``done(Done)``: the person notes one thing as done."""

    done = Signal(object)

    def __init__(self, context: Context, *, may_note: bool) -> None:
        super().__init__()
        self.setObjectName("debtsPanel")
        self._context, self._may_note = context, may_note
        self._code = ""
        self._rows = column(gap=2)
        day = today(context.clock)
        self._what = label(look="heading", name="doneWhat")
        self.form: Form[Done] = Form("doneForm", self.tr("Note it as done"), Done.check)
        self.form.add("on", self.tr("Done on"), DateField(clock=context.clock, latest=day))
        self.form.add("letter_no", self.tr("By letter No."), TextField())
        self.form.add("note", self.tr("Note"), TextField())
        self.form.submitted.connect(self.done)
        self.form.cancelled.connect(self.close_form)
        whole = column(self, margin=3, gap=3)
        whole.addLayout(self._rows)
        whole.addWidget(self._what)
        whole.addWidget(self.form)
        whole.addStretch(1)
        self.close_form()

    def show_letter(self, letter: Letter) -> None:
        """Shows the debts of one letter; a half-typed note stays."""
        self._code = letter.row.code
        clear_layout(self._rows)
        if not letter.debts:
            nothing = self.tr("This letter asks for nothing that is counted, or it no longer holds.")
            self._rows.addWidget(paragraph(nothing, "muted"))
        for place, debt in enumerate(letter.debts):
            if place:
                self._rows.addWidget(line())
            self._rows.addWidget(self._line(debt))

    def open_form(self, what: str) -> None:
        """Asks when a thing was done, where it is still owed."""
        found = self.findChild(QPushButton, f"done_{what}")
        if found is not None:
            found.click()

    def close_form(self) -> None:
        """Puts the form away."""
        self.form.edit(Done())
        self.form.hide()
        self._what.hide()

    def _line(self, debt: Debt) -> QWidget:
        frame = WholeHeight()
        words = column(gap=0)
        words.addWidget(paragraph(asked_name(debt.obligation.what)))
        words.addWidget(paragraph(self._detail(debt), "small"))
        across = row(parent=frame, gap=3)
        across.addLayout(words, 1)
        across.addWidget(self._pill(debt))
        if debt.is_open and self._may_note:
            name = f"done_{debt.obligation.what}"
            across.addWidget(button(name, self.tr("Done…"), lambda: self._open(debt.obligation.what), icon="check"))
        return frame

    def _detail(self, debt: Debt) -> str:
        due = on_screen(debt.obligation.due_on)
        parts = [self.tr("due {0}").format(ltr(due)) if due else self.tr("no term on record")]
        if debt.how:
            parts.append(ltr(debt.how))
        if debt.obligation.confirm:
            parts.append(self.tr("check on the paper copy whether it asks for this"))
        return " · ".join(parts)

    def _pill(self, debt: Debt) -> QWidget:
        if not debt.is_open:
            return pill(self.tr("done {0}").format(ltr(on_screen(debt.done_on))), "good")
        tone: Tone = "danger" if debt.days_late else "warning"
        return pill(self.tr("{0} days late").format(debt.days_late) if debt.days_late else self.tr("owed"), tone)

    def _open(self, what: Asked) -> None:
        self._what.setText(asked_name(what))
        self.form.edit(Done(what, today(self._context.clock)), f"{self._code}:{what}")
        self._what.show()
        self.form.show()
        self.form.fields["on"].setFocus()
