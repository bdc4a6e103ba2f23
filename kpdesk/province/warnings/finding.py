"""What a test of early warning found: one sentence, the rows that it rests on, and a key that stays the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final


class WarningTest(StrEnum):
    """The tests, in the order in which they are listed."""

    NIL_WHILE_NEIGHBOURS = "nil_while_neighbours"
    COPIED_FIGURES = "copied_figures"
    CERTIFICATE_CONTRADICTED = "certificate_contradicted"
    NO_RESULT = "no_result"
    RELAPSE = "relapse_after_directive"
    CLOSURE_WITHOUT_PROOF = "closure_without_proof"
    SAME_SUPERVISOR = "same_supervisor"
    BETTER_POSTING = "better_posting"
    REDUCED_ON_APPEAL = "reduced_on_appeal"


RETURN: Final = "return"
VIOLATION: Final = "violation"
CASE: Final = "case"
AWARD: Final = "award"
ACCOUNT: Final = "account"
POSTING: Final = "posting"
PERSON: Final = "person"
"""Where a row of a finding stands: a return that came, or a record of the office as it is held here."""


@dataclass(frozen=True, slots=True, order=True)
class RowRef:
    """A row that a finding rests on: its table and uid."""

    table: str
    uid: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a test found at an office; it asks a question and says nothing of anybody's guilt.

    ``key`` is the same next week; ``since`` is the day since which it is so; ``values`` fill the sentence
    ``warning_<test>``, with dates and numbers as they are read. ``count`` of ``staff`` gives a rate, where the strength
    is known and the test counts people or rows of an office.
    """

    test: WarningTest
    key: str
    office: str
    since: date
    rows: tuple[RowRef, ...]
    values: Mapping[str, object] = field(default_factory=dict)
    count: int | None = None
    staff: int | None = None


def key_of(test: WarningTest, office: str, *parts: object) -> str:
    """Returns the key of a finding: test, office, and what tells it from the office's others."""
    return "/".join((test.value, office, *map(str, parts)))
