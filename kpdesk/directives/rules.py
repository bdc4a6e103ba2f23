"""What a directive wants, until when, and what an official did about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from kpdesk.reference.rules import Asked

LONGEST_TERM_DAYS = 365
NOT_SIGNED = "not_signed"
"""Asks a list for those who have yet to sign."""
NOTHING = "nothing"
"""Asks a list for those of whom nothing is on record."""


class AckState(StrEnum):
    """What an official did about a directive that was brought to his notice."""

    READ_OUT = "read_out"
    SIGNED = "signed"
    REFUSED = "refused"
    ABSENT = "absent"
    ON_LEAVE = "on_leave"

    @property
    def acknowledges(self) -> bool:
        """Whether the official has heard or signed it; one who refused has heard it, but acknowledges nothing."""
        return self in {AckState.SIGNED, AckState.READ_OUT}


class Link(StrEnum):
    """What a letter does to an earlier one that it names."""

    REITERATES = "reiterates"
    SUPERSEDES = "supersedes"
    EXTENDS = "extends"


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing a directive wants; ``term_days`` runs from the date of the letter (None: no term on record).

    ``confirm`` asks to check on the paper copy whether the letter wants it at all.
    """

    what: Asked
    term_days: int | None = None
    confirm: bool = False


@dataclass(frozen=True, slots=True)
class Obligation:
    """One thing owed under one directive; ``due_on`` is None where no term is on record."""

    code: str
    what: Asked
    due_on: date | None
    confirm: bool = False


@dataclass(frozen=True, slots=True)
class Debt:
    """An obligation and how it stands: ``done_on`` None while it is owed; ``days_late`` counts to that day or to today.

    ``how`` tells how it was met: a letter's number, an order, or a count such as ``1180/1200``.
    """

    obligation: Obligation
    done_on: date | None
    how: str
    days_late: int

    @property
    def is_open(self) -> bool:
        """Whether it is still owed."""
        return self.done_on is None


@dataclass(frozen=True, slots=True)
class Met:
    """On which day a thing was done, and how; a ``day`` of None says how far it has come."""

    day: date | None
    how: str = ""


def in_force(dated_last: date | None, ends_on: date | None, day: date) -> bool:
    """Returns whether a letter was certainly issued by that day and still holds.

    An unknown day of the month counts as the last possible one, and a letter without any date is never in force.
    """
    return dated_last is not None and dated_last <= day and (ends_on is None or day <= ends_on)


def obligations(code: str, dated_last: date | None, asks: tuple[Ask, ...]) -> Iterator[Obligation]:
    """Gives what is owed under a directive.

    A thing without a term of its own is due with the report of the same letter: the letter of 08.04.2025 gives one
    week for the report and asks for the rest along with it.
    """
    of_report = next((ask.term_days for ask in asks if ask.what is Asked.REPORT), None)
    for ask in asks:
        term = of_report if ask.term_days is None else ask.term_days
        due = dated_last + timedelta(days=term) if dated_last and term is not None else None
        yield Obligation(code, ask.what, due, ask.confirm)


def debts(owed: tuple[Obligation, ...], met: Mapping[Asked, Met], today: date) -> tuple[Debt, ...]:
    """Returns how each obligation stands on that day; what ``met`` does not name is open."""
    return tuple(_debt(obligation, met.get(obligation.what, Met(None)), today) for obligation in owed)


def _debt(obligation: Obligation, met: Met, today: date) -> Debt:
    until = met.day or today
    late = max((until - obligation.due_on).days, 0) if obligation.due_on else 0
    return Debt(obligation, met.day, met.how, late)
