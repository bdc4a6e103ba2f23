"""Rules by which no case could be led are named, whoever wrote them."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from kpdesk.base.problems import ProblemsFound
from kpdesk.cases.clocks import reply_ends, term_days
from kpdesk.cases.facts import Accused, CaseFacts, StepFact
from kpdesk.cases.rules_shape import problems_of_lists, problems_of_rules
from kpdesk.cases.schedule import Term, schedule_for
from kpdesk.cases.states import State, Step, Track
from kpdesk.reference.pack import built_in
from kpdesk.reference.reference import Reference
from kpdesk.reference.rules import Table

REPLY = "PR1975.show_cause_reply"


def lists(**changed: tuple[object, ...]) -> Reference:
    rows = {table: tuple(changed.get(table.value, built_in().table(table))) for table in Table}
    return Reference.of(rows)  # type: ignore[arg-type]


def with_regime(code: str, **changes: object) -> Reference:
    return lists(regimes=tuple(dataclasses.replace(r, **changes) if r.code == code else r for r in built_in().regimes))


def test_the_built_in_rules_are_in_shape() -> None:
    assert problems_of_lists(built_in()) == []


@pytest.mark.parametrize(
    ("changes", "code", "value"),
    [
        ({"steps": ("sent_to_the_moon",)}, "regime_step_unknown", "sent_to_the_moon"),
        ({"tracks": ("sideways",)}, "regime_step_unknown", "sideways"),
    ],
)
def test_a_name_that_the_table_of_steps_does_not_know(changes: dict[str, object], code: str, value: str) -> None:
    (problem,) = problems_of_rules(with_regime("PR1975", **changes))
    assert (problem.code, problem.values["row"], problem.values["value"]) == (code, "PR1975", value)


@pytest.mark.parametrize(
    ("steps", "stuck"),
    [
        (("show_cause_issued", "withdrawn"), set()),
        (("show_cause_issued", "reply_received"), {"information", "show_cause_issued", "show_cause_answered"}),
        (("withdrawn", "fact_finding_ordered"), set()),
        (("order_issued", "appeal_filed", "closed"), {"appeal_pending"}),
        (("referred_upward", "referral_answered"), set()),
        (("referred_upward",), {"information", "referred"}),
    ],
)
def test_a_step_that_leads_nowhere(steps: tuple[str, ...], stuck: set[str]) -> None:
    found = problems_of_rules(with_regime("PR1975", steps=steps, tracks=("general",)))
    assert {problem.values["state"] for problem in found} == stuck
    assert {problem.code for problem in found} <= {"regime_leads_nowhere"}


def test_rules_with_orders_need_punishments() -> None:
    kept = tuple(row for row in built_in().punishments if row.regime != "CONTRACT")
    (problem,) = problems_of_rules(lists(punishments=kept))
    assert (problem.code, problem.values["row"]) == ("regime_without_punishments", "CONTRACT")


def test_the_administrators_own_edit_is_looked_at_in_the_same_way(desk) -> None:
    from kpdesk.reference.draft import ItemDraft

    item = next(found for found in desk.reference.items(Table.REGIMES) if found.row.code == "PR1975")
    draft = ItemDraft.of(Table.REGIMES, dataclasses.replace(item.row, steps=("show_cause_issued",)), item.uid)
    with pytest.raises(ProblemsFound) as refused:
        desk.reference.edit(draft)
    assert refused.value.code == "regime_leads_nowhere"


def test_a_step_keeps_the_rule_of_its_day_when_a_new_period_begins() -> None:
    old = built_in().clocks.need(REPLY)
    ended = dataclasses.replace(old, valid_to=date(2026, 11, 30))
    begun = dataclasses.replace(old, days=10, valid_from=date(2026, 12, 1))
    clocks = (*(row for row in built_in().clocks if row.code != REPLY), ended, begun)
    schedule = schedule_for(lists(clocks=clocks), "CONST", date(2026, 12, 5), "MRD")
    for on, days in ((date(2026, 11, 28), 7), (date(2026, 12, 2), 10)):
        notice = StepFact(Step.SHOW_CAUSE_ISSUED, on)
        case = CaseFacts(Track.GENERAL, State.SHOW_CAUSE_ISSUED, Accused("p", "CONST"), (notice,))
        ends = reply_ends(case, notice, schedule)
        assert ends is not None
        assert ((ends - on).days, term_days(notice, schedule, Term.SHOW_CAUSE_REPLY)) == (days, days)


def test_a_held_term_stands_over_the_rule_and_days_given_in_writing_over_both() -> None:
    schedule = schedule_for(built_in(), "CONST", date(2026, 12, 5), "MRD")
    held = {"show_cause_reply": {"days": 3, "moves": False}}
    for fields, days in (({}, 3), ({"reply_days": 9}, 9)):
        notice = StepFact(Step.SHOW_CAUSE_ISSUED, date(2026, 12, 1), fields, held)
        case = CaseFacts(Track.GENERAL, State.SHOW_CAUSE_ISSUED, Accused("p", "CONST"), (notice,))
        assert reply_ends(case, notice, schedule) == date(2026, 12, 1 + days)
