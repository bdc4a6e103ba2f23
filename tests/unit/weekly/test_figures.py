"""Figures equal a recount of their rows, and every figure knows them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from kpdesk.base.canonical import digest
from kpdesk.base.weeks import Week
from kpdesk.violations.rows import ViolationFact
from kpdesk.weekly.drawing import draw
from kpdesk.weekly.facts import AwardFact, CaseFact, OwedFact, StepFact, WeekFacts

Facts = Callable[..., WeekFacts]
Make = Callable[..., ViolationFact]


def test_tables_by_rank_and_kind_sum_to_the_totals(facts: Facts, violation: Make, week: Week) -> None:
    drawn = draw(
        facts(
            violation(rank="HC", kind="V10"),
            violation(rank="SI", kind="V10", disposed_on=week.last),
            violation(rank="", seen_on=week.first - timedelta(days=9)),
        )
    )

    assert drawn.reconciles
    for table in ("by_rank", "by_kind"):
        for column in ("brought_forward", "new", "reopened", "disposed", "balance"):
            assert sum(row[column] for row in drawn.figures[table].values()) == drawn.figures[column]
    assert drawn.figures["by_rank"]["unknown"]["brought_forward"] == 1


def test_every_counted_figure_has_as_many_rows(facts: Facts, violation: Make) -> None:
    drawn = draw(facts(violation(), violation(kind="V16")))

    assert {name: len(rows) for name, rows in drawn.counted.items()} == {
        name: drawn.figures[name] for name in drawn.counted
    }
    assert drawn.counted["custody"] == ["v2"]


def test_non_punishments_are_counted_apart_from_punishments(facts: Facts, violation: Make, week: Week) -> None:
    steps = [
        StepFact("s1", "k1", "explanation_called", week.first, "", None),
        StepFact("s2", "k1", "suspended", week.first, "", None),
        StepFact("s3", "k1", "closed_to_lines", week.first, "", None),
        StepFact("s4", "k1", "order_issued", week.last, "9", "punished"),
        StepFact("s5", "k1", "show_cause_issued", week.first - timedelta(days=8), "", None),
    ]
    award = AwardFact("a1", "k1", "CENSURE", "minor", None, "", week.last, "OB 44", "in_force")
    case = CaseFact(
        "k1", "C1", ("v1",), "general", "decided", week.first, None, None, week.first, tuple(steps), (award,)
    )

    figures = draw(facts(violation(), cases=(case,))).figures
    assert (figures["minor_punishments"], figures["major_punishments"]) == (1, 0)
    assert (figures["explanations"], figures["suspended"], figures["closed_to_lines"]) == (1, 1, 1)
    assert figures["show_cause_notices"] == 0


def test_a_punishment_that_was_set_aside_is_in_no_total(facts: Facts, violation: Make, week: Week) -> None:
    def figures(state: str) -> int:
        award = AwardFact("a1", "k1", "CENSURE", "minor", None, "", week.last, "OB 44", state)
        case = CaseFact("k1", "C1", ("v1",), "general", "decided", week.first, None, None, None, (), (award,))
        return int(draw(facts(violation(uid="v1"), cases=(case,))).figures["minor_punishments"])

    assert (figures("in_force"), figures("under_appeal"), figures("set_aside")) == (1, 1, 0)


def test_ages_of_the_balance_are_counted_in_days(facts: Facts, violation: Make, week: Week) -> None:
    rows = [violation(seen_on=week.last - timedelta(days=days)) for days in (30, 31, 61, 91)]

    figures = draw(facts(*rows)).figures
    assert [figures[f"pending_over_{days}_days"] for days in (30, 60, 90)] == [3, 2, 1]


def test_a_lapsed_right_of_appeal_is_no_delay_of_the_office(facts: Facts, violation: Make, week: Week) -> None:
    def case(what: str) -> CaseFact:
        return CaseFact("k", "C", ("v1",), "general", "decided", week.first, week.first, what, None, (), ())

    assert draw(facts(violation(), cases=(case("appeal_ends"),))).figures["steps_overdue"] == 0
    assert draw(facts(violation(), cases=(case("reply_due"),))).figures["steps_overdue"] == 1


def test_outside_the_office_only_four_digits_of_the_cnic_are_shown(facts: Facts, violation: Make) -> None:
    drawn = draw(facts(violation(cnic="1610112345671")))

    assert drawn.parts["B"][0]["cnic_last4"] == "5671"
    assert "1610112345671" not in str(drawn.parts)


def test_the_same_facts_give_the_same_digest_and_others_another(facts: Facts, violation: Make) -> None:
    first = violation()
    one, same, other = draw(facts(first)), draw(facts(first)), draw(facts(first, violation()))

    digests = [digest([drawn.figures, drawn.counted, drawn.parts, drawn.certificate]) for drawn in (one, same, other)]
    assert digests[0] == digests[1] != digests[2]


def test_what_is_owed_under_directives_is_counted_with_its_rows(facts: Facts) -> None:
    owed = (OwedFact("letter:read_out", 20), OwedFact("letter:groups_closed", 0))

    drawn = draw(facts(owed=owed))

    assert (drawn.figures["directives_owed"], drawn.figures["directives_late"]) == (2, 1)
    assert drawn.counted["directives_late"] == ["letter:read_out"]


def test_a_punishment_of_an_earlier_week_that_falls_is_a_correction_with_its_reason(
    facts: Facts, violation: Make, week: Week
) -> None:
    before = week.first - timedelta(days=20)
    undone = AwardFact(
        "a1", "k1", "DISMISSAL", "major", None, "", before, "OB 4", "set_aside", week.first, "appeal_decided", "9",
        "RPO · no report was supplied",
    )  # fmt: skip
    same_week = AwardFact("a2", "k1", "CENSURE", "minor", None, "", week.first, "", "modified", week.last)
    case = CaseFact("k1", "C1", ("v1",), "general", "closed", before, None, None, None, (), (undone, same_week))

    figures = draw(facts(violation(), cases=(case,))).figures

    assert (figures["punishments_undone"], figures["major_punishments"], figures["minor_punishments"]) == (1, 0, 0)
    correction = figures["corrections"]["a1"]
    assert (correction["now"], correction["step"], correction["reason"]) == (
        "set_aside",
        "appeal_decided",
        "RPO · no report was supplied",
    )


def test_transfer_displeasure_and_reinstatement_are_counted_and_are_no_punishments(
    facts: Facts, violation: Make, week: Week
) -> None:
    steps = (
        StepFact("s1", "k1", "transferred", week.first, "", None),
        StepFact("s2", "k1", "reinstated", week.first, "", None),
        StepFact("s3", "k1", "order_issued", week.last, "9", "displeasure"),
    )
    case = CaseFact("k1", "C1", ("v1",), "general", "filed", week.first, None, None, None, steps, ())

    figures = draw(facts(violation(), cases=(case,))).figures

    assert (figures["transferred"], figures["reinstated"], figures["displeasure"]) == (1, 1, 1)
    assert (figures["minor_punishments"], figures["major_punishments"], figures["warned"]) == (0, 0, 0)
    assert "corrections" not in figures
