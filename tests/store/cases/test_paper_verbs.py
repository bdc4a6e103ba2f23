"""``kpdesk cases print|papers|legal|templates|bulk-replies|bulk-orders``: keys and exit codes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, dict[str, object]]]


@pytest.fixture
def case(office) -> str:
    """A case with a show-cause notice that was served."""
    number = office.case()
    office.take(number, "show_cause_issued", 0, served_on="2026-11-02", number="1169/EC")
    return number


def test_printing_issues_a_paper_once_and_looking_does_not(case, run: Run, tmp_path: Path) -> None:
    first, second, look = (str(tmp_path / f"{name}.pdf") for name in ("first", "second", "look"))

    looked = run("cases", "print", case, "show_cause", "--pdf", look, "--look")[1]
    none = run("cases", "papers", case)[1]
    printed = run("cases", "print", case, "show_cause", "--pdf", first)[1]
    run("cases", "print", case, "show_cause", "--pdf", second)
    anew = run("cases", "print", case, "show_cause", "--pdf", look, "--force", "--anew", "misspelt")[1]
    old = run("cases", "print", case, "show_cause", "--pdf", look, "--force", "--edition", "1")[1]
    listed = run("cases", "papers", case)[1]

    assert (looked["edition"], none["total"]) == (0, 0)
    assert (printed["edition"], printed["template"], anew["edition"], old["edition"]) == (1, "built-in 1", 2, 1)
    assert Path(first).read_bytes() == Path(second).read_bytes() == Path(look).read_bytes()
    assert [(item["edition"], item["reason"]) for item in listed["items"]] == [(1, ""), (2, "misspelt")]


def test_a_target_that_is_there_keeps_the_paper_from_being_issued(case, run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"mine")

    code, answer = run("cases", "print", case, "show_cause", "--pdf", str(tmp_path / "a.pdf"))

    assert (code, answer["error"]["code"]) == (3, "file_exists")
    assert run("cases", "papers", case)[1]["total"] == 0


def test_a_template_is_shown_previewed_set_and_taken_back(case, run: Run, tmp_path: Path) -> None:
    text = tmp_path / "own.txt"
    text.write_text("@title\nNOTICE\n@text\nYou, {person}, answer in {reply_days} days.", encoding="utf-8")
    pdf = str(tmp_path / "look.pdf")

    built_in = run("cases", "templates", "show", "show_cause")
    seen = run("cases", "templates", "set", "show_cause", str(text), "--preview", pdf)
    bare = run("cases", "templates", "set", "show_cause", str(text))
    kept = run("cases", "templates", "set", "show_cause", str(text), "--reason", "shorter")
    listed = run("cases", "templates", "list")[1]
    back = run("cases", "templates", "reset", "show_cause", "--reason", "too short")

    assert built_in[0] == 0
    assert "SHOW CAUSE NOTICE" in built_in[1]["text"]
    assert (seen[0], Path(pdf).read_bytes()[:4]) == (1, b"%PDF")
    assert "basis" in seen[1]["left_out"]
    assert (bare[0], bare[1]["error"]["code"]) == (3, "template_reason_missing")
    assert (kept[0], kept[1]["version"], kept[1]["of_office"]) == (1, 1, True)
    assert [item["paper"] for item in listed["items"] if item["of_office"]] == ["show_cause"]
    assert (back[0], back[1]["of_office"], len(back[1]["versions"])) == (0, False, 3)


def test_a_template_in_another_encoding_is_refused(run: Run, tmp_path: Path) -> None:
    text = tmp_path / "own.txt"
    text.write_bytes("@title\nنوٹس".encode("cp1256"))

    assert (
        run("cases", "templates", "set", "order", str(text), "--reason", "x")[1]["error"]["code"] == "template_not_utf8"
    )


def test_replies_from_a_file_are_told_then_entered(case, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "replies.csv"
    file.write_text(f"case,received,on,gist\n{case},yes,06.11.2026,denied\nX,no,,\n", encoding="utf-8")

    told = run("cases", "bulk-replies", str(file), "--dry-run")
    none = run("cases", "bulk-replies", str(file))
    ready = run("cases", "bulk-replies", str(file), "--ready-only")

    assert (told[0], told[1]["ready"]) == (1, 1)
    assert [line["ready"] for line in told[1]["lines"]] == [True, False]
    assert told[1]["lines"][1]["remarks"][0]["code"] == "case_unknown"
    assert (none[0], none[1]["entered"]) == (1, [])
    assert (ready[0], ready[1]["entered"]) == (1, [case])
    assert run("cases", "show", case)[1]["state"] == "show_cause_answered"


def test_orders_from_a_file_are_entered_together(case, run: Run, office, tmp_path: Path) -> None:
    replies, orders = tmp_path / "replies.csv", tmp_path / "orders.csv"
    replies.write_text(f"case,received,on,gist,wants hearing\n{case},yes,06.11.2026,denied,no\n", encoding="utf-8")
    head = "Case,Decision,Punishment,Reasons,OB number,Date,Reply considered,Reason for going on\n"
    orders.write_text(head + f"{case},Punished,Censure,admitted,812,20.11.2026,yes,as ordered\n", encoding="utf-8")

    run("cases", "bulk-replies", str(replies))
    code, answer = run("cases", "bulk-orders", str(orders))

    assert (code, answer["entered"]) == (0, [case])
    assert run("cases", "show", case)[1]["punishments"][0]["ob_no"] == "812"


def test_legal_actions_are_listed_with_their_news(office, run: Run, tmp_path: Path) -> None:
    case = "MRD-C-2026-0001"
    run("cases", "open", "--violation", office.violations[0], "--on", "2026-11-02")
    file = tmp_path / "f.json"
    file.write_text(json.dumps({"action": "fir", "number": "412", "station": "PS Hoti"}), encoding="utf-8")
    run("cases", "step", case, "legal_action_recorded", "--fields", str(file), "--on", "2026-11-03")
    file.write_text(json.dumps({"action": "fir", "number": "412", "status": "challan"}), encoding="utf-8")
    run("cases", "step", case, "legal_action_recorded", "--fields", str(file), "--on", "2026-11-09")

    (item,) = run("cases", "legal", case)[1]["items"]

    assert (item["status"], item["station"], len(item["news"])) == ("challan", "PS Hoti", 2)
