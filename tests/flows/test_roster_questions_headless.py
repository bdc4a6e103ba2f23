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
    assert question["text"] == "Which rank is “Gunner” (rows: 1)?"
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


def test_a_script_can_check_every_row_of_a_plan(ask, roll, tmp_path):
    ask("roster", "import", roll)
    (tmp_path / "next.csv").write_text(ROLL.replace("Gunner", "HC").replace(",123,", ",16101-7654321-3,"), "utf-8")
    ask("roster", "import", tmp_path / "next.csv")
    changed = ROLL.replace("Amir Shah,Wali Khan,HC,123,PS City", "Amir Shah,Wali Khan,HC,16101-7654321-3,PS Hoti")
    (tmp_path / "third.csv").write_text(changed, encoding="utf-8")

    plan = ask("roster", "import", tmp_path / "third.csv", "--dry-run").data["plan"]

    assert [(row["row"], row["outcome"], row["questions"]) for row in plan] == [
        (2, "doubtful", ["rank:gunner"]),
        (3, "changed", []),
    ]
    assert plan[1]["changes"] == [{"field": "posting", "old": "PS City", "new": "PS Hoti"}]
    assert plan[1]["values"]["cnic"] == "1610176543213"
    assert plan[0]["problems"][0]["code"] == "rank_unknown"


def test_who_is_not_in_the_roll_is_listed_and_settled(ask, roll, tmp_path):
    lines = [f"Man {n},Father,HC,16101-765432{ord(n) - 65}-3,PS City" for n in "ABCD"]
    for name, people in (("all.csv", lines), ("short.csv", lines[:2])):
        (tmp_path / name).write_text("\n".join(("Name,Father Name,Rank,CNIC,Posting", *people)), encoding="utf-8")
    ask("roster", "import", tmp_path / "all.csv")
    assert ask("roster", "missing").data == {"items": []}

    done = ask("roster", "import", tmp_path / "short.csv")
    waiting = ask("roster", "missing")

    assert (done.code, done.data["missing_from_file"], done.data["queued"]) == (0, 2, 2)
    assert (waiting.code, [item["name"] for item in waiting.data["items"]]) == (1, ["Man C", "Man D"])
    assert waiting.data["items"][0]["batch"] == done.data["batch"]
    no_day = ask("roster", "settle", "Man C", "--as", "retired")
    assert (no_day.code, no_day.data["error"]["problems"][0]["code"]) == (3, "day_missing")
    retired = ask("roster", "settle", "Man C", "--as", "retired", "--on", "01.11.2026", "--order", "OB 9")
    assert (retired.code, retired.data["waiting"]) == (0, 1)
    again = ask("roster", "settle", "Man C", "--as", "mistake")
    assert (again.code, again.data["error"]["problems"][0]["code"]) == (3, "not_in_queue")
    moved = ask(
        "roster", "settle", "--all", "--as", "transferred", "--to", "SWB", "--order", "9/EC", "--on", "01.11.2026"
    )
    assert (moved.data["waiting"], ask("roster", "transfers").data["items"][0]["to_office"]) == (0, "SWB")
    assert ask("roster", "settle", "--all", "--as", "died", "--on", "01.11.2026").code == 3
    assert ask("roster", "undo", done.data["batch"]).data["kept"] == [
        {"uid": retired.data["settled"][0], "name": "Man C", "fields": ["service_state"]},
        {"uid": moved.data["settled"][0], "name": "Man D", "fields": ["transfer"]},
    ]
