"""Violations and their evidence as screens, papers and other features see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from kpdesk.directives.rules import AckState
from kpdesk.violations.rules import Attribution, Disposal, Flag, State


@dataclass(frozen=True, slots=True)
class ViolationRow:
    """One line of a list; ``key`` orders the list. ``person_uid`` is None while nobody is identified."""

    key: tuple[date, int]
    uid: str
    number: str
    incident: str
    state: State
    person_uid: str | None
    name: str
    father_name: str
    belt_no: str
    rank: str
    posting: str
    unidentified: str
    kind: str
    platform: str
    handle: str
    url: str
    seen_on: date
    seen_by: str
    what: str
    attribution: Attribution
    protected: bool
    disposed_on: date | None
    disposal: Disposal | None
    case_number: str | None
    exhibits: int


@dataclass(frozen=True, slots=True)
class DirectiveKnown:
    """A directive that was in force on the day, and what this person had done about it (None: nothing on record)."""

    code: str
    letter_no: str | None
    dated: str | None
    title: str
    acknowledged: AckState | None


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One exhibit; ``sha256`` is that of the file as taken in, ``also`` names other violations with the same file."""

    uid: str
    violation_uid: str
    exhibit: str
    file_name: str
    media_type: str
    size_bytes: int
    sha256: str
    captured_at: datetime | None
    captured_by: str
    note: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ViolationPage:
    """Everything about one violation; ``others`` are the numbers of the other persons' parts in the same incident."""

    row: ViolationRow
    note: str
    obtained: str
    posted_on: date | None
    part: str
    on_duty: bool | None
    factors: tuple[str, ...]
    authority_note: str
    attribution_on: date | None
    attribution_note: str
    station: str
    fir_no: str
    fir_date: date | None
    outlet: str
    permitted_by: str
    custody_action: str
    referral: str
    reopened_on: date | None
    withdrawn_reason: str | None
    flags: tuple[Flag, ...]
    directives: tuple[DirectiveKnown, ...]
    evidence: tuple[EvidenceRow, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ViolationFact:
    """What figures are counted from; ``rank`` and ``posting`` are those of the day it was logged.

    ``withdrawn_on`` is set for one that was logged in error. ``protected`` ones are a disclosure to a competent forum.
    """

    uid: str
    number: str
    person_uid: str | None
    name: str
    father_name: str
    belt_no: str
    cnic: str | None
    rank: str
    posting: str
    unidentified: str
    kind: str
    platform: str
    handle: str
    url: str
    what: str
    seen_on: date
    seen_by: str
    attribution: Attribution
    protected: bool
    disposed_on: date | None
    disposal: Disposal | None
    reopened_on: date | None
    withdrawn_on: date | None
    case_number: str | None
    station: str
    fir_no: str
    fir_date: date | None
    outlet: str
    permitted_by: str
    custody_action: str
    referral: str
    exhibits: int


@dataclass(frozen=True, slots=True)
class Registered:
    """What :func:`kpdesk.violations.service.register` made for one person or one not yet identified."""

    uid: str
    number: str
    person_uid: str | None
    directives: tuple[DirectiveKnown, ...]


@dataclass(frozen=True, slots=True)
class ViolationFilter:
    """What a list keeps; empty fields keep everything. Withdrawn ones are left out unless asked for."""

    first: date | None = None
    last: date | None = None
    person: str | None = None
    kinds: tuple[str, ...] = ()
    platform: str | None = None
    pending: bool = False
    without_case: bool = False
    unidentified: bool = False
    incident: str | None = None
    batch: str | None = None
    text: str = ""
    withdrawn: bool = False


NO_FILTER = ViolationFilter()
