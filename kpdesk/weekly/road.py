"""What comes next on the way of a week: log, draw up, look and freeze, print, send."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kpdesk.access.rows import UserRow
from kpdesk.access.rules import Permission, may
from kpdesk.base.weeks import Week
from kpdesk.weekly.rows import ReturnRow
from kpdesk.weekly.rules import ReturnState, last_day_has_come


class WeekStep(StrEnum):
    """The steps in their order; ``HAND_OVER`` stands in the place of ``FREEZE`` for whoever may not freeze."""

    LOG = "log"
    DRAW_UP = "draw_up"
    HAND_OVER = "hand_over"
    FREEZE = "freeze"
    PRINT = "print"
    ENROL = "enrol"
    SEND = "send"
    RECEIPT = "receipt"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Sending:
    """What is known of the way out: the office's keys, a file of the week, and the CPO's receipt for it."""

    enrolled: bool
    practice: bool = False
    sent: bool = False
    received: bool = False


def others_at_work(users: Iterable[UserRow], name: str) -> tuple[UserRow, ...]:
    """Returns who else in the office could draw a week up; nobody: that user does all the work alone."""
    return tuple(
        user
        for user in users
        if user.disabled_at is None and user.name != name and may(user.role, Permission.DRAW_UP_WEEK)
    )


def freezers(users: Iterable[UserRow], drawn_up_by: str) -> tuple[UserRow, ...]:
    """Returns who may freeze a week that this user drew up: another officer, of a role that may."""
    return tuple(user for user in others_at_work(users, drawn_up_by) if may(user.role, Permission.FREEZE_WEEK))


def next_step(
    week: Week, row: ReturnRow | None, printed: int, sending: Sending, user: UserRow, users: tuple[UserRow, ...],
    today: date,
) -> WeekStep:  # fmt: skip
    """Returns what this user does next for a week; ``row`` is its newest edition, ``printed`` its copies on paper.

    A week can be drawn up any day, but is offered on its last day, when it can be frozen too.
    """
    if row is None:
        return WeekStep.DRAW_UP if last_day_has_come(week, today) else WeekStep.LOG
    if row.state is not ReturnState.FROZEN:
        if not last_day_has_come(week, today):
            return WeekStep.LOG
        own = row.drawn_up_by == user.name
        freezes = may(user.role, Permission.FREEZE_WEEK) and (not own or not others_at_work(users, user.name))
        return WeekStep.FREEZE if freezes else WeekStep.HAND_OVER
    if not printed:
        return WeekStep.PRINT
    if sending.practice:
        return WeekStep.DONE
    if not sending.enrolled:
        return WeekStep.ENROL
    if not sending.sent:
        return WeekStep.SEND
    return WeekStep.DONE if sending.received else WeekStep.RECEIPT
