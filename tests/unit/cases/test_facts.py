"""What a case is, read from its steps: the round, service, the punishments that stand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from kpdesk.cases.facts import Award, CaseFacts
from kpdesk.cases.states import Step

ORDER = {"outcome": "punished", "reasons": "r", "punishment": "DISMISSAL"}


def test_a_remand_starts_a_new_round(case_of: Callable[..., CaseFacts]) -> None:
    case = case_of(
        "general",
        ("show_cause_issued", 0, {}),
        ("order_issued", 5, ORDER),
        ("appeal_filed", 9, {}),
        ("appeal_decided", 20, {"outcome": "remanded"}),
        ("show_cause_issued", 22, {"number": "2"}),
    )

    assert [fact.step for fact in case.round] == [Step.SHOW_CAUSE_ISSUED]
    assert case.last(Step.SHOW_CAUSE_ISSUED) is case.steps[-1]
    assert case.last(Step.ORDER_ISSUED) is None
    assert case.awards == ()


def test_service_is_what_was_written_with_the_paper_or_recorded_later(case_of: Callable[..., CaseFacts]) -> None:
    served = {"paper": "show_cause_issued", "how": "pasted"}
    with_paper = case_of("general", ("show_cause_issued", 0, {"served_on": "2026-11-03"}))
    later = case_of("general", ("show_cause_issued", 0, {}), ("service_recorded", 4, served))
    never = case_of("general", ("show_cause_issued", 0, {}))

    assert [case.served_on(case.steps[0]) for case in (with_paper, later, never)] == [
        date(2026, 11, 3),
        date(2026, 11, 6),
        None,
    ]


def test_service_of_one_paper_does_not_serve_another(case_of: Callable[..., CaseFacts]) -> None:
    case = case_of(
        "general",
        ("explanation_called", 0, {}),
        ("service_recorded", 1, {"paper": "explanation_called", "how": "in_person"}),
        ("show_cause_issued", 2, {}),
    )

    assert case.served_on(case.steps[2]) is None


def test_the_standing_punishment_follows_appeal_and_tribunal(case_of: Callable[..., CaseFacts]) -> None:
    appealed = (("order_issued", 0, ORDER), ("appeal_filed", 9, {}))
    modified = {"outcome": "modified", "punishment": "FINE", "amount": 500}

    upheld = case_of("general", *appealed, ("appeal_decided", 20, {"outcome": "upheld"}))
    changed = case_of("general", *appealed, ("appeal_decided", 20, modified))
    undone = case_of(
        "general",
        *appealed,
        ("appeal_decided", 20, modified),
        ("tribunal_filed", 30, {}),
        ("tribunal_decided", 90, {"outcome": "set_aside"}),
    )

    assert upheld.awards == (Award("DISMISSAL"),)
    assert changed.awards == (Award("FINE", 500),)
    assert undone.awards == ()
