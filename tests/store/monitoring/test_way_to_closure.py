"""Every step at every stage on a real store, who may take it, and that a refused one changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kpdesk.access.rules import Permission, may
from kpdesk.base.actor import Role
from kpdesk.base.errors import Refused
from kpdesk.desk import Desk
from kpdesk.desk.monitoring import MonitoringDesk
from kpdesk.monitoring.draft import (
    AccountDraft,
    CheckDraft,
    ConfirmationDraft,
    MemberDraft,
    SightingDraft,
    UndertakingDraft,
    UnitDraft,
)
from kpdesk.monitoring.rules import Owner, Seen, Sureness
from kpdesk.monitoring.stages import STEPS, Stage, Step
from kpdesk.roster.draft import PersonDraft

TODAY = date(2026, 11, 22)
FOUND = date(2026, 11, 1)
GROUP = AccountDraft(platform="whatsapp", name="Mardan boys", found_on=FOUND)
PROMISE = UndertakingDraft(FOUND, True, date(2026, 11, 5))


def at_stage(desk: Desk, second: MonitoringDesk, stage: Stage) -> str:
    """Returns the uid of a new account that has gone as far as this stage."""
    mine = desk.monitoring
    order = {"authorised": True, "authorised_by": "DPO", "authorised_order": "5/EC"}
    uid = mine.add_account(replace(GROUP, **order) if stage is Stage.AUTHORISED else GROUP).uid  # type: ignore[arg-type]
    if stage is Stage.UNDERTAKEN:
        mine.undertake(uid, PROMISE)
    if stage is Stage.EXCEPTED:
        mine.except_account(uid, "administrator abroad")
    if stage in {Stage.CLOSED, Stage.CONFIRMED, Stage.SUPERSEDED, Stage.RELAPSED}:
        mine.close_account(uid, date(2026, 11, 10), "screenshot")
    if stage is Stage.CONFIRMED:
        second.confirm_closure(uid, ConfirmationDraft(date(2026, 11, 11)))
    if stage in {Stage.SUPERSEDED, Stage.RELAPSED}:
        again = mine.relapse(uid, date(2026, 11, 15)).uid
        return again if stage is Stage.RELAPSED else uid
    return uid


def take(desk: MonitoringDesk, step: Step, uid: str, proof: Path) -> object:
    """Takes a step today."""
    steps: dict[Step, Callable[[], object]] = {
        Step.CORRECT: lambda: desk.correct_account(uid, replace(GROUP, name="Mardan boys 2")),
        Step.SEE: lambda: desk.see_account(SightingDraft(uid, Seen.SILENT, TODAY, "HC Noor")),
        Step.UNDERTAKE: lambda: desk.undertake(uid, replace(PROMISE, on=TODAY, until=None)),
        Step.EXCEPT: lambda: desk.except_account(uid, "still abroad"),
        Step.CLOSE: lambda: desk.close_account(uid, TODAY, "seen"),
        Step.PROVE: lambda: desk.attach_proof(uid, proof),
        Step.CONFIRM: lambda: desk.confirm_closure(uid, ConfirmationDraft(TODAY)),
        Step.RELAPSE: lambda: desk.relapse(uid, TODAY),
        Step.WITHDRAW: lambda: desk.withdraw_account(uid, "a mistake"),
    }
    return steps[step]()


@pytest.fixture
def proof(tmp_path: Path) -> Path:
    path = tmp_path / "deleted.png"
    path.write_bytes(b"picture of a deleted group" * 100)
    return path


@pytest.mark.parametrize("stage", Stage)
def test_each_step_is_taken_where_the_table_says_and_nowhere_else(
    desk: Desk, second: MonitoringDesk, proof: Path, stage: Stage
) -> None:
    for step in Step:
        uid = at_stage(desk, second, stage)
        before = desk.monitoring.accounts()
        assert desk.monitoring.account(uid).stage_on(TODAY) is stage
        if step is Step.CORRECT and stage is Stage.RELAPSED:
            continue  # its finding may not move before the closure: a test of its own
        if step in STEPS[stage]:
            take(second, step, uid, proof)
        else:
            with pytest.raises(Refused):
                take(second, step, uid, proof)
            assert desk.monitoring.accounts() == before, step


@pytest.mark.parametrize("role", Role)
def test_each_verb_asks_who_is_at_work(desk: Desk, as_role: Callable[[Role], MonitoringDesk], role: Role) -> None:
    face = as_role(role)
    verbs: list[Callable[[], object]] = [
        lambda: face.notify_unit(UnitDraft("SMMU"), "nowhere"),
        lambda: face.end_unit("nowhere", TODAY),
        lambda: face.join_unit("nowhere", MemberDraft(None, "HC Noor", TODAY)),
        lambda: face.leave_unit("nowhere", TODAY),
        lambda: face.log_check(CheckDraft(TODAY, "nowhere", "HC Noor")),
        lambda: face.see_account(SightingDraft("nowhere", Seen.ACTIVE, TODAY, "HC Noor")),
        lambda: face.add_account(replace(GROUP, admin="nowhere")),
        lambda: face.correct_account("nowhere", GROUP),
        lambda: face.undertake("nowhere", PROMISE),
        lambda: face.withdraw_account("nowhere", "a mistake"),
        lambda: face.close_account("nowhere", TODAY, "seen"),
        lambda: face.attach_proof("nowhere", Path("nowhere.png")),
        lambda: face.export_proof("nowhere", Path("nowhere.png")),
        lambda: face.confirm_closure("nowhere", ConfirmationDraft(TODAY)),
        lambda: face.except_account("nowhere", "why"),
        lambda: face.relapse("nowhere", TODAY),
    ]
    for verb in verbs:
        with pytest.raises(Refused) as refused:
            verb()
        assert (refused.value.code == "not_permitted") is not may(role, Permission.LOG)


def test_whoever_closed_it_does_not_confirm_it(desk: Desk, second: MonitoringDesk) -> None:
    uid = at_stage(desk, second, Stage.CLOSED)

    with pytest.raises(Refused, match="closer_confirms"):
        desk.monitoring.confirm_closure(uid, ConfirmationDraft(TODAY))
    with pytest.raises(Refused, match="confirmed_before_closed"):
        second.confirm_closure(uid, ConfirmationDraft(date(2026, 11, 9)))
    second.confirm_closure(uid, ConfirmationDraft(date(2026, 11, 10)))
    assert desk.monitoring.account(uid).confirmed_by == "Asad Gul"


def test_a_closed_one_that_a_check_sees_active_is_a_relapse(desk: Desk, second: MonitoringDesk) -> None:
    uid = at_stage(desk, second, Stage.CONFIRMED)
    sightings = (SightingDraft(uid, Seen.ACTIVE, note="new posts"),)
    desk.monitoring.log_check(
        CheckDraft(date(2026, 11, 16), None, "HC Noor", (), 0, False, "active again", "", sightings)
    )

    again = desk.monitoring.accounts()[0]
    assert (again.relapse_of, again.found_on, again.relapse_spans) == (uid, date(2026, 11, 16), (7, 30, 90))
    assert desk.monitoring.account(uid).stage_on(TODAY) is Stage.SUPERSEDED
    assert desk.monitoring.sightings(again.uid)[0].seen_by == "HC Noor"
    assert desk.monitoring.checks(FOUND, TODAY)[0].accounts_checked == 1


def test_a_silent_or_deleted_one_stays_closed(desk: Desk, second: MonitoringDesk) -> None:
    uid = at_stage(desk, second, Stage.CLOSED)
    for seen in (Seen.SILENT, Seen.DELETED):
        desk.monitoring.see_account(SightingDraft(uid, seen, TODAY, "HC Noor"))

    row = desk.monitoring.account(uid)
    assert (row.stage_on(TODAY), row.last_seen, row.last_seen_on) == (Stage.CLOSED, Seen.DELETED, TODAY)
    assert len(desk.monitoring.accounts()) == 1


def test_a_sighting_of_an_old_record_goes_to_its_relapse(desk: Desk, second: MonitoringDesk) -> None:
    old = at_stage(desk, second, Stage.SUPERSEDED)
    made = desk.monitoring.see_account(SightingDraft(old, Seen.ACTIVE, date(2026, 11, 16), "HC Noor")).uid

    assert desk.monitoring.account(made).relapse_of == old
    assert len(desk.monitoring.accounts()) == 2


@pytest.mark.parametrize(
    ("day", "code"), [(date(2026, 10, 31), "seen_before_found"), (date(2026, 11, 12), "active_before_relapse")]
)
def test_a_sighting_that_contradicts_the_record_is_refused(
    desk: Desk, second: MonitoringDesk, day: date, code: str
) -> None:
    uid = at_stage(desk, second, Stage.RELAPSED)

    with pytest.raises(Refused, match=code):
        desk.monitoring.see_account(SightingDraft(uid, Seen.ACTIVE, day, "HC Noor"))


def test_it_is_not_closed_before_it_was_last_seen_active(desk: Desk, second: MonitoringDesk) -> None:
    uid = at_stage(desk, second, Stage.FOUND)
    desk.monitoring.see_account(SightingDraft(uid, Seen.ACTIVE, date(2026, 11, 12), "HC Noor"))

    with pytest.raises(Refused, match="seen_active_since"):
        desk.monitoring.close_account(uid, date(2026, 11, 11), "seen")
    desk.monitoring.close_account(uid, date(2026, 11, 12), "seen")


def test_the_same_account_twice_in_a_check_is_refused_whole(desk: Desk, second: MonitoringDesk) -> None:
    uid = at_stage(desk, second, Stage.FOUND)
    twice = (SightingDraft(uid, Seen.ACTIVE), SightingDraft(uid, Seen.DELETED))

    with pytest.raises(Refused, match="account_twice_in_check"):
        desk.monitoring.log_check(CheckDraft(TODAY, None, "HC Noor", sightings=twice))
    assert desk.monitoring.checks(FOUND, TODAY) == () and desk.monitoring.sightings(uid) == ()


def test_a_check_with_one_impossible_sighting_leaves_no_trace(desk: Desk, second: MonitoringDesk) -> None:
    uid = at_stage(desk, second, Stage.FOUND)
    both = (SightingDraft(uid, Seen.ACTIVE), SightingDraft("nowhere", Seen.ACTIVE))

    with pytest.raises(Refused, match="account_unknown"):
        desk.monitoring.log_check(CheckDraft(TODAY, None, "HC Noor", sightings=both))
    assert desk.monitoring.sightings(uid) == ()


def test_an_undertaking_that_is_not_kept_is_late(desk: Desk, second: MonitoringDesk) -> None:
    row = desk.monitoring.account(at_stage(desk, second, Stage.UNDERTAKEN))

    assert [row.late_on(day) for day in (date(2026, 11, 5), date(2026, 11, 6), TODAY)] == [0, 1, 17]
    assert (row.since_on(TODAY), row.undertaking_signed) == (FOUND, True)


def test_a_correction_never_contradicts_the_way_gone(desk: Desk, second: MonitoringDesk) -> None:
    closed, again = at_stage(desk, second, Stage.CLOSED), at_stage(desk, second, Stage.RELAPSED)
    wrong = [
        (closed, {"found_on": date(2026, 11, 11)}, "found_after_step"),
        (closed, {"authorised": True, "authorised_by": "DPO", "authorised_order": "5"}, "closed_not_authorised"),
        (again, {"found_on": date(2026, 11, 9)}, "relapse_before_closure"),
        (closed, {"owner": Owner.FAMILY}, "account_of_family"),
    ]
    for uid, change, code in wrong:
        with pytest.raises(Refused, match=code):
            desk.monitoring.correct_account(uid, replace(GROUP, **change))  # type: ignore[arg-type]


def test_officials_in_a_group_are_named_and_struck_off(desk: Desk) -> None:
    people = [
        desk.roster.register(PersonDraft(name, rank="CONST", belt_no=belt)).uid
        for name, belt in (("Gul Zaman", "214"), ("Asad Khan", "1021"), ("Amir Gul", "88"))
    ]
    draft = replace(GROUP, admin=people[0], admins=(people[1],), members=tuple(people), owner_sure=Sureness.PHONE)
    uid = desk.monitoring.add_account(draft).uid
    assert desk.monitoring.account(uid).members_of_office == 3

    desk.monitoring.correct_account(uid, replace(draft, admins=(), members=(people[2],), members_of_office=5))
    row = desk.monitoring.account(uid)
    assert [one.person_uid for one in row.people] == [people[2]]
    assert (row.members_of_office, row.owner_sure) == (5, Sureness.PHONE)


def test_a_relapse_keeps_the_people_of_the_group(desk: Desk) -> None:
    person = desk.roster.register(PersonDraft("Gul Zaman", rank="CONST", belt_no="214")).uid
    uid = desk.monitoring.add_account(replace(GROUP, members=(person,))).uid
    desk.monitoring.close_account(uid, FOUND, "seen")

    again = desk.monitoring.account(desk.monitoring.relapse(uid, TODAY).uid)
    assert [one.person_uid for one in again.people] == [person]


def test_what_was_entered_by_mistake_goes_off_the_register_and_out_of_the_counts(
    desk: Desk, second: MonitoringDesk
) -> None:
    uid, again = at_stage(desk, second, Stage.FOUND), at_stage(desk, second, Stage.RELAPSED)
    with pytest.raises(Refused, match="reason_missing"):
        desk.monitoring.withdraw_account(uid, " ")

    desk.monitoring.withdraw_account(uid, "his wife's account")
    desk.monitoring.withdraw_account(again, "it was another group")

    (row,) = desk.monitoring.accounts()
    assert (row.stage_on(TODAY), desk.monitoring.group_counts().found) == (Stage.CLOSED, 1)
