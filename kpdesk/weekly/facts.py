"""What a week is counted from: plain values that were read in one consistent look at the store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from kpdesk.base.weeks import Week
from kpdesk.violations.rows import ViolationFact


@dataclass(frozen=True, slots=True)
class StepFact:
    """A step of a case; ``outcome`` is an order's or appeal's result.

    ``late`` says that it is of a day before the week and that no signed report has counted it: the week does.
    ``received`` came from another office, which counts it.
    """

    uid: str
    case_uid: str
    step: str
    on: date
    letter_no: str
    outcome: str | None
    late: bool = False
    received: bool = False


@dataclass(frozen=True, slots=True)
class AwardFact:
    """A punishment awarded; ``grade`` is minor or major, ``late`` and ``received`` as for a step.

    ``undone_on`` is the day on which it was modified or set aside, by which step, letter and for which reason;
    ``undone_late`` says that no signed report has told so though the day was before the week.
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
    late: bool = False
    undone_late: bool = False
    received: bool = False


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
    """A look at public accounts; ``unit`` is the uid of the unit that made it, "" where none is named.

    ``platforms`` are codes, ``looked_at`` says in words what was looked at.
    """

    uid: str
    on: date
    by: str
    accounts: int
    nothing_found: bool
    unit: str = ""
    platforms: tuple[str, ...] = ()
    looked_at: str = ""


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
class LetterFact:
    """A letter in force whose day is on record: a line in the chart of the weeks."""

    code: str
    letter_no: str
    dated: date


@dataclass(frozen=True, slots=True)
class OwedFact:
    """Something owed under a directive at the week's end; ``uid`` is the letter's and the thing: ``uid:read_out``."""

    uid: str
    days_late: int


@dataclass(frozen=True, slots=True)
class Stale:
    """A signed week that stands on the balance of an earlier one as it was before that one was revised."""

    week: str
    revised: str


@dataclass(frozen=True, slots=True)
class Carried:
    """What earlier frozen returns counted: ``pending`` is the balance of the last one, ``known`` all ever counted.

    ``label`` is the last frozen week's name, None before the first; they cover the days from ``since`` to ``until``.
    ``told`` gives rank and kind under which the last one counted each pending row. ``stale`` ones have to be revised
    first.
    """

    label: str | None = None
    pending: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()
    since: date | None = None
    until: date | None = None
    told: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    stale: tuple[Stale, ...] = ()


@dataclass(frozen=True, slots=True)
class SeenCount:
    """How many violations of a kind were seen on a platform on one day; withdrawn ones and disclosures left out."""

    on: date
    kind: str
    platform: str
    count: int


@dataclass(frozen=True, slots=True)
class Basis:
    """What the week was counted on: up to which entry of each list, so that the next week knows what came later.

    ``cumulative`` counts the violations seen since the day ``since`` of the letter that is answered.
    """

    violations: int = 0
    steps: int = 0
    awards: int = 0
    since: date | None = None
    cumulative: int = 0


@dataclass(frozen=True, slots=True)
class WeekFacts:
    """Everything that a week's figures, parts and certificate are computed from.

    ``violations`` are those that the week can count; what was disposed of before is only among ``seen``, which goes
    back for as long as the charts do.

    ``sanctioned`` is the sanctioned strength, None where it is not on record.
    """

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
    letters: tuple[LetterFact, ...] = ()
    carried: Carried = Carried()
    sanctioned: int | None = None
    basis: Basis = Basis()
    seen: tuple[SeenCount, ...] = ()

    def counts(self, on: date | None, *, late: bool) -> bool:
        """Returns whether something of that day is counted in this week: each thing in one signed report only."""
        if on is None or late:
            return late
        covered = self.carried.until
        return on in self.week and (covered is None or on > covered)


def newest_cases(cases: Iterable[CaseFact]) -> dict[str, CaseFact]:
    """Returns the newest case about each violation, by the violation's uid."""
    found: dict[str, CaseFact] = {}
    for case in sorted(cases, key=lambda case: (case.opened_on, case.number)):
        found |= dict.fromkeys(case.violations, case)
    return found
