"""What a person adds to the covering letter: its number, and a paragraph of his own."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.weekly.rows import ReturnView
from kpdesk.weekly.rules import ReturnState
from ui.support.fields import LinesField, TextField
from ui.support.form import Form
from ui.support.theme import SPACE
from ui.support.widgets import card, column, label


@dataclass(frozen=True, slots=True)
class LetterDraft:
    """What stands on the covering letter besides what is counted."""

    letter_no: str = ""
    note: str = ""


class LetterTab(QWidget):
    """``submitted(LetterDraft)``: the person wants it in the draft."""

    submitted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("weekLetter")
        self._uid = ""
        self.form: Form[LetterDraft] = Form("letterForm", self.tr("Save in the draft"))
        self.form.add(
            "letter_no",
            self.tr("Letter number"),
            TextField(longest=60),
            self.tr("Left empty, the paper has a line for it: many offices write it by hand at despatch."),
        )
        self.form.add(
            "note",
            self.tr("Own paragraph"),
            LinesField(lines=5),
            self.tr("Stands after the sentence that tells the week in figures."),
        )
        self.form.submitted.connect(self.submitted)
        self._frozen = label(
            self.tr("This return is frozen; its letter is changed by a revision only."), "muted", name="letterFrozen"
        )
        frame, inside = card("letterCard")
        inside.addWidget(self._frozen)
        inside.addWidget(self.form)
        whole = column(self, gap=3)
        whole.setContentsMargins(0, SPACE[3], SPACE[3], SPACE[3])
        whole.addWidget(frame)
        whole.addStretch(1)

    @property
    def changed(self) -> LetterDraft | None:
        """What was typed and not saved; None where nothing was."""
        return self.form.draft() if self._uid and self.form.is_changed else None

    def show_letter(self, view: ReturnView) -> None:
        """Shows a return's letter; what is half-typed for the same return stays."""
        frozen = view.row.state is ReturnState.FROZEN
        if not (self._uid == view.row.uid and self.form.is_changed) or frozen:
            self._uid = view.row.uid
            self.form.edit(LetterDraft(view.letter_no, view.note))
        self._frozen.setVisible(frozen)
        for field in self.form.fields.values():
            field.setReadOnly(frozen)
        for control in (self.form.verb_button, self.form.cancel_button):
            control.setVisible(not frozen)

    def forget(self) -> None:
        """Takes what was typed as saved or given up."""
        self._uid = ""
