"""Returns as lists and pages see them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from kpdesk.base.problems import Problem, Severity
from kpdesk.weekly.letter_sheet import LetterSheet
from kpdesk.weekly.narrative import Narrative
from kpdesk.weekly.revisions import WHOLE, Change, Edition
from kpdesk.weekly.rules import CertificateState, ReturnState


class CountedKind(StrEnum):
    """What a counted row is."""

    VIOLATION = "violation"
    STEP = "step"
    AWARD = "award"
    CASE = "case"
    GROUP = "group"
    CHECK = "check"
    DEBT = "debt"


@dataclass(frozen=True, slots=True)
class CountedRow:
    """One row that a figure was counted from; ``target`` is the uid of the violation, case, group, check or
    directive to open.

    ``what`` is a code: kind of violation, step, punishment, state of the case, kind of account, "nothing", "found",
    or what a directive asks for.
    """

    kind: CountedKind
    target: str
    number: str
    rank: str
    name: str
    what: str
    detail: str
    on: date


@dataclass(frozen=True, slots=True)
class ReturnRow:
    """One return in a list; ``edition`` above 1 is a revision."""

    uid: str
    week: str
    first: date
    last: date
    edition: int
    state: ReturnState
    nil: bool
    certificate: CertificateState
    new: int
    balance: int
    drawn_up_by: str
    frozen_by: str | None
    frozen_at: datetime | None
    digest: str | None


@dataclass(frozen=True, slots=True)
class ReturnView:
    """One return whole: what stops its freeze or is doubtful (``problems``), and its letter by language.

    A revision has the ``editions`` before it, the figures that differ from the last of them (``changes``), and
    ``revised_because``, the reasons by figure; under "" stands that of the whole revision.
    """

    row: ReturnRow
    letter_no: str
    note: str
    figures: dict[str, Any]
    counted: dict[str, list[str]]
    parts: dict[str, Any]
    certificate: dict[str, Any]
    problems: tuple[Problem, ...]
    signature: str | None
    audit_head: str | None
    letters: Mapping[str, LetterSheet] = field(default_factory=dict)
    narratives: Mapping[str, Narrative] = field(default_factory=dict)
    editions: tuple[Edition, ...] = ()
    changes: tuple[Change, ...] = ()
    revised_because: Mapping[str, str] = field(default_factory=dict)
    waiver: str = ""

    @property
    def reconciles(self) -> bool:
        """Whether nothing stops the freeze."""
        return all(problem.severity is not Severity.REFUSED for problem in self.problems)

    @property
    def revised_as_a_whole(self) -> str:
        """The reason of the whole revision."""
        return self.revised_because.get(WHOLE, "")
