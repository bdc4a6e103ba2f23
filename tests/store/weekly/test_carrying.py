"""What one signed week hands on to the next, in a real store."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import text

from kpdesk.base.weeks import Week
from kpdesk.cases.states import Step
from kpdesk.violations import service
from kpdesk.violations.rules import Disposal

FIRST = Week(date(2026, 9, 7))


@pytest.fixture
def books(open_books: Any) -> Any:
    with open_books() as opened:
        yield opened


def codes(drawn: Any) -> list[str]:
    return [problem.code for problem in drawn.problems]


def signed_week(books: Any, week: Week = FIRST) -> Any:
    books.pass_days((week.last - books.today).days)
    return books.sign(week)


def test_a_step_entered_after_its_week_was_signed_is_counted_in_the_next_one_and_named_late(books: Any) -> None:
    uid = books.log(FIRST.first, 0)
    case = books.open_case(uid, FIRST.first)
    signed_week(books)
    books.pass_days(7)
    books.step(case, Step.SHOW_CAUSE_ISSUED, FIRST.last)

    second = books.sign(FIRST.next())
    third = books.draw(FIRST.next().next())

    assert (second.figures["show_cause_notices"], second.figures["late_actions"]) == (1, 1)
    assert (third.figures["show_cause_notices"], third.figures["late_actions"]) == (0, 0)


def test_days_that_no_week_covers_are_told_by_the_next_one_and_days_of_two_weeks_once(books: Any) -> None:
    cases = [books.open_case(books.log(FIRST.first, person), FIRST.first) for person in (0, 1)]
    signed_week(books)
    books.pass_days(11)
    books.step(cases[0], Step.SHOW_CAUSE_ISSUED, FIRST.last + timedelta(days=2))
    books.step(cases[1], Step.SHOW_CAUSE_ISSUED, FIRST.last)

    gap = Week(FIRST.last + timedelta(days=5))
    overlap = Week(FIRST.last - timedelta(days=2))
    assert books.draw(gap).figures["show_cause_notices"] == 2
    assert books.draw(overlap).figures["show_cause_notices"] == 2
    books.sign(overlap)
    assert books.draw(gap).figures["show_cause_notices"] == 0


def test_a_revision_that_changes_the_balance_leaves_the_next_week_behind_until_it_is_revised_too(books: Any) -> None:
    books.log(FIRST.first, 0)
    signed_week(books)
    signed_week(books, FIRST.next())
    books.log(FIRST.last, 1)
    assert codes(books.sign(FIRST)) == []

    third = FIRST.next().next()
    (problem,) = books.draw(third).problems
    assert (problem.code, problem.values["week"], problem.values["revised"]) == (
        "week_to_revise", FIRST.next().label, FIRST.label,
    )  # fmt: skip
    assert codes(books.sign(FIRST.next())) == []
    drawn = books.draw(third)
    assert codes(drawn) == []
    assert (drawn.figures["brought_forward"], drawn.figures["new"]) == (2, 0)


def test_a_revision_that_changes_nothing_leaves_no_week_behind(books: Any) -> None:
    books.log(FIRST.first, 0)
    signed_week(books)
    signed_week(books, FIRST.next())
    books.sign(FIRST)

    assert codes(books.draw(FIRST.next().next())) == []


def test_an_earlier_week_can_be_revised_after_its_row_was_disposed_of_and_came_back(books: Any) -> None:
    uid = books.log(FIRST.first, 0)
    service.dispose(books.uow, uid, FIRST.first, Disposal.FILED)
    signed_week(books)
    signed_week(books, FIRST.next())
    books.pass_days(3)
    service.reopen(books.uow, uid, books.today)

    for week in (FIRST, FIRST.next()):
        again = books.draw(week)
        assert codes(again) == []
        assert again.counted["balance"] == []
    assert books.draw(FIRST.next().next()).counted["reopened"] == [uid]


def test_somebody_identified_later_stands_under_his_rank_and_the_week_says_under_what_he_stood(books: Any) -> None:
    uid = books.log(FIRST.first)
    signed_week(books)
    books.pass_days(7)
    service.identify(books.uow, uid, books.persons[1])

    drawn = books.draw(FIRST.next())

    assert codes(drawn) == []
    assert drawn.figures["by_rank"] == {"HC": {**dict.fromkeys(("new", "reopened", "disposed"), 0),
                                               "brought_forward": 1, "balance": 1}}  # fmt: skip
    assert (drawn.counted["reclassified"], drawn.parts["B"][0]["was_rank"]) == ([uid], "unknown")


def test_an_old_log_taken_in_later_is_new_only_where_it_still_pends(books: Any) -> None:
    signed_week(books)
    over, open_still = (books.log(FIRST.first - timedelta(days=60), person) for person in (0, 1))
    service.dispose(books.uow, over, FIRST.first - timedelta(days=30), Disposal.FILED)

    assert books.draw(FIRST.next()).counted["new"] == [open_still]


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        ("UPDATE violation SET seen_on = '2026-12-20'", "balance_has_row"),
        (
            "UPDATE violation SET disposed_on = NULL, state = 'logged' WHERE disposed_on IS NOT NULL",
            "balance_misses_row",
        ),
    ],
)
def test_a_row_changed_behind_a_signed_week_stops_the_next_one_and_is_named(books: Any, damage: str, code: str) -> None:
    books.log(FIRST.first, 0)
    over = books.log(FIRST.first, 1)
    service.dispose(books.uow, over, FIRST.first, Disposal.FILED)
    signed_week(books)
    books.uow.flush()
    books.session.execute(text(damage))
    books.session.expire_all()

    drawn = books.draw(FIRST.next())

    assert code in codes(drawn)
    assert all(str(problem.values["number"]).startswith("MRD-V-2026-") for problem in drawn.problems)


def test_a_case_about_somebody_without_a_rank_stands_under_not_known_and_sums(books: Any) -> None:
    books.log(FIRST.first, 0)
    books.uow.flush()
    books.session.execute(text("UPDATE violation SET rank_then = ''"))
    books.session.expire_all()

    drawn = books.draw(FIRST)

    assert (codes(drawn), list(drawn.figures["by_rank"])) == ([], ["unknown"])
