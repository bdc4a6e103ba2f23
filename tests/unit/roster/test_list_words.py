"""What a printed list says of itself."""

from __future__ import annotations

import pytest

from kpdesk.roster.list_words import conditions_in_words, each_condition, state_in_words
from kpdesk.roster.rows import PeopleWanted as W


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (W(), ""),
        (W(text="khan"), "text “khan”"),
        (W(rank="HC", posting="PS City", not_posting=True), "rank Head Constable, not at PS City"),
        (
            W(service_state="suspended", not_service_state=True, duty_state="absent"),
            "not: Suspended, Absent without leave",
        ),
        (W(uids=("a", "b")), "chosen one by one: 2"),
        (W(serving=True, service_years_least=10), "serving, service from 10 to 60 years"),
        (
            W(serving=False, service_years_most=5, not_service_years=True),
            "no longer serving, service not from 0 to 5 years",
        ),
    ],
)
def test_conditions_are_said_in_words(wanted, words):
    assert conditions_in_words(wanted, {"HC": "Head Constable"}.get) == words


@pytest.mark.parametrize(
    ("service", "duty", "words"),
    [
        ("in_service", "present", "Present for duty"),
        ("", "absent", "Absent without leave"),
        ("died", "present", "Died"),
    ],
)
def test_who_simply_serves_is_described_by_his_duty(service, duty, words):
    assert state_in_words(service, duty) == words


def test_each_condition_is_named_by_its_field():
    wanted = W(text="gul", duty_state="absent", not_duty_state=True, serving=True, service_years_most=3)

    assert [name for name, _words in each_condition(wanted, str)] == ["text", "duty_state", "serving", "service_years"]
