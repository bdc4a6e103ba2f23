"""What is expected of whom on a day: by the directives that ask for a report, and by each office's own life."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

from kpdesk.directives.rows import DirectiveRow
from kpdesk.province.rules import expected_offices, reports_to
from kpdesk.reference.reference import Reference
from kpdesk.reference.rows import Office
from kpdesk.reference.rules import Asked

ASKING = frozenset({Asked.REPORT, Asked.CERTIFICATE})
"""Things asked that make a weekly return due."""


def asks_for_returns(letter: DirectiveRow) -> bool:
    """Returns whether a letter makes a weekly return due."""
    return any(ask.what in ASKING for ask in letter.asks)


class Absence(StrEnum):
    """Why nothing is expected of an office; the value is the code of its words."""

    NOT_YET = "absent_not_yet"
    MERGED = "absent_merged"
    CLOSED = "absent_closed"
    NO_DIRECTIVE = "absent_no_directive"
    """No directive in force asks it for a report."""


class Expectation:
    """The offices that report to one headquarters, and since when; built once, asked for many days."""

    def __init__(self, reference: Reference, headquarters: str, letters: Sequence[DirectiveRow]) -> None:
        self._reference, self._headquarters = reference, headquarters
        self._letters = [letter for letter in letters if asks_for_returns(letter)]
        self._turns = self._days_of_change()
        self._known: dict[int, dict[str, Office]] = {}
        self._absent: dict[tuple[str, int], tuple[Absence, str]] = {}

    def on(self, day: date) -> dict[str, Office]:
        """Returns the offices whose return for a week that ends on that day is expected, by code, as they were then."""
        stretch = bisect_right(self._turns, day)
        if stretch not in self._known:
            self._known[stretch] = self._expected(day)
        return self._known[stretch]

    def bound_by(self, letter: DirectiveRow, day: date) -> dict[str, Office]:
        """Returns the offices that a letter binds among those that report here on that day."""
        offices = expected_offices(self._reference, self._headquarters, day)
        return {office.code: office for office in offices if not letter.offices or office.code in letter.offices}

    def ever(self, first: date, last: date) -> tuple[Office, ...]:
        """Returns every office that reported here at some time between two days, each once in its latest form then."""
        found: dict[str, Office] = {}
        for office in self._reference.offices:
            begins, ends = office.valid_from or date.min, office.valid_to or date.max
            is_theirs = office.reports and reports_to(self._reference, self._headquarters, office)
            if is_theirs and begins <= last and first <= ends:
                found[office.code] = office
        return tuple(found.values())

    def absence(self, code: str, day: date) -> tuple[Absence, str]:
        """Returns why nothing is expected of an office on that day, and the office it was merged into or ""."""
        key = (code, bisect_right(self._turns, day))
        if key not in self._absent:
            self._absent[key] = self._why_absent(code, day)
        return self._absent[key]

    def _why_absent(self, code: str, day: date) -> tuple[Absence, str]:
        periods = [office for office in self._reference.offices if office.code == code]
        if all(office.valid_from and day < office.valid_from for office in periods):
            return Absence.NOT_YET, ""
        over = [office for office in periods if office.valid_to and office.valid_to < day]
        if len(over) == len(periods) and over:
            successor = max(over, key=lambda office: office.valid_to or date.min).successor
            return (Absence.MERGED, successor) if successor else (Absence.CLOSED, "")
        return Absence.NO_DIRECTIVE, ""

    def _days_of_change(self) -> list[date]:
        """Between two of these days the same is expected of the same offices: ten years are a few stretches."""
        rows = list(self._reference.offices)
        begins = [row.valid_from for row in rows] + [letter.dated_last for letter in self._letters]
        ends = [row.valid_to for row in rows] + [letter.ends_on for letter in self._letters]
        return sorted({day for day in begins if day} | {day + timedelta(days=1) for day in ends if day})

    def _expected(self, day: date) -> dict[str, Office]:
        letters = [letter for letter in self._letters if letter.in_force_on(day)]
        offices = expected_offices(self._reference, self._headquarters, day) if letters else ()
        if all(letter.offices for letter in letters):
            bound = {code for letter in letters for code in letter.offices}
            offices = tuple(office for office in offices if office.code in bound)
        return {office.code: office for office in offices}
