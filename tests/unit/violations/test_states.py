"""The steps of a violation, pair by pair: each stands in the table or is refused."""

from __future__ import annotations

import pytest

from kpdesk.violations.rules import STEPS, State, may_become

# From the row's state into the column's: Logged, Disposed, Withdrawn.
TABLE = """
logged     - D W
disposed   L - -
withdrawn  - - -
"""
PAIRS = [
    (State(line.split()[0]), state, sign != "-")
    for line in TABLE.strip().splitlines()
    for state, sign in zip((State.LOGGED, State.DISPOSED, State.WITHDRAWN), line.split()[1:], strict=True)
]


def test_the_table_here_names_every_pair() -> None:
    assert {(before, after) for before, after, _ in PAIRS} == {(one, other) for one in State for other in State}
    assert set(STEPS) == set(State)


@pytest.mark.parametrize(("before", "after", "possible"), PAIRS)
def test_each_pair_is_as_the_table_says(before: State, after: State, possible: bool) -> None:
    assert may_become(before, after) is possible
