"""What the certificate says agrees with its rows, number by number, in both languages."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kpdesk.base.sentences import LANGUAGES
from kpdesk.base.weeks import Week
from kpdesk.violations.rows import ViolationFact
from kpdesk.weekly.certificate import with_reasons
from kpdesk.weekly.certificate_words import (
    except_words,
    exception_line,
    opening_words,
    reason_lines,
    spans,
    statement_words,
    statements,
)
from kpdesk.weekly.drawing import draw
from kpdesk.weekly.facts import Answered, CaseFact, CheckFact, GroupFact, StepFact, UnitFact, WeekFacts

Facts = Callable[..., WeekFacts]
Make = Callable[..., ViolationFact]


def group(week: Week, number: int, **given: object) -> GroupFact:
    plain = GroupFact(
        f"g{number}", "whatsapp", "group", f"Group {number}", "HC Ali", False, "", 12, week.first, None, "", ""
    )
    return replace(plain, **given)  # type: ignore[arg-type]


def certificate(facts: WeekFacts) -> dict[str, Any]:
    return draw(facts).certificate


def test_open_groups_are_excepted_by_the_numbers_that_part_c_gives_them(facts: Facts, week: Week) -> None:
    closed = {2, 4, 5, 6}
    groups = tuple(group(week, number, closed_on=week.last if number in closed else None) for number in range(1, 8))
    drawn = draw(facts(groups=groups))

    assert (
        except_words(drawn.certificate, 3) == "EXCEPT S.No. 1, 3, 7 of Part C, not closed, for the reasons stated below"
    )
    named = {row["s_no"]: row["closed_on"] for row in drawn.parts["C"]}
    assert [number for number, day in named.items() if not day] == [1, 3, 7]


def test_the_reason_of_an_open_group_is_that_of_its_row(facts: Facts, week: Week) -> None:
    found = certificate(facts(groups=(group(week, 1, exception_reason="admin abroad"), group(week, 2))))

    assert reason_lines(found) == (
        "Statement (3), S.No. 1 of Part C, not closed (Group 1): admin abroad",
        "Statement (3), S.No. 2 of Part C, not closed (Group 2): no reason is on record",
    )


def test_a_typed_reason_never_replaces_the_one_on_the_register(facts: Facts, week: Week, violation: Make) -> None:
    found = certificate(facts(violation(), groups=(group(week, 1, exception_reason="admin abroad"),)))
    keys = {item["code"]: item["key"] for item in found["exceptions"]}
    stated = with_reasons(found, {keys["except_group_open"]: "other", keys["except_no_action"]: "clerk on leave"})

    assert {item["code"]: item["reason"] for item in stated["exceptions"]} == {
        "except_group_open": "admin abroad", "except_no_action": "clerk on leave",
    }  # fmt: skip


def test_a_case_without_any_notice_is_an_exception_of_its_own(facts: Facts, violation: Make, week: Week) -> None:
    opened = StepFact("s1", "k1", "opened", week.first, "", None)
    case = CaseFact("k1", "C-1", ("v1",), "general", "opened", week.first, None, None, None, (opened,), ())
    found = certificate(facts(violation(), cases=(case,)))

    assert [item["code"] for item in found["exceptions"]] == ["except_case_no_step"]


@pytest.mark.parametrize("measure", [{"suspended_on": date(2026, 11, 17)}])
def test_a_suspension_is_action_taken(facts: Facts, violation: Make, week: Week, measure: dict[str, Any]) -> None:
    case = CaseFact("k1", "C-1", ("v1",), "general", "opened", week.first, None, None, None, (), ())

    assert certificate(facts(violation(), cases=(replace(case, **measure),)))["exceptions"] == []


def test_a_unit_on_paper_only_is_not_called_functional(facts: Facts, week: Week) -> None:
    idle = UnitFact("u1", "SMMU", "1/EC", date(2025, 5, 1), "DSP Amir", 3)
    other = UnitFact("u2", "Helpers", None, None, "", 1)
    found = certificate(facts(units=(idle, other), checks=(CheckFact("c", week.first, "HC", 9, True, unit="u2"),)))

    assert "no check by a notified unit" in statement_words(found, 2)
    assert "EXCEPT S.No. 1 of Part E" in except_words(found, 2)


def test_of_several_units_the_one_that_worked_is_named(facts: Facts, week: Week) -> None:
    idle = UnitFact("u1", "Old", "1/EC", date(2025, 5, 1), "DSP Amir", 3)
    working = UnitFact("u2", "New", "2/EC", date(2026, 5, 1), "ASP Sana", 3)
    check = CheckFact("c", week.first, "HC", 9, nothing_found=True, unit="u2")
    found = certificate(facts(units=(idle, working), checks=(check,)))

    assert "ASP Sana vide order No. 2/EC; 1 check" in statement_words(found, 2)
    assert "S.No. 1 of Part E" in except_words(found, 2)


def test_a_check_that_found_something_bears_out_no_clean_nil(facts: Facts, week: Week) -> None:
    found = certificate(facts(checks=(CheckFact("c", week.first, "HC Ali", 9, nothing_found=False),)))

    assert (found["state"], found["exceptions"][0]["code"]) == ("qualified", "except_found_unlogged")


def test_the_checks_of_the_week_stand_behind_it_and_no_others(facts: Facts, week: Week) -> None:
    made = CheckFact("c1", week.first, "HC Ali", 40, True, "u1", ("tiktok",), "profiles of PS City")
    late = CheckFact("c2", week.next().first, "HC Ali", 40, True)
    (row,) = certificate(facts(checks=(made, late)))["checks"]

    assert (row["by"], row["unit"], row["platforms"], row["looked_at"], row["accounts"]) == (
        "HC Ali", "SMMU Mardan", ["tiktok"], "profiles of PS City", 40,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ([], ""),
        ([3], "3"),
        ([3, 7], "3, 7"),
        ([1, 2], "1, 2"),
        ([5, 1, 2, 3], "1-3, 5"),
        ([1, 2, 4, 5, 6], "1, 2, 4-6"),
    ],
)
def test_serial_numbers_are_told_as_offices_write_them(numbers: list[int], said: str) -> None:
    assert spans(numbers) == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_statement_is_a_sentence_in_every_case(facts: Facts, violation: Make, week: Week, language: str) -> None:
    cases = [
        facts(), facts(units=()), facts(checks=()), facts(answered=None),
        facts(answered=Answered("D9", None, "08.04.2025", None, 0, 0, 0)),
        facts(answered=Answered("D9", "1/IAB", "08.04.2025", None, 60, 80, 1100)),
        facts(violation(kind="V16"), violation(), groups=(group(week, 1), group(week, 2, closed_on=week.last))),
    ]  # fmt: skip
    stop = "۔" if language == "ur" else "."
    for case in cases:
        found = certificate(case)
        lines = (*statements(found, language), *reason_lines(found, language), opening_words(found, language))
        assert len(lines) == 6 + len(found["exceptions"])
        assert all("{" not in line and "  " not in line and "certificate_" not in line for line in lines)
        assert all(line.endswith(stop) and not line.endswith(stop * 2) for line in lines[:5])


def test_it_contradicts_no_row_whatever_the_week_was(facts: Facts, violation: Make, week: Week) -> None:
    chance = random.Random(7)
    for _ in range(60):
        groups = tuple(
            group(week, number, closed_on=chance.choice([None, week.last]), authorised=chance.random() < 0.3)
            for number in range(chance.randrange(6))
        )
        seen = [
            violation(
                kind=chance.choice(["V02", "V16"]), custody_action=chance.choice(["", "stopped"]),
                disposed_on=chance.choice([None, week.last]),
            )
            for _ in range(chance.randrange(5))
        ]  # fmt: skip
        drawn = draw(facts(*seen, groups=groups))
        excepted = {(item["part"], number) for item in drawn.certificate["exceptions"] for number in item["serials"]}
        for row in drawn.parts["C"]:
            assert (("C", row["s_no"]) in excepted) == (not row["authorised"] and not row["closed_on"])
        for row in drawn.parts["D"]:
            assert (("D", row["s_no"]) in excepted) == (not row["action"])
        for row in drawn.parts["B"]:
            idle = row["pending"] and not (row["action"] or row["suspended_on"] or row["referral"])
            assert (("B", row["s_no"]) in excepted) == idle
        clauses = drawn.certificate["clauses"]
        assert clauses["groups_found"] == sum(not row["authorised"] for row in drawn.parts["C"])
        assert clauses["custody"] == len(drawn.parts["D"])
        assert clauses["pending"] == sum(row["pending"] for row in drawn.parts["B"])
        told = re.search(r"^(No|\d+) violations? ", statement_words(drawn.certificate, 5))
        assert told is not None
        assert told[1] == ("No" if clauses["violations"] == 0 else str(clauses["violations"]))


def test_an_exception_names_its_statement_its_rows_and_its_reason(facts: Facts, violation: Make) -> None:
    (item,) = certificate(facts(violation(), violation()))["exceptions"]

    assert exception_line({**item, "reason": "clerk on leave"}) == (
        "Statement (5), S.No. 1, 2 of Part B, on which no case has been opened: clerk on leave"
    )
