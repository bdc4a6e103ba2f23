"""Every verb from every state, and every verb by every role: done where the tables say so, refused elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from kpdesk.access.rules import Permission, may
from kpdesk.base.actor import Role
from kpdesk.base.errors import Refused
from kpdesk.desk import Desk
from kpdesk.violations.rules import Attribution, Disposal, State, may_become

TODAY = date(2026, 11, 22)
Verb = Callable[[Any, str], object]
REACH: dict[State, list[Verb]] = {
    State.LOGGED: [],
    State.DISPOSED: [lambda desk, uid: desk.dispose(uid, TODAY, Disposal.FILED)],
    State.WITHDRAWN: [lambda desk, uid: desk.withdraw(uid, "why")],
}
INTO: dict[State, Verb] = {
    State.LOGGED: lambda desk, uid: desk.reopen(uid, TODAY),
    State.DISPOSED: lambda desk, uid: desk.dispose(uid, TODAY, Disposal.WARNED),
    State.WITHDRAWN: lambda desk, uid: desk.withdraw(uid, "why"),
}
NEEDS: dict[str, tuple[Permission, Verb]] = {
    "attribute": (
        Permission.LOG, lambda desk, uid: desk.decide_attribution(uid, Attribution.DENIED, "why", TODAY),
    ),
    "dispose": (Permission.CASE_STEPS, lambda desk, uid: desk.dispose(uid, TODAY, Disposal.FILED)),
    "refer": (Permission.CASE_STEPS, lambda desk, uid: desk.refer(uid, "NCCIA")),
    "protect": (Permission.CASE_ORDERS, lambda desk, uid: desk.protect(uid, "why", TODAY)),
    "note": (Permission.CASE_ORDERS, lambda desk, uid: desk.note_of_authority(uid, "why")),
    "withdraw": (Permission.CASE_ORDERS, lambda desk, uid: desk.withdraw(uid, "why")),
}  # fmt: skip


@pytest.mark.parametrize("before", State)
@pytest.mark.parametrize("after", State)
def test_every_step_between_two_states(desk: Desk, log: Callable[..., Any], before: State, after: State) -> None:
    uid = log("gul")[0].uid
    for step in REACH[before]:
        step(desk.violations, uid)

    if may_become(before, after):
        INTO[after](desk.violations, uid)
        assert desk.violations.show(uid).row.state is after
    else:
        with pytest.raises(Refused, match="violation_step_not_possible"):
            INTO[after](desk.violations, uid)
        assert desk.violations.show(uid).row.state is before


def test_every_verb_by_every_role(desk: Desk, log: Callable[..., Any], desk_as: Callable[..., Any]) -> None:
    for name, (permission, verb) in NEEDS.items():
        for role in Role:
            uid = log("gul")[0].uid
            if may(role, permission):
                verb(desk_as(role), uid)
                continue
            with pytest.raises(Refused, match="not_permitted"):
                verb(desk_as(role), uid)
            assert desk.violations.show(uid).row.state is State.LOGGED, (name, role)
