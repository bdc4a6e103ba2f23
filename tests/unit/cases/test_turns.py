"""Suspension, Lines and back: what wants something to be so first, and what ends it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from kpdesk.base.errors import Refused
from kpdesk.cases.clocks import What, complete_by, due
from kpdesk.cases.facts import CaseFacts, StepFact
from kpdesk.cases.guard import warnings_for
from kpdesk.cases.roll_rules import Entry, due_on, entry_state
from kpdesk.cases.schedule import Schedule
from kpdesk.cases.states import Step
from kpdesk.cases.turns import refuse_out_of_turn, suspended_since, why_not

CaseOf = Callable[..., CaseFacts]
StepOf = Callable[..., StepFact]


def dates(case: CaseFacts, schedule: Schedule) -> dict[What, date]:
    return {entry.what: entry.on for entry in due(case, schedule)}


@pytest.mark.parametrize(
    ("taken", "step", "reason"),
    [
        ((), Step.SUSPENSION_REVIEWED, "not_suspended"),
        ((), Step.RETURNED_FROM_LINES, "not_in_lines"),
        (("suspended",), Step.SUSPENDED, "suspended"),
        (("closed_to_lines",), Step.CLOSED_TO_LINES, "in_lines"),
        (("suspended",), Step.SUSPENSION_REVIEWED, ""),
        (("suspended", "reinstated"), Step.SUSPENSION_REVIEWED, "not_suspended"),
        (("closed_to_lines", "returned_from_lines"), Step.CLOSED_TO_LINES, ""),
        (("closed_to_lines",), Step.TRANSFERRED, ""),
    ],
)
def test_a_step_wants_its_condition(
    case_of: CaseOf, schedule: Schedule, taken: tuple[str, ...], step: Step, reason: str
) -> None:
    case = case_of("general", *((name, day, {}) for day, name in enumerate(taken)))

    assert why_not(case, step, schedule) == reason
    if reason:
        with pytest.raises(Refused, match="step_not_now") as refused:
            refuse_out_of_turn(case, step, schedule)
        assert refused.value.values["why"] == reason


def test_each_review_sets_the_term_of_a_suspension_running_anew(case_of: CaseOf, schedule: Schedule) -> None:
    case = case_of("general", ("suspended", 0, {}))
    again = case_of("general", ("suspended", 0, {}), ("suspension_reviewed", 80, {}))
    fixed = case_of("general", ("suspended", 0, {}), ("suspension_reviewed", 80, {"review_by": "2027-02-01"}))

    assert dates(case, schedule)[What.SUSPENSION_REVIEW] == date(2027, 1, 31)
    assert dates(again, schedule)[What.SUSPENSION_REVIEW] == date(2027, 4, 21)
    assert dates(fixed, schedule)[What.SUSPENSION_REVIEW] == date(2027, 2, 1)


@pytest.mark.parametrize("fields", [{"suspension_treated_as": "on_duty", "punishment": "CENSURE"}])
def test_an_order_that_treats_the_suspension_ends_it(
    case_of: CaseOf, schedule: Schedule, fields: dict[str, object]
) -> None:
    order = {"outcome": "punished", "reasons": "r", **fields}
    case = case_of("general", ("suspended", 0, {}), ("order_issued", 9, order))
    plain = {key: value for key, value in order.items() if key != "suspension_treated_as"}
    silent = case_of("general", ("suspended", 0, {}), ("order_issued", 9, plain))

    assert suspended_since(case, schedule) is None
    assert What.SUSPENSION_REVIEW not in dates(case, schedule)
    assert suspended_since(silent, schedule) is not None


def test_a_remand_sets_the_day_for_the_proceedings_anew(case_of: CaseOf, schedule: Schedule, step_of: StepOf) -> None:
    order = {"outcome": "punished", "reasons": "r", "punishment": "CENSURE", "authority": "DPO"}
    case = case_of(
        "general",
        ("order_issued", 9, order),
        ("appeal_filed", 12, {}),
        ("appeal_decided", 40, {"outcome": "remanded", "complete_by": "2027-04-11"}),
    )
    late = step_of("order_issued", 200, **order)
    in_time = step_of("order_issued", 60, **order)

    assert complete_by(case) == dates(case, schedule)[What.ANEW] == date(2027, 4, 11)
    far = date(2030, 1, 1)
    assert "anew_too_late" in {found.code for found in warnings_for(case, late, schedule, far)}
    assert "anew_too_late" not in {found.code for found in warnings_for(case, in_time, schedule, far)}


def test_time_given_in_writing_lengthens_a_term_and_never_shortens_it(case_of: CaseOf, schedule: Schedule) -> None:
    notice = ("show_cause_issued", 0, {"served_on": "2026-11-02"})
    longer = case_of("general", notice, ("time_extended", 5, {"until": "2026-11-16"}))
    shorter = case_of("general", notice, ("time_extended", 1, {"until": "2026-11-04"}))

    assert dates(longer, schedule)[What.REPLY] == date(2026, 11, 16)
    assert dates(shorter, schedule)[What.REPLY] == date(2026, 11, 9)


def test_the_days_that_a_notice_gives_count_and_fewer_than_the_rule_are_told(
    case_of: CaseOf, schedule: Schedule, step_of: StepOf
) -> None:
    case = case_of("general", ("show_cause_issued", 0, {"served_on": "2026-11-02", "reply_days": 14}))
    short = step_of("show_cause_issued", 0, reply_days=3)

    assert dates(case, schedule)[What.REPLY] == date(2026, 11, 16)
    found = warnings_for(case_of("general"), short, schedule, date(2030, 1, 1))
    assert "reply_days_outside" in {entry.code for entry in found}


def test_he_is_awaited_on_the_day_that_he_was_called_to(case_of: CaseOf, schedule: Schedule) -> None:
    steps = [
        ("charge_sheet_issued", 0, {"served_on": "2026-11-02"}),
        ("reply_received", 3, {"gist": "g"}),
        ("enquiry_officer_appointed", 4, {"officer": "A", "officer_rank": "SI"}),
        ("hearing_called", 5, {"hearing_on": "2026-11-12"}),
    ]

    assert dates(case_of("general", *steps), schedule)[What.HEARING] == date(2026, 11, 12)
    held = case_of("general", *steps, ("hearing_held", 10, {}))
    assert What.HEARING not in dates(held, schedule)


ORDERED, UNTIL, DECIDED = date(2026, 11, 26), date(2026, 12, 26), date(2027, 1, 5)


@pytest.mark.parametrize(
    ("state", "until", "appealable", "decided", "wanted"),
    [
        ("in_force", UNTIL, True, None, date(2026, 12, 27)),
        ("in_force", None, False, None, ORDERED),
        ("under_appeal", UNTIL, True, None, None),
        ("in_force", UNTIL, True, DECIDED, DECIDED),
        ("set_aside", UNTIL, True, DECIDED, None),
        ("modified", UNTIL, True, DECIDED, None),
        ("in_force", None, True, None, None),
    ],
)
def test_an_entry_is_due_after_the_time_for_an_appeal_or_its_decision(
    state: str, until: date | None, appealable: bool, decided: date | None, wanted: date | None
) -> None:
    assert due_on(state, ORDERED, until, appealable, decided) == wanted


@pytest.mark.parametrize(
    ("state", "entered", "cancelled", "today", "wanted"),
    [
        ("in_force", None, None, UNTIL, Entry.WAITS),
        ("in_force", None, None, DECIDED, Entry.DUE),
        ("in_force", DECIDED, None, DECIDED, Entry.MADE),
        ("set_aside", DECIDED, None, DECIDED, Entry.TO_CANCEL),
        ("set_aside", DECIDED, DECIDED, DECIDED, Entry.CANCELLED),
        ("set_aside", None, None, DECIDED, Entry.NONE),
    ],
)
def test_a_punishment_stands_to_the_roll_in_one_way(
    state: str, entered: date | None, cancelled: date | None, today: date, wanted: Entry
) -> None:
    assert entry_state(state, date(2026, 12, 27), entered, cancelled, today) is wanted
