"""The covering letter of a week as data: numbers, addressees, the story in words, who signs."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.base.clock import local
from kpdesk.weekly.draft import LetterDraft
from kpdesk.weekly.letter_sheet import draft_of
from kpdesk.weekly.rows import ReturnView
from kpdesk.weekly.rules import ReturnState
from ui.support.dates import on_screen
from ui.support.fields import ChoiceField
from ui.support.form import Form
from ui.support.language import ltr
from ui.support.theme import SPACE
from ui.support.widgets import button, card, column, label, named, row
from ui.weekly.letter_texts import LetterTexts, add_letter_fields, check_texts


class LetterTab(QWidget):
    """``submitted(LetterTexts)``: the person wants it in the draft, in the language of :attr:`language`."""

    submitted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("weekLetter")
        self._view: ReturnView | None = None
        self._shown = ("", "")
        self.language_choice = ChoiceField([("en", self.tr("English")), ("ur", self.tr("Urdu"))])
        named(self.language_choice, "letterLanguage", self.tr("Language of the paper"))
        self.language_choice.set_value("en")
        self.language_choice.edited.connect(self._show_language)
        self.drafted_button = button(
            "letterDrafted", self.tr("Drafted words"), self._put_drafted, icon="refresh-cw",
            tip=self.tr("Puts the words back that were drafted from the figures"),
        )  # fmt: skip
        self._worded = label(look="muted", name="letterWorded", wrap=True)
        self.form: Form[LetterTexts] = Form("letterForm", self.tr("Save in the draft"), check_texts)
        add_letter_fields(self.form)
        self.form.submitted.connect(self.submitted)
        self.form.edited.connect(self._on_edited)
        self.form.cancelled.connect(self._on_edited)
        self._frozen = label(
            self.tr("This return is frozen; its letter is changed by a revision only."), "muted", name="letterFrozen"
        )
        frame, inside = card("letterCard")
        inside.addWidget(self._frozen)
        inside.addLayout(
            row(label(self.tr("Language of the paper")), self.language_choice, self.drafted_button, None, gap=3)
        )
        inside.addWidget(self._worded)
        inside.addWidget(self.form)
        whole = column(self, gap=3)
        whole.setContentsMargins(0, SPACE[3], SPACE[3], SPACE[3])
        whole.addWidget(frame)

    @property
    def language(self) -> str:
        """The language of the paper whose letter is shown."""
        return str(self.language_choice.value() or "en")

    @property
    def changed(self) -> LetterDraft | None:
        """What was typed and not saved; None where nothing was."""
        return self.form.draft().letter() if self._shown[0] and self.form.is_changed else None

    def show_letter(self, view: ReturnView) -> None:
        """Shows a return's letter; what is half-typed for the same return stays."""
        self._view = view
        frozen = view.row.state is ReturnState.FROZEN
        if not (self._shown[0] == view.row.uid and self.form.is_changed) or frozen:
            self._show_language()
        self._frozen.setVisible(frozen)
        for field in self.form.fields.values():
            field.setReadOnly(frozen)
        for control in (self.form.verb_button, self.form.cancel_button, self.drafted_button):
            control.setVisible(not frozen)

    def forget(self) -> None:
        """Takes what was typed as saved or given up."""
        self._shown = ("", "")

    def _show_language(self) -> None:
        view, language = self._view, self.language
        if view is None:
            return
        self._shown = (view.row.uid, language)
        narrative = view.narratives[language]
        letter = draft_of(view.letters[language], narrative, view.letter_no, view.note)
        self.form.edit(LetterTexts.of(letter), f"{view.row.uid}:{language}")
        if narrative.edit is None:
            self._worded.setText(self.tr("The week in words is drafted from the figures."))
        else:
            told = self.tr("The week in words was worded by {0} on {1}; the paper says so.")
            self._worded.setText(told.format(narrative.edit.by, ltr(on_screen(local(narrative.edit.at).date()))))
        self._on_edited()

    def _put_drafted(self) -> None:
        if self._view is not None:
            self.form.set_values({"narrative": self._view.narratives[self.language].drafted})

    def _on_edited(self) -> None:
        """Another language is shown only when nothing is half-typed in this one."""
        self.language_choice.setEnabled(not self.form.is_changed)
