"""What a week is counted from: plain values that were read in one consistent look at the store."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from kpdesk.base.weeks import Week
from kpdesk.violations.rows import ViolationFact


@dataclass(frozen=True, slots=True)
class StepFact:
    """A step of a case; ``outcome`` is an order's or appeal's result, ``award`` the first punishment's code."""

    uid: str
    case_uid: str
    step: str
    on: date
    letter_no: str
    outcome: str | None


@dataclass(frozen=True, slots=True)
class AwardFact:
    """A punishment awarded; ``grade`` is minor or major.

    ``undone_on`` is the day on which it was modified or set aside, by which step, letter and for which reason.
    """

    uid: str
    case_uid: str
    punishment: str
    grade: str
    amount: int | None
    unit: str
    ordered_on: date
    ob_no: str
    state: str
    undone_on: date | None = None
    undone_step: str = ""
    undone_letter: str = ""
    undone_reason: str = ""


@dataclass(frozen=True, slots=True)
class CaseFact:
    """A case and the violations that it is about, with its steps in order."""

    uid: str
    number: str
    violations: tuple[str, ...]
    track: str
    state: str
    opened_on: date
    due_on: date | None
    due_what: str | None
    suspended_on: date | None
    steps: tuple[StepFact, ...]
    awards: tuple[AwardFact, ...]


@dataclass(frozen=True, slots=True)
class GroupFact:
    """An account or group on the register."""

    uid: str
    platform: str
    kind: str
    name: str
    admin: str
    authorised: bool
    authorised_by: str
    members: int | None
    found_on: date
    closed_on: date | None
    proof: str
    exception_reason: str


@dataclass(frozen=True, slots=True)
class UnitFact:
    """A monitoring unit; without an order number it is not notified, ``works`` tells of the last 14 days."""

    uid: str
    name: str
    order_no: str | None
    order_date: date | None
    in_charge: str
    staff: int
    works: bool = True


@dataclass(frozen=True, slots=True)
class CheckFact:
    """A look at public accounts; ``unit`` is the uid of the unit that made it, "" where none is named."""

    uid: str
    on: date
    by: str
    accounts: int
    nothing_found: bool
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """The directive that the certificate answers, and how far it was read out and signed for."""

    code: str
    letter_no: str | None
    dated: str
    since: date | None
    signed: int
    read_out: int
    strength: int


@dataclass(frozen=True, slots=True)
class OwedFact:
    """Something owed under a directive at the week's end; ``uid`` is the letter's and the thing: ``uid:read_out``."""

    uid: str
    days_late: int


@dataclass(frozen=True, slots=True)
class Carried:
    """What earlier frozen returns counted: ``pending`` is the balance of the last one, ``known`` all ever counted.

    ``label`` is the last frozen week's name, None before the first.
    """

    label: str | None = None
    pending: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class WeekFacts:
    """Everything that a week's figures, parts and certificate are computed from."""

    office: str
    week: Week
    violations: tuple[ViolationFact, ...]
    cases: tuple[CaseFact, ...] = ()
    groups: tuple[GroupFact, ...] = ()
    units: tuple[UnitFact, ...] = ()
    checks: tuple[CheckFact, ...] = ()
    strength: dict[str, int] = field(default_factory=dict)
    answered: Answered | None = None
    owed: tuple[OwedFact, ...] = ()
    carried: Carried = Carried()

    def case_of(self, violation_uid: str) -> CaseFact | None:
        """Returns the newest case about a violation."""
        about = [case for case in self.cases if violation_uid in case.violations]
        return max(about, key=lambda case: (case.opened_on, case.number)) if about else None
