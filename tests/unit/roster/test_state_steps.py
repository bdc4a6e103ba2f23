"""Every pair of states is in the tables or is refused."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from kpdesk.roster.aspects import BESIDE, Aspect, last_day
from kpdesk.roster.people_conditions import years_before
from kpdesk.roster.rules import DutyState, ServiceState
from kpdesk.roster.state_steps import SERVICE_STEPS, duties_of, may_follow
from kpdesk.roster.transfer_steps import TRANSFER_STEPS, TransferState, may_become

S = ServiceState
LEFT = {S.RETIRED, S.COMPULSORILY_RETIRED, S.REMOVED, S.DISMISSED, S.RESIGNED, S.DISCHARGED, S.DIED, S.SHAHEED}
TODAY = date(2026, 11, 22)


def test_each_state_has_its_line_in_the_table():
    assert set(SERVICE_STEPS) == set(ServiceState)
    assert set(TRANSFER_STEPS) == set(TransferState)
    assert set(BESIDE) == set(Aspect)


@pytest.mark.parametrize(("before", "after"), list(product(ServiceState, ServiceState)))
def test_a_step_is_allowed_exactly_where_service_knows_it(before, after):
    back = {
        S.DISMISSED: {S.REINSTATED, S.REMOVED, S.COMPULSORILY_RETIRED},
        S.REMOVED: {S.REINSTATED, S.COMPULSORILY_RETIRED},
        S.COMPULSORILY_RETIRED: {S.REINSTATED}, S.RESIGNED: {S.REINSTATED}, S.DISCHARGED: {S.REINSTATED},
        S.DIED: {S.SHAHEED},
    }  # fmt: skip
    serving = {
        S.IN_SERVICE: {S.SUSPENDED, S.REVERTED},
        S.ON_PROBATION: {S.IN_SERVICE, S.SUSPENDED},
        S.SUSPENDED: {S.REINSTATED, S.REVERTED},
        S.REVERTED: {S.IN_SERVICE, S.SUSPENDED},
        S.REINSTATED: {S.IN_SERVICE, S.ON_PROBATION, S.SUSPENDED, S.REVERTED},
    }
    leaving = LEFT - ({S.RETIRED, S.COMPULSORILY_RETIRED} if before is S.ON_PROBATION else set())
    expected = {before} | back.get(before, set()) | (serving[before] | leaving if before in serving else set())

    assert may_follow(before, after) is (after in expected)


def test_a_state_that_is_not_known_allows_nothing_but_itself():
    assert may_follow("", "") and not may_follow("", "in_service")


@pytest.mark.parametrize(("before", "after"), list(product(TransferState, TransferState)))
def test_only_an_open_offer_is_settled(before, after):
    assert may_become(before, after) is (before is TransferState.OFFERED and after is not TransferState.OFFERED)


@pytest.mark.parametrize("state", list(ServiceState))
def test_duties_go_with_the_state(state):
    duties = duties_of(state)

    assert bool(duties) is state.serves
    assert (DutyState.ON_COURSE in duties) is (state.serves and state is not S.SUSPENDED)


@pytest.mark.parametrize(
    ("held_from", "since", "until"),
    [
        (date(2024, 1, 1), date(2026, 1, 1), date(2026, 1, 1)),
        (None, date(2026, 1, 1), date(2026, 1, 1)),
        (date(2024, 1, 1), None, TODAY),
        (date(2024, 1, 1), date(2023, 1, 1), TODAY),
        (None, date(2027, 1, 1), TODAY),
    ],
)
def test_the_old_value_ends_with_a_possible_day_of_the_new_one_or_today(held_from, since, until):
    assert last_day(held_from, since, TODAY) == until


@pytest.mark.parametrize(
    ("day", "years", "before"),
    [
        (TODAY, 10, date(2016, 11, 22)),
        (date(2024, 2, 29), 1, date(2023, 2, 28)),
        (date(2024, 2, 29), 4, date(2020, 2, 29)),
    ],
)
def test_years_are_counted_back_to_the_same_day(day, years, before):
    assert years_before(day, years) == before
