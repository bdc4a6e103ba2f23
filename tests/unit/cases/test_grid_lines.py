"""The grid of replies and orders: headings, pasted cells, dates, yes and no, and what each line means."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from kpdesk.base.errors import Refused
from kpdesk.cases.grid_lines import COLUMNS, MOST_LINES, GridKind, GridLine, column_title, lines_in, pasted_lines
from kpdesk.cases.grid_steps import draft_of, read_day
from kpdesk.cases.states import State, Step
from kpdesk.workbooks.grid import Sheet, Workbook

REPLIES, ORDERS = GridKind.REPLIES, GridKind.ORDERS


def workbook(*rows: tuple[object, ...]) -> Workbook:
    return Workbook("xlsx", (Sheet("S", rows),), "")


def means(kind: GridKind, state: State, **cells: str) -> tuple[Step | None, dict[str, object], list[str]]:
    draft, problems = draft_of(kind, GridLine(1, cells), "c", state)
    return (draft.step if draft else None), dict(draft.fields) if draft else {}, [one.code for one in problems]


@pytest.mark.parametrize("language", ["en", "ur"])
def test_headings_are_found_below_a_title_in_either_language(language: str) -> None:
    titles = tuple(column_title(column, language) for column in ("on", "case", "received"))
    sheet = workbook(("Replies of the week", None, None), titles, (datetime(2026, 11, 9), "MRD-C-2026-0001", "yes"))

    assert lines_in(REPLIES, sheet) == (
        GridLine(3, {"on": "2026-11-09", "case": "MRD-C-2026-0001", "received": "yes"}),
    )


def test_columns_may_be_headed_by_their_names_and_empty_lines_are_left_out() -> None:
    found = lines_in(ORDERS, workbook(("case", "ob_number"), (None, None), ("C1", 812.0)))

    assert found == (GridLine(3, {"case": "C1", "ob_number": "812"}),)


def test_a_sheet_without_headings_is_refused() -> None:
    with pytest.raises(Refused, match="grid_no_headings"):
        lines_in(REPLIES, workbook(("a", "b"), ("c", "d")))


def test_too_many_lines_are_refused() -> None:
    with pytest.raises(Refused, match="grid_too_many_lines"):
        pasted_lines(REPLIES, "C\n" * (MOST_LINES + 1))


def test_pasted_cells_start_in_the_column_where_the_person_stands() -> None:
    assert pasted_lines(REPLIES, "yes\t09.11.2026\nno\t", "received") == (
        GridLine(1, {"received": "yes", "on": "09.11.2026"}),
        GridLine(2, {"received": "no"}),
    )


def test_a_pasted_cell_may_hold_a_line_break_and_quotes() -> None:
    (line,) = pasted_lines(REPLIES, 'C1\tyes\t\t"he says ""sorry""\nand more"\r\n')

    assert line.cell("gist") == 'he says "sorry" and more'


def test_more_cells_than_columns_are_left_out() -> None:
    (line,) = pasted_lines(REPLIES, "\t".join(str(place) for place in range(40)))

    assert list(line.cells) == list(COLUMNS[REPLIES])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("09.11.2026", date(2026, 11, 9)),
        ("9/11/26", date(2026, 11, 9)),
        ("2026-11-09", date(2026, 11, 9)),
        ("۰۹-۱۱-۲۰۲۶", date(2026, 11, 9)),
        ("31.02.2026", None),
        ("soon", None),
    ],
)
def test_days_are_read_day_first(text: str, day: date | None) -> None:
    assert read_day(text) == day


@pytest.mark.parametrize(
    ("state", "came", "none_came"),
    [
        (State.SHOW_CAUSE_ISSUED, Step.REPLY_RECEIVED, Step.REPLY_NOT_RECEIVED),
        (State.CHARGED, Step.REPLY_RECEIVED, Step.REPLY_NOT_RECEIVED),
        (State.FINAL_SHOW_CAUSE_ISSUED, Step.FINAL_REPLY_RECEIVED, Step.FINAL_REPLY_NOT_RECEIVED),
    ],
)
def test_a_reply_is_the_step_that_the_state_awaits(state: State, came: Step, none_came: Step) -> None:
    assert means(REPLIES, state, received="ہاں", gist="denied")[0] is came
    assert means(REPLIES, state, received="not received")[0] is none_came
    assert means(REPLIES, state, gist="denied", wants_hearing="no")[:2] == (
        came,
        {"gist": "denied", "wants_hearing": False},
    )


@pytest.mark.parametrize(
    ("state", "cells", "code"),
    [
        (State.DECIDED, {"received": "yes"}, "grid_no_reply_awaited"),
        (State.SHOW_CAUSE_ISSUED, {}, "grid_received_missing"),
        (State.SHOW_CAUSE_ISSUED, {"received": "perhaps"}, "step_yes_or_no_expected"),
        (State.SHOW_CAUSE_ISSUED, {"received": "no", "gist": "denied"}, "grid_gist_without_reply"),
        (State.SHOW_CAUSE_ISSUED, {"received": "no", "on": "32.11.2026"}, "step_date_not_understood"),
        (State.EXPLANATION_AWAITED, {"received": "no"}, "grid_no_step_for_silence"),
    ],
)
def test_a_reply_that_cannot_be_is_named(state: State, cells: dict[str, str], code: str) -> None:
    step, _, codes = means(REPLIES, state, **cells)

    assert step is None
    assert codes == [code]


def test_a_punishment_alone_is_a_punishing_order() -> None:
    step, fields, _ = means(
        ORDERS, State.FINDINGS_IN, punishment="Fine", amount="500", reasons="r", ob_number="812", cumulative="no"
    )

    assert step is Step.ORDER_ISSUED
    assert fields == {
        "reasons": "r",
        "outcome": "punished",
        "ob_number": "812",
        "punishment": "Fine",
        "amount": "500",
        "cumulative": False,
    }


def test_decisions_are_read_in_either_language_and_unknown_ones_named() -> None:
    assert means(ORDERS, State.FINDINGS_IN, outcome="داخلِ دفتر", reasons="r")[1]["outcome"] == "filed"
    assert means(ORDERS, State.FINDINGS_IN, outcome="pardoned", reasons="r")[2] == ["grid_outcome_unknown"]
    assert means(ORDERS, State.FINDINGS_IN, outcome="filed", punishment="Censure")[2] == [
        "grid_punishment_without_order"
    ]
