"""The five sample rolls come out as their truth files say, field by field."""

from __future__ import annotations

from datetime import date

import pytest

from kpdesk.base.problems import Severity
from kpdesk.reference.pack import built_in
from kpdesk.roster.importing import read_roll
from kpdesk.roster.plan import Verdict, make_plan

NOT_IN_FILE = {
    "roll-damaged.csv": {"bps", "enlisted_on", "posted_on"},
    "roll-merged-headers.xlsx": {"bps"},
    "roll-old.xls": {"bps", "posted_on"},
    "roll-urdu.xlsx": {"bps", "posted_on"},
}


@pytest.fixture(scope="session")
def outcome(samples, ranks, today):
    made = {}

    def plan(file):
        if file not in made:
            made[file] = make_plan(read_roll(samples / file, ranks, today).rows, [], ranks)
        return made[file]

    return plan


def expected(person, file):
    """A truth entry as the draft that must come out of this file."""
    urdu = file == "roll-urdu.xlsx"
    day = date.fromisoformat
    values = {
        "name": person["urdu"] if urdu else person["name"],
        "father_name": person["urdu_father"] if urdu else person["father"],
        "name_urdu": person["urdu"] if urdu else "",
        "father_name_urdu": person["urdu_father"] if urdu else "",
        "rank": built_in().rank_called(person["abbr"]).code,
        "bps": person["bps"],
        "belt_no": person["belt"],
        "cnic": person["cnic13"],
        "personnel_no": person["personnel"],
        "born_on": day(person["dob"]),
        "enlisted_on": day(person["enlisted"]),
        "posting": person["posting"],
        "posted_on": day(person["posted"]),
        "mobile": person["mobile"],
    }
    return {name: value for name, value in values.items() if name not in NOT_IN_FILE.get(file, set())}


def found(row, names):
    return {name: getattr(row.incoming.draft, name) for name in names}


@pytest.mark.parametrize(
    ("file", "count"),
    [("roll-clean.xlsx", 1200), ("roll-merged-headers.xlsx", 640), ("roll-old.xls", 400), ("roll-urdu.xlsx", 300)],
)
def test_every_row_is_placed_right_in_every_field(outcome, truth, file, count):
    plan, people = outcome(file), truth(file.split(".")[0])["people"]

    assert plan.counts == {"new": count, "changed": 0, "unchanged": 0, "doubtful": 0, "refused": 0, "missing": 0}
    for row, person in zip(plan.rows, people, strict=True):
        wanted = expected(person, file)
        assert found(row, wanted) == wanted


def test_a_cnic_that_was_lost_is_refused_and_every_other_row_is_right(outcome, truth):
    file = "roll-damaged.csv"
    plan, told = outcome(file), truth("roll-damaged")

    refused = {row.incoming.draft.personnel_no for row in plan.having(Verdict.REFUSED)}

    assert refused == set(told["cnic_lost_for_personnel"])
    assert len(refused) == 25
    for row, person in zip(plan.rows, told["people"], strict=True):
        wanted = expected(person, file)
        if row.verdict is Verdict.REFUSED:
            wanted["cnic"] = None
            assert [(p.code, p.column, p.severity) for p in row.problems] == [
                ("cnic_scientific", "E", Severity.REFUSED)
            ]
        assert found(row, wanted) == wanted


def test_dates_that_are_odd_but_possible_are_noted_and_taken(outcome):
    notes = [problem for row in outcome("roll-clean.xlsx").rows for problem in row.problems]

    assert {problem.severity for problem in notes} == {Severity.NOTE}
    assert {problem.code for problem in notes} == {"enlisted_in_future", "posted_in_future", "personnel_no_shared"}
