"""What may not be recorded, and what is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kpdesk.monitoring.draft import AccountDraft, CheckDraft, UnitDraft
from kpdesk.monitoring.rules import Owner

TODAY = date(2026, 11, 22)
GROUP = AccountDraft(platform="whatsapp", name="Mardan boys", found_on=TODAY)
CHECK = CheckDraft(on=TODAY, checked_by="HC Noor", accounts_checked=40)


def test_a_plain_group_and_a_plain_check_have_no_problems() -> None:
    assert GROUP.check(TODAY) == CHECK.check(TODAY) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"owner": Owner.FAMILY}, "account_of_family"),
        ({"name": ""}, "account_name_missing"),
        ({"platform": ""}, "platform_missing"),
        ({"found_on": None}, "day_missing"),
        ({"found_on": date(2026, 11, 23)}, "day_in_future"),
        ({"obtained": "fake_login"}, "obtained_not_allowed"),
        ({"obtained": ""}, "obtained_missing"),
        ({"authorised": True, "authorised_by": "DPO"}, "authority_missing"),
        ({"members_of_office": -1}, "count_not_possible"),
        ({"note": "x" * 2001}, "text_longer_than"),
        ({"note": "a\x00b"}, "text_with_control_sign"),
    ],
)
def test_what_may_not_stand_about_an_account_is_named(change: dict[str, object], code: str) -> None:
    draft = replace(GROUP, **change)  # type: ignore[arg-type]

    assert [problem.code for problem in draft.check(TODAY)] == [code]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"on": None}, "day_missing"),
        ({"checked_by": ""}, "checker_missing"),
        ({"accounts_checked": -3}, "count_not_possible"),
        ({"nothing_found": False}, "finding_missing"),
        ({"found": "a video"}, "finding_contradicts"),
    ],
)
def test_a_check_says_who_looked_and_what_was_found(change: dict[str, object], code: str) -> None:
    draft = replace(CHECK, **change)  # type: ignore[arg-type]

    assert [problem.code for problem in draft.check(TODAY)] == [code]


def test_a_unit_needs_a_name_but_its_order_may_be_missing() -> None:
    assert [problem.code for problem in UnitDraft().check(TODAY)] == ["unit_name_missing"]
    assert UnitDraft(name="SMMU").check(TODAY) == []
