"""Violations and their evidence as screens, papers and other features see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kpdesk.directives.rules import AckState
from kpdesk.violations.evidence_rows import EvidenceRow
from kpdesk.violations.rules import Attribution, Disposal, Flag, Part, State


@dataclass(frozen=True, slots=True)
class ViolationRow:
    """One line of a list; ``key`` orders the list. ``person_uid`` is None while nobody is identified.

    ``hidden`` says that it is a protected disclosure and the reader not the authority: the complainant, his account
    and what was seen are left out.
    """

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
    part: Part
    protected: bool
    hidden: bool
    disposed_on: date | None
    disposal: Disposal | None
    case_number: str | None
    exhibits: int


@dataclass(frozen=True, slots=True)
class DirectiveKnown:
    """A directive that was in force on the day, and what this person had done about it (None: nothing on record).

    ``acknowledged`` is as known when the violation was logged or he was identified, ``now`` as it is on record today.
    """

    code: str
    letter_no: str | None
    dated: str | None
    title: str
    acknowledged: AckState | None
    acknowledged_on: date | None = None
    now: AckState | None = None
    now_on: date | None = None

    def knew_on(self, day: date) -> bool:
        """Tells whether it is on record now that the directive was brought home to him by that day."""
        return self.now is not None and self.now.acknowledges and self.now_on is not None and self.now_on <= day


@dataclass(frozen=True, slots=True)
class ViolationPage:
    """Everything about one violation; ``others`` are the other persons' parts in the same incident."""

    row: ViolationRow
    note: str
    obtained: str
    posted_on: date | None
    part: str
    on_duty: bool | None
    places: tuple[str, ...]
    factors: tuple[str, ...]
    forum: str
    supervisor: str
    authority_note: str
    attribution_on: date | None
    attribution_note: str
    station: str
    fir_no: str
    fir_date: date | None
    accused: str
    outlet: str
    permitted_by: str
    custody_action: str
    referral: str
    reopened_on: date | None
    withdrawn_reason: str | None
    flags: tuple[Flag, ...]
    directives: tuple[DirectiveKnown, ...]
    evidence: tuple[EvidenceRow, ...]
    others: tuple[ViolationRow, ...]


@dataclass(frozen=True, slots=True)
class ViolationFact:
    """What figures are counted from; ``rank`` and ``posting`` are those of the day it was logged.

    Name and numbers of the official are empty until it was decided whose doing it was, or proceedings against him were
    opened: no report names anybody before that. A protected disclosure names nobody at all.
    ``withdrawn_on`` is set for one that was logged in error. ``protected`` ones are a disclosure to a competent forum.
    ``earlier_ends`` are its earlier disposals, each with the day on which it was reopened. ``received_on`` is the day
    on which another office, which had counted it as new, handed it over with its person.
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
    earlier_ends: tuple[tuple[date, date], ...] = ()
    received_on: date | None = None


@dataclass(frozen=True, slots=True)
class Registered:
    """What :func:`kpdesk.violations.service.register` made for one person or one not yet identified."""

    uid: str
    number: str
    person_uid: str | None
    kind: str
    directives: tuple[DirectiveKnown, ...]


@dataclass(frozen=True, slots=True)
class ViolationFilter:
    """What a list keeps; empty fields keep everything. Withdrawn ones are left out unless asked for.

    ``not_kinds`` and ``not_platform`` turn those two round.

    ``counted`` keeps what stands in the figures: no protected disclosure. ``uids`` are those behind a figure.
    """

    first: date | None = None
    last: date | None = None
    person: str | None = None
    kinds: tuple[str, ...] = ()
    not_kinds: bool = False
    platform: str | None = None
    not_platform: bool = False
    pending: bool = False
    disposed: bool = False
    without_case: bool = False
    with_case: bool = False
    unidentified: bool = False
    identified: bool = False
    without_evidence: bool = False
    rank: str | None = None
    posting: str | None = None
    attribution: Attribution | None = None
    incident: str | None = None
    batch: str | None = None
    text: str = ""
    uids: tuple[str, ...] = ()
    counted: bool = False
    withdrawn: bool = False


NO_FILTER = ViolationFilter()
