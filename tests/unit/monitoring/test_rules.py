"""How accounts, groups and units stand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kpdesk.monitoring.rules import AccountKind, Standing, relapse_spans, standing, works

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("authorised", "closed_on", "excepted", "expected"),
    [
        (True, None, False, Standing.AUTHORISED),
        (False, DAY, False, Standing.CLOSED),
        (False, DAY + timedelta(days=1), False, Standing.OPEN),
        (False, DAY, True, Standing.CLOSED),
        (False, None, True, Standing.EXCEPTED),
        (False, None, False, Standing.OPEN),
    ],
)
def test_an_account_stands_as_its_record_says(
    authorised: bool, closed_on: date | None, excepted: bool, expected: Standing
) -> None:
    assert standing(authorised=authorised, closed_on=closed_on, excepted=excepted, day=DAY) is expected


@pytest.mark.parametrize(("days", "alive"), [(0, True), (13, True), (14, False), (200, False)])
def test_a_unit_without_a_check_for_14_days_is_on_paper_only(days: int, alive: bool) -> None:
    assert works(DAY - timedelta(days=days), DAY - timedelta(days=300), DAY) is alive


def test_a_unit_that_was_just_notified_works_and_one_of_which_nothing_is_known_does_not() -> None:
    assert works(None, DAY - timedelta(days=2), DAY)
    assert not works(None, None, DAY)


@pytest.mark.parametrize(("days", "spans"), [(7, (7, 30, 90)), (8, (30, 90)), (31, (90,)), (91, ())])
def test_a_relapse_counts_in_every_span_that_holds_it(days: int, spans: tuple[int, ...]) -> None:
    assert relapse_spans(DAY, DAY + timedelta(days=days)) == spans


def test_groups_pages_and_channels_are_what_the_certificate_counts() -> None:
    assert {kind for kind in AccountKind if kind.shared} == {AccountKind.GROUP, AccountKind.PAGE, AccountKind.CHANNEL}
