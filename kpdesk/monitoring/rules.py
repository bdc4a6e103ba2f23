"""What may be recorded of public life on the networks, and how accounts, groups and units stand."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

UNIT_QUIET_AFTER_DAYS = 14
"""A unit without a check for so many days exists on paper only."""

RELAPSE_SPANS_DAYS = (7, 30, 90)
"""Spans in which relapses after a closure are counted."""


class Obtained(StrEnum):
    """How an item was come by.

    Only what is public or was handed over may be recorded. Source: PECA 2016 s.2(v) proviso makes open content
    authorised access; a fake log-in or a searched phone is s.3, watching in secret to coerce is s.24(1)(b).
    """

    PUBLIC = "public"
    HANDED_OVER = "handed_over"


class AccountKind(StrEnum):
    """What stands on the network."""

    PERSONAL = "personal"
    OFFICIAL = "official"
    GROUP = "group"
    PAGE = "page"
    CHANNEL = "channel"

    @property
    def shared(self) -> bool:
        """Whether it has members or followers under an administrator: the certificate counts these as groups."""
        return self in {AccountKind.GROUP, AccountKind.PAGE, AccountKind.CHANNEL}


class Owner(StrEnum):
    """Whose account it is; one of a family member is refused (Article 14 of the Constitution: privacy of the home)."""

    OFFICIAL = "official"
    OFFICE = "office"
    OUTSIDER = "outsider"
    UNKNOWN = "unknown"
    FAMILY = "family"


class Sureness(StrEnum):
    """How sure it is whose account it is, the surest first."""

    DECLARED = "declared"
    ADMITTED = "admitted"
    PHONE = "phone"
    FACE_CONTEXT = "face_context"
    UNSURE = "unsure"


class Seen(StrEnum):
    """How an account was seen when it was looked at."""

    ACTIVE = "active"
    SILENT = "silent"
    DELETED = "deleted"


class Part(StrEnum):
    """What an official of this office is in an account or group, beside its owner."""

    ADMIN = "admin"
    MEMBER = "member"


class Standing(StrEnum):
    """How an account or group stands on a day."""

    AUTHORISED = "authorised"
    CLOSED = "closed"
    EXCEPTED = "excepted"
    OPEN = "open"


def standing(*, authorised: bool, closed_on: date | None, excepted: bool, day: date) -> Standing:
    """Returns how it stands at the end of that day; a closure counts from its own day on."""
    if authorised:
        return Standing.AUTHORISED
    if closed_on is not None and closed_on <= day:
        return Standing.CLOSED
    return Standing.EXCEPTED if excepted else Standing.OPEN


def works(last_check: date | None, notified: date | None, day: date) -> bool:
    """Returns whether a unit works in fact: a check, or its notification, within the last 14 days."""
    known = [moment for moment in (last_check, notified) if moment is not None]
    return bool(known) and day - max(known) < timedelta(days=UNIT_QUIET_AFTER_DAYS)


def relapse_spans(closed_on: date, found_on: date) -> tuple[int, ...]:
    """Returns the spans of 7, 30 and 90 days that a relapse falls into."""
    after = (found_on - closed_on).days
    return tuple(span for span in RELAPSE_SPANS_DAYS if after <= span)
