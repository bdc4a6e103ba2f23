"""What is told of a piece of work, and of what was taken back."""

from __future__ import annotations

from datetime import date

from kpdesk.base.sentences import known_codes
from kpdesk.desk import Desk
from kpdesk.roster.service_drafts import PostingDraft
from kpdesk.store.undo_actions import BATCHES, ENTRIES, LEADING, REDONE, RIDING, UNDONE, WHY_NOT

DAY = date(2026, 11, 21)


def test_every_action_of_the_history_can_be_taken_back_or_says_why_not() -> None:
    begins = "history_"
    actions = {code.removeprefix(begins) for code in known_codes() if code.startswith(begins)}
    listed = {*LEADING, *WHY_NOT, *BATCHES, *ENTRIES, *RIDING}

    assert actions - listed - {"walking", "violation_protected"} == set()
    assert set(WHY_NOT) & {*LEADING, *BATCHES, *ENTRIES, *RIDING} == set()


def test_every_reason_and_every_deed_has_its_words() -> None:
    deeds = {f"undo_{action}" for action in (*LEADING, *BATCHES) if action not in (UNDONE, REDONE)}

    assert deeds - known_codes() == set()
    assert set(WHY_NOT.values()) - known_codes() == set()


def test_a_bulk_action_is_told_with_its_number_and_place(office: Desk) -> None:
    office.service_record.post(office.roster.uids()[:4], PostingDraft("PS City", DAY))

    assert office.undo.steps()[0].what == "post 4 persons to PS City"
    assert "4" in office.undo.steps("ur")[0].what


def test_what_was_taken_back_is_told_and_can_be_done_again(office: Desk) -> None:
    office.service_record.post(office.roster.uids()[:4], PostingDraft("PS City", DAY))
    office.undo.undo()

    assert office.undo.steps()[0].what == "take back: post 4 persons to PS City"
    again = office.undo.next_again()
    assert again is not None
    office.undo.again()
    assert office.undo.steps()[0].what == "do again: post 4 persons to PS City"
    assert {person.posting for person in office.roster.find("Gul")} == {"PS City", "PS A"}


def test_the_record_tells_that_something_was_taken_back(office: Desk) -> None:
    uid = office.roster.uids()[0]
    office.service_record.post([uid], PostingDraft("PS City", DAY))
    office.undo.undo()

    assert [entry.action for entry in office.audit.about(uid)][-2:] == ["person_posted", "action_undone"]
