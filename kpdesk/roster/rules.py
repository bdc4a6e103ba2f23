"""What may stand in a roster: the states of service and duty, and which dates can be true together."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from kpdesk.base.problems import Problem, Severity
from kpdesk.roster.fields import Field

YOUNGEST_ENLISTMENT_YEARS = 16
"""Constables are enlisted at 18 to 25 (Police Rules 12.15); boys of the band younger: below 16 is noted."""

OLDEST_YEARS = 100


class ServiceState(StrEnum):
    """Whether and how a person is in service."""

    IN_SERVICE = "in_service"
    ON_PROBATION = "on_probation"
    SUSPENDED = "suspended"
    REVERTED = "reverted"
    RETIRED = "retired"
    COMPULSORILY_RETIRED = "compulsorily_retired"
    REMOVED = "removed"
    DISMISSED = "dismissed"
    RESIGNED = "resigned"
    DISCHARGED = "discharged"
    DIED = "died"
    SHAHEED = "shaheed"
    REINSTATED = "reinstated"
    TRANSFERRED = "transferred"

    @property
    def serves(self) -> bool:
        """Whether a person in this state still belongs to the strength."""
        return self in {
            ServiceState.IN_SERVICE,
            ServiceState.ON_PROBATION,
            ServiceState.SUSPENDED,
            ServiceState.REVERTED,
            ServiceState.REINSTATED,
        }


class DutyState(StrEnum):
    """What a serving person is doing."""

    PRESENT = "present"
    CASUAL_LEAVE = "casual_leave"
    EARNED_LEAVE = "earned_leave"
    MEDICAL_LEAVE = "medical_leave"
    MATERNITY_LEAVE = "maternity_leave"
    ABSENT = "absent"
    ON_COURSE = "on_course"
    ON_DEPUTATION = "on_deputation"
    ATTACHED = "attached"
    CLOSED_TO_LINES = "closed_to_lines"
    HOSPITAL = "hospital"
    IN_CUSTODY = "in_custody"
    SECURITY_DUTY = "security_duty"


def dates_are_plain(born_on: date | None, enlisted_on: date | None, posted_on: date | None, today: date) -> bool:
    """Returns whether nothing about these dates is odd; False where only :func:`findings_on_dates` can tell."""
    if enlisted_on is None or born_on is None:
        return born_on is None and enlisted_on is None and (posted_on is None or posted_on <= today)
    return (
        today.year - born_on.year <= OLDEST_YEARS
        and enlisted_on.year - born_on.year > YOUNGEST_ENLISTMENT_YEARS
        and enlisted_on <= today
        and (posted_on is None or enlisted_on <= posted_on <= today)
    )


def findings_on_dates(
    born_on: date | None, enlisted_on: date | None, posted_on: date | None, today: date
) -> Iterator[Problem]:
    """Gives what is odd about a person's dates: impossible pairs are doubtful, unlikely ones a note."""
    if born_on is not None:
        if born_on >= today or today.year - born_on.year > OLDEST_YEARS:
            yield _finding("birth_not_possible", Field.BORN_ON, Severity.DOUBTFUL, born_on)
        elif enlisted_on is not None and enlisted_on <= born_on:
            yield _finding("enlisted_before_birth", Field.ENLISTED_ON, Severity.DOUBTFUL, enlisted_on)
        elif enlisted_on is not None and _years_between(born_on, enlisted_on) < YOUNGEST_ENLISTMENT_YEARS:
            yield _finding("enlisted_too_young", Field.ENLISTED_ON, Severity.NOTE, enlisted_on)
    if enlisted_on is not None and enlisted_on > today:
        yield _finding("enlisted_in_future", Field.ENLISTED_ON, Severity.NOTE, enlisted_on)
    if posted_on is not None:
        if posted_on > today:
            yield _finding("posted_in_future", Field.POSTED_ON, Severity.NOTE, posted_on)
        if enlisted_on is not None and posted_on < enlisted_on:
            yield _finding("posted_before_enlistment", Field.POSTED_ON, Severity.NOTE, posted_on)


def _finding(code: str, field: Field, severity: Severity, day: date) -> Problem:
    return Problem(code, field.value, severity, values={"date": day.strftime("%d.%m.%Y")})


def _years_between(first: date, last: date) -> int:
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))
