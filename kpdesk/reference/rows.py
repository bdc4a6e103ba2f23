"""The rows of the reference data, one class per table.

Every row says from when to when it holds (the last day included; None is "not known" and leaves that end open), where
it comes from, on which page of the office's own paper copy it was checked (None until somebody did), and whether it
still waits for that check: on a row with ``confirm`` the program warns and never blocks.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date

from kpdesk.base.clock import on_paper
from kpdesk.reference.rules import (
    Asked,
    Cadre,
    Detail,
    Instrument,
    KindFlag,
    LimitUnit,
    OfficeKind,
    Party,
    Precision,
    PunishmentClass,
    Setting,
    Severity,
    SharedField,
    Shown,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What all tables have in common; ``also`` holds other spellings that are found in sheets."""

    code: str
    name: str
    name_ur: str = ""
    also: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    source: str
    page: str | None = None
    confirm: bool = False
    note: str = ""

    def holds_on(self, day: date) -> bool:
        """Returns whether the row holds on that day; an unknown end leaves it open."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class Office(Row):
    """An office that writes letters; ``reports`` where a weekly return is expected from it.

    ``region`` is the office of its Regional Police Officer (None for the CPO, regions and units), ``parent`` the next
    office above, ``head`` the code of its head's designation, ``station`` the place in "dated <Station> the" (None: not
    on record). ``predecessor`` is the office it was carved out of, ``successor`` the one it was merged into.
    """

    kind: OfficeKind
    region: str | None = None
    parent: str | None = None
    station: str | None = None
    head: str
    head_designation: str
    letterhead: str
    predecessor: str | None = None
    successor: str | None = None
    reports: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Designation(Row):
    """A post, never a rank: what its holder signs as; ``ranks`` are those that hold it."""

    setting: Setting
    ranks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank(Row):
    """A rank; ``group`` is the rank whose punishments and authorities apply, ``order`` grows with seniority.

    ``bps`` is the usual pay scale (None: not on record), ``bps_also`` others that are found with it.
    """

    abbreviation: str
    group: str
    order: int
    cadre: Cadre
    regime: str
    bps: int | None
    bps_also: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform(Row):
    """A social-media service; ``hosts`` are the ends of its web addresses, ``barred`` where the policy names it."""

    hosts: tuple[str, ...] = ()
    barred: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind(Row):
    """A kind of violation; ``severity`` to ``severity_most`` is the span of its default (None: decided case by case).

    ``basis`` names the rules it breaks, ``seen_as`` the words monitoring units write for it, ``grace_days`` the time
    given to put it right before it counts.
    """

    severity: Severity | None
    severity_most: Severity | None = None
    basis: tuple[str, ...]
    flags: tuple[KindFlag, ...] = ()
    seen_as: tuple[str, ...] = ()
    grace_days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Regime(Row):
    """A set of disciplinary rules; ``title`` is its name on orders, ``handled_here`` False where others must act.

    ``tracks`` and ``steps`` are the proceedings and steps that it knows, by their names (empty: not on record).
    """

    title: str
    cadres: tuple[Cadre, ...]
    ranks: tuple[str, ...] = ()
    handled_here: bool
    tracks: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    departmental_representative: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock(Row):
    """A term in days: ``step`` names it within its regime, ``runs_from`` the event it is counted from.

    ``days_most`` is the longest where the rule gives a span; ``moves_off_holidays`` where the rule lets a last day
    that falls on a holiday wait for the next working day.
    """

    regime: str
    step: str
    days: int
    days_most: int | None = None
    runs_from: str
    binds: Party
    moves_off_holidays: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday(Row):
    """Days on which offices are closed, ``first`` to ``last``; ``every_year`` those of fixed day and month."""

    first: date
    last: date
    every_year: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Punishment(Row):
    """A punishment; ``limit`` in ``unit`` is the most that may be given (None: no limit on record).

    ``ranks`` are the rank groups it may be given to (empty: all under the regime), ``states`` what its order must say;
    ``service_state`` is the state in the roster that it brings where it ends the service.
    """

    regime: str
    punishment_class: PunishmentClass
    limit: int | None = None
    unit: LimitUnit | None = None
    ranks: tuple[str, ...] = ()
    states: tuple[Detail, ...] = ()
    appealable: bool = True
    bars_future_employment: bool | None = None
    service_state: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NonPunishment(Row):
    """A measure that is counted in a column of its own and never as a punishment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority(Row):
    """One line of the matrix: these designations may give this class of punishment to these rank groups.

    ``punishments`` narrows the class to some of it (empty: all), ``limited`` says that it is narrowed by a scope which
    is not on record, ``review`` that the remedy is a review by the same authority.
    """

    regime: str
    setting: Setting
    ranks: tuple[str, ...]
    punishment_class: PunishmentClass
    punishments: tuple[str, ...] = ()
    designations: tuple[str, ...]
    appeal_to: tuple[str, ...]
    limited: bool = False
    review: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One thing a directive wants; ``term_days`` from the date of the letter (None: no term on record)."""

    what: Asked
    term_days: int | None = None
    confirm: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectiveText(Row):
    """A paper of the social-media chain; number and subject are None while they are not on record.

    ``issued`` and ``issued_last`` are the first and last day it can have been issued (the same when the day is known),
    ``ban_no`` its place among the bans, ``reiterates`` the code of the one before, ``offices`` whom it binds (empty:
    the province).
    """

    instrument: Instrument
    number: str | None = None
    subject: str | None = None
    issued: date
    issued_last: date
    issuer: str
    ban_no: int | None = None
    reiterates: str | None = None
    asks: tuple[Ask, ...] = ()
    offices: tuple[str, ...] = ()

    @property
    def precision(self) -> Precision:
        """How exactly the date is known."""
        if self.issued == self.issued_last:
            return Precision.DAY
        days = calendar.monthrange(self.issued.year, self.issued.month)[1]
        whole_month = self.issued.day == 1 and self.issued_last == self.issued.replace(day=days)
        return Precision.MONTH if whole_month else Precision.SPAN

    @property
    def issued_on_paper(self) -> str:
        """The date as a letter cites it: ``08.04.2025``, ``15-16.08.2023`` or, the day not known, ``__.04.2023``."""
        match self.precision:
            case Precision.DAY:
                return on_paper(self.issued)
            case Precision.SPAN:
                return f"{self.issued:%d}-{on_paper(self.issued_last)}"
            case Precision.MONTH:
                return f"__.{self.issued:%m.%Y}"

    def in_force_on(self, day: date) -> bool:
        """Returns whether it was certainly issued by that day and still holds: an unknown day is the last one."""
        return self.issued_last <= day and self.holds_on(day)

    def term_days(self, what: Asked) -> int | None:
        """Returns the term for one thing asked: its own, otherwise that of the report, otherwise None."""
        terms = {ask.what: ask.term_days for ask in self.asks}
        if what not in terms:
            return None
        return terms[what] if terms[what] is not None else terms.get(Asked.REPORT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offence(Row):
    """A section of law for "legal action" with the most it carries (None: not on record or without limit)."""

    law: str
    section: str
    months_least: int | None = None
    months_most: int | None = None
    fine_rupees: int | None = None
    refer_to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SoughtPosting(Row):
    """A posting that counts as sought after; it is known by its name and spellings as words of the posting's text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldShare(Row):
    """How much of a person's field an office gets in a kind of transfer file; ``code`` is ``file.receiver.field``.

    ``file`` is the kind of file. Where nothing is on record for it, a receiver and a field, he gets nothing of it.
    """

    file: str
    receiver: OfficeKind
    field: SharedField
    shown: Shown
