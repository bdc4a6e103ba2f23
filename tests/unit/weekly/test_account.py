"""Brought forward + new + reopened - disposed = balance, week after week, whatever happens in between."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kpdesk.base.weeks import Week
from kpdesk.violations.rows import ViolationFact
from kpdesk.weekly.account import Account, draw_account, problems_of
from kpdesk.weekly.facts import Carried

Make = Callable[..., ViolationFact]


def uids(rows: tuple[ViolationFact, ...]) -> list[str]:
    return [row.uid for row in rows]


def carry(account: Account, label: str, before: Carried) -> Carried:
    counted = {row.uid for row in (*account.brought_forward, *account.new)}
    return Carried(label, frozenset(row.uid for row in account.balance), before.known | counted)


def test_a_violation_of_the_week_is_new_and_pends(week: Week, violation: Make) -> None:
    account = draw_account(week, [violation()], Carried())

    assert (uids(account.new), uids(account.balance), account.disposed) == (["v1"], ["v1"], ())


def test_the_first_report_brings_forward_what_was_pending_before(week: Week, violation: Make) -> None:
    old = violation(seen_on=week.first - timedelta(days=20))
    done = violation(seen_on=week.first - timedelta(days=20), disposed_on=week.first - timedelta(days=3))

    account = draw_account(week, [old, done], Carried())
    assert uids(account.brought_forward) == ["v1"]
    assert account.new == ()


def test_one_disposed_of_in_the_week_counts_once_and_leaves(week: Week, violation: Make) -> None:
    account = draw_account(week, [violation(disposed_on=week.last)], Carried())

    assert (uids(account.new), uids(account.disposed), account.balance) == (["v1"], ["v1"], ())


def test_one_disposed_of_after_the_week_still_pends_in_it(week: Week, violation: Make) -> None:
    account = draw_account(week, [violation(disposed_on=week.last + timedelta(days=1))], Carried())

    assert uids(account.balance) == ["v1"]


def test_a_late_entry_of_a_frozen_week_is_counted_in_the_next_one(week: Week, violation: Make) -> None:
    late = violation(seen_on=week.first - timedelta(days=2))

    account = draw_account(week, [late], Carried("2026-W46"))
    assert (uids(account.new), uids(account.late)) == (["v1"], ["v1"])


def test_one_withdrawn_before_any_report_was_never_there(week: Week, violation: Make) -> None:
    account = draw_account(week, [violation(withdrawn_on=week.first)], Carried())

    assert account.touched() == ()


def test_one_withdrawn_after_a_report_is_disposed_of(week: Week, violation: Make) -> None:
    known = violation(seen_on=week.first - timedelta(days=3), withdrawn_on=week.first)
    carried = Carried("2026-W46", frozenset({"v1"}), frozenset({"v1"}))

    account = draw_account(week, [known], carried)
    assert (uids(account.brought_forward), uids(account.disposed), account.balance) == (["v1"], ["v1"], ())


def test_a_protected_disclosure_is_not_counted(week: Week, violation: Make) -> None:
    assert draw_account(week, [violation(protected=True)], Carried()).touched() == ()


def test_a_remanded_case_brings_its_violation_back_as_reopened(week: Week, violation: Make) -> None:
    back = violation(seen_on=week.first - timedelta(days=90), reopened_on=week.first)
    carried = Carried("2026-W46", frozenset(), frozenset({"v1"}))

    account = draw_account(week, [back], carried)
    assert (uids(account.reopened), uids(account.balance)) == (["v1"], ["v1"])
    assert problems_of(account, week, [back], carried) == []


def test_a_row_changed_behind_a_signed_report_is_named(week: Week, violation: Make) -> None:
    hidden = violation(seen_on=week.first - timedelta(days=90))
    carried = Carried("2026-W46", frozenset(), frozenset({"v1"}))

    problems = problems_of(draw_account(week, [hidden], carried), week, [hidden], carried)
    assert [(problem.code, problem.values["number"]) for problem in problems] == [
        ("balance_misses_row", "MRD-V-2026-0001")
    ]


def test_a_row_that_vanished_from_the_recount_is_named(week: Week, violation: Make) -> None:
    moved = violation(seen_on=week.last + timedelta(days=3))
    carried = Carried("2026-W46", frozenset({"v1"}), frozenset({"v1"}))

    problems = problems_of(draw_account(week, [moved], carried), week, [moved], carried)
    assert [problem.code for problem in problems] == ["balance_has_row"]


def test_a_row_that_a_signed_report_left_pending_and_is_gone_is_named(week: Week) -> None:
    carried = Carried("2026-W46", frozenset({"v1"}), frozenset({"v1"}))

    problems = problems_of(draw_account(week, [], carried), week, [], carried)
    assert [(problem.code, problem.values["uid"]) for problem in problems] == [("carried_row_lost", "v1")]


DAYS = st.integers(0, 7 * 8 - 1)


@pytest.mark.slow
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(histories=st.lists(st.tuples(DAYS, DAYS, DAYS, st.booleans(), st.booleans()), max_size=25))
def test_any_history_balances_and_carries_over_from_week_to_week(
    violation: Make, histories: list[tuple[int, int, int, bool, bool]]
) -> None:
    start = date(2026, 9, 28)
    rows = []
    for number, (seen, entered_after, end_after, ends, withdrawn) in enumerate(histories):
        ended = start + timedelta(days=seen + end_after) if ends else None
        row = violation(
            uid=f"h{number}",
            number=f"H{number:03}",
            seen_on=start + timedelta(days=seen),
            disposed_on=None if withdrawn else ended,
            withdrawn_on=ended if withdrawn else None,
        )
        rows.append((row, start + timedelta(days=seen + entered_after)))

    carried, balance_before = Carried(), None
    week = Week.of(start)
    for _ in range(20):
        known = [as_seen(row, week.last) for row, entered in rows if entered <= week.last]
        account = draw_account(week, known, carried)
        assert problems_of(account, week, known, carried) == []
        recount = [row for row in known if row.seen_on <= week.last and slow_pends(row, week.last)]
        assert sorted(uids(account.balance)) == sorted(row.uid for row in recount)
        if balance_before is not None:
            assert len(account.brought_forward) == balance_before
        balance_before = len(account.balance)
        carried = carry(account, week.label, carried)
        week = week.next()


def as_seen(row: ViolationFact, day: date) -> ViolationFact:
    """The row as the store had it on that day: what came later was not written yet."""
    disposed = row.disposed_on if row.disposed_on and row.disposed_on <= day else None
    withdrawn = row.withdrawn_on if row.withdrawn_on and row.withdrawn_on <= day else None
    return replace(row, disposed_on=disposed, withdrawn_on=withdrawn)


def slow_pends(row: ViolationFact, day: date) -> bool:
    return not (row.withdrawn_on and row.withdrawn_on <= day) and not (row.disposed_on and row.disposed_on <= day)
