"""A week that the CPO accepted is closed; a late window opens it by a signed file only."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Refused
from kpdesk.exchange.review_rules import ReviewState
from kpdesk.province.review_draft import ReviewDraft

Report = Callable[..., Path]
WEEK = "2026-W47"


@pytest.fixture
def closed(province: Any, report: Report) -> Any:
    """The CPO, which has accepted Mardan's week; Mardan does not know it yet."""
    province.take("CPO", report("MRD", to="CPO"))
    province["CPO"].reviews.decide(ReviewDraft("MRD", WEEK, 1), ReviewState.ACCEPTED)
    return province["CPO"]


def tell(province: Any) -> None:
    (sent,) = province["CPO"].reviews.tell(province.stick)
    assert province.take("MRD", sent.path)[0].accepted


def test_a_correction_of_a_closed_week_is_refused_at_the_office_with_a_way_out(
    province: Any, closed: Any, report: Report
) -> None:
    tell(province)
    with pytest.raises(Refused, match="week_is_closed"):
        report("MRD", to="CPO", rows=3, revise=True)
    with pytest.raises(Refused, match="week_is_closed"):
        report("MRD", to="REGION")


def test_what_was_accepted_may_be_written_once_more(province: Any, closed: Any) -> None:
    tell(province)
    again = province["MRD"].exchange.send(WEEK, province.stick, again=True)
    assert province.take("CPO", again.path)[0].accepted


def test_a_window_opens_the_week_once_its_file_was_read(province: Any, closed: Any, report: Report) -> None:
    tell(province)
    closed.reviews.open_window("mrd", WEEK, "the court asked for it", date(2026, 11, 24))
    with pytest.raises(Refused, match="week_is_closed"):
        report("MRD", to="CPO", rows=3, revise=True)

    (letter,) = closed.exchange.send_directives(province.stick, ["MRD"])
    province.take("MRD", letter.path)

    (window,) = province["MRD"].reviews.windows()
    assert (window.week, window.until, window.reason) == (WEEK, date(2026, 11, 24), "the court asked for it")
    assert province.take("CPO", report("MRD", to="CPO"))[0].accepted
    assert closed.reviews.states([WEEK]) == {("MRD", WEEK): ReviewState.AWAITING}


def test_a_window_goes_to_its_office_without_any_other_file(province: Any, closed: Any) -> None:
    tell(province)
    closed.reviews.open_window("MRD", WEEK, "the court asked for it")
    tell(province)
    with pytest.raises(Refused, match="nothing_to_tell"):
        closed.reviews.tell(province.stick)
    (window,) = province["MRD"].reviews.windows()
    closed.reviews.close_window(window.uid, "a slip")
    tell(province)
    assert [one.withdrawn for one in province["MRD"].reviews.windows()] == [True]


def test_a_window_ends_with_its_last_day(province: Any, closed: Any, report: Report, clock: FixedClock) -> None:
    closed.reviews.open_window("MRD", WEEK, "the court asked for it", date(2026, 11, 24))
    tell(province)
    clock.advance(days=3)
    with pytest.raises(Refused, match="week_is_closed"):
        report("MRD", to="CPO", rows=3, revise=True)


def test_a_correction_without_window_waits_in_quarantine_for_one_button(
    province: Any, closed: Any, report: Report
) -> None:
    correction = report("MRD", to="CPO", rows=3, revise=True)
    (refused,) = province.take("CPO", correction)
    lying = next(row for row in closed.exchange.inbox() if row.code == "week_closed")
    assert (refused.code, refused.accepted, refused.values["week"]) == ("week_closed", False, WEEK)

    taken = closed.reviews.open_and_take_in(lying.uid, "agreed by telephone")

    assert (taken.code, taken.accepted) == ("in_order", True)
    assert [row.code for row in closed.exchange.inbox() if not row.accepted] == []
    assert closed.reviews.windows()[0].until == date(2026, 11, 29)


def test_a_window_that_was_taken_back_opens_nothing(province: Any, closed: Any, report: Report) -> None:
    window = closed.reviews.open_window("MRD", WEEK, "the court asked for it").uid
    correction = report("MRD", to="CPO", rows=3, revise=True)
    closed.reviews.close_window(window, "a slip")
    assert province.take("CPO", correction)[0].code == "week_closed"
    tell(province)
    assert province["MRD"].reviews.windows()[0].withdrawn


def test_a_window_of_one_office_opens_nothing_for_another(province: Any, closed: Any, report: Report) -> None:
    closed.reviews.open_window("SWB", WEEK, "the court asked for it")
    assert province.take("CPO", report("MRD", to="CPO", rows=3, revise=True))[0].code == "week_closed"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"office": "XYZ"}, "office_unknown"), ({"week": "next"}, "week_not_understood"),
        ({"reason": " "}, "reason_missing"), ({"reason": "x" * 501}, "note_too_long"),
        ({"until": date(2026, 11, 21)}, "window_is_past"),
    ],
)  # fmt: skip
def test_a_window_needs_an_office_a_week_a_reason_and_a_day_to_come(province: Any, change: Any, code: str) -> None:
    asked = {"office": "MRD", "week": WEEK, "reason": "the court asked for it", **change}
    with pytest.raises(Refused, match=code):
        province["CPO"].reviews.open_window(**asked)
    assert province["CPO"].reviews.windows() == ()


def test_only_the_cpo_opens_windows(province: Any) -> None:
    for office in ("MRD", "RMRD"):
        with pytest.raises(Refused, match="only_root_opens_windows"):
            province[office].reviews.open_window("MRD", WEEK, "please")


def test_a_first_return_long_after_its_week_is_taken_in_and_marked_late(
    province: Any, report: Report, clock: FixedClock
) -> None:
    clock.advance(days=200)
    assert province.take("CPO", report("MRD", to="CPO"))[0].accepted
    (line,) = province["CPO"].reviews.lines(WEEK)
    assert line.days_late == 197
