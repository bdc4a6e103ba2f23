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

    @property
    def names(self) -> bool:
        """Whether a report may name the official: it was decided, and not in his favour."""
        return self in {Attribution.CONFIRMED, Attribution.ADMITTED, Attribution.DENIED}


class Disposal(StrEnum):
    """How a violation ceased to pend."""

    FILED = "filed"
    EXONERATED = "exonerated"
    WARNED = "warned"
    DISPLEASURE = "displeasure"
    PUNISHED_MINOR = "punished_minor"
    PUNISHED_MAJOR = "punished_major"
    NOT_ATTRIBUTABLE = "not_attributable"
    PROTECTED = "protected_disclosure"
    REFERRED = "referred"
    TRANSFERRED = "transferred"
    ABATED = "abated"


PUNISHED = frozenset({Disposal.WARNED, Disposal.DISPLEASURE, Disposal.PUNISHED_MINOR, Disposal.PUNISHED_MAJOR})
"""An order of the authority decided that it was his doing."""


def may_be_named(attribution: Attribution, disposal: Disposal | None, *, protected: bool, in_proceedings: bool) -> bool:
    """Returns whether a paper or file that leaves the office may name the official (presumption of innocence).

    Where proceedings are open against him by name, the authority has decided to answer that question there.
    """
    proceeded = in_proceedings and not attribution.clears
    return not protected and (attribution.names or proceeded or disposal in PUNISHED)


class Forum(StrEnum):
    """Whether a criticism was a complaint to a forum that the law names, and to which."""

    COMPETENT_FORUM = "competent_forum"
    COURT = "court"
    OMBUDSPERSON = "ombudsperson"
    RTI = "rti"
    NONE = "none"

    @property
    def protects(self) -> bool:
        """Whether it is a protected disclosure and no violation (RTI Act 2013 s.30 for one in good faith)."""
        return self is not Forum.NONE


class Place(StrEnum):
    """What of the office stands in the item."""

    UNIFORM = "uniform"
    VEHICLE = "vehicle"
    OFFICE = "office"
    STATION = "station"


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
    NOTE_NEEDED = "note_needed"
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
    forum: str = "",
    noted: bool = False,
) -> tuple[Flag, ...]:
    """Returns what to look out for, from the kind and from what is known of the item.

    A criticism (V07) asks whether it was a complaint to a forum; where it was not, it needs the authority's reasoned
    note. An item put out before 26.11.2021 broke no ban, whether its day is known or it is marked as an old post.
    """
    found = [Flag(flag.value) for flag in of_kind if flag is not KindFlag.DUE_PROCESS]
    if KindFlag.DUE_PROCESS in set(of_kind) and not protected:
        if not forum:
            found.insert(0, Flag.DUE_PROCESS)
        elif not noted:
            found.insert(0, Flag.NOTE_NEEDED)
    weighing = set(factors)
    if (posted_on is not None and posted_on < FIRST_BAN) or Factor.OLD_POST.value in weighing:
        found.append(Flag.PRE_BAN)
    if Factor.FAMILY_PHOTO.value in weighing:
        found.append(Flag.FAMILY_PHOTO)
    if not identified:
        found.append(Flag.UNIDENTIFIED)
    if protected:
        found.append(Flag.PROTECTED)
    return tuple(found)
