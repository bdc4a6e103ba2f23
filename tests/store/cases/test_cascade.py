"""What an outcome brings about: person, punishments, dates, the character roll, proof of service."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kpdesk.base.errors import Broken, Cancelled, Refused
from kpdesk.base.progress import Progress
from kpdesk.cases.draft import CaseDraft
from kpdesk.cases.roll import EntryDraft
from kpdesk.cases.roll_rules import Entry
from kpdesk.cases.states import State, Step, Track
from kpdesk.reference.draft import ItemDraft
from kpdesk.reference.rules import Table
from kpdesk.roster.draft import PersonDraft
from kpdesk.violations.draft import ViolationDraft

SCAN = b"%PDF-1.4 signed receipt"


def whats(office, case: str) -> dict[str, date]:
    return {due.what: due.on for due in office.show(case).due}


def person(office):
    return office.desk.roster.row(office.persons[0])


def awards(office, case: str) -> list[tuple[str, str]]:
    return [(award.punishment, award.state) for award in office.show(case).awards]


def test_the_entry_waits_for_the_time_of_the_appeal_and_is_then_put_on_record(office, punished) -> None:
    case = punished()
    (row,) = office.desk.case_dates.entries()
    assert (row.state, row.due_on, row.appeal_until) == (Entry.DUE, date(2026, 12, 27), date(2026, 12, 26))

    office.desk.case_dates.enter(EntryDraft(row.award_uid, date(2027, 1, 4), "OASI Noor", "12"))

    (made,) = office.desk.case_dates.entries()
    assert (made.state, made.entered_on, made.entered_by, made.page) == (
        Entry.MADE,
        date(2027, 1, 4),
        "OASI Noor",
        "12",
    )
    assert "entry_due" not in {due.what for due in office.desk.cases.due(date(2027, 3, 1))}
    assert office.show(case).awards[0].entered_on == date(2027, 1, 4)


def test_an_entry_before_it_is_due_wants_its_reason_and_one_twice_is_refused(office, punished) -> None:
    punished()
    (row,) = office.desk.case_dates.entries()
    early = EntryDraft(row.award_uid, date(2026, 12, 1))

    with pytest.raises(Refused, match="entry_not_due"):
        office.desk.case_dates.enter(early)
    office.desk.case_dates.enter(EntryDraft(row.award_uid, date(2026, 12, 1), early_because="he waived the appeal"))

    with pytest.raises(Refused, match="entry_not_possible"):
        office.desk.case_dates.enter(EntryDraft(row.award_uid))
    with pytest.raises(Refused, match="entry_day_not_possible"):
        office.desk.case_dates.enter(EntryDraft(row.award_uid, date(2028, 1, 1)))
    with pytest.raises(Refused, match="award_unknown"):
        office.desk.case_dates.enter(EntryDraft("nobody"))


def test_an_entry_of_a_punishment_that_is_set_aside_is_to_be_struck_out(office, punished) -> None:
    case = punished()
    (row,) = office.desk.case_dates.entries()
    office.desk.case_dates.enter(EntryDraft(row.award_uid, date(2026, 12, 28)))
    office.take(case, "revision_filed", 60)
    office.take(case, "revision_decided", 80, outcome="set_aside", by="Addl: IGP")

    (undone,) = office.desk.case_dates.entries()
    due = {item.what for item in office.desk.cases.due(date(2027, 3, 1))}
    office.desk.case_dates.enter(EntryDraft(row.award_uid, cancels=True))

    assert (undone.state, undone.undone_on) == (Entry.TO_CANCEL, date(2027, 1, 21))
    assert "entry_cancel_due" in due
    assert office.desk.case_dates.entries()[0].state is Entry.CANCELLED


def test_an_appeal_holds_the_entry_back_until_it_is_decided(office, punished) -> None:
    case = punished()
    office.take(case, "appeal_filed", 30)
    assert office.desk.case_dates.entries()[0].state is Entry.WAITS

    office.take(case, "appeal_decided", 60, outcome="upheld", by="RPO Mardan")

    (row,) = office.desk.case_dates.entries()
    assert (row.state, row.due_on) == (Entry.DUE, date(2027, 1, 1))


def test_quarter_guard_is_entered_at_once_since_no_appeal_lies(office, punished) -> None:
    punished("QUARTER_GUARD", amount=7)

    (row,) = office.desk.case_dates.entries()

    assert (row.appeal_until, row.due_on) == (None, date(2026, 11, 26))


def test_service_entered_later_moves_the_time_for_the_appeal_and_the_entry(office, punished) -> None:
    case = punished()

    office.take(case, "service_recorded", 34, paper="order_issued", how="in_person", by="Muharrir", acknowledged=True)

    award = office.show(case).awards[0]
    assert (award.appeal_until, award.entry_due_on) == (date(2027, 1, 5), date(2027, 1, 6))
    assert whats(office, case)["appeal_ends"] == date(2027, 1, 5)


def test_the_whole_way_to_the_supreme_court_and_anew(office, punished) -> None:
    case = punished("DISMISSAL")
    office.take(case, "appeal_filed", 30)
    office.take(case, "appeal_decided", 40, outcome="upheld")
    office.take(case, "tribunal_filed", 50, number="12/2027")
    office.take(case, "tribunal_decided", 60, outcome="upheld")
    assert office.show(case).row.state is State.TRIBUNAL_DECIDED
    assert whats(office, case)["court_ends"] == date(2027, 3, 2)

    office.take(case, "court_filed", 70, moved_by="accused")
    office.take(case, "court_decided", 90, outcome="remanded", complete_by="2027-05-31")

    assert office.show(case).row.state is State.INFORMATION
    assert whats(office, case)["anew_due"] == date(2027, 5, 31)
    assert person(office).service_state == "reinstated"
    assert awards(office, case) == [("DISMISSAL", "set_aside")]
    assert office.show(case).awards[0].undone_on == date(2027, 1, 31)


def test_lines_and_back_and_a_transfer_reach_the_roster_and_are_no_punishment(office) -> None:
    case = office.case()

    office.take(case, "closed_to_lines", 1, number="OB 3")
    assert person(office).duty_state == "closed_to_lines"
    office.take(case, "returned_from_lines", 5, number="OB 9")
    office.take(case, "transferred", 6, to="PS Shergarh", number="OB 10")

    assert (person(office).duty_state, person(office).posting) == ("present", "PS Shergarh")
    assert office.show(case).awards == ()
    with pytest.raises(Refused, match="step_not_now"):
        office.take(case, "returned_from_lines", 7)


def test_a_suspension_is_reviewed_and_ended_with_the_period_treated(office) -> None:
    case = office.case()
    office.take(case, "suspended", 1, reason="the inquiry")
    allowed = {row.step for row in office.show(case).allowed}
    assert Step.SUSPENDED not in allowed
    assert Step.SUSPENSION_REVIEWED in allowed

    office.take(case, "suspension_reviewed", 80, reason="the inquiry goes on")
    assert whats(office, case)["suspension_review_due"] == date(2027, 4, 21)
    office.take(case, "reinstated", 90, period_treated_as="on_duty")

    assert person(office).service_state == "reinstated"
    assert "suspension_review_due" not in whats(office, case)
    assert office.show(case).row.suspended_on is None


def test_a_case_referred_upward_is_out_of_the_account_and_ends_with_the_answer(office) -> None:
    case = office.case()
    office.take(case, "referred_upward", 2, to="RPO Mardan", reason="major punishment of an Inspector")
    assert office.desk.violations.show(office.violations[0]).row.disposal == "referred"

    office.take(case, "referral_answered", 30, outcome="exonerated", gist="no misconduct")

    assert office.show(case).row.state is State.FILED
    assert office.desk.violations.show(office.violations[0]).row.disposal == "exonerated"


def test_displeasure_files_the_case_awards_nothing_and_is_a_disposal_of_its_own(office) -> None:
    case = office.case()

    office.take(case, "order_issued", 3, outcome="displeasure", reasons="first instance")

    assert office.show(case).row.state is State.FILED
    assert office.show(case).awards == ()
    assert office.desk.violations.show(office.violations[0]).row.disposal == "displeasure"


def test_the_register_of_service_shows_each_paper_with_its_scan(office, tmp_path: Path) -> None:
    case = office.case()
    office.take(case, "show_cause_issued", 0, number="7/EC")
    witnesses = ["HC Ali", "C Umar"]
    service = {"paper": "show_cause_issued", "how": "pasted", "by": "ASI Noor", "acknowledged": False}
    office.take(case, "service_recorded", 2, witnesses=witnesses, **service)
    file = tmp_path / "receipt.pdf"
    file.write_bytes(SCAN)

    office.desk.case_dates.attach_scan(case, 2, file)
    office.desk.case_dates.attach_scan(case, 2, file)

    view = office.show(case)
    (proof,) = view.proofs
    (scan,) = view.scans
    assert (proof.served_on, proof.how, proof.by, proof.acknowledged) == (
        date(2026, 11, 4),
        "pasted",
        "ASI Noor",
        False,
    )
    assert proof.witnesses == ("HC Ali", "C Umar")
    assert view.steps[proof.seqs[1] - 1].uid == scan.step_uid
    assert office.desk.case_dates.open_scan(scan.uid)[1] == SCAN
    stored = [path for path in office.desk.workplace.store.folder.evidence.iterdir() if path.suffix == ".kpe"]
    assert len(stored) == 1
    assert SCAN not in stored[0].read_bytes()


def test_a_scan_that_is_no_paper_or_belongs_to_no_step_leaves_nothing_behind(office, tmp_path: Path) -> None:
    case = office.case()
    office.take(case, "show_cause_issued", 0)
    note = tmp_path / "note.txt"
    note.write_text("signed")

    with pytest.raises(Refused, match="scan_not_paper"):
        office.desk.case_dates.attach_scan(case, 1, note)
    with pytest.raises(Refused, match="step_number_unknown"):
        office.desk.case_dates.attach_scan(case, 9, note)
    with pytest.raises(Refused, match="scan_unknown"):
        office.desk.case_dates.open_scan("nothing")

    folder = office.desk.workplace.store.folder.evidence
    assert not folder.exists() or not list(folder.iterdir())


def test_a_scan_that_was_changed_on_the_disk_is_not_shown_as_proof(office, tmp_path: Path) -> None:
    case = office.case()
    office.take(case, "show_cause_issued", 0)
    file = tmp_path / "receipt.pdf"
    file.write_bytes(SCAN)
    office.desk.case_dates.attach_scan(case, 1, file)
    (stored,) = office.desk.workplace.store.folder.evidence.glob("*.kpe")
    stored.chmod(0o600)
    stored.write_bytes(stored.read_bytes()[:-1] + b"x")

    with pytest.raises(Broken):
        office.desk.case_dates.open_scan(office.show(case).scans[0].uid)


def test_a_holiday_that_the_office_keeps_moves_an_open_term_at_once_where_its_row_says_so(office) -> None:
    case = office.case()
    office.take(case, "show_cause_issued", 0, served_on="2026-11-02")
    assert whats(office, case)["reply_due"] == date(2026, 11, 9)

    (clock,) = (
        item for item in office.desk.reference.items(Table.CLOCKS) if item.row.code == "PR1975.show_cause_reply"
    )
    draft = ItemDraft.of(Table.CLOCKS, clock.row, clock.uid, clock.revision)
    changes = office.desk.reference.edit(
        ItemDraft(Table.CLOCKS, {**draft.values, "moves_off_holidays": True}, clock.uid, clock.revision)
    )

    assert "cases" in changes.features
    assert whats(office, case)["reply_due"] == date(2026, 11, 10)
    (due,) = office.desk.cases.due(date(2026, 11, 10), 0)
    assert due.on == date(2026, 11, 10)


def test_a_change_of_a_term_tells_of_the_cases_and_stopped_leaves_the_list_as_it_was(office) -> None:
    case = office.case()
    office.take(case, "show_cause_issued", 0, served_on="2026-11-02")
    (clock,) = (
        item for item in office.desk.reference.items(Table.CLOCKS) if item.row.code == "PR1975.show_cause_reply"
    )
    draft = ItemDraft.of(Table.CLOCKS, clock.row, clock.uid, clock.revision)
    changed = ItemDraft(Table.CLOCKS, {**draft.values, "moves_off_holidays": True}, clock.uid, clock.revision)
    told: list[str] = []
    stopped = Progress()
    stopped.stop()

    with pytest.raises(Cancelled):
        office.desk.reference.edit(changed, stopped)
    before = whats(office, case)["reply_due"]
    office.desk.reference.edit(changed, Progress(lambda step: told.append(step.label)))

    assert (before, whats(office, case)["reply_due"]) == (date(2026, 11, 9), date(2026, 11, 10))
    assert told == ["case_dates_reading", "case_dates_counting", "case_dates_writing"]


def test_the_calendar_shows_days_off_and_what_falls_due_on_each(office) -> None:
    case = office.case()
    office.take(case, "show_cause_issued", 0, served_on="2026-11-02")

    days = office.desk.case_dates.calendar(date(2026, 11, 1), date(2026, 11, 30))

    assert len(days) == 30
    assert [day.on.day for day in days if day.is_off] == [1, 8, 9, 15, 22, 29]
    assert days[8].holidays == ("Iqbal Day",)
    assert [(day.on.day, row.number) for day in days for row in day.due] == [(9, case)]


def test_changing_the_days_off_is_noticed_by_the_calendar(office) -> None:
    office.desk.users.set("weekly_days_off", "friday_saturday")

    days = office.desk.case_dates.calendar(date(2026, 11, 2), date(2026, 11, 8))

    assert [day.on.day for day in days if day.is_off] == [6, 7]


def test_an_officer_under_federal_rules_is_not_charged_here_and_a_clerk_gets_no_summary(office) -> None:
    cases = {}
    for rank in ("SP", "JCLERK"):
        uid = office.desk.roster.register(PersonDraft(f"Officer {rank}", "Father", rank)).uid
        seen = ViolationDraft(persons=(uid,), kind="V02", platform="tiktok", seen_on=date(2026, 11, 2), what="v")
        violation = office.desk.violations.register(seen)[0][0]
        cases[rank] = violation.number
    senior = office.case(cases["SP"])

    with pytest.raises(Refused, match="step_not_in_regime"):
        office.take(senior, "show_cause_issued", 1)
    assert {row.step for row in office.show(senior).allowed} >= {Step.REFERRED_UPWARD, Step.WITHDRAWN}
    with pytest.raises(Refused, match="track_not_in_regime"):
        office.desk.cases.open(CaseDraft((cases["JCLERK"],), Track.SUMMARY, date(2026, 11, 2)))


def test_the_timeline_of_the_person_tells_of_the_roll(office, punished) -> None:
    punished("QUARTER_GUARD", amount=7)
    (row,) = office.desk.case_dates.entries()
    office.desk.case_dates.enter(EntryDraft(row.award_uid, date(2026, 12, 1), "OASI", "4"))

    told = office.desk.roster.timeline(office.desk.roster.person(office.persons[0]))

    assert "timeline_roll_entered" in {entry.kind for entry in told}
