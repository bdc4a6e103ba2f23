"""What fields hold, as plain JSON and back; nothing but values of this program is ever made from it."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from kpdesk.base.actor import Actor, Role
from kpdesk.base.errors import Refused
from kpdesk.base.plain_values import as_plain, from_plain

VALUES = (
    None,
    True,
    7,
    "خان",
    date(2026, 11, 22),
    datetime(2026, 11, 22, 9, 0, tzinfo=UTC),
    Path("shot.png"),
    Role.CLERK,
    ("a", None, (date(2026, 1, 2),)),
    [1, "x"],
    ({"punishment": "censure", "amount": None},),
    Actor("khan", "Khan", Role.CLERK, "MRD"),
)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_value_comes_back_as_it_was(value):
    assert from_plain(json.loads(json.dumps(as_plain(value)))) == value


def test_a_value_that_nobody_could_read_back_is_refused():
    with pytest.raises(Refused) as refused:
        as_plain(object())
    assert refused.value.code == "value_not_kept"


@pytest.mark.parametrize(
    "hostile",
    [
        {"$": "made", "of": "os:system", "value": {}},
        {"$": "made", "of": "kpdesk.base.files:write_file", "value": {}},
        {"$": "enum", "of": "kpdesk.base.actor:Actor", "value": "x"},
        {"$": "enum", "of": "kpdesk.base.actor:Role", "value": "king"},
        {"$": "enum", "of": "kpdesk.base.nothing:Role", "value": "clerk"},
        {"$": "date", "value": "32.13.2026"},
        {"$": "other"},
        {},
    ],
)
def test_what_is_no_value_of_this_program_is_refused_and_nothing_is_called(hostile):
    with pytest.raises(Refused):
        from_plain(hostile)
