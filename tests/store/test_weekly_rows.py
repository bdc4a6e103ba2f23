"""From a figure of the week back to the rows that it was counted from."""

from __future__ import annotations

from datetime import date

import pytest

from kpdesk.monitoring.draft import CheckDraft
from kpdesk.violations.draft import ViolationDraft
from kpdesk.weekly.rows import CountedKind

WEEK = "2026-W47"


@pytest.fixture
def logged(desk):
    draft = ViolationDraft(unidentified="Man in uniform", kind="V02", platform="tiktok", seen_on=date(2026, 11, 18))
    return desk.violations.register(draft)[0][0]


def test_a_figure_leads_to_its_violation(desk, logged):
    desk.weekly.draw_up(WEEK)
    (row,) = desk.weekly.rows_counted(desk.weekly.show(WEEK).counted["new"])

    assert (row.kind, row.target, row.number) == (CountedKind.VIOLATION, logged.uid, logged.number)
    assert (row.name, row.what, row.on) == ("Man in uniform", "V02", date(2026, 11, 18))


def test_rows_come_in_the_order_asked_for_and_unknown_ones_are_left_out(desk, logged):
    other = desk.violations.register(
        ViolationDraft(unidentified="Another", kind="V05", platform="facebook", seen_on=date(2026, 11, 17))
    )[0][0]
    rows = desk.weekly.rows_counted([logged.uid, "no-such-row", other.uid])

    assert [row.target for row in rows] == [logged.uid, other.uid]


def test_checks_are_found_too(desk):
    desk.monitoring.log_check(
        CheckDraft(on=date(2026, 11, 20), checked_by="ASI Noor", accounts_checked=40, nothing_found=True)
    )
    desk.weekly.draw_up(WEEK)
    (row,) = desk.weekly.rows_counted(desk.weekly.show(WEEK).counted["checks"])

    assert (row.kind, row.number, row.what) == (CountedKind.CHECK, "40", "nothing")


def test_no_rows_at_all_are_no_rows(desk):
    assert desk.weekly.rows_counted([]) == ()


def test_what_is_owed_under_directives_leads_to_its_letter_and_the_return_itself_is_no_debt(desk):
    desk.weekly.draw_up(WEEK)
    view = desk.weekly.show(WEEK)
    rows = desk.weekly.rows_counted(view.counted["directives_late"])

    assert view.figures["directives_owed"] == view.figures["directives_late"] == 4
    assert {(row.kind, row.target) for row in rows} == {(CountedKind.DEBT, "D9")}
    assert {row.what for row in rows} == {"monitoring_unit", "groups_closed", "custody_interviews", "read_out"}
