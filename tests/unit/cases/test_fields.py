"""What is written down with a step: one spelling, every problem at once."""

from __future__ import annotations

from datetime import date

import pytest

from kpdesk.base.errors import Refused
from kpdesk.cases.draft import CaseDraft, StepDraft, step_from_file, track_named
from kpdesk.cases.facts import Award, awards_in
from kpdesk.cases.field_reading import MAX_TEXT_SIGNS, read_fields
from kpdesk.cases.states import Step, Track


def test_a_single_punishment_may_stand_without_a_list() -> None:
    clean, problems = read_fields(
        Step.ORDER_ISSUED,
        {"outcome": "punished", "reasons": "r", "punishment": "INCREMENT", "amount": "2", "cumulative": "no"},
    )

    assert not problems
    assert awards_in(clean) == (Award("INCREMENT", 2, False),)


def test_several_punishments_are_kept_in_their_order() -> None:
    awards = [{"punishment": "CENSURE"}, {"punishment": "FINE", "amount": 500}]

    clean, problems = read_fields(Step.ORDER_ISSUED, {"outcome": "punished", "reasons": "r", "awards": awards})

    assert not problems
    assert awards_in(clean) == (Award("CENSURE"), Award("FINE", 500))


def test_a_punishing_order_needs_its_punishment_and_a_filing_order_does_not() -> None:
    punished = read_fields(Step.ORDER_ISSUED, {"outcome": "punished", "reasons": "r"})[1]
    filed = read_fields(Step.ORDER_ISSUED, {"outcome": "filed", "reasons": "r"})[1]

    assert [problem.field for problem in punished] == ["awards"]
    assert filed == ()


def test_all_problems_are_found_at_once() -> None:
    wrong = {"result": "maybe", "gist": "", "colour": "red"}

    found = {(problem.code, problem.field) for problem in read_fields(Step.FINDINGS_RECEIVED, wrong)[1]}

    assert found == {
        ("step_choice_unknown", "result"),
        ("step_field_needed", "gist"),
        ("step_field_unknown", "colour"),
    }


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("served_on", "31.02.2026", "step_date_not_understood"),
        ("served_on", "2026-02-31", "step_date_not_understood"),
        ("allegations", "x" * (MAX_TEXT_SIGNS + 1), "step_text_too_long"),
        ("allegations", "bell\x07", "step_control_in_text"),
        ("allegations", 5, "step_text_expected"),
    ],
)
def test_a_bad_value_is_named_with_its_field(name: str, value: object, code: str) -> None:
    problems = read_fields(Step.SHOW_CAUSE_ISSUED, {name: value})[1]

    assert [(problem.code, problem.field) for problem in problems] == [(code, name)]


@pytest.mark.parametrize("amount", ["-1", "2.5", True, "1e3", "9" * 12])
def test_an_amount_is_a_whole_number(amount: object) -> None:
    fields = {"outcome": "punished", "reasons": "r", "punishment": "FINE", "amount": amount}

    assert [problem.code for problem in read_fields(Step.ORDER_ISSUED, fields)[1]] == ["step_number_expected"]


def test_dates_and_urdu_digits_come_out_in_one_spelling() -> None:
    clean = read_fields(Step.SHOW_CAUSE_ISSUED, {"served_on": "۲۰۲۶-۱۱-۰۵", "number": " 12/EC "})[0]
    same = read_fields(Step.SHOW_CAUSE_ISSUED, {"served_on": date(2026, 11, 5)})[0]

    assert clean == {"served_on": "2026-11-05", "number": "12/EC"}
    assert same["served_on"] == "2026-11-05"


def test_a_file_of_fields_carries_its_reasons_apart() -> None:
    draft = step_from_file(
        "C-1", "reply-received", None, {"gist": "regrets", "overrides": {"step_in_future": "the clock was wrong"}}
    )

    assert draft == StepDraft(
        "C-1", Step.REPLY_RECEIVED, None, {"gist": "regrets"}, {"step_in_future": "the clock was wrong"}
    )
    assert draft.check() == []


@pytest.mark.parametrize("untrusted", [[], "text", {"overrides": ["no_hearing"]}, {"overrides": {"no_hearing": 1}}])
def test_a_file_of_another_shape_is_refused(untrusted: object) -> None:
    with pytest.raises(Refused, match="step_fields_not_understood"):
        step_from_file("C-1", "closed", None, untrusted)


def test_a_case_without_a_violation_is_a_problem() -> None:
    assert [problem.code for problem in CaseDraft((" ",)).check()] == ["case_needs_violation"]
    assert CaseDraft(("V-1",)).check() == []


def test_a_track_is_found_by_its_name() -> None:
    assert track_named("Summary") is Track.SUMMARY
    with pytest.raises(Refused, match="track_unknown"):
        track_named("fast")
