"""Who is who: each case its own question, answered once, on record, and asked no more for the same data."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select, update

from kpdesk.roster.plan import Verdict
from kpdesk.roster.records import IdentityAnswerRecord, PersonRecord
from kpdesk.roster.service_drafts import StatusDraft
from kpdesk.store.audit import latest_entries

HEADINGS = "Name,Father Name,Rank,Belt No,CNIC,Personnel No,Date of Birth,Posting"
GUL = "Gul Zaman,Zar Khan,FC,1042,16101-1234567-1,00467023,14.03.1990,PS City"
AMIR = "Amir Shah,Wali Khan,HC,1043,16101-7654321-3,00467024,02.05.1985,PS Hoti"
DAY = date(2026, 11, 1)


@pytest.fixture
def roster(desk):
    return desk.roster


@pytest.fixture
def roll(tmp_path):
    """Writes a roll of these lines and returns its path."""

    def write(*lines, name="roll.csv", headings=HEADINGS):
        path = tmp_path / name
        path.write_text("\n".join((headings, *lines)), encoding="utf-8")
        return path

    return write


@pytest.fixture
def leave(desk):
    """Gives people a state by hand."""

    def do(state, *names):
        uids = [desk.roster.person(name).uid for name in names]
        desk.service_record.set_status(uids, StatusDraft(state, "", DAY, "OB 5"))

    return do


def ids(proposal):
    return [question.id for question in proposal.open_questions]


def verdicts(proposal):
    return [row.verdict.value for row in proposal.plan.rows]


def test_two_rows_that_mean_one_person_on_record_are_one_question(roster, roll):
    roster.accept(roster.plan(roll(GUL)))
    by_cnic = "Gul Zaman,Zar Khan,HC,1042,16101-1234567-1,,14.03.1990,PS City"
    by_personnel = "Gul Zaman,Zar Khan,FC,1042,,00467023,14.03.1990,PS Toru"
    proposal = roster.plan(roll(by_cnic, by_personnel, name="next.csv"))

    assert ids(proposal) == ["two_rows:record:csv!2"]
    assert verdicts(proposal) == ["refused", "refused"]
    answered = roster.answer(proposal, {"two_rows:record:csv!2": "csv!3"})
    assert verdicts(answered) == ["changed"]
    assert [left.row for left in answered.set_aside] == [2]
    assert roster.accept(answered).changed == 1
    assert roster.person("1042").draft.posting == "PS Toru"


def test_a_row_without_numbers_that_is_like_another_row_is_asked_about_and_never_entered_beside_it(roster, roll):
    bare = "Gull Zaman,Zer Khan,FC,,,,14.03.1990,PS Toru"
    proposal = roster.plan(roll(GUL, bare))

    assert ids(proposal) == ["two_rows:alike:csv!3"]
    assert verdicts(proposal) == ["new", "refused"]
    assert roster.answer(proposal, {"two_rows:alike:csv!3": "same"}).plan.counts["new"] == 1
    other = roster.answer(proposal, {"two_rows:alike:csv!3": "other"})
    assert verdicts(other) == ["new", "doubtful"]


def test_the_same_row_twice_without_numbers_is_taken_once(roster, roll):
    bare = "Gul Zaman,Zar Khan,FC,,,,14.03.1990,PS Toru"

    proposal = roster.plan(roll(bare, bare))

    assert verdicts(proposal) == ["doubtful", "refused"]
    assert proposal.plan.rows[1].problems[-1].code == "row_repeated"


def test_an_answer_about_people_is_not_asked_for_again_when_the_rows_stand_elsewhere(desk, roster, roll):
    twin = GUL.replace("PS City", "PS Hoti")
    proposal = roster.plan(roll(GUL, twin, AMIR))
    roster.accept(proposal, {ids(proposal)[0]: "csv!3"})

    again = roster.plan(roll(AMIR, twin, GUL, name="again.csv"))

    assert again.open_questions == ()
    assert [row.row for row in again.set_aside] == [4]
    assert verdicts(again) == ["unchanged", "unchanged"]
    with desk.workplace.reading() as session:
        record = session.scalars(select(IdentityAnswerRecord)).one()
        assert (record.answered_by, record.answered_at) == ("khan", desk.clock.now())


def test_a_remembered_answer_about_people_can_be_given_otherwise(roster, roll):
    twin = GUL.replace("PS City", "PS Hoti")
    proposal = roster.plan(roll(GUL, twin))
    roster.accept(proposal, {ids(proposal)[0]: "csv!3"})

    again = roster.plan(roll(GUL, twin, name="again.csv"))
    roster.accept(again, {again.questions[0].id: "csv!2"})

    assert roster.person("1042").draft.posting == "PS City"
    assert roster.plan(roll(GUL, twin, name="third.csv")).questions[0].answer == "csv!2"


def test_other_data_is_asked_about_anew(roster, roll):
    proposal = roster.plan(roll(GUL, GUL.replace("PS City", "PS Hoti")))
    roster.accept(proposal, {ids(proposal)[0]: "csv!3"})

    assert len(roster.plan(roll(GUL, GUL.replace("PS City", "PS Toru"), name="b.csv")).open_questions) == 1


def test_an_undone_import_takes_its_answers_along(desk, roster, roll):
    path = roll(GUL, GUL.replace("PS City", "PS Hoti"))
    proposal = roster.plan(path)
    batch = roster.accept(proposal, {ids(proposal)[0]: "csv!3"}).batch

    roster.undo(batch)

    assert len(roster.plan(path).open_questions) == 1


def test_who_answered_what_is_in_the_history(desk, roster, roll):
    proposal = roster.plan(roll(GUL, GUL.replace("PS City", "PS Hoti")))
    accepted = roster.accept(proposal, {ids(proposal)[0]: "csv!3"})

    with desk.workplace.reading() as session:
        entries = [entry for entry in latest_entries(session, 5) if entry.action == "identity_answered"]
    assert [(entry.actor, entry.uid, entry.details["answer"]) for entry in entries] == [
        ("khan", accepted.batch, "csv!3")
    ]


def test_answers_that_leave_nothing_to_import_are_remembered_too(desk, roster, roll):
    roster.accept(roster.plan(roll(GUL)))
    twin = GUL.replace("PS City", "PS Hoti")
    proposal = roster.plan(roll(GUL, twin, name="b.csv"))

    assert roster.accept(proposal, {ids(proposal)[0]: "csv!2"}).batch is None
    assert roster.plan(roll(GUL, twin, name="b.csv")).open_questions == ()


def test_another_person_of_like_particulars_is_not_asked_about_for_ever(roster, roll):
    roster.accept(roster.plan(roll(GUL)))
    bare = "Gull Zaman,Zer Khan,FC,,,,14.03.1990,PS Toru"
    proposal = roster.plan(roll(GUL, bare, name="b.csv"))
    answers = dict.fromkeys(ids(proposal), "other")
    proposal = roster.answer(proposal, answers)
    answers = dict.fromkeys(ids(proposal), "other")
    roster.accept(proposal, answers, take_doubtful=True)
    assert roster.count() == 2

    again = roster.plan(roll(GUL, bare, name="b.csv"))

    assert again.open_questions == ()
    assert verdicts(again) == ["unchanged", "unchanged"]


@pytest.mark.parametrize("kind", ["two_rows", "one_number"])
def test_many_of_a_kind_are_one_question(roster, roll, kind):
    lines = [f"Man {'ABCDEF'[n]}bc,Father,FC,{n},1510{n}-1234567-1,,,PS City" for n in range(6)]
    again = [line.replace("PS City", "PS Hoti") for line in lines]
    if kind == "one_number":
        again = [line.replace("Man", "Other") for line in again]

    proposal = roster.plan(roll(*lines, *again))

    assert ids(proposal) == [kind]
    assert len(proposal.open_questions[0].rows) == 12
    answered = roster.answer(proposal, {kind: "last" if kind == "two_rows" else "nobody"})
    counts = answered.plan.counts
    assert (counts["refused"], counts["new"] + counts["doubtful"]) == (0, 6 if kind == "two_rows" else 12)
    if kind == "two_rows":
        assert {row.incoming.draft.posting for row in answered.plan.rows} == {"PS Hoti"}


def test_the_answer_for_many_is_remembered_for_each(roster, roll):
    lines = [f"Man {'ABCDEF'[n]}bc,Father,FC,{n},1510{n}-1234567-1,,,PS City" for n in range(4)]
    again = [line.replace("PS City", "PS Hoti") for line in lines]
    roster.accept(roster.plan(roll(*lines, *again)), {"two_rows": "last"})

    proposal = roster.plan(roll(*reversed(lines), *again, name="next.csv"))

    assert proposal.open_questions == ()
    assert verdicts(proposal) == ["unchanged"] * 4


def test_a_step_that_the_table_forbids_is_refused_and_asked_about(roster, roll, leave):
    roster.accept(roster.plan(roll(GUL, AMIR)))
    leave("suspended", "Gul Zaman")
    stated = [f"{line},in service" for line in (GUL.replace("PS City", "PS Toru"), AMIR)]
    proposal = roster.plan(roll(*stated, headings=f"{HEADINGS},Status", name="next.csv"))

    assert ids(proposal) == ["state_step:suspended:in_service"]
    assert verdicts(proposal) == ["refused", "unchanged"]
    assert proposal.open_questions[0].proposed == "reinstated"
    roster.accept(proposal, take_doubtful=True)
    assert roster.person("1042").draft.service_state == "suspended"

    proposal = roster.plan(roll(*stated, headings=f"{HEADINGS},Status", name="next.csv"))
    record = roster.answer(proposal, {"state_step:suspended:in_service": "record"})
    assert [change.field.value for row in record.plan.rows for change in row.changes] == ["posting"]
    roster.accept(proposal, {"state_step:suspended:in_service": "reinstated"})
    assert roster.person("1042").draft.service_state == "reinstated"


def test_nobody_becomes_transferred_by_a_roll(roster, roll):
    roster.accept(roster.plan(roll(GUL)))

    proposal = roster.plan(roll(f"{GUL},transferred", headings=f"{HEADINGS},Status", name="next.csv"))

    assert verdicts(proposal) == ["refused"]
    assert [choice.key for choice in proposal.open_questions[0].choices] == ["record", "leave"]


def test_who_left_and_stands_in_the_roll_is_asked_about_once(roster, roll, leave):
    roster.accept(roster.plan(roll(GUL, AMIR)))
    leave("dismissed", "Gul Zaman")
    proposal = roster.plan(roll(GUL, AMIR, name="next.csv"))

    assert (ids(proposal), verdicts(proposal)) == (["state_step:dismissed:listed"], ["doubtful", "unchanged"])
    assert "reinstated" in {choice.key for choice in proposal.open_questions[0].choices}
    roster.accept(proposal, {"state_step:dismissed:listed": "record"})
    assert roster.person("1042").draft.service_state == "dismissed"
    assert roster.plan(roll(AMIR, GUL, name="third.csv")).open_questions == ()


def test_who_is_reinstated_by_a_roll_has_it_in_his_record(desk, roster, roll, leave):
    roster.accept(roster.plan(roll(GUL)))
    leave("dismissed", "Gul Zaman")
    proposal = roster.plan(roll(GUL, name="next.csv"))

    batch = roster.accept(proposal, {"state_step:dismissed:listed": "reinstated"}).batch

    uid = roster.person("1042").uid
    states = [held.value for held in desk.service_record.holdings(uid) if held.aspect == "service_state"]
    assert set(states) >= {"in_service", "dismissed", "reinstated"}
    roster.undo(batch)
    assert roster.person("1042").draft.service_state == "dismissed"


def test_a_duty_that_the_state_rules_out_stays_as_it_was_and_is_noted(roster, roll, leave):
    headings = f"{HEADINGS},Status,Duty State"
    roster.accept(roster.plan(roll(GUL)))

    proposal = roster.plan(roll(f"{GUL},suspended,casual leave", headings=headings, name="next.csv"))

    (row,) = proposal.plan.rows
    assert row.verdict is Verdict.CHANGED
    assert [(change.field.value, change.new) for change in row.changes] == [("service_state", "suspended")]
    assert [problem.code for problem in row.problems] == ["duty_left"]


def test_a_new_posting_without_a_day_says_that_the_old_day_goes(roster, roll):
    headings = f"{HEADINGS},Date of Posting"
    roster.accept(roster.plan(roll(f"{GUL},01.02.2024", headings=headings)))

    proposal = roster.plan(roll(GUL.replace("PS City", "PS Toru"), name="next.csv"))
    batch = roster.accept(proposal).batch

    changes = [(change.field.value, change.old, change.new) for change in proposal.plan.rows[0].changes]
    assert changes == [("posting", "PS City", "PS Toru"), ("posted_on", date(2024, 2, 1), None)]
    assert roster.person("1042").draft.posted_on is None
    roster.undo(batch)
    assert roster.person("1042").draft.posted_on == date(2024, 2, 1)


def test_a_person_of_another_office_is_known_by_his_personnel_number_too(desk, roster, roll):
    roster.accept(roster.plan(roll(GUL)))
    with desk.workplace.writing() as uow:
        uow.session.execute(update(PersonRecord.__table__).values(office="SWB"))
        uow.commit()

    bare = roster.plan(roll(GUL.replace("16101-1234567-1", ""), name="next.csv"))
    other = roster.plan(roll(GUL.replace("16101-1234567-1", "16101-7654321-3"), name="other.csv"))

    assert (ids(bare), verdicts(bare)) == (["other_office:csv!2"], ["refused"])
    dropped = roster.answer(bare, {"other_office:csv!2": "drop"}).plan.rows[0].incoming.draft
    assert (dropped.personnel_no, dropped.cnic) == (None, None)
    assert (ids(other), verdicts(other)) == ([], ["new"])
