"""Every pair of state and step is in the table or refused; every step knows its roles."""

from __future__ import annotations

from itertools import product

import pytest

from kpdesk.base.actor import Role
from kpdesk.base.errors import Refused
from kpdesk.cases.fields import FIELDS
from kpdesk.cases.states import BEFORE_ORDER, ENDED, REVIEWS, Outcome, State, Step, Track
from kpdesk.cases.table import SIDE_STEPS, TABLE, allowed_in, entry_for, step_named

EVERY_WHERE = list(product(Track, State, Step, Role))

ROAD = """
general information show_cause_issued -> show_cause_issued
general show_cause_issued reply_received -> show_cause_answered
general show_cause_answered charge_sheet_issued -> charged
general charged enquiry_officer_appointed -> charged
general charged reply_not_received -> enquiry
general enquiry hearing_held -> enquiry
general enquiry findings_received -> findings_in
general findings_in final_show_cause_issued -> final_show_cause_issued
general final_show_cause_issued final_reply_received -> final_show_cause_answered
general final_show_cause_answered personal_hearing_held -> final_show_cause_answered
general final_show_cause_answered order_issued -> decided
general decided appeal_filed -> appeal_pending
general appeal_pending appeal_decided -> appeal_decided
general appeal_decided revision_filed -> revision_pending
general revision_decided tribunal_filed -> tribunal_pending
general tribunal_pending tribunal_decided -> tribunal_decided
general tribunal_decided court_filed -> court_pending
general court_pending court_decided -> court_decided
general court_decided closed -> closed
general closed court_filed -> court_pending
general information referred_upward -> referred
general findings_in referred_upward -> referred
general referred order_issued -> decided
general referred referral_answered -> closed
general show_cause_issued time_extended -> show_cause_issued
general enquiry hearing_called -> enquiry
general enquiry ex_parte_ordered -> enquiry
summary information orderly_room_held -> orderly_room
summary orderly_room order_issued -> decided
summary information fact_finding_ordered -> fact_finding
summary fact_finding fact_finding_received -> information
"""

REFUSED = """
summary information show_cause_issued
summary information charge_sheet_issued
summary orderly_room final_show_cause_issued
general information orderly_room_held
general information reply_received
general fact_finding order_issued
general charged findings_received
general decided order_issued
general closed order_issued
general filed appeal_filed
general tribunal_decided tribunal_filed
general court_decided court_filed
general decided court_filed
general referred charge_sheet_issued
general information time_extended
summary information hearing_called
general withdrawn transferred
"""


@pytest.mark.parametrize("line", ROAD.strip().splitlines())
def test_the_road_of_a_case_leads_where_the_rules_lead(line: str) -> None:
    track, state, step, _, to = line.split()

    entry = entry_for(Track(track), State(state), Step(step), Role.HEAD)

    assert entry.to is State(to)


@pytest.mark.parametrize("line", REFUSED.strip().splitlines())
def test_a_step_out_of_place_is_refused_with_what_is_allowed(line: str) -> None:
    track, state, step = line.split()

    with pytest.raises(Refused, match="step_not_allowed") as refused:
        entry_for(Track(track), State(state), Step(step), Role.HEAD)

    allowed = refused.value.values["allowed"]
    assert all(entry.step in str(allowed) for entry in allowed_in(Track(track), State(state)))


def test_every_pair_and_role_is_in_the_table_or_refused() -> None:
    taken = refused = 0
    for track, state, step, role in EVERY_WHERE:
        entry = TABLE.get((track, state), {}).get(step)
        permitted = entry is not None and role in entry.roles
        try:
            assert entry_for(track, state, step, role) is entry
            assert permitted
            taken += 1
        except Refused as outcome:
            assert not permitted
            assert outcome.code == ("step_not_allowed" if entry is None else "not_permitted")
            refused += 1

    assert taken + refused == len(Track) * len(State) * len(Step) * len(Role)
    assert taken > 400


def test_auditor_and_cpo_desk_take_no_step_and_the_clerk_gives_no_order() -> None:
    for entries in TABLE.values():
        for entry in entries.values():
            assert not entry.roles & {Role.AUDITOR, Role.CPO_DESK}
            assert Role.HEAD in entry.roles
    orders = {entry.step for entries in TABLE.values() for entry in entries.values() if Role.CLERK not in entry.roles}
    assert {Step.ORDER_ISSUED, Step.APPEAL_DECIDED, Step.SUSPENDED, Step.REINSTATED, Step.WITHDRAWN} <= orders
    assert Step.SHOW_CAUSE_ISSUED not in orders


def test_side_steps_leave_the_state_and_the_track_alone() -> None:
    for (_, state), entries in TABLE.items():
        for step in SIDE_STEPS:
            if step in entries:
                assert entries[step].to is state
                assert entries[step].to_track is None


@pytest.mark.parametrize("track", Track)
def test_every_state_of_a_track_is_reached_and_every_open_one_can_be_left(track: Track) -> None:
    reached, wave = {State.INFORMATION}, [State.INFORMATION]
    while wave:
        for entry in allowed_in(track, wave.pop()):
            states = {entry.to, *(state for _, state in entry.by_outcome)}
            wave.extend(states - reached)
            reached |= states

    assert reached == {state for found, state in TABLE if found is track}
    for state in reached - ENDED:
        assert any(entry.to is not state for entry in allowed_in(track, state))


def test_only_an_order_decides_and_its_outcome_says_where_it_leads() -> None:
    for (_track, state), entries in TABLE.items():
        for entry in entries.values():
            if entry.to is State.DECIDED and state is not State.DECIDED:
                assert entry.step is Step.ORDER_ISSUED
                assert state in BEFORE_ORDER
                assert entry.next_state(Outcome.PUNISHED) is State.DECIDED
                assert {entry.next_state(out) for out in ("filed", "exonerated", "warned", "displeasure")} == {
                    State.FILED
                }
    assert State.ORDERLY_ROOM not in {state for track, state in TABLE if track is Track.GENERAL}


@pytest.mark.parametrize("step", sorted(REVIEWS))
def test_a_remand_starts_the_case_anew(step: Step) -> None:
    entries = [entry[step] for entry in TABLE.values() if step in entry]

    assert entries
    assert all(entry.next_state("remanded") is State.INFORMATION for entry in entries)
    assert all(entry.next_state("upheld") is not State.INFORMATION for entry in entries)


def test_changing_the_track_goes_both_ways() -> None:
    to_general = entry_for(Track.SUMMARY, State.ORDERLY_ROOM, Step.GENERAL_ORDERED, Role.HEAD)
    to_summary = entry_for(Track.GENERAL, State.INFORMATION, Step.SUMMARY_ORDERED, Role.HEAD)

    assert (to_general.to_track, to_general.to) == (Track.GENERAL, State.INFORMATION)
    assert (to_summary.to_track, to_summary.to) == (Track.SUMMARY, State.INFORMATION)


def test_every_step_has_its_fields_and_stands_somewhere_in_the_table() -> None:
    used = {step for entries in TABLE.values() for step in entries}

    assert set(FIELDS) == set(Step) == used


def test_a_step_is_found_by_its_name_in_either_spelling() -> None:
    assert step_named(" Show-Cause-Issued ") is Step.SHOW_CAUSE_ISSUED
    with pytest.raises(Refused, match="step_unknown"):
        step_named("show_cause")
