"""Returns as lists and pages see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from kpdesk.base.problems import Problem
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
    """One return whole; ``problems`` stop the freeze, ``changes`` are figures that differ from the edition before."""

    row: ReturnRow
    letter_no: str
    note: str
    figures: dict[str, Any]
    counted: dict[str, list[str]]
    parts: dict[str, Any]
    certificate: dict[str, Any]
    problems: tuple[Problem, ...]
    changes: tuple[tuple[str, int, int], ...]
    signature: str | None
    audit_head: str | None

    @property
    def reconciles(self) -> bool:
        """Whether nothing stops the freeze."""
        return not self.problems
