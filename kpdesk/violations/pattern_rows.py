"""Patterns as screens and the command line show them: what repeats, with the rows that it was read from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kpdesk.violations.rules import Attribution


class Pattern(StrEnum):
    """What is looked for. There is no score and no ranking of persons: only rows that lie side by side."""

    SAME_PERSON = "same_person"
    SAME_ACCOUNT = "same_account"
    AFTER_UNDERTAKING = "after_undertaking"
    AFTER_CLOSURE = "after_closure"
    STATION = "station"
    SUPERVISOR = "supervisor"
    POSTED_AFTER = "posted_after"


@dataclass(frozen=True, slots=True)
class Counted:
    """A violation as patterns read it; rank, posting and supervisor are those of the day it was seen.

    One that was cleared, withdrawn or a protected disclosure is in no pattern.
    """

    uid: str
    number: str
    incident: str
    seen_on: date
    kind: str
    platform: str
    handle: str
    url: str
    attribution: Attribution
    person_uid: str | None
    name: str
    father_name: str
    belt_no: str
    rank: str
    posting: str
    supervisor: str


@dataclass(frozen=True, slots=True)
class Beside:
    """What lies beside the violations of a group: the code of its sentence, with the sentence's values."""

    code: str
    on: date
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PatternGroup:
    """One finding: whom, which account or which place it is about, its violations, and what lies beside them.

    ``title`` is a name or a posting as it is written; violations stand oldest first.
    """

    pattern: Pattern
    title: str
    violations: tuple[Counted, ...]
    beside: tuple[Beside, ...] = ()

    @property
    def uids(self) -> tuple[str, ...]:
        """The violations behind the finding, for opening them."""
        return tuple(one.uid for one in self.violations)
