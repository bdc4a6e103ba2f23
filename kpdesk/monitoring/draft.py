"""Units, checks, accounts and groups as the operator types them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kpdesk.base.letters import control_at
from kpdesk.base.problems import Problem
from kpdesk.monitoring.rules import AccountKind, Obtained, Owner, Seen, Sureness

LONGEST = 2_000


@dataclass(slots=True)
class UnitDraft:
    """A monitoring unit; ``in_charge`` is a uid of the roll, ``in_charge_text`` is for somebody who is not on it.

    ``people`` (uids of the roll) and ``members`` (names of others) are those with whom a new unit begins, from the day
    of its order; later ones join by themselves.
    """

    name: str = ""
    order_no: str | None = None
    order_date: date | None = None
    in_charge: str | None = None
    in_charge_text: str = ""
    members: tuple[str, ...] = ()
    people: tuple[str, ...] = ()

    def check(self, today: date) -> list[Problem]:
        """Returns all problems at once; a unit without an order's number is kept, and shows as not notified."""
        problems = _text_problems({"name": self.name, "in_charge_text": self.in_charge_text})
        if not self.name.strip():
            problems.append(Problem("unit_name_missing", "name"))
        return problems + _day_problems(today, order_date=self.order_date)


@dataclass(slots=True)
class MemberDraft:
    """Somebody who joins a unit; ``person`` is a uid of the roll, ``name`` is for somebody who is not on it."""

    person: str | None = None
    name: str = ""
    since: date | None = None

    def check(self, today: date) -> list[Problem]:
        """Returns all problems at once."""
        problems = _text_problems({"name": self.name})
        if not (self.person or self.name.strip()):
            problems.append(Problem("member_missing", "person"))
        if self.since is None:
            problems.append(Problem("day_missing", "since"))
        return problems + _day_problems(today, since=self.since)


@dataclass(slots=True)
class SightingDraft:
    """How one account on the register was seen; ``on`` and ``seen_by`` None are those of the check."""

    account: str = ""
    seen: Seen = Seen.ACTIVE
    on: date | None = None
    seen_by: str = ""
    note: str = ""

    def check(self, today: date) -> list[Problem]:
        """Returns all problems at once."""
        problems = _text_problems({"seen_by": self.seen_by, "note": self.note})
        if self.on is None:
            problems.append(Problem("day_missing", "on"))
        if not self.seen_by.strip():
            problems.append(Problem("checker_missing", "seen_by"))
        return problems + _day_problems(today, on=self.on)


@dataclass(slots=True)
class UndertakingDraft:
    """That the owner undertook to close it; ``until`` is the day by which, ``signed`` that it is on paper."""

    on: date | None = None
    signed: bool = True
    until: date | None = None

    def check(self, today: date) -> list[Problem]:
        """Returns all problems at once."""
        problems = [] if self.on else [Problem("day_missing", "on")]
        if self.on and self.until and self.until < self.on:
            problems.append(Problem("term_before_undertaking", "until", values={"date": self.on}))
        return problems + _day_problems(today, on=self.on)


@dataclass(slots=True)
class ConfirmationDraft:
    """That a second person saw it closed: the user himself, or a ``witness`` who is no user, by name and rank.

    ``reason`` tells why no second user confirms it.
    """

    on: date | None = None
    witness: str = ""
    rank: str = ""
    reason: str = ""

    @property
    def names_witness(self) -> bool:
        """Whether somebody else than the user saw it closed."""
        return any(text.strip() for text in (self.witness, self.rank, self.reason))

    def check(self, today: date) -> list[Problem]:
        """Returns all problems at once; a witness wants name, rank and reason."""
        texts = {"witness": self.witness, "rank": self.rank, "reason": self.reason}
        problems = _text_problems(texts) + ([] if self.on else [Problem("day_missing", "on")])
        if self.names_witness:
            codes = {"witness": "witness_missing", "rank": "witness_rank_missing", "reason": "witness_reason_missing"}
            problems += [Problem(code, name) for name, code in codes.items() if not texts[name].strip()]
        return problems + _day_problems(today, on=self.on)


@dataclass(slots=True)
class CheckDraft:
    """A look at public accounts; either something was found and is told, or nothing was.

    ``sightings`` are accounts of the register that were looked at, ``looked_at`` names others.
    """

    on: date | None = None
    unit: str | None = None
    checked_by: str = ""
    platforms: tuple[str, ...] = ()
    accounts_checked: int = 0
    nothing_found: bool = True
    found: str = ""
    looked_at: str = ""
    sightings: tuple[SightingDraft, ...] = ()

    def check(self, today: date) -> list[Problem]:
        """Returns all problems at once."""
        texts = {"checked_by": self.checked_by, "found": self.found, "looked_at": self.looked_at}
        problems = _text_problems(texts)
        if self.on is None:
            problems.append(Problem("day_missing", "on"))
        if not self.checked_by.strip():
            problems.append(Problem("checker_missing", "checked_by"))
        if self.accounts_checked < 0:
            problems.append(Problem("count_not_possible", "accounts_checked", values={"count": self.accounts_checked}))
        if not self.nothing_found and not self.found.strip():
            problems.append(Problem("finding_missing", "found"))
        if self.nothing_found and self.found.strip():
            problems.append(Problem("finding_contradicts", "found"))
        return problems + _day_problems(today, on=self.on)


@dataclass(slots=True)
class AccountDraft:
    """An account or group; ``admin`` is a uid of the roll, ``admin_text`` is for somebody who is not on it.

    ``admin`` is the owner of an account or the first admin of a group, ``owner_sure`` how sure that is. ``admins``
    and ``members`` are uids of further officials of this office; ``members_of_office`` counts all, named or not.
    """

    platform: str = ""
    kind: AccountKind = AccountKind.GROUP
    owner: Owner = Owner.OFFICIAL
    name: str = ""
    handle: str = ""
    url: str = ""
    admin: str | None = None
    admin_text: str = ""
    members_of_office: int | None = None
    authorised: bool = False
    authorised_by: str = ""
    authorised_order: str = ""
    found_on: date | None = None
    obtained: str = Obtained.PUBLIC.value
    note: str = ""
    owner_sure: Sureness = Sureness.UNSURE
    admins: tuple[str, ...] = ()
    members: tuple[str, ...] = ()

    def check(self, today: date) -> list[Problem]:
        """Returns all problems at once, but for the platform's code."""
        texts = ("name", "handle", "url", "admin_text", "authorised_by", "authorised_order", "note")
        problems = _text_problems({name: getattr(self, name) for name in texts})
        if self.owner is Owner.FAMILY:
            problems.append(Problem("account_of_family", "owner"))
        if not (self.name.strip() or self.handle.strip() or self.url.strip()):
            problems.append(Problem("account_name_missing", "name"))
        if not self.platform:
            problems.append(Problem("platform_missing", "platform"))
        if self.found_on is None:
            problems.append(Problem("day_missing", "found_on"))
        if not self.obtained:
            problems.append(Problem("obtained_missing", "obtained"))
        elif self.obtained not in set(Obtained):
            problems.append(Problem("obtained_not_allowed", "obtained", values={"obtained": self.obtained}))
        if self.authorised and not (self.authorised_by.strip() and self.authorised_order.strip()):
            problems.append(Problem("authority_missing", "authorised_by"))
        if self.members_of_office is not None and self.members_of_office < 0:
            problems.append(
                Problem("count_not_possible", "members_of_office", values={"count": self.members_of_office})
            )
        elif self.members_of_office is not None and self.members_of_office < len(set(self.members)):
            problems.append(
                Problem("fewer_members_than_named", "members_of_office", values={"named": len(set(self.members))})
            )
        return problems + _day_problems(today, found_on=self.found_on)


def _day_problems(today: date, **days: date | None) -> list[Problem]:
    return [Problem("day_in_future", name, values={"date": day}) for name, day in days.items() if day and day > today]


def _text_problems(texts: dict[str, str]) -> list[Problem]:
    problems = []
    for name, text in texts.items():
        if len(text) > LONGEST:
            problems.append(Problem("text_longer_than", name, values={"length": len(text), "most": LONGEST}))
        elif control_at(text) is not None:
            problems.append(Problem("text_with_control_sign", name))
    return problems
