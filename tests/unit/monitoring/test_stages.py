"""Where an account stands, and every pair of stage and step."""

from __future__ import annotations

from datetime import date

import pytest

from kpdesk.base.errors import Refused
from kpdesk.monitoring.rules import relapse_spans
from kpdesk.monitoring.stages import BOARD, STEPS, Stage, Step, refuse_step, stage

EARLY, LATE = date(2026, 11, 1), date(2026, 11, 20)
NOTHING: dict[str, object] = {
    "authorised": False, "closed_on": None, "confirmed_on": None, "excepted": False, "undertaking_on": None,
    "again": False, "relapsed_on": None, "day": LATE,
}  # fmt: skip


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({}, Stage.FOUND),
        ({"again": True}, Stage.RELAPSED),
        ({"undertaking_on": EARLY}, Stage.UNDERTAKEN),
        ({"undertaking_on": EARLY, "again": True}, Stage.UNDERTAKEN),
        ({"excepted": True, "undertaking_on": EARLY}, Stage.EXCEPTED),
        ({"closed_on": EARLY, "undertaking_on": EARLY}, Stage.CLOSED),
        ({"closed_on": EARLY, "excepted": True}, Stage.CLOSED),
        ({"closed_on": EARLY, "confirmed_on": EARLY}, Stage.CONFIRMED),
        ({"closed_on": EARLY, "confirmed_on": EARLY, "relapsed_on": LATE}, Stage.SUPERSEDED),
        ({"closed_on": LATE, "day": EARLY}, Stage.FOUND),
        ({"closed_on": EARLY, "relapsed_on": LATE, "day": EARLY}, Stage.CLOSED),
        ({"authorised": True, "closed_on": EARLY}, Stage.AUTHORISED),
    ],
)
def test_the_stage_follows_from_what_is_on_record_by_that_day(known: dict[str, object], expected: Stage) -> None:
    assert stage(**{**NOTHING, **known}) is expected  # type: ignore[arg-type]


REFUSALS = {
    Stage.FOUND: "account_open",
    Stage.UNDERTAKEN: "account_open",
    Stage.RELAPSED: "account_open",
    Stage.EXCEPTED: "account_open",
    Stage.CLOSED: "account_closed",
    Stage.CONFIRMED: "account_closed",
    Stage.AUTHORISED: "account_authorised",
    Stage.SUPERSEDED: "account_superseded",
}
POSSIBLE = {
    Step.CORRECT: set(Stage) - {Stage.SUPERSEDED},
    Step.SEE: set(Stage),
    Step.UNDERTAKE: {Stage.FOUND, Stage.UNDERTAKEN, Stage.RELAPSED, Stage.EXCEPTED},
    Step.EXCEPT: {Stage.FOUND, Stage.UNDERTAKEN, Stage.RELAPSED, Stage.EXCEPTED},
    Step.CLOSE: {Stage.FOUND, Stage.UNDERTAKEN, Stage.RELAPSED, Stage.EXCEPTED},
    Step.PROVE: {Stage.CLOSED},
    Step.CONFIRM: {Stage.CLOSED},
    Step.WITHDRAW: set(Stage) - {Stage.SUPERSEDED},
    Step.RELAPSE: {Stage.CLOSED, Stage.CONFIRMED},
}


@pytest.mark.parametrize("at", Stage)
@pytest.mark.parametrize("step", Step)
def test_every_pair_of_stage_and_step_is_possible_or_refused(at: Stage, step: Step) -> None:
    if at in POSSIBLE[step]:
        refuse_step(at, step, name="Friends", on=EARLY)
        return
    with pytest.raises(Refused) as refused:
        refuse_step(at, step, name="Friends", on=EARLY)
    confirmed = at is Stage.CONFIRMED and step in {Step.CONFIRM, Step.PROVE}
    assert refused.value.code == ("closure_confirmed" if confirmed else REFUSALS[at])


def test_the_table_names_every_stage_and_the_board_runs_from_found_to_relapsed() -> None:
    assert set(STEPS) == set(Stage)
    assert BOARD == (Stage.FOUND, Stage.UNDERTAKEN, Stage.CLOSED, Stage.CONFIRMED, Stage.RELAPSED)


@pytest.mark.parametrize(
    ("days", "spans"), [(0, (7, 30, 90)), (7, (7, 30, 90)), (8, (30, 90)), (30, (30, 90)), (31, (90,)), (91, ())]
)
def test_a_relapse_counts_in_every_span_that_it_falls_into(days: int, spans: tuple[int, ...]) -> None:
    closed = date(2026, 1, 1)

    assert relapse_spans(closed, date.fromordinal(closed.toordinal() + days)) == spans
