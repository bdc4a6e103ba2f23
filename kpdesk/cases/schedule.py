"""The rules that apply to one rank on one day, as the reference data of this office has them.

Nothing here is law written as code: limits, authorities and terms are rows with a source, and where the rows are
silent the answer is None, "not on record".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from kpdesk.base.errors import Refused
from kpdesk.base.letters import fold
from kpdesk.reference.reference import Reference
from kpdesk.reference.rows import Authority, Clock, Punishment, Rank, Regime, Row
from kpdesk.reference.rules import Cadre, Detail, OfficeKind, PunishmentClass, Setting
from kpdesk.reference.working_days import WorkingDays, working_days

_LADDER: Final = frozenset({Cadre.EXECUTIVE, Cadre.PSP})
"""Cadres that share one order of seniority."""


class Term(StrEnum):
    """A period that the rules give; the value is the step's name in the table of clocks, its days come from there."""

    EXPLANATION = "explanation"
    FACT_FINDING = "fact_finding"
    ORDERLY_ROOM_ADJOURNMENT = "orderly_room_adjournment"
    SHOW_CAUSE_REPLY = "show_cause_reply"
    DEFENCE = "defence"
    HEARING_ADJOURNMENT = "hearing_adjournment"
    FINDINGS = "findings"
    FINAL_REPLY = "final_show_cause_reply"
    APPEAL = "appeal"
    REVISION = "revision"
    TRIBUNAL = "tribunal"
    TRIBUNAL_WAIT = "tribunal_wait"
    COURT = "supreme_court"
    APPEAL_DECISION = "appeal_decision"
    SUSPENSION_REVIEW = "suspension_review"
    LIMITATION = "limitation"


@dataclass(frozen=True, slots=True)
class Schedule:
    """Ranks of the province, and one regime's punishments, authorities and terms.

    ``clocks`` goes by :class:`Term`, ``periods`` has by it every form that a term ever had; the others go by their
    codes. ``rank_words`` are the words that ranks are written with, as they stand before a name.
    """

    regime: Regime | None
    ranks: Mapping[str, Rank]
    punishments: Mapping[str, Punishment]
    authorities: tuple[Authority, ...] = ()
    clocks: Mapping[str, Clock] = field(default_factory=dict)
    rank_words: frozenset[str] = frozenset()
    calendar: WorkingDays = field(default_factory=WorkingDays)
    periods: Mapping[str, tuple[Clock, ...]] = field(default_factory=dict)

    @property
    def handled_here(self) -> bool | None:
        """Whether proceedings under this regime are this office's own; None when no regime is on record."""
        return self.regime.handled_here if self.regime else None

    def clock(self, term: Term, on: date | None = None) -> Clock | None:
        """Returns the rule of a term; with ``on`` as it was on that day, if it ever had another form."""
        if on is None or len(self.periods.get(term, ())) < 2:
            return self.clocks.get(term)
        return next((row for row in self.periods[term] if row.holds_on(on)), None)

    def days(self, term: Term, on: date | None = None) -> int | None:
        """Returns the days of a term, or None when it is not on record; ``on`` as :meth:`clock` has it."""
        row = self.clock(term, on)
        return row.days if row else None

    def days_most(self, term: Term) -> int | None:
        """Returns the longest that the authority may give where the rule leaves it a span, else None."""
        return self.clocks[term].days_most if term in self.clocks else None

    def last_day(self, term: Term, since: date, days: int | None = None, on: date | None = None) -> date | None:
        """Returns the day on which a term that runs from that day ends; None when it is not on record.

        ``days`` stand for those of the rule, ``on`` is the day on which the step was taken that it runs from: the rule
        of that day counts.
        """
        row = self.clock(term, on)
        given = row.days if row and days is None else days
        return self.ends_after(since, given, moves=row is not None and row.moves_off_holidays)

    def ends_after(self, since: date, days: int | None, *, moves: bool) -> date | None:
        """Returns the day so many days later, None for no days; with ``moves`` a last day on which offices are closed
        waits for the next working day, so that no term is ever shortened."""
        if days is None:
            return None
        last = since + timedelta(days=days)
        return self.calendar.open_on_or_after(last) if moves else last

    def to_confirm(self, term: Term) -> bool:
        """Returns whether the office has not yet checked that term against its paper copy."""
        return term in self.clocks and self.clocks[term].confirm

    def powerless(self, rank: str, authority: str) -> bool | None:
        """Returns whether the matrix gives that designation nothing at all over the rank; None where it is silent."""
        lines = [line for line in self.authorities if self.group_of(rank) in line.ranks]
        return not any(authority in line.designations for line in lines) if lines else None

    def runs_from(self, term: Term) -> str:
        """Returns the event that a term is counted from, empty when it is not on record."""
        return self.clocks[term].runs_from if term in self.clocks else ""

    def punishment_named(self, text: str) -> str:
        """Returns the code for a punishment's code or name in any case; raises Refused ``punishment_unknown``."""
        found = _named(self.punishments, text)
        return found if found is not None else self.punishment(text).code

    def rank_named(self, text: str) -> str:
        """Returns the code for a rank's code, abbreviation or name; the text itself where none fits."""
        if text in self.ranks or not text:
            return text
        short = {fold(row.abbreviation): code for code, row in self.ranks.items()}
        return _named(self.ranks, text) or short.get(fold(text)) or text

    def punishment(self, code: str) -> Punishment:
        """Returns the schedule's row; raises Refused ``punishment_unknown`` with the codes there are."""
        try:
            return self.punishments[code]
        except KeyError:
            known = ", ".join(self.punishments)
            raise Refused("punishment_unknown", field="punishment", value=code, known=known) from None

    def ends_service(self, code: str) -> str:
        """Returns the state in the roster that the punishment brings, empty where he stays in service."""
        row = self.punishments.get(code)
        return (row.service_state or "") if row else ""

    def is_major(self, code: str) -> bool:
        """Returns whether it is a major punishment (rule 4)."""
        return self.punishment(code).punishment_class is PunishmentClass.MAJOR

    def appealable(self, code: str) -> bool:
        """Returns whether an appeal lies against it (rule 11); yes where the schedule has no such row any more."""
        return code not in self.punishments or self.punishments[code].appealable

    def needs_amount(self, code: str) -> bool:
        """Returns whether the order must state a period or a sum."""
        row = self.punishment(code)
        return row.limit is not None or bool({Detail.AMOUNT, Detail.PERIOD} & set(row.states))

    def needs_cumulative(self, code: str) -> bool:
        """Returns whether the order must say with or without cumulative effect."""
        return Detail.CUMULATIVE in self.punishment(code).states

    def needs_rank(self, code: str) -> bool:
        """Returns whether the order must name the rank that he is reduced to."""
        return Detail.RANK in self.punishment(code).states

    def reduces(self, code: str) -> bool:
        """Returns whether an order of this punishment must or may name a lower rank."""
        return bool({Detail.RANK, Detail.POST} & set(self.punishment(code).states))

    def group_of(self, rank: str) -> str:
        """Returns the rank whose punishments and authorities apply; an unknown rank stands for itself."""
        return self.ranks[rank].group if rank in self.ranks else rank

    def open_to(self, code: str, rank: str) -> bool:
        """Returns whether that rank may be given it."""
        groups = self.punishment(code).ranks
        return not groups or self.group_of(rank) in groups or rank in groups

    def lines_for(self, rank: str, punishment: str) -> tuple[Authority, ...]:
        """Returns the lines of the authority matrix for that rank and punishment."""
        row, group = self.punishment(punishment), self.group_of(rank)
        return tuple(
            line
            for line in self.authorities
            if group in line.ranks
            and line.punishment_class is row.punishment_class
            and (not line.punishments or punishment in line.punishments)
        )

    def competent(self, rank: str, punishment: str, authority: str) -> bool | None:
        """Returns whether that designation may give it to that rank; None where the matrix is silent."""
        lines = self.lines_for(rank, punishment)
        return any(authority in line.designations for line in lines) if lines else None

    def scope_unknown(self, rank: str, punishment: str, authority: str) -> bool:
        """Returns whether the authority's power is narrowed by a scope that is not on record."""
        lines = [line for line in self.lines_for(rank, punishment) if authority in line.designations]
        return bool(lines) and all(line.limited for line in lines)

    def appeal_to(self, rank: str, punishment: str, authority: str) -> tuple[str, ...]:
        """Returns the designations that an appeal goes to; empty where that is not on record."""
        for line in self.lines_for(rank, punishment):
            if authority in line.designations:
                return line.appeal_to
        return ()

    def is_senior(self, rank: str, to: str) -> bool | None:
        """Returns whether the first rank stands above the second; None where they share no ladder or are unknown."""
        first, second = self.ranks.get(rank), self.ranks.get(to)
        if first is None or second is None:
            return None
        one_ladder = first.cadre is second.cadre or {first.cadre, second.cadre} <= _LADDER
        return first.order > second.order if one_ladder else None


def schedule_for(reference: Reference, rank: str, day: date, office: str) -> Schedule:
    """Returns the rules for a rank on a day as an office of that kind applies them; an unknown rank has no regime."""
    regime = reference.regime_of(rank, day)
    here = reference.office_on(office, day)
    setting = Setting.UNIT if here and here.kind is OfficeKind.UNIT else Setting.DISTRICT
    code = regime.code if regime else None
    return Schedule(
        regime,
        {row.code: row for row in reference.ranks.on(day)},
        {row.code: row for row in reference.punishments.on(day) if row.regime == code},
        tuple(row for row in reference.authorities.on(day) if row.regime == code and row.setting is setting),
        {Term(row.step): row for row in reference.clocks.on(day) if row.regime == code and row.step in set(Term)},
        frozenset(word for row in reference.ranks.on(day) for word in _words_of(row)),
        working_days(reference.weekly_off, reference.holidays),
        _periods(reference, code),
    )


def _periods(reference: Reference, regime: str | None) -> Mapping[str, tuple[Clock, ...]]:
    found: dict[str, tuple[Clock, ...]] = {}
    for row in reference.clocks:
        if row.regime == regime and row.step in set(Term):
            found[row.step] = (*found.get(row.step, ()), row)
    return found


def _words_of(rank: Rank) -> Iterator[str]:
    for text in (rank.name, rank.abbreviation, rank.code, *rank.also):
        yield from fold(text.replace(".", " ")).split()


def _named(rows: Mapping[str, Row], text: str) -> str | None:
    wanted = fold(text)
    for code, row in rows.items():
        if wanted in {fold(code), fold(row.name), fold(row.name_ur), *(fold(other) for other in row.also)}:
            return code
    return None
