"""What an import asks: once per value, column or person; answered, kept on record, remembered."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select, update

from kpdesk.base.errors import Refused
from kpdesk.roster.importing import ImportOptions
from kpdesk.roster.plan import Verdict
from kpdesk.roster.records import ImportAnswerRecord, ImportBatchRecord, PersonRecord

HEADINGS = "Name,Father Name,Rank,Belt No,CNIC,Personnel No,Date of Birth,Posting"
GUL = "Gul Zaman,Zar Khan,FC,1042,16101-1234567-1,00467023,14.03.1990,PS City"
AMIR = "Amir Shah,Wali Khan,HC,1043,16101-7654321-3,00467024,02.05.1985,PS Hoti"
NOOR = "Noor Jan,Sher Ali,ASI,,17301-1111222-5,00912345,30.11.1979,PS City"


@pytest.fixture
def roll(tmp_path):
    """Writes a roll of these lines and returns its path."""

    def write(*lines, headings=HEADINGS, name="roll.csv"):
        path = tmp_path / name
        path.write_text("\n".join((headings, *lines)), encoding="utf-8")
        return path

    return write


@pytest.fixture
def roster(desk):
    return desk.roster


def person_of(roster, text):
    return roster.person(text).draft


def ids(proposal):
    return [question.id for question in proposal.open_questions]


def test_an_unknown_rank_is_asked_once_however_many_rows_hold_it(roster, roll):
    proposal = roster.plan(roll(GUL.replace("FC", "Gunner"), AMIR.replace("HC", "Gunner"), NOOR))

    (question,) = proposal.open_questions

    assert (question.id, len(question.rows)) == ("rank:gunner", 2)
    assert {"CONST", "keep", "blank"} <= {choice.key for choice in question.choices}
    assert proposal.plan.counts["doubtful"] == 2


def test_an_answered_rank_is_taken_in_every_row_and_kept_with_the_import(desk, roster, roll):
    proposal = roster.plan(roll(GUL.replace("FC", "Gunner"), AMIR.replace("HC", "Gunner"), NOOR))

    accepted = roster.accept(proposal, {"rank:gunner": "CONST"})

    assert accepted.added == 3
    assert person_of(roster, "1042").rank == person_of(roster, "1043").rank == "CONST"
    with desk.workplace.reading() as session:
        assert session.scalar(select(ImportBatchRecord.answers)) == {"rank:gunner": "CONST"}


def test_an_answer_about_a_value_holds_for_the_next_roll(roster, roll):
    roster.accept(roster.plan(roll(GUL.replace("FC", "Gunner"))), {"rank:gunner": "HC"})

    proposal = roster.plan(roll(AMIR.replace("HC", "Gunner"), name="next.csv"))

    assert proposal.open_questions == ()
    assert proposal.plan.rows[0].incoming.draft.rank == "HC"
    assert proposal.answers == {"rank:gunner": "HC"}


def test_a_remembered_answer_can_be_given_otherwise(roster, roll):
    roster.accept(roster.plan(roll(GUL.replace("FC", "Gunner"))), {"rank:gunner": "HC"})
    proposal = roster.plan(roll(AMIR.replace("HC", "Gunner"), name="next.csv"))

    roster.accept(proposal, {"rank:gunner": "ASI"})

    assert person_of(roster, "1043").rank == "ASI"


def test_without_an_answer_the_rows_stay_out(roster, roll):
    accepted = roster.accept(roster.plan(roll(GUL.replace("FC", "Gunner"), NOOR)))

    assert (accepted.added, roster.count()) == (1, 1)


def test_an_answer_that_was_not_offered_is_refused_and_nothing_written(desk, roster, roll):
    proposal = roster.plan(roll(GUL.replace("FC", "Gunner")))

    with pytest.raises(Refused) as no_choice:
        roster.accept(proposal, {"rank:gunner": "GENERAL"})
    with pytest.raises(Refused) as no_question:
        roster.accept(proposal, {"two_rows:cnic:csv!9": "csv!9"})

    assert (no_choice.value.code, no_question.value.code) == ("answer_not_possible", "question_unknown")
    with desk.workplace.reading() as session:
        assert session.scalars(select(ImportAnswerRecord)).all() == []
    assert roster.count() == 0


def office_with_places(roster, roll):
    places = ("PS City", "PS Hoti", "Police Lines", "Traffic Branch", "PS Rustam", "PS Toru")
    lines = [f"Man {'ABCDEF'[n]},Father,FC,{n},1510{n}-1234567-1,,,{place}" for n, place in enumerate(places)]
    roster.accept(roster.plan(roll(*lines, name="first.csv")))


def test_a_posting_nearly_spelled_like_a_known_one_is_asked_with_that_proposed(roster, roll):
    office_with_places(roster, roll)

    proposal = roster.plan(roll(GUL.replace("PS City", "Traffic Brnach"), AMIR))

    (question,) = proposal.open_questions
    assert (question.about, question.proposed) == ("posting", "Traffic Branch")
    assert roster.answer(proposal, {question.id: "Traffic Branch"}).plan.counts["doubtful"] == 0
    assert [row.verdict for row in proposal.plan.rows] == [Verdict.DOUBTFUL, Verdict.NEW]


def test_another_way_of_writing_a_known_posting_is_no_change_and_no_question(roster, roll):
    office_with_places(roster, roll)

    proposal = roster.plan(roll(GUL.replace("PS City", "P.S. CITY"), AMIR.replace("PS Hoti", "Police Station Hoti")))

    assert proposal.questions == ()
    assert [row.incoming.draft.posting for row in proposal.plan.rows] == ["PS City", "PS Hoti"]


def test_many_new_postings_are_one_question(roster, roll):
    office_with_places(roster, roll)
    lines = [f"Man {'ABCD'[n]}a,F,FC,{n},1710{n}-1234567-1,,,{p}" for n, p in enumerate(("Khazana", "Oghi", "Zaida"))]

    proposal = roster.plan(roll(*lines))

    assert ids(proposal) == ["postings"]
    assert roster.accept(proposal, {"postings": "keep"}).added == 3


def test_an_office_that_knows_few_places_is_asked_nothing_about_new_ones(roster, roll):
    roster.accept(roster.plan(roll(GUL)))

    assert roster.plan(roll(GUL.replace("PS City", "PS Saddar"))).questions == ()


def test_two_rows_of_one_person_are_one_question_and_the_answer_sets_the_other_aside(roster, roll):
    proposal = roster.plan(roll(GUL, GUL.replace("PS City", "PS Hoti"), NOOR))
    (question,) = proposal.open_questions

    answered = roster.answer(proposal, {question.id: "csv!3"})

    assert question.about == "two_rows"
    assert [(row.row, row.text) for row in answered.set_aside] == [(2, "Gul Zaman")]
    assert roster.accept(answered).added == 2
    assert person_of(roster, "1042").posting == "PS Hoti"


def test_one_cnic_on_two_persons_stays_with_the_one_that_was_answered(roster, roll):
    other = AMIR.replace("16101-7654321-3", "16101-1234567-1")
    proposal = roster.plan(roll(GUL, other))
    (question,) = proposal.open_questions

    roster.accept(proposal, {question.id: "csv!2"})

    assert question.about == "one_number"
    assert (person_of(roster, "1042").cnic, person_of(roster, "1043").cnic) == ("1610112345671", None)


def test_a_cnic_that_is_wrong_at_both_is_taken_at_neither(roster, roll):
    proposal = roster.plan(roll(GUL, AMIR.replace("16101-7654321-3", "16101-1234567-1")))

    roster.accept(proposal, {proposal.open_questions[0].id: "nobody"})

    assert {row.cnic for row in roster.page()} == {None}


def test_a_person_without_numbers_is_found_by_sound_and_asked_about(roster, roll):
    roster.accept(roster.plan(roll("Muhammad Yousaf,Sher Ullah,FC,1044,16101-1111111-1,,14.03.1990,PS City")))

    proposal = roster.plan(roll("Mohd Yusuf,Sherullah,FC,,,,14.03.1990,PS Hoti", name="next.csv"))
    (question,) = proposal.open_questions

    assert (question.about, question.values["name"]) == ("same_person", "Muhammad Yousaf")
    assert roster.accept(proposal, {question.id: "same"}).changed == 1
    assert (roster.count(), person_of(roster, "1044").posting) == (1, "PS Hoti")


def test_another_person_of_the_same_name_is_entered_beside_him(roster, roll):
    roster.accept(roster.plan(roll(GUL.replace("16101-1234567-1", "").replace("00467023", "00467023"))))
    same_name = "Gul Zaman,Zar Khan,FC,1042,16101-9999999-1,,14.03.1990,PS City"
    proposal = roster.plan(roll(same_name, name="next.csv"))
    (question,) = proposal.open_questions

    roster.accept(proposal, {question.id: "other"})

    assert roster.count() == 2


def test_the_very_same_particulars_under_another_cnic_are_never_silently_a_second_person(roster, roll):
    roster.accept(roster.plan(roll(GUL.replace("00467023", ""))))

    proposal = roster.plan(roll(GUL.replace("16101-1234567-1", "16101-1234568-1").replace("00467023", "")))

    assert [question.about for question in proposal.open_questions] == ["same_person"]
    assert proposal.plan.rows[0].verdict is Verdict.DOUBTFUL


def test_many_rows_that_are_like_somebody_are_one_question(roster, roll):
    fathers = ("Zar Khan", "Wali Shah", "Sher Gul", "Noor Din")
    lines = [f"Gul {'ABCD'[n]}zam,{fathers[n]},FC,{n},1610{n}-1234567-1,,14.03.199{n},PS City" for n in range(4)]
    roster.accept(roster.plan(roll(*lines)))
    bare = [line.replace(line.split(",")[4], "").replace("PS City", "PS Hoti") for line in lines]

    proposal = roster.plan(roll(*bare, name="next.csv"))

    assert ids(proposal) == ["no_numbers", "same_people"]
    assert roster.accept(proposal, {"same_people": "same"}).changed == 4


def test_a_number_that_belongs_to_somebody_else_on_record_is_asked(roster, roll):
    roster.accept(roster.plan(roll(GUL)))
    other = "Sher Ali,Noor Jan,FC,1050,16101-1234567-1,00999999,01.01.1970,PS City"
    proposal = roster.plan(roll(other, name="next.csv"))
    (question,) = proposal.open_questions

    roster.accept(proposal, {question.id: "drop"})

    assert question.about == "number"
    assert {row.name: row.cnic for row in roster.page()} == {"Gul Zaman": "1610112345671", "Sher Ali": None}


@pytest.fixture
def at_swabi(desk):
    """Puts everybody on record under another office, as a transfer would."""

    def move():
        with desk.workplace.writing() as uow:
            uow.session.execute(update(PersonRecord.__table__).values(office="SWB"))
            uow.commit()

    return move


def test_a_person_of_another_office_is_never_taken_without_an_answer(roster, roll, at_swabi):
    roster.accept(roster.plan(roll(GUL)))
    at_swabi()

    proposal = roster.plan(roll(GUL.replace("PS City", "PS Hoti"), NOOR, name="next.csv"))

    assert [row.verdict for row in proposal.plan.rows] == [Verdict.REFUSED, Verdict.NEW]
    assert (proposal.open_questions[0].about, proposal.open_questions[0].values["office"]) == ("other_office", "SWB")
    assert roster.accept(proposal, take_doubtful=True).added == 1


def test_who_comes_from_another_office_is_left_for_a_transfer_or_taken_without_the_number(roster, roll, at_swabi):
    roster.accept(roster.plan(roll(GUL)))
    at_swabi()
    proposal = roster.plan(roll(GUL.replace("1042", "77"), name="next.csv"))
    asked = proposal.open_questions[0].id

    left = roster.answer(proposal, {asked: "leave"})
    taken = roster.answer(proposal, {asked: "drop"})

    assert (left.plan.rows, [row.row for row in left.set_aside]) == ((), [2])
    assert (taken.plan.rows[0].verdict, taken.plan.rows[0].incoming.draft.cnic) == (Verdict.NEW, None)


def test_people_of_other_offices_are_not_missing_from_a_roll(roster, roll, at_swabi):
    roster.accept(roster.plan(roll(GUL)))
    at_swabi()

    assert roster.plan(roll(NOOR, name="next.csv")).plan.missing == ()


def test_answers_may_be_given_with_the_plan(roster, roll):
    path = roll(GUL.replace("FC", "Gunner"))

    proposal = roster.plan(path, ImportOptions(answers={"rank:gunner": "keep"}))

    assert proposal.plan.rows[0].verdict is Verdict.NEW
    assert proposal.plan.rows[0].incoming.draft.rank == "Gunner"


def test_clear_empties_a_field_on_purpose_and_undo_fills_it_again(roster, roll):
    roster.accept(roster.plan(roll(GUL)))

    proposal = roster.plan(roll(GUL.replace("PS City", "#CLEAR").replace("14.03.1990", "#clear"), name="next.csv"))
    batch = roster.accept(proposal).batch

    assert (person_of(roster, "1042").posting, person_of(roster, "1042").born_on) == ("", None)
    roster.undo(batch)
    assert (person_of(roster, "1042").posting, person_of(roster, "1042").born_on) == ("PS City", date(1990, 3, 14))


def test_a_name_cannot_be_cleared(roster, roll):
    row = roster.plan(roll(GUL.replace("Gul Zaman", "#CLEAR"))).plan.rows[0]

    assert (row.verdict, row.problems[0].code) == (Verdict.REFUSED, "clear_not_possible")
