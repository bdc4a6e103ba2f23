"""Replies and orders of many cases from one grid: judged line by line, entered together or one by one."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook

from kpdesk.base.errors import Cancelled, Refused
from kpdesk.base.progress import Progress
from kpdesk.cases.grid_lines import GridKind, GridLine
from kpdesk.cases.states import State, Step

REPLIES, ORDERS = GridKind.REPLIES, GridKind.ORDERS


@pytest.fixture
def noticed(office) -> tuple[str, ...]:
    """Three cases with a show-cause notice that was served on 02.11.2026."""
    cases = tuple(office.case(violation) for violation in office.violations)
    for case in cases:
        office.take(case, "show_cause_issued", 0, served_on="2026-11-02")
    return cases


@pytest.fixture
def grid(office):
    return office.desk.case_grid


def replies(*cells: dict[str, str]) -> list[GridLine]:
    return [GridLine(number, row) for number, row in enumerate(cells, 1)]


def states(office, cases) -> list[State]:
    return [office.show(case).row.state for case in cases]


def test_replies_and_silence_are_entered_together(office, grid, noticed) -> None:
    lines = replies(
        {"case": noticed[0], "received": "yes", "gist": "denied", "wants_hearing": "yes", "on": "06.11.2026"},
        {"case": noticed[1].lower(), "received": "no", "on": "12.11.2026"},
        {"case": noticed[2], "gist": "sorry", "on": "07.11.2026"},
    )

    done = grid.enter(REPLIES, lines)

    assert done.entered == noticed
    assert states(office, noticed) == [State.SHOW_CAUSE_ANSWERED] * 3
    steps = [office.show(case).steps[-1] for case in noticed]
    assert [step.step for step in steps] == [Step.REPLY_RECEIVED, Step.REPLY_NOT_RECEIVED, Step.REPLY_RECEIVED]
    assert steps[0].on == date(2026, 11, 6)
    assert steps[0].fields["wants_hearing"] is True


def test_one_line_that_is_not_ready_keeps_all_out_and_says_why(office, grid, noticed) -> None:
    lines = replies({"case": noticed[0], "gist": "denied"}, {"case": "MRD-C-1999-0001", "received": "no"})

    done = grid.enter(REPLIES, lines)

    assert done.entered == ()
    assert [remark.code for line in done.lines for remark in line.remarks if remark.stops] == ["case_unknown"]
    assert states(office, noticed) == [State.SHOW_CAUSE_ISSUED] * 3


def test_the_ready_lines_can_be_entered_without_the_others(office, grid, noticed) -> None:
    lines = replies(
        {"case": noticed[0], "gist": "denied", "on": "06.11.2026"},
        {"case": noticed[1], "received": "maybe"},
        {"case": noticed[2], "received": "no", "on": "12.11.2026"},
    )

    done = grid.enter(REPLIES, lines, ready_only=True)

    assert done.entered == (noticed[0], noticed[2])
    assert states(office, noticed) == [State.SHOW_CAUSE_ANSWERED, State.SHOW_CAUSE_ISSUED, State.SHOW_CAUSE_ANSWERED]


def test_a_case_that_stands_twice_is_named_in_both_lines(grid, noticed) -> None:
    found = grid.judge(REPLIES, replies({"case": noticed[0], "gist": "a"}, {"case": noticed[0], "gist": "b"}))

    assert [line.remarks[0].code for line in found] == ["grid_case_twice"] * 2
    assert not any(line.ready for line in found)


def test_the_guard_judges_each_order_and_a_reason_answers_it(office, grid, noticed) -> None:
    order = {"punishment": "Censure", "reasons": "admitted", "ob_number": "812", "on": "20.11.2026"}
    grid.enter(REPLIES, replies(*({"case": case, "gist": "denied", "on": "06.11.2026"} for case in noticed)))
    bare = replies(*({"case": case, **order} for case in noticed))
    answered = replies(*({"case": case, **order, "anyway": "he was heard by telephone"} for case in noticed))

    judged = grid.judge(ORDERS, bare)
    done = grid.enter(ORDERS, answered)

    assert all("no_hearing" in [remark.code for remark in line.remarks if remark.stops] for line in judged)
    assert done.entered == noticed
    for case in noticed:
        view = office.show(case)
        assert view.row.state is State.DECIDED
        assert view.awards[0].ob_no == "812"
        assert "he was heard by telephone" in [entry.reason for entry in view.steps[-1].overrides]


def test_orders_name_what_the_rules_refuse(grid, noticed) -> None:
    (line,) = grid.judge(ORDERS, replies({"case": noticed[0], "punishment": "flogging", "reasons": "r"}))

    assert not line.ready
    assert line.step is Step.ORDER_ISSUED
    assert [remark.code for remark in line.remarks] == ["punishment_unknown"]


def test_an_empty_grid_and_a_stopped_one_change_nothing(office, grid, noticed) -> None:
    progress = Progress()
    progress.stop()

    with pytest.raises(Refused, match="grid_empty"):
        grid.enter(REPLIES, [])
    with pytest.raises(Cancelled):
        grid.enter(REPLIES, replies({"case": noticed[0], "gist": "denied"}), progress=progress)

    assert states(office, noticed[:1]) == [State.SHOW_CAUSE_ISSUED]


def test_the_cases_that_wait_are_listed(office, grid, noticed) -> None:
    grid.enter(REPLIES, replies({"case": noticed[0], "gist": "denied", "on": "06.11.2026"}))

    assert [number for number, _ in grid.awaiting(REPLIES)] == list(noticed[1:])
    assert [number for number, _ in grid.awaiting(ORDERS)] == [noticed[0]]


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_a_file_is_read_by_its_headings(office, grid, noticed, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"replies.{ending}"
    rows = [("Case", "Reply received", "Date"), *((case, "no", "12.11.2026") for case in noticed)]
    if ending == "csv":
        path.write_text("\n".join(",".join(row) for row in rows), encoding="utf-8")
    else:
        book = Workbook()
        for row in rows:
            book.active.append(row)
        book.save(path)

    lines = grid.read(REPLIES, path)

    assert [line.cell("case") for line in lines] == list(noticed)
    assert grid.enter(REPLIES, lines).entered == noticed
    assert {office.show(case).steps[-1].on for case in noticed} == {date(2026, 11, 2) + timedelta(days=10)}
