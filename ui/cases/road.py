"""The road of a case: what is done, where it stands, what lies ahead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from kpdesk.cases.rows import CaseView
from kpdesk.cases.states import ENDED, State, Step, Track


class Place(StrEnum):
    """Where a stop lies."""

    DONE = "done"
    NOW = "now"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop of the road: the state, and the day on which it was reached (None while it lies ahead)."""

    state: State
    place: Place
    on: date | None = None


_SUMMARY: Final = (State.INFORMATION, State.ORDERLY_ROOM, State.DECIDED, State.CLOSED)
_BY_NOTICE: Final = (
    State.INFORMATION, State.SHOW_CAUSE_ISSUED, State.SHOW_CAUSE_ANSWERED, State.DECIDED, State.CLOSED,
)  # fmt: skip
_BY_INQUIRY: Final = (
    State.INFORMATION, State.CHARGED, State.ENQUIRY, State.FINDINGS_IN, State.FINAL_SHOW_CAUSE_ISSUED,
    State.FINAL_SHOW_CAUSE_ANSWERED, State.DECIDED, State.CLOSED,
)  # fmt: skip
_UPWARD: Final = (State.REFERRED, State.CLOSED)
_BEGIN: Final = frozenset({Step.SHOW_CAUSE_ISSUED, Step.CHARGE_SHEET_ISSUED, Step.ORDERLY_ROOM_HELD})
_AFTER_ORDER: Final[Mapping[State, tuple[State, ...]]] = MappingProxyType(
    {
        State.APPEAL_PENDING: (State.APPEAL_DECIDED, State.CLOSED),
        State.APPEAL_DECIDED: (State.CLOSED,),
        State.REVISION_PENDING: (State.REVISION_DECIDED, State.CLOSED),
        State.REVISION_DECIDED: (State.CLOSED,),
        State.TRIBUNAL_PENDING: (State.TRIBUNAL_DECIDED, State.CLOSED),
        State.TRIBUNAL_DECIDED: (State.CLOSED,),
        State.COURT_PENDING: (State.COURT_DECIDED, State.CLOSED),
        State.COURT_DECIDED: (State.CLOSED,),
        State.REFERRED: (State.CLOSED,),
    }
)


def road_of(view: CaseView) -> tuple[Stop, ...]:
    """Returns the stops in their order: each state that was reached with its day, the present one, the usual rest."""
    reached = [(State.INFORMATION, view.row.opened_on)]
    for step in view.steps:
        if step.to_state is not reached[-1][0]:
            reached.append((step.to_state, step.on))
    done = [Stop(state, Place.DONE, on) for state, on in reached[:-1]]
    here, since = reached[-1]
    now = Stop(here, Place.DONE if here in ENDED else Place.NOW, since)
    ahead = _UPWARD if here is State.INFORMATION and _is_referred(view) else _ahead(view.row.track, here)
    return (*done, now, *(Stop(state, Place.AHEAD) for state in ahead))


def _is_referred(view: CaseView) -> bool:
    """Tells whether his rules leave this office nothing but to refer the case upward."""
    possible = {entry.step for entry in view.allowed}
    return Step.REFERRED_UPWARD in possible and possible.isdisjoint(_BEGIN)


def _ahead(track: Track, here: State) -> tuple[State, ...]:
    if here in ENDED:
        return ()
    if here in _AFTER_ORDER:
        return _AFTER_ORDER[here]
    usual: tuple[State, ...] = _BY_INQUIRY if here in _BY_INQUIRY[1:6] else _BY_NOTICE
    if track is Track.SUMMARY:
        usual = _SUMMARY
    place = usual.index(here) if here in usual else 0
    return usual[place + 1 :]
