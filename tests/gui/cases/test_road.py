"""The road of a case."""

from __future__ import annotations

from datetime import date

import pytest

from kpdesk.cases.draft import CaseDraft
from kpdesk.cases.states import State, Step, Track
from ui.cases.road import Place, road_of
from ui.cases.road_strip import two_line_width


def stops(desk, case):
    return [(stop.state, stop.place) for stop in road_of(desk.cases.show(case))]


def test_a_new_case_stands_at_its_beginning_with_the_usual_road_ahead(desk, case):
    found = stops(desk, case)

    assert found[0] == (State.INFORMATION, Place.NOW)
    assert found[1:3] == [(State.SHOW_CAUSE_ISSUED, Place.AHEAD), (State.SHOW_CAUSE_ANSWERED, Place.AHEAD)]
    assert found[-1] == (State.CLOSED, Place.AHEAD)


def test_a_charge_sheet_leads_through_the_inquiry(desk, case, take):
    take(case, Step.CHARGE_SHEET_ISSUED, 6)

    assert (State.ENQUIRY, Place.AHEAD) in stops(desk, case)
    assert stops(desk, case)[:2] == [(State.INFORMATION, Place.DONE), (State.CHARGED, Place.NOW)]


def test_every_stop_that_was_reached_has_its_day(desk, case, take):
    take(case, Step.SHOW_CAUSE_ISSUED, 6)
    take(case, Step.REPLY_RECEIVED, 9, gist="denies")
    road = road_of(desk.cases.show(case))

    assert [stop.on for stop in road if stop.place is not Place.AHEAD] == [
        date(2026, 11, 5), date(2026, 11, 6), date(2026, 11, 9),
    ]  # fmt: skip


def test_a_side_step_is_no_stop(desk, case, take):
    take(case, Step.SUSPENDED, 6, reason="to keep the peace")

    assert stops(desk, case)[0] == (State.INFORMATION, Place.NOW)


def test_a_case_that_ended_has_nothing_ahead(desk, case, take):
    take(case, Step.ORDER_ISSUED, 6, outcome="filed", reasons="not proved")

    assert stops(desk, case) == [(State.INFORMATION, Place.DONE), (State.FILED, Place.DONE)]


def test_the_summary_road_is_short(desk, violations):
    uid = desk.cases.open(CaseDraft(violations[1:2], Track.SUMMARY)).uid

    assert [state for state, _place in stops(desk, uid)] == [
        State.INFORMATION, State.ORDERLY_ROOM, State.DECIDED, State.CLOSED,
    ]  # fmt: skip


@pytest.mark.parametrize("width", [240, 1100])
def test_the_strip_says_the_whole_road_also_where_it_shows_a_part(opened, case, take, width):
    take(case, Step.CHARGE_SHEET_ISSUED, 6)
    page = opened(case)
    page.view.road.resize(width, page.view.road.height())

    assert page.view.road.grab().width() == width
    assert "Charge-sheeted 06.11.2026" in page.view.road.accessibleDescription()


@pytest.mark.parametrize(
    ("text", "width"),
    [("Closed", 6), ("Final show-cause answered", 16), ("Information stage", 11), ("", 0)],
)
def test_a_name_takes_two_lines_at_most(text, width):
    assert two_line_width(text, len) == width


def test_the_oldest_stops_give_way_so_that_every_name_and_date_is_to_be_seen(opened, desk, case, take):
    take(case, Step.EXPLANATION_CALLED, 6)
    take(case, Step.EXPLANATION_RECEIVED, 7, gist="denies")
    take(case, Step.CHARGE_SHEET_ISSUED, 8)
    take(case, Step.REPLY_RECEIVED, 9, gist="denies")
    strip = opened(case).view.road

    shown, left_out = strip._shown()
    assert len(shown) + left_out == len(strip.stops)
    assert strip.width() // len(shown) >= strip._least_stop()
