"""The fixed words of a violation: how it stands, whose account it was, how it ended, what weighs with it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from kpdesk.reference.rules import KindFlag

FIRST_BAN = date(2021, 11, 26)
"""The day of the first ban (CPO letter No. 2737/IAB): what was put out before it broke no ban."""


class State(StrEnum):
    """How a violation stands."""

    LOGGED = "logged"
    DISPOSED = "disposed"
    WITHDRAWN = "withdrawn"


STEPS: dict[State, frozenset[State]] = {
    State.LOGGED: frozenset({State.DISPOSED, State.WITHDRAWN}),
    State.DISPOSED: frozenset({State.LOGGED}),
    State.WITHDRAWN: frozenset(),
}
"""From each state the states that may follow; a remanded case brings a disposed one back."""


class Attribution(StrEnum):
    """Whose doing it is; decided before anybody is named in a paper. "Fake or namesake" is an outcome of its own."""

    UNDECIDED = "undecided"
    CONFIRMED = "confirmed"
    ADMITTED = "admitted"
    DENIED = "denied"
    FAKE = "fake"
    HACKED = "hacked"
    THIRD_PARTY = "third_party"
    OFFICIAL_PAGE = "official_page"

    @property
    def clears(self) -> bool:
        """Whether it was not this official's own doing, so that nothing pends against him."""
        return self in {Attribution.FAKE, Attribution.HACKED, Attribution.THIRD_PARTY, Attribution.OFFICIAL_PAGE}


class Disposal(StrEnum):
    """How a violation ceased to pend."""

    FILED = "filed"
    EXONERATED = "exonerated"
    WARNED = "warned"
    PUNISHED_MINOR = "punished_minor"
    PUNISHED_MAJOR = "punished_major"
    NOT_ATTRIBUTABLE = "not_attributable"
    PROTECTED = "protected_disclosure"
    REFERRED = "referred"
    TRANSFERRED = "transferred"
    ABATED = "abated"


class Part(StrEnum):
    """What the person did in the incident."""

    DID = "did"
    APPEARS = "appears"
    FILMED = "filmed"
    ADMINISTERS = "administers"
    PROMOTED = "promoted"
    FAILED_TO_SUPERVISE = "failed_to_supervise"
    ALLOWED_MEDIA = "allowed_media"


class Factor(StrEnum):
    """What weighs for or against the official (aggravating first, mitigating from ``FIRST_TIME`` on)."""

    SUPERVISORY_RANK = "supervisory_rank"
    AFTER_UNDERTAKING = "after_undertaking"
    UNIFORM_AND_WEAPON = "uniform_and_weapon"
    ON_DUTY = "on_duty"
    OPERATIONAL_HARM = "operational_harm"
    VICTIM_IDENTITY = "victim_identity"
    WIDE_REACH = "wide_reach"
    MONETISED = "monetised"
    FALSE_DENIAL = "false_denial"
    FIRST_TIME = "first_time"
    DELETED_AT_ONCE = "deleted_at_once"
    OLD_POST = "old_post"
    FAMILY_PHOTO = "family_photo"


class Flag(StrEnum):
    """What the desk must look out for."""

    DUE_PROCESS = "due_process"
    CUSTODY = "custody"
    SUPERVISOR = "supervisor"
    NCCIA = "nccia"
    OUTSIDER = "outsider"
    PRE_BAN = "pre_ban"
    FAMILY_PHOTO = "family_photo"
    UNIDENTIFIED = "unidentified"
    PROTECTED = "protected"


def may_become(state: State, wanted: State) -> bool:
    """Tells whether a violation in the one state may come into the other."""
    return wanted in STEPS[state]


def flags(
    of_kind: Iterable[KindFlag],
    *,
    posted_on: date | None,
    factors: Iterable[str],
    identified: bool,
    protected: bool,
) -> tuple[Flag, ...]:
    """Returns what to look out for, from the kind and from what is known of the item.

    A criticism (V07) needs the authority's reasoned note; an item put out before 26.11.2021 broke no ban.
    """
    found = [Flag(flag.value) for flag in of_kind]
    if posted_on is not None and posted_on < FIRST_BAN:
        found.append(Flag.PRE_BAN)
    if Factor.FAMILY_PHOTO.value in set(factors):
        found.append(Flag.FAMILY_PHOTO)
    if not identified:
        found.append(Flag.UNIDENTIFIED)
    if protected:
        found.append(Flag.PROTECTED)
    return tuple(found)
