"""What comes next on the way of a week, for each state and each user."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from kpdesk.access.draft import UserDraft
from kpdesk.access.rows import UserRow
from kpdesk.base.actor import Role
from kpdesk.base.weeks import Week
from kpdesk.weekly.road import Sending, WeekStep, freezers, next_step
from kpdesk.weekly.rows import ReturnRow
from kpdesk.weekly.rules import CertificateState, ReturnState

WEEK = Week(date(2026, 11, 16))
SUNDAY, SATURDAY = date(2026, 11, 22), date(2026, 11, 21)
DRAFT = ReturnRow(
    "u", WEEK.label, WEEK.first, WEEK.last, 1, ReturnState.DRAFT, False, next(iter(CertificateState)), 0, 0, "khan",
    None, None, None,
)  # fmt: skip
FROZEN = dataclasses.replace(DRAFT, state=ReturnState.FROZEN)


def user(name, role, disabled=None):
    return UserRow(name, name, name.title(), role, disabled)


KHAN, SHAH = user("khan", Role.CLERK), user("shah", Role.SUPERVISOR)
ALONE = user("khan", Role.ADMINISTRATOR)


@pytest.mark.parametrize(("row", "printed", "sending", "day", "step"), [
    (None, 0, Sending(True), SATURDAY, WeekStep.LOG),
    (None, 0, Sending(True), SUNDAY, WeekStep.DRAW_UP),
    (DRAFT, 0, Sending(True), SATURDAY, WeekStep.LOG),
    (DRAFT, 0, Sending(True), SUNDAY, WeekStep.FREEZE),
    (FROZEN, 0, Sending(True), SUNDAY, WeekStep.PRINT),
    (FROZEN, 1, Sending(True), SUNDAY, WeekStep.SEND),
    (FROZEN, 1, Sending(False), SUNDAY, WeekStep.ENROL),
    (FROZEN, 1, Sending(False, practice=True), SUNDAY, WeekStep.DONE),
    (FROZEN, 1, Sending(True, sent=True), SUNDAY, WeekStep.RECEIPT),
    (FROZEN, 1, Sending(True, sent=True, received=True), SUNDAY, WeekStep.DONE),
])  # fmt: skip
def test_one_person_goes_the_whole_way(row, printed, sending, day, step):
    assert next_step(WEEK, row, printed, sending, ALONE, (ALONE,), day) is step


@pytest.mark.parametrize(("who", "step"), [(KHAN, WeekStep.HAND_OVER), (SHAH, WeekStep.FREEZE)])
def test_another_officer_than_the_one_who_drew_it_up_freezes(who, step):
    assert next_step(WEEK, DRAFT, 0, Sending(True), who, (KHAN, SHAH), SUNDAY) is step


def test_an_administrator_who_drew_it_up_hands_over_where_there_is_somebody_else():
    assert next_step(WEEK, DRAFT, 0, Sending(True), ALONE, (ALONE, SHAH), SUNDAY) is WeekStep.HAND_OVER


def test_who_may_freeze_is_another_working_user_of_a_role_that_may():
    left = user("gul", Role.HEAD, "2026-10-01T00:00:00+00:00")
    assert freezers((ALONE, SHAH, left, user("wali", Role.CLERK)), "khan") == (SHAH,)


def test_the_week_before_is_at_hand_until_it_is_printed(desk, clock):
    desk.weekly.draw_up("2026-W46")
    desk.weekly.freeze("2026-W46", "one person does the work")
    road = desk.week_road.next()
    assert (road.week.label, road.step, road.printed) == ("2026-W46", WeekStep.PRINT, 0)

    desk.weekly.note_printed("2026-W46", 1, 2)
    road = desk.week_road.next()
    assert (road.week.label, road.step, road.alone) == ("2026-W47", WeekStep.DRAW_UP, True)
    clock.advance(days=1)
    assert desk.week_road.next().week.label == "2026-W47"


def test_a_new_office_owes_no_week_before_it_began(desk):
    assert desk.week_road.next().week.label == "2026-W47"


@pytest.mark.parametrize(("frozen", "owed"), [
    ("2026-W45", "2026-W46"),
    ("2026-W46", None),
    ("2026-W47", None),
])  # fmt: skip
def test_last_week_is_owed_by_whoever_reported_before_it(desk, frozen, owed):
    desk.weekly.draw_up(frozen)
    desk.weekly.freeze(frozen, "one person does the work")

    found = desk.week_road.owed()
    assert (found.label if found else None) == owed


def test_the_road_names_who_freezes(desk):
    desk.users.add(UserDraft("shah", "Shah Jehan", Role.SUPERVISOR, "four other words here"))
    desk.weekly.draw_up("2026-W47")

    road = desk.week_road.next()
    assert (road.step, road.freezers, road.alone) == (WeekStep.HAND_OVER, ("Shah Jehan",), False)
