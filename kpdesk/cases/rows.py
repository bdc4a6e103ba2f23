"""Cases as lists, pages, papers and figures see them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from kpdesk.cases.clocks import Due
from kpdesk.cases.fields import Field
from kpdesk.cases.findings import Warning
from kpdesk.cases.proofs import Proof
from kpdesk.cases.scan_rows import ScanRow
from kpdesk.cases.states import Paper, State, Step, Track

DueKey = tuple[date, int]
"""Where a list by due date goes on: the last row's date and key."""


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One case in a list; ``due_on`` is its nearest date and ``due_what`` what it is."""

    uid: str
    number: str
    person_uid: str
    name: str
    father_name: str
    rank: str
    belt_no: str
    posting: str
    track: Track
    state: State
    opened_on: date
    last_step_on: date
    due_what: str | None
    due_on: date | None
    suspended_on: date | None
    outcome: str | None
    closed_on: date | None


@dataclass(frozen=True, slots=True)
class CasePage:
    """Some rows of a list and how many there are in all; ``next_after`` continues it, None at its end."""

    rows: tuple[CaseRow, ...]
    total: int
    next_after: int | None


@dataclass(frozen=True, slots=True)
class Override:
    """A finding that a step was taken against, and the reason that was given for going on."""

    warning: Warning
    reason: str


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step as it was taken; ``overrides`` are the findings that it was taken against."""

    uid: str
    seq: int
    step: Step
    from_state: State
    to_state: State
    on: date
    letter_no: str
    fields: Mapping[str, object]
    overrides: tuple[Override, ...]
    entered_by: str
    entered_at: datetime


@dataclass(frozen=True, slots=True)
class AllowedRow:
    """A step that may follow: what must be written with it, what papers it makes, whether this user may take it."""

    step: Step
    fields: tuple[Field, ...]
    papers: tuple[Paper, ...]
    permitted: bool


@dataclass(frozen=True, slots=True)
class CaseViolation:
    """A violation that the case is about."""

    uid: str
    number: str
    kind: str
    platform: str
    handle: str
    url: str
    seen_on: date
    seen_by: str
    what: str


@dataclass(frozen=True, slots=True)
class AwardRow:
    """A punishment on record; ``state`` is in_force, under_appeal, modified or set_aside.

    ``reduced_to`` is the code of the rank that he is reduced to.
    """

    uid: str
    punishment: str
    grade: str
    amount: int | None
    unit: str
    cumulative: bool | None
    ordered_on: date
    ob_no: str
    appeal_until: date | None
    state: str
    entry_due_on: date | None = None
    entered_on: date | None = None
    entry_cancelled_on: date | None = None
    undone_on: date | None = None
    reduced_to: str = ""


@dataclass(frozen=True, slots=True)
class DueRow:
    """A date that runs in a case; ``overdue_days`` is 0 while nobody is late, ``since`` the day it is counted from."""

    case_uid: str
    number: str
    person: str
    rank: str
    state: State
    what: str
    on: date
    overdue_days: int
    since: date | None = None
    served: bool = True


@dataclass(frozen=True, slots=True)
class CaseView:
    """Everything about one case on one day; ``warnings`` are those that all steps were taken against,
    and those that stand whatever comes next."""

    row: CaseRow
    steps: tuple[StepRow, ...]
    allowed: tuple[AllowedRow, ...]
    warnings: tuple[Warning, ...]
    due: tuple[Due, ...]
    violations: tuple[CaseViolation, ...]
    awards: tuple[AwardRow, ...]
    proofs: tuple[Proof, ...] = ()
    scans: tuple[ScanRow, ...] = ()


@dataclass(frozen=True, slots=True)
class CasesWanted:
    """Which cases a list shows; what is None or empty is no condition.

    ``not_state`` and ``not_track`` turn those two round.
    ``is_open`` is whether the office still has something to do; ``overdue_on`` keeps those late on that day,
    ``idle_since`` those without a step after it; ``text`` is the beginning of words: number, person, letter.
    """

    is_open: bool | None = None
    state: State | None = None
    not_state: bool = False
    track: Track | None = None
    not_track: bool = False
    person: str = ""
    text: str = ""
    suspended: bool | None = None
    overdue_on: date | None = None
    idle_since: date | None = None
