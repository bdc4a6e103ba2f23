"""What the service record follows over time, and which columns of a person say since when it holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Aspect(StrEnum):
    """Something of which a person has one at a time; the value is the person's column of that name."""

    POSTING = "posting"
    SERVICE_STATE = "service_state"
    DUTY_STATE = "duty_state"
    BELT_NO = "belt_no"
    RANK = "rank"


@dataclass(frozen=True, slots=True)
class Beside:
    """The person's columns for since when, by which order and under whom; an empty name where there is none."""

    since: str
    order_no: str = ""
    supervisor: str = ""


BESIDE: dict[Aspect, Beside] = {
    Aspect.POSTING: Beside("posted_on", "posting_order", "posting_supervisor"),
    Aspect.SERVICE_STATE: Beside("state_since", "state_order"),
    Aspect.DUTY_STATE: Beside("duty_since", "duty_order"),
    Aspect.BELT_NO: Beside("belt_since"),
    Aspect.RANK: Beside("rank_since"),
}


def last_day(held_from: date | None, since: date | None, today: date) -> date:
    """Returns until when the old value held: the day of the new one, or the day on which it came on record.

    A new day that cannot be true (before the old value began, or in the future) is not taken for an end.
    """
    possible = since is not None and since <= today and (held_from is None or since >= held_from)
    return since if possible and since is not None else today
