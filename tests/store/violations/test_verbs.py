"""Identifying, attributing, protecting, disposing, reopening, withdrawing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from kpdesk.base.actor import Role
from kpdesk.base.errors import Refused
from kpdesk.desk import Desk
from kpdesk.directives.draft import AckDraft
from kpdesk.directives.rules import AckState
from kpdesk.store.audit import entries_about
from kpdesk.violations import service
from kpdesk.violations.rows import ViolationFilter
from kpdesk.violations.rules import Attribution, Disposal, State

TODAY = date(2026, 11, 22)
Log = Callable[..., Any]


@pytest.fixture
def made(log: Log) -> str:
    """The uid of one violation of Gul Khan."""
    return str(log("gul")[0].uid)


def actions(desk: Desk, uid: str) -> list[str]:
    with desk.workplace.reading() as session:
        return [entry.action for entry in entries_about(session, uid)]


def test_identifying_copies_rank_and_posting_and_asks_what_he_had_signed(
    desk: Desk, log: Log, people: dict[str, str]
) -> None:
    (unknown,) = log(unidentified="a head constable")
    desk.directives.acknowledge(AckDraft("D9", (people["noor"],), AckState.READ_OUT, date(2026, 11, 1)))

    desk.violations.identify(unknown.uid, people["noor"])

    page = desk.violations.show(unknown.uid)
    assert (page.row.name, page.row.rank, page.row.posting) == ("Noor Ali", "HC", "PS Saddar")
    assert page.row.unidentified == "a head constable"
    assert [known.code for known in page.directives if known.acknowledged] == ["D9"]
    assert desk.violations.count(ViolationFilter(text="noor")) == 1
    assert actions(desk, unknown.uid) == ["violation_logged", "violation_identified"]


def test_nobody_is_identified_twice(desk: Desk, made: str, people: dict[str, str]) -> None:
    with pytest.raises(Refused, match="violation_identified"):
        desk.violations.identify(made, people["noor"])


@pytest.mark.parametrize("attribution", [each for each in Attribution if each is not Attribution.UNDECIDED])
def test_only_what_clears_the_official_ends_the_pending(desk: Desk, made: str, attribution: Attribution) -> None:
    desk.violations.decide_attribution(made, attribution, "looked at the number", TODAY)

    row = desk.violations.show(made).row
    assert row.attribution is attribution
    assert (row.disposed_on == TODAY) is attribution.clears
    assert (row.disposal is Disposal.NOT_ATTRIBUTABLE) is attribution.clears


def test_an_open_case_decides_itself_what_a_cleared_attribution_means(desk: Desk, made: str) -> None:
    with desk.workplace.writing() as uow:
        service.attach_case(uow, made, "MRD-C-2026-0001")
        uow.commit()
    desk.violations.decide_attribution(made, Attribution.FAKE, "namesake", TODAY)

    assert desk.violations.show(made).row.disposed_on is None


def test_an_attribution_needs_its_reason(desk: Desk, made: str) -> None:
    with pytest.raises(Refused, match="reason_missing"):
        desk.violations.decide_attribution(made, Attribution.ADMITTED, " ", TODAY)


def test_a_protected_disclosure_is_disposed_with_the_authoritys_note(desk: Desk, made: str) -> None:
    desk.violations.protect(made, "complaint to the Ombudsperson", TODAY)

    page = desk.violations.show(made)
    assert (page.row.protected, page.row.disposal) == (True, Disposal.PROTECTED)
    assert page.authority_note == "complaint to the Ombudsperson"


def test_a_clerk_can_neither_protect_nor_withdraw(desk_as: Callable[..., Any], made: str) -> None:
    clerk = desk_as(Role.CLERK)
    for verb in (lambda: clerk.protect(made, "why", TODAY), lambda: clerk.withdraw(made, "why")):
        with pytest.raises(Refused, match="not_permitted"):
            verb()


def test_disposing_and_reopening_leave_their_dates(desk: Desk, made: str) -> None:
    desk.violations.dispose(made, TODAY, Disposal.WARNED)
    desk.violations.reopen(made, TODAY)

    page = desk.violations.show(made)
    assert (page.row.state, page.row.disposed_on, page.row.disposal) == (State.LOGGED, None, None)
    assert page.reopened_on == TODAY
    assert actions(desk, made) == ["violation_logged", "violation_disposed", "violation_reopened"]


def test_what_is_disposed_of_cannot_be_disposed_of_again(desk: Desk, made: str) -> None:
    desk.violations.dispose(made, TODAY, Disposal.FILED)

    with pytest.raises(Refused, match="violation_step_not_possible"):
        desk.violations.dispose(made, TODAY, Disposal.WARNED)


@pytest.mark.parametrize(
    ("on", "code"), [(date(2026, 11, 19), "disposed_before_seen"), (date(2026, 11, 23), "day_in_future")]
)
def test_a_disposal_lies_between_the_day_seen_and_today(desk: Desk, made: str, on: date, code: str) -> None:
    with pytest.raises(Refused, match=code):
        desk.violations.dispose(made, on, Disposal.FILED)


def test_one_that_was_reopened_ends_no_earlier_than_that(desk: Desk, made: str) -> None:
    desk.violations.dispose(made, date(2026, 11, 20), Disposal.FILED)
    desk.violations.reopen(made, TODAY)

    with pytest.raises(Refused, match="disposed_before_reopened"):
        desk.violations.dispose(made, date(2026, 11, 21), Disposal.WARNED)
    desk.violations.dispose(made, TODAY, Disposal.WARNED)
    assert desk.violations.show(made).row.disposed_on == TODAY


def test_a_withdrawn_one_leaves_the_lists_and_the_search_but_keeps_its_history(desk: Desk, made: str) -> None:
    desk.violations.withdraw(made, "logged twice")

    assert desk.violations.count() == desk.violations.count(ViolationFilter(text="gul")) == 0
    assert desk.violations.show(made).withdrawn_reason == "logged twice"
    assert desk.violations.count(ViolationFilter(withdrawn=True)) == 1


def test_one_that_stands_in_a_case_cannot_be_withdrawn(desk: Desk, made: str) -> None:
    with desk.workplace.writing() as uow:
        service.attach_case(uow, made, "MRD-C-2026-0001")
        uow.commit()

    with pytest.raises(Refused, match="violation_has_case"):
        desk.violations.withdraw(made, "logged twice")


def test_a_refused_verb_leaves_the_record_as_it_was(desk: Desk, made: str) -> None:
    before = desk.violations.show(made)
    with pytest.raises(Refused, match="reason_missing"):
        desk.violations.withdraw(made, "")

    assert desk.violations.show(made) == before
    assert actions(desk, made) == ["violation_logged"]


def test_a_referral_and_the_authoritys_note_are_kept(desk: Desk, made: str) -> None:
    desk.violations.refer(made, "NCCIA No. 12")
    desk.violations.note_of_authority(made, "not a complaint to any forum")

    page = desk.violations.show(made)
    assert (page.referral, page.authority_note) == ("NCCIA No. 12", "not a complaint to any forum")


def test_an_unknown_number_is_refused(desk: Desk) -> None:
    with pytest.raises(Refused, match="violation_unknown"):
        desk.violations.show("MRD-V-2026-9999")
