"""What a roll would change, pair by pair."""

from __future__ import annotations

from datetime import date

import pytest

from kpdesk.base.problems import Problem, Severity
from kpdesk.roster.fields import Field
from kpdesk.roster.plan import Verdict, make_plan
from kpdesk.roster.questions import NO_ANSWERS

OTHER = {"cnic": "1610176543213", "personnel_no": "00111111", "name": "Amir Shah", "father_name": "Wali Khan"}


@pytest.fixture
def plan(ranks):
    return lambda incoming, present=(), answers=NO_ANSWERS: make_plan(
        incoming, present, ranks, answers, date(2026, 11, 22)
    )


def test_somebody_who_is_not_on_record_is_new(plan, incoming):
    row = plan([incoming()]).rows[0]

    assert (row.verdict, row.person) == (Verdict.NEW, None)


def test_the_same_particulars_are_unchanged(plan, incoming, present):
    assert plan([incoming()], [present()]).rows[0].verdict is Verdict.UNCHANGED


def test_a_change_is_told_field_by_field(plan, incoming, present):
    row = plan([incoming(posting="PS Hoti", posted_on=date(2026, 1, 5))], [present()]).rows[0]

    assert row.verdict is Verdict.CHANGED
    assert [(change.field, change.old, change.new) for change in row.changes] == [
        (Field.POSTING, "PS City", "PS Hoti"),
        (Field.POSTED_ON, date(2024, 1, 23), date(2026, 1, 5)),
    ]


def test_a_blank_never_overwrites(plan, incoming, present):
    blank = incoming(mobile="", posting="", born_on=None, bps=None, belt_no="")

    assert plan([blank], [present()]).rows[0].verdict is Verdict.UNCHANGED


def test_an_urdu_roll_adds_the_urdu_name_and_leaves_the_english_one(plan, incoming, present):
    urdu = incoming(name="گل زمان", name_urdu="گل زمان", father_name="زر خان", father_name_urdu="زر خان")

    row = plan([urdu], [present()]).rows[0]

    assert [(change.field, change.new) for change in row.changes] == [
        (Field.NAME_URDU, "گل زمان"),
        (Field.FATHER_NAME_URDU, "زر خان"),
    ]


def test_an_english_roll_replaces_an_urdu_name_that_stood_for_want_of_another(plan, incoming, present):
    row = plan([incoming()], [present(name="گل زمان", name_urdu="گل زمان")]).rows[0]

    assert [(change.field, change.new) for change in row.changes] == [(Field.NAME, "Gul Zaman")]


def test_a_promotion_takes_the_pay_scale_of_the_new_rank_along(plan, incoming, present):
    row = plan([incoming(rank="HC", bps=None)], [present()]).rows[0]

    assert [(change.field, change.new) for change in row.changes] == [(Field.RANK, "HC"), (Field.BPS, 9)]


def test_the_cnic_decides_before_the_belt_number(plan, incoming, present):
    row = plan([incoming(**OTHER)], [present()]).rows[0]

    assert row.incoming.draft.belt_no == "1042"
    assert row.verdict is Verdict.NEW


def test_the_personnel_number_finds_a_person_whose_cnic_is_missing(plan, incoming, present):
    row = plan([incoming(cnic=None, posting="PS Hoti")], [present()]).rows[0]

    assert (row.verdict, row.person.uid) == (Verdict.CHANGED, "uid-1")


def test_a_missing_cnic_on_record_is_filled(plan, incoming, present):
    row = plan([incoming()], [present(cnic=None)]).rows[0]

    assert [(change.field, change.new) for change in row.changes] == [(Field.CNIC, "1610112345671")]


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"cnic": "1610100000073"}, "cnic_differs"),
        ({"personnel_no": "00999999"}, "personnel_differs"),
        ({"name": "Sher Ali", "father_name": "Noor Jan"}, "somebody_else"),
        ({"name": "Sher Ali", "born_on": date(1970, 1, 1)}, "somebody_else"),
    ],
)
def test_numbers_that_contradict_the_record_are_doubtful(plan, incoming, present, values, code):
    row = plan([incoming(**values)], [present()]).rows[0]

    assert (row.verdict, [problem.code for problem in row.problems]) == (Verdict.DOUBTFUL, [code])


def test_another_spelling_of_the_name_is_a_change_and_no_doubt(plan, incoming, present):
    row = plan([incoming(name="Gull Zaman", father_name="Zer Khan")], [present()]).rows[0]

    assert row.verdict is Verdict.CHANGED


def test_a_personnel_number_that_somebody_else_holds_is_never_stored_twice(plan, incoming, present):
    found = plan([incoming(**OTHER | {"personnel_no": "00467023"})], [present()])

    assert [row.verdict for row in found.rows] == [Verdict.REFUSED]
    assert [problem.code for problem in found.rows[0].problems] == ["personnel_held"]
    assert [(question.code, question.values["name"]) for question in found.questions] == [
        ("ask_personnel_held", present().draft.name)
    ]


def test_a_person_whose_new_number_is_another_ones_waits_even_when_his_own_question_is_answered(
    plan, incoming, present
):
    record = [present(1), present(2, **OTHER | {"personnel_no": "00999999"})]
    first = plan([incoming(personnel_no="00999999")], record)
    differs = next(question.id for question in first.questions if question.code == "ask_personnel_differs")

    again = plan([incoming(personnel_no="00999999")], record, {differs: "same"})

    assert [problem.code for problem in again.rows[0].problems] == ["personnel_held"]
    assert again.rows[0].verdict is Verdict.REFUSED


def test_a_row_without_the_number_of_another_is_taken_once_answered(plan, incoming, present):
    rows, record = [incoming(**OTHER | {"personnel_no": "00467023"})], [present()]
    question = plan(rows, record).questions[0]

    row = plan(rows, record, {question.id: "drop"}).rows[0]

    assert (row.verdict, row.incoming.draft.personnel_no) == (Verdict.NEW, None)


def test_a_personnel_number_of_two_persons_names_neither(plan, incoming, present):
    holders = [present(1), present(2, **OTHER | {"personnel_no": "00467023"})]

    row = plan([incoming(cnic=None)], holders).rows[0]

    assert (row.verdict, [problem.code for problem in row.problems]) == (Verdict.REFUSED, ["personnel_ambiguous"])


def test_without_numbers_the_same_particulars_are_perhaps_the_same_person(plan, incoming, present):
    row = plan([incoming(cnic=None, personnel_no=None, posting="PS Hoti", name="Gull Zaman")], [present()]).rows[0]

    assert (row.verdict, row.person.uid) == (Verdict.DOUBTFUL, "uid-1")
    assert "perhaps_known" in {problem.code for problem in row.problems}


def test_without_numbers_two_namesakes_are_not_guessed_between(plan, incoming, present):
    namesakes = [present(1), present(2, cnic="1610176543213", personnel_no="00111111")]

    row = plan([incoming(cnic=None, personnel_no=None)], namesakes).rows[0]

    assert row.person is None


def test_two_different_rows_of_one_cnic_are_both_refused(plan, incoming):
    rows = plan([incoming(2), incoming(3, posting="PS Hoti")]).rows

    assert [(row.verdict, row.problems[0].code) for row in rows] == [(Verdict.REFUSED, "cnic_twice")] * 2
    assert [row.problems[0].values["other_row"] for row in rows] == [3, 2]


def test_an_exact_repetition_is_taken_once(plan, incoming):
    rows = plan([incoming(2), incoming(3)]).rows

    assert [row.verdict for row in rows] == [Verdict.NEW, Verdict.REFUSED]
    assert rows[1].problems[0].code == "row_repeated"


def test_one_personnel_number_beside_two_cnics_is_noted_at_both(plan, incoming):
    rows = plan([incoming(2), incoming(3, **OTHER | {"personnel_no": "00467023"})]).rows

    assert [row.verdict for row in rows] == [Verdict.NEW, Verdict.NEW]
    assert [row.problems[0].code for row in rows] == ["personnel_no_shared"] * 2


def test_one_personnel_number_beside_one_cnic_and_none_is_refused(plan, incoming):
    rows = plan([incoming(2), incoming(3, cnic=None, name="Amir")]).rows

    assert {row.problems[0].code for row in rows} == {"personnel_no_twice"}


def test_two_rows_that_mean_one_person_by_different_numbers_are_not_both_taken(plan, incoming, present):
    by_cnic = incoming(2, personnel_no=None)
    by_personnel = incoming(3, cnic=None, posting="PS Hoti")

    rows = plan([by_cnic, by_personnel], [present()]).rows

    assert [(row.verdict, row.problems[-1].code) for row in rows] == [(Verdict.REFUSED, "person_twice")] * 2


def test_who_is_on_record_and_not_in_the_file_is_missing_while_serving(plan, incoming, present):
    gone = present(3, cnic="1610155555553", personnel_no="00333333", service_state="retired")

    missing = plan([incoming()], [present(1), present(2, **OTHER), gone]).missing

    assert [person.uid for person in missing] == ["uid-2"]


def test_a_refused_row_still_names_its_person(plan, incoming, present):
    row = incoming(cnic=None)
    refused = type(row)(row.sheet, row.row, row.draft, (Problem("cnic_scientific", "cnic"),))

    found = plan([refused], [present()])

    assert found.rows[0].verdict is Verdict.REFUSED
    assert found.missing == ()


def test_a_doubt_that_was_taken_before_is_not_asked_again(plan, incoming, present):
    row = incoming(rank="Gunner")
    doubtful = type(row)(row.sheet, row.row, row.draft, (Problem("rank_unknown", "rank", Severity.DOUBTFUL),))

    assert plan([doubtful], [present()]).rows[0].verdict is Verdict.DOUBTFUL
    assert plan([doubtful], [present(rank="Gunner")]).rows[0].verdict is Verdict.UNCHANGED


def test_counts_add_up_to_the_rows(plan, incoming, present):
    found = plan([incoming(2), incoming(3, **OTHER), incoming(4, cnic="1610155555553", personnel_no=None)], [present()])

    counts = found.counts

    assert sum(counts[verdict.value] for verdict in Verdict) == 3
    assert found.having(Verdict.UNCHANGED) == (found.rows[0],)


def test_a_file_is_the_whole_roll_unless_it_names_fewer_than_it_leaves_out(plan, incoming, present):
    others = [present(n, cnic=f"16101{n:07}1", personnel_no=f"{n:08}", name=f"Man {n}") for n in range(2, 5)]
    recruits = [incoming(n, cnic=f"17301{n:07}3", personnel_no=f"1{n:07}", name=f"Recruit {n}") for n in range(40)]

    assert plan([incoming()], [present(1), others[0]]).seems_whole
    assert not plan([incoming()], [present(1), *others]).seems_whole
    assert not plan(recruits[:20], [present(1), *others]).seems_whole
    assert plan(recruits, [present(1)]).seems_whole


def test_a_new_person_who_was_transferred_is_looked_at_before_he_is_entered(plan, incoming):
    found = plan([incoming(service_state="transferred"), incoming(3, **OTHER | {"service_state": "retired"})], [])

    assert [row.verdict for row in found.rows] == [Verdict.DOUBTFUL, Verdict.NEW]
    assert [problem.code for problem in found.rows[0].problems] == ["new_though_transferred"]
