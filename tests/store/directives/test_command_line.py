"""The verbs on directives at the command line: JSON and exit codes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kpdesk.cli import main as head
from kpdesk.cli.call import Call
from kpdesk.desk import Desk

Run = Callable[..., tuple[int, dict[str, Any]]]


@pytest.fixture
def run(desk: Desk, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setattr(Call, "desk", lambda _call: desk)
    monkeypatch.setattr(Call, "close", lambda _call: None)

    def call(*words: str) -> tuple[int, dict[str, Any]]:
        code = head.main(["directives", *words, "--json"])
        return code, json.loads(capsys.readouterr().out)

    return call


def test_a_letter_with_scope_and_several_ties_is_registered_amended_and_noted(run: Run) -> None:
    code, made = run(
        "register", "A reminder", "--letter-no", "1169-74/CPO/IAB", "--dated", "2026-11-01", "--extends", "d8",
        "--extends", "D9", "--rank", "const", "--office", "mrd", "--asks", "report:7", "--asks", "read_out",
    )  # fmt: skip
    assert code == 0
    assert (made["number"], made["extends"], made["ranks"], made["offices"]) == (
        "1169-74/CPO/IAB", ["D8", "D9"], ["CONST"], ["MRD"],
    )  # fmt: skip

    code, changed = run("amend", made["code"], "--letter-no", "1170/IAB", "--reiterates", "D1")
    assert (code, changed["number"], changed["reiterates"], changed["extends"]) == (0, "1170/IAB", ["D1"], ["D8", "D9"])
    assert changed["asks"] == made["asks"]
    assert run("note", made["code"], "In file 12")[1]["office_note"] == "In file 12"


def test_a_sheet_is_printed_signed_matched_and_ticked(run: Run, roll: list[str], tmp_path: Path) -> None:
    pdf = tmp_path / "sheet.pdf"
    code, printed = run("print-sheet", "D9", "--station", "Police Lines", "--language", "ur", "--pdf", str(pdf))
    assert (code, printed["sheet"], printed["pages"], printed["persons"]) == (0, "D9-1", 1, 9)
    assert run("print-sheet", "D9", "--pdf", str(pdf))[1]["error"]["code"] == "file_exists"
    code, sheets = run("sheets", "D9")
    assert (code, [row["page"] for row in sheets["items"]]) == (1, ["D9-1/1"])

    code, attached = run("attach-signed", str(pdf))
    assert (code, attached["files"][0]["matched"], attached["files"][0]["not_matched"]) == (0, ["D9-1/1"], [])
    code, done = run("acknowledge", "D9", "--page", "D9-1/1", "--on", "2026-11-20", "--note", "darbar")
    assert (code, done["recorded"], done["signed"]) == (0, 9, 9)

    items = run("acknowledgements", "D9", "--page", "d9-1/1")[1]["items"]
    assert {(row["state"], row["sheet"], row["note"]) for row in items} == {("signed", "D9-1/1", "darbar")}
    assert run("sheets", "D9")[0] == 0
    assert run("print-sheet", "--again", "D9-1", "--pdf", str(tmp_path / "again.pdf"))[1]["sheet"] == "D9-1"
    assert (tmp_path / "again.pdf").read_bytes() == pdf.read_bytes()


def test_a_page_without_a_code_needs_attention_and_is_named_by_hand(
    run: Run, roll: list[str], tmp_path: Path, scan: Callable[..., Path]
) -> None:
    pdf = tmp_path / "sheet.pdf"
    run("print-sheet", "D9", "--pdf", str(pdf))
    faint = scan(pdf.read_bytes(), 1, 12)

    code, found = run("attach-signed", str(faint))
    assert (code, found["files"][0]["not_matched"]) == (1, [1])
    assert run("attach-signed", str(faint), "--page", "D9-1/2")[0] == 0
    assert run("attach-signed", str(faint), "--page", "D9-9/2")[1]["error"]["code"] == "sheet_unknown"


def test_scans_of_a_letter_are_kept_copied_and_withdrawn(run: Run, tmp_path: Path, roll: list[str]) -> None:
    letter = tmp_path / "letter.pdf"
    run("print-list", "D9", "--pdf", str(letter))
    (row,) = run("scan", "D9", str(letter))[1]["items"]
    assert (row["of"], row["file"], row["media_type"]) == ("letter", "letter.pdf", "application/pdf")

    assert run("save-scan", row["uid"], "--out", str(tmp_path / "copy.pdf"))[0] == 0
    assert (tmp_path / "copy.pdf").read_bytes() == letter.read_bytes()
    assert run("save-scan", row["uid"], "--out", str(letter))[1]["error"]["code"] == "file_exists"
    assert run("verify-scans") == (0, {"checked": 1, "damaged": []})
    assert run("withdraw-scan", row["uid"], "--reason", "another letter")[0] == 0
    assert run("scans", "D9")[1]["items"] == []


def test_who_has_not_signed_is_listed_printed_and_exported(run: Run, roll: list[str], tmp_path: Path) -> None:
    run("acknowledge", "D9", "--person", roll[0], "--state", "refused", "--on", "2026-11-01")
    run("acknowledge", "D9", "--person", roll[0], "--on", "2026-11-20")

    code, listed = run("acknowledgements", "D9", "--not-signed", "--posting", "PS City")
    assert (code, len(listed["items"]), listed["waiting"]) == (0, 19, 29)
    assert run("export-list", "D9", "--not-signed", "--xlsx", str(tmp_path / "list.xlsx"))[1]["rows"] == 29
    assert run("print-list", "D9", "--state", "signed", "--paper", "legal", "--pdf", str(tmp_path / "l.pdf"))[0] == 0
    (before,) = run("history", "D9", roll[0])[1]["items"]
    assert (before["state"], before["on"], before["recorded_by"]) == ("refused", "2026-11-01", "khan")


def test_the_debts_name_days_late_and_need_attention(run: Run) -> None:
    code, found = run("debts", "D9")

    assert code == 1
    assert {item["what"]: item["days_late"] for item in found["items"]}["report"] == 586
