"""Which states of service and duty may follow one another; the screen offers what these tables allow.

Source: domain notes §2.4 and the punishments of Police Rules 1975, rule 4 (an appeal may turn a harder leaving into
a milder one). A mistaken entry is not undone by a step: it is taken back (:mod:`kpdesk.roster.correcting`).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kpdesk.roster.rules import DutyState as D
from kpdesk.roster.rules import ServiceState as S

_LEAVING: Final = frozenset(
    {
        S.RETIRED,
        S.COMPULSORILY_RETIRED,
        S.REMOVED,
        S.DISMISSED,
        S.RESIGNED,
        S.DISCHARGED,
        S.DIED,
        S.SHAHEED,
    }
)
_NONE: Final[frozenset[S]] = frozenset()

SERVICE_STEPS: Final[Mapping[S, frozenset[S]]] = MappingProxyType(
    {
        S.IN_SERVICE: _LEAVING | {S.SUSPENDED, S.REVERTED},
        S.ON_PROBATION: (_LEAVING - {S.RETIRED, S.COMPULSORILY_RETIRED}) | {S.IN_SERVICE, S.SUSPENDED},
        S.SUSPENDED: _LEAVING | {S.REINSTATED, S.REVERTED},
        S.REVERTED: _LEAVING | {S.IN_SERVICE, S.SUSPENDED},
        S.REINSTATED: _LEAVING | {S.IN_SERVICE, S.ON_PROBATION, S.SUSPENDED, S.REVERTED},
        S.RETIRED: _NONE,
        S.COMPULSORILY_RETIRED: frozenset({S.REINSTATED}),
        S.REMOVED: frozenset({S.REINSTATED, S.COMPULSORILY_RETIRED}),
        S.DISMISSED: frozenset({S.REINSTATED, S.REMOVED, S.COMPULSORILY_RETIRED}),
        S.RESIGNED: frozenset({S.REINSTATED}),
        S.DISCHARGED: frozenset({S.REINSTATED}),
        S.DIED: frozenset({S.SHAHEED}),
        S.SHAHEED: _NONE,
        S.TRANSFERRED: _NONE,
    }
)
"""The states that may follow each one by hand. Nobody becomes ``transferred`` by hand: the other office accepts him."""

_OF_SUSPENDED: Final = frozenset(
    {D.PRESENT, D.ABSENT, D.CLOSED_TO_LINES, D.HOSPITAL, D.MEDICAL_LEAVE, D.MATERNITY_LEAVE, D.IN_CUSTODY}
)


def may_follow(before: str, after: str) -> bool:
    """Returns whether a person in the first state may be given the second one."""
    return before == after or (before in set(S) and after in SERVICE_STEPS[S(before)])


def duties_of(service_state: str) -> frozenset[D]:
    """Returns the duties that a person in this state can have: none who left, a suspended one stays in the Lines."""
    state = S(service_state)
    if not state.serves:
        return frozenset()
    return _OF_SUSPENDED if state is S.SUSPENDED else frozenset(D)
