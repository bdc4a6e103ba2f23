"""A small schedule with limits of its own and cases built step by step, so that the rules are tested, not the data."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from kpdesk.cases.facts import Accused, CaseFacts, StepFact
from kpdesk.cases.field_reading import read_fields
from kpdesk.cases.schedule import Schedule, Term
from kpdesk.cases.states import State, Step, Track
from kpdesk.cases.table import TABLE
from kpdesk.reference.rows import Authority, Clock, Punishment, Rank, Regime
from kpdesk.reference.rules import Cadre, Detail, LimitUnit, Party, PunishmentClass, Setting

START = date(2026, 11, 2)
MINOR, MAJOR = PunishmentClass.MINOR, PunishmentClass.MAJOR


def _rank(code: str, order: int, group: str = "") -> Rank:
    return Rank(
        code=code,
        name=code,
        abbreviation=code.title(),
        group=group or code,
        order=order,
        cadre=Cadre.EXECUTIVE,
        regime="R",
        bps=7,
        source="t",
    )


def _punishment(code: str, grade: PunishmentClass, limit: int | None = None, **more: object) -> Punishment:
    unit = more.pop("unit", LimitUnit.DAYS if limit else None)
    return Punishment(
        code=code, name=code.title(), regime="R", punishment_class=grade, limit=limit, unit=unit, source="t", **more
    )


def _authority(code: str, grade: PunishmentClass, designations: tuple[str, ...], **more: object) -> Authority:
    return Authority(
        code=code,
        name=code,
        regime="R",
        setting=Setting.DISTRICT,
        ranks=("CONST", "HC"),
        punishment_class=grade,
        designations=designations,
        appeal_to=("RPO",),
        source="t",
        **more,
    )


def _clock(term: Term, days: int, runs_from: str = "service") -> Clock:
    return Clock(
        code=term, name=term, regime="R", step=term, days=days, runs_from=runs_from, binds=Party.ACCUSED, source="t"
    )


@pytest.fixture(scope="session")
def schedule() -> Schedule:
    ranks = (_rank("CONST", 10), _rank("LC", 10, "CONST"), _rank("HC", 20), _rank("SI", 40), _rank("INSP", 50))
    punishments = (
        _punishment("QUARTER_GUARD", MINOR, 15, ranks=("CONST", "HC"), appealable=False, states=(Detail.PERIOD,)),
        _punishment("CENSURE", MINOR),
        _punishment("FINE", MINOR, 15000, unit=LimitUnit.RUPEES, states=(Detail.AMOUNT,)),
        _punishment("INCREMENT", MINOR, 3, unit=LimitUnit.YEARS, states=(Detail.PERIOD, Detail.CUMULATIVE)),
        _punishment("DISMISSAL", MAJOR),
    )
    authorities = (
        _authority("M", MINOR, ("DPO",)),
        _authority("MS", MINOR, ("SDPO",), limited=True),
        _authority("J", MAJOR, ("DPO",)),
    )
    clocks = (
        *(_clock(term, 7) for term in (Term.SHOW_CAUSE_REPLY, Term.DEFENCE, Term.FINAL_REPLY)),
        *(_clock(term, 7) for term in (Term.HEARING_ADJOURNMENT, Term.ORDERLY_ROOM_ADJOURNMENT)),
        *(_clock(term, 30) for term in (Term.APPEAL, Term.REVISION, Term.TRIBUNAL)),
        _clock(Term.FINDINGS, 10, "conclusion"),
        _clock(Term.FACT_FINDING, 1),
        _clock(Term.TRIBUNAL_WAIT, 90),
        _clock(Term.SUSPENSION_REVIEW, 90),
    )
    return Schedule(
        Regime(code="R", name="Rules", title="The Rules", cadres=(Cadre.EXECUTIVE,), handled_here=True, source="t"),
        {row.code: row for row in ranks},
        {row.code: row for row in punishments},
        authorities,
        {Term(row.step): row for row in clocks},
    )


CaseOf = Callable[..., CaseFacts]


@pytest.fixture(scope="session")
def step_of() -> Callable[..., StepFact]:
    """A maker of steps: ``step_of("reply_received", 5, gist="…")`` is taken five days after the start."""

    def make(name: str, day: int = 0, **fields: object) -> StepFact:
        step = Step(name)
        clean, problems = read_fields(step, {key: value for key, value in fields.items() if value is not None})
        wrong = [problem for problem in problems if problem.code != "step_field_needed"]
        assert not wrong, wrong
        return StepFact(step, START + timedelta(days=day), clean)

    return make


@pytest.fixture(scope="session")
def case_of(step_of: Callable[..., StepFact]) -> CaseOf:
    """Returns a maker of cases from ``(name, day, fields)``; every step must be in the table."""

    def make(track: str, *steps: tuple[str, int, dict[str, object]], rank: str = "CONST", **more: object) -> CaseFacts:
        facts = CaseFacts(Track(track), State.INFORMATION, Accused("p", rank), seen_on=(START,), **more)
        for name, day, fields in steps:
            facts = taken(facts, step_of(name, day, **fields))
        return facts

    return make


def taken(case: CaseFacts, step: StepFact) -> CaseFacts:
    """Returns the case after a step of the table."""
    entry = TABLE[case.track, case.state][step.step]
    return dataclasses.replace(
        case,
        track=entry.to_track or case.track,
        state=entry.next_state(step.outcome),
        steps=(*case.steps, step),
    )


@pytest.fixture(scope="session")
def after() -> Callable[[CaseFacts, StepFact], CaseFacts]:
    return taken
