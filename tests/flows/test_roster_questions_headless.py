"""A script plans a roll, answers what it asks, and gives the clerk his workbook back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

ROLL = (
    "Name,Father Name,Rank,CNIC,Posting\n"
    "Gul Zaman,Zar Khan,Gunner,16101-1234567-1,PS City\n"
    "Amir Shah,Wali Khan,HC,123,PS City\n"
)


@pytest.fixture
def roll(ask, tmp_path: Path) -> Path:
    ask("init", "--office", "MRD")
    path = tmp_path / "roll.csv"
    path.write_text(ROLL, encoding="utf-8")
    return path


def test_the_questions_of_a_plan_are_answered_with_a_file(ask, roll, tmp_path):
    plan = ask("roster", "import", roll, "--dry-run").data
    (question,) = plan["questions"]
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps({question["id"]: "CONST"}), encoding="utf-8")

    done = ask("roster", "import", roll, "--answers", answers)

    assert (question["id"], question["answer"]) == ("rank:gunner", None)
    assert question["text"] == "Which rank is “Gunner” (1 rows)?"
    assert (done.code, done.data["added"], done.data["refused"]) == (1, 1, 1)
    assert done.data["questions"][0]["answer"] == "CONST"


def test_a_plan_with_its_answers_filled_in_is_an_answers_file_too(ask, roll, tmp_path):
    plan = ask("roster", "import", roll, "--dry-run").data
    plan["questions"][0]["answer"] = "keep"
    (tmp_path / "plan.json").write_text(json.dumps(plan), encoding="utf-8")

    done = ask("roster", "import", roll, "--answers", tmp_path / "plan.json").data

    assert (done["added"], done["doubtful"]) == (1, 0)


def test_the_marked_workbook_is_written_and_named(ask, roll, tmp_path):
    target = tmp_path / "marked.xlsx"

    first = ask("roster", "import", roll, "--dry-run", "--marked", target)
    again = ask("roster", "import", roll, "--dry-run", "--marked", target)

    assert first.data["marked"] == str(target)
    assert target.exists()
    assert again.code == 3


@pytest.mark.parametrize("text", ["[]", "{", '{"rank:gunner": 3}'])
def test_a_file_that_holds_no_answers_is_refused(ask, roll, tmp_path, text):
    (tmp_path / "answers.json").write_text(text, encoding="utf-8")

    done = ask("roster", "import", roll, "--answers", tmp_path / "answers.json")

    assert (done.code, done.data["error"]["code"]) == (3, "answers_not_understood")
