"""Which steps the rules of a rank know is data: Police Rules, E&D Rules, federal rules, contract."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from kpdesk.base.errors import Refused
from kpdesk.cases.facts import Accused, CaseFacts, StepFact
from kpdesk.cases.regimes import fields_of, keeps_out, knows, refuse_track, refuse_unknown, unknown_step
from kpdesk.cases.schedule import Schedule, schedule_for
from kpdesk.cases.states import State, Step, Track
from kpdesk.reference.pack import built_in

DAY = date(2026, 11, 2)


def rules(rank: str) -> Schedule:
    return schedule_for(built_in(), rank, DAY, "MRD")


def test_every_step_that_a_regime_names_is_one_of_the_table() -> None:
    for row in built_in().regimes:
        assert set(row.steps) <= set(Step), row.code
        assert set(row.tracks) <= set(Track), row.code


def test_the_police_rules_know_every_step() -> None:
    assert all(knows(rules("CONST"), step) for step in Step)


def test_ministerial_staff_have_no_orderly_room_and_no_summary_proceedings() -> None:
    clerk = rules("JCLERK")

    assert keeps_out(clerk, Step.ORDERLY_ROOM_HELD)
    assert keeps_out(clerk, Step.CLOSED_TO_LINES)
    assert not keeps_out(clerk, Step.CHARGE_SHEET_ISSUED)
    with pytest.raises(Refused, match="step_not_in_regime"):
        refuse_unknown(clerk, Step.SUMMARY_ORDERED)
    with pytest.raises(Refused, match="track_not_in_regime"):
        refuse_track(clerk, Track.SUMMARY)
    refuse_track(rules("CONST"), Track.SUMMARY)


def test_an_officer_of_the_police_service_of_pakistan_is_referred_upward_and_not_charged() -> None:
    senior = rules("SP")

    assert not keeps_out(senior, Step.REFERRED_UPWARD)
    for step in (Step.SHOW_CAUSE_ISSUED, Step.CHARGE_SHEET_ISSUED, Step.ORDER_ISSUED, Step.SUSPENDED):
        assert keeps_out(senior, step)


def test_a_list_that_nobody_has_checked_tells_and_keeps_nothing_out() -> None:
    contract = rules("SPO")
    case = CaseFacts(Track.GENERAL, State.INFORMATION, Accused("p", "SPO"))

    (told,) = unknown_step(case, StepFact(Step.CHARGE_SHEET_ISSUED, DAY), contract)

    assert (told.code, told.blocks) == ("step_not_in_regime", False)
    assert not keeps_out(contract, Step.CHARGE_SHEET_ISSUED)
    assert not list(unknown_step(case, StepFact(Step.SHOW_CAUSE_ISSUED, DAY), contract))


def test_a_regime_without_a_list_and_a_rank_without_a_regime_keep_nothing_out(schedule: Schedule) -> None:
    for found in (schedule, dataclasses.replace(schedule, regime=None)):
        assert all(knows(found, step) for step in Step)
        refuse_unknown(found, Step.ORDERLY_ROOM_HELD)
        refuse_track(found, Track.SUMMARY)


def test_the_departmental_representative_is_asked_for_only_where_the_rules_have_one() -> None:
    asked = {field.name for field in fields_of(Step.ENQUIRY_OFFICER_APPOINTED, rules("JCLERK"))}
    not_asked = {field.name for field in fields_of(Step.ENQUIRY_OFFICER_APPOINTED, rules("CONST"))}

    assert asked - not_asked == {"departmental_representative"}
