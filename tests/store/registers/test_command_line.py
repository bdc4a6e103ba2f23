"""``kpdesk registers`` on a copy of the office's store."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import openpyxl
import pytest

from kpdesk.cli.main import main

PASSWORD = "four plain words here"


@pytest.fixture
def run(office, tmp_path, monkeypatch, capsys):
    """Runs a verb; returns exit code and JSON object."""
    store = shutil.copytree(office.desk.folder, tmp_path / "store", ignore=shutil.ignore_patterns("*.lock", "lock"))
    monkeypatch.setenv("KPDESK_STORE", str(store))
    monkeypatch.setenv("KPDESK_USER", "khan")
    monkeypatch.setenv("KPDESK_PASSWORD", PASSWORD)
    monkeypatch.setattr("kpdesk.cli.call.SystemClock", lambda: office.desk.clock)

    def call(*words: object) -> tuple[int, dict[str, object]]:
        code = main(["registers", *map(str, words), "--json"])
        return code, json.loads(capsys.readouterr().out)

    return call


def test_the_registers_are_listed_without_a_store(run) -> None:
    code, answer = run("list")

    assert code == 0
    assert [item["kind"] for item in answer["items"]] == [
        "punishments", "measures", "pending", "groups", "acknowledgements", "strength",
    ]  # fmt: skip


def test_a_register_is_printed_and_written_from_the_same_rows(run, tmp_path: Path) -> None:
    pdf, xlsx = tmp_path / "p.pdf", tmp_path / "p.xlsx"

    code, answer = run(
        "print", "--kind", "punishments", "--from", "26.11.2026", "--to", "2026-11-30", "--pdf", pdf, "--xlsx", xlsx,
        "--paper", "legal",
    )  # fmt: skip

    assert (code, answer["rows"]) == (0, 5)
    assert pdf.read_bytes().startswith(b"%PDF")
    assert openpyxl.load_workbook(xlsx).worksheets[0].max_row == 6
    assert run("print", "--kind", "punishments", "--pdf", pdf)[1]["error"]["code"] == "file_exists"


def test_the_rows_are_told_by_their_headings(run) -> None:
    _code, answer = run("show", "--kind", "pending", "--station", "PS City", "--rank", "Sub-Inspector")

    (row,) = answer["parts"][0]["rows"]
    assert (row["Name"], row["Opened on"]) == ("Umar Gul", "2026-11-02")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("print", "--kind", "pending"), "register_no_file"),
        (("show", "--kind", "strength", "--from", "2026-01-01"), "register_does_not_know"),
        (("show", "--kind", "pending", "--rank", "Sheriff"), "register_rank_unknown"),
    ],
)
def test_what_cannot_be_answered_says_why(run, words, code) -> None:
    exit_code, answer = run(*words)

    assert exit_code == 3
    assert answer["error"]["code"] == code


def test_a_code_is_true_once_the_register_was_printed(run, tmp_path: Path) -> None:
    _code, shown = run("show", "--kind", "groups", "--to", "2026-11-30")
    code = f"MRD/groups {shown['digest'][:16]}"
    before = run("check", "--code", code)

    run("print", "--kind", "groups", "--to", "2026-11-30", "--pdf", tmp_path / "groups.pdf")
    after = run("check", "--code", code)

    assert (before[0], before[1]["verdict"]) == (1, "unknown")
    assert (after[0], after[1]["verdict"], after[1]["issues"][0]["how"]) == (0, "true", "pdf")


def test_check_paper_knows_the_registers_codes_and_has_no_true_page_of_them(run, tmp_path: Path, capsys) -> None:
    pdf = tmp_path / "groups.pdf"
    run("print", "--kind", "groups", "--pdf", pdf)

    code = main(["check-paper", "--image", str(pdf), "--json"])
    answer = json.loads(capsys.readouterr().out)
    assert (code, answer["verdict"], answer["kind"], answer["issues"][-1]["how"]) == (0, "true", "groups", "pdf")

    assert main(["check-paper", "--image", str(pdf), "--true-page", str(tmp_path / "t.pdf"), "--json"]) == 3
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "register_no_true_page"
