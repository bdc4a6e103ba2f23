"""Registering, changing and withdrawing one person."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from kpdesk.base.actor import Actor, Role
from kpdesk.base.errors import Refused
from kpdesk.base.problems import ProblemsFound
from kpdesk.desk.roster import RosterDesk
from kpdesk.roster import service
from kpdesk.roster.draft import PersonDraft
from kpdesk.store.audit import entries_about
from kpdesk.store.store import Workplace
from kpdesk.violations.draft import ViolationDraft

GUL = PersonDraft(
    name="Gul Zaman", father_name="Zar Khan", rank="CONST", belt_no="1042", cnic="1610112345671",
    born_on=date(1990, 3, 14), enlisted_on=date(2012, 5, 1), posting="PS City", posted_on=date(2024, 1, 23),
)  # fmt: skip


@pytest.fixture
def roster(desk):
    return desk.roster


def actions(desk, uid):
    with desk.workplace.reading() as session:
        return [entry.action for entry in entries_about(session, uid)]


def test_a_registered_person_is_on_record_and_in_the_history(desk, roster):
    uid = roster.register(GUL).uid

    assert roster.person(uid).draft == dataclasses.replace(GUL, bps=7, service_state="in_service", duty_state="present")
    assert actions(desk, uid) == ["person_registered"]


def test_what_was_typed_is_tidied_as_an_import_would(roster):
    uid = roster.register(dataclasses.replace(GUL, name="  GUL   ZAMAN ", posting=" PS  City ")).uid

    draft = roster.person(uid).draft
    assert (draft.name, draft.posting) == ("Gul Zaman", "PS City")


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"name": ""}, "name_missing"),
        ({"name": "A" * 32_000}, "text_too_long"),
        ({"name": "Gul\x00Zaman"}, "text_has_control"),
        ({"cnic": "16101"}, "cnic_wrong_length"),
        ({"personnel_no": "12"}, "personnel_not_understood"),
        ({"bps": 23}, "bps_not_understood"),
        ({"service_state": "asleep"}, "state_unknown"),
        ({"duty_state": "asleep"}, "state_unknown"),
        ({"belt_no": "1" * 21}, "belt_not_understood"),
    ],
)
def test_a_draft_that_cannot_be_is_refused_with_its_field_and_nothing_is_kept(roster, values, code):
    with pytest.raises(ProblemsFound) as caught:
        roster.register(dataclasses.replace(GUL, **values))

    assert (caught.value.code, caught.value.field) == (code, next(iter(values)))
    assert roster.count() == 0


def test_all_problems_are_told_at_once():
    draft = PersonDraft(cnic="1", bps=99, born_on=date(2030, 1, 1))

    assert {problem.code for problem in draft.check(date(2026, 11, 22))} == {
        "name_missing", "cnic_wrong_length", "bps_not_understood", "birth_not_possible",
    }  # fmt: skip


def test_a_cnic_is_nobody_else_s(roster):
    roster.register(GUL)

    with pytest.raises(Refused) as caught:
        roster.register(dataclasses.replace(GUL, name="Amir Shah"))

    assert (caught.value.code, caught.value.values["name"]) == ("cnic_on_record", "Gul Zaman")


def test_a_personnel_number_stands_at_one_person(roster):
    roster.register(dataclasses.replace(GUL, personnel_no="00467023"))
    other = dataclasses.replace(GUL, name="Amir Shah", cnic="1610176543213")

    with pytest.raises(Refused) as caught:
        roster.register(dataclasses.replace(other, personnel_no="00467023"))

    assert (caught.value.code, caught.value.field) == ("personnel_held", "personnel_no")
    roster.register(dataclasses.replace(other, personnel_no=None))
    assert roster.count() == 2


def test_a_change_is_told_field_by_field_in_the_history(desk, roster):
    uid = roster.register(GUL).uid
    person = roster.person(uid)

    roster.change(uid, person.revision, dataclasses.replace(person.draft, posting="PS Hoti"))

    with desk.workplace.reading() as session:
        entry = list(entries_about(session, uid))[-1]
    assert (entry.action, entry.details) == (
        "person_changed",
        {"before": {"posting": "PS City"}, "after": {"posting": "PS Hoti"}},
    )


def test_a_form_that_changes_nothing_leaves_no_trace(desk, roster):
    uid = roster.register(GUL).uid
    person = roster.person(uid)

    changes = roster.change(uid, person.revision, person.draft)

    assert changes.features == frozenset()
    assert roster.person(uid).revision == person.revision
    assert actions(desk, uid) == ["person_registered"]


def test_a_form_opened_before_another_s_change_is_refused(roster):
    uid = roster.register(GUL).uid
    person = roster.person(uid)
    roster.change(uid, person.revision, dataclasses.replace(person.draft, posting="PS Hoti"))

    with pytest.raises(Refused) as caught:
        roster.change(uid, person.revision, dataclasses.replace(person.draft, posting="PS Toru"))

    assert caught.value.code == "changed_meanwhile"
    assert roster.person(uid).draft.posting == "PS Hoti"


def test_withdrawing_needs_a_reason(desk, roster):
    uid = roster.register(GUL).uid

    with pytest.raises(Refused) as caught:
        roster.withdraw(uid, "  ")
    roster.withdraw(uid, "entered twice")

    assert caught.value.code == "reason_missing"
    assert roster.count() == 0
    assert actions(desk, uid) == ["person_registered", "person_withdrawn"]


def test_who_is_entered_again_after_withdrawal_has_his_record_back(desk, roster):
    uid = roster.register(GUL).uid
    roster.withdraw(uid, "entered twice")

    again = roster.register(dataclasses.replace(GUL, posting="PS Toru")).uid

    assert again == uid
    assert [row.posting for row in roster.find("gul zaman")] == ["PS Toru"]
    assert actions(desk, uid) == ["person_registered", "person_withdrawn", "person_registered"]


@pytest.mark.parametrize("verb", ["register", "change", "withdraw"])
def test_an_auditor_changes_nothing(desk, roster, verb):
    uid = roster.register(GUL).uid
    reader = RosterDesk(Workplace(desk.workplace.store, Actor("audit", "An Auditor", Role.AUDITOR, "MRD")))
    calls = {"register": (GUL,), "change": (uid, 1, GUL), "withdraw": (uid, "why")}

    with pytest.raises(Refused) as caught:
        getattr(reader, verb)(*calls[verb])

    assert caught.value.code == "not_permitted"
    assert actions(desk, uid) == ["person_registered"]


def test_without_a_commit_nobody_is_registered_found_or_noted(desk, roster):
    with desk.workplace.writing() as uow:
        uid = service.register(uow, GUL, roster.ranks()).uid

    assert (roster.count(), roster.find("gul"), actions(desk, uid)) == (0, (), [])


def test_the_timeline_tells_service_imports_and_changes_in_date_order(roster, tmp_path):
    roll = tmp_path / "roll.csv"
    roll.write_text("Name,Father Name,CNIC,Date of Enlistment,Posting,Date of Posting\n"
                    "Gul Zaman,Zar Khan,16101-1234567-1,01.05.2012,PS City,23.01.2024\n", encoding="utf-8")  # fmt: skip
    roster.accept(roster.plan(roll))
    person = roster.person("Gul Zaman")
    roster.change(person.uid, person.revision, dataclasses.replace(person.draft, mobile="0319-2715087"))

    timeline = roster.timeline(roster.person("Gul Zaman"))

    assert [(entry.on.year, entry.kind) for entry in timeline] == [
        (2012, "timeline_enlisted"), (2024, "timeline_posted"), (2026, "timeline_imported"), (2026, "timeline_changed"),
    ]  # fmt: skip
    assert timeline[3].values["fields"] == "mobile"


def test_the_timeline_tells_violations_too(desk, roster):
    uid = roster.register(GUL).uid
    seen = ViolationDraft(
        persons=(uid,), kind="V02", platform="tiktok", seen_on=date(2026, 11, 20), seen_by="Cell", what="A video"
    )
    desk.violations.register(seen)

    entry = next(entry for entry in roster.timeline(roster.person(uid)) if entry.source == "violations")

    assert (entry.on, entry.kind, entry.values["platform"]) == (date(2026, 11, 20), "timeline_violation_seen", "TikTok")
