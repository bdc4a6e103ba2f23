"""Monitoring units, checks, accounts and groups as screens, papers and figures see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kpdesk.monitoring.rules import AccountKind, Owner, Standing, standing


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A monitoring unit; ``works`` tells whether it does so in fact on the day that was asked for."""

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


@dataclass(frozen=True, slots=True)
class CheckTotals:
    """What the checks of a period come to."""

    checks: int
    accounts_checked: int
    days: int


@dataclass(frozen=True, slots=True)
class AccountRow:
    """An account or group; ``admin`` names the administrator as the roll has him, otherwise as the unit wrote it."""

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
class AccountFilter:
    """What a list keeps; empty fields keep everything."""

    groups: bool = False
    platform: str | None = None
    admin: str | None = None
    found_first: date | None = None
    found_last: date | None = None


EVERY_ACCOUNT = AccountFilter()
