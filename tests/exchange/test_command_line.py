"""The verbs of the headless head: their JSON, their exit codes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kpdesk.cli import main as head
from kpdesk.cli.call import Call
from kpdesk.desk import Desk
from kpdesk.store.meta import EPOCH, EPOCH_NOTE, put_meta
from kpdesk.store.schema import new_uid

Run = Callable[..., tuple[int, dict[str, Any]]]
Freeze = Callable[..., str]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a verb on an open desk and returns its exit code and its JSON."""

    def call(desk: Desk, *words: str) -> tuple[int, dict[str, Any]]:
        monkeypatch.setattr(Call, "desk", lambda _call: desk)
        monkeypatch.setattr(Call, "close", lambda _call: None)
        code = head.main([*words, "--json"])
        return code, json.loads(capsys.readouterr().out)

    return call


def test_an_office_is_enrolled_in_three_steps(
    desk: Desk, cpo: Desk, stick: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, made = run(desk, "exchange", "enrol", "--out", str(stick))
    assert (code, set(made)) == (0, {"file", "words", "fingerprint", "check_words"})
    (stick / "slip.txt").write_text(made["words"] + "\n")

    code, seen = run(cpo, "exchange", "enrol", "--look", made["file"], "--words-file", str(stick / "slip.txt"))
    assert (code, seen["check_words"]) == (0, made["check_words"])
    monkeypatch.setenv("KPDESK_WORDS", made["words"])
    code, answer = run(cpo, "exchange", "enrol", "--accept", made["file"])
    assert (code, answer["office"], set(answer)) == (0, "MRD", {"office", "fingerprint", "check_words", "file"})

    code, finished = run(desk, "exchange", "enrol", "--finish", answer["file"])
    assert (code, finished["colour"], finished["kind"]) == (0, "green", "keys")


def test_a_week_is_sent_inspected_and_received(
    enrolled: Desk, cpo: Desk, stick: Path, run: Run, freeze: Freeze
) -> None:
    freeze(enrolled)
    code, sent = run(enrolled, "exchange", "send", "--week", "2026-W47", "--out", str(stick))
    assert code == 0
    assert set(sent) >= {"file", "seq", "kind", "rows", "sha256"}
    assert (sent["seq"], sent["kind"]) == (1, "return")

    code, seen = run(cpo, "exchange", "inspect", sent["file"])
    assert (code, seen["colour"], seen["from"], seen["to"], seen["changed_blocks"]) == (0, "green", "MRD", ["CPO"], [])
    assert {"name": "part_b", "rows": 3} in seen["tables"]

    code, planned = run(cpo, "exchange", "receive", sent["file"])
    assert (code, planned["files"][0]["added"], planned["files"][0]["accepted"]) == (0, 4, False)

    code, taken = run(cpo, "exchange", "receive", sent["file"], "--accept", "--receipt-dir", str(stick))
    file = taken["files"][0]
    assert (code, file["added"], file["updated"], file["same"], file["conflicts"], file["refused"]) == (
        0,
        4,
        0,
        0,
        0,
        0,
    )
    assert Path(file["receipt"]).exists()

    code, again = run(cpo, "exchange", "receive", sent["file"], "--accept")
    assert (code, again["files"][0]["code"]) == (1, "already_received")
    assert run(cpo, "exchange", "inspect", sent["file"])[0] == 1


def test_what_the_operator_can_put_right_exits_with_three(
    desk: Desk, enrolled: Desk, stick: Path, run: Run, freeze: Freeze
) -> None:
    send = ("exchange", "send", "--week", "2026-W47", "--out", str(stick))
    for office, expected in ((desk, "not_enrolled"), (enrolled, "week_not_frozen")):
        code, answer = run(office, *send)
        assert (code, answer["error"]["code"]) == (3, expected)
        assert answer["error"]["message"]
    freeze(enrolled)
    run(enrolled, *send)
    assert run(enrolled, *send)[1]["error"]["code"] == "already_sent"
    assert run(enrolled, *send, "--again")[1]["seq"] == 2
    assert run(enrolled, "exchange", "inspect", str(stick / "none.xlsx"))[0] == 3
    assert run(enrolled, "province", "status")[1]["error"]["code"] == "only_at_headquarters"
    assert run(enrolled, "exchange", "enrol")[1]["error"]["code"] == "folder_not_given"
    assert run(enrolled, "exchange", "enrol", "--accept", "x")[1]["error"]["code"] == "words_not_given"


def test_the_first_file_of_a_restored_store_is_green_and_told_as_such(
    enrolled: Desk, cpo: Desk, stick: Path, run: Run, freeze: Freeze
) -> None:
    sent = run(enrolled, "exchange", "send", "--week", freeze(enrolled, "2026-W45"), "--out", str(stick))[1]
    assert run(cpo, "exchange", "receive", sent["file"], "--accept")[1]["files"][0]["epoch_note"] == ""
    with enrolled.workplace.writing() as uow:
        put_meta(uow.session, EPOCH, new_uid())
        put_meta(uow.session, EPOCH_NOTE, "restored from MRD.kpb")
        uow.commit()

    told = []
    for week in ("2026-W46", "2026-W47"):
        sent = run(enrolled, "exchange", "send", "--week", freeze(enrolled, week), "--out", str(stick))[1]
        told.append(run(cpo, "exchange", "receive", sent["file"], "--accept")[1]["files"][0])

    assert [(file["colour"], file["epoch_note"]) for file in told] == [
        ("green", "restored from MRD.kpb"),
        ("green", ""),
    ]
    assert "the store of MRD was restored" in told[0]["message"]
    assert "restored" not in told[1]["message"]


def test_outbox_inbox_and_password(enrolled: Desk, cpo: Desk, stick: Path, run: Run, freeze: Freeze) -> None:
    freeze(enrolled)
    sent = run(enrolled, "exchange", "send", "--week", "2026-W47", "--out", str(stick))[1]
    run(cpo, "exchange", "receive", sent["file"], "--accept")

    item = run(enrolled, "exchange", "outbox")[1]["items"][0]
    assert (item["seq"], item["state"], item["sha256"], item["receipt"]) == (1, "written", sent["sha256"], None)
    assert run(cpo, "exchange", "inbox")[1]["items"][0]["accepted"] is True
    assert run(cpo, "exchange", "password", sent["file"])[1] == run(enrolled, "exchange", "password", sent["file"])[1]


def test_revoking_needs_a_date(cpo: Desk, enrolled: Desk, run: Run) -> None:
    assert run(cpo, "exchange", "revoke", "MRD", "--from", "tomorrow")[0] == 3
    code, done = run(cpo, "exchange", "revoke", "mrd", "--from", "2026-11-22")
    assert (code, done["office"], done["from"], len(done["keys"])) == (0, "MRD", "2026-11-22", 1)


def test_the_province_asks_for_attention_while_something_is_outstanding(
    enrolled: Desk, cpo: Desk, stick: Path, run: Run, freeze: Freeze
) -> None:
    freeze(enrolled)
    sent = run(enrolled, "exchange", "send", "--week", "2026-W47", "--out", str(stick))[1]
    run(cpo, "exchange", "receive", sent["file"], "--accept")

    code, status = run(cpo, "province", "status", "--week", "2026-W47")

    assert (code, status["expected"], status["received"], status["outstanding"]) == (1, 69, 1, 68)
    mardan = next(office for office in status["offices"] if office["office"] == "MRD")
    assert set(mardan) == {"office", "name", "state", "received_at", "days_late", "reason"}
    assert (mardan["state"], mardan["received_at"]) == ("received", "2026-11-22T09:00:00Z")
    assert run(cpo, "province", "totals", "--week", "2026-W47")[1]["figures"]["new"] == 3
    assert run(cpo, "province", "grid", "--weeks", "2")[1]["weeks"] == ["2026-W45", "2026-W46"]
    assert run(cpo, "province", "rebuild", "--from", str(stick))[1]["used"] == 1
    code, printed = run(cpo, "province", "print", "--week", "2026-W47", "--pdf", str(stick / "status.pdf"))
    assert (code, (stick / "status.pdf").read_bytes()[:5], printed["outstanding"]) == (1, b"%PDF-", 68)
    assert run(cpo, "province", "status", "--directive", "L01")[1]["directive"] == "L01"
