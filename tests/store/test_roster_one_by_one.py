"""Questions of one kind that somebody wants to answer one by one."""

from __future__ import annotations

import pytest

from kpdesk.base.errors import Refused
from kpdesk.roster.question_groups import MOST_ONE_BY_ONE

HEADINGS = "Name,Father Name,Rank,Belt No,CNIC,Posting"
FATHERS = ("Zar Khan", "Wali Shah", "Sher Gul", "Noor Din")


@pytest.fixture
def roster(desk):
    return desk.roster


@pytest.fixture
def roll(tmp_path):
    """Returns the path of a roll in which each of so many numbers stands at two people."""

    def write(numbers):
        lines = [HEADINGS]
        for n in range(numbers):
            cnic = f"16101-{1234567 + n}-{2 * (n % 5) + 1}"
            lines += [
                f"Gul Khan {n},{FATHERS[n % 4]},FC,{n},{cnic},PS City",
                f"Noor Jan {n},Ali,FC,9{n},{cnic},PS City",
            ]
        path = tmp_path / "roll.csv"
        path.write_text("\n".join(lines), encoding="utf-8")
        return path

    return write


def ids(proposal):
    return [question.id for question in proposal.open_questions]


def test_a_question_about_many_can_be_had_one_by_one(roster, roll):
    proposal = roster.plan(roll(4))
    assert ids(proposal) == ["one_number"]

    each = roster.answer(proposal, {"one_number": "each"})

    assert len(each.open_questions) == 4
    assert each.questions[0].id == "one_number"


def test_single_answers_take_their_own_rows_and_the_others_wait(roster, roll):
    each = roster.answer(roster.plan(roll(4)), {"one_number": "each"})
    first = each.open_questions[0]

    some = roster.answer(each, {first.id: first.choices[0].key})

    assert len(some.open_questions) == 3
    assert some.plan.counts["new"] + some.plan.counts["doubtful"] + some.plan.counts["refused"] == 8
    assert roster.accept(some).added == some.plan.counts["new"] >= 1


def test_all_can_be_answered_one_by_one_and_are_taken_in(roster, roll):
    each = roster.answer(roster.plan(roll(4)), {"one_number": "each"})

    done = roster.answer(each, {question.id: "nobody" for question in each.open_questions})

    assert ids(done) == ["no_numbers"]
    assert done.plan.counts == roster.answer(each, {"one_number": "nobody"}).plan.counts
    assert roster.accept(done, take_doubtful=True).added == 8


def test_one_answer_for_all_takes_the_single_questions_back(roster, roll):
    each = roster.answer(roster.plan(roll(4)), {"one_number": "each"})

    together = roster.answer(each, {"one_number": "nobody"})

    assert ids(together) == ["no_numbers"]
    assert len(together.questions) == 2


def test_more_than_a_window_can_hold_are_not_offered_one_by_one(roster, roll):
    proposal = roster.plan(roll(MOST_ONE_BY_ONE + 1))

    with pytest.raises(Refused, match="answer_not_possible"):
        roster.answer(proposal, {"one_number": "each"})
