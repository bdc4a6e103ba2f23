"""What is known of a case when a step is to be judged: plain values, so that clocks and guard need no store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from kpdesk.cases.states import Outcome, State, Step, Track

NO_FIELDS: Final[Mapping[str, object]] = MappingProxyType({})
PERSONAL_HEARINGS: Final = (Step.PERSONAL_HEARING_HELD, Step.ORDERLY_ROOM_HELD)
"""The steps at which the authority itself hears him; an Enquiry Officer's hearing is none of them."""
_REMANDED: Final = Outcome.REMANDED.value


@dataclass(frozen=True, slots=True)
class StepFact:
    """One step that was taken: on what day, and what was written down with it.

    ``held`` gives, by the name of a term, the ``days`` and ``moves`` under which it runs from this step, where the rule
    was changed afterwards.
    """

    step: Step
    on: date
    fields: Mapping[str, object] = field(default_factory=lambda: NO_FIELDS)
    held: Mapping[str, Any] = field(default_factory=lambda: NO_FIELDS)

    def text(self, name: str) -> str:
        """Returns a field as text, empty where it is not on record."""
        value = self.fields.get(name)
        return value if isinstance(value, str) else ""

    def day(self, name: str) -> date | None:
        """Returns a date field, or None."""
        return date.fromisoformat(self.text(name)) if self.text(name) else None

    @property
    def outcome(self) -> str:
        """What the step came to, empty for steps without an outcome."""
        return self.text("outcome")


@dataclass(frozen=True, slots=True)
class Award:
    """One punishment given: its code in the schedule, days, months, years or rupees, and whether cumulative.

    ``reduced_to`` is the code of the rank that he is reduced to, ``reduced_from`` of the one that he held before.
    """

    punishment: str
    amount: int | None = None
    cumulative: bool | None = None
    reduced_to: str = ""
    reduced_from: str = ""


@dataclass(frozen=True, slots=True)
class Accused:
    """Who is proceeded against, as far as the rules ask; ``rank`` is its code in the reference data."""

    uid: str
    rank: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """An official of the roll who stands in the matter itself: in which part of the incident, with which rank."""

    uid: str
    name: str
    rank: str
    part: str


@dataclass(frozen=True, slots=True)
class Head:
    """Who holds the office from one day to another; an end that is None is open. ``person_uid`` may be empty."""

    name: str
    rank: str = ""
    person_uid: str = ""
    first: date | None = None
    last: date | None = None

    def holds_on(self, day: date) -> bool:
        """Returns whether he held it on that day."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class OtherCase:
    """Another case on one of the same violations, or on the same item; ``punished`` unless it was set aside."""

    number: str
    ended: bool
    punished: bool


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """A case as the rules see it; steps stand in the order in which they were taken.

    ``kinds`` are those of the violations that have no reasoned note of the authority yet; ``seen_by`` who
    reported them; ``cleared`` when an account turned out not to be his own doing. ``posted_on`` holds the days on
    which the items were put out, where known; ``named`` who else stands in the matter, the accused included;
    ``witnesses`` those of the captures. ``office_head`` is the designation of the head of office, ``authority`` the
    one that the case names (empty: the head), ``heads`` who held that post when.
    """

    track: Track
    state: State
    accused: Accused
    steps: tuple[StepFact, ...] = ()
    kinds: tuple[str, ...] = ()
    seen_on: tuple[date, ...] = ()
    others: tuple[OtherCase, ...] = ()
    protected: bool = False
    cleared: bool = False
    seen_by: tuple[str, ...] = ()
    posted_on: tuple[date, ...] = ()
    named: tuple[Named, ...] = ()
    witnesses: tuple[str, ...] = ()
    authority: str = ""
    office_head: str = ""
    heads: tuple[Head, ...] = ()
    serves: bool = True

    def head_on(self, day: date) -> Head | None:
        """Returns who was head of the office on that day, or None when that is not on record."""
        return next((head for head in reversed(self.heads) if head.holds_on(day)), None)

    @property
    def round(self) -> tuple[StepFact, ...]:
        """The steps since the case was last sent back: a de novo inquiry starts with clean hands."""
        for place in range(len(self.steps), 0, -1):
            if self.steps[place - 1].fields.get("outcome") == _REMANDED:
                return self.steps[place:]
        return self.steps

    def before(self, place: int, track: Track, state: State) -> CaseFacts:
        """Returns the case as it stood before the step at that place from 0; he served then."""
        return CaseFacts(
            track, state, self.accused, self.steps[:place], self.kinds, self.seen_on, self.others, self.protected,
            self.cleared, self.seen_by, self.posted_on, self.named, self.witnesses, self.authority, self.office_head,
            self.heads,
        )  # fmt: skip

    def last(self, *steps: Step) -> StepFact | None:
        """Returns the latest of those steps in this round, or None."""
        return next((fact for fact in reversed(self.round) if fact.step in steps), None)

    def since(self, start: StepFact | None) -> Iterator[StepFact]:
        """Yields the steps of this round that came after that one."""
        passed = start is None
        for fact in self.round:
            if passed:
                yield fact
            passed = passed or fact is start

    def served_on(self, fact: StepFact) -> date | None:
        """Returns when the paper of that step reached the official, or None when that is not on record."""
        served = (
            later.on
            for later in self.since(fact)
            if later.step is Step.SERVICE_RECORDED and later.fields.get("paper") == fact.step
        )
        return fact.day("served_on") or next(served, None)

    @property
    def awards(self) -> tuple[Award, ...]:
        """The punishments of this round's order as they stand now: after appeal, revision and tribunal."""
        standing: tuple[Award, ...] = ()
        for fact in self.round:
            if fact.step is Step.ORDER_ISSUED:
                standing = awards_in(fact.fields)
            elif fact.outcome == Outcome.SET_ASIDE:
                standing = ()
            elif fact.outcome == Outcome.MODIFIED:
                standing = awards_in({"awards": [dict(fact.fields)]})
        return standing


def declined_hearing(steps: Iterable[StepFact]) -> bool:
    """Returns whether his last word on a hearing, in a reply among those steps, is that he wants none."""
    choices = [fact.fields["wants_hearing"] for fact in steps if "wants_hearing" in fact.fields]
    return bool(choices) and choices[-1] is False


def awards_in(fields: Mapping[str, object]) -> tuple[Award, ...]:
    """Returns the punishments that an order's fields hold."""
    items = fields.get("awards")
    return tuple(_award(item) for item in items if isinstance(item, Mapping)) if isinstance(items, Iterable) else ()


def _award(item: Mapping[str, object]) -> Award:
    amount, cumulative = item.get("amount"), item.get("cumulative")
    return Award(
        str(item.get("punishment") or ""),
        amount if isinstance(amount, int) else None,
        cumulative if isinstance(cumulative, bool) else None,
        str(item.get("reduced_to") or ""),
        str(item.get("reduced_from") or ""),
    )


def rank_before(steps: Iterable[StepFact]) -> str:
    """Returns the rank that the official held before the first reduction in rank in these steps; empty without one."""
    for fact in steps:
        if fact.text("reduced_from"):
            return fact.text("reduced_from")
        # Of tens of thousands of steps only a few are orders: the others are not looked into.
        for award in awards_in(fact.fields) if "awards" in fact.fields else ():
            if award.reduced_from:
                return award.reduced_from
    return ""
