"""Whom a short text means: exactly one person, or a refusal."""

from __future__ import annotations

import pytest

from kpdesk.base.errors import Refused
from kpdesk.desk import Desk
from kpdesk.roster.draft import PersonDraft


@pytest.mark.parametrize(
    "text", ["1610112345671", "16101-1234567-1", "00231618", "1234", "1234 Gul", "CONST Gul Khan 1234", "1234 gul khan"]
)
def test_a_number_or_belt_and_name_mean_one_person(desk: Desk, people: dict[str, str], text: str) -> None:
    assert desk.violations.person_uid(text) == people["gul"]


def test_the_uid_means_the_person(desk: Desk, people: dict[str, str]) -> None:
    assert desk.violations.person_uid(people["noor"]) == people["noor"]


@pytest.mark.parametrize(
    ("text", "code"), [("9999 Gul", "person_not_found"), ("Sultan", "person_not_found"), ("1610", "person_not_clear")]
)
def test_nobody_or_several_are_refused(desk: Desk, people: dict[str, str], text: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        desk.violations.person_uid(text)


def test_two_of_one_name_and_belt_number_are_refused(desk: Desk, people: dict[str, str]) -> None:
    desk.roster.register(PersonDraft("Gul Khan", "Akbar", "CONST", "1234", cnic="1610512345679"))

    for text in ("1234", "1234 Gul Khan"):
        with pytest.raises(Refused, match="person_not_clear"):
            desk.violations.person_uid(text)
