"""Replies and orders of many cases in the window: typed, pasted, filled down, judged and entered."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from kpdesk.cases.draft import CaseDraft
from kpdesk.cases.grid_lines import GridKind, GridLine
from kpdesk.cases.states import State, Step, Track
from ui.cases.grid_model import GridModel

REPLIES = GridKind.REPLIES


@pytest.fixture
def noticed(desk, violations, take) -> tuple[str, ...]:
    """The numbers of three cases with a notice that was served."""
    uids = [desk.cases.open(CaseDraft([one], Track.GENERAL, date(2026, 11, 3))).uid for one in violations]
    for uid in uids:
        take(uid, Step.SHOW_CAUSE_ISSUED, 5, served_on="2026-11-05")
    return tuple(desk.cases.show(uid).row.number for uid in uids)


@pytest.fixture
def grid(noticed, page, settle):
    """The grid of replies, the waiting cases in it."""
    page.replies_button.click()
    settle()
    return page.grids[REPLIES]


def column(grid, name: str) -> int:
    return grid.model.columns.index(name)


def cell(grid, place: int, name: str) -> str:
    return grid.model.index(place, column(grid, name)).data()


def test_the_cases_that_wait_are_there_with_their_officials(grid, noticed) -> None:
    assert tuple(cell(grid, place, "case") for place in range(3)) == noticed
    assert grid.model.index(1, len(grid.model.columns)).data() == "Asad Khan"
    assert not grid.is_changed


def test_cells_pasted_from_a_spreadsheet_are_judged_and_entered(grid, noticed, settle, desk, page) -> None:
    QGuiApplication.clipboard().setText("yes\t10.11.2026\tdenied\nno\t14.11.2026\nyes\t11.11.2026\tsorry")
    grid.table.setCurrentIndex(grid.model.index(0, column(grid, "received")))
    grid.table.paste()

    grid.check()
    settle()
    assert [grid.model.said(place) for place in range(3)] == ["Ready"] * 3
    grid.enter()
    settle()

    assert {desk.cases.show(case).row.state for case in noticed} == {State.SHOW_CAUSE_ANSWERED}
    assert page.stack.currentWidget() is page.list


def test_a_line_that_is_not_ready_stays_and_says_why(grid, noticed, settle, desk) -> None:
    model = grid.model
    model.setData(model.index(0, column(grid, "received")), "yes")
    model.setData(model.index(0, column(grid, "gist")), "denied")
    model.setData(model.index(1, column(grid, "received")), "perhaps")

    grid.enter()
    settle()
    assert {desk.cases.show(case).row.state for case in noticed} == {State.SHOW_CAUSE_ISSUED}
    assert "perhaps" in model.said(1)
    grid.enter(ready_only=True)
    settle()

    assert desk.cases.show(noticed[0]).row.state is State.SHOW_CAUSE_ANSWERED
    assert [line.cell("case") for line in model.lines()] == [noticed[1], noticed[2]]
    assert grid.is_changed


def test_the_cell_above_is_repeated_and_cells_are_emptied(grid, qtbot) -> None:
    model, place = grid.model, column(grid, "on")
    model.setData(model.index(0, place), "10.11.2026")
    grid.table.setCurrentIndex(model.index(1, place))

    qtbot.keyClick(grid.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert cell(grid, 1, "on") == "10.11.2026"
    qtbot.keyClick(grid.table, Qt.Key.Key_Delete)

    assert cell(grid, 1, "on") == ""
    assert cell(grid, 0, "on") == "10.11.2026"


def test_leaving_a_typed_grid_asks_first(grid, page) -> None:
    grid.model.setData(grid.model.index(0, 1), "yes")

    assert not page.may_leave()


def test_orders_have_their_own_columns_and_no_line_without_more_than_its_case(page, noticed, settle) -> None:
    page.orders_button.click()
    settle()
    orders = page.grids[GridKind.ORDERS]

    orders.enter()
    settle()

    assert "punishment" in orders.model.columns
    assert orders.banner.isVisible()


def test_the_model_keeps_its_rules(qtmodeltester) -> None:
    model = GridModel(REPLIES, "ur")
    model.set_lines([GridLine(1, {"case": "C1"})])

    qtmodeltester.check(model)
    assert model.headerData(0, Qt.Orientation.Horizontal) == "مقدمہ"
    assert not model.setData(model.index(0, len(model.columns)), "x")


def test_typing_in_the_last_line_makes_room_below(qtbot) -> None:
    model = GridModel(REPLIES, "en")
    last = model.rowCount() - 1

    model.setData(model.index(last, 0), "C1")

    assert model.rowCount() > last + 1
    assert [line.line for line in model.lines()] == [last + 1]


def test_half_typed_lines_come_back_with_the_cases_that_wait_and_go_when_they_are_entered(
    grid, noticed, settle, page, context
) -> None:
    page.form_drafts = context.form_drafts
    page.open_grid(grid)
    settle()
    model = grid.model
    model.setData(model.index(1, column(grid, "received")), "yes")
    model.setData(model.index(1, column(grid, "gist")), "was on leave")
    context.keep_now()
    settle()
    assert page.loses_typing() is False
    model.set_lines(())

    page.open_draft("repliesGrid", "")
    settle()
    assert (cell(grid, 0, "case"), cell(grid, 0, "gist")) == (noticed[1], "was on leave")
    assert {cell(grid, place, "case") for place in range(3)} == set(noticed)
    assert grid.is_changed
    assert grid.keeper.strip.isVisible()
    grid.enter(ready_only=True)
    settle()
    context.keep_now()
    settle()

    assert context.desk.form_drafts.items() == ()


def test_lines_that_are_discarded_stay_away(grid, settle, page, context) -> None:
    page.form_drafts = context.form_drafts
    page.open_grid(grid)
    settle()
    grid.model.setData(grid.model.index(0, column(grid, "gist")), "typed")
    context.keep_now()
    settle()
    assert len(context.desk.form_drafts.items()) == 1

    grid.discard()
    context.keep_now()
    settle()
    assert context.desk.form_drafts.items() == ()
    assert not grid.is_changed
