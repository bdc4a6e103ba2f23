"""What is wrong with a violation as it was typed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kpdesk.violations.draft import ViolationDraft

TODAY = date(2026, 11, 22)
GOOD = ViolationDraft(persons=("uid",), kind="V02", platform="tiktok", seen_on=date(2026, 11, 20))


def test_a_plain_violation_has_no_problems() -> None:
    assert GOOD.check(TODAY) == []


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"persons": ()}, "violation_of_nobody", "person"),
        ({"kind": ""}, "kind_missing", "kind"),
        ({"seen_on": None}, "day_missing", "seen_on"),
        ({"seen_on": date(2026, 11, 23)}, "day_in_future", "seen_on"),
        ({"posted_on": date(2026, 11, 21)}, "posted_after_seen", "posted_on"),
        ({"fir_date": date(2026, 12, 1)}, "day_in_future", "fir_date"),
        ({"obtained": "searched_phone"}, "obtained_not_allowed", "obtained"),
        ({"obtained": ""}, "obtained_missing", "obtained"),
        ({"url": "x" * 2001}, "text_longer_than", "url"),
        ({"what": "x" * 4001}, "text_longer_than", "what"),
        ({"what": "bell \x07"}, "text_with_control_sign", "what"),
    ],
)
def test_each_mistake_is_named_with_its_field(change: dict[str, object], code: str, field: str) -> None:
    draft = replace(GOOD, **change)  # type: ignore[arg-type]

    assert [(problem.code, problem.field) for problem in draft.check(TODAY)] == [(code, field)]


def test_all_problems_come_at_once() -> None:
    assert len(ViolationDraft(obtained="covert").check(TODAY)) == 4


def test_somebody_not_yet_identified_is_enough() -> None:
    draft = replace(GOOD, persons=(), unidentified="two constables in a van")

    assert draft.check(TODAY) == []
