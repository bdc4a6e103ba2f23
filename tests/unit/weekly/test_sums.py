"""Parts that do not sum to the totals are named row by row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from kpdesk.base.sentences import sentence
from kpdesk.base.weeks import Week
from kpdesk.violations.rows import ViolationFact
from kpdesk.weekly.account import draw_account
from kpdesk.weekly.facts import CaseFact, CheckFact, GroupFact, StepFact, UnitFact, WeekFacts
from kpdesk.weekly.figures import figures_of
from kpdesk.weekly.parts import Parts, draw_parts
from kpdesk.weekly.sums import sums_of

Facts = Callable[..., WeekFacts]
Make = Callable[..., ViolationFact]


@pytest.fixture
def busy(facts: Facts, violation: Make, week: Week) -> WeekFacts:
    """A week with something in every part."""
    rows = (
        violation(rank="HC", kind="V10"),
        violation(rank="SI", kind="V16", outlet="a vlogger"),
        violation(rank="CONST", seen_on=week.first - timedelta(days=40)),
        violation(rank="", disposed_on=week.last, seen_on=week.first - timedelta(days=70)),
    )
    groups = (
        GroupFact("g1", "whatsapp", "group", "Friends", "", False, "", 3, week.first, None, "", ""),
        GroupFact("g2", "whatsapp", "group", "Official", "", True, "DPO", 9, week.first, None, "", ""),
    )
    return facts(*rows, groups=groups)


def drawn(facts: WeekFacts) -> tuple[dict[str, Any], dict[str, list[str]], Parts]:
    account = draw_account(facts.week, facts.violations, facts.carried)
    return *figures_of(facts, account), draw_parts(facts, account)


def test_a_week_that_is_right_has_nothing_to_name(busy: WeekFacts) -> None:
    assert sums_of(*drawn(busy)) == []


def test_a_row_left_out_of_part_b_is_named(busy: WeekFacts) -> None:
    figures, counted, parts = drawn(busy)

    problems = sums_of(figures, counted, replace(parts, b=parts.b[1:]))

    told = [problem for problem in problems if problem.code == "part_not_equal"]
    assert {(problem.values["part"], problem.field, problem.values["sum"]) for problem in told} == {
        ("B", "brought_forward", 1),
        ("B", "disposed", 0),
    }
    lost = counted["disposed"][0]
    assert lost in str(told[0].values["rows"]) + str(told[1].values["rows"])


@pytest.mark.parametrize(("column", "value", "table"), [("rank", "INSP", "by_rank"), ("kind", "V01", "by_kind")])
def test_a_row_under_another_rank_or_kind_than_counted_is_named(
    busy: WeekFacts, column: str, value: str, table: str
) -> None:
    figures, counted, parts = drawn(busy)
    moved = {**parts.b[-1], column: value}

    problems = sums_of(figures, counted, replace(parts, b=(*parts.b[:-1], moved)))

    assert {(problem.code, problem.values["table"]) for problem in problems} == {("part_group_not_equal", table)}
    named = [problem for problem in problems if problem.values["group"] == value and problem.field == "new"]
    assert [problem.values["rows"] for problem in named] == [moved["number"]]


def test_two_errors_that_cancel_out_are_two_errors(busy: WeekFacts) -> None:
    figures, counted, parts = drawn(busy)
    new, old = ({**row, "came": came} for row, came in ((parts.b[1], "new"), (parts.b[2], "brought_forward")))

    problems = sums_of(figures, counted, replace(parts, b=(parts.b[0], new, old, parts.b[3])))

    assert {problem.field for problem in problems if problem.code == "part_not_equal"} == {"brought_forward", "new"}


@pytest.mark.parametrize(
    ("part", "field"), [("c", "groups_open"), ("d", "custody"), ("e", "checks"), ("f", "pending_over_30_days")]
)
def test_a_row_missing_from_any_other_part_is_noticed(busy: WeekFacts, part: str, field: str) -> None:
    figures, counted, parts = drawn(busy)

    problems = sums_of(figures, counted, replace(parts, **{part: getattr(parts, part)[1:]}))

    assert field in {problem.field for problem in problems}
    assert {problem.values["part"] for problem in problems} == {part.upper()}


def test_a_total_that_its_groups_do_not_sum_to_is_told(busy: WeekFacts) -> None:
    figures, counted, parts = drawn(busy)
    figures["by_rank"]["HC"]["balance"] += 1

    problems = sums_of(figures, counted, parts)

    assert {problem.code for problem in problems} == {"part_group_not_equal", "table_not_equal"}
    said = sentence("part_group_not_equal", problems[0].values)
    assert "HC" in said and "Balance" in said and "Rank" in said


def test_checks_that_name_no_unit_have_a_line_of_their_own(facts: Facts, week: Week) -> None:
    units = tuple(UnitFact(f"u{n}", f"Unit {n}", "1", week.first, "DSP", 2) for n in (1, 2))
    checks = (CheckFact("c1", week.first, "HC Ali", 40, True, "u1"), CheckFact("c2", week.last, "HC Gul", 7, True))

    figures, counted, parts = drawn(facts(units=units, checks=checks))

    assert [(row["uid"], row["accounts_checked"]) for row in parts.e] == [("u1", 40), ("u2", 0), ("no-unit", 7)]
    assert sums_of(figures, counted, parts) == []


def test_an_appeal_decided_about_an_old_matter_stands_in_part_b_and_moves_no_balance(
    facts: Facts, violation: Make, week: Week
) -> None:
    old = violation(seen_on=week.first - timedelta(days=90), disposed_on=week.first - timedelta(days=30))
    step = StepFact("s1", "k1", "appeal_decided", week.first, "9", "upheld")
    case = CaseFact("k1", "C1", (old.uid,), "general", "closed", old.seen_on, None, None, None, (step,), ())

    figures, counted, parts = drawn(facts(old, cases=(case,)))

    assert [(row["uid"], row["came"], row["pending"]) for row in parts.b] == [(old.uid, "earlier", False)]
    assert (figures["appeals_decided"], figures["balance"], figures["disposed"]) == (1, 0, 0)
    assert sums_of(figures, counted, parts) == []


def test_an_overdue_case_whose_violation_is_disposed_of_stands_in_part_f(
    facts: Facts, violation: Make, week: Week
) -> None:
    old = violation(seen_on=week.first - timedelta(days=90), disposed_on=week.first - timedelta(days=30))
    case = CaseFact("k1", "C1", (old.uid,), "general", "decided", old.seen_on, week.first, "entry_due", None, (), ())

    figures, counted, parts = drawn(facts(old, cases=(case,)))

    assert [(row["case_number"], row["pending"], row["due_what"]) for row in parts.f] == [("C1", False, "entry_due")]
    assert figures["steps_overdue"] == 1
    assert sums_of(figures, counted, parts) == []
