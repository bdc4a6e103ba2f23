"""Persons as screens, papers and the plan see them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from kpdesk.roster.cnic import written
from kpdesk.roster.draft import PersonDraft


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person as lists show him; ``rank`` is the code, ``rank_name`` the full name."""

    id: int
    uid: str
    name: str
    father_name: str
    name_urdu: str
    rank: str
    rank_name: str
    bps: int | None
    belt_no: str
    cnic: str | None
    personnel_no: str | None
    posting: str
    posted_on: date | None
    mobile: str
    service_state: str
    duty_state: str

    @property
    def cnic_written(self) -> str:
        """The CNIC as papers show it, or an empty string."""
        return written(self.cnic)


@dataclass(frozen=True, slots=True)
class PresentPerson:
    """A person on record, as a plan compares him; ``revision`` tells later whether he was changed meanwhile."""

    id: int
    uid: str
    revision: int
    draft: PersonDraft


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One thing on record about a person: ``kind`` is a message code, ``source`` the feature that tells it."""

    on: date
    kind: str
    source: str
    values: dict[str, object]
    uid: str = ""


@dataclass(frozen=True, slots=True)
class BatchRow:
    """One accepted import; ``undone`` once it was taken back."""

    uid: str
    file_name: str
    accepted_at: str
    accepted_by: str
    counts: dict[str, int]
    undone: bool


@dataclass(frozen=True, slots=True)
class PeopleWanted:
    """Which people a list shows; an empty text is no condition, ``not_…`` turns a condition round.

    ``text`` is what was typed into the search field: then at most 500 are shown, the closest first. ``serving`` keeps
    those who belong to the strength, or (False) those who do not. The length of service is in completed years, from
    ``service_years_least`` to ``service_years_most``, counted on the day ``as_on``, which the desk fills in.
    ``uids`` are people chosen one by one: nobody else is in the list then.
    """

    text: str = ""
    rank: str = ""
    posting: str = ""
    service_state: str = ""
    not_rank: bool = False
    not_posting: bool = False
    not_service_state: bool = False
    duty_state: str = ""
    not_duty_state: bool = False
    serving: bool | None = None
    service_years_least: int | None = None
    service_years_most: int | None = None
    not_service_years: bool = False
    uids: tuple[str, ...] = ()
    as_on: date | None = field(default=None, compare=False)

    @property
    def is_everybody(self) -> bool:
        """Whether nothing narrows the list."""
        return self == PeopleWanted()

    @property
    def asks_for_service(self) -> bool:
        """Whether the length of service narrows the list."""
        return self.service_years_least is not None or self.service_years_most is not None
