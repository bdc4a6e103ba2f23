"""What stays: what somebody changed since, built on, froze; other people's work; what was taken back already."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kpdesk.base.errors import Refused
from kpdesk.cases.draft import CaseDraft
from kpdesk.desk import Desk
from kpdesk.desk.undo_taking import take_back
from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.service_drafts import PostingDraft
from kpdesk.store.undo_keeping import KEPT_STEPS

DAY = date(2026, 11, 21)


def post(desk: Desk, where: str = "PS City", many: int = 3) -> int:
    desk.service_record.post(desk.roster.uids()[:many], PostingDraft(where, DAY))
    return desk.undo.steps()[0].step


def refusal(desk: Desk, step: int | None) -> Refused:
    with pytest.raises(Refused) as found:
        desk.undo.undo(step)
    return found.value


def test_what_another_user_changed_since_is_named_and_stays(office: Desk, as_user: Callable[[Desk, str], Desk]) -> None:
    step = post(office)
    with as_user(office, "zahir") as zahir:
        post(zahir, "PS Cantt", 1)
    with Desk.open(office.folder, "khan", "four plain words here", clock=office.clock) as khan:
        refused = refusal(khan, step)
        assert refused.code == "undo_changed_since"
        assert refused.values["by"] == "zahir"
        assert refused.values["which"] == "Gul Khan 0"
        assert {person.posting for person in khan.roster.find("Gul")} == {"PS Cantt", "PS City", "PS A"}


def test_another_field_that_was_changed_since_stays_as_it_is_now(office: Desk) -> None:
    step = post(office, many=1)
    person = office.roster.person("Gul Khan 0")
    draft = PersonDraft(name="Gul Khan 0", father_name="Said Gul", rank="HC", belt_no="100", posting="PS City",
                        posted_on=DAY, mobile="0300-1234567")  # fmt: skip
    office.roster.change(person.uid, person.revision, draft)

    office.undo.undo(step)

    now = office.roster.person("Gul Khan 0").draft
    assert (now.posting, now.mobile) == ("PS A", "0300-1234567")


def test_a_violation_with_a_case_is_not_taken_back(office: Desk) -> None:
    step = next(one.step for one in office.undo.steps() if one.action == "violation_logged")
    office.cases.open(CaseDraft((office.violations.items()[0].uid,)))

    assert refusal(office, step).code == "undo_changed_since"


def test_what_a_frozen_report_counts_stays(office: Desk) -> None:
    step = next(one.step for one in office.undo.steps() if one.action == "violation_logged")
    office.weekly.draw_up("2026-W47")
    office.close()
    with Desk.open(office.folder, "zahir", "four plain words here", clock=office.clock) as zahir:
        zahir.weekly.freeze("2026-W47")
    with Desk.open(office.folder, "khan", "four plain words here", clock=office.clock) as khan:
        assert refusal(khan, step).code == "undo_week_frozen"


def test_work_of_another_user_is_his_to_take_back(office: Desk, as_user: Callable[[Desk, str], Desk]) -> None:
    step = post(office)
    with as_user(office, "zahir") as zahir:
        refused = refusal(zahir, step)
        assert (refused.code, refused.values["by"]) == ("undo_not_yours", "khan")
        assert refusal(zahir, None).code == "undo_nothing"


def test_nothing_is_taken_back_twice(office: Desk) -> None:
    step = post(office)
    office.undo.undo(step)

    assert refusal(office, step).code == "undo_already"


def test_a_number_that_is_no_step_is_unknown(office: Desk) -> None:
    assert refusal(office, 99999).code == "undo_unknown"


def test_users_and_keys_stay_and_say_why(office: Desk) -> None:
    step = next(one for one in office.undo.steps() if one.action == "user_added")

    assert step.why_not == "undo_not_secrets"
    assert refusal(office, step.step).code == "undo_not_secrets"


def test_taking_back_that_fails_in_the_middle_changes_nothing(office: Desk, said: Callable[[Desk], object]) -> None:
    step = post(office)
    before = said(office)

    with office.workplace.writing() as uow:
        take_back(uow, step)

    assert said(office) == before
    assert office.undo.steps()[0].can_be_undone


def test_the_last_fifty_are_kept_and_an_older_one_says_so(office: Desk) -> None:
    first = post(office, many=1)
    for place in range(KEPT_STEPS):
        post(office, f"PS {place}", 1)

    assert len(office.undo.steps()) == KEPT_STEPS
    assert refusal(office, first).code in {"undo_too_old", "undo_too_much", "undo_changed_since"}


def test_an_import_of_a_roll_is_taken_back_as_one(office: Desk, tmp_path: Path) -> None:
    roll = tmp_path / "roll.csv"
    roll.write_text(
        "Name,Father Name,Rank,Belt No,CNIC\n"
        "Sher Ali,Noor,HC,900,16101-1234567-1\nAman Gul,Zar,HC,901,16101-1234569-1\n",
        encoding="utf-8",
    )
    office.roster.accept(office.roster.plan(roll))
    found = office.undo.next()

    assert found is not None
    assert found.what == "take in the roll roll.csv: 2 entered, 0 changed"
    assert office.undo.undo().kept == 0
    assert office.roster.find("Sher Ali") == ()
    assert refusal(office, found.step).code == "undo_already"
