"""When a punishment is written into the character roll: after the time for an appeal, or after its decision.

Source: domain notes §7 (mirror of the Police Rules 1934; practice varies, to be confirmed): no entry of an appealable
punishment until the appeal is decided or its time has passed; what was undone is struck out, never erased.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum


class Entry(StrEnum):
    """How a punishment stands to the character roll."""

    WAITS = "waits"
    DUE = "due"
    MADE = "made"
    TO_CANCEL = "to_cancel"
    CANCELLED = "cancelled"
    NONE = "none"


UNDONE = frozenset({"modified", "set_aside"})
"""States of a punishment that no longer stands."""


def due_on(
    state: str, ordered_on: date, appeal_until: date | None, appealable: bool, decided_on: date | None
) -> date | None:
    """Returns the day from which the entry is due; None while an appeal is pending, and for what was undone."""
    if state in UNDONE or state == "under_appeal":
        return None
    if decided_on is not None:
        return decided_on
    if not appealable:
        return ordered_on
    return appeal_until + timedelta(days=1) if appeal_until else None


def entry_state(
    state: str, entry_due_on: date | None, entered_on: date | None, cancelled_on: date | None, today: date
) -> Entry:
    """Returns how the punishment stands to the roll on that day."""
    if cancelled_on is not None:
        return Entry.CANCELLED
    if entered_on is not None:
        return Entry.TO_CANCEL if state in UNDONE else Entry.MADE
    if state in UNDONE:
        return Entry.NONE
    return Entry.DUE if entry_due_on is not None and entry_due_on <= today else Entry.WAITS
