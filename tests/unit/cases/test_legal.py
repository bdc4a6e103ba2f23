"""Legal actions and their news."""

from __future__ import annotations

from datetime import date

import pytest

from kpdesk.cases.legal import legal_actions, names_peca
from kpdesk.cases.states import Step

LEGAL = Step.LEGAL_ACTION_RECORDED


def test_a_later_entry_of_the_same_number_is_news_of_the_same_action() -> None:
    fir = {"action": "fir", "number": "412", "dated": "2026-11-01", "station": "PS Hoti", "sections": "118 Police Act"}
    news = {"action": "fir", "number": "412", "status": "challan", "gist": "sent to court"}

    (action,) = legal_actions([(LEGAL, date(2026, 11, 2), fir), (LEGAL, date(2026, 12, 2), news)])

    assert (action.dated, action.station, action.sections, action.status) == (
        date(2026, 11, 1),
        "PS Hoti",
        "118 Police Act",
        "challan",
    )
    assert [entry.on for entry in action.news] == [date(2026, 11, 2), date(2026, 12, 2)]


def test_actions_of_another_kind_or_without_number_stand_alone() -> None:
    day = date(2026, 11, 2)
    steps = [
        (LEGAL, day, {"action": "fir", "number": "412"}),
        (LEGAL, day, {"action": "nccia_referral", "number": "412"}),
        (LEGAL, day, {"action": "removal_request"}),
        (LEGAL, day, {"action": "removal_request"}),
        (Step.REPLY_RECEIVED, day, {"gist": "denied"}),
    ]

    found = legal_actions(steps)

    assert [action.action for action in found] == ["fir", "nccia_referral", "removal_request", "removal_request"]
    assert {action.status for action in found} == {"sent"}
    assert {action.dated for action in found} == {day}


@pytest.mark.parametrize(
    ("sections", "named"),
    [
        ("20, 24 PECA 2016", True),
        ("s.20 P.E.C.A", True),
        ("Prevention of Electronic Crimes Act, s. 26A", True),
        ("دفعہ 20 پیکا ایکٹ", True),
        ("118 Police Act", False),
        ("506 PPC read with 109", False),
        ("PECAN trees", False),
        ("", False),
    ],
)
def test_sections_of_the_electronic_crimes_act_are_known_however_they_are_written(sections: str, named: bool) -> None:
    assert names_peca(sections) is named
