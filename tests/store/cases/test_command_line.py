"""``kpdesk cases``: the keys and exit codes of the contract."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from kpdesk.desk import Desk

Run = Callable[..., tuple[int, dict[str, object]]]


def fields(folder: Path, **values: object) -> str:
    path = folder / "fields.json"
    path.write_text(json.dumps(values), encoding="utf-8")
    return str(path)


def test_open_step_and_show_give_the_keys_of_the_contract(run: Run, office, tmp_path: Path) -> None:
    code, opened = run("cases", "open", "--violation", office.violations[0], "--on", "2026-11-02")
    case = str(opened["case"])
    taken = run(
        "cases", "step", case, "show_cause_issued", "--on", "2026-11-02", "--fields", fields(tmp_path, number="7/EC")
    )
    shown = run("cases", "show", case)

    assert code == taken[0] == shown[0] == 0
    for answer in (opened, taken[1], shown[1]):
        assert {"case", "state", "allowed", "warnings", "due"} <= set(answer)
    assert opened["state"] == "information"
    assert "show_cause_issued" in opened["allowed"]
    assert taken[1]["due"] == [{"what": "reply_due", "on": "2026-11-09", "since": "2026-11-02", "served": False}]
    assert [step["letter_no"] for step in shown[1]["steps"]] == ["7/EC"]


def test_a_step_against_warnings_is_refused_and_then_done_with_attention(run: Run, office, tmp_path: Path) -> None:
    case = str(run("cases", "open", "--violation", office.violations[0], "--track", "summary")[1]["case"])
    order = {"outcome": "punished", "reasons": "admitted", "punishment": "CENSURE"}

    refused = run("cases", "step", case, "order_issued", "--fields", fields(tmp_path, **order))
    reasons = {"no_hearing": "he is abroad"}
    done = run("cases", "step", case, "order_issued", "--fields", fields(tmp_path, **order, overrides=reasons))

    assert refused[0] == 3
    assert refused[1]["error"]["code"] == "override_reason_needed"
    told = refused[1]["error"]["values"]["warnings"]
    assert told
    assert all(set(entry) == {"code", "rule", "message"} and entry["message"] != entry["code"] for entry in told)
    assert "no_hearing" in refused[1]["error"]["message"]
    assert (done[0], done[1]["state"]) == (1, "decided")
    (warning,) = done[1]["warnings"]
    assert set(warning) == {"code", "rule", "message"}
    assert warning["rule"].startswith("Police Rules 1975")


def test_a_dry_run_tells_the_warnings_and_takes_nothing(run: Run, office, tmp_path: Path) -> None:
    case = str(run("cases", "open", "--violation", office.violations[0])[1]["case"])
    order = fields(tmp_path, outcome="punished", reasons="r", punishment="DISMISSAL")

    code, answer = run("cases", "step", case, "order_issued", "--fields", order, "--dry-run")

    assert code == 1
    assert {"no_notice", "no_hearing"} <= {warning["code"] for warning in answer["warnings"]}
    assert run("cases", "show", case)[1]["steps"] == []


def test_several_persons_are_listed_under_cases(run: Run, office) -> None:
    code, answer = run("cases", "open", "--violation", *office.violations)

    assert code == 0
    assert len(answer["cases"]) == 3
    assert run("cases", "list", "--open")[1]["total"] == 3
    assert run("cases", "list", "--text", "noor ali")[1]["total"] == 1


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("show", "C-9"), "case_unknown"),
        (("open", "--violation", "nothing"), "violation_unknown"),
        (("print", "C-9", "pardon", "--pdf", "x.pdf"), "paper_unknown"),
    ],
)
def test_what_the_operator_can_put_right_exits_3(run: Run, words: tuple[str, ...], code: str) -> None:
    exit_code, answer = run("cases", *words)

    assert (exit_code, answer["error"]["code"]) == (3, code)


def test_a_step_out_of_place_and_an_unknown_one_are_told_apart(run: Run, office) -> None:
    case = str(run("cases", "open", "--violation", office.violations[0])[1]["case"])

    assert run("cases", "step", case, "findings_received")[1]["error"]["code"] == "step_not_allowed"
    assert run("cases", "step", case, "pardoned")[1]["error"]["code"] == "step_unknown"


def test_due_exits_1_when_something_is_late(run: Run, office) -> None:
    case = str(run("cases", "open", "--violation", office.violations[0])[1]["case"])
    run("cases", "step", case, "show_cause_issued", "--on", "2026-11-02")

    on_time, late = run("cases", "due", "--on", "2026-11-09"), run("cases", "due", "--on", "2026-11-12")

    assert (on_time[0], on_time[1]["overdue"]) == (0, 0)
    assert (late[0], late[1]["due"][0]["overdue_days"]) == (1, 3)


def test_papers_are_written_once_unless_forced(run: Run, office, tmp_path: Path) -> None:
    case = str(run("cases", "open", "--violation", office.violations[0])[1]["case"])
    run("cases", "step", case, "show_cause_issued", "--on", "2026-11-02")
    target = str(tmp_path / "notice.pdf")

    first = run("cases", "print", case, "show_cause", "--pdf", target, "--language", "ur", "--paper", "legal")
    again = run("cases", "print", case, "show_cause", "--pdf", target)
    forced = run("cases", "print", case, "show_cause", "--pdf", target, "--force")

    assert (first[0], first[1]["papers"]) == (0, [f"{case} show_cause"])
    assert (again[0], again[1]["error"]["code"]) == (3, "file_exists")
    assert (forced[0], forced[1]["pages"]) == (0, 1)
    assert Path(target).read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("as_json", [True, False])
def test_bulk_notice_reads_a_file_of_violations(run: Run, office, tmp_path: Path, as_json: bool) -> None:
    names = tmp_path / "names.txt"
    names.write_text(json.dumps(office.violations) if as_json else "\n".join(office.violations), encoding="utf-8")
    target = tmp_path / "notices.pdf"

    code, answer = run(
        "cases", "bulk-notice", "--violations", str(names), "--pdf", str(target), "--first-number", "1169"
    )

    assert (code, answer["pages"], len(answer["papers"]), len(answer["cases"])) == (0, 3, 3, 3)
    assert target.read_bytes().startswith(b"%PDF")


def test_a_bulk_notice_that_cannot_be_written_issues_nothing(run: Run, office, tmp_path: Path) -> None:
    target = tmp_path / "notices.pdf"
    target.write_bytes(b"kept")

    code, answer = run("cases", "bulk-notice", "--ids", *office.violations, "--pdf", str(target))

    assert (code, answer["error"]["code"]) == (3, "file_exists")
    assert run("cases", "list")[1]["total"] == 0
    assert target.read_bytes() == b"kept"


def test_a_file_of_fields_that_is_no_json_object_is_refused(run: Run, office, tmp_path: Path) -> None:
    case = str(run("cases", "open", "--violation", office.violations[0])[1]["case"])
    path = tmp_path / "fields.json"
    path.write_text("{", encoding="utf-8")

    assert (
        run("cases", "step", case, "closed", "--fields", str(path))[1]["error"]["code"] == "step_fields_not_understood"
    )
    assert run("cases", "show", case)[1]["state"] == "information"


def test_the_store_is_left_whole(run: Run, office) -> None:
    run("cases", "open", "--violation", *office.violations)

    with Desk.open(office.desk.folder, "khan", "four plain words here", clock=office.clock) as desk:
        assert desk.audit.verify().intact
