"""Monitoring units, checks, accounts and groups as screens, papers and figures see them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from kpdesk.monitoring.rules import AccountKind, Owner, Part, Seen, Standing, Sureness, relapse_spans, standing
from kpdesk.monitoring.stages import Stage, stage


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A member's time in a unit; ``to_on`` is the first day on which he no longer belongs to it."""

    uid: str
    person_uid: str | None
    name: str
    from_on: date
    to_on: date | None

    def serves_on(self, day: date) -> bool:
        """Tells whether he belongs to the unit on that day."""
        return self.from_on <= day and (self.to_on is None or day < self.to_on)


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A monitoring unit; ``works`` tells whether it does so in fact on the day that was asked for.

    ``members`` names those who belong to it then, ``tenures`` all who ever did, in the order of joining.
    """

    uid: str
    name: str
    order_no: str | None
    order_date: date | None
    in_charge_uid: str | None
    in_charge: str
    members: tuple[str, ...]
    ended_on: date | None
    last_check: date | None
    works: bool
    tenures: tuple[MemberRow, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One look at public accounts."""

    uid: str
    on_date: date
    unit: str
    checked_by: str
    platforms: tuple[str, ...]
    accounts_checked: int
    nothing_found: bool
    found: str
    looked_at: str = ""
    sightings: tuple[SightingRow, ...] = ()


@dataclass(frozen=True, slots=True)
class SightingRow:
    """How an account was seen on a day, and in which check."""

    uid: str
    account_uid: str
    account: str
    on_date: date
    seen: Seen
    seen_by: str
    note: str
    check_uid: str | None


@dataclass(frozen=True, slots=True)
class AccountPersonRow:
    """An official of this office in an account or group."""

    person_uid: str
    name: str
    part: Part


@dataclass(frozen=True, slots=True)
class CheckTotals:
    """What the checks of a period come to."""

    checks: int
    accounts_checked: int
    days: int


@dataclass(frozen=True, slots=True)
class AccountRow:
    """An account or group; ``admin`` names the administrator as the roll has him, otherwise as the unit wrote it.

    ``witness_reason`` tells why ``confirmed_by`` is no user of this store; empty where he confirmed it himself.
    ``revision`` tells later whether it was changed meanwhile.
    """

    key: int
    uid: str
    platform: str
    kind: AccountKind
    owner: Owner
    name: str
    handle: str
    url: str
    admin_uid: str | None
    admin: str
    authorised: bool
    authorised_by: str
    authorised_order: str
    members_of_office: int | None
    found_on: date
    obtained: str
    closed_on: date | None
    closure_proof: str
    confirmed_by: str
    confirmed_on: date | None
    exception_reason: str
    relapse_of: str | None
    note: str
    owner_sure: Sureness = Sureness.UNSURE
    undertaking_on: date | None = None
    undertaking_signed: bool = False
    undertaking_until: date | None = None
    closed_by: str = ""
    proof_file: str = ""
    proof_sha256: str = ""
    last_seen: Seen | None = None
    last_seen_on: date | None = None
    closed_before: date | None = None
    relapsed_on: date | None = None
    people: tuple[AccountPersonRow, ...] = ()
    revision: int = field(default=1, compare=False)
    witness_reason: str = ""

    def stage_on(self, day: date) -> Stage:
        """Returns where it stands on its way from found to closed at the end of that day."""
        return stage(
            authorised=self.authorised,
            closed_on=self.closed_on,
            confirmed_on=self.confirmed_on,
            excepted=bool(self.exception_reason),
            undertaking_on=self.undertaking_on,
            again=self.relapse_of is not None,
            relapsed_on=self.relapsed_on,
            day=day,
        )

    def since_on(self, day: date) -> date:
        """Returns the day since which it stands where it stands on that day."""
        at = self.stage_on(day)
        steps = {
            Stage.UNDERTAKEN: self.undertaking_on,
            Stage.CLOSED: self.closed_on,
            Stage.CONFIRMED: self.confirmed_on,
        }
        return steps.get(at) or self.found_on

    def late_on(self, day: date) -> int:
        """Returns by how many days an undertaking to close was not kept; 0 while its term runs or none is set."""
        if self.stage_on(day) is not Stage.UNDERTAKEN or self.undertaking_until is None:
            return 0
        return max((day - self.undertaking_until).days, 0)

    @property
    def relapse_spans(self) -> tuple[int, ...]:
        """The spans of 7, 30 and 90 days after the closure before it into which this relapse falls."""
        return relapse_spans(self.closed_before, self.found_on) if self.closed_before else ()

    def standing_on(self, day: date) -> Standing:
        """Returns how it stands at the end of that day."""
        return standing(
            authorised=self.authorised, closed_on=self.closed_on, excepted=bool(self.exception_reason), day=day
        )


@dataclass(frozen=True, slots=True)
class GroupCounts:
    """How the unauthorised groups found by a day stand then; ``found`` is the sum of the other three."""

    found: int
    closed: int
    excepted: int
    open: int
    authorised: int
    relapses: int


@dataclass(frozen=True, slots=True)
class RelapseCounts:
    """Closures, and how many of them relapsed in all and within 7, 30 and 90 days."""

    closures: int
    relapses: int
    within_7: int
    within_30: int
    within_90: int


@dataclass(frozen=True, slots=True)
class WeekCount:
    """What happened to accounts and groups in one week, by its first day."""

    first: date
    found: int
    closed: int
    relapsed: int


@dataclass(frozen=True, slots=True)
class AccountFilter:
    """What a list keeps; empty fields keep everything.

    ``text`` stands in name, handle or link; ``term_before`` keeps open ones whose owner undertook to close them by an
    earlier day.
    """

    groups: bool = False
    platform: str | None = None
    admin: str | None = None
    found_first: date | None = None
    found_last: date | None = None
    closed_first: date | None = None
    closed_last: date | None = None
    relapses: bool = False
    uid: str | None = None
    text: str = ""
    term_before: date | None = None


EVERY_ACCOUNT = AccountFilter()
