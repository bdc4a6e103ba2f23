"""The way of an account from found to closed, and which step is possible where."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from kpdesk.base.errors import Refused


class Stage(StrEnum):
    """Where an account or group stands; SUPERSEDED is a closure whose relapse is a record of its own."""

    FOUND = "found"
    UNDERTAKEN = "undertaken"
    CLOSED = "closed"
    CONFIRMED = "confirmed"
    RELAPSED = "relapsed"
    EXCEPTED = "excepted"
    AUTHORISED = "authorised"
    SUPERSEDED = "superseded"


class Step(StrEnum):
    """What is recorded of an account or group."""

    CORRECT = "correct"
    SEE = "see"
    UNDERTAKE = "undertake"
    EXCEPT = "except"
    CLOSE = "close"
    PROVE = "prove"
    CONFIRM = "confirm"
    RELAPSE = "relapse"
    WITHDRAW = "withdraw"


BOARD: tuple[Stage, ...] = (Stage.FOUND, Stage.UNDERTAKEN, Stage.CLOSED, Stage.CONFIRMED, Stage.RELAPSED)
"""The columns of the closure board; what is kept open with a reason stands under FOUND."""

_OPEN = frozenset({Step.CORRECT, Step.SEE, Step.UNDERTAKE, Step.EXCEPT, Step.CLOSE, Step.WITHDRAW})

STEPS: Mapping[Stage, frozenset[Step]] = MappingProxyType(
    {
        Stage.FOUND: _OPEN,
        Stage.UNDERTAKEN: _OPEN,
        Stage.RELAPSED: _OPEN,
        Stage.EXCEPTED: _OPEN,
        Stage.CLOSED: frozenset({Step.CORRECT, Step.SEE, Step.PROVE, Step.CONFIRM, Step.RELAPSE, Step.WITHDRAW}),
        Stage.CONFIRMED: frozenset({Step.CORRECT, Step.SEE, Step.RELAPSE, Step.WITHDRAW}),
        Stage.AUTHORISED: frozenset({Step.CORRECT, Step.SEE, Step.WITHDRAW}),
        Stage.SUPERSEDED: frozenset({Step.SEE}),
    }
)
"""Which steps are possible at which stage; there is no way around it."""


def stage(
    *,
    authorised: bool,
    closed_on: date | None,
    confirmed_on: date | None,
    excepted: bool,
    undertaking_on: date | None,
    again: bool,
    relapsed_on: date | None,
    day: date,
) -> Stage:
    """Returns where it stands at the end of that day; ``again`` tells that it is itself the relapse of a closure."""
    if authorised:
        return Stage.AUTHORISED
    if _by(closed_on, day):
        if _by(relapsed_on, day):
            return Stage.SUPERSEDED
        return Stage.CONFIRMED if _by(confirmed_on, day) else Stage.CLOSED
    if excepted:
        return Stage.EXCEPTED
    if _by(undertaking_on, day):
        return Stage.UNDERTAKEN
    return Stage.RELAPSED if again else Stage.FOUND


def refuse_step(at: Stage, step: Step, *, name: str, on: date) -> None:
    """Returns when the step is possible at this stage; ``on`` is the day of its last closure or finding.

    Raises Refused ``account_closed``, ``account_open``, ``account_authorised``, ``account_superseded``,
    ``closure_confirmed``.
    """
    if step in STEPS[at]:
        return
    if at is Stage.SUPERSEDED:
        raise Refused("account_superseded", name=name, date=on)
    if at is Stage.AUTHORISED:
        raise Refused("account_authorised", name=name, date=on)
    if at is Stage.CONFIRMED and step in {Step.CONFIRM, Step.PROVE}:
        raise Refused("closure_confirmed", name=name, date=on)
    if at in {Stage.CLOSED, Stage.CONFIRMED}:
        raise Refused("account_closed", name=name, date=on)
    raise Refused("account_open", name=name, date=on)


def _by(on: date | None, day: date) -> bool:
    return on is not None and on <= day
