"""The list of what a tribunal would ask of a case: what is wrong with the steps taken, and what is still to come.

Every step of this round is judged again as of its own day, so that what was passed by, or became wrong by a later
correction, stands in the list. Each finding names its rule and its remedy (:mod:`kpdesk.cases.finding_rules`).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from kpdesk.base.errors import Refused
from kpdesk.cases.facts import CaseFacts, StepFact, awards_in
from kpdesk.cases.finding_rules import Question
from kpdesk.cases.findings import Warning, warn
from kpdesk.cases.guard import standing, warnings_for
from kpdesk.cases.guard_order import safeguards
from kpdesk.cases.regimes import keeps_out
from kpdesk.cases.schedule import Schedule
from kpdesk.cases.states import BEFORE_ORDER, Outcome, State, Step, Track
from kpdesk.cases.table import TABLE

Rules = Callable[[date], Schedule]
"""The schedule of the accused's rank on a day."""


class Answer(StrEnum):
    """How one of the tribunal's questions stands; its word is the sentence ``guard_<name>``."""

    IN_ORDER = "in_order"
    DEFECT = "defect"
    TO_COME = "to_come"


@dataclass(frozen=True, slots=True)
class Asked:
    """One finding: of which step (``seq`` counts from 1; None for one not taken yet), and the reason on record.

    ``remedy_step`` is the step that mends it and is possible now.
    """

    warning: Warning
    step: Step
    seq: int | None
    reason: str = ""
    remedy_step: Step | None = None


@dataclass(frozen=True, slots=True)
class GuardList:
    """``findings`` are of steps taken, or of the paper asked about; ``to_come`` is what an order would still lack."""

    findings: tuple[Asked, ...]
    to_come: tuple[Asked, ...]
    answers: tuple[tuple[Question, Answer], ...]

    @property
    def open(self) -> tuple[Asked, ...]:
        """The findings that block and have no reason on record."""
        return tuple(entry for entry in self.findings if entry.warning.blocks and not entry.reason)


def guard_list(
    case: CaseFacts, rules: Rules, today: date, step: Step | None = None, reasons: Mapping[tuple[int, str], str] = {}
) -> GuardList:
    """Returns the list for the whole case, or for the paper that this step makes, taken or not.

    ``reasons`` are those on record, by the step's place from 1 and the finding's code.
    """
    possible = _possible(case, rules(today))
    found = _mended(possible, _on_record(as_it_stands(case, rules, today), reasons))
    coming = _mended(possible, tuple(_coming(case, rules, today)))
    if step is None:
        return GuardList(found, coming, _answers(case, found, coming))
    made = [fact for fact in case.round if fact.step is step]
    of_step = tuple(entry for entry in found if entry.step is step)
    if not made:
        of_step = _mended(possible, tuple(_before(case, rules, today, step)))
    return GuardList(of_step, (), _answers(case, of_step, () if made else coming))


def as_it_stands(case: CaseFacts, rules: Rules, today: date) -> tuple[Asked, ...]:
    """Returns what is wrong with the steps of this round, and what stands whatever comes next, once each."""
    found: list[Asked] = []
    for seq, before, step in _road(case):
        found += [Asked(entry, step.step, seq) for entry in _judged(before, step, rules(step.on), today)]
    known = {entry.warning.code for entry in found}
    last = case.steps[-1].step if case.steps else Step.EXPLANATION_CALLED
    found += [Asked(entry, last, None) for entry in standing(case) if entry.code not in known]
    return tuple(found)


def _judged(before: CaseFacts, step: StepFact, schedule: Schedule, today: date) -> tuple[Warning, ...]:
    try:
        return warnings_for(before, step, schedule, today)
    except Refused as refused:
        if refused.code != "punishment_unknown":
            raise
        known = [award for award in awards_in(step.fields) if award.punishment in schedule.punishments]
        fields = {**step.fields, "awards": [dataclasses.asdict(award) for award in known], "punishment": ""}
        rest = warnings_for(before, dataclasses.replace(step, fields=fields), schedule, today)
        return (warn("punishment_not_in_schedule", punishment=refused.values["value"]), *rest)


def _road(case: CaseFacts) -> Iterator[tuple[int, CaseFacts, StepFact]]:
    """Yields place, the case before the step, and the step, for this round; he served when it was taken."""
    first = len(case.steps) - len(case.round)
    track, state = _start(case), State.INFORMATION
    for place, step in enumerate(case.steps):
        if place >= first:
            yield place + 1, case.before(place, track, state), step
        entry = TABLE.get((track, state), {}).get(step.step)
        if entry is not None:
            track, state = entry.to_track or track, entry.next_state(step.outcome)


_TURNS: Final = {Step.GENERAL_ORDERED: Track.SUMMARY, Step.SUMMARY_ORDERED: Track.GENERAL}
"""The track that a case was on before the step that changed it."""


def _start(case: CaseFacts) -> Track:
    return next((_TURNS[step.step] for step in case.steps if step.step in _TURNS), case.track)


def _coming(case: CaseFacts, rules: Rules, today: date) -> Iterator[Asked]:
    """What a punishment would still lack: a major one wherever an inquiry was begun."""
    if case.state not in BEFORE_ORDER:
        return
    schedule = rules(today)
    if schedule.handled_here is False and schedule.regime:
        # His punishment is another office's business: what it would need here leads astray.
        refer = warn("regime_refers_upward", rank=case.accused.rank, regime=schedule.regime.title)
        yield Asked(refer, Step.ORDER_ISSUED, None)
        return
    for entry in safeguards(case, today, schedule, major=case.last(Step.CHARGE_SHEET_ISSUED) is not None):
        yield Asked(entry, Step.ORDER_ISSUED, None)


def _before(case: CaseFacts, rules: Rules, today: date, step: Step) -> Iterator[Asked]:
    """What the paper would have against it now, but for what its own form asks."""
    if step is Step.ORDER_ISSUED:
        yield from _coming(case, rules, today)
        return
    for entry in warnings_for(case, StepFact(step, today), rules(today), today):
        if not entry.law.field or entry.law.page:
            yield Asked(entry, step, None)


def _on_record(found: tuple[Asked, ...], reasons: Mapping[tuple[int, str], str]) -> tuple[Asked, ...]:
    return tuple(
        dataclasses.replace(entry, reason=reasons.get((entry.seq or 0, entry.warning.code), "")) for entry in found
    )


def _possible(case: CaseFacts, schedule: Schedule) -> frozenset[Step]:
    """Returns the steps that the table and his rules allow now."""
    steps = TABLE.get((case.track, case.state), {})
    return frozenset(step for step in steps if not keeps_out(schedule, step))


def _mended(possible: frozenset[Step], found: tuple[Asked, ...]) -> tuple[Asked, ...]:
    return tuple(
        dataclasses.replace(entry, remedy_step=next((s for s in entry.warning.law.steps if s in possible), None))
        for entry in found
    )


_OF_ORDER: Final = frozenset({Question.SCHEDULE, Question.ONE_PUNISHMENT, Question.REASONS})
_ALWAYS: Final = (
    Question.REGIME, Question.AUTHORITY, Question.PROTECTED, Question.SAME_FACTS, Question.TIME_BAR, Question.HEARING,
    Question.SCHEDULE, Question.ONE_PUNISHMENT, Question.REASONS, Question.FILE,
)  # fmt: skip


def _answers(
    case: CaseFacts, found: tuple[Asked, ...], coming: tuple[Asked, ...]
) -> tuple[tuple[Question, Answer], ...]:
    wrong = {entry.warning.question for entry in found}
    ahead = {entry.warning.question for entry in coming}
    if case.last(Step.ORDER_ISSUED) is None:
        ahead |= _OF_ORDER
    asked = _applicable(case) | wrong | {entry.warning.question for entry in coming}

    def answer(question: Question) -> Answer:
        if question in wrong:
            return Answer.DEFECT
        return Answer.TO_COME if question in ahead else Answer.IN_ORDER

    return tuple((question, answer(question)) for question in Question if question in asked)


def _applicable(case: CaseFacts) -> set[Question]:
    asked = set(_ALWAYS)
    order = case.last(Step.ORDER_ISSUED)
    if order and order.outcome != Outcome.PUNISHED:
        asked -= {Question.SCHEDULE, Question.ONE_PUNISHMENT, Question.HEARING}
    if case.track is Track.GENERAL:
        asked |= {Question.NOTICE, Question.TIME, Question.REPLY}
    if case.last(Step.CHARGE_SHEET_ISSUED):
        asked |= {Question.ENQUIRY_OFFICER, Question.INQUIRY}
    if case.last(Step.FINAL_SHOW_CAUSE_ISSUED):
        asked.add(Question.REPORT)
    if order and awards_in(order.fields):
        asked.add(Question.REVIEW)
    return asked
