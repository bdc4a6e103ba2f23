"""The covering letter as the fields of a form: each list is a text of several lines."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from PySide6.QtCore import QCoreApplication

from kpdesk.base.problems import Problem
from kpdesk.weekly.draft import LISTS, LONGEST_LINE, LetterDraft
from ui.support.fields import LinesField, TextField
from ui.support.form import Form


@dataclass(frozen=True, slots=True)
class LetterTexts:
    """A :class:`LetterDraft` with a line for each item of its lists."""

    letter_no: str = ""
    note: str = ""
    narrative: str = ""
    to: str = ""
    references: str = ""
    enclosures: str = ""
    copies: str = ""
    signatory: str = ""
    designation: str = ""
    signs_for: str = ""

    @classmethod
    def of(cls, letter: LetterDraft) -> LetterTexts:
        """Returns the letter as texts."""
        values = {field.name: getattr(letter, field.name) for field in fields(letter)}
        return cls(**{name: "\n".join(value) if name in LISTS else value for name, value in values.items()})

    def letter(self) -> LetterDraft:
        """Returns the texts as a letter, tidied."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        parted: dict[str, Any] = {
            name: tuple(value.splitlines()) if name in LISTS else value for name, value in values.items()
        }
        return LetterDraft(**parted).tidy()


def check_texts(texts: LetterTexts) -> list[Problem]:
    """Returns the problems of the letter, each with its field."""
    return texts.letter().check()


def add_letter_fields(form: Form[LetterTexts]) -> None:
    """Adds the fields of the letter in the order in which they stand on the page."""
    form.add(
        "letter_no",
        _tr("Letter number"),
        TextField(longest=LONGEST_LINE),
        _tr("Left empty, the paper has a line for it: many offices write it by hand at despatch."),
    )
    form.add("to", _tr("To"), LinesField(lines=2))
    form.add(
        "references",
        _tr("Refers also to"),
        LinesField(lines=2),
        _tr("Letters beside the one that the certificate answers, one a line."),
    )
    form.add(
        "narrative",
        _tr("The week in words"),
        LinesField(lines=5),
        _tr("Drafted from the figures. What you word otherwise is marked as yours on the paper."),
    )
    form.add("note", _tr("Own paragraph"), LinesField(lines=3), _tr("Stands after the week in words, on both papers."))
    form.add("enclosures", _tr("Enclosures"), LinesField(lines=2), _tr("One a line."))
    form.add("copies", _tr("Copies to"), LinesField(lines=2), _tr("Endorsements below the letter, one a line."))
    form.add("signatory", _tr("Signed by"), TextField(longest=LONGEST_LINE))
    form.add("designation", _tr("Designation"), TextField(longest=LONGEST_LINE))
    form.add(
        "signs_for",
        _tr("Signs for"),
        TextField(longest=LONGEST_LINE),
        _tr("The post for whose holder he signs; empty where he signs for himself."),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("weekly", text)
