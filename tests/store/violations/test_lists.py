"""Lists by key, filters, and the facts that figures are counted from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from kpdesk.desk import Desk
from kpdesk.violations import service
from kpdesk.violations.fact_queries import count_counted, violation_facts, violation_facts_of
from kpdesk.violations.rows import ViolationFilter
from kpdesk.violations.rules import Disposal

Log = Callable[..., Any]
WEEK = (date(2026, 11, 16), date(2026, 11, 22))


@pytest.fixture
def numbers(desk: Desk, log: Log) -> dict[str, str]:
    """Six violations that differ in everything a filter asks for; the values are their uids."""
    made = {
        "old": log("gul", seen_on=date(2026, 10, 1), kind="V01"),
        "done": log("gul", seen_on=date(2026, 11, 10), kind="V04", platform="facebook"),
        "pending": log("noor", seen_on=date(2026, 11, 12)),
        "new": log("asad", seen_on=date(2026, 11, 18)),
        "newer": log("zar", seen_on=date(2026, 11, 20), platform="x"),
        "unknown": log(seen_on=date(2026, 11, 20), unidentified="somebody"),
    }
    uids = {name: items[0].uid for name, items in made.items()}
    desk.violations.dispose(uids["old"], date(2026, 10, 20), Disposal.WARNED)
    desk.violations.dispose(uids["done"], date(2026, 11, 17), Disposal.PUNISHED_MINOR)
    with desk.workplace.writing() as uow:
        service.attach_case(uow, uids["pending"], "MRD-C-2026-0001")
        uow.commit()
    return uids


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        (ViolationFilter(first=date(2026, 11, 18)), ["unknown", "newer", "new"]),
        (ViolationFilter(last=date(2026, 11, 10)), ["done", "old"]),
        (ViolationFilter(kinds=("V01", "V04")), ["done", "old"]),
        (ViolationFilter(platform="x"), ["newer"]),
        (ViolationFilter(pending=True), ["unknown", "newer", "new", "pending"]),
        (ViolationFilter(pending=True, without_case=True), ["unknown", "newer", "new"]),
        (ViolationFilter(unidentified=True), ["unknown"]),
    ],
)
def test_a_filter_keeps_what_it_says(
    desk: Desk, numbers: dict[str, str], kept: ViolationFilter, expected: list[str]
) -> None:
    names = {uid: name for name, uid in numbers.items()}

    assert [names[row.uid] for row in desk.violations.items(kept)] == expected
    assert desk.violations.count(kept) == len(expected)


def test_one_persons_violations_are_found_by_his_uid(
    desk: Desk, numbers: dict[str, str], people: dict[str, str]
) -> None:
    rows = desk.violations.items(ViolationFilter(person=people["gul"]))

    assert [row.uid for row in rows] == [numbers["done"], numbers["old"]]


def test_reading_by_key_gives_every_row_once(desk: Desk, numbers: dict[str, str]) -> None:
    seen, after = [], None
    while rows := desk.violations.items(after=after, limit=2):
        seen.extend(row.uid for row in rows)
        after = rows[-1].key

    assert seen == [row.uid for row in desk.violations.items()]
    assert len(set(seen)) == len(numbers)


def test_the_facts_of_a_week_reconcile(desk: Desk, numbers: dict[str, str]) -> None:
    facts = desk.violations.facts(*WEEK)

    brought_forward = [fact for fact in facts if fact.seen_on < WEEK[0]]
    new = [fact for fact in facts if fact.seen_on >= WEEK[0]]
    disposed = [fact for fact in facts if fact.disposed_on and fact.disposed_on <= WEEK[1]]
    balance = desk.violations.count(ViolationFilter(pending=True))
    assert (len(brought_forward), len(new), len(disposed)) == (2, 3, 1)
    assert len(brought_forward) + len(new) - len(disposed) == balance


def test_a_fact_carries_person_disposal_and_case(desk: Desk, numbers: dict[str, str]) -> None:
    with desk.workplace.reading() as session:
        (done,) = violation_facts_of(session, [numbers["done"]])
        (pending,) = violation_facts_of(session, [numbers["pending"]])

    assert (done.name, done.rank, done.posting, done.cnic) == ("Gul Khan", "CONST", "PS City", "1610112345671")
    assert (done.disposed_on, done.disposal) == (date(2026, 11, 17), Disposal.PUNISHED_MINOR)
    assert (pending.case_number, pending.disposal) == ("MRD-C-2026-0001", None)


def test_withdrawn_ones_come_only_when_asked_for(desk: Desk, numbers: dict[str, str]) -> None:
    desk.violations.withdraw(numbers["new"], "logged twice")

    with desk.workplace.reading() as session:
        without = violation_facts(session, *WEEK)
        withdrawn = [f for f in violation_facts(session, *WEEK, withdrawn=True) if f.withdrawn_on]
    assert numbers["new"] not in {fact.uid for fact in without}
    assert [(fact.uid, fact.withdrawn_on) for fact in withdrawn] == [(numbers["new"], date(2026, 11, 22))]


def test_cumulative_counts_take_disposed_ones_too(desk: Desk, numbers: dict[str, str]) -> None:
    with desk.workplace.reading() as session:
        assert count_counted(session, date(2025, 4, 8), WEEK[1]) == 6
        assert count_counted(session, *WEEK) == 3
