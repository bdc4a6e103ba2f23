"""The certificate can contradict no row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from kpdesk.base.weeks import Week
from kpdesk.violations.rows import ViolationFact
from kpdesk.weekly.certificate_words import exception_line
from kpdesk.weekly.drawing import draw
from kpdesk.weekly.facts import Answered, CaseFact, GroupFact, StepFact, UnitFact, WeekFacts

Facts = Callable[..., WeekFacts]
Make = Callable[..., ViolationFact]


def group(week: Week, **given: object) -> GroupFact:
    plain = GroupFact(
        "g1", "whatsapp", "group", "Mardan Police Friends", "HC Ali", False, "", 12, week.first, None, "", ""
    )
    return replace(plain, **given)  # type: ignore[arg-type]


def case(week: Week, *violations: str) -> CaseFact:
    step = StepFact("s1", "k1", "show_cause_issued", week.first, "12/EC", None)
    return CaseFact(
        "k1", "MRD-C-1", violations, "general", "show_cause_issued", week.first, None, None, None, (step,), ()
    )


def codes(facts: WeekFacts) -> list[str]:
    return [item["code"] for item in draw(facts).certificate["exceptions"]]


def state(facts: WeekFacts) -> str:
    return str(draw(facts).certificate["state"])


def test_nothing_found_with_checks_made_is_nil(facts: Facts) -> None:
    assert (state(facts()), draw(facts()).nil) == ("nil", True)


def test_a_violation_with_its_case_is_clean(facts: Facts, violation: Make, week: Week) -> None:
    assert state(facts(violation(), cases=(case(week, "v1"),))) == "clean"


def test_a_pending_violation_without_a_case_is_an_exception_with_its_serial_number(
    facts: Facts, violation: Make, week: Week
) -> None:
    drawn = draw(facts(violation(), violation(), cases=(case(week, "v1"),)))

    (exception,) = drawn.certificate["exceptions"]
    assert (exception["code"], exception["serials"], exception["part"]) == ("except_no_action", [2], "B")
    assert drawn.parts["B"][1]["uid"] == "v2"


def test_it_cannot_say_all_closed_while_one_group_is_open(facts: Facts, week: Week) -> None:
    open_group = facts(groups=(group(week),))

    assert codes(open_group) == ["except_group_open"]
    assert state(open_group) == "qualified"
    assert "no reason is on record" in exception_line(draw(open_group).certificate["exceptions"][0])


def test_a_reason_for_an_open_group_is_told(facts: Facts, week: Week) -> None:
    drawn = draw(facts(groups=(group(week, exception_reason="admin abroad on leave"),)))

    (exception,) = drawn.certificate["exceptions"]
    assert "admin abroad on leave" in exception_line(exception)
    assert "S.No. 1 of Part C" in exception_line(exception)


@pytest.mark.parametrize("given", [{"authorised": True}, {"closed_on": date(2026, 11, 20)}])
def test_an_authorised_or_closed_group_is_no_exception(facts: Facts, week: Week, given: dict[str, object]) -> None:
    assert codes(facts(groups=(group(week, **given),))) == []


def test_unsigned_officials_are_counted(facts: Facts) -> None:
    answered = Answered("D9", None, "08.04.2025", date(2025, 4, 8), 60, 80, 100)

    (exception,) = draw(facts(answered=answered)).certificate["exceptions"]
    assert (exception["clause"], exception["values"]) == (1, {"left": 40, "strength": 100})


def test_no_roster_no_directive_no_unit_and_no_check_are_each_said(facts: Facts) -> None:
    empty = Answered("D9", None, "08.04.2025", date(2025, 4, 8), 0, 0, 0)

    assert codes(facts(answered=empty)) == ["except_no_roster"]
    assert codes(facts(answered=None)) == ["except_no_directive"]
    assert codes(facts(units=())) == ["except_no_unit"]
    assert codes(facts(units=(UnitFact("u", "SMMU", None, None, "", 0),))) == ["except_no_unit"]
    assert codes(facts(checks=())) == ["except_no_check"]


def test_a_custody_incident_without_action_is_an_exception(facts: Facts, violation: Make, week: Week) -> None:
    seen = violation(kind="V16", outlet="a vlogger")
    with_case = facts(seen, cases=(case(week, "v1"),))
    dealt = facts(replace(seen, custody_action="access stopped, SHO warned"), cases=(case(week, "v1"),))

    assert codes(facts(seen)) == ["except_custody_no_action", "except_no_action"]
    assert codes(with_case) == []
    assert codes(dealt) == []


def test_an_old_group_that_was_closed_long_ago_is_not_listed_again(facts: Facts, week: Week) -> None:
    old = group(week, found_on=week.first - timedelta(days=100), closed_on=week.first - timedelta(days=50))

    drawn = draw(facts(groups=(old,)))
    assert drawn.parts["C"] == []
    assert drawn.figures["groups_closed"] == 1
