"""What Part B tells of a person before it is decided whose doing it was."""

from __future__ import annotations

import pytest

from kpdesk.weekly.account import draw_account
from kpdesk.weekly.facts import Carried
from kpdesk.weekly.parts import draw_parts


@pytest.fixture
def accounts(week, facts):
    """The account columns of Part B for these violations."""

    def drawn(*violations):
        account = draw_account(week, list(violations), Carried())
        return [row["account"] for row in draw_parts(facts(*violations), account).b]

    return drawn


def test_an_account_is_not_told_while_its_person_is_not_named(accounts, violation):
    assert accounts(violation(name="", father_name="", belt_no="", cnic=None)) == [""]


def test_the_account_of_a_person_who_is_named_stands_beside_his_name(accounts, violation):
    assert accounts(violation()) == ["@gul"]


def test_an_account_of_nobody_known_is_told(accounts, violation):
    unknown = violation(person_uid=None, name="", father_name="", belt_no="", unidentified="man in uniform")

    assert accounts(unknown) == ["@gul"]
