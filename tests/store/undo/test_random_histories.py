"""Random work with random taking back: the tables say what they say without what was taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kpdesk.desk import Desk
from kpdesk.roster.service_drafts import PostingDraft, StatusDraft
from kpdesk.violations.rules import Attribution, Disposal

DAY = date(2026, 11, 21)


def _act(desk: Desk, kind: int, which: int) -> None:
    people, violations = desk.roster.uids(), desk.violations.items()
    if kind == 0:
        desk.service_record.post(people[which : which + 2], PostingDraft(f"PS {which}", DAY))
    elif kind == 1:
        desk.service_record.set_status(
            people[which : which + 1], StatusDraft("", ("absent", "hospital")[which % 2], DAY)
        )
    elif kind == 2:
        note = f"note {which}"
        desk.violations.decide_attribution(violations[which % 2].uid, Attribution.DENIED, note, DAY)
    elif violations[which % 2].disposed_on is None:
        desk.violations.dispose(violations[which % 2].uid, DAY, Disposal.WARNED)
    else:
        desk.violations.reopen(violations[which % 2].uid, DAY)


@pytest.mark.parametrize("deep", [7])
@settings(max_examples=6, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.booleans()), min_size=2, max_size=7))
def test_what_was_taken_back_was_never_done(
    office: Desk, said: Callable[[Desk], object], deep: int, acts: list[tuple[int, int, bool]]
) -> None:
    assert len(acts) <= deep
    states = [said(office)]
    for kind, which, back in acts:
        seq = office.undo.steps()[0].step
        _act(office, kind, which)
        if office.undo.steps()[0].step == seq:
            continue
        states.append(said(office))
        if back and len(states) > 1:
            office.undo.undo()
            states.pop()
            assert said(office) == states[-1]
    while len(states) > 1:
        states.pop()
        office.undo.undo()
        assert said(office) == states[-1]
    assert office.audit.verify().intact


def test_the_tables_are_compared_at_all(office: Desk, said: Callable[[Desk], object]) -> None:
    before = said(office)
    _act(office, 0, 0)

    assert said(office) != before
