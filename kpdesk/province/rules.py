"""Who is headquarters, when a return is late, and what an office's state in a week is called."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import StrEnum

from kpdesk.base.clock import local
from kpdesk.reference.reference import Reference
from kpdesk.reference.rows import Office
from kpdesk.reference.rules import OfficeKind


class State(StrEnum):
    """What has come from an office for a week."""

    RECEIVED = "received"
    RECEIVED_LATE = "received_late"
    NIL = "nil"
    QUALIFIED = "qualified"
    OUTSTANDING = "outstanding"
    REJECTED = "rejected"
    NOT_EXPECTED = "not_expected"


OWED = frozenset({State.OUTSTANDING, State.REJECTED})
"""States in which the return is still owed."""


def is_headquarters(reference: Reference, office: str) -> bool:
    """Returns whether other offices report to this one."""
    return reference.office(office).kind in (OfficeKind.CPO, OfficeKind.REGION)


def expected_offices(reference: Reference, headquarters: str, day: date) -> tuple[Office, ...]:
    """Returns the offices whose return is expected here: all that report at the CPO, a region's own at a region."""
    return tuple(o for o in reference.offices_reporting(day) if reports_to(reference, headquarters, o))


def reports_to(reference: Reference, headquarters: str, office: Office) -> bool:
    """Returns whether an office's return is for this headquarters: all are for the CPO, its own for a region."""
    return reference.office(headquarters).kind is OfficeKind.CPO or office.region == headquarters


def days_late(due: date, received_at: datetime) -> int:
    """Returns by how many days the return came after it was due, counted in Pakistan; 0 when in time."""
    return max((local(received_at).date() - due).days, 0)


def due_on(last_day: date, term_days: int) -> date:
    """Returns the last day on which the return of a week is in time (setting ``return_due_days``)."""
    return last_day + timedelta(days=term_days)


def state_of(certificate_state: str, nil: bool, late: int) -> State:
    """Returns the state of a return that came: a qualified certificate weighs more than NIL, NIL more than its date."""
    if certificate_state == State.QUALIFIED.value:
        return State.QUALIFIED
    if nil:
        return State.NIL
    return State.RECEIVED_LATE if late else State.RECEIVED
