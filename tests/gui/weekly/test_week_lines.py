"""Weeks and figures as lines, without a window."""

from __future__ import annotations

from datetime import date

import pytest

from kpdesk.base.weeks import Week
from kpdesk.weekly.rows import CountedKind, CountedRow, ReturnRow
from kpdesk.weekly.rules import Balance, CertificateState, ReturnState
from ui.weekly.figure_lines import GROUPS, account_lines, balance_numbers
from ui.weekly.names import Names, page_of, target_of, what_was_counted
from ui.weekly.week_lines import WeekState, week_lines

WEEK = Week(date(2026, 11, 16))


def a_return(week=WEEK, edition=1, state=ReturnState.FROZEN):
    return ReturnRow(
        f"uid-{week.label}-{edition}", week.label, week.first, week.last, edition, state, False,
        CertificateState.CLEAN, 0, 0, "khan", None, None, None,
    )  # fmt: skip


def test_a_new_office_sees_the_present_week_and_some_before():
    lines = week_lines((), WEEK)

    assert [line.state for line in lines] == [WeekState.MISSING] * 5
    assert lines[0].week == WEEK


def test_a_gap_between_two_returns_is_shown():
    early = a_return(Week(date(2026, 9, 7)))
    lines = week_lines([a_return(), early], WEEK)

    assert len(lines) == 11
    assert [line.state for line in lines].count(WeekState.MISSING) == 9


@pytest.mark.parametrize(
    ("second", "states"),
    [
        (ReturnState.DRAFT, [WeekState.DRAFT, WeekState.FROZEN]),
        (ReturnState.FROZEN, [WeekState.FROZEN, WeekState.SUPERSEDED]),
    ],
)
def test_a_frozen_paper_is_replaced_when_its_revision_is_frozen(second, states):
    lines = week_lines([a_return(edition=2, state=second), a_return()], WEEK)

    assert [line.state for line in lines[:2]] == states


def test_every_plain_figure_of_a_return_is_shown_once(desk):
    desk.weekly.draw_up(WEEK.label)
    figures = desk.weekly.show(WEEK.label).figures
    plain = {name for name, value in figures.items() if isinstance(value, int)} - {column.value for column in Balance}
    plain.add("sanctioned")  # only where sanctioned posts are on record, and here there are none
    shown = [name for names in GROUPS.values() for name in names]

    assert sorted(shown) == sorted(plain)


def test_the_rows_of_a_table_make_up_its_total(desk, log):
    for kind in ("V02", "V02", "V05"):
        log(kind)
    desk.weekly.draw_up(WEEK.label)
    view = desk.weekly.show(WEEK.label)
    *lines, total = account_lines(view, "by_kind", Names())

    assert [line.value("new") for line in lines] == [2, 1]
    assert total.value("new") == 3
    assert {uid for line in lines for uid in line.numbers["new"].uids} == set(balance_numbers(view)["new"].uids)


@pytest.mark.parametrize(
    ("kind", "page", "target"),
    [
        (CountedKind.VIOLATION, "violations", "uid-1"),
        (CountedKind.STEP, "cases", "uid-1"),
        (CountedKind.AWARD, "cases", "uid-1"),
        (CountedKind.CASE, "cases", "uid-1"),
        (CountedKind.GROUP, "monitoring", "accounts"),
        (CountedKind.CHECK, "monitoring", "checks"),
        (CountedKind.DEBT, "directives", "uid-1"),
    ],
)
def test_a_counted_row_leads_to_its_page(kind, page, target):
    what = "read_out" if kind is CountedKind.DEBT else "suspended"
    row = CountedRow(kind, "uid-1", "1", "CONST", "Gul Khan", what, "", WEEK.first)

    assert (page_of(kind), target_of(row)) == (page, target)
    assert what_was_counted(row, Names())
