"""What a search over everything gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum


class SearchKind(StrEnum):
    """What can be found, in the order in which the kinds stand where they fit equally well."""

    PERSON = "person"
    CASE = "case"
    VIOLATION = "violation"
    PAPER = "paper"
    LETTER = "letter"
    ACCOUNT = "account"
    WEEK = "week"
    SETTING = "setting"
    HELP = "help"


class Fit(IntEnum):
    """How well a record fits what was typed, the best first."""

    NUMBER = 0
    BEGINS = 1
    WORDS = 2
    SOUNDS = 3


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One record: ``target`` opens it (a uid, a case's number, a week's or a setting's name), ``title`` is its name.

    ``number`` is what it is filed under; ``details`` tell it from its like, plain data without sentences; ``on`` is
    its day. CNIC and mobile number are in none of them.
    """

    kind: SearchKind
    target: str
    title: str
    number: str = ""
    details: tuple[str, ...] = ()
    on: date | None = None
    fit: Fit = Fit.WORDS


@dataclass(frozen=True, slots=True)
class SearchGroup:
    """The hits of one kind, the best first."""

    kind: SearchKind
    hits: tuple[SearchHit, ...]


def fit_of(folded: str, number: str, title: str) -> Fit:
    """Returns how well a folded text fits a record's folded number and title, both as the record is shown."""
    if folded and folded == number:
        return Fit.NUMBER
    if title.startswith(folded) or (number and number.startswith(folded)):
        return Fit.BEGINS
    words = title.split()
    return Fit.WORDS if all(any(word.startswith(part) for word in words) for part in folded.split()) else Fit.SOUNDS
