"""The verbs on the command line: their names, JSON keys and exit codes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kpdesk.desk import Desk

Run = Callable[..., tuple[int, dict[str, Any]]]
IMPORT_KEYS = {
    "rows", "added", "changed", "unchanged", "doubtful", "refused", "missing_from_file", "mapping", "problems", "batch",
}  # fmt: skip


def test_bare_directives_lists_the_nine_bans(run: Run) -> None:
    code, found = run("directives")

    bans = [item for item in found["items"] if item["ban_no"]]
    assert (code, len(bans)) == (0, 9)
    assert [item["number"] for item in bans].count("not on record") == 6
    assert bans[0]["dated"] == "2021-11-26"


def test_a_violation_is_added_by_belt_and_name_with_evidence(run: Run, picture: Path) -> None:
    code, found = run(
        "violations", "add", "--person", "1234 Gul Khan", "--kind", "v02", "--platform", "tik tok",
        "--on", "2026-11-20", "--url", "https://tiktok.com/@g", "--note", "seen twice", "--evidence", str(picture),
    )  # fmt: skip

    assert code == 0
    assert found["number"] == "MRD-V-2026-0001"
    assert found["directives_in_force"] == [f"D{number}" for number in range(1, 10)]
    assert found["acknowledged"] == []
    assert found["evidence"][0]["exhibit"] == "A"


def test_what_was_signed_is_told(run: Run) -> None:
    run("directives", "acknowledge", "D9", "--person", "1610112345671", "--on", "2026-11-01")

    _code, found = run("violations", "add", "--person", "00231618", "--kind", "V02", "--on", "2026-11-20")

    assert found["acknowledged"] == ["D9"]


def test_several_persons_and_one_unknown_come_back_as_items(run: Run) -> None:
    _code, found = run(
        "violations", "add", "--person", "1234 Gul", "--person", "1610212345673", "--unidentified", "a third",
        "--kind", "V16", "--on", "20.11.2026",
    )  # fmt: skip

    assert [item["number"][-4:] for item in found["items"]] == ["0001", "0002", "0003"]
    assert found["items"][2]["person"] is None


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--person", "9999 Nobody", "--kind", "V02"), "person_not_found"),
        (("--kind", "V02"), "violation_of_nobody"),
        (("--person", "1234 Gul", "--kind", "V42"), "kind_unknown"),
        (("--person", "1234 Gul", "--kind", "V02", "--platform", "orkut"), "platform_unknown"),
        (("--person", "1234 Gul", "--kind", "V02", "--evidence", "missing.png"), "file_not_found"),
    ],
)
def test_what_the_operator_can_put_right_exits_3_with_its_code(run: Run, arguments: tuple[str, ...], code: str) -> None:
    exit_code, found = run("violations", "add", "--on", "2026-11-20", *arguments)

    assert (exit_code, found["error"]["code"]) == (3, code)
    assert found["error"]["message"] != code


def test_a_date_that_is_none_is_wrong_usage(run: Run) -> None:
    with pytest.raises(SystemExit) as stopped:
        run("violations", "add", "--person", "1234 Gul", "--kind", "V02", "--on", "31.02.2026")

    assert stopped.value.code == 2


def test_the_list_is_filtered(run: Run) -> None:
    for kind, day in (("V02", "2026-11-10"), ("V04", "2026-11-18"), ("V04", "2026-11-20")):
        run("violations", "add", "--person", "1234 Gul", "--kind", kind, "--on", day)

    assert len(run("violations", "list")[1]["items"]) == 3
    assert [i["seen_on"] for i in run("violations", "list", "--kind", "V04", "--to", "2026-11-19")[1]["items"]] == [
        "2026-11-18"
    ]
    assert len(run("violations", "list", "--from", "2026-11-18", "--without", "case")[1]["items"]) == 2
    assert run("violations", "list", "--person", "1610212345673")[1]["items"] == []
    assert len(run("violations", "list", "--limit", "2")[1]["items"]) == 2


def test_a_log_is_planned_then_taken_with_the_contracts_keys(run: Run, tmp_path: Path) -> None:
    log = tmp_path / "log.csv"
    log.write_text("Date,Name,Belt No,What was seen\n15.11.2026,Gul Khan,1234,video in uniform\n", encoding="utf-8")
    log.write_text(log.read_text() + "15.11.2026,Somebody,,video in uniform\n", encoding="utf-8")

    code, planned = run("violations", "import", str(log), "--dry-run")
    assert (code, planned["added"], planned["doubtful"], planned["batch"]) == (1, 1, 1, None)
    assert set(planned) >= IMPORT_KEYS
    assert set(planned["problems"][0]) >= {"sheet", "row", "column", "code", "message"}
    assert run("violations", "list")[1]["items"] == []

    _code, taken = run("violations", "import", str(log), "--accept-doubtful")
    assert (taken["added"], taken["doubtful"], taken["refused"]) == (2, 0, 0)
    assert run("violations", "import", str(log))[1]["unchanged"] == 2


def test_evidence_is_verified_and_a_changed_file_needs_attention(run: Run, desk: Desk, picture: Path) -> None:
    run("violations", "add", "--person", "1234 Gul", "--kind", "V02", "--on", "2026-11-20", "--evidence", str(picture))
    assert run("violations", "evidence-verify") == (
        0,
        {"files": 1, "exhibits": 1, "faults": [], "intact": True, "strays": []},
    )

    sealed = next((desk.folder / "evidence").iterdir())
    sealed.write_bytes(sealed.read_bytes()[:-1])

    code, found = run("violations", "evidence-verify")
    assert (code, found["intact"], found["faults"][0]["code"]) == (1, False, "kept_file_resized")


def test_an_exhibit_is_written_out(run: Run, picture: Path, tmp_path: Path) -> None:
    run("violations", "add", "--person", "1234 Gul", "--kind", "V02", "--on", "2026-11-20", "--evidence", str(picture))

    exhibit = ("MRD-V-2026-0001", "a")
    code, found = run("violations", "evidence-export", *exhibit, str(tmp_path / "copy.png"), "--reason", "laboratory")

    assert (code, found["size_bytes"]) == (0, picture.stat().st_size)
    assert (tmp_path / "copy.png").read_bytes() == picture.read_bytes()


def test_monitoring_goes_from_unit_to_closed_group(run: Run) -> None:
    run("monitoring", "unit", "SMMU Mardan", "--order-no", "12/EC", "--order-date", "2026-11-20")
    run("monitoring", "check", "--unit", "SMMU Mardan", "--platform", "FB", "--accounts", "40")
    group = run("monitoring", "group", "add", "--platform", "whatsapp group", "--name", "Boys")[1]["uid"]
    run("monitoring", "group", "close", group, "--proof", "screenshot")

    assert run("monitoring", "unit")[1]["items"][0]["works"] is True
    assert run("monitoring", "checks", "--from", "2026-11-01", "--to", "2030-01-01")[1]["accounts"] == 40
    found = run("monitoring", "group", "list")[1]
    assert (found["found"], found["closed"], found["items"][0]["platform"]) == (1, 1, "whatsapp")


def test_debts_and_counts_of_a_directive_are_shown(run: Run) -> None:
    code, debts = run("directives", "debts", "D9")
    _done, noted = run("directives", "discharge", "D9", "report", "--on", "2025-04-14", "--letter-no", "99/EC")
    _code, signed = run("directives", "acknowledge", "D9", "--everyone-waiting")

    assert (code, len(debts["items"])) == (1, 6)
    assert next(item for item in noted["items"] if item["what"] == "report")["done_on"] == "2025-04-14"
    assert (signed["recorded"], signed["signed"], signed["waiting"]) == (4, 4, 0)
    assert run("directives", "acknowledgements", "D9", "--not-signed")[1]["items"] == []


def test_a_letter_is_registered_from_the_command_line(run: Run) -> None:
    _code, found = run(
        "directives", "register", "Tenth ban", "--instrument", "ban", "--ban-no", "10", "--asks", "report:7"
    )

    assert (found["code"], found["asks"][0]["term_days"]) == ("D10", 7)
