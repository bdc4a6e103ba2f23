"""A person with a video in his case goes to another office, all on the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from kpdesk.cli.main import main
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.roster.draft import PersonDraft

PASSWORD = "four plain words here"
Run = Callable[..., dict[str, object]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a verb at an office and gives its JSON with the exit code under ``exit``."""
    monkeypatch.setenv("KPDESK_PASSWORD", PASSWORD)
    monkeypatch.setattr("kpdesk.workbooks.encryption.SPIN", 1_000)

    def call(office: str, *words: str) -> dict[str, object]:
        code = main([*words, "--store", str(tmp_path / office), "--user", "khan", "--json"])
        return {**json.loads(capsys.readouterr().out), "exit": code}

    return call


@pytest.fixture
def offices(tmp_path: Path, run: Run) -> Path:
    """Two districts that know each other through the CPO, and a stick; Mardan has a constable."""
    stick = tmp_path / "stick"
    stick.mkdir()
    for office in ("CPO", "SWB", "MRD"):
        desk, _ = Desk.create(tmp_path / office, office, "khan", "Khan", PASSWORD, cost=Argon2Cost(64, 1, 1))
        with desk:
            if office == "MRD":
                desk.roster.register(PersonDraft("Gul Zaman", rank="CONST", cnic="1610112345673"))
    for office in ("SWB", "MRD"):
        made = run(office, "exchange", "enrol", "--out", str(stick))
        (stick / "words").write_text(str(made["words"]))
        accept = ("exchange", "enrol", "--accept", str(made["file"]), "--words-file", str(stick / "words"))
        answer = run("CPO", *accept, "--out", str(stick))
        assert run(office, "exchange", "enrol", "--finish", str(answer["file"]))["exit"] == 0
    letters = run("CPO", "exchange", "send-directives", "--out", str(stick), "--to", "SWB")
    (file,) = letters["files"] if "files" in letters else letters["items"]
    assert run("SWB", "exchange", "receive", str(file["file"]), "--accept")["exit"] == 0
    return stick


def test_offered_accepted_and_gone(run: Run, offices: Path) -> None:
    out = ("--out", str(offices))
    to = ("--to", "SWB", "--order", "55/EB")

    sent = run("MRD", "exchange", "send-transfer", "--person", "1610112345673", *to, *out)
    assert run("SWB", "exchange", "receive", str(sent["file"]), "--accept")["exit"] == 0
    waiting = run("SWB", "exchange", "person-transfers", "--waiting")
    (item,) = waiting["items"]
    assert (waiting["exit"], item["name"], item["state"]) == (1, "Gul Zaman", "offered")
    answer = run("SWB", "exchange", "accept-transfer", item["transfer"], *out)
    assert run("MRD", "exchange", "receive", str(answer["file"]), "--accept")["exit"] == 0

    assert run("MRD", "exchange", "person-transfers")["items"][0]["state"] == "accepted"
    assert run("SWB", "exchange", "person-transfers", "--waiting")["items"] == []
    assert run("MRD", "exchange", "decline-transfer", "nobody", "--reason", "none", *out)["exit"] == 3
    assert run("SWB", "exchange", "evidence-asked")["items"] == []
    assert run("CPO", "exchange", "evidence-wanted")["exit"] == 0
    assert run("SWB", "exchange", "send-evidence", *out)["exit"] == 3
