"""The form of a letter: a new one, or what became known of one on record."""

from __future__ import annotations

import dataclasses

from kpdesk.base.clock import today
from kpdesk.base.problems import Problem
from kpdesk.directives.draft import DirectiveDraft
from kpdesk.directives.rows import DirectiveRow
from kpdesk.directives.rules import Link
from kpdesk.reference.rules import Instrument
from ui.context import Context
from ui.directives.asks_field import AsksField
from ui.directives.letters import Register
from ui.directives.many_field import ManyField
from ui.directives.names import instrument_name
from ui.support.fields import ChoiceField, DateField, LinesField, TextField, TickField
from ui.support.form import Form


class LetterForm(Form[DirectiveDraft]):
    """Edits a letter; what is left empty stays "not on record"."""

    def __init__(self, context: Context) -> None:
        super().__init__("letterForm", self.tr("Keep the letter"), self._problems)
        self._day = today(context.clock)
        self.add("letter_no", self.tr("Letter No."), TextField(), self.tr("Empty: not on record."))
        self.add("dated", self.tr("Dated"), DateField(clock=context.clock, latest=self._day))
        last = self.tr("Only where the day itself is not known: the last day it can have.")
        self.add("dated_last", self.tr("At the latest"), DateField(clock=context.clock, latest=self._day), last)
        self.add("title", self.tr("About"), TextField())
        self.add("title_urdu", self.tr("About, in Urdu"), TextField())
        self.add("issuer", self.tr("Issued by"), TextField())
        self.add("subject", self.tr("Subject line"), TextField())
        instruments = [(one, instrument_name(one)) for one in Instrument]
        self.add("instrument", self.tr("What it is"), ChoiceField(instruments))
        nothing = self.tr("none; choose to add")
        self._links = {
            Link.REITERATES: (self.tr("Repeats"), ""),
            Link.EXTENDS: (self.tr("Extends"), ""),
            Link.SUPERSEDES: (self.tr("Replaces"), self.tr("That one ends on the day before.")),
        }
        for link, (title, hint) in self._links.items():
            self.add(link.value, title, ManyField(link.value, title, nothing), hint)
        self.add("ranks", self.tr("For ranks"), ManyField("ranks", self.tr("For ranks"), self.tr("everybody")))
        self.add(
            "offices", self.tr("For offices"), ManyField("offices", self.tr("For offices"), self.tr("the province"))
        )
        self.add("asks", self.tr("Asks for"), AsksField())
        attaches = self.tr("Violations carry it, with what the official did about it")
        self.add("attaches", "", TickField(attaches))
        self.add("source", self.tr("Source"), TextField())
        self.add("note", self.tr("Note"), LinesField(lines=2))
        self.add("office_note", self.tr("Note of this office"), LinesField(lines=2))

    def offer(self, register: Register) -> None:
        """Offers the letters that this one may name, the ranks and the offices that it may bind."""
        letters = [(letter.row.code, f"{letter.row.code}  {letter.title}") for letter in register.letters]
        for link in self._links:
            self.fields[link.value].set_choices(letters)
        self.fields["ranks"].set_choices(register.ranks)
        self.fields["offices"].set_choices(register.offices)

    def edit_letter(self, row: DirectiveRow) -> None:
        """Shows a letter on record."""
        self.edit(draft_of(row), row.code)

    def _problems(self, draft: DirectiveDraft) -> list[Problem]:
        return draft.check(self._day)


def draft_of(row: DirectiveRow) -> DirectiveDraft:
    """Returns a letter on record, ready to be corrected."""
    values = {field.name: getattr(row, field.name) for field in dataclasses.fields(DirectiveDraft)}
    if row.dated_last == row.dated:
        values["dated_last"] = None
    return DirectiveDraft(**values)
