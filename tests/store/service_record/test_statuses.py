"""Setting the status of one and many, by the table of steps."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from kpdesk.base.errors import Refused
from kpdesk.base.problems import ProblemsFound
from kpdesk.roster.aspects import Aspect
from kpdesk.roster.service_drafts import StatusDraft

SUSPENDED = StatusDraft("suspended", on=date(2026, 11, 10), order_no="OB 80")


def test_service_and_duty_have_days_and_orders_of_their_own(record, gul, held):
    record.set_status([gul], SUSPENDED)
    record.set_status([gul], StatusDraft("", "closed_to_lines", date(2026, 11, 12), "OB 81"))

    assert held(gul, "service_state")[-1] == ("suspended", date(2026, 11, 10), None)
    assert held(gul, "duty_state")[-1] == ("closed_to_lines", date(2026, 11, 12), None)


def test_many_are_set_with_an_entry_each(desk, record, uids, noted):
    acted = record.set_status(uids, SUSPENDED)

    assert acted.changed == tuple(uids)
    assert {desk.roster.row(uid).service_state for uid in uids} == {"suspended"}
    assert [noted(uid)[-1] for uid in uids] == ["person_status_set"] * 3


def test_when_the_table_forbids_it_for_one_nobody_is_changed(desk, record, uids):
    with pytest.raises(ProblemsFound) as caught:
        record.set_status(uids, StatusDraft("retired", on=date(2026, 11, 10)))

    assert [(p.code, p.values["name"]) for p in caught.value.problems] == [("state_step_not_allowed", "Noor Bibi")]
    assert desk.roster.row(uids[0]).service_state == "in_service"


def test_who_is_suspended_on_a_course_is_back_in_the_lines(desk, record, gul):
    record.set_status([gul], StatusDraft("", "on_course", date(2026, 11, 1)))
    record.set_status([gul], SUSPENDED)

    assert desk.roster.row(gul).duty_state == "present"


@pytest.mark.parametrize(
    ("first", "then", "code"),
    [
        (SUSPENDED, StatusDraft("in_service", on=date(2026, 11, 11)), "state_step_not_allowed"),
        (SUSPENDED, StatusDraft("", "on_course", date(2026, 11, 11)), "duty_not_in_state"),
        (SUSPENDED, StatusDraft("reinstated", on=date(2026, 11, 9)), "status_before_present"),
        (
            StatusDraft("died", on=date(2026, 11, 1)),
            StatusDraft("", "hospital", date(2026, 11, 2)),
            "duty_not_in_state",
        ),
        (SUSPENDED, StatusDraft("transferred", on=date(2026, 11, 11)), "state_step_not_allowed"),
        (SUSPENDED, StatusDraft("reinstated", on=date(2026, 12, 1)), "day_in_future"),
    ],
)
def test_what_cannot_follow_is_refused(desk, record, gul, first, then, code):
    record.set_status([gul], first)

    with pytest.raises(ProblemsFound) as caught:
        record.set_status([gul], then)

    assert caught.value.code == code
    assert desk.roster.row(gul).service_state == first.service_state


def test_a_status_that_holds_already_changes_nothing(record, gul, noted):
    record.set_status([gul], SUSPENDED)

    assert record.set_status([gul], SUSPENDED).unchanged == (gul,)
    assert noted(gul).count("person_status_set") == 1


def test_a_mistaken_status_is_taken_back_as_if_it_had_not_been(desk, record, gul, held, noted):
    before = record.holdings(gul)
    record.set_status([gul], StatusDraft("died", on=date(2026, 11, 10)))

    record.take_back_last(gul, Aspect.SERVICE_STATE, "another Gul Zaman")

    assert record.holdings(gul) == before
    assert noted(gul)[-1] == "service_record_corrected"


def test_a_belt_number_taken_back_is_found_again(desk, record, gul):
    person = desk.roster.person(gul)
    desk.roster.change(gul, person.revision, dataclasses.replace(person.draft, belt_no="9999"))
    record.take_back_last(gul, Aspect.BELT_NO, "misread")

    assert [row.uid for row in desk.roster.find("1042")] == [gul]
    assert desk.roster.find("9999") == ()


@pytest.mark.parametrize(("reason", "code"), [("", "reason_missing"), ("a slip", "nothing_to_take_back")])
def test_nothing_is_taken_back_without_a_reason_or_a_change(record, gul, reason, code):
    with pytest.raises(Refused) as caught:
        record.take_back_last(gul, Aspect.DUTY_STATE, reason)

    assert caught.value.code == code


def test_an_auditor_sets_nothing(reader, gul):
    for call in (
        lambda: reader.set_status([gul], SUSPENDED),
        lambda: reader.take_back_last(gul, Aspect.POSTING, "why"),
    ):
        with pytest.raises(Refused, match="not_permitted"):
            call()
